"""Annotation tools and sheets: what goes out comes back."""

from __future__ import annotations

import json

import pytest

from conflict_events.errors import InputError
from conflict_events.review import apply, doccano, label_studio
from conflict_events.review.offsets import span_of
from conflict_events.review.sheet import HEADER, read_sheet, sheet
from conflict_events.review.spans import annotated, decisions
from tests.strategies.stories import ODD, WAR, story

STORIES = (story(*WAR), story(*ODD))


def label_studio_export(out, change=lambda result: result):
    """What Label Studio exports when an annotator saves the prediction as it is."""
    return json.dumps(
        [
            {
                "id": n,
                "data": t["data"],
                "annotations": [
                    {"completed_by": 7, "was_cancelled": True, "result": []},
                    {"completed_by": 7, "result": change(t["predictions"][0]["result"])},
                ],
            }
            for n, t in enumerate(json.loads(out))
        ]
    )


@pytest.mark.parametrize(("document", "events"), STORIES)
def test_label_studio_round_trip(document, events):
    """Saved as it is, a task accepts every record."""
    given = annotated(document.id, document.text, events)
    out = label_studio.tasks([given], ["A"])
    (back,) = label_studio.read_tasks(label_studio_export(out), "x")
    assert back.told == given.told
    assert back.reviewer == "7"
    said = decisions(events, back, problems=[])
    assert {d.verdict for d in said} == {"accept"}
    assert apply(events, said).events == events


@pytest.mark.parametrize(("document", "events"), STORIES)
def test_doccano_round_trip(document, events):
    """Exported as it is, a document accepts every record."""
    given = annotated(document.id, document.text, events)
    (back,) = doccano.read_lines(doccano.lines([given], ["A"]), "x")
    assert back == given
    assert {d.verdict for d in decisions(events, back, problems=[])} == {"accept"}


def test_offsets_are_code_points_or_utf16():
    """Spans behind an emoji are found in both countings, by the words they should hold."""
    text = "\U0001f4a5 A bomb \U0001f4a5 exploded."
    at = text.index("exploded")
    assert span_of(text, at, at + 8, "exploded") == (at, at + 8)
    assert span_of(text, at + 2, at + 10, "exploded") == (at, at + 8)
    with pytest.raises(InputError, match="another text"):
        span_of(text, 3, 9, "exploded")
    document, events = STORIES[1]
    given = annotated(document.id, document.text, events)
    out = json.loads(label_studio.tasks([given], ["A"]))
    for item in out[0]["predictions"][0]["result"]:
        if item["type"] == "labels":
            for end in ("start", "end"):
                before = document.text[: item["value"][end]]
                item["value"][end] = len(before.encode("utf-16-le")) // 2
    (back,) = label_studio.read_tasks(label_studio_export(json.dumps(out)), "x")
    assert back.told == given.told


def test_corrections_in_a_tool():
    """A moved role, a changed type, a removed trigger and a new one become decisions."""
    document, events = STORIES[0]
    text = document.text
    market = text.index("market")

    def change(result):
        kept = []
        for item in result:
            value = item.get("value", {})
            if value.get("labels") == ["protest"]:
                continue
            if value.get("labels") == ["air_strike"]:
                value["labels"] = ["shelling"]
            if value.get("labels") == ["initiator"] and value["text"] == "Jets":
                continue
            kept.append(item)
        head = next(i["id"] for i in kept if i.get("value", {}).get("labels") == ["shelling"])
        new = {"start": market, "end": market + 6, "text": "market", "labels": ["target"]}
        kept += [
            {"id": "n1", "from_name": "role", "to_name": "text", "type": "labels", "value": new},
            {"type": "relation", "from_id": "n1", "to_id": head, "direction": "left"},
        ]
        said = text.index("said")
        kept.append(
            {
                "id": "n2",
                "from_name": "event",
                "to_name": "text",
                "type": "labels",
                "value": {"start": said, "end": said + 4, "text": "said", "labels": ["accusation"]},
            }
        )
        return kept

    out = label_studio.tasks([annotated(document.id, text, events)], ["A"])
    (back,) = label_studio.read_tasks(label_studio_export(out, change), "x")
    said = decisions(events, back, problems=[])
    assert [d.verdict for d in said] == ["accept", "correct", "reject", "add"]
    after = apply(events, said)
    assert after.problems == ()
    strike, new = after.events[1:]
    assert strike.event_type == "shelling"
    assert strike.initiators == ()
    assert [a.name for a in strike.targets] == ["market"]
    assert strike.casualties == events[1].casualties
    assert new.event_type == "accusation"
    assert new.evidence[0].text == "said"


