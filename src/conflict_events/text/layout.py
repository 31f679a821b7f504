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
_SLACK: Final = 5
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
    width = _wrap_width(text, groups)
    found: list[Paragraph] = []
    for group in groups:
        first = 0
        for number in range(1, len(group) + 1):
            if number < len(group) and _continues(text, group[number - 1], group[number], width):
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


def _wrap_width(text: str, groups: list[list[Line]]) -> int:
    """Return the width that the lines were broken at, 0 where they were not.

    Line breaks are breaks of width where, of the lines whose next word would not have
    fitted, two in five or more stop in mid sentence and go on in lower case (or shout).
    """
    forced = broken = widest = 0
    for group in groups:
        width = max(_filled(line) for line in group)
        if len(group) == 1 or not _NARROWEST <= width <= _WIDEST:
            continue
        for line, following in pairwise(group):
            if _fits(text, line, following, width):
                continue
            forced += 1
            words = text[line.start : line.end]
            if _TERMINAL.search(words) is None and (
                text[following.start].islower() or words.isupper()
            ):
                broken += 1
                widest = max(widest, width)
    return widest if broken * 5 >= forced * 2 else 0


def _filled(line: Line) -> int:
    return line.end - line.start + line.indent


def _fits(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of `following` would have had room on `line`."""
    word = text[following.start : following.end].split(None, 1)[0]
    return _filled(line) + 1 + len(word) <= width


def _continues(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether `following` goes on with the paragraph of `line`."""
    if following.indent >= line.indent + 2:
        return False
    ended = _TERMINAL.search(text[line.start : line.end]) is not None
    filled = _filled(line)
    if width and filled <= width + _SLACK:
        return filled * 4 >= width * 3 if ended else filled * 2 >= width
    # A soft break: the line stops in mid sentence and the next goes on in lower case.
    return not ended and filled * 4 >= _NARROWEST * 3 and text[following.start].islower()
