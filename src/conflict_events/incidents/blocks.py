"""Candidate pairs without comparing all with all.

Records can be one incident only where place, a named actor or a large toll agree, and date
or toll: so those that share none of these never meet. Keys are symmetric: two records meet
where they hold a key in common. In a block that is large, only records of one type and toll
meet, and where these are many still, only with the earliest of them; whether a pair may meet
never depends on the order in which records came.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from conflict_events.incidents.compare import MANY
from conflict_events.incidents.features import Features, Order

_LARGEST = 300
"""Records of a block that are all compared with each other."""
_FIRST = 150
_CLOSE = -math.log(0.7)
_HALF = 0.23
"""Degrees; two boxes of this half width meet wherever their centres are within 50 km."""
_POLAR = 84.5
_STEP = 2
"""Days to a key."""

Key = tuple[Hashable, ...]
Place = tuple[Order, int]


@dataclass(slots=True)
class _Block:
    members: list[int] = field(default_factory=list)
    parts: dict[Hashable, list[Place]] | None = None


@dataclass(slots=True)
class _Loose:
    """Records that share a key without a day; only pairs with a wide one meet."""

    wide: list[int] = field(default_factory=list)
    short: list[int] = field(default_factory=list)

    @property
    def full(self) -> bool:
        return len(self.wide) * (len(self.wide) + len(self.short)) > _LARGEST * _LARGEST


class Blocks:
    """Records by the keys under which they meet; grows by one record at a time."""

    def __init__(self) -> None:
        self._records: list[Features] = []
        self._short: dict[Key, _Block] = defaultdict(_Block)
        self._loose: dict[Key, _Loose] = defaultdict(_Loose)
        self._crowded = False

    def add(self, record: Features) -> list[int]:
        """Add a record; return the numbers of earlier ones worth comparing with it."""
        number = len(self._records)
        self._records.append(record)
        met: set[int] = set()
        for key in _close(record):
            met.update(self._meet(self._short[key], number))
        for key in _undated(record):
            block = self._loose[key]
            (block.short if record.short else block.wide).append(number)
            if block.full:
                self._crowded = True
                continue
            met.update(block.wide)
            if not record.short:
                met.update(block.short)
        met.discard(number)
        return sorted(met)

    def meet(self, one: int, other: int) -> bool:
        """Whether two records may meet, now that all have come."""
        if not self._crowded:
            return True
        a, b = self._records[one], self._records[other]
        shared = set(_close(a)) & set(_close(b))
        if any(self._together(self._short[key], one, other) for key in shared):
            return True
        if a.short and b.short:
            return False
        loose = set(_undated(a)) & set(_undated(b))
        return any(not self._loose[key].full for key in loose)

    def _meet(self, block: _Block, number: int) -> list[int]:
        block.members.append(number)
        if len(block.members) <= _LARGEST:
            return block.members
        self._crowded = True
        if block.parts is None:
            block.parts = defaultdict(list)
            for member in block.members[:-1]:
                insort(block.parts[self._part(member)], self._place(member))
        part = block.parts[self._part(number)]
        insort(part, self._place(number))
        if len(part) > _LARGEST and bisect_left(part, self._place(number)) >= _FIRST:
            part = part[:_FIRST]
        return [member for _, member in part]

    def _together(self, block: _Block, one: int, other: int) -> bool:
        if block.parts is None:
            return True
        if self._part(one) != self._part(other):
            return False
        part = block.parts[self._part(one)]
        first = min(self._place(one), self._place(other))
        return len(part) <= _LARGEST or bisect_left(part, first) < _FIRST

    def _part(self, number: int) -> Hashable:
        record = self._records[number]
        return record.event.event_type, record.killed

    def _place(self, number: int) -> Place:
        return self._records[number].order, number


def _close(record: Features) -> Iterator[Key]:
    """Yield the keys of what is told of the same days, and of the same place and tolls.

    Days are those of a record known to about a week, and one more: reports differ by a day.
    """
    if record.event.aggregate:
        return
    kind = (record.group, record.standing)
    if record.short and record.start is not None and record.end is not None:
        first, last = record.start // _STEP, (record.end + 1) // _STEP
        for key in (*_scopes(record), *_large_tolls(record)):
            for days in range(first, last + 1):
                yield *kind, key, days
    if record.fine and record.place is not None and record.killed:
        yield *kind, record.place, record.killed, record.injured
        if record.killed >= MANY:
            yield *kind, record.place, record.killed


def _undated(record: Features) -> Iterator[Key]:
    """Yield keys without a day: place or actor, with a toll or a second key."""
    if record.event.aggregate:
        return
    for key in _scopes(record):
        for second in (*_classes(record), *_second(record, key)):
            yield record.group, record.standing, key, second


def _scopes(record: Features) -> Iterator[Key]:
    if record.name is not None:
        yield "name", record.name
    if record.place is not None and not record.pointed:
        yield "place", record.place
    if record.admin1 is not None:
        yield "unit", record.country, record.admin1
    if record.pointed and record.point is not None:
        yield from _cells(*record.point)
    for name in record.named:
        yield "actor", name
    for site in record.sites:
        yield "site", record.country, site


def _cells(latitude: float, longitude: float) -> Iterator[Key]:
    """Yield the cells of one degree that a box around the point touches."""
    if abs(latitude) >= _POLAR:
        yield "pole", latitude > 0
    if abs(latitude) > _POLAR + 1:
        return
    wide = _HALF / math.cos(math.radians(min(abs(latitude) + 1, _POLAR + 2)))
    rows = range(math.floor(latitude - _HALF), math.floor(latitude + _HALF) + 1)
    columns = range(math.floor(longitude - wide), math.floor(longitude + wide) + 1)
    for row in rows:
        for column in columns:
            yield "cell", row, column % 360


def _large_tolls(record: Features) -> Iterator[Key]:
    for kind, number in (("killed", record.killed), ("injured", record.injured)):
        if number is not None and number >= MANY:
            yield kind, number


def _classes(record: Features) -> Iterator[tuple[str, int]]:
    """Classes of tolls: numbers within the ratio that counts as close share one."""
    for kind, number in (("killed", record.killed), ("injured", record.injured)):
        if number:
            size = math.floor(math.log(number) / _CLOSE)
            yield kind, size
            yield kind, size + 1


def _second(record: Features, key: Key) -> Iterator[tuple[str, str]]:
    """A named actor beside a place makes a loose pair worth a look."""
    if key[0] != "actor":
        for name in record.named:
            yield "actor", name
