"""Values of the text stage: spans, blocks, sentences, the document as read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from conflict_events.schema import Diagnostic, Part

BlockKind = Literal["title", "lead", "body", "caption", "quote", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (code points, half-open) of a part of the document."""

    start: int
    end: int
    part: Part = "text"

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.part == other.part and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.part == other.part and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of the document and what it is."""

    span: Span
    kind: BlockKind
    paragraph: int
    """Running number; the sentences of one paragraph share it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `text` is the raw slice, truecased where the document shouts."""

    index: int
    span: Span
    text: str
    kind: BlockKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency printed before the first words of a report."""

    span: Span
    place: Span | None = None
    day: date | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A document as read: parts, blocks, sentences, what is printed about its origin."""

    document_id: str
    text: str
    """Raw text with lone surrogates replaced one for one; same length as given."""
    title: str | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    published: date | None
    """Day of publication: passed by the caller, else printed in the document."""
    published_span: Span | None
    """Where it is printed, if it was read from the document."""
    dateline: Dateline | None
    source: str | None
    """Publisher: passed by the caller, else an agency printed in the document."""
    diagnostics: tuple[Diagnostic, ...]

    def raw(self, span: Span) -> str:
        """Return the characters of `span`."""
        whole = self.text if span.part == "text" else self.title or ""
        return whole[span.start : span.end]
