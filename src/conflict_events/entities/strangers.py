"""People who share a surname with somebody whom the registry knows by it alone.

"Journalist Amadou Biden" is not the president, and where he has been named, "Biden" is he.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.actor_parts import is_stranger
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.actors import Registry
from conflict_events.lexicon.people import Holder
from conflict_events.parses.types import Parse
from conflict_events.text.fold import fold_key


def part_strangers(
    sentences: Sequence[Sequence[ResolvedFrame]], parses: Sequence[Parse], registry: Registry
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames with nobody read as a known person whose surname only another bears here.

    Args:
        sentences: Frames by sentence.
        parses: The sentences themselves: who is named outside of deeds counts as well.
        registry: People, titles.
    """
    strange = _strangers(parses, registry)
    if not strange:
        return tuple(map(tuple, sentences))
    return tuple(
        tuple(
            replace(f, parties=tuple(_parted(p, f.frame.parse, strange) for p in f.parties))
            for f in frames
        )
        for frames in sentences
    )


def _parted(party: Party, parse: Parse, strange: frozenset[str]) -> Party:
    actor = party.actor
    if actor is None or actor.registry_id not in strange or party.pronoun:
        return party
    surname = parse.tokens[party.head]
    before = parse.tokens[surname.i - 1].text if surname.i else ""
    if before[:1].isupper():
        return party  # "President Biden": with a title it is he
    bare = replace(
        actor,
        name=party.text,
        registry_id=None,
        country=None,
        kind="civilians",
        sector="CVL",
        person=True,
        armed=False,
        state=False,
        choice=None,
    )
    return replace(party, actor=bare)


def _strangers(parses: Sequence[Parse], registry: Registry) -> frozenset[str]:
    """Ids of people whose surname stands behind another first name and never behind their own."""
    others: set[str] = set()
    named: set[str] = set()
    for parse in parses:
        tokens = parse.tokens
        for token in tokens[1:]:
            before = tokens[token.i - 1]
            if not (token.text[:1].isupper() and before.text[:1].isupper()):
                continue
            key = fold_key(token.text)
            known = (*registry.by_alias.get(key, ()), *registry.by_surname.get(key, ()))
            for ident in dict.fromkeys(known):
                person = registry.actors[ident]
                if not isinstance(person, Holder):
                    continue
                words = [t.text for t in tokens[: token.i + 1]]
                keys = [fold_key(word) for word in words]
                strange = is_stranger(keys, words, token.i, person, registry)
                (others if strange else named).add(ident)
    return frozenset(others - named)
