"""Casualty statements of a sentence: who suffered what, how many, told by which word.

Words come from ``tolls.toml``, numbers from `mentions.counts`; verbs, nouns and parts each
propose claims, and of the claims on one number the closest construction stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.own_losses import own_losses
from conflict_events.frames.toll_additions import (
    is_additional,
    is_at_once,
    is_further,
    is_of_a_victim,
    is_taken_up,
    rank,
)
from conflict_events.frames.toll_deaths import died_later
from conflict_events.frames.toll_doers import fell_afterwards
from conflict_events.frames.toll_fates import held_before
from conflict_events.frames.toll_feared import only_feared
from conflict_events.frames.toll_nouns import noun_claims
from conflict_events.frames.toll_parts import part_claims
from conflict_events.frames.toll_times import by_then
from conflict_events.frames.toll_types import Claim, People, Toll
from conflict_events.frames.toll_verbs import verb_claims
from conflict_events.frames.toll_view import View, make_view
from conflict_events.lexicon.tolls import load_toll_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions import counts
from conflict_events.parses.types import Parse, Token
from conflict_events.schema.counts import CountKind, CountWording
from conflict_events.text.types import Span

__all__ = ["Toll", "find"]

_ANYBODY = word_class("counted-people-of-any-sort")
_SORTS = word_class("sorts-of-dead")
_KIN = word_class("people-by-their-ties")
_HARM = frozenset(("killed", "injured"))
_NO_NAME = frozenset(("DT", "PRP$", "PDT", "IN", "PRP", "WP", "WDT", "VBD", "VBP"))
"""What stands between a number and the people it counts ("three of them nurses")."""
_UNNUMBERED = frozenset(("killed", "injured", "abducted", "arrested"))
"""Kinds of which a plural without a number is told; crowds and refugees are always many."""


def find(parse: Parse) -> tuple[Toll, ...]:
    """Return the tolls that a sentence tells, in text order.

    Args:
        parse: The parsed sentence.
    """
    words = load_toll_words()
    if words.anchors.isdisjoint(token.lower for token in parse.tokens):
        return ()
    view = make_view(parse, words, counts.find(parse))
    claims = [
        claim
        for claim in (*verb_claims(view), *noun_claims(view))
        if (claim.part or not any(start < claim.people.key < end for start, end in view.ranges))
        and not (claim.people.many and claim.kind not in _UNNUMBERED)
    ]
    wholes = _broken_down(view, _told_out(_settle(view, claims)))
    # "The dead included two guards" says itself what befell them.
    said = {claim.people.key for claim in wholes if claim.part}
    listed = [claim for claim in part_claims(view, wholes) if claim.people.key not in said]
    parts = _settle(view, listed)
    taken = {claim.people.key for claim in parts}
    wholes = [claim for claim in wholes if claim.people.key not in taken]
    return tuple(
        sorted(
            (_toll(view, claim, wholes, parts) for claim in (*wholes, *parts)),
            key=lambda toll: (toll.evidence[0][0].start, toll.anchor, toll.kind),
        )
    )


def _settle(view: View, claims: Sequence[Claim]) -> list[Claim]:
    """Keep for each number the closest construction, and those coordinated with it."""
    by_key: dict[int, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(claim.people.key, []).append(claim)
    kept: list[Claim] = []
    for key in sorted(by_key):
        told = _without_doing(view, by_key[key])
        firm = [claim for claim in told if not claim.weak]
        ranked = sorted(
            died_later(view, firm or told),
            key=lambda c: (-c.strength, abs(c.anchor - key), c.anchor),
        )
        best = ranked[0]
        chosen = {best.kind: best}
        for other in ranked[1:]:
            if other.kind not in chosen and (
                other.anchor == best.anchor or _coordinated(view, best.anchor, other.anchor)
            ):
                chosen[other.kind] = other
        held = next((claim for claim in told if held_before(view, best, claim)), best)
        chosen.setdefault(held.kind, held)
        loose = chosen.keys() >= _HARM and not best.people.negative
        kept.extend(
            _loosened(claim) if loose and claim.kind in _HARM else claim
            for claim in chosen.values()
        )
    return kept


def _told_out(claims: list[Claim]) -> list[Claim]:
    """Leave out casualties that are broken down: "six casualties, two dead and four wounded"."""
    loose = [claim for claim in claims if claim.loose and claim.people.mention is not None]
    firm = [claim for claim in claims if not claim.loose and claim.kind in _HARM]
    whole = sum(_exact(claim.people) for claim in firm) if len(firm) > 1 else None
    told = {claim.people.key for claim in loose if _exact(claim.people) == whole}
    return [claim for claim in claims if not (claim.loose and claim.people.key in told)]


def _without_doing(view: View, claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out what people did who suffered: "one of the men who raided it was killed"."""
    if not any(claim.kind in _HARM for claim in claims):
        return claims
    tokens = view.parse.tokens
    return [c for c in claims if c.kind != "participants" or tokens[c.anchor].dep != "relcl"]


