"""Coming into a place: control only where nothing else was done there.

"Rebels entered the town and killed two guards" tells of a fight, not of who holds the town then;
"entered the town after killing its guards" of both.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.clauses import clause_chain
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft

_ENTERED = "enter"
"""Trigger of coming into a place."""
_FOUGHT = type_group("fights-on-entering")
_BEFORE = ("after", "following", "since")


def fought_on_entering(fight: Draft, entry: Draft) -> bool:
    """Return whether `fight` is what was done in the place that `entry` tells is entered."""
    if entry.match.trigger.id != _ENTERED or fight.type not in _FOUGHT:
        return False
    parse = fight.parse
    clause = parse.tokens[clause_chain(parse, parse.tokens[fight.frame.governor])[0]]
    marks = [*parse.kids(clause, "mark", "prep"), parse.head(clause)]
    return all(mark.lower not in _BEFORE for mark in marks)


def spots_of(draft: Draft) -> tuple[Party, ...]:
    """Return where `draft` was; a town that is entered is where it was done, nobody's name."""
    if draft.match.trigger.id != _ENTERED:
        return draft.spots
    return tuple(replace(s, relation=replace(s.relation, key="in")) for s in draft.spots)
