"""The examples run and tell what their pages say."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STORIES = {
    "one_article": ("M23 takes Sake", "Non-state actor overtakes territory", "[denied]"),
    "folder_to_report": ("8 articles", "07-football", "1 Excessive force against protesters"),
    "custom_pack": ("registry: shore_guard", "Lakeside Brigade is Umoja Front"),
    "incidents": ("2 independent: Lakes Wire, Capital Herald", "joined: same day"),
    "spacy_tables": ("8 docs", "read back equal: True", "participants", "    M23: "),
}


@pytest.mark.model
@pytest.mark.parametrize("name", STORIES)
def test_example_runs(name, monkeypatch, capsys, tmp_path):
    """The script runs and prints what it is there to show."""
    if name == "spacy_tables":
        pytest.importorskip("duckdb")
    monkeypatch.setattr(sys, "argv", [name, str(tmp_path / "out")])
    runpy.run_path(str(ROOT / "examples" / f"{name}.py"), run_name="__main__")
    told = capsys.readouterr().out
    for line in STORIES[name]:
        assert line in told
    if name == "folder_to_report":
        assert (tmp_path / "out" / "report.html").stat().st_size > 50_000


def test_each_story_is_tested_and_listed():
    """Every script of the folder has a test and a line in its README."""
    scripts = {path.stem for path in (ROOT / "examples").glob("*.py")}
    assert scripts == set(STORIES)
    listed = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}.py`" in listed for name in scripts)
