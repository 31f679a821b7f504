"""Errors of the library: one base class, one subclass a cause, a stable slug on every error.

Text never raises: what a text does not give becomes a `Diagnostic`. These errors are for
configuration, data files, missing software and files that cannot be read or written.
"""

from __future__ import annotations

from typing import Literal

ErrorSlug = Literal[
    "config-invalid",
    "data-invalid",
    "extra-missing",
    "file-exists",
    "file-unreadable",
    "file-unwritable",
    "format-unknown",
    "model-missing",
    "model-unfit",
    "record-invalid",
    "schema-version",
]


class ConflictEventsError(Exception):
    """Base of every error that the library raises on purpose; never raised itself.

    Attributes:
        slug: Stable identifier of the cause, listed in ``docs/errors.md``.
    """

    slug: ErrorSlug

    def __init__(self, message: str, *, slug: ErrorSlug) -> None:
        super().__init__(message)
        self.slug = slug


class ConfigError(ConflictEventsError):
    """A setting has a value that cannot be used."""

    def __init__(self, message: str) -> None:
        super().__init__(message, slug="config-invalid")


class LexiconError(ConflictEventsError):
    """A data file of a pack breaks a law of the lexicon; names file, entry and remedy."""

    def __init__(self, file: str, entry: str, problem: str, *, remedy: str) -> None:
        super().__init__(f"{file}: {entry}: {problem}; {remedy}", slug="data-invalid")
        self.file = file
        self.entry = entry


class ModelError(ConflictEventsError):
    """The spaCy model that the configuration names is missing or lacks a component."""

    def __init__(self, message: str, *, slug: Literal["model-missing", "model-unfit"]) -> None:
        super().__init__(message, slug=slug)


class InputError(ConflictEventsError):
    """A file that the caller names cannot be read, or holds no valid record."""

    def __init__(
        self,
        message: str,
        *,
        slug: Literal["file-unreadable", "record-invalid", "schema-version"] = "file-unreadable",
    ) -> None:
        super().__init__(message, slug=slug)


class ExportError(ConflictEventsError):
    """Records cannot be written: unknown format, no such folder, or a file already there."""

    def __init__(
        self, message: str, *, slug: Literal["format-unknown", "file-exists", "file-unwritable"]
    ) -> None:
        super().__init__(message, slug=slug)


class MissingExtraError(ConflictEventsError):
    """A call needs an optional dependency; the message names the extra to install."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(
            f"{purpose} needs the extra '{extra}': pip install 'conflict-events[{extra}]'",
            slug="extra-missing",
        )
