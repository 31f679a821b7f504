"""Reading a phrase as an actor's name: with an acronym in brackets; capitals that name nobody."""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.surroundings import Surroundings
from conflict_events.parses.types import Parse, Token
from conflict_events.text.common_words import is_common


def read_named(words: tuple[Token, ...], at: int, around: Surroundings) -> ActorReading | None:
    """Read a phrase; of a head in brackets ("Front of X (FOX)") first the name, then the acronym.

    Of a head behind brackets ("CPI (Maoist) cadres") first the name with what they hold.

    Args:
        words: The phrase.
        at: Where its head stands in it.
        around: Registry and context.
    """
    texts = [token.text for token in words]
    bracket = next((n for n in range(1, at) if texts[n] in ("(", "[")), None)
    if bracket is None:
        readings = [(texts, at)]
    else:
        readings = [(texts[:bracket], bracket - 1), ([texts[at]], 0)]
        closed = next((n for n in range(bracket, at) if texts[n] in (")", "]")), None)
        if closed is not None:  # "CPI (Maoist) cadres": the brackets are part of the name
            readings.insert(0, (texts[: closed + 1], closed))
    first: ActorReading | None = None
    for part, head in readings:
        reading = read_actor(
            part, head, around.registry, on=around.published, context=around.countries
        )
        if reading is not None and reading.registry_id is not None:
            return reading
        first = first or reading
    return first


def capital_by_place(parse: Parse, head: Token, actor: ActorReading, *, armed: bool) -> bool:
    """Whether a common noun only looks like a name: "Rockets struck a house".

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading by its capital.
        armed: Whether the noun is a weapon, which is no name anywhere.
    """
    if head.tag == "JJ" and head.lower in _POINTING:
        return True  # "other forms of assault"
    if actor.registry_id or actor.kind or actor.country:
        return False
    if armed or actor.person:
        return armed
    first = next((t for t in parse.tokens if t.text[:1].isalpha()), head)
    common = head.tag in ("NN", "NNS") or is_common(head.lower)
    return common and head.i == first.i


_POINTING = frozenset(("other", "such", "same", "further", "similar"))
"""Adjectives before a noun that name nobody by themselves."""
