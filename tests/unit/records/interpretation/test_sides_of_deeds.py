"""Who did it and to whom, in constructions of the press, read with the real parser."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("Two farmers were killed when they set off a mine in Meta.", [], ["farmers"]),
        ("Rebels set off a landmine under a lorry near Kidal.", ["Rebels"], ["lorry"]),
        ("20 killed in Haiti gang attack", ["gang"], []),
        ("A bus struck a landmine laid by the Shabaab near Afgoye.", ["Al-Shabaab"], ["bus"]),
        ("The mayor was among those killed by gunmen in Cali.", ["gunmen"], ["mayor"]),
        ("Widows of soldiers killed by bandits in Zamfara wept.", ["bandits"], ["soldiers"]),
        ("Turkish, Syrian troops exchange fire on border", ["Turkish troops", "Syrian troops"], []),
        ("Mali ambush kills eight", [], []),
        (
            "Four sailors died in an attack on their camp at Lamu by Mungiki members.",
            ["Mungiki"],
            ["camp", "sailors"],
        ),
        ("The coalition bombed a market in Saada.", ["coalition"], ["market"]),
        (
            "Police fired tear gas at a protest against the government in Nairobi.",
            ["Police"],
            [],
        ),
        (
            "Riot police broke up a march by teachers against pension cuts in Athens.",
            ["Riot police"],
            ["teachers"],
        ),
        ("Rebels shot down a US drone over Marib.", ["Rebels"], ["United States"]),
        (
            "Attackers on mopeds, believed to be members of the ADF, killed two traders in Oicha.",
            ["Allied Democratic Forces"],
            ["traders"],
        ),
        (
            "A group of men presumed to be members of the MRTA abducted a dentist in Lima.",
            ["Tupac Amaru Revolutionary Movement"],
            ["dentist"],
        ),
    ],
)
def test_sides(text: str, initiators: list[str], targets: list[str]) -> None:
    """The sides of the first record."""
    event = Extractor.default().extract(text).events[0]
    assert [actor.name for actor in event.initiators] == initiators
    assert [actor.name for actor in event.targets] == targets


def test_who_is_only_held_to_be_a_member_is_suspected() -> None:
    """And a coalition that bombs is a foreign force."""
    (held,) = (
        Extractor.default()
        .extract("Gunmen, presumed to be from Boko Haram, killed a clerk in Konduga.")
        .events
    )
    assert held.initiators[0].attribution == "suspected"
    (bombed,) = Extractor.default().extract("The coalition bombed a market in Saada.").events
    assert bombed.initiators[0].kind == "external_forces"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Kenyans shelled a camp near Afmadow.", "external_forces"),
        ("Two Kenyans attacked a shop near Afmadow.", "civilians"),
        ("The Kenyans demonstrated in Kismayo.", "protesters"),
    ],
)
def test_a_nation_told_by_its_people(text: str, kind: str) -> None:
    """Its army, where it strikes as a whole."""
    (event,) = Extractor.default().extract(text).events
    assert [actor.kind for actor in event.initiators] == [kind]


@pytest.mark.parametrize("verb", ["executed", "killed", "shot"])
def test_a_speaker_of_three_words(verb: str) -> None:
    """He is no neighbour of the town before the comma, and his day not that of the deed."""
    deed = f"Malian soldiers {verb} nine Fulani men in a village near Niono"
    text = f"{deed}, Human Rights Watch said on Tuesday."
    (event,) = Extractor.default().extract(text).events
    assert [actor.name for actor in event.targets] == ["Fulani men"]
    assert [source.name for source in event.sources] == ["Human Rights Watch"]
