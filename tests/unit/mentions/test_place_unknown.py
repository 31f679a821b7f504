"""Names that no gazetteer holds are places only where the words around say so."""

from __future__ import annotations

import pytest

from conflict_events import Extractor


def names(text: str) -> list[str]:
    """Printed names of the places of `text`, in order."""
    return [place.mention or "" for place in Extractor.default().places(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They reached the outskirts of Qwentala at dawn.", "Qwentala"),
        ("They met at Qwentala, a small town near Kabul.", "Qwentala"),
        ("They met in another township, Qwentala, at dawn.", "Qwentala"),
        ("Raids hit villages such as Qwentala at dawn.", "Qwentala"),
        ("They were held at the Qwentala prison.", "Qwentala"),
        ("They were held in Kabul's Qwentala prison.", "Qwentala"),
        ("They took Jabal Qwentala at dawn.", "Jabal Qwentala"),
        ("They met at Qwentala in Kabul.", "Qwentala"),
        ("They met in the Yam Qwentala district.", "Yam Qwentala"),
        ("Troops retook Qwentala on Monday.", "Qwentala"),
        ("Rebels overran Sarrabo and Qwentala.", "Qwentala"),
        ("Qwentala was liberated at dawn.", "Qwentala"),
        ("Troops seized Qwentala from the insurgents.", "Qwentala"),
        ("The rebels lost Qwentala to the advancing army.", "Qwentala"),
        ("Qwentala fell to the rebels on Friday.", "Qwentala"),
        ("The troops quit Qwentala at dawn.", "Qwentala"),
        ("Qwentala has been retaken by the army.", "Qwentala"),
    ],
)
def test_is_a_place(text: str, name: str) -> None:
    """The whole name is found."""
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met Qwentala at dawn.",
        "Qwentala, a small trader in Kabul, was there.",
        "They prayed at the Shiite Muslim mosque.",
        "They spoke of Qwentala, 34, at dawn.",
        "Troops captured Qwentala at dawn.",
        "Troops liberated Qwentala fighters at dawn.",
        "Qwentala was freed at dawn.",
        "Qwentala fell to the floor at dawn.",
        "They lost Qwentala to a rival at dawn.",
        "The players quit Qwentala at dawn.",
    ],
)
def test_is_none(text: str) -> None:
    """Persons, bodies and faiths are no places."""
    assert not any("Qwentala" in name or "Muslim" in name for name in names(text))


def test_site_is_no_town_of_its_name() -> None:
    """A site that bears the name of a far town lies in the place that the text puts it in."""
    places = Extractor.default().places("They were treated in Mecca's Al-Nur hospital.")
    assert places[1].name == "Al-Nur hospital"
    assert places[1].latitude == places[0].latitude


@pytest.mark.parametrize(
    "text",
    [
        "Police captured Lopez on Monday.",
        "They captured Ramirez, the gang's leader, on Monday.",
        "They captured Moreno, 34, on Monday.",
    ],
)
def test_a_name_that_is_a_persons_is_no_place(text: str) -> None:
    """Who takes it, or what is said of it, tells a person from the town of that name."""
    assert names(text) == []
