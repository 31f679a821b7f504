"""Tolls that nouns and adjectives tell: "12 dead", "the death of 12", "12 lives", "a toll of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from conflict_events.frames.toll_people import counted, group, has_role, is_person
from conflict_events.frames.toll_states import among_claims, state_claims, subjects_of
from conflict_events.frames.toll_sums import put_at, sum_claims
from conflict_events.frames.toll_times import behind_time
from conflict_events.frames.toll_treated import treated
from conflict_events.frames.toll_types import Claim, People
from conflict_events.frames.toll_verbs import left_number
from conflict_events.frames.toll_view import View
from conflict_events.lexicon.tolls import TollNoun
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import CALENDAR

_NOT_ZERO_NEAR = frozenset(("immediately", "immediate", "reports", "report", "word", "confirmed"))
_END = frozenset(("death", "demise"))
_SINCE = frozenset(("since", "before", "until", "till", "after", "following", "upon"))
_WISHED = frozenset(("released", "arrested"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_HURT = frozenset(("wounded", "injured"))
_ASIDE = 18
"""Tokens from a noun to its verb behind an aside."""
_TOPICS = frozenset(("on", "about", "over", "into"))
_HIS = frozenset(("his", "her"))


def noun_claims(view: View) -> Iterator[Claim]:
    """Yield what the nouns and adjectives of the sentence tell."""
    for token in view.parse.tokens:
        word = token.lower
        for verb in view.words.verbs.get(word, ()) if token.tag in ("VBN", "JJ", "NN") else ():
            if verb.who == "object" and _of_all(view, token):
                yield from among_claims(view, token, verb.kind, verb.id)
        given = put_at(view, token) if word in view.words.states or word in _HURT else None
        told = counted(view, given, stated=False) if given is not None else None
        if told is not None:
            kind = view.words.states[word].kind if word in view.words.states else "injured"
            before = view.parse.tokens[token.i - 1]
            whole = before.lower == "the"  # "its own dead" are no sum of both sides
            if before.is_noun:
                told = replace(told, noun=before.i)
            yield Claim(token.i, kind, told, "number_given.state", 4, total=whole)
        elif word in view.words.states:
            yield from state_claims(view, token)
        elif word in view.words.nouns:
            yield from _construction(view, token, view.words.nouns[word])
        yield from treated(view, token)
        if token.is_noun or token.tag == "VBG":
            yield from _of_noun(view, token)
            yield from _owned(view, token)
            yield from _counted_noun(view, token)


def _of_all(view: View, token: Token) -> bool:
    """Whether it names all who suffered: "the wounded", "among the 15 killed"."""
    mention = view.at.get(token.i - 1)
    if mention is not None:
        return view.text(mention.first - 1) == "among"
    return view.text(token.i - 1) in ("the", "those")


def _of(view: View, token: Token) -> Token | None:
    """Return the noun in the of-phrase behind `token`; where words part them, it is a person."""
    near = _after(view, token, "of")
    if near is not None:
        return near
    parted = [kid for kid in view.parse.kids(token, "prep") if kid.lower == "of"]
    found = [pobj for prep in parted for pobj in view.parse.kids(prep, "pobj")]
    person = next((n for n in found if is_person(view, n) or has_role(view, n)), None)
    return person or behind_time(view.parse, token)


def _after(view: View, token: Token, preposition: str) -> Token | None:
    """Return the noun of the phrase with `preposition` right behind `token`."""
    for prep in view.parse.kids(token, "prep"):
        if prep.lower == preposition and prep.i == token.i + 1:
            return next(view.parse.kids(prep, "pobj"), None)
    return None


def _of_noun(view: View, token: Token) -> Iterator[Claim]:
    entry = view.words.of_nouns.get(token.lower)
    if entry is None:
        return
    if entry.kind in _WISHED and any(
        above.lower in view.words.unreal for above in view.parse.ancestors(token)
    ):
        return  # "demanded the release of two engineers"
    if _only_dates(view, token):
        return
    target = _of(view, token)
    if target is None and entry.kind == "participants":
        target = _after(view, token, "by")  # "a march by 300 nurses"
    if target is None:
        mention = view.at.get(token.i + 2) if view.text(token.i + 1) == "of" else None
        people = counted(view, mention, stated=entry.stated) if mention else None
        if people is not None:
            yield Claim(token.i, entry.kind, people, f"{entry.id}.of", 2)
        return
    if target.lower in CALENDAR and target.tag == "NNP":
        return  # "the massacre of July 1995"
    for one in (target, *_further(view, token, target)):
        # "The killing of 12 Copts": whoever is counted is killed; one alone must be a person.
        strict = one.tag != "NNP"
        for people in group(view, one, stated=entry.stated):
            if people.mention is not None or not strict or _person(view, people):
                yield Claim(token.i, entry.kind, people, f"{entry.id}.of", 2)


def _only_dates(view: View, token: Token) -> bool:
    """Whether one man's death only says since when: "in power since the death of the old king".

    How he died is not said, unless the sentence calls it a murder; "after the killing of" and "the
    deaths of" tell of deeds.
    """
    above = view.parse.head(token)
    if token.lower not in _END or token.dep != "pobj" or above.lower not in _SINCE:
        return False
    nouns = view.words.of_nouns
    return not any(
        other.lower in nouns and nouns[other.lower].kind == "killed" and other.lower not in _END
        for other in view.parse.tokens
    )


def _further(view: View, token: Token, target: Token) -> Iterator[Token]:
    """Yield those named behind the first: "of two nuns and of a priest", "and two women"."""
    parse = view.parse
    first = [kid for kid in parse.kids(token, "prep") if kid.lower == "of"]
    beside = [kid for prep in first for kid in parse.kids(prep, "conj")]
    for kid in (*parse.kids(token, "prep", "conj"), *beside):
        joined = any(view.text(i) == "and" for i in range(target.i + 1, kid.i))
        if not joined or kid.i < target.i:
            continue
        if kid.lower == "of":
            yield from parse.kids(kid, "pobj")
        elif kid.tag == "NNS" and kid.i in view.ending and is_person(view, kid):
            yield kid  # the parser takes the number's noun for a second deed


def _owned(view: View, token: Token) -> Iterator[Claim]:
    """Yield the possessor of a deed that he suffered ("the two guards' murder")."""
    entry = view.words.owned.get(token.lower)
    if entry is None or token.dep == "compound" or _of(view, token) is not None:
        return
    if _only_dates(view, token):
        return
    for owner in view.parse.kids(token, "poss"):
        strict = entry.stated or owner.tag != "NNP"
        for people in group(view, owner, stated=strict):
            yield Claim(token.i, entry.kind, people, f"{entry.id}.owned", 2)


def _person(view: View, people: People) -> bool:
    if people.noun is None:
        return False
    noun = view.parse.tokens[people.noun]
    return is_person(view, noun) or has_role(view, noun)


def _counted_noun(view: View, token: Token) -> Iterator[Claim]:
    entry = view.words.counted.get(token.lower)
    if entry is None:
        return
    if token.dep == "pobj" and view.parse.head(token).lower in _TOPICS:
        return  # "a report on 20,000 war deaths", "a protest over 12 killings"
    mention = _own_number(view, token)
    if mention is not None and token.tag == "NN" and mention.low != 1:
        return  # "a multiple murder" is one deed; how many it killed is not said
    if mention is not None:
        people = People(mention.number, mention.first, token.i, None, mention)
        yield Claim(token.i, entry.kind, people, f"{entry.id}.counted", 2)
    elif _none(view, token):
        yield Claim(token.i, entry.kind, _nobody(token), f"{entry.id}.none", 2)


_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_dated(view: View, i: int) -> bool:
    """Whether a year stands behind "the" or a possessive: "the 2020 killings"."""
    before = view.parse.tokens[i - 1] if i else None
    return before is not None and before.tag in ("DT", "POS", "PRP$", "JJ", "NNP")


def _own_number(view: View, token: Token) -> CountMention | None:
    """Return the number that stands before the noun `token`."""
    for i in range(token.i - 1, max(token.i - 4, -1), -1):
        mention = view.at.get(i)
        if mention is not None and _YEAR.fullmatch(view.text(i)) and _is_dated(view, i):
            return None
        if mention is not None:
            return mention
        if view.text(i) == "of" and view.parse.tokens[i - 1].is_noun and i - 1 not in view.at:
            return None  # "30 cases of murder", "five counts of murder"
        if (
            view.parse.tokens[i].tag not in ("JJ", "NN", "NNS", "NNP", "POS", "VBN", "JJR")
            and view.text(i) != "of"
        ):
            return None
    return None


def _none(view: View, token: Token) -> bool:
    """Whether the text says that there were none ("no casualties"), not "no casualty figures"."""
    if token.dep == "compound":
        return False
    if view.text(token.i - 1) not in ("no", "without") and not (
        view.text(token.i - 2) == "no" and view.text(token.i - 1) in ("human", "civilian")
    ):
        return _or_none(view, token)
    near = {view.text(i) for i in range(token.i + 1, token.i + 7)}
    return not near & _NOT_ZERO_NEAR


def _or_none(view: View, token: Token) -> bool:
    """Whether it is the second of two: "no deaths or injuries"."""
    return view.text(token.i - 1) in ("or", "and") and view.text(token.i - 3) == "no"


def _nobody(token: Token) -> People:
    return People(token.i, token.i, token.i, None, None, negative=True)


def _construction(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    match entry.stands:
        case "toll" | "number" | "rising" | "estimates" | "losses":
            yield from sum_claims(view, token, entry)
        case "lives":
            yield from _lives(view, token, entry)
        case "bodies":
            yield from _bodies(view, token, entry)
        case "injuries":
            yield from _injuries(view, token, entry)
        case "loose":
            yield from _loose(view, token, entry)


def _governs(view: View, token: Token, entry: TollNoun) -> Token | None:
    """Return the verb over `token` if it is one that the construction needs."""
    wanted = view.words.noun_verbs[entry.id]
    governor = view.parse.head(token)
    if any(kid.lower in wanted and kid.tag == "VBN" for kid in view.parse.kids(token, "amod")):
        # "Had sustained injuries": the participle is taken for an adjective.
        return governor if governor.lower in ("had", "have", "has") else None
    around = [governor, *view.parse.kids(token, "acl", "relcl")]
    found = next((verb for verb in around if verb.lower in wanted), None)
    return found or _past_aside(view, token, wanted)


def _past_aside(view: View, token: Token, wanted: frozenset[str]) -> Token | None:
    """Return the verb behind an aside: "bodies of nine men, all shot in the back, were found"."""
    aside = False
    for verb in view.parse.tokens[token.i + 1 : token.i + _ASIDE]:
        if verb.text in (";", ".", ":"):
            return None
        aside = aside or verb.text == ","
        if verb.lower in wanted and verb.tag == "VBN" and view.text(verb.i - 1) in _BE:
            return verb if aside else None
    return None


def _lives(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    verb = _governs(view, token, entry)
    if verb is None:
        return
    target = _of(view, token)
    mention = _own_number(view, token)
    rule = f"{entry.id}.noun"
    if mention is not None:
        people = People(mention.number, mention.first, token.i, None, mention)
        yield Claim(token.i, entry.kind, people, rule, 3)
        return
    if target is not None:
        heads = [target]
    elif verb.lower in ("lost", "lose", "loses", "losing"):
        heads = subjects_of(view, verb)
    else:
        heads = []
    for head in heads:
        for people in group(view, head, stated=head.tag != "NNP"):
            yield Claim(token.i, entry.kind, people, rule, 2)


def _bodies(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    verb = _governs(view, token, entry)
    if verb is None:
        return
    mention = _own_number(view, token)
    rule = f"{entry.id}.noun"
    if mention is not None:
        people = People(mention.number, mention.first, token.i, None, mention)
        yield Claim(token.i, entry.kind, people, rule, 2)
        return
    target = _of(view, token) or next(view.parse.kids(token, "poss"), None)
    if target is None:
        return
    if target.lower in _HIS:
        one = People(target.i, target.i, target.i, target.i, None, definite=True)
        yield Claim(token.i, entry.kind, one, rule, 2)
        return
    for people in group(view, target, stated=target.tag != "NNP"):
        yield Claim(token.i, entry.kind, people, rule, 2)


def _injuries(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    rule = f"{entry.id}.noun"
    verb = _governs(view, token, entry)
    if verb is not None and token.dep == "dobj" and not verb.lower.startswith("escap"):
        left = left_number(view, verb)
        people = counted(view, left, stated=False) if left else None
        if people is not None:
            yield Claim(token.i, entry.kind, people, rule, 3)
        for head in subjects_of(view, verb):
            for one in group(view, head, stated=True):
                yield Claim(token.i, entry.kind, one, rule, 1)
    elif _none(view, token):
        yield Claim(token.i, entry.kind, _nobody(token), f"{entry.id}.none", 2)
    elif (target := _after(view, token, "to")) is not None:
        for one in group(view, target, stated=True):
            yield Claim(token.i, entry.kind, one, rule, 1)
    elif view.text(token.i + 1) == "to" and token.i + 2 in view.at:
        injured = counted(view, view.at[token.i + 2], stated=True)
        if injured is not None:
            yield Claim(token.i, entry.kind, injured, rule, 1)
    elif verb is None and token.lower == "injuries":
        mention = _own_number(view, token)
        if mention is not None:
            people = People(mention.number, mention.first, token.i, None, mention)
            yield Claim(token.i, entry.kind, people, rule, 1)


def _loose(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    if _none(view, token):
        yield Claim(token.i, "killed", _nobody(token), f"{entry.id}.none", 2)
        yield Claim(token.i, "injured", _nobody(token), f"{entry.id}.none", 2)
        return
    if _governs(view, token, entry) is None or any(
        kid.lower in ("no", "any", "further") for kid in view.parse.kids(token)
    ):
        return
    mention = _own_number(view, token)
    if mention is not None:
        people = People(mention.number, mention.first, token.i, None, mention)
        yield Claim(token.i, entry.kind, people, f"{entry.id}.noun", 1, loose=True)
