"""What the words of a frame are signs of: captivity, murder, a parcel that is a bomb, a post."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from conflict_events.entities.types import ResolvedFrame
from conflict_events.lexicon.word_classes import word_class

_CAPTIVITY = word_class("words-of-captivity")
_MURDERED = word_class("marks-of-a-killing")
_RUSTLERS = word_class("steal-herds-by-trade")
_PARCELS = word_class("parcels-that-go-off")
_POSTS = word_class("posts-that-fall")
_CROWD_EVENTS = word_class("events-that-stand-for-a-crowd")
_WRECKERS = word_class("wreck-by-trade")
_GRIEVED = word_class("purposes-of-a-crowd") | word_class("name-a-grievance")
_ABUSES = word_class("abuses-that-are-inquired-into")
_DRIVING = word_class("drive-people-out")
_FIGHTING = word_class("happenings-that-drive-people-out")
_RUINED = word_class("ruined-from-the-air")
_IN_IT = frozenset(("in", "by", "during"))
_ON = ("on", "against")
_LEFT = ("object", "of", "from")
_BODIES = ("IGO", "UNO", "NGO", "ISM")


def _parcel_subject(resolved: ResolvedFrame) -> bool:
    """Whether a device or parcel does it: "a package exploded"."""
    return _subject_in(resolved, _PARCELS)


def _post_subject(resolved: ResolvedFrame) -> bool:
    """Whether a place that troops hold does it: "the garrison fell"."""
    return _subject_in(resolved, _POSTS)


def _town_subject(resolved: ResolvedFrame) -> bool:
    """Whether a town does it, with nothing that it falls by or to: "Hama fell on Friday"."""
    parse = resolved.frame.parse
    return any(
        party.relation.key == "subject"
        and party.place is not None
        and party.place.location.precision == "exact"
        for party in resolved.parties
    ) and not any(parse.kids(parse.tokens[resolved.frame.head], "dobj"))


def _numbered_object(resolved: ResolvedFrame) -> bool:
    """Whether its object is counted: "fired 40 drones"."""
    parse = resolved.frame.parse
    return any(
        relation.key == "object"
        and any(kid.tag == "CD" for kid in parse.kids(parse.tokens[relation.head]))
        for relation in resolved.frame.relations
    )


def _from_somewhere(resolved: ResolvedFrame) -> bool:
    """Whether "from" stands behind the trigger: "took six men from a farm"."""
    tokens = resolved.frame.parse.tokens[resolved.frame.head + 1 :]
    return any(token.lower == "from" for token in tokens)


def _crowd_happening(resolved: ResolvedFrame) -> bool:
    """Whether it befalls a march or rally: "the dispersal of a sit-in"."""
    tokens = resolved.frame.parse.tokens
    return any(
        relation.key in ("object", "of") and tokens[relation.head].lower in _CROWD_EVENTS
        for relation in resolved.frame.relations
    )


def _wrecker_subject(resolved: ResolvedFrame) -> bool:
    """Whether saboteurs or armed men do it: no railway that cuts a line to save money."""
    return _subject_in(resolved, _WRECKERS)


def _on_place(resolved: ResolvedFrame) -> bool:
    """Whether it is aimed at a town or area: "the strike on Gaza City"."""
    return any(p.relation.key in _ON and (p.place is not None or p.area) for p in resolved.parties)


def _ruins(resolved: ResolvedFrame) -> bool:
    """Whether things are told to be destroyed in it: "two cars were hit in a strike"."""
    parse = resolved.frame.parse
    head = parse.tokens[resolved.frame.head]
    into = parse.head(head)
    return head.dep == "pobj" and into.lower in _IN_IT and parse.head(into).lower in _RUINED


def _body_target(resolved: ResolvedFrame) -> bool:
    """Whether it befalls a body of many states or donors: "walked out of ECOWAS"."""
    return any(
        p.relation.key in _LEFT and p.actor is not None and p.actor.sector in _BODIES
        for p in resolved.parties
    )


def _drives_out(resolved: ResolvedFrame) -> bool:
    """Whether it is told to have driven people out: "fighting displaced 3,000 people"."""
    parse = resolved.frame.parse
    head = parse.tokens[resolved.frame.head]
    return head.dep == "nsubj" and parse.head(head).lower in _DRIVING


def _subject_in(resolved: ResolvedFrame, nouns: frozenset[str]) -> bool:
    tokens = resolved.frame.parse.tokens
    return any(
        relation.key == "subject" and tokens[relation.head].lower in nouns
        for relation in resolved.frame.relations
    )


SIGNS: Final[Mapping[str, Callable[[ResolvedFrame, frozenset[str]], bool]]] = {
    "captivity": lambda _, words: not words.isdisjoint(_CAPTIVITY),
    "signs_of_murder": lambda _, words: not words.isdisjoint(_MURDERED),
    "abuses": lambda _, words: not words.isdisjoint(_ABUSES),
    "crowd_purpose": lambda _, words: not words.isdisjoint(_GRIEVED),
    "origin": lambda resolved, _: _from_somewhere(resolved),
    "crowd_happening": lambda resolved, _: _crowd_happening(resolved),
    "wrecker_subject": lambda resolved, _: _wrecker_subject(resolved),
    "rustlers": lambda resolved, _: _subject_in(resolved, _RUSTLERS),
    "parcel_subject": lambda resolved, _: _parcel_subject(resolved),
    "post_subject": lambda resolved, _: _post_subject(resolved),
    "town_subject": lambda resolved, _: _town_subject(resolved),
    "numbered_object": lambda resolved, _: _numbered_object(resolved),
    "body_target": lambda resolved, _: _body_target(resolved),
    "drives_out": lambda resolved, _: _drives_out(resolved),
    "fighting_subject": lambda resolved, _: _subject_in(resolved, _FIGHTING),
    "ruins": lambda resolved, _: _ruins(resolved),
    "strike_on_place": lambda resolved, _: _on_place(resolved),
}
"""Conditions by name, of the frame and the lower-cased words of its sentence."""
