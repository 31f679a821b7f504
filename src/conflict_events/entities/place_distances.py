"""Places that the text measures from others: "Tomba, 25 km west of Sarra" lies near a Sarra."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conflict_events.entities.distance import distance_km
from conflict_events.lexicon.gazetteer import Place
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.text.types import Page, Span

_KM: Final = {"k": 1.0, "m": 1.609}
_WAY: Final = r"(?:(?:to |in )?the )?(?:north|south|east|west)[\w-]*"
_MEASURE: Final = re.compile(
    r"(?P<apart>,? ?\(?)(?:(?:which|that) (?:is|lies) )?(?:located |situated |lying )?"
    r"(?:some |about |around |roughly |just |only |nearly |almost |approximately )*"
    r"(?:(?P<many>\d[\d.,]*)(?:-| )?(?P<unit>km|kilomet\w+|kms|mi\b|miles?)\b,? ?"
    rf"(?:\([^()]*\),? ?)?(?:(?:{_WAY}|away|distant) )?(?:of|from|outside)|{_WAY} (?:of|from)) "
    r"(?:the )?(?:[\w-]+ )?"
    r"(?:(?:city|town|headquarters|cent(?:re|er)|capital|seat|edge|outskirts) of |capital,? )?"
)
_SLACK: Final = 1.6
_SPREAD_KM: Final = 20.0
"""Towns are wide, and roads longer than lines."""
_UNTOLD_KM: Final = 120.0
"""What "north of X" means at most where no number is told."""

Options = tuple[Place, ...]


def by_distance(
    page: Page, mentions: Sequence[PlaceMention], options: Sequence[Options]
) -> list[Options]:
    """Return `options` without the namesakes that lie elsewhere than the text measures.

    Of "Tomba, 25 km west of Sarra" only those pairs stay that lie so near each other. Where a
    number is told and no pair does, the measured place is none that the gazetteer knows.

    Args:
        page: The document as read.
        mentions: Its places in text order.
        options: What each may mean.
    """
    kept = list(options)
    for n, (one, other) in enumerate(pairwise(mentions)):
        told = _told(page, one, other)
        if told is None or not kept[n] or not kept[n + 1] or kept[n][0].kind in "CR1":
            continue
        reach, numbered = told
        near, guides = _pairs(kept[n], kept[n + 1], reach)
        if near:
            kept[n], kept[n + 1] = near, guides
        elif numbered and all(p.kind in "P2N" for p in kept[n]) and _settled(kept[n + 1]):
            kept[n] = ()
    return kept


def _told(page: Page, one: PlaceMention, other: PlaceMention) -> tuple[float, bool] | None:
    """Return how far two mentions are apart at most, in km, and whether a number says so."""
    end = (one.printed or one.span).end
    if one.span.part != other.span.part or other.span.start - end > _LONGEST:
        return None
    found = _MEASURE.fullmatch(page.raw(Span(end, other.span.start, one.span.part)))
    if found is None:
        return None
    if found["many"] is None:
        return (_UNTOLD_KM, False) if found["apart"].strip() else None
    number = float(found["many"].replace(",", "").split(".")[0] or 0)
    return number * _KM[found["unit"][0]] * _SLACK + _SPREAD_KM, True


_LONGEST: Final = 90


def _pairs(ones: Options, others: Options, reach: float) -> tuple[Options, Options]:
    """Return the readings of two names that lie within `reach` km of a reading of the other."""
    near: set[tuple[int, int]] = set()
    for n, one in enumerate(ones):
        near |= {(n, m) for m, other in enumerate(others) if _apart(one, other) <= reach}
    return (
        tuple(one for n, one in enumerate(ones) if any(n == pair[0] for pair in near)),
        tuple(other for m, other in enumerate(others) if any(m == pair[1] for pair in near)),
    )


def apart(one: Place, other: Place) -> float:
    """Return the distance of two points in km, infinite where one is unknown."""
    points = one.latitude, one.longitude, other.latitude, other.longitude
    lat, lon, other_lat, other_lon = points
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return math.inf
    return distance_km(lat, lon, other_lat, other_lon)


def _apart(one: Place, other: Place) -> float:
    if one.kind not in "P2N" or other.kind not in "P21N":
        return math.inf
    return apart(one, other) - _RADIUS_KM.get(other.kind, 0.0)


_RADIUS_KM: Final = {"1": 100.0, "2": 40.0}


def _settled(options: Options) -> bool:
    """Whether a name has few enough readings that none of them can be overlooked."""
    return all(p.kind in "P21N" for p in options) and max(p.population for p in options) >= _KNOWN


_KNOWN: Final = 20_000
"""People of a guide that is surely the one in the gazetteer."""
