"""Whose government it is that agrees with a group: not that of the town where they meet.

"M23 and the government signed a truce in Doha": the government is that of the group's country.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.draft import Draft
from conflict_events.schema import ActorKind

_STATE = "state:"
_VIOLENT = frozenset(("combat", "attack", "remote", "territory", "abduction"))
_GROUPS: frozenset[ActorKind | None] = frozenset(
    ("rebel_group", "political_militia", "identity_militia")
)


def home_sides(draft: Draft, lexicon: Lexicon) -> Draft:
    """Return a draft whose bare "government" or "army" is that of the group it agrees with.

    Args:
        draft: A draft; one of violence stays as it is.
        lexicon: Families of the types.
    """
    if not draft.mutual or lexicon.types[draft.type].family in _VIOLENT:
        return draft
    both = (*draft.initiators, *draft.targets)
    homes = {p.actor.country for p in both if _is_group(p) and p.actor is not None} - {None}
    if len(homes) != 1:
        return draft
    (home,) = homes
    return replace(
        draft,
        initiators=tuple(_at_home(p, str(home)) for p in draft.initiators),
        targets=tuple(_at_home(p, str(home)) for p in draft.targets),
    )


def _is_group(party: Party) -> bool:
    """Whether it is a group by name."""
    actor = party.actor
    named = actor is not None and actor.registry_id is not None
    return named and actor is not None and actor.kind in _GROUPS


def _at_home(party: Party, home: str) -> Party:
    """Return a state's body that no country is named with as that of `home`."""
    actor = party.actor
    if actor is None or not (actor.registry_id or "").startswith(_STATE):
        return party
    words = party.text.split()
    named = any(word[:1].isupper() for word in (words[1:] if len(words) == 1 else words))
    if named or actor.country == home:
        return party
    made = replace(actor, country=home, registry_id=f"{_STATE}{home}:{actor.sector}")
    return replace(party, actor=made)
