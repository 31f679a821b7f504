"""HTML given as text: markup becomes blanks one for one, so that every offset stays."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(
    r"</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,4000})?/?>|<!(?:--|DOCTYPE)[^<>]{0,4000}>"
)
_HIDDEN: Final = re.compile(
    r"<(script|style|noscript|nav|footer|head|svg|iframe|form|button)\b[^<>]*>.*?</\1\s*>|<!--.*?-->",
    re.DOTALL | re.IGNORECASE,
)
_KNOWN: Final = re.compile(
    r"</?(?:html|head|body|div|p|span|a|br|h[1-6]|article|section|script|style|li|ul|ol|table|tr|td|img|meta|em|strong|b|i|blockquote|figure|header|footer|nav|main)\b[^<>]{0,4000}>",
    re.IGNORECASE,
)
_BLOCK: Final = re.compile(
    r"</?(?:html|head|title|body|div|p|br|h[1-6]|article|section|header|footer|nav|main|aside|li|ul|ol|table|tr|td|th|figure|figcaption|blockquote|script|style|hr|time)\b",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});")
_FEWEST: Final = 3


def is_html(text: str) -> bool:
    """Whether `text` is HTML rather than text: three or more tags that HTML knows."""
    if "<" not in text:
        return False
    return sum(1 for _, _ in zip(range(_FEWEST), _KNOWN.finditer(text), strict=False)) >= _FEWEST


def blank(text: str) -> str:
    """Return `text` of the same length with its markup blanked.

    Tags of blocks leave line breaks (so paragraphs part), other tags blanks; scripts,
    styles, navigation and comments vanish; an entity becomes its character and blanks.
    """
    visible = _HIDDEN.sub(_gap, text)
    visible = _TAG.sub(_gap, visible)
    return _ENTITY.sub(_character, visible)


def _gap(match: re.Match[str]) -> str:
    found = match.group()
    if len(found) >= 2 and (_BLOCK.match(found) or found.startswith("<!")):
        return "\n" + " " * (len(found) - 2) + "\n"
    return " " * len(found)


def _character(match: re.Match[str]) -> str:
    meant = html.unescape(match.group()).replace("\xa0", " ")
    if len(meant) != 1:
        return " " * len(match.group())
    return meant + " " * (len(match.group()) - 1)
