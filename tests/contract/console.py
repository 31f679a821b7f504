"""Code blocks of the documents: Python to run, console sessions with their output."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block."""

    document: Path
    language: str
    text: str
    start: int
    end: int


def blocks(document: Path) -> list[Block]:
    """Return the fenced blocks of a document, in order."""
    text = document.read_text(encoding="utf-8")
    return [Block(document, m[1], m[2], m.start(2), m.end(2)) for m in _BLOCK.finditer(text)]


def command(block: Block) -> str:
    """Return the command of a console block, its first line without the prompt."""
    return block.text.split("\n", 1)[0].removeprefix("$ ")


def run(line: str) -> str:
    """Return what a ``conflict-events`` command prints, in a terminal 100 columns wide."""
    arguments = shlex.split(line)
    assert arguments[0] == "conflict-events", line
    done = subprocess.run(
        [sys.executable, "-m", "conflict_events", *arguments[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        check=False,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
    )
    lines = done.stdout.decode("utf-8").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
