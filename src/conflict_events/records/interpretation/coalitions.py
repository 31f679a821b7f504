"""States in arms by another word: "the coalition bombed a market", "the Kenyans shelled the post".

No parties in a parliament, and no people who are counted ("two Kenyans shot at a bus").
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse

_FIGHTING = type_group("of-coalitions")
_WARLIKE = type_group("violence-or-gain")
_OF_STATES = frozenset(
    "military international multinational western arab gulf african regional allied anti-terror "
    "air intervention".split()
)
"""What a coalition of states is called; one of parties is ruling, broad or left-wing."""
_COALITIONS = frozenset(("coalition", "alliance"))


def in_arms(party: Party, family: str, parse: Parse | None = None) -> Party:
    """Return a coalition or nation that strikes as forces, others as they are.

    Args:
        party: A side of a deed.
        family: Family of the deed.
        parse: The sentence, of the side that strikes; only a coalition is also meant as struck.
    """
    actor = party.actor
    if actor is None or actor.registry_id is not None:
        return party
    nation = _nation(party, parse) if parse is not None and family in _WARLIKE else None
    if nation is not None:
        force = replace(actor, registry_id=f"state:{nation}:MIL", kind="state_forces", sector="MIL")
        return replace(party, actor=replace(force, armed=True, state=True, person=False))
    words = party.text.lower().split()
    if (
        family not in _FIGHTING
        or words[-1] not in _COALITIONS
        or not _OF_STATES.issuperset(words[:-1])
        or actor.kind not in (None, "civilians")
    ):
        return party
    armed = replace(actor, kind="external_forces", sector="MIL", armed=True, person=False)
    return replace(party, actor=armed)


def _nation(party: Party, parse: Parse) -> str | None:
    """Return the country of a whole people: "the Kenyans", not "two Kenyans" or "Kenyans"."""
    head = parse.tokens[party.head]
    before = [kid.lower for kid in parse.kids(head) if kid.i < head.i]
    if before != ["the"] or head.tag not in ("NNS", "NNPS") or party.pronoun:
        return None
    return load_registry().by_demonym.get(head.lower)
