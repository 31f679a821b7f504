"""Scope of documents and accidents: entries and cases on our own sentences."""

from __future__ import annotations

from typing import Any

import pytest

from conflict_events import Document
from conflict_events.frames.accidents import read_accident, read_disaster
from conflict_events.frames.crime import find_words, read_scope
from conflict_events.lexicon.scope import Vocabulary, load_scope_words
from conflict_events.text.document import read
from tests.golden.reading import cases, marked


@pytest.mark.parametrize("entry", load_scope_words().entries, ids=lambda entry: entry.id)
def test_entry(entry: Vocabulary) -> None:
    """A word of the entry stands in its example and none in its counter-example."""
    words = load_scope_words()
    table = {"criminal": words.scope, "political": words.scope, "elsewhere": words.other}.get(
        entry.side, words.causes
    )
    assert entry.id in {e.id for *_, e in find_words(entry.example, table)}
    assert entry.id not in {e.id for *_, e in find_words(entry.counter_example, table)}


@pytest.mark.parametrize("case", cases("scope.toml"), ids=lambda case: case["text"])
def test_scope(case: dict[str, Any]) -> None:
    """The words of the document decide its scope."""
    assert read_scope(read(Document(text=case["text"]), frozenset())).scope == case["scope"]


ACCIDENTS = [
    "Twelve people *died* when a bus plunged into a ravine.",
    "Floods *killed* 40 people in the valley.",
    "Three workers were *killed* when a gas pipeline blew up.",
    "Four soldiers *died* in a plane crash.",
    "Dozens were *killed* in a stampede at a stadium.",
    "An earthquake *killed* 300 people.",
    "Six miners were *killed* in a methane explosion.",
]
DEEDS = [
    "Gunmen *killed* 12 people on a bus.",
    "Rebels shot down a plane and the crash *killed* 12.",
    "Militants *attacked* a camp for survivors of the flood.",
    "Soldiers opened fire and a stampede *killed* three.",
    "A bomb *killed* two people hours after an earthquake.",
    "Troops *arrested* a man who had survived a flood.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", ACCIDENTS)
def test_accident(text: str) -> None:
    """A death by accident has a cue."""
    (parse,), trigger = marked(text)
    assert trigger is not None
    assert read_accident(parse, trigger)


@pytest.mark.model
@pytest.mark.parametrize("text", DEEDS)
def test_deed_is_no_accident(text: str) -> None:
    """Somebody's deed has none, whatever else the sentence tells."""
    (parse,), trigger = marked(text)
    assert trigger is not None
    assert not read_accident(parse, trigger)


def test_disaster_document() -> None:
    """Several accident words and none of violence make the document a disaster report."""
    quake = "An earthquake hit the coast. Floods followed. The blast at a plant killed three."
    bomb = "An earthquake hit the coast. Floods followed. A bomb killed three."
    assert read_disaster(read(Document(text=quake), frozenset()))
    assert not read_disaster(read(Document(text=bomb), frozenset()))
    assert not read_disaster(read(Document(text="Floods hit the coast."), frozenset()))
