"""Whose body it is by where it sits: "the defence ministry in Moscow", "a court in Lima"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actor_parts import country_in
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.surroundings import Surroundings
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.fold import fold_key

_MOVING = word_class("men-of-a-side")
"""Forces that may stand in any country."""


def seated(
    parse: Parse, head: Token, actor: ActorReading | None, around: Surroundings
) -> ActorReading | None:
    """Return a state's body that is told with its town as that of the town's country.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading of the phrase.
        around: Places of the document.
    """
    if actor is None or not actor.state or head.lower in _MOVING:
        return actor
    if actor.registry_id not in (None, f"state:{actor.country}:{actor.sector}"):
        return actor
    words = [token.text for token in core(phrase(parse, head), head)]
    if country_in([fold_key(w) for w in words], words, frozenset(), around.registry) is not None:
        return actor
    for preposition in parse.kids(head, "prep"):
        if preposition.lower != "in" or preposition.i != head.i + 1:
            continue
        for town in parse.kids(preposition, "pobj"):
            place = around.places.get((parse.sentence.span.part, town.start))
            country = around.registry.by_metonym.get(fold_key(town.text))
            country = place.location.country if place is not None else country
            if country is not None and country != actor.country:
                ident = f"state:{country}:{actor.sector}"
                return replace(actor, country=country, registry_id=ident)
    return actor
