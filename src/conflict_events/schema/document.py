"""Documents: what goes in, and what a record keeps of it."""

from __future__ import annotations

from datetime import date

from conflict_events.schema.base import Model


class Document(Model):
    """A text as people have it, with what they know about it."""

    text: str
    """Raw text; every offset refers to it."""
    published: date | None = None
    """Day of publication; without it the document's own printed date is used."""
    title: str | None = None
    """Title, where it is not part of the text."""
    source: str | None = None
    """Publisher or agency."""
    url: str | None = None
    """Where it was read."""
    id: str | None = None
    """The caller's id; defaults to a hash of the newline-normalised text."""


class DocumentRef(Model):
    """What a record keeps of its document, so that it can be exported alone."""

    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    """Day used as publication day: passed by the caller or printed in the document."""
