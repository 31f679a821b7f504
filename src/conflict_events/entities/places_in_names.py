"""Places that are only part of an armed group's name: "Islamic State in the Greater *Sahara*".

A name that a group shares with a town elsewhere is the group's where the document is about the
group's country: "Fano" beside a town of Ethiopia is none in Italy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.mentions.named import find_named
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Sentence, Span

_ARMED = frozenset(("rebel_group", "political_militia", "identity_militia", "external_forces"))


def outside_names(
    places: Sequence[ResolvedPlace], sentences: Iterable[Sentence], registry: Registry
) -> tuple[tuple[ResolvedPlace, ...], tuple[ResolvedPlace, ...]]:
    """Return the places that no name of an armed group covers, and those that tell a country.

    A part of a group's name still tells what the document is about.

    Args:
        places: Resolved mentions, in order.
        sentences: The sentences in which events are read.
        registry: Known actors.
    """
    spans = sorted((p.mention.span for p in places), key=lambda span: (span.part, span.start))
    starts = [(span.part, span.start) for span in spans]
    about = frozenset(p.location.country for p in places if p.location.country)
    countries = {p.mention.span: p.location.country for p in places}
    covered: set[Span] = set()
    namesakes: set[Span] = set()
    for sentence in sentences:
        first = bisect_left(starts, (sentence.span.part, sentence.span.start))
        last = bisect_left(starts, (sentence.span.part, sentence.span.end))
        if first == last:
            continue
        for named in find_named(sentence.text, registry):
            if any(_is_armed(ident, registry) for ident in named.ids):
                start = sentence.span.start + named.start
                name = Span(start, start + named.end - named.start, sentence.span.part)
                inside = [s for s in spans[first:last] if name.covers(s)]
                covered.update(s for s in inside if s != name)
                homes = _homes(named.ids, registry)
                namesakes.update(
                    s
                    for s in inside
                    if countries[s] not in homes
                    and homes & about
                    and (s == name or _bears(s, sentence, named.ids, registry))
                )
    told = tuple(place for place in places if place.mention.span not in namesakes)
    return tuple(place for place in told if place.mention.span not in covered), told


def _bears(span: Span, sentence: Sentence, ids: Iterable[str], registry: Registry) -> bool:
    """Whether a part of a group's name is a name of the group: "Wagner" of "Wagner fighters"."""
    first = span.start - sentence.span.start
    key = fold_key(sentence.text[first : first + span.end - span.start])
    return not set(registry.by_alias.get(key, ())).isdisjoint(ids)


def _homes(ids: Iterable[str], registry: Registry) -> frozenset[str]:
    """Return the countries in which those who bear a name fight."""
    groups = (registry.actors[ident] for ident in ids)
    return frozenset(
        code
        for group in groups
        if isinstance(group, NamedActor)
        for code in (group.country, *group.countries)
        if code is not None
    )


def _is_armed(ident: str, registry: Registry) -> bool:
    actor = registry.actors[ident]
    return isinstance(actor, NamedActor) and actor.kind in _ARMED
