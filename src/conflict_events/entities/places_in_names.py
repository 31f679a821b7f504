"""Places that are only part of an armed group's name: "Islamic State in the Greater *Sahara*"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.mentions.named import find_named
from conflict_events.text.types import Sentence

_ARMED = frozenset(("rebel_group", "political_militia", "identity_militia"))


def outside_names(
    places: Sequence[ResolvedPlace], sentences: Iterable[Sentence], registry: Registry
) -> tuple[ResolvedPlace, ...]:
    """Return the places that no longer name of an armed group covers.

    Args:
        places: Resolved mentions, in order.
        sentences: The sentences in which events are read.
        registry: Known actors.
    """
    covered = {
        place.mention.span
        for sentence in sentences
        if any(_within(place, sentence) for place in places)
        for named in find_named(sentence.text, registry)
        if any(_is_armed(ident, registry) for ident in named.ids)
        for place in places
        if _covers(place, sentence, named.start, named.end)
    }
    return tuple(place for place in places if place.mention.span not in covered)


def _is_armed(ident: str, registry: Registry) -> bool:
    actor = registry.actors[ident]
    return isinstance(actor, NamedActor) and actor.kind in _ARMED


def _within(place: ResolvedPlace, sentence: Sentence) -> bool:
    span = place.mention.span
    return span.part == sentence.span.part and (
        sentence.span.start <= span.start < sentence.span.end
    )


def _covers(place: ResolvedPlace, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the name, code points into the sentence, holds the place and more."""
    span, offset = place.mention.span, sentence.span.start
    return (
        _within(place, sentence)
        and offset + start <= span.start
        and span.end <= offset + end
        and span.end - span.start < end - start
    )
