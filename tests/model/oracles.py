"""Oracles: what must hold of any extractor, as functions of the extractor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from conflict_events import Event

Extract = Callable[[str, date], tuple[Event, ...]]
DAY = date(2020, 5, 6)  # a Wednesday

ACTIVE = "Gunmen attacked villagers near Kidal on Tuesday."
PASSIVE = "Villagers were attacked by gunmen near Kidal on Tuesday."


def finds_the_event(extract: Extract) -> bool:
    """A plain report gives exactly one record."""
    return len(extract(ACTIVE, DAY)) == 1


def keeps_roles_in_every_voice(extract: Extract) -> bool:
    """Gunmen are the initiators and villagers the targets, active or passive."""
    for text in (ACTIVE, PASSIVE):
        events = extract(text, DAY)
        if not events:
            return False
        who = " ".join(a.mention or "" for a in events[0].initiators).lower()
        whom = " ".join(a.mention or "" for a in events[0].targets).lower()
        if "gunmen" not in who or "villagers" not in whom:
            return False
    return True


def heeds_negation(extract: Extract) -> bool:
    """What the text denies is never asserted."""
    events = extract("Gunmen did not attack villagers near Kidal.", DAY)
    return all(event.status == "denied" for event in events) and bool(events)


def points_at_its_words(extract: Extract) -> bool:
    """Every span of every field is the text that it names."""
    events = extract(ACTIVE, DAY)
    found = [
        evidence
        for event in events
        for holder in (event, *event.initiators, *event.targets, event.location, event.date)
        if holder is not None
        for evidence in holder.evidence
    ]
    return bool(found) and all(ACTIVE[e.start : e.end] == e.text for e in found)


def dates_follow_publication(extract: Extract) -> bool:
    """A week later, the same weekday is a week later."""
    first, second = extract(ACTIVE, DAY), extract(ACTIVE, DAY + timedelta(days=7))
    if not first or not second or first[0].date is None or second[0].date is None:
        return False
    start, later = first[0].date.start, second[0].date.start
    return start == date(2020, 5, 5) and later == date(2020, 5, 12)


def dates_the_event_not_the_report(extract: Extract) -> bool:
    """The day named in the text is the day, not the day of publication."""
    events = extract(ACTIVE, DAY)
    return bool(events) and events[0].date is not None and events[0].date.end != DAY


ORACLES = (
    finds_the_event,
    keeps_roles_in_every_voice,
    heeds_negation,
    points_at_its_words,
    dates_follow_publication,
    dates_the_event_not_the_report,
)
