"""Reading a document: raw text in, a `Page` of blocks and sentences out. Never raises."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Final

from conflict_events.schema import Diagnostic, Document
from conflict_events.schema.identity import document_id
from conflict_events.text import blocks, dateline, headline_parts, markup, sentences, truecase
from conflict_events.text.language import is_english
from conflict_events.text.types import Dateline, Page, Sentence, Span

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f]+")
_FEWEST_WORDS: Final = 3
_CONTRADICTION_DAYS: Final = 30
_SILENT: Final = frozenset({"boilerplate"})


@dataclass(frozen=True, slots=True)
class _Printed:
    day: date
    span: Span


def read(
    document: Document,
    proper_words: AbstractSet[str] = frozenset(),
    tellers: AbstractSet[str] = frozenset(),
) -> Page:
    """Return `document` as read: its parts, blocks, sentences and printed origin.

    Args:
        document: Any text; lone surrogates, NUL bytes, HTML and noise are tolerated.
        proper_words: Words of known names as `text.fold.fold_key` gives them; they keep
            their capitals where text in capitals is truecased.
        tellers: Nouns and names of those who say what a headline tells, as `fold_key` gives
            them: "Nine killed in blast: police".

    Returns:
        The page. What was odd about the text is in its diagnostics: ``empty-text``,
        ``no-prose``, ``not-english`` (no sentences then), ``html-input``, ``lone-surrogates``,
        ``control-characters``, ``published-contradicts-text``.
    """
    diagnostics: list[Diagnostic] = []
    text = _clean(document.text, "text", diagnostics)
    title = None if document.title is None else _clean(document.title, "title", diagnostics)
    visible = text
    if markup.is_html(text):
        visible = markup.blank(text)
        diagnostics.append(
            Diagnostic(
                slug="html-input",
                message="the text is HTML; its markup was blanked, text.web reads pages better",
            )
        )
    found = blocks.find(visible, title)
    readable = any(c.isalnum() for c in visible) or any(c.isalnum() for c in title or "")
    english = is_english(_content(visible, found))
    if not readable:
        diagnostics.append(Diagnostic(slug="empty-text", message="the text has no words"))
    elif len(visible.split(None, _FEWEST_WORDS)) < _FEWEST_WORDS and not title:
        diagnostics.append(Diagnostic(slug="no-prose", message="the text has no sentence"))
    elif not english:
        diagnostics.append(
            Diagnostic(slug="not-english", message="the text is not English; nothing was read")
        )
    line, openings = _datelines(visible, found, document.published)
    printed = _printed(found, line)
    published = document.published or (printed.day if printed else None)
    if document.published is None and line is not None and line.day is None and published:
        line, openings = _datelines(visible, found, published)
    if document.published is not None and printed is not None:
        _compare(document.published, printed, diagnostics)
    return Page(
        document_id=document.id or document_id(text, title),
        text=text,
        title=title,
        blocks=found.blocks,
        sentences=_sentences(visible, title, found, openings, proper_words, tellers)
        if readable and english
        else (),
        published=published,
        published_span=printed.span if printed and document.published is None else None,
        dateline=line,
        source=document.source or (line.agency if line else None) or found.agency,
        diagnostics=tuple(diagnostics),
    )


def _clean(text: str, part: str, diagnostics: list[Diagnostic]) -> str:
    """Replace lone surrogates one for one: no encoder and no model takes them."""
    controls = _CONTROL.search(text)
    if controls is not None:
        diagnostics.append(
            Diagnostic(
                slug="control-characters",
                message="the text has control characters; words that hold them are not known",
                part="title" if part == "title" else "text",
                start=controls.start(),
                end=controls.end(),
            )
        )
    if _SURROGATE.search(text) is None:
        return text
    diagnostics.append(
        Diagnostic(
            slug="lone-surrogates",
            message="lone surrogates were read as U+FFFD",
            part="title" if part == "title" else "text",
        )
    )
    return _SURROGATE.sub("\ufffd", text)


def _content(visible: str, found: blocks.Layout) -> str:
    """Return the words that decide the language: the story, or all where there is none."""
    story = [
        visible[b.span.start : b.span.end]
        for b in found.blocks
        if b.span.part == "text" and b.kind not in _SILENT
    ]
    return "\n".join(story) or visible


_TELLING: Final = frozenset(("lead", "body", "quote"))


def _datelines(
    visible: str, found: blocks.Layout, published: date | None
) -> tuple[Dateline | None, dict[int, int]]:
    """Return the first dateline, and for each paragraph with one where its words begin."""
    told = [b for b in found.blocks if b.span.part == "text" and b.kind in _TELLING]
    lines = [dateline.find(visible, b.span.start, b.span.end, published) for b in told]
    if told and len(told) > 1 and lines[0] is None:
        rest = (visible[b.span.start : b.span.end] for b in told[1:])
        if not any(map(dateline.is_labelled, rest)):
            lines[0] = dateline.bare(visible, told[0].span.start, told[0].span.end)
    bare = [line is not None and line.day is None and line.agency is None for line in lines]
    items = sum(bare[1:]) > 1  # "BASRA - A patrol ...", "KIRKUK - A bomb ...": no datelines
    first: Dateline | None = None
    openings: dict[int, int] = {}
    for n, (block, line) in enumerate(zip(told, lines, strict=True)):
        if line is None or (bare[n] and (first is not None or (items and n > 0))):
            continue
        openings[block.span.start] = line.span.end
        first = first or line
    return first, openings


def _printed(found: blocks.Layout, line: Dateline | None) -> _Printed | None:
    """Return the day that the page prints as its own: its date line, else its dateline."""
    if found.date is not None:
        return _Printed(found.date.day, Span(found.date.start, found.date.end))
    if line is not None and line.day is not None:
        return _Printed(line.day, line.span)
    return None


def _compare(published: date, printed: _Printed, diagnostics: list[Diagnostic]) -> None:
    if abs((published - printed.day).days) > _CONTRADICTION_DAYS:
        diagnostics.append(
            Diagnostic(
                slug="published-contradicts-text",
                message=f"published {published} was given, the text prints {printed.day}; "
                "the given day was used",
                start=printed.span.start,
                end=printed.span.end,
            )
        )


def _sentences(
    visible: str,
    title: str | None,
    found: blocks.Layout,
    openings: dict[int, int],
    proper_words: AbstractSet[str],
    tellers: AbstractSet[str],
) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks that tell something, in order."""
    content = _content(visible, found)
    shouting = truecase.shouts(content)
    acronyms = truecase.acronyms(content) if shouting else frozenset()
    out: list[Sentence] = []
    for block in found.blocks:
        if block.kind in _SILENT:
            continue
        whole = visible if block.span.part == "text" else title or ""
        start = openings.get(block.span.start, block.span.start)
        if block.span.part == "title":
            start = block.span.start
        spans = list(sentences.split(whole, start, block.span.end))
        if block.kind == "title":
            spans = headline_parts.parts(whole, spans, tellers)
        elif spans and not shouting:
            spans = [*headline_parts.label_apart(whole, *spans[0]), *spans[1:]]
        for begin, end in spans:
            words = whole[begin:end]
            if not any(c.isalnum() for c in words):
                continue
            if shouting or (len(words) > 20 and truecase.shouts(words)):
                words = truecase.truecase(words, proper_words, acronyms)
            elif block.kind == "title" and truecase.is_title_case(words):
                words = truecase.headline(words, proper_words)
            out.append(
                Sentence(
                    len(out), Span(begin, end, block.span.part), words, block.kind, block.paragraph
                )
            )
    return tuple(out)
