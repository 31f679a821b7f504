"""Coordinated places: "in Beirut and Tripoli" is two, "in Tripoli and northern Lebanon" one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.place_nouns import area_words
from conflict_events.lexicon.place_words import demonyms, place_words
from conflict_events.parses.types import Parse, Token
from conflict_events.records.dates.syntax import AGENTIVE
from conflict_events.records.places.agreement import is_part


def with_coordinated(
    parse: Parse, chosen: ResolvedPlace, anchored: Sequence[tuple[ResolvedPlace, Token]]
) -> tuple[ResolvedPlace, ...]:
    """The chosen place with those coordinated with it ("in Beirut and Tripoli").

    The subject of a second clause is none of them ("near Donetsk, and Kyiv accused"). What lies on
    the border of two is one place.
    """
    if _are_sides(parse, next((t for p, t in anchored if p is chosen), None)):
        return (chosen,)
    listed = _listed(
        parse, chosen, [p for p, token in anchored if p is chosen or token.dep not in AGENTIVE]
    )
    if len(listed) > 1:
        return listed
    by_token = {token.i: place for place, token in anchored}
    head = next((t for p, t in anchored if p is chosen), None)
    if head is None:
        return (chosen,)
    first = head
    while first.dep == "conj" and first.head in by_token:
        first = parse.head(first)
    group = [by_token.get(first.i, chosen)]
    agenda = [first]
    anded = False
    while agenda:
        member = agenda.pop()
        anded |= any(parse.kids(member, "cc"))
        for kid in parse.kids(member, "conj"):
            if kid.i in by_token:
                group.append(by_token[kid.i])
                agenda.append(kid)
    if not (anded or _of_several(parse, first)):
        return (chosen,)  # "in Calle Mayor, Zaragoza, Spain"
    containers = [p for p in group if any(_contains(p, other) for other in group if other is not p)]
    kept = tuple(p for p in group if p not in containers)
    return kept if chosen in kept else (chosen,)


def _are_sides(parse: Parse, token: Token | None) -> bool:
    """Whether a place is named as a side of one line: "on the border of X and Y"."""
    while token is not None and token.dep in ("conj", "compound", "nmod", "amod"):
        token = parse.head(token)
    if token is None or token.dep != "pobj" or parse.head(token).lower not in ("of", "between"):
        return False
    line = parse.head(parse.head(token))
    return line.lower in place_words().barriers and line.tag == "NN"


def _of_several(parse: Parse, first: Token) -> bool:
    """Whether a plural says that a list follows: "the villages of A, B"."""
    noun = parse.head(parse.head(first)) if first.dep == "pobj" else first
    return noun.tag == "NNS" and noun.lower in area_words()


def _listed(
    parse: Parse, chosen: ResolvedPlace, places: Sequence[ResolvedPlace]
) -> tuple[ResolvedPlace, ...]:
    """The list that `chosen` opens or stands in: "in Kandahar and eastern Khost provinces"."""
    at = places.index(chosen)
    first = last = at
    while first > 0 and _joined(parse, places[first - 1], places[first]):
        first -= 1
    while last + 1 < len(places) and _joined(parse, places[last], places[last + 1]):
        last += 1
    group = places[first : last + 1]
    if not any(_anded(parse, a, b) for a, b in pairwise(group)):
        return (chosen,)
    kept = [p for p in group if not any(_contains(p, other) for other in group if other is not p)]
    return tuple(kept) if chosen in kept else (chosen,)


def _link(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> str | None:
    """The words between two places, in lower case, without what only describes the second."""
    offset = parse.sentence.span.start
    end = (one.mention.printed or one.mention.span).end
    start = other.mention.span.start
    text = parse.sentence.text[end - offset : start - offset].lower()
    people = _counted(parse, end, start)
    words = [w for w in _WORD.findall(text) if w not in people and not _describes(w)]
    return " ".join(words)


def _counted(parse: Parse, start: int, end: int) -> frozenset[str]:
    """Words for those of whom a further number is told: "in Kidal and two policemen in Gao"."""
    tokens = [t for t in parse.tokens if start <= t.start and t.end <= end]
    found: set[str] = set()
    for token in tokens:
        counted = token.tag in ("NNS", "NN") and any(parse.kids(token, "nummod"))
        if counted and token.dep not in AGENTIVE and not any(t.is_verb for t in tokens):
            found.add(token.lower)
            found.update(kid.lower for kid in parse.kids(token, "amod", "compound"))
    return frozenset(found)


def _describes(word: str) -> bool:
    """Whether a word only says which place follows, or how many were hit there.

    "Two in Kidal and four in the village of Bourem" are two places.
    """
    if word in _DESCRIBING or word in area_words() or word in demonyms():
        return True
    return word in load_numbers().values or word.isdigit()


_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*|\S")
_DESCRIBING = frozenset(
    "the of north south east west northern southern eastern western central nearby neighboring "
    "neighbouring in near at another others more people".split()
)


def _joined(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> bool:
    return _link(parse, one, other) in ("and", ",", ", and", "or")


def _anded(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> bool:
    return _link(parse, one, other) in ("and", ", and", "or")


def _contains(outer: ResolvedPlace, inner: ResolvedPlace) -> bool:
    a, b = outer.location, inner.location
    held = outer.reason != "unknown" and outer.mention.name in inner.mention.containers
    if held and inner.reason != "unknown" and is_part(inner, outer):
        return True
    if held and a.precision == "admin2":
        return place_words().units.get(inner.mention.unit_word or "") == "exact"
    if a.precision == "country":
        return a.country == b.country and b.precision != "country"
    return (
        a.precision == "admin1" and b.admin1 == a.name and b.precision not in ("admin1", "country")
    )
