"""Deeds of clauses with a place each: "a bomb killed six in A and gunmen shot two in B".

An event has one place (ACLED and UCDP codebooks), so these are two, whoever did them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_chain, clause_head
from conflict_events.parses.types import Parse, Token
from conflict_events.parses.words import words
from conflict_events.records.draft import Draft
from conflict_events.records.joining.levels import goes_on_saying
from conflict_events.records.places.agreement import agree
from conflict_events.records.places.syntax import place_token
from conflict_events.records.places.where import places_of

_OWN = frozenset(("place.argument", "place.clause", "place.object"))
_SAYING = words("words-of-saying")
_CONTRAST = frozenset(("while", "whereas", "whilst"))


def own_places(
    drafts: Sequence[Draft], places: Sequence[ResolvedPlace]
) -> dict[int, ResolvedPlace]:
    """Return where the drafts were whose own clause says so, by their heads.

    Args:
        drafts: What was read from a sentence.
        places: The places it names.
    """
    if len(drafts) < 2 or len(places) < 2:
        return {}
    heads = frozenset(index for draft in drafts for _, index in draft.anchors)
    found: dict[int, ResolvedPlace] = {}
    for draft in drafts:
        own = frozenset(index for _, index in draft.anchors)
        here, rule = places_of(draft, places, heads - own)
        if rule in _OWN and len(here) == 1 and _in_clause(draft, here[0]):
            found[draft.frame.head] = here[0]
    return found


def elsewhere(one: Draft, other: Draft, places: Mapping[int, ResolvedPlace]) -> bool:
    """Whether two coordinate clauses tell of them, each with a place that the other has not.

    Args:
        one: A draft.
        other: Another one of the same sentence.
        places: Places by the heads of drafts.
    """
    here, there = places.get(one.frame.head), places.get(other.frame.head)
    if here is None or there is None or agree(here, there) is not None:
        return False
    return _coordinate(one.parse, one.frame.governor, other.frame.governor)


def _in_clause(draft: Draft, place: ResolvedPlace) -> bool:
    parse = draft.parse
    token = place_token(parse, place)
    governor = parse.tokens[draft.frame.governor]
    return token is not None and clause_head(parse, token) == clause_head(parse, governor)


def _coordinate(parse: Parse, one: int, other: int) -> bool:
    """Whether neither clause depends on the other but as one more beside it."""
    first, second = (clause_chain(parse, parse.tokens[i]) for i in (one, other))
    if first[0] == second[0]:
        return False
    return _beside(parse, second[0], first) or _beside(parse, first[0], second)


def _beside(parse: Parse, clause: int, others: Sequence[int]) -> bool:
    """Whether a clause is coordinated with one of those around the other."""
    token = parse.tokens[clause]
    if token.dep == "ccomp" and goes_on_saying(parse.head(token)):
        return bool({above.i for above in parse.ancestors(parse.head(token))} & set(others))
    while _added(parse, token):
        token = parse.head(token)
        if token.i in others:
            return True
    return False


def _added(parse: Parse, clause: Token) -> bool:
    if clause.dep in ("conj", "parataxis"):
        return parse.head(clause).is_verb
    if clause.dep == "ccomp":
        # "bomb kills six in A, gunmen shoot two in B": headlines have no conjunctions
        above = parse.head(clause)
        own = any(clause.i < kid.i for kid in parse.kids(above, "nsubj", "nsubjpass"))
        return above.is_verb and own and above.lower not in _SAYING
    return clause.dep == "advcl" and any(
        kid.lower in _CONTRAST for kid in parse.kids(clause, "mark")
    )
