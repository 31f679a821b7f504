"""Code blocks of the documents: Python to run, commands with the output shown below them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    ROOT / "README.md",
    *sorted(
        path
        for path in (ROOT / "docs").rglob("*.md")
        if not any(part.startswith("_") for part in path.relative_to(ROOT).parts)
    ),
)
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


def outputs(document: Path) -> list[tuple[str, Block]]:
    """Return each command with the ``text`` block right below it that shows its output."""
    found = blocks(document)
    return [
        (block.text.strip().rsplit("&& ", 1)[-1], shown)
        for block, shown in pairwise(found)
        if block.language == "bash" and shown.language == "text"
    ]


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
    assert done.returncode == 0, f"{line}: exit code {done.returncode}"
    lines = done.stdout.decode("utf-8").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
