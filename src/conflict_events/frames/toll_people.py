"""People phrases: the number before a noun, a bare number, a single person, nobody."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.phrases import members
from conflict_events.frames.toll_lists import part_ranges
from conflict_events.frames.toll_semicolons import semicolon_series
from conflict_events.frames.toll_series import series
from conflict_events.frames.toll_set_apart import number_behind, pair
from conflict_events.frames.toll_types import People
from conflict_events.lexicon.tolls import TollWords
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import CALENDAR, WEEKDAYS

_MODIFIERS = ("NN", "NNP", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "``", "''", "FW", "AFX")
_QUOTES = frozenset(("'", '"', "‘", "’", "“", "”", "`", "``", "''", "-"))
_OF_SKIPPED = frozenset(("DT", "PRP$", "CD", "PDT"))
_SINGULAR_PRONOUNS = frozenset(("he", "she", "him", "her", "himself", "herself"))
_NEVER_ALONE = WEEKDAYS | frozenset(
    "today yesterday tomorrow overnight morning night tonight evening afternoon".split()
)
_NO_PLURAL = frozenset(("no", "any", "not", "neither", "either"))
_BEFORE_PLURAL = ("NN", "NNP", "JJ", "VBN", "HYPH")
_NOBODY = frozenset(("nobody", "no-one", "none"))
_NOT_ZERO = word_class("no-zero-behind-no")
_HEADED = word_class("have-a-head")


@dataclass(frozen=True, slots=True)
class View:
    """A sentence with its counts, indexed."""

    parse: Parse
    words: TollWords
    mentions: tuple[CountMention, ...]
    at: dict[int, CountMention]
    """Mention by each of its tokens."""
    ranges: tuple[tuple[int, int], ...]
    """Token ranges that list parts of a toll, end exclusive."""
    ending: dict[int, CountMention]
    """Mention by the last token of its people phrase."""
    end_of: dict[int, int]
    """Last token of the people phrase by the number's own token."""

    def text(self, index: int) -> str:
        """Return the lower-case token at `index`, empty beyond the sentence."""
        tokens = self.parse.tokens
        return tokens[index].lower if 0 <= index < len(tokens) else ""


def make_view(parse: Parse, words: TollWords, mentions: tuple[CountMention, ...]) -> View:
    """Index `mentions` by their tokens and by the end of their people phrases."""
    ranges = part_ranges(parse, words, mentions)
    at = {i: m for m in mentions for i in range(m.first, m.last + 1)}
    end_of = {m.number: phrase_end(parse, words, m, at) for m in mentions}
    ending = {end_of[m.number]: m for m in mentions}
    return View(parse, words, mentions, at, ranges, ending, end_of)


def phrase_end(
    parse: Parse, words: TollWords, mention: CountMention, at: dict[int, CountMention]
) -> int:
    """Return the last token of the people phrase that follows a number."""
    tokens = parse.tokens
    last = mention.last
    i = last + 1
    partitive = i < len(tokens) and tokens[i].lower == "of"
    if partitive:
        i += 1
        while i < len(tokens) and tokens[i].tag in _OF_SKIPPED and tokens[i].tag != "CD":
            i += 1
        if i < len(tokens) and tokens[i].tag in ("PRP", "WP"):
            return i
    while i < len(tokens) and i not in at:
        token = tokens[i]
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.lower in words.anchors and not (
            after is not None
            and after.tag in ("NN", "NNS")
            and after.lower not in words.anchors
            and after.lower not in _NEVER_ALONE
        ):
            break
        if token.is_noun:
            if partitive and after is not None and after.tag == "POS":
                i += 2  # "two of the minister's guards"
                continue
            last = i
            compound = after is not None and after.is_noun and token.head == after.i
            if token.tag == "NNS" and not compound and token.lower != "others":
                break
        elif token.lower in ("more", "others", "other"):
            last = i
        elif (age := _age_end(parse, i)) is not None:
            i = age
            continue
        elif token.text == "(" and (closing := _closing(parse, i)) is not None:
            i = closing
        elif token.tag not in _MODIFIERS and token.text not in _QUOTES:
            break
        i += 1
    return last


