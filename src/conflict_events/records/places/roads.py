"""Events on a road that is told by its ends: "on the road to X", "on the highway from A to B".

On the road to X is near X. Between two towns the words leave the point open: near the first where
they are neighbours, else in what both lie in, the unit or the country.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.distance import distance_km
from conflict_events.entities.locate import locate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.place_words import going_words
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
_BETWEEN = re.compile(rf"\b(?P<way>between) {_TOWN}$")
_FROM = re.compile(rf"\b(?:on|along|near|off|at|beside|by|across|down) the {_TOWN}$")
_FIRST = re.compile(rf" to {_TOWN}")
_LAST = re.compile(rf" (?:{_WAYS})\b")
_NEIGHBOURS_KM = 50.0
"""Distance of two towns up to which any point between them lies near the first."""
_WAYFARERS = word_class("go-between-towns") | word_class("ways-between-towns")
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
        if len(units) > 1 and _apart_km(*units[:2]) <= _NEIGHBOURS_KM:
            near = units[0].model_copy(update={"precision": "near"})
            return replace(first, location=near)
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
        if place.location.precision not in _TOWNS:
            continue
        before = text[: place.mention.span.start - offset]
        pair = _pair(text, offset, places[n : n + 2])
        told = _BEFORE.search(before)
        open_ = told or (pair and _BETWEEN.search(before))
        way = _way(parse, offset + open_.start("way")) if open_ else None
        if way is not None and (told or _is_travelled(parse, way)):
            led = told is not None and told.group("joins").split()[-1] in _ENDED
            found.append(Road(way, (place,) if led else (pair or (place,)), led=led))
        elif _FROM.search(before):
            found += _to_road(parse, offset, places[n : n + 2])
    return found


def _way(parse: Parse, start: int) -> Token | None:
    return next((token for token in parse.tokens if token.start == start), None)


def _pair(
    text: str, offset: int, places: Sequence[ResolvedPlace], link: re.Pattern[str] = _LINK
) -> tuple[ResolvedPlace, ...]:
    """Return two places if they are told as "A and B" and the second can be an end."""
    if len(places) < _ENDS:
        return ()
    one, other = places
    gap = text[one.mention.span.end - offset : other.mention.span.start - offset]
    towns = other.location.precision in _TOWNS or other.reason == "unknown"
    return (one, other) if link.fullmatch(gap) and towns else ()


_ENDS = 2


def _is_travelled(parse: Parse, between: Token) -> bool:
    """Whether "between A and B" is where somebody goes or a thing lies, no quarrel of the two."""
    noun = parse.head(between)
    return noun.is_verb or noun.lower in _WAYFARERS


def _to_road(parse: Parse, offset: int, places: Sequence[ResolvedPlace]) -> list[Road]:
    """Read "on the A to B road"."""
    text = parse.sentence.text
    pair = _pair(text, offset, places, _FIRST)
    if not pair:
        return []
    end = pair[1].mention.span.end
    if _LAST.match(text, end - offset) is None:
        return []
    way = _way(parse, end + 1)
    return [Road(way, pair, led=False)] if way is not None else []


def on_road(parse: Parse, ways: Sequence[Road], heads: frozenset[int]) -> ResolvedPlace | None:
    """Return where an event was of which the road is told, or None.

    Args:
        parse: The sentence.
        ways: Its roads.
        heads: Heads and verb of the event.
    """
    clauses = {clause_head(parse, parse.tokens[head]) for head in heads}
    for road in ways:
        own = clause_head(parse, road.way)
        while parse.tokens[own].dep == "acl" and parse.tokens[own].lower in going_words():
            own = clause_head(parse, parse.head(parse.tokens[own]))
        if own in clauses:
            return road.place()
    return None


def _common(units: Sequence[Location]) -> Location | None:
    """Return the unit or country that both lie in."""
    one, other = units[:2]
    if one.country != other.country or one.country is None:
        return None
    if one.admin1 is not None and one.admin1 == other.admin1:
        unit = locate(f"{one.admin1} region", country=one.country)  # not its town of that name
        if unit is not None and unit.precision == "admin1":
            return unit
    return _country(one)


def _apart_km(one: Location, other: Location) -> float:
    """Return the distance of two points, infinite where one is unknown."""
    if one.latitude is None or other.latitude is None:
        return math.inf
    if one.longitude is None or other.longitude is None:
        return math.inf
    return distance_km(one.latitude, one.longitude, other.latitude, other.longitude)


def _country(unit: Location) -> Location | None:
    known = load_registry().countries.get(unit.country or "")
    found = locate(known.names[0]) if known is not None else None
    return found if found is not None and found.precision == "country" else None
