"""Attempts: what did happen is a fight or an attack, whatever came of it.

The codebooks code no capture that failed; the fighting over the place is an armed clash. Whom
somebody tried to kill was attacked.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.frames.status import StatusReading
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_TRYING = frozenset(("try", "attempt", "fail", "fail-in", "failed", "nearly", "close-to", "repel"))
"""Cues of an attempt that began; a plot or plan never did."""
_UNDONE = frozenset(("killing", "massacre", "abduction"))
_ATTACK = "armed_attack"
_GAIN = "territory_gain"
_CLASH = "armed_clash"


def tried(draft: Draft, read: StatusReading) -> Draft:
    """Return the attempt to take a place as the clash, to kill as the attack that it was.

    Args:
        draft: A draft.
        read: Status as the cues of its clause give it.
    """
    if draft.type in _UNDONE and read.attempted and draft.status.status == "asserted":
        # Whom they tried to kill or take they attacked.
        return replace(draft, type=_ATTACK)
    if draft.type != _GAIN or not read.attempted or read.status not in ("asserted", "denied"):
        return draft
    if all(rule not in _TRYING for rule, _ in draft.cues):
        return draft
    if not any(p.actor is not None and p.actor.armed for p in draft.initiators):
        return draft
    return replace(
        draft,
        type=_CLASH,
        mutual=True,
        status=replace(read, status="asserted"),
        territory=None,
    )


def is_begun(parse: Parse, act: Token) -> bool:
    """Return whether an attempt is told as made: "gunmen tried to kill him", "an attempt to".

    "He was there to try to kill her" tells an aim; so may "he tried to", whoever he is.

    Args:
        parse: The sentence.
        act: The infinitive that was tried.
    """
    trying = parse.head(act)
    if trying.is_noun:
        return trying.dep not in ("pobj", "conj") or parse.head(trying).lower in ("after", "in")
    if trying.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    return any(kid.is_noun for kid in parse.kids(trying, "nsubj"))


def aims_at_ground(base: Draft, other: Draft) -> bool:
    """Whether `other` is the capture that the attack `base` is made for."""
    return (
        base.status.status in ("asserted", "alleged")
        and base.type in ("armed_attack", _CLASH)
        and other.type == _GAIN
        and other.status.status == "planned"
        and any(rule == "purpose" for rule, _ in other.cues)
        and any(
            p.actor is not None and p.actor.armed for p in (*base.initiators, *other.initiators)
        )
    )
