"""Parts of a headline that are sentences of their own: topic, clauses, toll, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from conflict_events.text.fold import fold_key


def parts(
    text: str, spans: Iterable[tuple[int, int]], tellers: AbstractSet[str]
) -> list[tuple[int, int]]:
    """Return the parts of a headline, in order.

    Args:
        text: The part of the document.
        spans: The sentences of the headline.
        tellers: Nouns and names of those who may say what it tells, as `fold_key` gives them.
    """
    apart = [half for span in spans for half in topic_apart(text, *span)]
    told = [half for span in apart for half in teller_apart(text, *span, tellers)]
    return [half for span in told for half in clauses(text, *span)]


_TOPIC: Final = re.compile(r"([A-Z][\w'’-]*(?: [\w'’-]+){0,2}:)\s+(?=\S)")
"""What a headline names first: "Mali: two soldiers killed", "Sudan war: ..."."""


def topic_apart(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Split a headline behind the topic that it opens with."""
    found = _TOPIC.match(text, begin, end)
    return [(begin, end)] if found is None else [(begin, found.end(1)), (found.end(), end)]


_LABEL: Final = re.compile(
    r"((?:[*•]\s+)?[A-Z][A-Z .'’-]{2,30}(?::|\s(?:--?|[–—])))\s+(?=[A-Z\d\"“'‘])"
)
"""What a brief names first, in capitals: "CHAD: Two soldiers ...", "BASRA - A patrol ..."."""


def label_apart(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Split the first sentence of a brief behind its label, which is no subject of its verb."""
    found = _LABEL.match(text, begin, end)
    return [(begin, end)] if found is None else [(begin, found.end(1)), (found.end(), end)]


_SEMICOLON: Final = re.compile(r";\s+")
_SHORTEST_CLAUSE: Final = 3
"""Words that each half of a headline must have to be one of its own."""
_NUMBERED: Final = (
    r"(?:at least |about |around |over |more than |nearly |some )?"
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"
    r"|dozens|scores|hundreds|several|many)\b"
)
_TOLL_CLAUSE: Final = re.compile(
    rf",\s+(?={_NUMBERED}(?: [\w'’-]+){{0,3}} (?:killed|dead|wounded|injured|hurt|slain)$)",
    re.IGNORECASE,
)
"""The comma before a toll that ends a headline: "Troops retake Bor, 40 rebels killed"."""


def clauses(whole: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Split a headline at its semicolons, else before its toll: "Army retakes Bor; ten dead"."""
    cuts = [cut.span() for cut in _SEMICOLON.finditer(whole, begin, end)]
    shortest = _SHORTEST_CLAUSE
    if not cuts and not re.match(_NUMBERED, whole[begin:end], re.IGNORECASE):
        cuts = [cut.span() for cut in _TOLL_CLAUSE.finditer(whole, begin, end)]
        shortest = _SHORTEST_CLAUSE - 1
    starts = [begin, *(after for _, after in cuts)]
    out = list(zip(starts, [*(before for before, _ in cuts), end], strict=True))
    if any(len(whole[a:b].split()) < shortest for a, b in out):
        return [(begin, end)]
    return out


_TELLER: Final = re.compile(r"\s?(?::\s|\s[-–—|]\s)(?=([^\s:|–—][^:|–—]*)$)")
"""What parts a headline from who says so."""
_LONGEST_TELLER: Final = 6
_COUNTING: Final = re.compile(
    rf"(?:{_NUMBERED}|most|all|no|both|mostly|mainly|only)\b", re.IGNORECASE
)
_TELLING_LINKS: Final = frozenset(("for", "of"))


def teller_apart(
    text: str, begin: int, end: int, tellers: AbstractSet[str]
) -> list[tuple[int, int]]:
    """Split a headline before who says so: "Nine killed in blast: police", "... - governor".

    The sign that parts them belongs to the second half.
    """
    stop = begin + len(text[begin:end].rstrip())
    for found in _TELLER.finditer(text, begin, stop):
        words = fold_key(text[found.end() : stop]).split()
        if not 0 < len(words) <= _LONGEST_TELLER or _COUNTING.match(text, found.end(), stop):
            continue
        noun = next((n for n, word in enumerate(words) if word in _TELLING_LINKS), len(words)) - 1
        if " ".join(words) in tellers or words[noun] in tellers:
            return [(begin, found.start()), (found.start() + len(found[0]) - 2, end)]
    return [(begin, end)]
