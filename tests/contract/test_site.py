"""The documentation site: every page can be reached; `.ci/run` builds it with strict links."""

from __future__ import annotations

import re
import shlex

import pytest
import typer
from scripts.codebook_page import codebook

from conflict_events.cli import app
from tests.contract.console import DOCUMENTS, ROOT, blocks

DOCS = ROOT / "docs"


def test_every_page_is_in_the_index():
    """Each page stands in a table of contents, and each entry is a page or generated."""
    entries = set()
    for block in re.findall(r"```\{toctree\}(.*?)```", (DOCS / "index.md").read_text(), re.DOTALL):
        entries |= {
            line.strip() for line in block.splitlines() if line.strip()[:1] not in ("", ":")
        }
    entries = {
        str(path.relative_to(DOCS).with_suffix(""))
        for entry in entries - {"_generated/codebook"}
        for path in DOCS.glob(f"{entry}.md")
    }
    pages = {
        str(path.relative_to(DOCS).with_suffix("")) for path in DOCUMENTS if DOCS in path.parents
    }
    assert entries == pages - {"index"}


def test_pictures_are_small_and_shown():
    """Each picture is under 150 kB and some page shows it."""
    text = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    for path in (DOCS / "images").glob("*.png"):
        assert path.stat().st_size < 150_000
        assert path.name in text


@pytest.mark.model
def test_generated_page():
    """The codebook has every type with its words and sentences."""
    page = codebook()
    assert "`territory_gain`" in page
    assert "- Rebels captured the town of Goma." in page
    assert "- Prices fell to a record low." in page


def _commands():
    for document in DOCUMENTS:
        for block in blocks(document):
            if block.language != "bash":
                continue
            for line in re.split(r"\n|&& ", block.text.replace("\\\n", " ")):
                if line.strip().startswith("conflict-events "):
                    yield pytest.param(line.strip(), id=f"{document.stem}: {line.strip()[:60]}")


@pytest.mark.parametrize("line", list(_commands()))
def test_commands_of_the_documents_exist(line):
    """Each command that a document shows is there, with each of its options."""
    words = shlex.split(line.partition(" | ")[0].partition(" > ")[0])[1:]
    command = typer.main.get_command(app)
    while isinstance(command, typer.core.TyperGroup) and words and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    asked = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    assert asked <= known | {"--help"}
    assert not isinstance(command, typer.core.TyperGroup) or asked or not words, words
