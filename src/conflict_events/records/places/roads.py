"""Events on a road that is told by its ends: "on the road to X", "on the highway from A to B".

On the road to X is near X. Between two towns the words leave the point open: what both lie in,
the unit or the country, is where it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from conflict_events.entities.locate import locate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import Location

_WAYS = "|".join(sorted(word_class("ways-between-towns"), key=len, reverse=True))
_KINDS = "|".join(form for noun in ("town", "city", "village", "port") for form in noun_forms(noun))
_TOWN = rf"(?:(?:the|a|an|nearby) )*(?:(?:[a-z]+ )?(?:{_KINDS}) of )?"
_BEFORE = re.compile(
    r"\b(?:on|along|near|off|at|beside|by|across|down|"
    r"(?:block|clos|cut|barricad|obstruct|seal|shut)[a-z]*) "
    rf"(?:the|a|an) (?:[\w-]+ ){{0,3}}?(?P<way>{_WAYS}) (?:(?:that|which) )?"
    r"(?P<joins>(?:(?:leads?|leading|runs?|running|goes|going|heading) )?"
    r"(?:to|towards?|into|from|between)"
    rf"|links?|linking|connects?|connecting|joins?|joining) {_TOWN}$"
)
_LINK = re.compile(rf",? (?:and|to|with) {_TOWN}")
_TOWNS = frozenset(("exact", "near", "admin2", "admin1"))
_ENDED = frozenset(("to", "toward", "towards", "into"))


class Road:
    """A way between places that a sentence names.

    Args:
        way: Its noun.
        ends: The places that it joins, one or two.
        led: Whether it is only said where it leads: "the road to X".
    """

    __slots__ = ("ends", "led", "way")

    def __init__(self, way: Token, ends: tuple[ResolvedPlace, ...], *, led: bool) -> None:
        self.way = way
        self.ends = ends
        self.led = led

    def place(self) -> ResolvedPlace | None:
        """Return where an event on it was, with the precision that the words allow."""
        first = self.ends[0]
        if self.led and len(self.ends) == 1:
            near = first.location.model_copy(update={"precision": "near"})
            exact = first.location.precision == "exact"
            return replace(first, location=near if exact else first.location)
        units = [end.location for end in self.ends]
        outer = _common(units) if len(units) > 1 else _country(units[0])
        if outer is None:
            return None
        evidence = tuple(e for unit in units for e in unit.evidence[:1])
        update = {"mention": first.location.mention, "evidence": evidence}
        return replace(first, location=outer.model_copy(update=update))


def roads(parse: Parse, anchored: Sequence[tuple[ResolvedPlace, Token]]) -> list[Road]:
    """Return the roads that a sentence tells by the places they join.

    Args:
        parse: The sentence.
        anchored: Its places with their head tokens.
    """
    offset, text = parse.sentence.span.start, parse.sentence.text
    places = [place for place, _ in anchored]
    found: list[Road] = []
    for n, place in enumerate(places):
        before = _BEFORE.search(text[: place.mention.span.start - offset])
        if before is None or place.location.precision not in _TOWNS:
            continue
        start = before.start("way") + offset
        way = next((token for token in parse.tokens if token.start == start), None)
        if way is None:
            continue
        led = before.group("joins").split()[-1] in _ENDED
        ends = [place]
        for one, other in pairwise(places[n : n + 2] if not led else ()):
            gap = text[one.mention.span.end - offset : other.mention.span.start - offset]
            if _LINK.fullmatch(gap) and other.location.country:
                ends.append(other)
        found.append(Road(way, tuple(ends), led=led))
    return found


def on_road(parse: Parse, ways: Sequence[Road], heads: frozenset[int]) -> ResolvedPlace | None:
    """Return where an event was of which the road is told, or None.

    Args:
        parse: The sentence.
        ways: Its roads.
        heads: Heads and verb of the event.
    """
    clauses = {clause_head(parse, parse.tokens[head]) for head in heads}
    for road in ways:
        if clause_head(parse, road.way) in clauses:
            return road.place()
    return None


def _common(units: Sequence[Location]) -> Location | None:
    """Return the unit or country that both lie in."""
    one, other = units[:2]
    if one.country != other.country or one.country is None:
        return None
    if one.admin1 is not None and one.admin1 == other.admin1:
        unit = locate(one.admin1, country=one.country)
        if unit is not None and unit.precision == "admin1":
            return unit
    return _country(one)


def _country(unit: Location) -> Location | None:
    known = load_registry().countries.get(unit.country or "")
    found = locate(known.names[0]) if known is not None else None
    return found if found is not None and found.precision == "country" else None
