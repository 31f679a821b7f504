"""The command ``report``."""

from __future__ import annotations

import json

import pytest

from conflict_events.exports import write
from tests.strategies.stories import WAR, story
from tests.unit.cli.test_commands import _assert_one_line, run  # noqa: F401 - a fixture


@pytest.fixture
def records(tmp_path):
    document, events = story(*WAR)
    path = tmp_path / "events.jsonl"
    write(events, path)
    return document, path


def test_texts_are_found_by_content(run, records, tmp_path):  # noqa: F811
    """A folder of texts gives each record its text, whatever the files are called."""
    document, path = records
    folder = tmp_path / "texts" / "deep"
    folder.mkdir(parents=True)
    (folder / "any name.txt").write_text(document.text, encoding="utf-8")
    (folder / "other.txt").write_text("Another text.", encoding="utf-8")
    (folder / "records.jsonl").write_bytes(path.read_bytes())
    out = tmp_path / "r.html"
    assert run("report", path, "--texts", tmp_path / "texts", "-o", out).returncode == 0
    assert '"whole":true' in out.read_text(encoding="utf-8")
    assert run("report", path, "-o", out, "--force").returncode == 0
    assert '"whole":true' not in out.read_text(encoding="utf-8")


def test_texts_are_found_by_id(run, records, tmp_path):  # noqa: F811
    """JSON Lines of documents give texts by their id."""
    document, path = records
    lines = tmp_path / "documents.jsonl"
    given = {"id": document.id, "text": document.text, "more": 1}
    lines.write_text(json.dumps(given) + "\n", encoding="utf-8")
    out = tmp_path / "r.html"
    assert run("report", path, "--texts", lines, "-o", out).returncode == 0
    assert '"whole":true' in out.read_text(encoding="utf-8")


def test_bad_input_is_one_clear_line(run, records, tmp_path):  # noqa: F811
    """Missing files, broken lines and existing outputs are one line, exit code 2."""
    _, path = records
    out = tmp_path / "r.html"
    _assert_one_line(run("report", "missing.jsonl", "-o", out), "missing.jsonl")
    _assert_one_line(run("report", path, "-o", path), "exists")
    _assert_one_line(run("report", path, "-o", tmp_path), "folder")
    _assert_one_line(run("report", path, "-o", out, "--texts", "missing.txt"), "missing.txt")
    folder = tmp_path / "out"
    folder.mkdir()
    path.rename(folder / "events.jsonl")
    (folder / "diagnostics.jsonl").write_text('{"slug": 3}\n', encoding="utf-8")
    _assert_one_line(run("report", folder, "-o", out), "diagnostics.jsonl:1", "batch")
    assert not out.exists()


@pytest.mark.model
def test_a_folder_of_batch(run, tmp_path):  # noqa: F811
    """A folder that `batch` wrote brings its records and its diagnostics."""
    texts = tmp_path / "texts.csv"
    texts.write_text('id,text\nn1,"Rebels seized Goma on Friday, officials said."\n')
    assert run("batch", texts, "-o", tmp_path / "out", "-q").returncode == 0
    out = tmp_path / "r.html"
    assert run("report", tmp_path / "out", "--texts", texts, "-o", out).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert '"whole":true' in page
    assert '"slug":' in page


@pytest.mark.model
def test_texts_alone_are_extracted(run, tmp_path):  # noqa: F811
    """A text in place of records: its records, its words, and what was not coded."""
    text = tmp_path / "a.txt"
    text.write_text("Rebels seized the town of Goma on Friday, officials said.", encoding="utf-8")
    out = tmp_path / "r.html"
    assert run("report", text, "-o", out).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert '"whole":true' in page
    assert "territory_gain" in page
    assert '"slug":' in page
