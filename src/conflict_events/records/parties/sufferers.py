"""Whom a later sentence says that a deed befell or was meant for, set on the deed told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_nouns import struck_words
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import same_actor
from conflict_events.records.parties.told_once import is_named, number_of

_AIM: Final = "target-is"
THOSE: Final = "those-named"
"""Rule of claims that name those who were told of before, whether they did it or suffered it."""
SUFFERERS: Final = frozenset(("victim-is", _AIM))
"""Rules of claims that tell who suffered what was told before, or was meant to."""
_HARMFUL: Final = type_group("harm-to-people")
_NEAR: Final = 2
"""Sentences after a deed that may tell its aim."""


def to_last_harm(
    before: list[Draft],
    here: list[Draft],
    party: Party,
    lexicon: Lexicon,
    *,
    rule: str,
    sentence: int,
    voice: SourceReading | None,
) -> None:
    """Add a victim by name, or what was aimed at, and who says so, to the last harm told.

    Args:
        before: Drafts of earlier sentences; changed in place.
        here: Drafts of the sentence itself; changed in place.
        party: Who or what suffered.
        lexicon: The lexicon.
        rule: Id of the claim.
        sentence: Index of the sentence.
        voice: Who says so.
    """
    if party.pronoun or party.event or party.means is not None:
        return
    if party.actor is None and not (party.site or party.text.split()[-1].lower() in struck_words()):
        return
    for drafts in (here, before):
        for n in range(len(drafts) - 1, -1, -1):
            draft = drafts[n]
            if lexicon.types[draft.type].family not in _HARMFUL:
                continue
            if rule == _AIM and sentence - draft.tellings[-1].sentence.index > _NEAR:
                return
            known = any(_is_one(one, party) for one in draft.targets)
            targets = draft.targets if known else (*draft.targets, party)
            voices = draft.voices if voice is None else (*draft.voices, voice)
            drafts[n] = replace(draft, targets=targets, voices=voices)
            return


def meant_by(before: Sequence[Draft], count: int, sentence: int, lexicon: Lexicon) -> str | None:
    """Return whom "they were identified as A and B" names of the last harm told, if it is certain.

    Args:
        before: Drafts of earlier sentences.
        count: How many names there are.
        sentence: Index of the sentence.
        lexicon: The lexicon.

    Returns:
        "target" or "initiator", where only that side is as many people without names.
    """
    for draft in reversed(before):
        if lexicon.types[draft.type].family not in _HARMFUL:
            continue
        if sentence - draft.tellings[-1].sentence.index > 1:
            return None
        sides = {"target": draft.targets, "initiator": draft.initiators}
        fitting = [
            side
            for side, parties in sides.items()
            if any(_is_nameless(party) and number_of(party) == count for party in parties)
        ]
        return fitting[0] if len(fitting) == 1 else None
    return None


def _is_nameless(party: Party) -> bool:
    actor = party.actor
    return actor is not None and actor.person and not is_named(party) and not party.pronoun


def _is_one(one: Party, other: Party) -> bool:
    """Whether two targets are one: a name of their own tells two officials of a state apart."""
    if one.actor is None or other.actor is None:
        return one.span == other.span
    if is_named(other):
        return one.actor.name.casefold() == other.actor.name.casefold()
    return same_actor(one.actor, other.actor)
