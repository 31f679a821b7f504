"""Several who are named together by one claim: "a captain and two privates were involved in it"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.records.assertion.denials import same_party

_ONE_LIST = 200
"""Characters that a list of people may take."""


def with_another(initiators: tuple[Party, ...], party: Party) -> tuple[Party, ...]:
    """Return those who did it with a further one of whom the same claim tells."""
    for number, known in enumerate(initiators):
        if known.span == party.span:
            return (*initiators[:number], party, *initiators[number + 1 :])
    if any(same_party(known, party) and not _is_listed(known, party) for known in initiators):
        return initiators
    return (*initiators, party)


def _is_listed(known: Party, party: Party) -> bool:
    """Whether two people of one body stand in one list."""
    near = known.span.part == party.span.part and (
        abs(known.span.start - party.span.start) < _ONE_LIST
    )
    actors = (known.actor, party.actor)
    return (
        near
        and known.text.casefold() != party.text.casefold()
        and all(actor is not None and actor.person for actor in actors)
        and known.relation.rule == party.relation.rule == "claim"
    )
