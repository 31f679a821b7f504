"""What a parser must do, so that another can take spaCy's place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from conflict_events.parses.types import Parse
from conflict_events.text.types import Sentence


class Parser(Protocol):
    """Parses sentences, each alone: neighbours must not change the analysis."""

    @property
    def version(self) -> str:
        """Name and version of model and engine, for provenance."""
        ...

    def parse(self, sentences: Iterable[Sentence]) -> Iterator[Parse]:
        """Yield one parse a sentence, in order."""
        ...
