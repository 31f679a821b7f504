"""Coming into a place: control only where nothing else was done there.

"Rebels entered the town and killed two guards" tells of a fight, not of who holds the town then;
"entered the town after killing its guards" of both. "Gunmen arrived at the site and opened fire" is
no deployment.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.clauses import clause_chain
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft

_ENTERED = "enter"
"""Trigger of coming into a place."""
_ARRIVED = "arrive"
_FOUGHT = type_group("fights-on-entering")
_BEFORE = ("after", "following", "since")


def fought_on_entering(fight: Draft, entry: Draft) -> bool:
    """Return whether `fight` is what was done in the place that `entry` tells is entered."""
    if entry.match.trigger.id not in (_ENTERED, _ARRIVED) or fight.type not in _FOUGHT:
        return False
    parse = fight.parse
    clause = parse.tokens[clause_chain(parse, parse.tokens[fight.frame.governor])[0]]
    marks = [*parse.kids(clause, "mark", "prep"), parse.head(clause)]
    return all(mark.lower not in _BEFORE for mark in marks)


def fought_on_arrival(fight: Draft, entry: Draft) -> bool:
    """Return whether those who are told to arrive did nothing there but what `fight` tells."""
    if entry.match.trigger.id != _ARRIVED or not fought_on_entering(fight, entry):
        return False
    heads = {p.head for p in entry.initiators}
    return bool(heads) and heads <= {p.head for p in fight.initiators}


def spots_of(draft: Draft) -> tuple[Party, ...]:
    """Return where `draft` was; a town that is entered is where it was done, nobody's name."""
    if draft.match.trigger.id not in (_ENTERED, _ARRIVED):
        return draft.spots
    return tuple(replace(s, relation=replace(s.relation, key="in")) for s in draft.spots)
