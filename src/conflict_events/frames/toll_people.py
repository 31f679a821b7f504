"""People phrases: the number before a noun, a bare number, a single person, nobody."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.phrases import members
from conflict_events.frames.toll_semicolons import semicolon_series
from conflict_events.frames.toll_series import series
from conflict_events.frames.toll_set_apart import number_behind, pair
from conflict_events.frames.toll_types import People
from conflict_events.frames.toll_view import NEVER_ALONE, View, age_end, mention_before, noun_after
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import CALENDAR

_SINGULAR_PRONOUNS = frozenset(("he", "she", "him", "her", "himself", "herself"))
_NO_PLURAL = frozenset(("no", "any", "not", "neither", "either"))
_BEFORE_PLURAL = ("NN", "NNP", "JJ", "VBN", "HYPH")
_NONE = frozenset(("none", "neither"))
_NOBODY = frozenset(("nobody", "no-one", "none"))
_NOT_ZERO = word_class("no-zero-behind-no")
_HEADED = word_class("have-a-head")


def counted(view: View, mention: CountMention, *, stated: bool) -> People | None:
    """Return the people that `mention` counts, None where it counts something else."""
    if _of_none(view, mention) or _former(view, mention):
        return None
    end = view.end_of[mention.number]
    noun = noun_after(view, mention)
    if noun is not None:
        word = view.parse.tokens[noun].lower
        if word in view.words.things or _names_thing(view, view.parse.tokens[noun]):
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


def _names_thing(view: View, noun: Token) -> bool:
    """Whether a noun only says of what sort the thing behind it is: "two machine guns"."""
    head = view.parse.head(noun)
    if noun.dep != "compound" or head.i != noun.i + 1 or head.tag.startswith("NNP"):
        return False
    told = head.lower in view.words.anchors  # "left one ranger dead"
    return not (told and head.tag != "NNS") and not (is_person(view, head) or has_role(view, head))


def _of_none(view: View, mention: CountMention) -> bool:
    """Whether it counts those of whom none suffered: "none of the 52 passengers"."""
    back = mention.first - (2 if view.text(mention.first - 1) in ("the", "its", "their") else 1)
    return view.text(back) == "of" and view.text(back - 1) in _NONE


def _former(view: View, mention: CountMention) -> bool:
    """Whether it is what was told before: "52 dead, up from 39 on Monday"."""
    i = mention.first
    return view.text(i - 1) == "from" and view.text(i - 2) in ("up", "down")


def neither(view: View, head: Token) -> bool:
    """Whether none of a pair suffered: "neither the envoy nor his guards".

    Args:
        view: The sentence.
        head: Head of the first of the pair.
    """
    return any(kid.lower == "neither" for kid in view.parse.kids(head))


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
    named = _told_by_name(view, head, joined)
    for n, member in enumerate((*joined, *listed)):
        if member.i in named:
            continue
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


def _told_by_name(view: View, head: Token, joined: Sequence[Token]) -> frozenset[int]:
    """Return the names of those counted before: "two guards, Ali Khan and Omar Shah"."""
    mention = mention_before(view, head)
    names = [member for member in joined[1:] if member.tag == "NNP"]
    counted_so = mention is not None and mention.best == len(names)
    if not counted_so or len(names) < 2 or view.text(head.i + 1) != ",":
        return frozenset()
    return frozenset(name.i for name in names)


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
    beside = list(view.parse.kids(head, "appos"))
    # "the chief, Ana Ruiz, her son and two guards": the parser hangs the son on the name
    beside += [own for kid in beside for own in view.parse.kids(kid, "appos")]
    for kid in beside:
        one = any(k.tag in ("PRP$", "CD") and k.i > head.i for k in view.parse.kids(kid))
        if (
            head.tag != "NNP" or kid.tag == "NNP"
        ):  # a name is explained: "Ana Ruiz, a leader, and reporter Luis Gil"
            one = one or any(has_role(view, k) for k in view.parse.kids(kid, "conj"))
        mates = list(view.parse.kids(kid, "conj"))
        if one and kid.is_noun and any(k.is_noun or k.i in view.at for k in mates):
            found += (m for m in members(view.parse, kid) if m.is_noun or m.i in view.at)
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
    if (back := i - 4) >= 0 and age_end(view.parse, back) == name.i:
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
    if word in view.words.groups or word in NEVER_ALONE or not word[:1].isalpha():
        return None
    if view.text(head.i - 1) in ("them", "whom"):
        return None  # "most of them Hazaras"
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
