"""Deeds of which only a caller or a leaflet says who did them: the doers are claimed, no fact.

"An anonymous caller said the attacks had been carried out by the Red Dawn" tells what somebody
wants to be believed, in the name of those whom he names.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.status import CueHit, StatusReading
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_NAMELESS = word_class("speak-for-others-unnamed")
_RULE = "caller-alone"


def called_in(draft: Draft) -> Draft:
    """Return `draft`, its doers as claimed and itself as alleged where only a caller names them.

    Args:
        draft: A draft of one sentence, with its sources.
    """
    callers = [s for s in draft.sources if s.name.lower().split()[-1] in _NAMELESS]
    if not callers or len(callers) < len(draft.sources) or draft.status.status != "asserted":
        return draft
    doers = tuple(map(_claimed, draft.initiators))
    if doers == draft.initiators:
        return draft
    hits = tuple(CueHit(source.span, _RULE) for source in callers)
    status = StatusReading("alleged", (*draft.status.cues, *hits))
    cues = (*draft.cues, *((hit.rule, hit.span) for hit in hits))
    return replace(draft, initiators=doers, status=status, cues=cues)


def _claimed(party: Party) -> Party:
    actor = party.actor
    if actor is None or actor.attribution != "stated" or actor.state or not actor.name:
        return party
    return replace(party, actor=replace(actor, attribution="claimed"))
