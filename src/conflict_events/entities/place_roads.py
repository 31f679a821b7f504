"""Roads named by their ends, "the Kaduna-Abuja highway": near the first or in what both share."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from typing import Final

from conflict_events.entities.place_distances import apart
from conflict_events.lexicon.gazetteer import Gazetteer, Place
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_known import known
from conflict_events.mentions.place_mention import PlaceMention

_LONGEST_KM: Final = 600.0
_NEIGHBOURS_KM: Final = 50.0
"""Distance of two towns up to which any point between them lies near the first."""
_WAYS: Final = "|".join(sorted(word_class("ways-between-towns")))
_ENDS: Final = re.compile(rf"(\w[\w' ]+?) ?[-–—/] ?(\w[\w' ]+?)(?: (?:{_WAYS}))?", re.IGNORECASE)
_WAY: Final = re.compile(rf"(?:.* )?(?:{_WAYS})", re.IGNORECASE)


def unit_of_road(
    mention: PlaceMention, gazetteer: Gazetteer, about: Counter[str | None]
) -> Place | None:
    """Return the first end of a short road, else the unit or country of both ends, or None.

    Of namesakes those are meant that lie in a country of the document, else the largest pair.

    Args:
        mention: A name that the gazetteer does not know.
        gazetteer: Known places.
        about: Mentions of countries in the document.
    """
    ends = _ENDS.fullmatch(mention.name)
    if ends is None or _WAY.fullmatch(mention.name) is None:
        return None
    towns = [[p for p in known(name, gazetteer) if p.kind == "P"] for name in ends.groups()]
    pairs = [
        (bool(about[one.country]), min(one.population, other.population), one, other)
        for one, other in product(*towns)
        if one.country == other.country and apart(one, other) <= _LONGEST_KM
    ]
    if not pairs:
        return None
    *_, one, other = max(pairs, key=lambda pair: (*pair[:2], -pair[2].id, -pair[3].id))
    if apart(one, other) <= _NEIGHBOURS_KM:
        return one
    if one.admin1 and one.admin1 == other.admin1:
        return gazetteer.place(one.admin1)
    return gazetteer.nation(one.country) if one.country else None
