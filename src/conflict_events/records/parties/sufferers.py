"""Whom a later sentence says that a deed befell or was meant for, set on the deed told before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_nouns import struck_words
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import same_actor
from conflict_events.records.parties.told_once import is_named

_AIM: Final = "target-is"
SUFFERERS: Final = frozenset(("victim-is", _AIM))
"""Rules of claims that tell who suffered what was told before, or was meant to."""
_HARMFUL: Final = frozenset(("combat", "remote", "attack", "abduction"))
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


def _is_one(one: Party, other: Party) -> bool:
    """Whether two targets are one: a name of their own tells two officials of a state apart."""
    if one.actor is None or other.actor is None:
        return one.span == other.span
    if is_named(other):
        return one.actor.name.casefold() == other.actor.name.casefold()
    return same_actor(one.actor, other.actor)