def _broken_down(view: View, claims: Sequence[Claim]) -> list[Claim]:
    """Take a list that sums up to the number before it as its parts.

    "Five traders, three men and two women, were killed": five, not ten. Soldiers and rebels
    are no parts of each other: the whole is anybody, or the parts say only age, sex, nation.
    """
    groups: dict[tuple[int, CountKind], list[Claim]] = {}
    for claim in claims:
        if not claim.part:
            groups.setdefault((claim.anchor, claim.kind), []).append(claim)
    parts: set[int] = set()
    sums: set[int] = set()
    for group in groups.values():
        first, *rest = sorted(group, key=lambda c: c.people.key)
        numbers = [_exact(claim.people) for claim in rest]
        if len(rest) < 2 or _exact(first.people) != sum(numbers) or 0 in numbers:
            continue
        sorts = all(_sort_only(view, claim) for claim in rest)
        if _noun(view, first) in _ANYBODY or sorts or _one_by_one(view, first, rest):
            parts |= {claim.people.key for claim in rest}
            sums.add(first.people.key)
    return [
        replace(
            claim,
            part=claim.part or claim.people.key in parts,
            total=claim.total or claim.people.key in sums,
        )
        for claim in claims
    ]


def _one_by_one(view: View, first: Claim, rest: Sequence[Claim]) -> bool:
    """Whether each of those before is named: "two men, a farmer and his son", "three cousins, ..".

    "Two soldiers, a farmer and a clerk" may as well be four.
    """
    if any(claim.people.mention is not None or _sort_only(view, claim) for claim in rest):
        return False
    return _noun(view, first) in _SORTS or _noun(view, first) in _KIN


def _noun(view: View, claim: Claim) -> str:
    return "" if claim.people.noun is None else view.text(claim.people.noun)


def _sort_only(view: View, claim: Claim) -> bool:
    """Whether the people phrase says only age, sex or nation ("two women", "a Dane")."""
    noun = claim.people.noun
    named = noun is not None and view.parse.tokens[noun].tag in ("NNP", "NNPS")
    return named or _noun(view, claim) in _SORTS


def _exact(people: People) -> int:
    """Return the number of people if it is exact, else 0."""
    if people.mention is None:
        return 0 if people.negative or people.many else 1
    return people.mention.best or 0


def _loosened(claim: Claim) -> Claim:
    return replace(claim, loose=True)


def _coordinated(view: View, one: int, other: int) -> bool:
    """Whether two verbs are joined ("abducted and later killed") with one set of people."""
    first, second = sorted((one, other))
    tokens = view.parse.tokens
    between = tokens[first + 1 : second]
    if any(token.is_noun or token.i in view.at for token in between):
        return False
    if second - first <= 3 and any(token.lower in ("or", "and") for token in between):
        return True
    return tokens[second].dep == "conj" and tokens[second].head == first


def _bounds(claim: Claim) -> tuple[int | None, int | None, int | None, CountWording]:
    people = claim.people
    if people.negative:
        return 0, 0, 0, "exact"
    mention = people.mention
    if people.many:
        return None, None, None, "up_to" if claim.loose else "vague"
    if mention is None:
        return (1, 1, 1, "exact") if not claim.loose else (None, 1, None, "up_to")
    if claim.loose:
        if mention.high is None or mention.wording == "vague":
            return None, None, None, "up_to"
        return None, mention.high, None, "up_to"
    return mention.low, mention.high, mention.best, mention.wording


