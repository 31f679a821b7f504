"""Tolls that no attempt took: nobody died in "the attempted assassination of the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.status import read_status
from conflict_events.frames.tolls import Toll
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
