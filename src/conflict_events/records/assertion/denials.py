"""Who denies what was told: a deed that somebody disputes is alleged.

"The army denied it" is about what was told of the army, or what another side said just before;
"a claim the army denied" is about the deed of its own sentence.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.claims import ClaimReading
from conflict_events.frames.sources import SourceReading
from conflict_events.records.draft import Draft

DENIALS = frozenset(("denies-it", "calls-it-false"))
_NEAR = 2
"""Sentences over which "the army denied it" refers back."""
_ACTUAL = frozenset(("asserted", "alleged"))
_ACCUSED = frozenset(("accused", "suspected"))
_UNREAL = frozenset(("denied", "hypothetical"))
_FAR = 400
"""Characters from an accusation to the denial of it."""


def dispute(
    before: list[Draft],
    here: list[Draft],
    reading: ClaimReading,
    party: Party,
    sentence: int,
    voice: SourceReading | None,
) -> bool:
    """Take as alleged what was told of those who deny it; return whether anything was.

    Args:
        before: What the sentences before tell; changed in place.
        here: What the sentence of the denial tells; changed in place.
        reading: The denial.
        party: Who denies it.
        sentence: Index of the sentence of the denial.
        voice: Who denies it, as a source.
    """
    start = reading.cue.span.start
    if reading.event is not None:
        for n in range(len(here) - 1, -1, -1):
            draft = here[n]
            if draft.tellings[0].trigger.overlaps(reading.cue.span):
                continue  # the denial itself
            told = draft.tellings[0].trigger.end <= start or _is_inside(draft, reading.event)
            if told and draft.status.status in _ACTUAL:
                here[n] = _voiced(_disputed(draft, reading, party), voice)
                return True
        return False
    for drafts in (here, before):
        for n in range(len(drafts) - 1, -1, -1):
            draft = drafts[n]
            if sentence - _told(draft) > _NEAR and not _was_accused(draft, reading):
                continue
            if draft.tellings[0].trigger.end > start or not _is_about(
                draft, reading, party, sentence
            ):
                continue
            if draft.status.status not in _UNREAL:
                drafts[n] = _voiced(_disputed(draft, reading, party), voice)
                return True
    return False


def _voiced(draft: Draft, voice: SourceReading | None) -> Draft:
    """Return a deed with who denies it among its voices."""
    return draft if voice is None else replace(draft, voices=(*draft.voices, voice))


def _is_inside(draft: Draft, noun: int) -> bool:
    """Whether a deed is told below the noun that is denied: "dismissed the report that ..."."""
    parse = draft.parse
    below = {token.i for token in parse.subtree(parse.tokens[noun])}
    return any(index in below for _, index in draft.anchors)


def _is_about(draft: Draft, reading: ClaimReading, party: Party, sentence: int) -> bool:
    """Whether a denial by `party` is of `draft`: of its own deed, or of what others just said."""
    near = sentence - _told(draft) <= 1
    for known in draft.initiators:
        if same_party(known, party) or _is_short(known, party) or (near and of_state(known, party)):
            return True
    if _was_accused(draft, reading):
        return True
    tellers = [
        source for source in draft.sources if source.name.casefold() != party.text.casefold()
    ]
    return bool(tellers) and sentence - _told(draft) == 1 and draft.status.status != "asserted"


def _was_accused(draft: Draft, reading: ClaimReading) -> bool:
    """Whether somebody was blamed for it shortly before."""
    blamed = any(p.actor is not None and p.actor.attribution in _ACCUSED for p in draft.initiators)
    start = reading.cue.span.start
    return blamed and any(0 < start - span.start < _FAR for _, span in draft.cues)


def _disputed(draft: Draft, reading: ClaimReading, party: Party) -> Draft:
    if draft.status.status != "asserted" and reading.event is None:
        if draft.status.status == "alleged":
            status = replace(draft.status, cues=(*draft.status.cues, reading.cue))
            return replace(draft, status=status)
        return draft
    doers = tuple(_denying(known, party) for known in draft.initiators)
    cues = (*draft.cues, (reading.cue.rule, reading.cue.span))
    status = replace(draft.status, status="alleged", cues=(*draft.status.cues, reading.cue))
    return replace(draft, status=status, cues=cues, initiators=doers)


def _denying(known: Party, party: Party) -> Party:
    """Return a doer that was told as a fact as one who denies it, if it is he."""
    actor = known.actor
    if actor is None or actor.attribution != "stated" or not is_meant(known, party):
        return known
    return replace(known, actor=replace(actor, attribution="denied"))


def is_meant(known: Party, party: Party) -> bool:
    """Whether one who denies is who did it, under his name, its short form, or as its state."""
    return same_party(known, party) or of_state(known, party) or _is_short(known, party)


def same_party(one: Party, other: Party) -> bool:
    """Whether two parties are one by registry entry, or by name where no registry knows them."""
    if one.actor is None or other.actor is None:
        return False
    if one.actor.registry_id or other.actor.registry_id:
        return one.actor.registry_id == other.actor.registry_id
    return one.actor.name.casefold() == other.actor.name.casefold()


def _is_short(known: Party, party: Party) -> bool:
    """Whether a name of one word is the last of the name of the doer: "the Front"."""
    actor = known.actor
    short = party.text.split()
    return (
        actor is not None
        and len(short) == 1
        and short[0][:1].isupper()
        and len(actor.name.split()) > 1
        and actor.name.split()[-1] == short[0]
    )


def is_force_of(one: Party, state: Party) -> bool:
    """Return whether `one` are the soldiers or police of the state that `state` is."""
    return one.actor is not None and one.actor.kind in _FORCES and of_state(one, state)


_FORCES = frozenset(("state_forces", "external_forces"))


def of_state(one: Party, speaker: Party) -> bool:
    """Return whether `speaker` is the state whose force is `one`: "Yerevan denied it"."""
    force, state = one.actor, speaker.actor
    return (
        force is not None
        and state is not None
        and force.state
        and state.state
        and state.country is not None
        and force.country == state.country
    )


def _told(draft: Draft) -> int:
    return draft.tellings[-1].sentence.index
