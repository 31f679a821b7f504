"""Where the names of a document cluster on the map: what lies near the others is meant.

"Brandon", "Kensington" and "Osakis" each have namesakes, but only one neighbourhood has all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from conflict_events.lexicon.gazetteer import Place

_CELL: Final = 0.5
"""Degrees; a place counts for its own cell and the eight around it."""
_LEAST_NAMES: Final = 2
_MOST: Final = 2.5
_COMMONEST: Final = 40  # a name with more homes than that speaks for none
Cell = tuple[int, int]


class Surroundings:
    """Weights of names by cell of a grid over the earth.

    Args:
        names: Folded name to all that it may mean.
    """

    def __init__(self, names: Mapping[str, Iterable[Place]] | None = None) -> None:
        self._names: dict[str, tuple[float, frozenset[Cell]]] = {}
        self._weights: dict[Cell, float] = defaultdict(float)
        for name, places in (names or {}).items():
            homes = {home for p in places if (home := cell_of(p)) is not None}
            if not homes or len(homes) > _COMMONEST:
                continue
            weight = 1 / math.sqrt(len(homes))
            spread = frozenset(near for home in homes for near in _around(home))
            self._names[name] = weight, spread
            for near in spread:
                self._weights[near] += weight

    def support(self, name: str, place: Place) -> float:
        """Return how much the other names speak for `place`: 0 to 2.5.

        Args:
            name: Folded name that the place is a reading of; it gives itself no support.
            place: A reading.
        """
        home = cell_of(place)
        if home is None or len(self._names) < _LEAST_NAMES:
            return 0.0
        total = self._weights.get(home, 0.0)
        weight, spread = self._names.get(name, (0.0, frozenset()))
        if home in spread:
            total -= weight
        return min(_MOST, max(0.0, total))


def cell_of(place: Place) -> Cell | None:
    """Return the cell of a settlement, site or second-order unit; None for what is larger."""
    if place.kind not in "P2N" or place.latitude is None or place.longitude is None:
        return None
    return math.floor(place.latitude / _CELL), math.floor(place.longitude / _CELL)


def _around(cell: Cell) -> Iterable[Cell]:
    y, x = cell
    return ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
