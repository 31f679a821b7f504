"""Coreference: plural pronouns to the last compatible party; what is unsafe stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.parses.types import Parse

_PLURAL = frozenset(("they", "them", "their"))
_SINGULAR = frozenset(("he", "him", "she", "her", "his"))
_REACH = 2
"""Sentences that a pronoun may look back."""


def link(sentences: Sequence[Sequence[ResolvedFrame]]) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames of each sentence with pronouns read as their antecedents.

    "They" takes the last plural party that acted, "he" or "she" the last single person,
    of this sentence or the two before; another party of the same frame is never taken.
    """
    salient: list[tuple[int, Party, bool]] = []
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames in sentences:
        linked: list[ResolvedFrame] = []
        for resolved in frames:
            parse = resolved.frame.parse
            index = parse.sentence.index
            others = {p.head for p in resolved.parties if not p.pronoun}
            parties = tuple(
                _linked(party, parse.tokens[party.head].lower, index, salient, others)
                if party.pronoun
                else _grouped(party, parse, salient)
                for party in resolved.parties
            )
            linked.append(replace(resolved, parties=parties))
        for resolved in linked:
            tokens = resolved.frame.parse.tokens
            for party in resolved.parties:
                if party.actor is not None and not party.pronoun:
                    plural = tokens[party.head].tag in ("NNS", "NNPS")
                    salient.append((resolved.frame.parse.sentence.index, party, plural))
        done.append(tuple(linked))
    return tuple(done)


def _linked(
    party: Party,
    word: str,
    index: int,
    salient: Sequence[tuple[int, Party, bool]],
    others: set[int],
) -> Party:
    for where, earlier, plural in reversed(salient):
        if index - where > _REACH:
            break
        if earlier.actor is None or not (earlier.actor.person or earlier.actor.kind):
            continue
        if where == index and earlier.head in others:
            continue
        fits = (word in _PLURAL and plural) or (
            word in _SINGULAR and not plural and earlier.actor.person
        )
        if fits:
            named = earlier.antecedent or earlier.span
            return replace(party, actor=earlier.actor, antecedent=named)
    return party


_GROUPS = frozenset("group organization organisation movement faction outfit militia cell".split())
_DEFINITE = frozenset(("the", "this", "that"))
_UNNAMED = frozenset(("rebel_group", "political_militia", "identity_militia"))


def _grouped(party: Party, parse: Parse, salient: Sequence[tuple[int, Party, bool]]) -> Party:
    """Read "the group" as the one armed group named in the sentences before."""
    token = parse.tokens[party.head]
    bare = party.text.lower() == token.lower and token.lower in _GROUPS
    if not bare or party.actor is not None or party.place is not None:
        return party
    if not any(kid.lower in _DEFINITE for kid in parse.kids(token, "det")):
        return party
    near = {
        earlier.actor.registry_id: earlier
        for where, earlier, _ in salient
        if 0 <= parse.sentence.index - where <= _REACH
        and earlier.actor is not None
        and earlier.actor.registry_id is not None
        and earlier.actor.kind in _UNNAMED
    }
    if len(near) != 1:
        return party
    (earlier,) = near.values()
    return replace(party, actor=earlier.actor, antecedent=earlier.antecedent or earlier.span)
