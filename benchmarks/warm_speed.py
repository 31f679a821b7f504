"""Words a second of the whole extraction beside the bare spaCy pipeline on the same texts.

Usage: python benchmarks/warm_speed.py [FILE ...]

Without files it reads examples/. Each text is read several times; the first round warms up
and is not counted.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy

from conflict_events import Document, Extractor

ROUNDS = 5


def texts(paths: list[str]) -> list[str]:
    """Return the texts to read."""
    files = [Path(p) for p in paths] or sorted(
        (Path(__file__).parent.parent / "examples").glob("*.txt")
    )
    return [file.read_text(encoding="utf-8") for file in files]


def main() -> None:
    """Measure both and print one line each."""
    batch = texts(sys.argv[1:]) * 8
    words = sum(len(text.split()) for text in batch)
    extractor = Extractor.default()
    bare = spacy.load(extractor.config.model)
    best = {"spaCy nlp.pipe": float("inf"), "conflict_events": float("inf")}
    for _ in range(ROUNDS + 1):
        begin = time.perf_counter()
        for _doc in bare.pipe(batch):
            pass
        best["spaCy nlp.pipe"] = min(best["spaCy nlp.pipe"], time.perf_counter() - begin)
        begin = time.perf_counter()
        for _result in extractor.extract_all(Document(text=text) for text in batch):
            pass
        best["conflict_events"] = min(best["conflict_events"], time.perf_counter() - begin)
    for name, seconds in best.items():
        print(f"{name:<16} {words / seconds:>8,.0f} words/s ({words:,} words)")


if __name__ == "__main__":
    main()