def _toll(view: View, claim: Claim, wholes: Sequence[Claim], parts: Sequence[Claim]) -> Toll:
    parse = view.parse
    people = claim.people
    low, high, best, wording = _bounds(claim)
    if wording == "exact" and _of_those(view, claim):
        high, best, wording = None, None, "at_least"
    noun = parse.tokens[people.noun].lower if people.noun is not None else ""
    start = people.mention.last + 1 if people.mention is not None else people.first
    named = {parse.tokens[i].lower for i in range(start, people.last + 1)} | {noun}
    who = _who(view, claim)
    words = view.words
    mates = [c for c in wholes if c.kind == claim.kind]
    total = claim.total or (people.mention is not None and people.mention.total)
    total = total or (people.mention is not None and by_then(parse, parse.tokens[claim.anchor]))
    if not claim.part and len(mates) == 1 and any(
        p.kind == claim.kind and p.anchor == claim.anchor for p in parts
    ):  # fmt: skip
        total = True
    perpetrators = (
        noun in words.perpetrators
        or (claim.passive and noun in words.passive_perpetrators)
        or _named_as_doer(view, claim)
    )
    if people.noun is not None and not perpetrators:
        harm = {c.anchor for c in wholes if c.kind in _HARM and c.anchor != claim.anchor}
        perpetrators = fell_afterwards(parse, claim.anchor, people.noun, harm)
    loser = _loser(view, claim)
    number = None if people.mention is None else _span(view, people.mention.first,
                                                       people.mention.last)  # fmt: skip
    return Toll(
        kind="missing" if _unseen(view, claim) else claim.kind,
        low=low,
        high=high,
        best=best,
        wording=wording,
        who=who,
        who_text=None if who is None else _text(view, who),
        anchor=claim.anchor,
        number=number,
        evidence=tuple(
            (span, _text(view, span))
            for span in (
                _span(view, people.first, max(people.last, people.first)),
                _span(view, claim.anchor, claim.anchor),
            )
        ),
        rule=claim.rule,
        sentence=parse.sentence.index,
        part=claim.part,
        total=total,
        negative=people.negative,
        perpetrators=perpetrators,
        civilians=not perpetrators
        and (noun in words.civilians or bool(named & {"civilian", "civilians"})),
        additional=is_additional(view, claim, wholes),
        further=is_further(view, claim, wholes),
        rank=rank(view, claim, wholes),
        of_a_victim=is_of_a_victim(view, claim, wholes),
        taken_up=is_taken_up(view, claim),
        at_once=is_at_once(view, claim),
        definite=people.definite or _is_predicate(view, claim),
        loser=None if loser is None else parse.span(loser),
        loser_text=None if loser is None else loser.lower,
        unnumbered=people.many and not claim.loose,
    )


def _named_as_doer(view: View, claim: Claim) -> bool:
    """Whether a name has a doer's role before it: "bomber Ali Khan"."""
    if claim.people.noun is None or view.parse.tokens[claim.people.noun].tag != "NNP":
        return False
    kids = view.parse.kids(view.parse.tokens[claim.people.noun], "compound", "nmod")
    return any(kid.lower in view.words.perpetrators for kid in kids)


def _of_those(view: View, claim: Claim) -> bool:
    """Whether it counts some of those hurt: "12 of those injured are in a critical condition"."""
    mention = claim.people.mention
    if mention is None or not claim.rule.endswith("passive"):
        return False
    words = [view.text(i) for i in range(mention.last + 1, claim.anchor)]
    return words in (["of", "those"], ["of", "the"])


def _is_predicate(view: View, claim: Claim) -> bool:
    """Whether one person told before is said to be one of many: "he is one more clerk murdered"."""
    noun = claim.people.noun
    return _exact(claim.people) == 1 and noun is not None and view.parse.tokens[noun].dep == "attr"


def _unseen(view: View, claim: Claim) -> bool:
    return claim.kind == "killed" and only_feared(view.parse, view.parse.tokens[claim.anchor])


def _loser(view: View, claim: Claim) -> Token | None:
    """Return the subject whose own people they were."""
    parse = view.parse
    verb = parse.tokens[claim.anchor]
    if not any(entry.own and claim.rule.startswith(entry.id) for entry in
               view.words.verbs.get(verb.lower, ())):  # fmt: skip
        return own_losses(parse, claim.anchor)
    subject = next(parse.kids(verb, "nsubj"), None)
    while subject is None and verb.dep == "conj":
        verb = parse.head(verb)
        subject = next(parse.kids(verb, "nsubj"), None)
    sides = () if subject is None else parse.kids(subject, "conj")
    # "The rebels lost nine men and the army four."
    return next((side for side in sides if side.i == claim.people.first - 1), subject)


def _who(view: View, claim: Claim) -> Span | None:
    """Return the people phrase without number, determiner and "of"."""
    people = claim.people
    if people.noun is None or people.negative:
        return None
    if people.mention is not None and people.noun < people.mention.first:
        return _span(view, people.noun, people.noun)  # "the number of dead civilians at 12"
    first = people.first if people.mention is None else people.mention.last + 1
    tokens = view.parse.tokens
    while first < people.last and (
        tokens[first].tag in _NO_NAME or not tokens[first].text[0].isalnum()
    ):
        first += 1
    return _span(view, min(first, people.last), people.last)


def _span(view: View, first: int, last: int) -> Span:
    tokens = view.parse.tokens
    return view.parse.span(tokens[first], tokens[last])


def _text(view: View, span: Span) -> str:
    sentence = view.parse.sentence
    base = sentence.span.start
    return sentence.text[span.start - base : span.end - base]
