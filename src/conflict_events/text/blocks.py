"""Blocks of a page: title, lead, body, quotes, captions, and what is no part of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from conflict_events.text import boilerplate, layout
from conflict_events.text.dateline import AGENCIES
from conflict_events.text.day_headings import day_headings
from conflict_events.text.full_dates import PrintedDate
from conflict_events.text.types import Block, BlockKind, Span

_TITLE_WORDS: Final = 25
_TITLE_CHARACTERS: Final = 160
_KICKER_WORDS: Final = 3
_ARTICLES: Final = frozenset(("a", "an", "the"))
_LONE: Final = 14
"""Words of a text that is nothing but a headline, at most."""
_SUBHEADING_WORDS: Final = 7
_LIST_WORDS: Final = 5
_LIST_LENGTH: Final = 3
_BODY_WORDS: Final = 12
_QUOTED: Final = re.compile(r"""["“„«][^"“”„«»]*["”»][.,]?""")
_LEAD_ONLY_DATES: Final = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks of a page, and what is printed of its origin."""

    blocks: tuple[Block, ...]
    date: PrintedDate | None
    agency: str | None


def find(text: str, title: str | None = None) -> Layout:
    """Return the blocks of `text`, ordered and disjoint; `title` comes first as its own part.

    Args:
        text: Text of the document, markup blanked.
        title: Title passed apart, if any.
    """
    paragraphs = layout.paragraphs(text)
    kinds = _kinds(text, paragraphs)
    _mark_lists(text, paragraphs, kinds)
    _mark_title(text, paragraphs, kinds, title)
    _mark_subheadings(text, paragraphs, kinds)
    headings = day_headings(text, paragraphs)
    for i in headings:
        kinds[i] = "body"
    lead = next((i for i, kind in enumerate(kinds) if kind == "body" and i not in headings), None)
    if lead is not None:
        kinds[lead] = "lead"
    out: list[Block] = []
    if title is not None and title.strip():
        out.append(Block(Span(0, len(title), "title"), "title", 0))
    number = len(out)
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        for start, end, part_kind in _parts(text, paragraph, kind):
            out.append(Block(Span(start, end), part_kind, number))
        number += 1
    return Layout(tuple(out), _date(text, paragraphs, kinds), _agency(text, paragraphs, kinds))


def _kinds(text: str, paragraphs: Sequence[layout.Paragraph]) -> list[BlockKind]:
    """Classify each paragraph by itself."""
    return [_kind(text, p) for p in paragraphs]


def _kind(text: str, paragraph: layout.Paragraph) -> BlockKind:
    if paragraph.end - paragraph.start > 1_000:
        return "body"
    words = text[paragraph.start : paragraph.end]
    if (
        boilerplate.is_navigation(words)
        or boilerplate.printed_date(text, paragraph.start, paragraph.end)
        or boilerplate.is_byline(words)
        or boilerplate.is_signature(words)
    ):
        return "boilerplate"
    if boilerplate.is_caption(words):
        return "boilerplate" if boilerplate.is_credit_only(words) else "caption"
    if _QUOTED.fullmatch(words):
        return "quote"
    return "body"


def _mark_lists(text: str, paragraphs: Sequence[layout.Paragraph], kinds: list[BlockKind]) -> None:
    """Runs of three or more short lines without full stop are menus, tags, tickers."""
    run: list[int] = []
    for i in range(len(paragraphs) + 1):
        if i < len(paragraphs) and (
            kinds[i] == "boilerplate" or _is_short(text, paragraphs[i], _LIST_WORDS)
        ):
            run.append(i)
            continue
        short = [j for j in run if kinds[j] != "boilerplate"]
        if len(short) >= _LIST_LENGTH:
            # The last short line before the story may be its title.
            keep = (
                short[-1] if i < len(paragraphs) and _words(text, paragraphs[short[-1]]) > 2 else -1
            )
            for j in short:
                if j != keep:
                    kinds[j] = "boilerplate"
        run = []


def _mark_title(
    text: str,
    paragraphs: Sequence[layout.Paragraph],
    kinds: list[BlockKind],
    title: str | None,
) -> None:
    """Mark the title printed on the first content line, and what repeats a title passed."""
    known = _normal(title) if title else None
    candidates: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        if kinds[i] in {"boilerplate", "caption"}:
            continue
        words = text[paragraph.start : paragraph.end]
        if known and _normal(words) == known:
            kinds[i] = "title"
            return
        if not _is_titlelike(text, paragraph):
            break
        candidates.append(i)
        if len(candidates) == 3:
            break
    if not candidates:
        return
    if not _story_follows(text, paragraphs, kinds, candidates[-1]):
        # A headline by itself, without a story.
        told = [kind for kind in kinds if kind not in {"boilerplate", "caption"}]
        if title is None and len(told) == 1 and _is_headline(text, paragraphs[candidates[0]]):
            kinds[candidates[0]] = "title"
        return
    first = candidates[0]
    if len(candidates) > 1 and _words(text, paragraphs[first]) <= _KICKER_WORDS:
        second = candidates[1]
        if _words(text, paragraphs[second]) > _words(text, paragraphs[first]):
            kinds[first] = "boilerplate"
            first = second
    kinds[first] = "title"


def _is_titlelike(text: str, paragraph: layout.Paragraph) -> bool:
    words = text[paragraph.start : paragraph.end]
    return (
        len(words) <= _TITLE_CHARACTERS
        and paragraph.lines <= 2
        and len(words.split()) <= _TITLE_WORDS
        and not words.endswith((".", ";", ",", ":", '."', ".”"))
        and not words[0].islower()
    )


def _story_follows(
    text: str, paragraphs: Sequence[layout.Paragraph], kinds: Sequence[BlockKind], after: int
) -> bool:
    """Whether a paragraph of the story comes after paragraph `after`."""
    for paragraph, kind in zip(paragraphs[after + 1 :], kinds[after + 1 :], strict=True):
        if kind == "boilerplate":
            continue
        words = text[paragraph.start : paragraph.end]
        if boilerplate.ends_sentence(words) or len(words.split()) >= _BODY_WORDS:
            return True
    return False


def _mark_subheadings(
    text: str, paragraphs: Sequence[layout.Paragraph], kinds: list[BlockKind]
) -> None:
    """Short lines without full stop between paragraphs of a story are headings or links."""
    told = [i for i, kind in enumerate(kinds) if kind == "body" and _is_told(text, paragraphs[i])]
    if len(told) < 2:
        return
    for i, kind in enumerate(kinds):
        if (
            kind in {"body", "quote"}
            and i > told[0]
            and _is_short(text, paragraphs[i], _SUBHEADING_WORDS)
        ):
            kinds[i] = "boilerplate"


def _is_told(text: str, paragraph: layout.Paragraph) -> bool:
    words = text[paragraph.start : paragraph.end]
    return boilerplate.ends_sentence(words) and len(words.split()) > _SUBHEADING_WORDS


def _is_short(text: str, paragraph: layout.Paragraph, limit: int) -> bool:
    if paragraph.end - paragraph.start > 20 * limit:
        return False
    words = text[paragraph.start : paragraph.end]
    ended = words.endswith(":") or boilerplate.ends_sentence(words)
    return len(words.split()) <= limit and not ended


def _is_headline(text: str, paragraph: layout.Paragraph) -> bool:
    """Whether a line is short and leaves out articles, as headlines do."""
    words = text[paragraph.start : paragraph.end].lower().split()
    return _ARTICLES.isdisjoint(words) and _is_short(text, paragraph, _LONE)


def _words(text: str, paragraph: layout.Paragraph) -> int:
    return len(text[paragraph.start : paragraph.end].split())


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _parts(
    text: str, paragraph: layout.Paragraph, kind: BlockKind
) -> list[tuple[int, int, BlockKind]]:
    """Split a caption into its credits and its sentences; other paragraphs are one block."""
    if kind != "caption":
        return [(paragraph.start, paragraph.end, kind)]
    start, end = paragraph.start, paragraph.end
    head = boilerplate.CREDIT_HEAD.match(text, start, end)
    begin = head.end() if head else start
    tail = boilerplate.CREDIT_TAIL.search(text, begin, end)
    stop = tail.start() if tail else end
    after = tail.end() if tail and len(text[tail.end() : end].split()) > _BODY_WORDS else end
    parts: list[tuple[int, int, BlockKind]] = []
    cuts: tuple[tuple[int, int, BlockKind], ...] = (
        (start, begin, "boilerplate"),
        (begin, stop, "caption"),
        (stop, after, "boilerplate"),
        (after, end, "body"),
    )
    for first, last, part in cuts:
        left, right = _stripped(text, first, last)
        if left < right:
            parts.append((left, right, part))
    return parts


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _date(
    text: str, paragraphs: Sequence[layout.Paragraph], kinds: Sequence[BlockKind]
) -> PrintedDate | None:
    """Return the date line of the page: near its head, or its last line; first over changed."""
    changed: PrintedDate | None = None
    told = 0
    last = len(paragraphs) - 1
    for i, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        if kind in {"lead", "body", "quote"}:
            told += 1
        if kind != "boilerplate" or (told > _LEAD_ONLY_DATES and i < last):
            continue
        found = boilerplate.printed_date(text, paragraph.start, paragraph.end)
        if found is None:
            continue
        if not boilerplate.says_updated(text[paragraph.start : paragraph.end]):
            return found
        changed = changed or found
    return changed


def _agency(
    text: str, paragraphs: Sequence[layout.Paragraph], kinds: Sequence[BlockKind]
) -> str | None:
    """Return the agency of a signature, if the page names exactly one."""
    for paragraph, kind in zip(reversed(paragraphs), reversed(kinds), strict=True):
        if kind != "boilerplate":
            return None
        words = text[paragraph.start : paragraph.end]
        if boilerplate.is_signature(words):
            named = re.findall(rf"\b(?:{AGENCIES})\b", words)
            return named[0] if len(named) == 1 else None
    return None
