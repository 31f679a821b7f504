"""Signs that a parser takes for others, shown to it as what they mean, of the same length.

"The army killed 12 IS fighters" is otherwise read as if fighters were somebody, and the hyphen
of "12 people - nine of them nurses - died" as if it joined words. Tokens keep their printed form.
"""

from __future__ import annotations

import re
from typing import Final

_LIKE_A_VERB: Final = re.compile(r"\bIS\b(?![’'.]\w)")
_MASK: Final = "UN"
"""A short name that the parser knows."""
_SPACED: Final = re.compile(r"(?<=\S )-(?= \S)")
_DASH: Final = "—"
"""How a hyphen between blanks is read: it joins no words."""
_QUIET: Final = 0.5
"""Share of small letters from which capitals are the printer's choice."""


def masked(text: str) -> str:
    """Return `text` with the Islamic State's short name masked, every offset kept."""
    if " - " in text:
        text = _SPACED.sub(_DASH, text)
    if "IS" not in text:
        return text
    small = sum(c.islower() for c in text)
    if small < _QUIET * sum(c.isalpha() for c in text):
        return text
    return _LIKE_A_VERB.sub(_MASK, text)


def unmasked(read: str, printed: str) -> str:
    """Return the printed form of a token that the parser has read as `read`."""
    return printed if (read, printed) in ((_MASK, "IS"), (_DASH, "-")) else read
