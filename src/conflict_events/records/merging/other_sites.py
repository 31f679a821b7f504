"""A deed at a site of its own by people newly brought in, in a town told before."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE, CROWD_VIOLENCE, CROWDS
from conflict_events.records.merging.titles import in_title
from conflict_events.records.parties.sides import one_object, same_actor

_ARTICLES = frozenset(("the", "this", "that", "these", "those"))


def other_site(earlier: Draft, draft: Draft) -> bool:
    """Whether others are told to have struck another site: "Gunmen attacked a bank in Kano".

    That a mosque of the same town was bombed does not make it one deed. A title may name the
    site in other words.

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    if in_title(earlier) or draft.definite:
        return False
    told, new = _sites(earlier), [p for p in _sites(draft) if _introduced(draft, p)]
    if not told or not new or len(new) < len(_sites(draft)):
        return False
    if {_noun(p) for p in told} & {_noun(p) for p in new}:
        return False
    doers = [p for p in draft.initiators if _introduced(draft, p)]
    if not doers or len(doers) < len(draft.initiators):
        return False
    known = [p.actor for p in earlier.initiators if p.actor is not None]
    return not any(
        p.actor is not None and any(same_actor(p.actor, actor) for actor in known) for p in doers
    )


def crowd_elsewhere(earlier: Draft, draft: Draft) -> bool:
    """Whether a sentence opens with the place of another crowd: "In Auch, police dispersed ...".

    What was told before is dated news of crowds, in a land or on roads at large.

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    if in_title(earlier) or earlier.type not in _CROWDED or draft.type not in _CROWDED:
        return False
    if draft.place is None or earlier.date is None:
        return False
    if any(party.pronoun for party in (*draft.initiators, *draft.targets)):
        return False
    if earlier.place is not None and earlier.place.location.precision not in _COARSE:
        return False
    first = draft.parse.tokens[0]
    if first.lower not in _FRAMES:
        return False
    name, told = draft.place.mention.span, draft.parse.subtree(first)
    return any(name.start <= token.start < name.end for token in told) or (
        draft.place.location.precision not in _COARSE
        and any(token.tag == "NNP" for token in draft.parse.kids(first, "pobj"))
    )


def victim_elsewhere(earlier: Draft, draft: Draft) -> bool:
    """Whether another man, new to the reader, was killed in another place of one town.

    "In Kibera, gunmen killed a trader. A judge was shot dead in Karen."

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    if in_title(earlier) or draft.definite or earlier.place is None or draft.place is None:
        return False
    if earlier.place.mention.name == draft.place.mention.name:
        return False
    one, other = earlier.place.location, draft.place.location
    if (
        one.geonames_id == other.geonames_id is not None
        or not {one.precision, other.precision} <= _FINE
    ):
        return False
    told, new = _one_dead(earlier), _one_dead(draft)
    if told is None or new is None or not _introduced(draft, new):
        return False
    return not one_object(told, new) or _noun(told) != _noun(new)


def _one_dead(draft: Draft) -> Party | None:
    """Return the one man who was killed in it."""
    dead = [t.toll for t in draft.tolls if t.toll.kind == "killed"]
    if not dead or any(toll.low != 1 or toll.high != 1 for toll in dead):
        return None
    return draft.targets[0] if len(draft.targets) == 1 else None


_FINE = frozenset(("exact", "near", None))
_CROWDED = CROWDS | CROWD_POLICE | CROWD_VIOLENCE
_COARSE = frozenset(("country", "region", "admin1"))
_FRAMES = frozenset(("in", "at", "near", "outside"))


def _sites(draft: Draft) -> list[Party]:
    return [p for p in draft.targets if p.site and p.place is None]


def _introduced(draft: Draft, party: Party) -> bool:
    """Whether it is a common noun without an article of what is known."""
    parse = draft.parse
    if party.pronoun or not parse.sentence.span.covers(party.span):
        return False
    head = parse.tokens[party.head]
    if head.tag not in ("NN", "NNS"):
        return False
    return not any(kid.lower in _ARTICLES or kid.dep == "poss" for kid in parse.kids(head))


def _noun(party: Party) -> str:
    return party.text.casefold().split()[-1]
