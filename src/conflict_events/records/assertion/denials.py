"""Who denies what was told: a deed that somebody disputes is alleged.

"The army denied it" is about what was told of the army, or what another side said just before;
"a claim the army denied" is about the deed of its own sentence.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.claims import ClaimReading
from conflict_events.records.draft import Draft

DENIAL = "denies-it"
_NEAR = 2
"""Sentences over which "the army denied it" refers back."""
_ACTUAL = frozenset(("asserted", "alleged"))


def dispute(
    before: list[Draft], here: list[Draft], reading: ClaimReading, party: Party, sentence: int
) -> bool:
    """Take as alleged what was told of those who deny it; return whether anything was.

    Args:
        before: What the sentences before tell; changed in place.
        here: What the sentence of the denial tells; changed in place.
        reading: The denial.
        party: Who denies it.
        sentence: Index of the sentence of the denial.
    """
    start = reading.cue.span.start
    if reading.event is not None:
        for n in range(len(here) - 1, -1, -1):
            trigger = here[n].tellings[0].trigger
            if trigger.end <= start and here[n].status.status in _ACTUAL:
                here[n] = _disputed(here[n], reading, party)
                return True
        return False
    for drafts in (here, before):
        for n in range(len(drafts) - 1, -1, -1):
            draft = drafts[n]
            if sentence - _told(draft) > _NEAR:
                return False
            if draft.tellings[0].trigger.end > start or not _is_about(draft, party, sentence):
                continue
            if draft.status.status in _ACTUAL:
                drafts[n] = _disputed(draft, reading, party)
                return True
    return False


def _is_about(draft: Draft, party: Party, sentence: int) -> bool:
    """Whether a denial by `party` is of `draft`: of its own deed, or of what others just said."""
    if any(is_meant(known, party) for known in draft.initiators):
        return True
    tellers = [
        source for source in draft.sources if source.name.casefold() != party.text.casefold()
    ]
    return bool(tellers) and sentence - _told(draft) == 1 and draft.status.status == "alleged"


def _disputed(draft: Draft, reading: ClaimReading, party: Party) -> Draft:
    if draft.status.status == "alleged" and reading.event is None:
        return draft
    doers = tuple(_denying(known, party) for known in draft.initiators)
    cues = (*draft.cues, (DENIAL, reading.cue.span))
    status = replace(draft.status, status="alleged")
    return replace(draft, status=status, cues=cues, initiators=doers)


def _denying(known: Party, party: Party) -> Party:
    """Return a doer that was told as a fact as one who denies it, if it is he."""
    actor = known.actor
    if actor is None or actor.attribution != "stated" or not is_meant(known, party):
        return known
    return replace(known, actor=replace(actor, attribution="denied"))


def is_meant(known: Party, party: Party) -> bool:
    """Whether one who denies is who did it, under his name, its short form, or as its state."""
    return same_party(known, party) or _of_state(known, party) or _is_short(known, party)


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


def _of_state(one: Party, speaker: Party) -> bool:
    """Whether `speaker` is the state whose force is `one`: "Yerevan denied it"."""
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
