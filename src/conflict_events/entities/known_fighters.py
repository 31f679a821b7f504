"""Which organisation "the guerrillas" are, where an article names one alone before them.

"Guerrillas of the Red Dawn Army ambushed a convoy. The guerrillas fled": the same. It stays open
where another organisation may be meant, where unnamed fighters were told of before, and where the
organisation is told of together with them ("the Front clashed with the rebels").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.actor_parts import windows
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.text.fold import fold_key

_FIGHTERS = word_class("take-up-known-fighters")
_OF_ANY_CAUSE = word_class("fighters-of-any-cause")
_NO_REBELS = word_class("in-names-of-no-rebels")
_COALITION = "coalition"
"""Which coalition it is, the article says once: "the Saudi-led coalition"."""
_DEFINITE = frozenset(("the", "these", "those"))
_ORGANISED = frozenset(("rebel_group", "political_militia", "identity_militia"))
_REACH = 2
"""Sentences that the words look back where the article names several organisations."""


def name_fighters(
    sentences: Sequence[Sequence[ResolvedFrame]], parses: Sequence[Parse], registry: Registry
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames with "the guerrillas" read as the one organisation named before.

    Args:
        sentences: Frames by sentence, pronouns linked.
        parses: The sentences themselves: who is named outside of deeds counts as well.
        registry: Names of organisations.
    """
    memory = _Memory(sentences)
    memory.count_others(parses, registry)
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames in sentences:
        linked = [
            replace(f, parties=tuple(memory.read(party, f.frame.parse) for party in f.parties))
            for f in frames
        ]
        for resolved in linked:
            for party in resolved.parties:
                memory.note(party, resolved.frame.parse)
        done.append(tuple(linked))
    return tuple(done)


class _Memory:
    """What an article tells of organisations and of fighters without a name."""

    def __init__(self, sentences: Sequence[Sequence[ResolvedFrame]]) -> None:
        frames = [resolved for told in sentences for resolved in told]
        self._organisations = {
            party.actor.registry_id
            for resolved in frames
            for party in resolved.parties
            if party.actor is not None and _is_organisation(party)
        }
        self._foes = {noun for resolved in frames for noun in _beside_organisation(resolved)}
        self._unnamed: set[str] = set()
        self._named: dict[str | None, tuple[Party, str, int]] = {}

    def count_others(self, parses: Sequence[Parse], registry: Registry) -> None:
        """Count organisations that are only mentioned; a name that several bear is a known one."""
        if not self._organisations:
            return
        for parse in parses:
            keys = [fold_key(token.text) for token in parse.tokens]
            covered: set[int] = set()
            for start, size, key in windows(keys, registry.openers):
                ids = registry.by_alias.get(key, ())
                place = range(start, start + size)
                if not ids or not covered.isdisjoint(place):
                    continue
                if any(parse.tokens[i].text[:1].isupper() for i in place):
                    covered.update(place)
                    if self._organisations.isdisjoint(ids):
                        self._organisations |= {i for i in ids if _is_armed(i, registry)}

    def note(self, party: Party, parse: Parse) -> None:
        """Remember a party of a sentence that has been read."""
        noun = parse.tokens[party.head].lower
        if party.pronoun or party.named_at is not None or party.actor is None:
            return
        if _is_organisation(party) or (noun == _COALITION and party.actor.registry_id):
            self._named[party.actor.registry_id] = (party, noun, parse.sentence.index)
            self._unnamed.discard(noun)
        elif noun in _FIGHTERS and parse.sentence.kind != "title":
            self._unnamed.add(noun)

    def read(self, party: Party, parse: Parse) -> Party:
        """Return the party, under the name of the organisation that it takes up."""
        noun = parse.tokens[party.head].lower
        if not _is_unnamed(party, parse) or noun in self._unnamed or noun in self._foes:
            return party
        alone = len(self._organisations) == 1
        near = [
            earlier
            for earlier, word, index in self._named.values()
            if (alone and noun != _COALITION and _fits(earlier, noun))
            or (word == noun and (alone or parse.sentence.index - index <= _REACH))
        ]
        if len(near) != 1 or near[0].actor is None:
            return party
        actor = replace(near[0].actor, attribution="stated")
        return replace(party, actor=actor, named_at=near[0].span)


def _is_armed(ident: str, registry: Registry) -> bool:
    known = registry.actors.get(ident)
    return isinstance(known, NamedActor) and known.kind in _ORGANISED


def _is_organisation(party: Party) -> bool:
    actor = party.actor
    return actor is not None and actor.registry_id is not None and actor.kind in _ORGANISED


def _is_unnamed(party: Party, parse: Parse) -> bool:
    """Whether it is "the guerrillas", without anything that says which."""
    token = parse.tokens[party.head]
    if (
        token.lower not in _FIGHTERS | {_COALITION}
        or party.text.lower() != token.lower
        or party.pronoun
    ):
        return False
    if party.actor is None or party.actor.registry_id is not None:
        return False
    if party.actor.country and token.lower != _COALITION:
        return False
    if any(parse.kids(token, "relcl", "acl", "prep", "appos")):
        return False
    return any(kid.lower in _DEFINITE for kid in parse.kids(token, "det"))


def _beside_organisation(resolved: ResolvedFrame) -> tuple[str, ...]:
    """Return the words for fighters that stand beside an organisation in one deed."""
    tokens = resolved.frame.parse.tokens
    if not any(_is_organisation(party) for party in resolved.parties):
        return ()
    words = (tokens[p.head].lower for p in resolved.parties if not _is_organisation(p))
    return tuple(word for word in words if word in _FIGHTERS)


def _fits(earlier: Party, noun: str) -> bool:
    """Whether the organisation may be told of by that word: no jihadists as "the rebels"."""
    if noun in _OF_ANY_CAUSE:
        return True
    actor = earlier.actor
    if actor is None or actor.kind != "rebel_group":
        return False
    return _NO_REBELS.isdisjoint(actor.name.lower().replace("-", " ").split())