def _age_end(parse: Parse, i: int) -> int | None:
    """Return the index behind an age that starts at `i` ("two 16-year-old girls")."""
    words = [token.lower for token in parse.tokens[i : i + 5]]
    if len(words) == 5 and words[1] == words[3] == "-" and words[4] == "old":
        return i + 5
    return i + 1 if words and words[0].endswith(("-year-old", "-month-old")) else None


def _closing(parse: Parse, opening: int) -> int | None:
    """Return the bracket that closes a short name within a phrase."""
    tokens = parse.tokens
    for i in range(opening + 1, min(opening + 4, len(tokens) - 1)):
        if tokens[i].text == ")":
            return i if tokens[i + 1].is_noun or tokens[i + 1].tag.startswith("VB") else None
    return None


def mention_before(view: View, head: Token) -> CountMention | None:
    """Return the number that the noun `head` has in front of it."""
    found = view.at.get(head.i)
    if found is not None:
        return found
    i = head.i - 1
    tokens = view.parse.tokens
    while i >= 0 and head.i - i < 14:
        if tokens[i].text == ")":
            # "Ten Border Guard Force (BGF) troopers": a short name in brackets.
            opening = next((n for n in range(i - 1, max(i - 4, 0), -1) if view.text(n) == "("), i)
            i = opening - 1 if opening < i else i
        found = view.at.get(i)
        if found is not None:
            return found
        token = tokens[i]
        if _age_end(view.parse, i - 4) == i + 1:
            i -= 5
            continue
        if token.lower == "of":
            return view.at.get(i - 1)
        if token.lower in ("the", "his", "her", "its", "their") and view.text(i - 1) == "of":
            i -= 1
            continue
        glued = token.tag == "NNS" and view.text(i + 1) == "-"  # "two passers-by"
        if not glued and token.tag not in (*_MODIFIERS, "POS") and token.text not in _QUOTES:
            return None
        i -= 1
    return None


def noun_after(view: View, mention: CountMention) -> int | None:
    """Return the head noun of the people phrase that a number opens."""
    end = view.end_of[mention.number]
    if end == mention.last:
        own = view.parse.tokens[mention.last]
        return own.i if own.is_noun and own.lower in view.words.people else None
    return end


def counted(view: View, mention: CountMention, *, stated: bool) -> People | None:
    """Return the people that `mention` counts, None where it counts something else."""
    end = view.end_of[mention.number]
    noun = noun_after(view, mention)
    if noun is not None:
        word = view.parse.tokens[noun].lower
        if word in view.words.things:
            return None
        if stated and not is_person(view, view.parse.tokens[noun]):
            return None
    elif (
        stated
        and not mention.people
        and not (
            # "Dozens", "thousands" alone are people; a bare number may count anything.
            view.text(mention.last + 1) in ("more", "others", "other")
            or (mention.wording == "vague" and view.text(mention.last).endswith("s"))
            or (view.text(mention.last + 1) == "of" and view.text(mention.last + 3) == "own")
        )
    ):
        return None
    return People(mention.number, mention.first, end, noun, mention)


def people_at(view: View, head: Token, *, stated: bool, single: bool = True) -> People | None:
    """Return the people phrase headed by `head`.

    Args:
        view: The sentence.
        head: A noun, number or pronoun.
        stated: Whether a person noun is asked for.
        single: Whether a singular person counts as one.
    """
    mention = mention_before(view, head)
    if mention is not None:
        return counted(view, mention, stated=stated)
    apart = _set_apart(view, head)
    if apart is not None:
        return apart
    zero = _zero(view, head)
    if zero is not None:
        return zero
    if head.tag == "NNS" or (head.tag == "NNPS" and not has_role(view, head)):
        return _many(view, head)
    return _single(view, head, stated=stated) if single else None


def _set_apart(view: View, head: Token) -> People | None:
    """Read a number behind its noun, or in it: "the fighters, 12 of them", "a couple"."""
    if not is_person(view, head):
        return None
    mention = number_behind(view.parse, view.at, head)
    if mention is not None:
        return People(mention.number, head.i, head.i, head.i, mention)
    two = pair(view.parse, head)
    return None if two is None else People(head.i, head.i, head.i, head.i, two)


