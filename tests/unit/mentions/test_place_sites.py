"""Sites that print their kind are places where the words around say so."""

from __future__ import annotations

import pytest

from conflict_events import Extractor


def names(text: str) -> set[str]:
    """Printed names of the places of `text`."""
    return {place.mention or "" for place in Extractor.default().places(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fighters stormed the Qwent Hospital on Monday.", "Qwent Hospital"),
        ("A bomb went off near Qwent Square in Kabul.", "Qwent Square"),
        ("Shells hit the Qwent Grammar School.", "Qwent Grammar School"),
    ],
)
def test_is_a_site(text: str, name: str) -> None:
    """A name that closes in its kind is a place after a preposition or a deed."""
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Qwent Hospital officials denied the report.",
        "He works for the Qwent Bank.",
    ],
)
def test_is_a_body(text: str) -> None:
    """Where it speaks or employs it is a body, not a place."""
    assert not any("Qwent" in name for name in names(text))
