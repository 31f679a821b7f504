"""Cues of history and of totals: regular expressions over lower-cased sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import Field

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, entries, load_pack

CueName = Literal["history", "total"]


class TimeCue(Entry):
    """An expression that puts an event into the past, or sums up many.

    In examples, asterisks mark the trigger.
    """

    id: str
    kind: CueName
    pattern: str
    """Regular expression over the lower-cased sentence, blanks for any white space, no
    groups that capture."""
    reach: Literal["clause", "phrase", "governed", "sentence"] = "clause"
    """``clause``: it stands in the trigger's clause or under it; ``phrase``: in the noun
    phrase of the trigger; ``governed``: the trigger hangs on it; ``sentence``: anywhere."""
    perfect: bool = False
    """Only where the trigger's verb is in the perfect ("have been killed since")."""
    plural: bool = False
    """Only for a trigger that is a plural noun."""
    example: str = Field(pattern=r"\*.+\*")
    counter_example: str = Field(pattern=r"\*.+\*")
    source: str | None = None


@dataclass(frozen=True, slots=True)
class TimeCues:
    """Entries of one kind and one expression that finds them all, group `g<n>` for entry n."""

    entries: tuple[TimeCue, ...]
    finder: re.Pattern[str]


@lru_cache(maxsize=8)
def load_time_cues(kind: CueName, name: str = "core") -> TimeCues:
    """Load the entries of `kind` from ``background.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken, or a pattern is no regular expression.
    """
    path = load_pack(name).folder / "background.toml"
    found = tuple(e for e in entries(path, "cue", TimeCue) if e.kind == kind)
    parts: list[str] = []
    for number, entry in enumerate(found):
        pattern = entry.pattern.replace(" ", r"\s+")
        try:
            groups = re.compile(pattern).groups
        except re.error as error:
            remedy = "mend the pattern"
            raise LexiconError(str(path), entry.id, str(error), remedy=remedy) from error
        if groups:
            remedy = "write (?:...)"
            raise LexiconError(str(path), entry.id, "pattern captures", remedy=remedy)
        parts.append(f"(?P<g{number}>{pattern})")
    return TimeCues(found, re.compile(r"\b(?:" + "|".join(parts) + r")(?!\w)"))
