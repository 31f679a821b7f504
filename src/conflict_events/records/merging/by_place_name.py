"""Nouns of deeds that a place tells apart: "the Moura killings", "the attack on Moura"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import similarity
from conflict_events.records.merging.told_alike import told_alike

_DEEDS = type_group("deeds-with-a-scene")
_ON = frozenset(("on", "against", "at", "in", "of"))


def named_by_place(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> int | None:
    """Return the number of the deed at the place whose name stands with the noun of `draft`.

    Args:
        kept: What was told before.
        draft: What is told now.
        lexicon: The lexicon.
    """
    names = _names(draft)
    if not names or lexicon.types[draft.type].family not in _DEEDS:
        return None
    bare = without_name(draft)
    for number in reversed(range(len(kept))):
        earlier = kept[number]
        if names.isdisjoint(_where(earlier)) or not told_alike(earlier, draft):
            continue
        if similarity(earlier, bare, lexicon, linked=True) is not None:
            return number
    return None


def without_name(draft: Draft) -> Draft:
    """Return the draft without such a name among its sides: Moura kills nobody."""
    names = _names(draft)
    own, tokens = draft.parse.sentence.span, draft.parse.tokens

    def is_side(party: Party) -> bool:
        return not own.covers(party.span) or tokens[party.head].lower not in names

    return replace(
        draft,
        initiators=tuple(filter(is_side, draft.initiators)),
        targets=tuple(filter(is_side, draft.targets)),
    )


def _names(draft: Draft) -> frozenset[str]:
    """Proper names with a definite noun of a deed, if they name nobody."""
    if draft.frame.kind != "noun":
        return frozenset()
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    kids = tuple(parse.kids(head))
    if not any(kid.lower in ("the", "this", "that") for kid in kids if kid.dep == "det"):
        return frozenset()
    people = {
        party.head
        for party in (*draft.initiators, *draft.targets)
        if party.actor is not None and party.actor.kind is not None
    }
    names = [kid for kid in kids if kid.dep in ("compound", "nmod", "amod")]
    names += [r for kid in kids if kid.lower in _ON for r in parse.kids(kid, "pobj")]
    return frozenset(name.lower for name in names if name.tag == "NNP" and name.i not in people)


def _where(draft: Draft) -> frozenset[str]:
    """Words of the names that say where it was."""
    return frozenset(word for name in _place_names(draft) for word in name.lower().split())


def _place_names(draft: Draft) -> Iterator[str]:
    if draft.place is not None:
        yield draft.place.location.name or ""
        yield draft.place.mention.name
    for party in (*draft.spots, *draft.targets):
        if party.is_place:
            yield party.text
