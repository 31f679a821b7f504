"""Optimal assignment: pairs of rows and columns with the highest sum of values.

The Hungarian method with potentials, in time cubic in the smaller side; the blocks here are the
incidents of one document, a few dozen at most, so that no numerical library is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def assign(values: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """Return pairs (row, column) whose values have the highest sum, sorted by row.

    Every row or every column is in a pair, whichever are fewer; pairs of value zero or less
    are left out. Ties are settled by position, so that the result is repeatable.

    Args:
        values: One row an item, one column a candidate; all rows of one length.
    """
    if not values or not values[0]:
        return ()
    if len(values) > len(values[0]):
        turned = [list(column) for column in zip(*values, strict=True)]
        return tuple(sorted((row, column) for column, row in assign(turned)))
    owner = _owners([[-value for value in row] for row in values])
    pairs = ((row, column) for column, row in enumerate(owner) if row is not None)
    return tuple(sorted((r, c) for r, c in pairs if values[r][c] > 0))


def _owners(cost: Sequence[Sequence[float]]) -> list[int | None]:
    """Return the row that each column is given, at the lowest sum of costs."""
    rows, columns = len(cost), len(cost[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # counted from 1; column 0 holds the row to be placed
    for row in range(1, rows + 1):
        owner[0] = row
        column = 0
        slack, way, used = [inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            used[column] = True
            placed, step, following = owner[column], inf, 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                reduced = cost[placed - 1][other - 1] - of_row[placed] - of_column[other]
                if reduced < slack[other]:
                    slack[other], way[other] = reduced, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(columns + 1):
                if used[other]:
                    of_row[owner[other]] += step
                    of_column[other] -= step
                else:
                    slack[other] -= step
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    return [found - 1 if found else None for found in owner[1:]]
