"""What the doers of an attack do in it is no event of its own."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Gunmen attacked Geidam on Thursday. The gunmen burned dozens of houses.", 1),
        ("Rebels ambushed a convoy near Menaka on Friday. The attackers shot everybody.", 1),
        ("Herders attacked Guma on Monday, killing six. They set homes on fire.", 1),
        ("Tiger rebels attacked a post in Vavuniya. The terrorists fired mortars at the post.", 1),
        ("Gunmen attacked Geidam on Thursday. The army burned dozens of houses.", 2),
        ("Gunmen attacked Geidam on Thursday. In Gujba, the gunmen burned a school.", 2),
        ("Gunmen attacked Geidam on Thursday. Later the gunmen burned houses.", 2),
        ("Rebels ambushed a convoy near Menaka. The rebels set off a bomb.", 2),
        ("A gunman killed two nuns in Rouen on Friday. Police shot a student dead.", 2),
        ("Soldiers fired on demonstrators in Andijan on Friday. They killed 50 people.", 1),
    ],
)
def test_details_of_an_attack(text: str, records: int) -> None:
    """Only those who are taken up, with no other place, time or weapon, go on with it."""
    result = Extractor.default().extract(text, published=date(2021, 3, 12))
    assert len(result.events) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("It was the worst bombing in Lahore since a suicide bomber killed 70 in Quetta.", 2),
        ("The ambush near Gao followed an attack in which six soldiers died in Mopti.", 2),
        ("The killing of a priest in Rouen echoes the murder of two nuns in Aden.", 2),
        ("A raid on Bor came weeks after an attack in Juba that killed 30 people.", 2),
    ],
)
def test_happenings_that_are_compared(text: str, records: int) -> None:
    """A verb of sequence or likeness, or a superlative "since", tells of two happenings."""
    result = Extractor.default().extract(text, published=date(2021, 3, 12))
    assert len(result.events) == records


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Rebels burned a clinic in Kasindi on Sunday, killing a nurse.", ["killing"]),
        ("Gunmen abducted and beheaded two farmers near Konduga.", ["killing"]),
        ("Eleven miners were kidnapped and killed in Mach.", ["killing"]),
        ("Gunmen kidnapped 20 passengers and killed two others near Kunduz.", 2),
    ],
)
def test_the_graver_act_is_the_event(text: str, types: list[str] | int) -> None:
    """Who is killed as things burn, or after being abducted, makes it an attack on people."""
    events = Extractor.default().extract(text, published=date(2021, 3, 12)).events
    if isinstance(types, int):
        assert len(events) == types
    else:
        assert [event.event_type for event in events] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Gunmen abducted nine girls in Nigeria. The attackers burst into a school in Kagara.",
            ["abduction"],
        ),
        (
            "Militants attacked a post in Gao on Friday. They used mortars in the assault.",
            ["shelling"],
        ),
        (
            "Rebels ambushed troops near Gao on Friday. The rebels used grenades in the attack.",
            ["ambush"],
        ),
        (
            "A bomb hit a mosque in Kano on Monday. Gunmen attacked a bank in Kano on Monday.",
            ["armed_attack", "bombing"],
        ),
        (
            "Gunmen attacked a mosque in Kano. Men with rifles burst into the mosque in Kano.",
            ["armed_attack"],
        ),
    ],
)
def test_how_it_went_and_what_is_another(text: str, types: list[str]) -> None:
    """Who came for the taken, or was told "in the attack", is of it; another site is not."""
    events = Extractor.default().extract(text, published=date(2021, 3, 12)).events
    assert sorted(event.event_type for event in events) == types


_FRANCE = "Farmers blocked roads across France on Monday. "
_MARCH = "Police fired tear gas on Monday to disperse hundreds of marchers. "
_CHAD = "Violence between herders and farmers in Chad has left 42 people dead. "


@pytest.mark.parametrize(
    ("before", "then", "records"),
    [
        (_FRANCE, "In the town of Auch, police fired tear gas to disperse protesters.", 2),
        (_MARCH, "In Kampala they arrested 20 of them.", 1),
        (_CHAD, "The victims were killed on Wednesday when armed men attacked a village.", 1),
    ],
)
def test_crowds_elsewhere_and_the_dead_taken_up(before: str, then: str, records: int) -> None:
    """A sentence that opens with a place of its own tells of another crowd, unless of "them"."""
    result = Extractor.default().extract(before + then, published=date(2021, 3, 12))
    assert len(result.events) == records
