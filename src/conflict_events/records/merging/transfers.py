"""Transfers without a fight: a place that one side takes after the other has left it.

ACLED counts it as a non-violent transfer of territory, not as a place overtaken or regained
(codebook, sub-event types).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import combine

_NEAR = 1
_PEACEFUL = word_class("fighting-that-did-not-come")
_QUIETLY = word_class("taken-without-a-fight")
_DEALS = word_class("deals-that-hand-over")
_EMPTY = word_class("left-by-its-defenders")
_FIGHTING = word_class("words-of-fighting")
_ENTRY = "enter"
_DONE_THERE = type_group("done-by-takers")
_MAKING_WAY = frozenset("after following once when as since allowed allowing letting let".split())
_VIOLENT = type_group("violence")


def transfers(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return `drafts` with each gain and the withdrawal that made way for it as one transfer."""
    kept = list(drafts)
    for gain in drafts:
        entered = gain.type == "territory_transfer" and gain.match.trigger.id == _ENTRY
        if (gain.type != "territory_gain" and not entered) or gain not in kept:
            continue
        left = next((d for d in kept if _made_way(d, gain)), None)
        if left is not None and not _fought(gain, drafts, lexicon):
            at = kept.index(gain)
            merged = combine(gain, left)
            parties = tuple(p for p in gain.targets if p not in left.initiators)
            kept[at] = replace(
                merged,
                type="territory_transfer",
                targets=parties,
                lost_by=gain.lost_by or left.initiators,
            )
            kept.remove(left)
        elif not entered and _unopposed(gain):
            kept[kept.index(gain)] = replace(gain, type="territory_transfer")
    told = [draft for draft in kept if not _only_enters(draft, kept, lexicon)]
    return tuple(_taken(draft, drafts, lexicon) for draft in told)


def _only_enters(entry: Draft, drafts: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether those who enter do something else there: "entered the village and raped women"."""
    mine = {p.text.lower() for p in entry.initiators}
    return entry.match.trigger.id == _ENTRY and any(
        d.parse.sentence.index == entry.parse.sentence.index
        and (lexicon.types[d.type].family in _DONE_THERE or d.type == "base_established")
        and d.status.status == entry.status.status
        and mine & {p.text.lower() for p in d.initiators}
        for d in drafts
    )


def _taken(entry: Draft, drafts: Sequence[Draft], lexicon: Lexicon) -> Draft:
    """Take as a gain what was entered after a fight: "entered the town after driving them out"."""
    if entry.match.trigger.id != _ENTRY or _unopposed(entry) or not _fighting_in(entry, drafts):
        return entry
    return replace(entry, type="territory_gain", mutual=lexicon.types["territory_gain"].mutual)


def _fighting_in(entry: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether those who enter fight somebody in the same sentence."""
    mine = {p.text.lower() for p in entry.initiators}
    return any(
        d.type == "armed_clash"
        and d.parse.sentence.index == entry.parse.sentence.index
        and d.status.status == entry.status.status
        and (not d.initiators or mine & {p.text.lower() for p in d.initiators})
        for d in drafts
    )


def _made_way(other: Draft, gain: Draft) -> bool:
    """Whether `other` is the withdrawal from the place that `gain` tells of."""
    if other.type != "withdrawal" or other.status.status != gain.status.status:
        return False
    apart = abs(other.parse.sentence.index - gain.parse.sentence.index)
    if apart > _NEAR or other.background != gain.background:
        return False
    if not apart and _MAKING_WAY.isdisjoint(t.lower for t in gain.parse.tokens):
        return False
    if {p.text.lower() for p in other.initiators} & {p.text.lower() for p in gain.initiators}:
        return False
    if other.place is None or gain.place is None:
        return True
    one, two = other.place.location, gain.place.location
    return one.name == two.name or (apart == 0 and one.country == two.country)


def _fought(gain: Draft, drafts: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether fighting is told beside the gain: then the place was taken, not handed over."""
    here = gain.parse.sentence.index
    if any(token.lower in _FIGHTING for token in gain.parse.tokens):
        return True
    return any(
        lexicon.types[d.type].family in _VIOLENT
        and d.parse.sentence.index == here
        and d.status.status in ("asserted", "alleged")
        for d in drafts
    )


def _unopposed(gain: Draft) -> bool:
    """Whether the clause says that nobody fought: "without a fight", "under a deal"."""
    parse = gain.parse
    verb = parse.tokens[gain.frame.governor]
    if any(kid.lower in _QUIETLY for kid in parse.kids(verb, "advmod", "acomp", "oprd", "advcl")):
        return True
    for preposition in parse.kids(verb, "prep"):
        words = {word.lower for word in parse.subtree(preposition)}
        if preposition.lower == "without" and not words.isdisjoint(_PEACEFUL):
            return True
        if preposition.lower == "under" and not words.isdisjoint(_DEALS):
            return True
    return any(
        kid.lower in _EMPTY
        for _, anchor in gain.anchors
        for place in parse.kids(parse.tokens[anchor], "dobj", "nsubjpass")
        for kid in parse.kids(place, "amod")
    )
