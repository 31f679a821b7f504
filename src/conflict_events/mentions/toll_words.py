"""Sentences without an event's word that may still tell its toll ("12 bodies were found")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.text.types import Sentence

_WINDOW = 3
"""Sentences behind one that tells of an event."""
_TELLS = re.compile(
    r"\b(?:toll|casualt(?:y|ies)|injur(?:y|ies|ed)|wounds|wounded|bod(?:y|ies)|corpses?|dead|died"
    r"|missing|lives|loss(?:es)?|lost|hospitali[sz]ed|fatalit(?:y|ies)|deaths?|killed|hurt)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens?|scores"
    r"|hundreds?|several|no|nobody)\b",
    re.IGNORECASE,
)


def with_tolls(sentences: Sequence[Sentence], wanted: Sequence[Sentence]) -> list[Sentence]:
    """Return `wanted` and what follows closely and looks like a toll, in text order.

    Args:
        sentences: All sentences of the document.
        wanted: Those that tell of an event, in text order.
    """
    own = {sentence.index for sentence in wanted}
    near = {index + gap for index in own for gap in range(1, _WINDOW + 1)} - own
    return [
        sentence
        for sentence in sentences
        if sentence.index in own
        or (
            sentence.index in near
            and _TELLS.search(sentence.text)
            and _COUNTS.search(sentence.text)
        )
    ]
