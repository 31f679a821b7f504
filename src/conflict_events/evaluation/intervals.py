"""Intervals and calibration, without randomness: the same counts give the same figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""Of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95 % Wilson interval; all null where nothing was counted."""

    hits: int
    of: int
    value: float | None
    low: float | None
    high: float | None


def share(hits: int, of: int) -> Share:
    """Return `hits` of `of` with its interval (Wilson 1927)."""
    if of == 0:
        return Share(0, 0, None, None, None)
    value = hits / of
    centre = (value + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    half = _Z * sqrt(value * (1 - value) / of + _Z**2 / (4 * of**2)) / (1 + _Z**2 / of)
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    return Share(hits, of, value, min(low, value), max(high, value))


def jackknife(
    blocks: Sequence[Sequence[int]], statistic: Callable[[Sequence[int]], float]
) -> tuple[float, float, float]:
    """Return a statistic of summed counts with a 95 % interval over blocks (documents).

    Each block is left out once; incidents of one document are not independent, so that
    documents are what is drawn.

    Args:
        blocks: Counts of each block, all of one length.
        statistic: Value in [0, 1] of the counts summed over blocks.
    """
    total = [sum(column) for column in zip(*blocks, strict=True)]
    whole = statistic(total)
    size = len(blocks)
    if size < 2:
        return whole, 0.0, 1.0
    without = [statistic([t - b for t, b in zip(total, block, strict=True)]) for block in blocks]
    mean = sum(without) / size
    error = sqrt((size - 1) / size * sum((value - mean) ** 2 for value in without))
    return whole, max(0.0, whole - _Z * error), min(1.0, whole + _Z * error)


def f1(counts: Sequence[int]) -> float:
    """Return F1 of (matched, found, gold); 0 where neither side has anything."""
    matched, found, gold = counts
    return 2 * matched / (found + gold) if found + gold else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Records of like confidence: what was said, and what was right."""

    low: float
    high: float
    records: int
    confidence: float
    right: float


def calibration(scored: Sequence[tuple[float, bool]], *, bins: int = 10) -> tuple[Bin, ...]:
    """Return the reliability table of (confidence, right) pairs; empty bins are left out."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in scored:
        groups.setdefault(min(bins - 1, int(confidence * bins)), []).append((confidence, right))
    return tuple(
        Bin(
            number / bins,
            (number + 1) / bins,
            len(group),
            sum(c for c, _ in group) / len(group),
            sum(r for _, r in group) / len(group),
        )
        for number, group in sorted(groups.items())
    )


def calibration_error(table: Sequence[Bin]) -> float | None:
    """Return the expected calibration error of a table; null where it is empty."""
    total = sum(entry.records for entry in table)
    if not total:
        return None
    return sum(entry.records * abs(entry.confidence - entry.right) for entry in table) / total
