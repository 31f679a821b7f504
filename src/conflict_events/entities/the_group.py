"""Which group "the group" is: the one armed group named in the sentences before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.own_forces import of_group
from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse

_GROUPS = word_class("take-up-a-named-group")
_DEFINITE = frozenset(("the", "this", "that"))
_UNNAMED = frozenset(("rebel_group", "political_militia", "identity_militia"))


def grouped(party: Party, parse: Parse, near: Sequence[Party], about: Sequence[Party]) -> Party:
    """Return "the group" as whom it takes up, "the group's men" as theirs.

    Args:
        party: A phrase of the sentence.
        parse: The sentence.
        near: Who was told of in it and the sentences before.
        about: Subject of the sentence before, which counts where none of those is a group.
    """
    token = parse.tokens[party.head]
    whose = next((kid for kid in parse.kids(token, "poss") if kid.lower in _GROUPS), None)
    bare = party.text.lower() == token.lower and token.lower in _GROUPS and party.actor is None
    if party.place is not None or party.pronoun or not (bare or whose is not None):
        return party
    if not any(kid.lower in _DEFINITE for kid in parse.kids(whose or token, "det")):
        return party
    groups = {one.actor.registry_id: one for one in near if one.actor and _is_group(one)}
    found = list(groups.values()) or [one for one in about if _is_group(one)]
    if len(found) != 1:
        return party
    (earlier,) = found
    if whose is not None:
        return of_group(party, token, earlier)
    return replace(party, actor=earlier.actor, antecedent=earlier.antecedent or earlier.span)


def _is_group(party: Party) -> bool:
    """Whether it is an armed group by name."""
    actor = party.actor
    return actor is not None and actor.registry_id is not None and actor.kind in _UNNAMED
