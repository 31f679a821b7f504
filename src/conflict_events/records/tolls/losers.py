"""Whose losses a toll gives that names its loser: "the group said it had lost two men"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.tolls import Toll
from conflict_events.lexicon.word_classes import word_class
from conflict_events.schema import Actor
from conflict_events.schema.counts import CountSide

_FOREIGN = frozenset(("external_forces",))
_STATE = frozenset(("state_forces", "external_forces"))
_GROUPS = frozenset(("rebel_group", "political_militia", "identity_militia"))
_REBELS = word_class("dead-who-were-rebels")
_TROOPS = word_class("dead-who-were-troops")
_BODIES = frozenset(("group", "movement", "faction", "organisation", "organization", "militia"))
_ARMIES = frozenset(("army", "military", "government", "police", "forces"))
_PRONOUNS = frozenset(("it", "they", "he"))

Sides = Sequence[tuple[CountSide, Sequence[Actor]]]


def loser_of(toll: Toll, source: str | None, sides: Sides) -> tuple[str | None, CountSide] | None:
    """Return the actor whose people were lost, and its side; None where none is told apart.

    Args:
        toll: A toll of a record.
        source: Who gives it.
        sides: The actors of the record by their side.
    """
    if toll.loser is None or toll.loser_text is None:
        return None
    printed = [
        (actor.name, side) for side, actors in sides for actor in actors if _spans(toll, actor)
    ]
    if printed:
        return printed[0]
    word = toll.loser_text
    # "It put its losses at two": who says so.
    named = (source or "").lower().split()[-1:] if word in _PRONOUNS else [word]
    found = [
        (actor.name, side)
        for side, actors in sides
        for actor in actors
        if named and named[0] in f"{actor.mention or ''} {actor.name}".lower().split()
    ]
    if not found:
        kinds = _kinds(named[0] if named else word)
        found = _of_kinds(kinds, sides)
        if kinds and not found and _against(kinds, sides):
            return None, "target"  # "rebels attacked a convoy. The army lost six men"
    return found[0] if found and len({side for _, side in found}) == 1 else None


def party_of(toll: Toll, sides: Sides) -> tuple[str, CountSide] | None:
    """Return the one party whose people the noun of a toll names: "clashed ... 15 militants died".

    Args:
        toll: A toll of a record.
        sides: The actors of the record by their side.
    """
    words = (toll.who_text or "").lower().split()
    found = _of_kinds(_kinds(words[-1]), sides) if words else []
    return found[0] if len(found) == 1 else None


def _against(kinds: frozenset[str], sides: Sides) -> bool:
    """Whether those who act are armed, and of other kinds."""
    led = [actor.kind for side, actors in sides if side == "initiator" for actor in actors]
    return bool(led) and all(kind in _STATE | _GROUPS and kind not in kinds for kind in led)


def _of_kinds(kinds: frozenset[str], sides: Sides) -> list[tuple[str, CountSide]]:
    return [(a.name, side) for side, actors in sides for a in actors if a.kind in kinds]


def _kinds(word: str) -> frozenset[str]:
    if word.startswith("peacekeeper"):
        return _FOREIGN
    if word in _REBELS or word in _BODIES:
        return _GROUPS
    return _STATE if word in _TROOPS or word in _ARMIES else frozenset()


def _spans(toll: Toll, actor: Actor) -> bool:
    lost = toll.loser
    return lost is not None and any(
        e.part == lost.part and e.start < lost.end and lost.start < e.end for e in actor.evidence
    )
