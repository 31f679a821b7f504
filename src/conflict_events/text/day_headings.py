"""Lines that are nothing but a day or a year, above what happened then: "Tuesday", "2019".

A chronology prints them as headings; a list of links prints them below its lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conflict_events.text.boilerplate import ends_sentence
from conflict_events.text.calendar_names import MONTHS, WEEKDAYS
from conflict_events.text.layout import Paragraph

_WEEKDAY: Final = "|".join(sorted(WEEKDAYS))
_MONTH: Final = "|".join(sorted(m if len(m) < 5 else f"{m[:3]}(?:{m[3:]}|t?\\.?)" for m in MONTHS))
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_LINE: Final = re.compile(
    rf"(?:[•*-]\s+)?(?:(?:{_WEEKDAY})\b,?\s*)?"
    rf"(?:(?:{_DAY}\s+(?:{_MONTH})|(?:{_MONTH})\s+{_DAY})(?:,?\s+\d{{4}})?)?\s*:?",
    re.IGNORECASE,
)
_YEAR_LINE: Final = re.compile(rf"(?:(?:{_MONTH})\s+)?(?:19|20)\d\d\s*:?", re.IGNORECASE)
_FEWEST: Final = 2
"""Such lines from which they are headings."""


def day_headings(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the positions of the paragraphs that are headings of days.

    Args:
        text: Text of the document.
        paragraphs: Its paragraphs.
    """
    lines = [text[paragraph.start : paragraph.end] for paragraph in paragraphs]
    found = frozenset(
        number
        for number, (line, below) in enumerate(pairwise(lines))
        if _heads(line) and ends_sentence(below)
    )
    return found if len(found) >= _FEWEST else frozenset()


def _heads(line: str) -> bool:
    if _YEAR_LINE.fullmatch(line) is not None:
        return True
    return any(c.isalpha() for c in line) and _DAY_LINE.fullmatch(line) is not None