def group(view: View, head: Token, *, stated: bool, single: bool = True) -> list[People]:
    """Return the people of `head` and of everything coordinated with it."""
    found: list[People] = []
    joined = (*members(view.parse, head), *_listed(view, head))
    listed = series(view.parse, view.words, head, joined) or semicolon_series(
        view.parse, view.words, head
    )
    for n, member in enumerate((*joined, *listed)):
        strict = stated or (n > 0 and member.tag != "NNP")
        alone = single and (member.i == head.i or member in listed or not _stray(view, member))
        one = people_at(view, member, stated=strict, single=alone)
        if one is not None and one.many and any(other.mention for other in found):
            continue  # "12 soldiers and civilians" may be twelve of both
        if one is not None and one.many and (names := _named(view, member)):
            found += names
            continue
        if one is None and n > 0 and mention_before(view, member) is not None:
            one = people_at(view, member, stated=stated, single=False)
        if one is not None and all(one.key != other.key for other in found):
            found.append(one)
    return found


def _named(view: View, head: Token) -> list[People]:
    """Return the persons whom a plural introduces: "farmers Ali Khan and Omar Shah"."""
    for kid in view.parse.kids(head, "appos"):
        names = [m for m in members(view.parse, kid) if m.tag == "NNP"]
        people = [_single(view, name, stated=False) for name in names if name.i > head.i]
        if len(people) > 1:
            return [one for one in people if one is not None]
    return []


def _listed(view: View, head: Token) -> list[Token]:
    """Return the rest of a list that the parser takes for an apposition.

    "A candidate, his driver and two guards": an apposition ("a mother and activist") has
    neither number nor possessor, nor somebody by name beside it ("a mayor and reporter Ana Ruiz").
    """
    found: list[Token] = []
    for kid in view.parse.kids(head, "appos"):
        one = any(k.tag in ("PRP$", "CD") and k.i > head.i for k in view.parse.kids(kid))
        if (
            head.tag != "NNP" or kid.tag == "NNP"
        ):  # a name is explained: "Ana Ruiz, a leader, and reporter Luis Gil"
            one = one or any(has_role(view, k) for k in view.parse.kids(kid, "conj"))
        if one and kid.is_noun and any(k.is_noun for k in view.parse.kids(kid, "conj")):
            found += (m for m in members(view.parse, kid) if m.is_noun)
    return found


def _stray(view: View, member: Token) -> bool:
    """A name coordinated with a common noun is rather a place or a parser's slip."""
    governor = view.parse.tokens[member.head]
    if _one_of_a_nation(view, member):
        return False
    behind = view.parse.tokens[member.i + 1 : member.i + 2]
    if has_role(view, member) or (member.tag == "NN" and any(t.tag == "NNP" for t in behind)):
        # "the arrest of activist and writer Ana Ruiz" is of one person
        return governor.tag == "NN" and not any(view.parse.kids(governor, "det", "poss", "nummod"))
    return member.tag in ("NNP", "NNPS") and governor.tag != "NNP"


def has_role(view: View, name: Token) -> bool:
    """Whether a role stands before the name: "a clerk and reporter Ana Ruiz"."""
    kids = view.parse.kids(name, "compound", "amod", "nmod")
    role = any(kid.i < name.i and kid.lower in view.words.people for kid in kids)
    return role and name.tag in ("NNP", "NNPS")


def _one_of_a_nation(view: View, name: Token) -> bool:
    """Whether an article makes the name a person's: "a Dane", "a 14-year-old Dane"."""
    i = name.i - 1
    if (back := i - 4) >= 0 and _age_end(view.parse, back) == name.i:
        i = back - 1
    return view.text(i) in ("a", "an", "another") and name.text.istitle()


def is_person(view: View, token: Token) -> bool:
    """Whether the noun `token` names people."""
    word = token.lower
    return (
        word in view.words.people
        or word.endswith(("men", "man", "women", "woman", "ers", "ists"))
        or token.tag == "NNPS"
        or word in ("them", "us", "whom", "others", "more")
    )


