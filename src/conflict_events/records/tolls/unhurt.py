"""Deeds that harmed nobody: "the attempted assassination of the mayor", "no soldier was hurt"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.types import ResolvedFrame
from conflict_events.frames.status import read_status
from conflict_events.frames.tolls import Toll
from conflict_events.frames.types import Frame
from conflict_events.lexicon.cues import Cues
from conflict_events.parses.types import Parse
from conflict_events.records.draft import Draft


def without_attempts(
    tolls: Sequence[Toll], drafts: Sequence[Draft], parse: Parse, cues: Cues
) -> tuple[Toll, ...]:
    """Return `tolls` without the deaths of those whom somebody only tried to kill.

    Args:
        tolls: Of the sentence.
        drafts: Of the sentence.
        parse: The sentence.
        cues: Status cues.
    """
    if not any(draft.status.attempted for draft in drafts):
        return tuple(tolls)
    return tuple(
        toll
        for toll in tolls
        if toll.kind != "killed" or not read_status(parse, toll.anchor, cues).attempted
    )


def harming(frames: Sequence[ResolvedFrame], tolls: Sequence[Toll]) -> tuple[ResolvedFrame, ...]:
    """Return `frames` without verbs that only say that none were hurt.

    "No soldier was hurt" is a toll of another deed, and denies none.

    Args:
        frames: The frames of a sentence.
        tolls: Its tolls.
    """
    return tuple(resolved for resolved in frames if not _harms_nobody(resolved.frame, tolls))


def _harms_nobody(frame: Frame, tolls: Sequence[Toll]) -> bool:
    own = [toll for toll in tolls if toll.anchor == frame.head]
    return bool(own) and all(toll.negative and toll.rule.startswith(_BARE) for toll in own)


_BARE = ("wound.passive", "die.subject")
