"""Laws of the whole pipeline on the real parser: provenance, totality, determinism."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflict_events import Document, Event, Extractor

pytestmark = pytest.mark.model

NEWS = (
    "Gunmen attacked a village near Kidal on Tuesday, killing at least 12 people.",
    "The army denied that its planes had bombed the market in Aleppo.",
    "Rebels seized the town of Goma from government forces, officials said.",
    "Police arrested 30 protesters in Lagos after a rally against fuel prices.",
    "A suicide bomber blew himself up outside a mosque in Kabul, wounding 20 worshippers.",
    "The government and the rebels signed a ceasefire in Juba.",
    "The weather was mild and the shops were open.",
    "Two soldiers and four rebels died when a convoy was ambushed.",
    "SAN SALVADOR, 3 JAN 90 -- GUERRILLAS KIDNAPPED A MAYOR IN SAN MIGUEL YESTERDAY.",
)
documents = st.lists(st.sampled_from(NEWS), min_size=1, max_size=6).map("\n\n".join)
model_settings = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def spans(value: object) -> list[dict[str, object]]:
    """Every evidence inside a dumped record."""
    if isinstance(value, dict):
        own = [value] if {"role", "rule", "start", "end", "text"} <= value.keys() else []
        return own + [e for v in value.values() for e in spans(v)]
    if isinstance(value, list):
        return [e for v in value for e in spans(v)]
    return []


def extract(text: str, published: date | None = date(2020, 5, 6)) -> tuple[Event, ...]:
    """Records of a text."""
    return Extractor.default().extract(text, published=published).events


@model_settings
@given(documents)
def test_every_span_is_the_text_it_names(text: str) -> None:
    """Each evidence lies in the raw text and its slice is exactly its stored text."""
    events = extract(text)
    for event in events:
        found = spans(event.model_dump(mode="json"))
        assert any(e["role"] == "trigger" for e in found)
        for evidence in found:
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]


@model_settings
@given(st.text(alphabet=st.characters(), max_size=300))
def test_text_never_raises(text: str) -> None:
    """Any string gives a result."""
    assert Extractor.default().extract(text).document_id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "word",
        "\ud800\udfff killed 3 in \ud800 Kabul",
        "kill\x00ed 12 people\x00 in Kabul",
        "<html><body><p>Gunmen killed 3 people in Kabul.</p></body></html>",
        "La police a tué trois personnes à Bamako hier soir, selon des témoins de la scène.",
        "x" * 200_000,
        "bomb " * 40_000,
        "!?#$ \n" * 30_000,
        "attack" * 1000 + " killed.",
        "\u202ekilled 12 people\u202c in 🇸🇾 Kabul 💥 today",
    ],
    ids=range(11),
)
def test_ugly_inputs_give_a_result(text: str) -> None:
    """Ugly input gives a result, with a diagnostic where nothing could be read."""
    result = Extractor.default().extract(text)
    assert result.events or result.diagnostics or "killed" in text


@model_settings
@given(documents)
def test_same_text_same_bytes(text: str) -> None:
    """Extraction is a function of its input, whatever the batch."""
    alone = Extractor.default().extract(text)
    batch = list(Extractor.default().extract_all([Document(text=NEWS[0]), Document(text=text)]))
    assert batch[1].model_dump_json() == alone.model_dump_json()


@model_settings
@given(st.sampled_from(NEWS[:6]), st.integers(1, 5))
def test_neutral_text_behind_changes_nothing(text: str, number: int) -> None:
    """Sentences without news behind a report leave its records as they are."""
    more = text + "\n\n" + "\n\n".join(["The weather was mild and the shops were open."] * number)
    strip = {"document", "document_id", "id"}
    assert [e.model_dump(exclude=strip) for e in extract(more)] == [
        e.model_dump(exclude=strip) for e in extract(text)
    ]


def test_hash_seed_changes_nothing() -> None:
    """Two processes with different hash seeds print the same records."""
    code = (
        "import sys; from conflict_events import Extractor;"
        "print([e.model_dump_json() for e in Extractor.default().extract(sys.argv[1]).events])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, "\n\n".join(NEWS)],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "77")
    }
    assert len(runs) == 1
    assert "killed" in runs.pop()
