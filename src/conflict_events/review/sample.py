"""Samples of records to review: the same seed draws the same, whatever their order."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.schema import Event
from conflict_events.schema.identity import digest


def sample(
    events: Sequence[Event], size: int, *, seed: int = 0, by: str | None = "event_type"
) -> tuple[Event, ...]:
    """Return at most `size` records, in the order they were given.

    Drawn by a hash of seed and id, so that a sample neither depends on the order of the
    records nor on the machine, and a larger sample holds the smaller one of the same seed.

    Args:
        events: Records.
        size: How many.
        seed: Another seed draws another sample.
        by: Field whose values take turns, so that rare ones are seen; None draws from all.
    """
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(str(getattr(event, by)) if by else "", []).append(event)
    ranked = {
        name: sorted(group, key=lambda event: digest("", seed, event.id))
        for name, group in groups.items()
    }
    order = sorted(
        (
            (turn, digest("", seed, name), event)
            for name, g in ranked.items()
            for turn, event in enumerate(g)
        ),
        key=lambda drawn: drawn[:2],
    )
    chosen = {event.id for _, _, event in order[:size]}
    return tuple(event for event in events if event.id in chosen)
