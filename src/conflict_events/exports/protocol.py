"""What a format is: how it encodes records, what it keeps, what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from conflict_events.exports.selection import Selection, deadly, placed_once
from conflict_events.schema import Event

Cell = str | int | float | bool | None
CellKind = Literal["text", "int", "float", "bool", "date"]


class Format(Protocol):
    """A way to write records."""

    @property
    def name(self) -> str:
        """Name that `write` takes."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of files in this format that `write` and `read` recognise."""

    @property
    def lossless(self) -> bool:
        """Whether `read` gives back equal records."""

    @property
    def loses(self) -> str:
        """What is not written, in one line."""

    @property
    def selection(self) -> Selection:
        """Records that are written unless the caller asks for others."""

    @property
    def deadly(self) -> bool:
        """Whether it takes deadly records alone, unless the caller asks for others."""

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`."""


def selected(
    form: Format, events: Sequence[Event], selection: Selection | None = None
) -> list[Event]:
    """Return the records that `form` takes, by its own selection unless another is given."""
    filters = selection or form.selection
    taken = [event for event in events if filters.takes(event)]
    if filters.deathless or not form.deadly:
        return taken
    return [event for event in placed_once(taken) if deadly(event)]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    kind: CellKind
    never: bool = False
    """Never filled: only the keepers of the scheme can know it."""


Rows = Callable[[Sequence[Event]], Iterator[tuple[Cell, ...]]]


def columns(text: str) -> tuple[Column, ...]:
    """Return columns written as ``name``, ``name:kind`` or, never filled, ``-name:kind``.

    Columns are separated by line ends or semicolons, so that names may hold blanks.
    """
    found = []
    for item in text.replace("\n", ";").split(";"):
        if item.strip():
            name, _, kind = item.strip().lstrip("-").partition(":")
            found.append(Column(name, kind or "text", item.strip().startswith("-")))  # type: ignore[arg-type]
    return tuple(found)
