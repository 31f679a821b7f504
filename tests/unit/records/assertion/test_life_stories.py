"""Obituaries, memoirs and armies of long ago tell history; fresh deaths stay what they are."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def _read(text: str, title: str | None = None) -> tuple[Event, ...]:
    return Extractor.default().extract(text, published=date(2024, 9, 20), title=title).events


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Ilse Brandt, who hid refugees, dies at 94",
            "Ilse Brandt died in Bergen on Tuesday. On March 3 soldiers arrested her brother.",
        ),
        (
            None,
            "Colonel Mateo Ruiz, who seized the port of Arica in the war, died on Monday aged 91.",
        ),
        (
            None,
            "The poet Anwar Qasim died in Amman on Sunday. He was 87. Police beat him at a rally.",
        ),
        (
            None,
            "I was nine when the soldiers came. My mother hid us. They shot my uncle. I left.",
        ),
        (
            "Obituary: Colonel Jan Maas. A painter of birds",
            "Jan Maas painted birds. Near Arnhem his company was ambushed.",
        ),
        (None, "Crusaders stormed the town and massacred the people of Antioch."),
        (None, "I remember the night the guerrillas attacked the barracks in Salta."),
    ],
)
def test_history(title: str | None, text: str) -> None:
    """What a life story tells without a year is history, and no death in bed is a killing."""
    events = _read(text, title)
    assert all(event.background and event.date is None for event in events)
    assert not any(event.event_type == "killing" and not event.initiators for event in events)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Colonel Mateo Ruiz died in Arica on Monday aged 71 after rebels bombed his car.",
            "bombing",
        ),
        ("Six villagers died in an ambush near Gao on Monday. The oldest was 80.", "ambush"),
        (
            '"I was seven when I saw the sea," said Amadou. Gunmen killed his brother in Kidal.',
            "killing",
        ),
        ("The Vandals gang stabbed two students in Belfast on Friday.", "armed_attack"),
    ],
)
def test_fresh(text: str, kind: str) -> None:
    """A death by force, an age beside it and a quoted memory make no life story."""
    events = _read(text)
    assert not any(event.background for event in events), events
    assert events
