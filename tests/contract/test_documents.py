"""The documents are true: their code runs, and commands print what they show."""

from __future__ import annotations

import re
import shlex

import pytest
from scripts.ontology_page import PAGE, page

from tests.contract.console import DOCUMENTS, ROOT, blocks, outputs, run

_OUTPUTS = [pair for document in DOCUMENTS for pair in outputs(document)]


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
@pytest.mark.parametrize(("line", "shown"), _OUTPUTS, ids=[line for line, _ in _OUTPUTS])
def test_commands_print_what_is_shown(line, shown):
    """The output shown is real; ``scripts/refresh_docs.py`` writes it anew."""
    assert shown.text == run(line)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.stem)
def test_links_lead_somewhere(document):
    """Each relative link names a file that is there."""
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert (document.parent / target).exists(), target


def test_the_readme_opens_with_the_main_job():
    """First command: records from a raw article; second: the tests, as `.ci/run` runs them."""
    commands = [b.text.strip() for b in blocks(ROOT / "README.md") if b.language == "bash"]
    first = shlex.split(commands[0].rsplit("&& ", 1)[-1])
    assert first[:2] == ["conflict-events", "extract"]
    assert (ROOT / first[2]).is_file()
    assert commands[1].endswith("python -m pytest")
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.model
def test_the_ontology_page_is_fresh():
    """The page of the ontology is what ``scripts/refresh_docs.py`` writes."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_actor_pages_list_the_registry():
    """Every country must stand on a page, with its groups and its people."""
    from scripts.actor_pages import pages  # noqa: PLC0415 - only here

    found = pages()
    text = "".join(found.values())
    assert "index.md" in found
    assert "## Syria\n" in text
    assert "| Bashar al-Assad | president 2000-07-17/2024-12-08 |" in text
