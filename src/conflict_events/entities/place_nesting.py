"""Which of two places lies in the other where the words fit both ways.

"The Sarajevo suburb of Ilidza" and "the Ilidza suburb of Sarajevo" are one and the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conflict_events.lexicon.gazetteer import Place
from conflict_events.mentions.place_mention import PlaceMention

_SIZES: Final = {"C": 4, "R": 3, "S": 3, "1": 2, "2": 1, "P": 1, "N": 0}


def one_way(
    mentions: Sequence[PlaceMention], meant: Sequence[Place | None]
) -> tuple[PlaceMention, ...]:
    """Return `mentions` with each the container of the other at most one way.

    The larger one contains; what no gazetteer knows is the smaller one.

    Args:
        mentions: In text order.
        meant: What each of them means, None where it is not known.
    """
    done = list(mentions)
    for n in range(1, len(done)):
        first, second = done[n - 1], done[n]
        if second.name not in first.containers or first.name not in second.containers:
            continue
        outer = n - 1 if _size(meant[n - 1]) > _size(meant[n]) else n
        inner = n if outer == n - 1 else n - 1
        kept = tuple(name for name in done[outer].containers if name != done[inner].name)
        done[outer] = replace(done[outer], containers=kept)
    return tuple(done)


def _size(place: Place | None) -> tuple[int, int]:
    return (-1, 0) if place is None else (_SIZES[place.kind], place.population)
