"""The commands of ``review``."""

from __future__ import annotations

import json

import pytest

from conflict_events.evaluation.gold import read_gold
from conflict_events.exports import read, write
from conflict_events.review import read_decisions
from tests.strategies.stories import WAR, story
from tests.unit.cli.test_commands import _assert_one_line, run  # noqa: F401 - a fixture
from tests.unit.review.test_apply import decide
from tests.unit.review.test_tools import filled, label_studio_export


@pytest.fixture
def files(tmp_path):
    document, events = story(*WAR)
    write(events, tmp_path / "events.jsonl")
    (tmp_path / "a.txt").write_text(document.text, encoding="utf-8")
    return tmp_path, events


def review(run, *arguments):  # noqa: F811
    done = run("review", *arguments)
    assert done.returncode == 0, done.stderr
    return done


def test_from_sample_to_gold(run, files):  # noqa: F811
    """Draw, review in a sheet, take back, apply, measure: the loop closes."""
    folder, events = files
    records, sheet = folder / "sample.jsonl", folder / "sheet.csv"
    review(run, "sample", folder / "events.jsonl", "-n", 3, "-o", records)
    assert set(read(records)) == set(events)
    review(run, "export", records, "--tool", "csv", "-o", sheet)
    filled(sheet, r0={"verdict": "a"}, r1={"casualties right": "killed 14"}, r2={"verdict": "r"})
    said = folder / "d.jsonl"
    review(
        run,
        "import",
        sheet,
        "--tool",
        "csv",
        "--records",
        records,
        "-o",
        said,
        "--reviewer",
        "KM",
    )
    assert {d.reviewer for d in read_decisions(said)} == {"KM"}
    out, gold = folder / "corrected.jsonl", folder / "gold.jsonl"
    texts = folder / "a.txt"
    review(run, "apply", records, said, "-o", out, "--gold", gold, "--texts", texts)
    assert read(out)[1].casualties[0].best == 14
    (document,) = read_gold(gold)
    assert len(document.incidents) == 2
    printed = review(run, "report", records, said).stdout.decode()
    assert "casualties" in printed
    assert "0 of 1" in printed
    same = json.loads(review(run, "agreement", said, said, "--json").stdout)
    assert same["kept"]["value"] == 1.0
    assert same["disputes"] == []
    assert "kappa" in review(run, "agreement", said, said).stdout.decode()


@pytest.mark.parametrize("tool", ["label-studio", "doccano"])
def test_tools(run, files, tool):  # noqa: F811
    """What goes to a tool and comes back unchanged accepts every record."""
    folder, events = files
    out, labels, said = folder / "out", folder / "labels", folder / "d.jsonl"
    review(
        run,
        "export",
        folder / "events.jsonl",
        "--tool",
        tool,
        "--texts",
        folder / "a.txt",
        "-o",
        out,
        "--config",
        labels,
    )
    assert "air_strike" in labels.read_text()
    if tool == "label-studio":
        out.write_text(label_studio_export(out.read_text(encoding="utf-8")), encoding="utf-8")
    review(run, "import", out, "--tool", tool, "--records", folder / "events.jsonl", "-o", said)
    assert [d.verdict for d in read_decisions(said)] == ["accept"] * len(events)


def test_page(run, files):  # noqa: F811
    """The page holds the records and their texts."""
    folder, _ = files
    out = folder / "r.html"
    review(run, "page", folder / "events.jsonl", "--texts", folder / "a.txt", "-o", out)
    assert '"whole":true' in out.read_text(encoding="utf-8")


def test_stale_decisions_are_told(run, files):  # noqa: F811
    """What cannot be applied is named, and the exit code says so; the rest is written."""
    folder, events = files
    said = decide(events[0], targets="police")
    said = said.model_copy(update={"event_id": "ev_gone"})
    path = folder / "d.jsonl"
    path.write_text(said.model_dump_json() + "\n", encoding="utf-8")
    out = folder / "c.jsonl"
    done = run("review", "apply", folder / "events.jsonl", path, "-o", out)
    assert done.returncode == 1
    assert b"ev_gone" in done.stderr
    assert read(out) == events


def test_bad_input_is_one_clear_line(run, files):  # noqa: F811
    """Each mistake is one line, exit code 2, and nothing is written."""
    folder, _ = files
    records, out = folder / "events.jsonl", folder / "out"
    bad = folder / "bad.jsonl"
    bad.write_text('{"event_id": 1}\n')
    text = folder / "b.txt"
    text.write_text("Another text.")
    _assert_one_line(run("review", "report", records, bad), "bad.jsonl:1", "no decision")
    _assert_one_line(run("review", "report", records, folder / "none"), "check the path")
    _assert_one_line(run("review", "sample", records, "--by", "mood", "-o", out), "'mood'")
    _assert_one_line(run("review", "page", records, "-o", records), "exists")
    _assert_one_line(
        run("review", "export", records, "--tool", "doccano", "--texts", text, "-o", out), "--texts"
    )
    _assert_one_line(
        run("review", "import", bad, "--tool", "doccano", "--records", records, "-o", out),
        "bad.jsonl:1",
    )
    assert not out.exists()
