"""Tolls of own sentences, with the real parser: positive, negative, and the data's examples."""

from __future__ import annotations

import re
from typing import Any

import pytest

from conflict_events.frames.tolls import Toll, find
from conflict_events.lexicon.tolls import TollNoun, TollState, TollVerb, load_toll_words
from tests.golden.reading import cases, marked

pytestmark = pytest.mark.model

FLAGS = {
    "p": "part",
    "t": "total",
    "n": "negative",
    "x": "perpetrators",
    "c": "civilians",
    "a": "additional",
    "d": "definite",
    "u": "unnumbered",
}


def short(toll: Toll) -> str:
    bounds = " ".join("-" if b is None else str(b) for b in (toll.low, toll.high))
    flags = "".join(letter for letter, name in FLAGS.items() if getattr(toll, name))
    return f"{toll.kind} {bounds} {flags}".strip()


@pytest.mark.parametrize("case", cases("tolls.toml"), ids=lambda case: case["text"])
def test_sentence_tells_these_tolls(case: dict[str, Any]) -> None:
    """Kind, bounds and flags are those of the gold, no toll is missing, none invented."""
    (parse,), _ = marked(case["text"])
    assert sorted(short(toll) for toll in find(parse)) == sorted(case["tolls"])


@pytest.mark.parametrize("entry", load_toll_words().entries, ids=lambda entry: entry.id)
def test_entry_finds_its_example(entry: TollVerb | TollState | TollNoun) -> None:
    """The marked words of the example are anchor and number of a toll of the entry's kind."""
    plain = re.sub(r"[\[\]]", "", entry.example)
    words = re.findall(r"\[(.+?)\]", entry.example)
    (parse,), _ = marked(plain)
    found = find(parse)
    assert found, plain
    assert {toll.kind for toll in found} >= {entry.kind}
    assert any(parse.tokens[toll.anchor].text in words for toll in found)
