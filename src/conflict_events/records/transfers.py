"""Transfers without a fight: a place that one side takes after the other has left it.

ACLED counts it as a non-violent transfer of territory, not as a place overtaken or regained
(codebook, sub-event types).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.draft import Draft
from conflict_events.records.join import combine

_NEAR = 1
_PEACEFUL = frozenset(("resistance", "fight", "clash", "clashes", "fighting", "shot", "battle"))
_FIGHTING = frozenset("fighting clashes battle battles offensive assault gunfight".split())
_MAKING_WAY = frozenset("after following once when as since allowed allowing letting let".split())
_VIOLENT = frozenset(("combat", "remote", "attack"))


def transfers(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return `drafts` with each gain and the withdrawal that made way for it as one transfer."""
    kept = list(drafts)
    for gain in drafts:
        if gain.type != "territory_gain" or gain not in kept:
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
        elif _unopposed(gain):
            kept[kept.index(gain)] = replace(gain, type="territory_transfer")
    return tuple(kept)


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
    """Whether the clause says "without a fight", "without resistance"."""
    parse = gain.parse
    verb = parse.tokens[gain.frame.governor]
    return any(
        token.lower == "without"
        and token.head == verb.i
        and any(
            word.lower in _PEACEFUL
            for pobj in parse.kids(token, "pobj")
            for word in parse.subtree(pobj)
        )
        for token in parse.kids(verb, "prep")
    )
