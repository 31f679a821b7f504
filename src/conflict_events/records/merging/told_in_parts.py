"""Sums told before their parts: "17 died in two attacks. Six were shot in Cali; in Itagui 11 ...".

The sum is no event of its own (ACLED and UCDP codebooks: one place, one day); where the deeds
are told one by one it is kept as an aggregate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import similarity

_VIOLENT = type_group("violence")
_ACTUAL = frozenset(("asserted", "alleged"))
_LEAST = 2
_SEVERAL = word_class("several-deeds")
_CASES = word_class("deeds-at-large")


def is_part(earlier: Draft, draft: Draft) -> bool:
    """Whether `earlier` counts several deeds, of which `draft` tells one with fewer dead.

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    if draft.definite or not (draft.place is not None or _named_site(draft)):
        return False
    if not earlier.several or draft.several or _shares(earlier):
        return False
    whole, part = _dead(earlier), _dead(draft)
    return whole is not None and part is not None and part < whole


def _named_site(draft: Draft) -> bool:
    """Whether its dead are counted at a site with a name: "died at the Al Noor mosque"."""
    parse = draft.parse
    return any(
        kid.tag == "NNP"
        for prep in parse.kids(parse.tokens[draft.frame.governor], "prep")
        if prep.lower in ("at", "in", "outside")
        for site in parse.kids(prep, "pobj")
        for kid in parse.kids(site, "compound", "nmod")
    )


def with_sums(kept: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the drafts, with those that only sum up others as aggregates.

    Args:
        kept: The incidents of a document in order of first telling.
        lexicon: The lexicon.
    """
    return tuple(
        replace(draft, aggregate=True) if _has_parts(draft, kept[number + 1 :], lexicon) else draft
        for number, draft in enumerate(kept)
    )


def _has_parts(whole: Draft, later: Sequence[Draft], lexicon: Lexicon) -> bool:
    if not _counted(whole, lexicon):
        return False
    dead = _dead(whole)
    parts = [
        (_dead(draft) or 0)
        for draft in later
        if _counted(draft, lexicon)
        and not draft.several
        and similarity(whole, draft, lexicon, linked=True) is not None
    ]
    if len(parts) < _LEAST or dead is None or max(parts) >= dead:
        return False
    return sum(parts) == dead or (whole.several and sum(parts) < dead)


def _counted(draft: Draft, lexicon: Lexicon) -> bool:
    told = draft.status.status in _ACTUAL and not (draft.background or draft.aggregate)
    return told and lexicon.types[draft.type].family in _VIOLENT and _dead(draft) is not None


def _shares(draft: Draft) -> bool:
    """Whether it is one of the deeds whose dead are counted together."""
    return any(reading.shared for reading in draft.tolls)


def _dead(draft: Draft) -> int | None:
    """How many died in it, by the sentence that tells of most; who is counted apart is added."""
    counts: dict[int, int] = {}
    for reading in draft.tolls:
        if reading.toll.kind == "killed" and reading.toll.low and not reading.shared:
            counts[reading.sentence] = counts.get(reading.sentence, 0) + reading.toll.low
    return max(counts.values(), default=None)


def counts_several(draft: Draft) -> bool:
    """Whether its noun counts deeds: "in two separate gunfights", "twin bombings".

    So does "in separate incidents" beside its verb.

    Args:
        draft: A draft.
    """
    parse = draft.parse
    deeds = [
        parse.tokens[anchor]
        for sentence, anchor in draft.anchors
        if sentence == parse.sentence.index
    ]
    verbs = {parse.tokens[draft.frame.governor].i} | {deed.i for deed in deeds if deed.is_verb}
    cases = (
        noun
        for verb in verbs
        for prep in parse.kids(parse.tokens[verb], "prep")
        if prep.lower == "in"
        for noun in parse.kids(prep, "pobj")
        if noun.lower in _CASES
    )
    sites = (
        parse.tokens[party.head]
        for party in (*draft.spots, *draft.targets)
        if party.is_place and parse.sentence.span.covers(party.span)
    )
    return _named_places(draft) > 1 or any(
        _several(parse, noun) for noun in (*deeds, *cases, *sites)
    )


def _named_places(draft: Draft) -> int:
    """How many places a list names: "attacked the villages of Kala and Mora"."""
    parse = draft.parse
    return max(
        (
            len(_names(parse, noun))
            for party in (*draft.spots, *draft.targets)
            if party.is_place and parse.sentence.span.covers(party.span)
            for of in parse.kids(parse.tokens[party.head], "prep")
            if of.lower == "of" and parse.tokens[party.head].tag == "NNS"
            for noun in parse.kids(of, "pobj")
        ),
        default=0,
    )


def _names(parse: Parse, noun: Token) -> list[Token]:
    """A proper name and those joined to it."""
    if not noun.tag.startswith("NNP"):
        return []
    return [noun, *(name for kid in parse.kids(noun, "conj") for name in _names(parse, kid))]


def _several(parse: Parse, noun: Token) -> bool:
    if noun.tag not in ("NNS", "NNPS"):
        return False
    return any(
        kid.lower in _SEVERAL or (kid.dep == "nummod" and _value(kid) > 1)
        for kid in parse.kids(noun)
    )


def _value(token: Token) -> int:
    if token.text.isdecimal():
        return int(token.text)
    return load_numbers().values.get(token.lower, 0)
