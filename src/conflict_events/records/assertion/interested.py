"""Who alone says so: a deed vouched for only by a side of the conflict is alleged.

The design asks for it where "only an interested party says so". A group that tells what it or
its enemy did is such a party; so is a force that tells what it did to an enemy, and a state that
tells what another state's force did. Losses of one's own are told against one's interest, and
police, ministries and governors who report what others did are no side of it. Who claims an
attack says who did it, not that there was one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.frames.status import CueHit, StatusReading
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.text.fold import fold_key

_VIOLENT = type_group("deeds-of-armed-sides")
_FOES = frozenset(("rebel_group", "political_militia", "identity_militia"))
_STATES = frozenset(("state_forces", "external_forces", None))
_MILITARY = word_class("words-of-an-army")
_RESCUERS = re.compile(r"\b(?:civil(?:ian)?|consumer|legal|public) defen[cs]e\b")
"""Bodies of defence that are no army: they rescue, or they plead."""
_FOE_WORDS = word_class("words-for-its-foes")
_CLAIMING = frozenset(("claim", "claims", "claimed", "claiming"))
_ADMITTING = word_class("admit-a-deed")
_WON = frozenset(("territory_gain", "territory_transfer", "killing"))
"""What only its doer may tell of: "claimed the capture of the town"."""
_RESPONSIBLE = "claim-responsibility"
_DOWNED = "weapons_interception"
"""What its doer alone may tell of, too: "the group said it had shot down a drone"."""
_FOUGHT = frozenset(("armed_clash", "ambush"))
"""Fights, of which an army that tells of its own has always won: "repelled an attack"."""
_OWN = frozenset(("its", "their", "his", "her", "our"))
_SET_UP = frozenset(("installed", "appointed", "imposed", "named"))
"""How a power abroad gives offices: "Moscow-appointed governor"."""


def alleged(draft: Draft, lexicon: Lexicon) -> Draft:
    """Return `draft`, as alleged where nobody but an interested party vouches for it.

    Args:
        draft: With its sources.
        lexicon: The lexicon.
    """
    if draft.status.status != "asserted" or not draft.sources:
        return draft
    if lexicon.types[draft.type].family not in _VIOLENT and draft.type != _DOWNED:
        return draft
    tellers = [source for source in draft.sources if not _claims_deed(source, draft)]
    if not tellers or not all(_is_interested(source, draft) for source in tellers):
        return draft
    hits = tuple(CueHit(source.span, "party-alone") for source in tellers)
    status = StatusReading("alleged", (*draft.status.cues, *hits))
    cues = (*draft.cues, *((hit.rule, hit.span) for hit in hits))
    return replace(draft, status=status, cues=cues)


def _claims_deed(source: SourceReading, draft: Draft) -> bool:
    """Whether it only takes up a deed as its own: "the attack was claimed by the Front".

    A town that it claims to have taken may not have been.
    """
    if source.verb not in _CLAIMING:
        return False
    if any(rule == _RESPONSIBLE for rule, _ in draft.cues):
        return True
    if draft.frame.kind != "noun" or not _is_avowed(draft):
        return False
    return draft.match.trigger.type not in _WON or _of_one_victim(draft)


def _is_avowed(draft: Draft, kinds: frozenset[str | None] | None = None) -> bool:
    """Whether somebody, of one of `kinds`, says that he did it himself."""
    return any(
        p.actor is not None
        and p.actor.attribution == "claimed"
        and (kinds is None or p.actor.kind in kinds)
        for p in draft.initiators
    )


def _of_one_victim(draft: Draft) -> bool:
    """Whether it is the killing of one, whose death nobody needs to claim: "of a judge"."""
    killed = [toll.toll for toll in draft.tolls if toll.toll.kind == "killed"]
    return draft.match.trigger.type == "killing" and all(t.low == t.high == 1 for t in killed)


def _is_interested(source: SourceReading, draft: Draft) -> bool:
    if source.verb in _ADMITTING:
        return False
    state = _state(source.name) if source.kind == "official" else None
    if state is not None and any(_is_other_state(p, state) for p in draft.initiators):
        return True
    if _tells_own_losses(draft):
        return False
    if source.kind == "party":
        return True
    if source.kind != "official":
        return False
    foes = any(_is_foe(party) for party in draft.targets)
    military = _is_military(source.name)
    if _is_avowed(draft, _STATES):
        fought = military and draft.type in _FOUGHT
        return foes or fought or bool(draft.tolls) or draft.type == "territory_gain"
    if military and any(_is_foreign(party, source.name, draft) for party in draft.initiators):
        return True
    own = all(p.actor is None or p.actor.kind in _STATES for p in draft.initiators)
    if draft.type == "territory_gain" and state is not None:
        return own and bool(draft.initiators)
    if draft.type == "territory_gain" and _is_of_takers(source.name, draft):
        return True
    return (military or state is not None) and foes and own


def _is_foe(party: Party) -> bool:
    if party.actor is not None and party.actor.kind in _FOES:
        return True
    state = party.actor is not None and party.actor.state
    return not state and not _FOE_WORDS.isdisjoint(party.text.lower().split())


def _tells_own_losses(draft: Draft) -> bool:
    """Whether those who suffered are the speaker's own and no deed of theirs is told."""
    owned = any(
        word.lower in _OWN and word.tag == "PRP$"
        for party in draft.targets
        if draft.parse.sentence.span.covers(party.span)
        for word in draft.parse.subtree(draft.parse.tokens[party.head])
    )
    return owned and not _is_avowed(draft)


def _is_of_takers(speaker: str, draft: Draft) -> bool:
    """Whether an office of the state speaks whose forces took it: "Russia's defence ministry"."""
    own = _of_demonym(speaker)
    return own is not None and any(
        p.actor is not None and p.actor.state and p.actor.country == own for p in draft.initiators
    )


def _is_foreign(party: Party, speaker: str, draft: Draft) -> bool:
    """Whether it is the force of another state than the speaker's, or than the one it acts in."""
    actor = party.actor
    if actor is None or not actor.state or actor.country is None:
        return False
    own = _of_demonym(speaker)
    if own is None and draft.place is not None:
        own = draft.place.location.country
    return own is not None and own != actor.country


def _of_demonym(name: str) -> str | None:
    """Return the country that the first word of a speaker names: "Ugandan army", "UK military"."""
    first = name.split(maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
    return load_registry().by_demonym.get(fold_key(first)) or _state(first)


def _is_military(name: str) -> bool:
    words = name.lower().replace("-", " ").replace("'s", "").replace("’s", "")
    words = _RESCUERS.sub("", words)
    return not _MILITARY.isdisjoint(words.split()) or "air force" in words


@lru_cache(maxsize=256)
def _state(name: str) -> str | None:
    """Return the country whose government bears the bare name: "Ukraine", "Moscow"."""
    registry = load_registry()
    first, dash, how = name.split(maxsplit=1)[0].partition("-")
    if dash and how.lower() in _SET_UP:
        name = first  # "Moscow-installed officials" speak for Moscow
    key = fold_key(name)
    if dash and key in registry.by_demonym:
        return registry.by_demonym[key]
    return registry.by_country_name.get(key) or registry.by_metonym.get(key)


def _is_other_state(party: Party, state: str) -> bool:
    actor = party.actor
    return actor is not None and actor.state and actor.country not in (None, state)
