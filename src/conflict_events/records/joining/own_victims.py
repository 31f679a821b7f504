"""Murders of one sentence, each of somebody else: "the murder of a nun and that of a judge"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft

_MURDERS = type_group("killings")
_KNOWN = frozenset(("the", "this", "that", "his", "her", "their", "its"))


def own_victims(one: Draft, other: Draft) -> bool:
    """Whether two nouns for a murder have each a victim of its own.

    Args:
        one: A draft.
        other: Another one of the same sentence.
    """
    if one.frame.head == other.frame.head or not {one.type, other.type} <= _MURDERS:
        return False
    mine, yours = _victim(one), _victim(other)
    if mine is None or yours is None:
        return False
    words = set(mine.text.casefold().split()), set(yours.text.casefold().split())
    return words[0].isdisjoint(words[1])


def _victim(draft: Draft) -> Party | None:
    """Return the one person that the noun of a murder names as new."""
    if draft.frame.kind == "verb" or len(draft.targets) != 1:
        return None
    party, parse = draft.targets[0], draft.parse
    head = parse.tokens[party.head]
    if party.pronoun or party.is_place or head.tag not in ("NN", "NNP"):
        return None
    known = any(kid.lower in _KNOWN for kid in parse.kids(head, "det", "poss"))
    return None if known else party
