"""The documents are true: their code runs, and commands print what they show."""

from __future__ import annotations

import re
import shlex

import pytest

from tests.contract.console import DOCUMENTS, ROOT, Block, blocks, command, run

_BLOCKS = [block for document in DOCUMENTS for block in blocks(document)]
_CONSOLE = [b for b in _BLOCKS if b.language == "console"]


def _name(value: object) -> str:
    return f"{value.document.stem}-{value.start}" if isinstance(value, Block) else str(value)


@pytest.mark.model
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.stem)
def test_python_blocks_run(document, monkeypatch):
    """The Python blocks of a document run one after the other."""
    monkeypatch.chdir(ROOT)
    space: dict[str, object] = {}
    for block in blocks(document):
        if block.language == "python":
            exec(compile(block.text, f"{document.name}:{block.start}", "exec"), space)  # noqa: S102


@pytest.mark.model
@pytest.mark.parametrize("block", _CONSOLE, ids=_name)
def test_commands_print_what_is_shown(block):
    """A console block shows real output; ``scripts/refresh_docs.py`` writes it anew."""
    assert block.text.split("\n", 1)[1] == run(command(block))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.stem)
def test_links_lead_somewhere(document):
    """Each relative link names a file that is there."""
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert (document.parent / target).exists(), target


def test_the_readme_opens_with_the_main_job():
    """First command: records from a raw article; second: the tests, as `.ci/run` runs them."""
    lines = [
        line.removeprefix("$ ")
        for block in blocks(ROOT / "README.md")
        if block.language in {"console", "bash"}
        for line in block.text.split("\n")
        if line and (block.language == "bash" or line.startswith("$ "))
    ]
    first, second = [line for line in lines if not line.startswith("pip install")][:2]
    words = shlex.split(first)
    assert words[:2] == ["conflict-events", "extract"]
    assert (ROOT / words[2]).is_file()
    assert second in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "pytest" in second
