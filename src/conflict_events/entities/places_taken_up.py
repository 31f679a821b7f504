"""Places that "it" takes up: "besieged Malakal for two weeks and captured it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon

_TAKES_PLACES = "territory"
_NEXT = 1
"""Sentences that it may look back."""


def take_up_places(
    sentences: Sequence[Sequence[ResolvedFrame]], lexicon: Lexicon
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames with "it" read as an area where a place is what was told last.

    Only what is taken, besieged or left is read so, and only where something was done to the
    place itself: in "seized a lorry in Bor and took it" it is the lorry.

    Args:
        sentences: Frames by sentence, pronouns for people read.
        lexicon: Families of what the triggers propose.
    """
    done: list[tuple[ResolvedFrame, ...]] = []
    before: tuple[Party, ...] = ()
    last = -_NEXT - 1
    for frames in sentences:
        if not frames:
            done.append(())
            continue
        index = frames[0].frame.parse.sentence.index
        known = before if index - last <= _NEXT else ()
        named = _things(frames)
        done.append(tuple(_taken_up(frame, known, named, lexicon) for frame in frames))
        before, last = named, index
    return tuple(done)


def _things(frames: Sequence[ResolvedFrame]) -> tuple[Party, ...]:
    """What something is done to, places and all else, in text order."""
    named = {
        (party.span.part, party.span.start): party
        for frame in frames
        for party in frame.parties
        if party.relation.key == "object" and not party.pronoun
    }
    return tuple(named[key] for key in sorted(named))


def _taken_up(
    resolved: ResolvedFrame, before: Sequence[Party], named: Sequence[Party], lexicon: Lexicon
) -> ResolvedFrame:
    families = {lexicon.types[match.trigger.type].family for match in resolved.frame.matches}
    if _TAKES_PLACES not in families:
        return resolved
    tokens = resolved.frame.parse.tokens
    parties = tuple(
        _read(party, before, named)
        if party.relation.key == "object" and party.pronoun and tokens[party.head].lower == "it"
        else party
        for party in resolved.parties
    )
    return replace(resolved, parties=parties)


def _read(pronoun: Party, before: Sequence[Party], named: Sequence[Party]) -> Party:
    earlier = (*before, *(party for party in named if party.span.start < pronoun.span.start))
    if not earlier or not earlier[-1].is_place:
        return pronoun
    last = earlier[-1]
    return replace(pronoun, place=last.place, area=True, antecedent=last.span)
