"""Countries before a noun that say where it was: "Pakistan blast kills ten", "the India riots".

A state acts by such a noun only where somebody is told to be struck ("an Israel attack on Iran"),
or where it was done in another country ("a US bombing in Syria"); adjectives ("Russian strikes")
and strikes from afar are left as they are.
"""

from __future__ import annotations

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class

_SCENES = frozenset(
    (
        *("bombing", "suicide_bombing", "grenade_attack", "killing", "massacre", "armed_attack"),
        "ambush",
        *("armed_clash", "riot", "mob_violence", "protest", "violent_demonstration"),
        *("labour_strike", "abduction"),
    )
)
_CROWDS = type_group("crowds") | type_group("riots")
_AIMED = frozenset(("on", "against", "of", "with", "between", "and"))
_SENT = word_class("sent-by-a-country")


def _is_side(party: Party) -> bool:
    """Whether it is who did it or what was struck: "gang", "market"."""
    return party.place is None and (party.actor is not None or party.site)


def names_scene(party: Party, type_: str, resolved: ResolvedFrame) -> bool:
    """Whether a country or its capital before an event noun is where it was.

    Args:
        party: A phrase in front of the noun of `resolved`.
        type_: The type of the event.
        resolved: The frame of the noun.
    """
    place = party.place
    token = resolved.frame.parse.tokens[party.head]
    if type_ not in _SCENES or place is None or token.tag not in ("NNP", "NNPS"):
        return False
    noun = resolved.frame.parse.tokens[resolved.frame.head]
    if noun.lower in _SENT or resolved.frame.kind != "noun":
        return False
    for other in resolved.parties:
        if other is party:
            continue
        if other.relation.key in _AIMED:
            return False
        neutral = other.relation.key == "compound" and not _is_side(other)
        if neutral and type_ not in _CROWDS:
            return False  # but "a Haiti gang attack" names the doer beside it
        if other.place is not None and other.place.location.country != place.location.country:
            return False
    return True
