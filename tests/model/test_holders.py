"""Whose forces and weapons act, on the real pipeline."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def only(text: str, event_type: str) -> Event:
    """The one record of a type."""
    events = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    (event,) = (e for e in events if e.event_type == event_type)
    return event


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        ("A Turkish drone hit a truck near Sinjar on Monday.", "drone_strike", "TUR"),
        ("Russian missiles hit the port of Odesa on Monday.", "shelling", "RUS"),
        ("Sudan said its jets had bombed a camp near Nyala.", "air_strike", "SDN"),
        ("Rwanda said that its troops killed six gunmen in Goma.", "killing", "RWA"),
    ],
)
def test_weapons_and_forces_have_their_state(text: str, event_type: str, country: str) -> None:
    """An adjective, or the subject that "its" takes up, says whose they are."""
    assert [a.country for a in only(text, event_type).initiators] == [country]


def test_weapons_of_no_one_have_none() -> None:
    """A weapon without an owner names no initiator."""
    assert only("A car bomb killed six people in Kirkuk on Monday.", "bombing").initiators == ()


def test_the_army_that_says_it() -> None:
    """ "it" and "its" in two clauses of what is said are the speaker."""
    text = (
        "The army said in a statement that it had repelled the attack and that its aircraft had "
        "bombed the retreating column near Djibo."
    )
    assert [a.name for a in only(text, "air_strike").initiators] == ["army"]


def test_ammunition_and_numbers_are_no_targets() -> None:
    """What is fired, and a number alone, are nobody; ages are no part of a name."""
    text = "Police fired live rounds to disperse protesters in Accra, killing three."
    fired = only(text, "force_against_protesters")
    assert {"live rounds", "three"}.isdisjoint(a.name.lower() for a in fired.targets)
    shot = only("Soldiers shot dead a 16-year-old student in Accra on Monday.", "armed_attack")
    assert [a.name for a in shot.targets] == ["student"]


def test_those_who_demand_are_the_crowd() -> None:
    """A participle behind a noun is of that noun; what is demanded is coded as a request."""
    text = "Police dispersed hundreds of protesters demanding the release of opposition leaders."
    demand = only(text, "prisoner_release")
    assert [a.name for a in demand.initiators] == ["protesters"]
    assert demand.status == "hypothetical"
    assert demand.codings.plover is not None
    assert demand.codings.plover.type == "REQUEST"


def test_a_name_with_its_acronym() -> None:
    """A name that is known is found before its acronym in brackets, whatever heads the phrase."""
    text = "Jama'at Nusrat al-Islam wal-Muslimin (JNIM) killed three soldiers in Djibo."
    assert [a.registry_id for a in only(text, "armed_clash").initiators] == ["jnim"]


def test_a_headline_number_gives_way_to_words() -> None:
    """ "Three killed" in a title does not keep the lead from saying who they were."""
    text = (
        "Three killed as police disperse protest in Accra\n\n"
        "ACCRA - Police fired live rounds on Thursday to disperse hundreds of protesters, killing "
        "at least three people, witnesses said."
    )
    record = only(text, "force_against_protesters")
    assert "protesters" in {actor.name for actor in record.targets}


def test_a_sum_over_a_war_is_no_toll_of_a_raid() -> None:
    """What a whole war has cost is a record of its own, without place or day of the raid."""
    text = (
        "KHARTOUM - An army drone hit a car in Nyala on Tuesday, injuring three, police said.\n\n"
        "Rebels and the army have been at war there for a year.\n\n"
        "The fighting has killed tens of thousands of people."
    )
    events = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    (total,) = (event for event in events if event.aggregate)
    assert total.location is None
    assert total.date is None
    (raid,) = (event for event in events if event.event_type == "drone_strike")
    assert [c.kind for c in raid.casualties] == ["injured"]
