"""Names that several actors bear: what told them apart, and where nothing did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.schema import Diagnostic


def ground_of(reading: ActorReading | None) -> str | None:
    """Return the rule that chose among namesakes, or None where there was nothing to choose."""
    choice = reading.choice if reading is not None else None
    return f"actor.namesake.{choice.ground}" if choice is not None and choice.actor else None


def left_open(parties: Iterable[Party]) -> Iterator[Diagnostic]:
    """Return a diagnostic for each party whose name several bear, where nothing decides."""
    for party in parties:
        choice = party.actor.choice if party.actor is not None else None
        if choice is None or choice.ground != "open":
            continue
        yield Diagnostic(
            slug="actor-ambiguous",
            message=f"'{party.text}' may be {' or '.join(a.name for a in choice.others)}",
            part=party.span.part,
            start=party.span.start,
            end=party.span.end,
        )
