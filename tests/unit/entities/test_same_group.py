"""Who "the same gang", "the movement" and "its fighters" are, read with the real parser."""

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
            "Gunmen killed a tailor in Orlu on Sunday. Police said the same gang burned a school.",
            "arson",
            ["Gunmen"],
        ),
        (
            "Gunmen killed a tailor in Orlu. Members of the same gang burned a school there.",
            "arson",
            ["Gunmen"],
        ),
        (
            "Bandits abducted a nurse near Kagara. The same gunmen burned a school in the town.",
            "arson",
            ["Bandits"],
        ),
        (
            "Fighters of the Dawn Front attacked Kidal. The Front burned a school near Gao.",
            "arson",
            ["Fighters of the Dawn Front"],
        ),
        (
            "The Houthis gave no comment. Their forces shelled a farm near Marib.",
            "shelling",
            ["Houthis"],
        ),
        (
            "Boko Haram rejected the offer. On Friday its gunmen burned a school in Bama.",
            "arson",
            ["Boko Haram"],
        ),
        (
            "Ansarul Islam gave no comment. It burned a school near Djibo.",
            "arson",
            ["Ansarul Islam"],
        ),
        (
            "The gang retaliated by burning a school in Jacmel.",
            "arson",
            ["gang"],
        ),
    ],
)
def test_who_was_told_of_before(text: str, type_: str, doers: list[str]) -> None:
    """A phrase that takes up a group is that group."""
    assert [a.name for a in told(text, type_).initiators] == doers


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Dawn Front met the Unity Front in Gao. The Front burned a school.", "arson"),
        ("The bank gave no comment. It burned a school near Djibo.", "arson"),
        ("Soldiers guarded Bor. The same gang burned a school there.", "arson"),
    ],
)
def test_what_is_in_doubt_stays_open(text: str, type_: str) -> None:
    """Two fronts, a bank and soldiers are not taken for who did it."""
    named = {a.registry_id or a.name for a in told(text, type_).initiators}
    assert named.isdisjoint({"Dawn Front", "Unity Front", "bank", "soldiers", "Soldiers"})
