"""The commands of the how-to pages run one after the other, in a folder like a user's."""

from __future__ import annotations

import json
import shlex
import shutil
import sys

import pytest

from conflict_events import Document, Extractor, write
from conflict_events.cli import main
from conflict_events.review import Decision, decisions_text
from conflict_events.review.label_studio import tasks
from conflict_events.review.spans import annotated
from tests.contract.console import ROOT, blocks
from tests.unit.review.test_tools import label_studio_export

pytestmark = pytest.mark.model
PAGES = ("report", "review", "actor-pack", "gazetteer", "r")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with articles, their records, and decisions of two reviewers."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples" / "articles", folder / "articles")
    shutil.copytree(ROOT / "examples" / "packs", folder / "examples" / "packs")
    shutil.copytree(ROOT / "examples" / "gazetteer", folder / "examples" / "gazetteer")
    texts = [p.read_text(encoding="utf-8") for p in sorted((folder / "articles").glob("*.txt"))]
    (folder / "article.txt").write_text(texts[3], encoding="utf-8")
    events = []
    made = []
    for text, result in zip(
        texts, Extractor.default().extract_all(Document(text=t) for t in texts), strict=True
    ):
        events += result.events
        made.append(annotated(result.document_id, text, result.events))
    (folder / "out").mkdir()
    write(events, folder / "events.jsonl")
    write(events, folder / "out" / "events.jsonl")
    said = decisions_text(
        Decision(event_id=e.id, document_id=e.document_id, verdict="accept") for e in events
    )
    for name in ("decisions", "anna", "ben"):
        (folder / f"{name}.jsonl").write_text(said, encoding="utf-8")
    exported = label_studio_export(tasks(made, ["a"] * len(made)))
    (folder / "export.json").write_text(exported, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_commands_run(name, desk, monkeypatch, capfdbinary):
    """Each command of the page ends without an error."""
    monkeypatch.chdir(desk)
    page = ROOT / "docs" / "how-to" / f"{name}.md"
    lines = [
        line
        for block in blocks(page)
        if block.language == "bash"
        for line in block.text.splitlines()
    ]
    assert lines
    for line in lines:
        words = shlex.split(line)
        if "-o" in words:
            # Ways to the same end write the same file; a user takes one of them.
            (desk / words[words.index("-o") + 1]).unlink(missing_ok=True)
        monkeypatch.setattr(sys, "argv", words)
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        assert code == 0, (line, capfdbinary.readouterr().err.decode())
    if name == "review":
        first = (desk / "decisions.jsonl").read_text(encoding="utf-8").splitlines()[0]
        assert json.loads(first)["verdict"] == "accept"
