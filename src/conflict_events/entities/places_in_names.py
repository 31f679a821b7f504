"""Places that are only part of an armed group's name: "Islamic State in the Greater *Sahara*"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.mentions.named import find_named
from conflict_events.text.types import Sentence, Span

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
    spans = sorted((p.mention.span for p in places), key=lambda span: (span.part, span.start))
    starts = [(span.part, span.start) for span in spans]
    covered: set[Span] = set()
    for sentence in sentences:
        first = bisect_left(starts, (sentence.span.part, sentence.span.start))
        last = bisect_left(starts, (sentence.span.part, sentence.span.end))
        if first == last:
            continue
        for named in find_named(sentence.text, registry):
            if any(_is_armed(ident, registry) for ident in named.ids):
                start = sentence.span.start + named.start
                name = Span(start, start + named.end - named.start, sentence.span.part)
                covered.update(s for s in spans[first:last] if name != s and name.covers(s))
    return tuple(place for place in places if place.mention.span not in covered)


def _is_armed(ident: str, registry: Registry) -> bool:
    actor = registry.actors[ident]
    return isinstance(actor, NamedActor) and actor.kind in _ARMED
