"""Tolls told right before the deed: "Nine people died in Kabul. The attack targeted a bus".

The sentence in front has a toll and no event of its own; the next one names the deed by a noun
with an article, as known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.sources import vouching
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft, TollReading
from conflict_events.records.merging.recall import recalls
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.records.tolls.lending import elsewhere
from conflict_events.schema.counts import CountKind

_HARM: frozenset[CountKind] = frozenset(("killed", "injured"))
_VIOLENT = type_group("violence")
_ACTUAL = frozenset(("asserted", "alleged"))


def tells_toll(facts: SentenceFacts) -> bool:
    """Whether a sentence numbers people who were killed or hurt."""
    return any(t.kind in _HARM and not (t.unnumbered or t.negative or t.part) for t in facts.tolls)


def take_tolls(
    drafts: Sequence[Draft],
    own: Sequence[Draft],
    before: SentenceFacts | None,
    lexicon: Lexicon,
    cues: Cues,
) -> tuple[Draft, ...]:
    """Return the drafts of a sentence; its one known deed has the tolls told before.

    Args:
        drafts: What the text told so far, without `own`.
        own: Drafts of a sentence.
        before: The sentence in front, where it told tolls and no event.
        lexicon: The lexicon.
        cues: Status cues.
    """
    if before is None or len(own) != 1 or _told_violence(drafts, lexicon):
        return tuple(own)
    draft = own[0]
    violent = lexicon.types[draft.type].family in _VIOLENT
    if not (violent and recalls(draft) and draft.status.status in _ACTUAL):
        return tuple(own)
    found: list[TollReading] = []
    for toll in before.tolls:
        if toll.kind in _HARM and not elsewhere(before.parse, toll, cues):
            source = vouching(before.sources, toll.anchor)
            index = before.parse.sentence.index
            found.append(TollReading(toll, source.name if source else None, index))
    return (replace(draft, tolls=(*found, *draft.tolls)),)


def _told_violence(drafts: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether violence was told that the toll may be of."""
    return any(lexicon.types[draft.type].family in (*_VIOLENT, "territory") for draft in drafts)
