"""Attempts: what is only tried, foiled or plotted, on our own sentences."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model

DAY = date(2024, 6, 14)


def _first(text: str) -> Event:
    events = Extractor.default().extract(text, published=DAY).events
    return next(e for e in events if e.codings.acled is not None)


CASES = [
    ("The attempted assassination of the governor failed on Monday.", "asserted", "assassination"),
    ("An attempt to kill the mayor of Cucuta failed on Monday.", "asserted", "armed_attack"),
    ("Two gunmen tried to kill a judge in Lima on Monday.", "asserted", "armed_attack"),
    ("Gunmen tried to abduct the mayor of Zaria on Sunday.", "asserted", "armed_attack"),
    ("Militants tried to storm a police station in Bannu on Friday.", "asserted", "armed_clash"),
    ("The man was there to try to kill the bishop.", "planned", "killing"),
    ("He told the jury that he tried to kill the singer.", "planned", "killing"),
    ("Unknown men tried to set fire to a school in Sopore.", "planned", "arson"),
    ("Police foiled a plot to bomb a mosque in Kano on Tuesday.", "denied", "bombing"),
    ("A plot to bomb trains was foiled by police in Sydney.", "denied", "bombing"),
    ("The IRA bombed a pub in Derry on Monday.", "asserted", "bombing"),
    ("The IRA shelled a barracks in Derry on Monday.", "asserted", "shelling"),
    ("Fighter jets bombed a pub in Idlib on Monday.", "asserted", "air_strike"),
]


@pytest.mark.parametrize(("text", "status", "kind"), CASES)
def test_status_and_type(text: str, status: str, kind: str) -> None:
    """What was tried on people is asserted as an attack, aims and foiled plots are not."""
    event = _first(text)
    assert (event.status, event.event_type) == (status, kind)


@pytest.mark.parametrize("text", [case[0] for case in CASES[:4]])
def test_nobody_died_of_an_attempt(text: str) -> None:
    """Who somebody only tried to kill is not dead, nor who was nearly taken away."""
    assert not [c for c in _first(text).casualties if c.kind in ("killed", "abducted")]


def test_deaths_beside_an_attempt_count() -> None:
    """Others may die in an attempt."""
    event = _first("Two guards were killed in a failed assassination of the governor in Jos.")
    assert [(c.kind, c.low) for c in event.casualties] == [("killed", 2)]


FOILED = [
    ("Police foiled a plot to bomb a mosque in Kano on Tuesday.", [], ["mosque"]),
    (
        "Police foiled an Islamic State plot to bomb a mosque in Kano.",
        ["Islamic State"],
        ["mosque"],
    ),
    ("Police foiled a plot by Ansaru to bomb a mosque in Kano.", ["Ansaru"], ["mosque"]),
    ("The rebels hatched a plot to bomb a mosque in Kano.", ["rebels"], ["mosque"]),
    ("Tunisia says it foiled an attack by gunmen on a hotel in Sousse.", ["gunmen"], ["hotel"]),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), FOILED)
def test_who_foils_has_no_part(text: str, initiators: list[str], targets: list[str]) -> None:
    """Who foils a plot neither makes nor suffers it."""
    event = _first(text)
    assert [a.mention for a in event.initiators] == initiators
    assert [a.mention for a in event.targets] == targets


PLEDGES = [
    ("The Front for Victory pledged allegiance to al-Qaida on Monday.", True),
    ("Two commanders of the Pakistani Taliban pledged allegiance to Islamic State.", True),
    ("The Somali faction has sworn loyalty to Islamic State.", True),
    ("The attacker had pledged allegiance to Islamic State, police said.", False),
    ("The gunman pledged loyalty to al-Qaida in a video.", False),
]


@pytest.mark.parametrize(("text", "merger"), PLEDGES)
def test_one_man_is_no_group(text: str, merger: bool) -> None:  # noqa: FBT001 - a case's answer
    """A group joins another; one man's pledge only says whose he is."""
    events = Extractor.default().extract(text, published=DAY).events
    assert [e.event_type for e in events] == (["group_merger"] if merger else [])


def test_a_pledge_to_somebody_lies_not_ahead() -> None:
    """ "Pledged allegiance to" is no "pledged to": Monday is the last one."""
    event = _first("The Front for Victory pledged allegiance to al-Qaida on Monday.")
    assert event.date is not None
    assert (event.status, event.date.start) == ("asserted", date(2024, 6, 10))


def test_tried_dates_what_was_tried() -> None:
    """No court tries anybody in "tried to storm it on Friday"."""
    event = _first("Militants tried to storm a police station in Bannu on Tuesday.")
    assert event.date is not None
    assert event.date.start == date(2024, 6, 11)
