"""The clock that a post of a live report opens with: "14:05 GMT - Rockets hit the port".

It is no part of the sentence: a parser takes it for a number of people, or a part of the name
behind it.
"""

from __future__ import annotations

import re
from typing import Final

_CLOCK: Final = r"(?:[01]?\d|2[0-3])[:.h][0-5]\d"
_HALF: Final = r"(?:\s?[ap]\.?m\b\.?)"
_ZONE: Final = r"(?:\s(?:GMT|UTC|BST|CET|CEST|EET|EEST|EST|EDT|IST|MSK|local(?: time)?))"
_MARK: Final = r"\s*(?:--?|[–—:|])\s+"
_HEAD: Final = re.compile(
    rf"(?:{_CLOCK}{_HALF}?{_ZONE}?{_MARK}"
    rf"|{_CLOCK}(?:{_HALF}{_ZONE}?|{_ZONE})\s+"
    rf"|(?:[01]\d|2[0-3])[0-5]\d{_ZONE}{_MARK})"
    r"(?=[\"“'‘]?[A-Z\d])"
)


def clock_head(sentence: str) -> int:
    """Return how many characters of `sentence` its clock takes up; 0 where it has none.

    Args:
        sentence: A sentence as printed.
    """
    found = _HEAD.match(sentence)
    return 0 if found is None else found.end()
