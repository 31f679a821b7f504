"""HTML given as text: markup becomes blanks one for one, so that every offset stays."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(
    r"</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,4000})?/?>|<!(?:--|DOCTYPE)[^<>]{0,4000}>"
)
_HIDDEN: Final = re.compile(
    r"<(script|style|noscript|nav|footer|head|svg|iframe|form|button)\b[^<>]*>|<!--",
    re.IGNORECASE,
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
    visible = _TAG.sub(_gap, _without_hidden(text))
    return _ENTITY.sub(_character, visible)


def _without_hidden(text: str) -> str:
    """Blank scripts, styles, navigation and comments with all they hold; linear time."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    missing: set[str] = set()
    out: list[str] = []
    done = 0
    while (opening := _HIDDEN.search(text, done)) is not None:
        closer = f"</{opening[1].lower()}" if opening[1] else "-->"
        found = -1 if closer in missing else lower.find(closer, opening.end())
        if found < 0:
            missing.add(closer)
            stop = opening.end()
            out.append(text[done:stop])
        else:
            close = lower.find(">", found)
            stop = close + 1 if close >= 0 else len(text)
            out.append(text[done : opening.start()])
            out.append(_blank_block(stop - opening.start()))
        done = stop
    out.append(text[done:])
    return "".join(out)


def _blank_block(length: int) -> str:
    return "\n" + " " * (length - 2) + "\n"


def _gap(match: re.Match[str]) -> str:
    found = match.group()
    if len(found) >= 2 and (_BLOCK.match(found) or found.startswith("<!")):
        return _blank_block(len(found))
    return " " * len(found)


def _character(match: re.Match[str]) -> str:
    meant = html.unescape(match.group()).replace("\xa0", " ")
    if len(meant) != 1:
        return " " * len(match.group())
    return meant + " " * (len(match.group()) - 1)
