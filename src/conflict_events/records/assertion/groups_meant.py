"""Which group "the group said it had also destroyed a tank" means: the one that acted before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_GROUPS = word_class("take-up-a-named-group")
_ORGANISED = frozenset(("rebel_group", "political_militia", "identity_militia"))
_NEAR = 2
"""Sentences over which "the group" refers back."""


def group_meant(party: Party | None, sentence: int, before: Sequence[Draft]) -> Party | None:
    """Return the party of a claim, a bare "group" as the one named group that acted before.

    Args:
        party: Who claims or denies.
        sentence: Index of the sentence of the claim.
        before: What the sentences before tell.
    """
    if party is None or party.actor is not None or party.text.lower() not in _GROUPS:
        return party
    found = {
        known.actor.registry_id: known
        for draft in before[-_LATEST:]
        if sentence - draft.tellings[-1].sentence.index <= _NEAR
        for known in draft.initiators
        if known.actor is not None
        and known.actor.registry_id is not None
        and known.actor.kind in _ORGANISED
    }
    if len(found) != 1:
        return party
    (known,) = found.values()
    return replace(party, actor=known.actor, antecedent=known.antecedent or known.span)


_LATEST = 20
"""Drafts that are looked at, the last ones told."""
