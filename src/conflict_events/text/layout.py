"""Layout: from lines to paragraphs, whether lines are wrapped or each is a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDEST: Final = 110
"""Hard-wrapped text is not wider; a longer line is a paragraph of its own."""
_NARROWEST: Final = 40
_TERMINAL: Final = re.compile(r"""[.!?…:;]["'”’»)\]]*$""")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer blanks."""

    start: int
    end: int
    indent: int
    """Blanks before its first character."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines read as one stretch of text."""

    start: int
    end: int
    lines: int


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, ordered and disjoint.

    Blank lines always part paragraphs. Between them a line break is a blank where the text
    is hard-wrapped: next words would not have fitted, and most such lines stop in mid
    sentence. An indented line opens a new paragraph.
    """
    groups = _groups(text)
    wrapped = _is_wrapped(text, groups)
    found: list[Paragraph] = []
    for group in groups:
        width = max(line.end - line.start + line.indent for line in group)
        first = 0
        for number in range(1, len(group) + 1):
            if number < len(group) and _continues(
                text, group[number - 1], group[number], width, wrapped=wrapped
            ):
                continue
            lines = group[first:number]
            found.append(Paragraph(lines[0].start, lines[-1].end, len(lines)))
            first = number
    return tuple(found)


def _groups(text: str) -> list[list[Line]]:
    """Return runs of lines without a blank line between."""
    groups: list[list[Line]] = []
    previous = -1
    for match in _LINE.finditer(text):
        body = match.group().strip()
        if not body:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        line = Line(start, start + len(body), start - match.start())
        adjacent = previous >= 0 and len(_BREAK.findall(text, previous, line.start)) == 1
        if adjacent:
            groups[-1].append(line)
        else:
            groups.append([line])
        previous = line.end
    return groups


def _is_wrapped(text: str, groups: list[list[Line]]) -> bool:
    """Whether the line breaks of the document are mostly breaks of width."""
    forced = broken = 0
    for group in groups:
        width = max(line.end - line.start + line.indent for line in group)
        if len(group) == 1 or not _NARROWEST <= width <= _WIDEST:
            continue
        for line, following in pairwise(group):
            if _fits(text, line, following, width):
                continue
            forced += 1
            broken += _TERMINAL.search(text[line.start : line.end]) is None
    return forced > 0 and broken * 2 >= forced


def _fits(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of `following` would have had room on `line`."""
    word = text[following.start : following.end].split(None, 1)[0]
    return line.end - line.start + line.indent + 1 + len(word) <= width


def _continues(text: str, line: Line, following: Line, width: int, *, wrapped: bool) -> bool:
    """Whether `following` goes on with the paragraph of `line`."""
    ended = _TERMINAL.search(text[line.start : line.end]) is not None
    if following.indent >= line.indent + 2:
        return False
    if wrapped and width <= _WIDEST:
        filled = line.end - line.start + line.indent
        return filled * 2 >= width if not ended else filled * 4 >= width * 3
    # A soft break: the line stops in mid sentence and the next goes on in lower case.
    long_enough = line.end - line.start >= _NARROWEST * 3 // 4
    return not ended and long_enough and text[following.start].islower()
