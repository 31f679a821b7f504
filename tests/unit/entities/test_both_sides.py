"""Who "both sides" are, and whom "he" and "him" take up, read with the real parser."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def told(text: str, type_: str) -> Event:
    """The one record of a type."""
    (event,) = (e for e in Extractor.default().extract(text).events if e.event_type == type_)
    return event


@pytest.mark.parametrize(
    ("text", "type_", "doers"),
    [
        (
            "M23 rebels fought the army near Sake. Both sides looted clinics in Goma.",
            "looting",
            ["M23", "army"],
        ),
        (
            "Thai and Cambodian troops exchanged fire. The two sides agreed to a ceasefire.",
            "ceasefire",
            ["Thai troops", "Cambodian troops"],
        ),
        ("Okello runs a shop in Kisumu. He kidnapped a banker in Accra.", "abduction", ["Okello"]),
    ],
)
def test_doers_of_the_sentence_before(text: str, type_: str, doers: list[str]) -> None:
    """The two that fought, and the one that was spoken of."""
    assert [a.name for a in told(text, type_).initiators] == doers


@pytest.mark.parametrize(
    ("text", "type_", "sufferers"),
    [
        ("Okello left for Kampala. Police arrested him near Jinja.", "arrest", ["Okello"]),
        ("Ana Ruiz wrote of gangs. Gunmen abducted her in Tijuana.", "abduction", ["Ana Ruiz"]),
        (
            "Nurse Ana Ruiz left Cali. She went to Tumaco. Gunmen abducted her in Pasto.",
            "abduction",
            ["Nurse Ana Ruiz"],
        ),
        ("The soldiers were calm. Gunmen abducted him in Tijuana.", "abduction", []),
    ],
)
def test_sufferers_of_the_sentence_before(text: str, type_: str, sufferers: list[str]) -> None:
    """A person is taken up, several are not."""
    assert [a.name for a in told(text, type_).targets] == sufferers


@pytest.mark.parametrize(
    "text",
    [
        "Police charged him with raping a nurse in Accra.",
        "Prosecutors charged her with raping a nurse in Accra.",
    ],
)
def test_who_charges_did_not_do_it(text: str) -> None:
    """What one is charged with the police have not done."""
    assert not told(text, "sexual_violence").initiators


def test_sides_that_were_not_told_stay_open() -> None:
    """Police and those arrested are no two sides."""
    text = "Police arrested two men in Accra. Both sides looted shops in Tema."
    assert "Police" not in {a.name for a in told(text, "looting").initiators}
