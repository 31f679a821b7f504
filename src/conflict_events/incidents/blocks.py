"""Candidate pairs without comparing all with all.

Records can be one incident only where place or a named actor agree, and date or toll: so
those that share none of these never meet. A block that is still large is split further by
toll and type.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from conflict_events.incidents.features import Features

_LARGEST = 300
_CLOSE = -math.log(0.7)
_MONTH = 30
_LONGEST = 800
"""Days; a longer span is as good as undated."""
_ALWAYS = (0,)
_CELL = 0.5
"""Degrees; a cell and its neighbours cover 50 km up to 60 degrees of latitude."""


def candidates(records: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices worth comparing, each once, smaller first."""
    short: dict[Hashable, list[int]] = defaultdict(list)
    wide: dict[Hashable, list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        for key in _keys(record):
            for day in _days(record):
                short[record.group, record.standing, key, day].append(index)
        if not record.short:
            for name in _loose(record, looking=True):
                wide[name].append(index)
    partners: dict[Hashable, list[int]] = {name: [] for name in wide}
    for index, record in enumerate(records):
        for name in _loose(record):
            if name in partners:
                partners[name].append(index)
    seen: set[int] = set()
    total = len(records)
    for members in short.values():
        for block in _split(members, records):
            seen.update(a * total + b for a, b in combinations(block, 2))
    for name, members in wide.items():
        met = partners[name]
        if len(members) * len(met) > _LARGEST * _LARGEST:
            continue
        for a in members:
            seen.update(min(a, b) * total + max(a, b) for b in met if a != b)
    for pair in sorted(seen):
        yield divmod(pair, total)


def _loose(record: Features, *, looking: bool = False) -> Iterator[Hashable]:
    """Yield keys of a record without a day: place or actor, toll or second key, month."""
    months = _months(record)
    if looking:
        months = months[1:] or _ALWAYS
    for key in _keys(record):
        for second in (*_tolls(record), *_second(record, key)):
            for month in months:
                yield record.group, record.standing, key, second, month


def _keys(record: Features) -> Iterator[tuple[str, Hashable]]:
    if record.event.aggregate:
        return
    yield from _where(record)
    for name in record.named:
        yield "actor", name


def _days(record: Features) -> range:
    """Days of a record known to about a week, and one more: reports differ by a day."""
    if record.short and record.start is not None and record.end is not None:
        return range(record.start, record.end + 2)
    return range(0)


def _months(record: Features) -> tuple[int, ...]:
    """Months that a record may lie in; 0 stands for all, where only undated records look."""
    if record.start is None or record.end is None or record.end - record.start > _LONGEST:
        return _ALWAYS
    return (*_ALWAYS, *range(1 + record.start // _MONTH, 2 + (record.end + 1) // _MONTH))


def _where(record: Features) -> Iterator[tuple[str, Hashable]]:
    if record.place is not None:
        yield "place", record.place
    if record.admin1 is not None:
        yield "unit", (record.country, record.admin1)
    if record.fine and record.point is not None:
        row, column = int(record.point[0] // _CELL), int(record.point[1] // _CELL)
        for r in (row, row + 1):
            for c in (column - 1, column, column + 1):
                yield "cell", (r, c)


def _tolls(record: Features) -> Iterator[tuple[str, int]]:
    """Classes of tolls: numbers within the ratio that counts as close share one."""
    for kind, number in (("killed", record.killed), ("injured", record.injured)):
        if number:
            size = math.floor(math.log(number) / _CLOSE)
            yield kind, size
            yield kind, size + 1


def _second(record: Features, key: tuple[str, Hashable]) -> Iterator[tuple[str, str]]:
    """A named actor beside a place makes a loose pair worth a look."""
    if key[0] != "actor":
        for name in record.named:
            yield "actor", name


def _split(members: list[int], records: Sequence[Features]) -> Iterator[list[int]]:
    if len(members) <= _LARGEST:
        yield members
        return
    parts: dict[Hashable, list[int]] = defaultdict(list)
    for index in members:
        record = records[index]
        parts[record.event.event_type, record.killed].append(index)
    for part in parts.values():
        # What is alike to this point and still this frequent is compared in a sliding window.
        for at in range(0, len(part), _LARGEST // 2):
            yield part[at : at + _LARGEST]