def _zero(view: View, head: Token) -> People | None:
    """Read "nobody", "no one", "no civilians"."""
    parse = view.parse
    if head.lower in _NOBODY or (head.lower == "one" and view.text(head.i - 1) == "no"):
        first = head.i if head.lower in _NOBODY else head.i - 1
        return People(first, first, head.i, head.i, None, negative=True)
    if _not_one(view, head):
        return People(head.i, head.i, head.i, head.i, None, negative=True)
    for kid in parse.kids(head, "det"):
        if kid.lower == "no":
            between = {view.text(i) for i in range(kid.i + 1, head.i + 1)}
            if between & _NOT_ZERO or not (head.is_noun and head.tag != "NNP"):
                return None
            return People(kid.i, kid.i, head.i, head.i, None, negative=True)
    return None


def _not_one(view: View, head: Token) -> bool:
    """Whether it is "not one", "not a single civilian", "not even one of the guards"."""
    parse = view.parse
    start = parse.subtree(head)[0].i if head.is_noun else head.i
    words = [token.lower for token in parse.tokens[max(start - 1, 0) : head.i + 1]]
    if "not" not in words:
        return False
    behind = [word for word in words[words.index("not") + 1 :] if word != "even"]
    return behind[:2] == ["a", "single"] or behind[:1] == ["one"]


def _many(view: View, head: Token) -> People | None:
    """Read a plural without a number: "villagers", "Shia pilgrims", "the hostages"."""
    if head.lower in view.words.things or not is_person(view, head):
        return None
    determiners = {kid.lower for kid in view.parse.kids(head, "det", "poss", "predet", "neg")}
    if determiners & _NO_PLURAL:
        return None
    tokens = view.parse.tokens
    first = head.i
    while (
        first
        and tokens[first - 1].tag in _BEFORE_PLURAL
        and tokens[first - 1].lower != "old"
        and tokens[first - 1].lower not in view.words.anchors
    ):
        first -= 1
    definite = bool(determiners & {"the", "these", "those"})
    return People(head.i, first, head.i, head.i, None, definite, many=True)


def _single(view: View, head: Token, *, stated: bool) -> People | None:
    word = head.lower
    if word in _SINGULAR_PRONOUNS and head.tag in ("PRP", "PRP$"):
        return None if head.tag == "PRP$" else People(head.i, head.i, head.i, head.i, None, True)
    kids = list(view.parse.kids(head))
    leads = word == "head" and any(
        kid.lower == "of" or (kid.dep == "compound" and kid.lower in _HEADED) for kid in kids
    )
    if head.tag not in ("NN", "NNP", "NNPS", "JJ") or (word in view.words.things and not leads):
        return None
    if word in view.words.groups or word in _NEVER_ALONE or not word[:1].isalpha():
        return None
    if word.endswith("s") and word[:-1] in view.words.people:
        return None  # a plural that the tagger took for a singular
    known = leads or word in view.words.people or word.endswith(("man", "woman"))
    determiners = {kid.lower for kid in kids if kid.dep in ("det", "poss")}
    if head.tag.startswith("NNP"):
        # People's names have no article: "a Black Hawk" is none.
        doubtful = stated or bool(determiners & {"a", "an", "another"})
        if (doubtful and not (known or _one_of_a_nation(view, head))) or "." in word:
            return None
    elif not known and (stated or not determiners & {"a", "an", "another"}):
        return None
    if determiners & {"no", "all", "both", "these", "those", "any", "some", "every", "each"}:
        return None
    tokens = view.parse.tokens
    first = head.i
    while (
        first
        and tokens[first - 1].tag in ("NN", "NNP", "JJ", "VBN", "DT", "PRP$", "HYPH", "CD")
        and tokens[first - 1].lower not in view.words.anchors
        and tokens[first - 1].lower not in CALENDAR
    ):
        first -= 1
        if tokens[first].tag in ("DT", "PRP$"):
            break
    definite = bool(determiners & {"the", "this", "that"})
    return People(head.i, first, head.i, head.i, None, definite)
