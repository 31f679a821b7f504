"""Names that look like verbs, shown to the parser as names of the same length.

"The army killed 12 IS fighters" is otherwise read as if fighters were somebody. Tokens keep
their printed form.
"""

from __future__ import annotations

import re
from typing import Final

_LIKE_A_VERB: Final = re.compile(r"\bIS\b(?![’'.]\w)")
_MASK: Final = "UN"
"""A short name that the parser knows."""
_QUIET: Final = 0.5
"""Share of small letters from which capitals are the printer's choice."""


def masked(text: str) -> str:
    """Return `text` with the Islamic State's short name masked, every offset kept."""
    if "IS" not in text:
        return text
    small = sum(c.islower() for c in text)
    if small < _QUIET * sum(c.isalpha() for c in text):
        return text
    return _LIKE_A_VERB.sub(_MASK, text)


def unmasked(read: str, printed: str) -> str:
    """Return the printed form of a token that the parser has read as `read`."""
    return printed if read == _MASK and printed == "IS" else read