def test_words_that_are_no_value_are_not_judged():
    """A weekday marked as date is no day: the field stays unjudged, and it is said."""
    document, events = STORIES[0]
    given = annotated(document.id, document.text, events)
    (line,) = doccano.lines([given], ["A"]).splitlines()
    value = json.loads(line)
    entity = next(e for e in value["entities"] if e["label"] == "date")
    entity["start_offset"] += 1
    problems = []
    (back,) = doccano.read_lines(json.dumps(value), "x")
    said = decisions(events, back, problems=problems)
    assert "date" not in said[0].fields
    assert "no date" in problems[0]


@pytest.mark.parametrize("raw", ["", '{"a": 1}', "[1]", '[{"data": {}}]', "no json"])
def test_other_files_are_refused(raw):
    """What is no export is said in one line."""
    with pytest.raises(InputError, match=r"f\.json"):
        label_studio.read_tasks(raw, "f.json")
    if raw:
        with pytest.raises(InputError, match=r"f\.json:1"):
            doccano.read_lines(raw, "f.json")


def test_project_settings_name_every_type():
    """The configuration and the labels hold the types and roles."""
    assert '<Label value="air_strike"/>' in label_studio.config(["air_strike"])
    assert {"text": "event:air_strike"} in json.loads(doccano.labels(["air_strike"]))


def filled(path, **cells):
    """Write cells into rows of a sheet, by row number."""
    import csv  # noqa: PLC0415
    import io  # noqa: PLC0415

    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row, values in cells.items():
        rows[int(row[1:])].update(values)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, HEADER, delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")


def test_sheet_round_trip(tmp_path):
    """An empty sheet decides nothing; verdicts and right values become decisions."""
    _, events = STORIES[0]
    path = tmp_path / "sheet.csv"
    path.write_bytes(sheet(events))
    assert read_sheet(path) == ()
    filled(
        path,
        r0={"verdict": "a"},
        r1={"casualties right": "killed 13", "initiators right": "-"},
        r2={"verdict": "Reject", "note": "history"},
    )
    said = read_sheet(path, reviewer="KM")
    assert [d.verdict for d in said] == ["accept", "correct", "reject"]
    assert said[2].note == "history"
    done = apply(events, said)
    assert done.problems == ()
    assert done.events[1].casualties[0].best == 13
    assert done.events[1].initiators == ()


def test_sheet_is_safe_for_spreadsheets(tmp_path):
    """No cell begins a formula; names come back as they were."""
    _, events = story("killing| [initiator:=cmd|'/c calc'!A1] [trigger:killed] [target:-men].")
    path = tmp_path / "sheet.csv"
    path.write_bytes(sheet(events))
    text = path.read_text(encoding="utf-8-sig")
    assert not any(cell.startswith("=") for cell in text.split(","))
    filled(path, r0={"targets right": "boys"})
    (said,) = read_sheet(path)
    assert apply(events, [said]).problems == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [({"verdict": "perhaps"}, "no verdict"), (None, "lacks the column")],
)
def test_broken_sheets_are_refused(tmp_path, change, words):
    """A verdict that is none and a sheet without its header are said."""
    path = tmp_path / "sheet.csv"
    path.write_bytes(sheet(STORIES[0][1]))
    if change:
        filled(path, r0=change)
    else:
        path.write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match=words):
        read_sheet(path)
