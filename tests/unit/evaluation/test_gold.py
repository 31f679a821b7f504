"""Gold files."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import InputError
from conflict_events.evaluation.gold import gold_of, gold_text, read_gold
from conflict_events.schema import Document, Location
from tests.strategies.events import event, evidence, killed, side

TEXT = "Rebels killed three people."


def test_what_is_left_out_is_not_judged(tmp_path: Path) -> None:
    """A missing field is not judged, a null or empty one says that there is none."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "a", "text": "x", "incidents": [{"event_type": "killing", "place": null}]}\n'
    )
    (document,) = read_gold(path)
    (incident,) = document.incidents
    assert incident.judged("place")
    assert not incident.judged("date")
    path.write_text(gold_text([document]))
    assert read_gold(path) == (document,)
    assert not read_gold(path)[0].incidents[0].judged("date")


def test_records_as_gold() -> None:
    """Records become a draft of gold that keeps sides, place, tolls and trigger."""
    record = event(
        "killing",
        initiators=side("rebel_group"),
        location=Location(name="Town", mention="town", country="SYR"),
        casualties=(killed(3, 3),),
        evidence=(evidence("killed", 7),),
    )
    document = gold_of(Document(text=TEXT, id="a"), [record])
    (incident,) = document.incidents
    assert incident.trigger == (7, 13)
    assert incident.place is not None
    assert incident.place.names == ("Town", "town")
    assert (incident.counts[0].low, incident.date) == (3, None)
    assert incident.judged("date")
    assert gold_of(Document(text=TEXT), []).id.startswith("doc_")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "a.jsonl:1"),
        ('{"id": "a", "text": "x"}', "incidents"),
        ('{"id": "a", "text": "x", "incidents": [{"event_typ": "a"}]}', "event_type"),
        ('{"id": "a", "text": "x", "incidents": []}\n' * 2, "a.jsonl:2.*twice"),
    ],
)
def test_lines_that_are_no_gold(tmp_path: Path, text: str, words: str) -> None:
    """A line that does not fit is named with its field."""
    path = tmp_path / "a.jsonl"
    path.write_text(text)
    with pytest.raises(InputError, match=words):
        read_gold(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A folder or a missing file is one clear line."""
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(InputError, match="check the path"):
            read_gold(path)
