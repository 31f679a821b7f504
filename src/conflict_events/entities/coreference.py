"""Coreference: plural pronouns to the last compatible party; what is unsafe stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse

_PLURAL = frozenset(("they", "them", "their"))
_SINGULAR = frozenset(("he", "him", "she", "her", "his"))
_REACH = 2
"""Sentences that a pronoun may look back."""


_DOER = frozenset(("subject", "by"))
_SUFFERER = frozenset(("object", "of", "on", "against", "at"))
_HARMFUL = type_group("crimes-of-violence")
_FOUGHT = frozenset(("combat", "remote"))


@dataclass(frozen=True, slots=True)
class _Named:
    """A party that a pronoun may take up."""

    sentence: int
    party: Party
    plural: bool
    suffered: bool
    """Others did it harm there: it is not who went on to do more."""


def link(
    sentences: Sequence[Sequence[ResolvedFrame]], lexicon: Lexicon
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames of each sentence with pronouns read as their antecedents.

    "They" takes the last plural party, "he" or "she" the last single person, of this sentence or
    the two before; another party of the same frame is never taken. Who does harm is nobody that
    harm was done to, and who fights or shells no civilian.

    Args:
        sentences: Frames by sentence.
        lexicon: Families of what the triggers propose.
    """
    salient: list[_Named] = []
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames in sentences:
        linked: list[ResolvedFrame] = []
        for resolved in frames:
            parse = resolved.frame.parse
            index = parse.sentence.index
            others = {p.head for p in resolved.parties if not p.pronoun}
            told = _families(resolved, lexicon)
            parties = tuple(
                _linked(
                    party,
                    parse.tokens[party.head].lower,
                    index,
                    salient,
                    others,
                    told,
                )
                if party.pronoun and party.actor is None
                else _grouped(party, parse, salient)
                for party in resolved.parties
            )
            linked.append(replace(resolved, parties=parties))
        for resolved in linked:
            tokens = resolved.frame.parse.tokens
            harmful = not _HARMFUL.isdisjoint(_families(resolved, lexicon))
            for party in resolved.parties:
                if party.actor is not None and not party.pronoun:
                    plural = tokens[party.head].tag in ("NNS", "NNPS")
                    suffered = harmful and party.relation.key in _SUFFERER
                    index = resolved.frame.parse.sentence.index
                    salient.append(_Named(index, party, plural, suffered))
        done.append(tuple(linked))
    return tuple(done)


def _families(resolved: ResolvedFrame, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.types[match.trigger.type].family for match in resolved.frame.matches)


def _may_do(one: _Named, pronoun: Party, told: frozenset[str]) -> bool:
    """Whether who is named before can have done what the pronoun is told to do."""
    if pronoun.relation.key not in _DOER or _HARMFUL.isdisjoint(told):
        return True
    actor = one.party.actor
    peaceful = actor is not None and actor.kind == "civilians" and not actor.armed
    return not one.suffered and not (peaceful and not _FOUGHT.isdisjoint(told))


def _linked(
    party: Party,
    word: str,
    index: int,
    salient: Sequence[_Named],
    others: set[int],
    told: frozenset[str],
) -> Party:
    if word == "it":
        return _body(party, index, salient, told)
    for one in reversed(salient):
        where, earlier, plural = one.sentence, one.party, one.plural
        if index - where > _REACH:
            break
        if earlier.actor is None or not (earlier.actor.person or earlier.actor.kind):
            continue
        if not _may_do(one, party, told):
            continue
        if where == index and earlier.head in others:
            continue
        fits = (word in _PLURAL and plural) or (
            word in _SINGULAR and not plural and earlier.actor.person
        )
        if fits:
            named = earlier.antecedent or earlier.span
            return replace(party, actor=earlier.actor, antecedent=named)
    return party


_BODIES = word_class("bodies-that-it-takes-up")


def _is_body(party: Party) -> bool:
    """Whether it is a body or bears a name: "the army", "France", no "convoy" or "patrol"."""
    return party.text[:1].isupper() or party.text.split()[-1].lower() in _BODIES


def _body(party: Party, index: int, salient: Sequence[_Named], told: frozenset[str]) -> Party:
    """Read "it" as the one body that acted in the sentence before: an army, a group, a state."""
    if party.relation.key not in _DOER:
        return party
    near = [one for one in salient if one.sentence == index - 1 and one.party.actor is not None]
    bodies = {
        one.party.actor.registry_id: one.party
        for one in near
        if one.party.actor is not None
        and one.party.actor.registry_id is not None
        and one.party.relation.key in _DOER
        and not one.party.actor.person
        and _is_body(one.party)
        and _may_do(one, party, told)
    }
    if len(bodies) != 1:
        return party
    (earlier,) = bodies.values()
    return replace(party, actor=earlier.actor, antecedent=earlier.antecedent or earlier.span)


_GROUPS = word_class("take-up-a-named-group")
_DEFINITE = frozenset(("the", "this", "that"))
_UNNAMED = frozenset(("rebel_group", "political_militia", "identity_militia"))


def _grouped(party: Party, parse: Parse, salient: Sequence[_Named]) -> Party:
    """Read "the group" as the one armed group named in the sentences before."""
    token = parse.tokens[party.head]
    bare = party.text.lower() == token.lower and token.lower in _GROUPS
    if not bare or party.actor is not None or party.place is not None:
        return party
    if not any(kid.lower in _DEFINITE for kid in parse.kids(token, "det")):
        return party
    near = {
        one.party.actor.registry_id: one.party
        for one in salient
        if 0 <= parse.sentence.index - one.sentence <= _REACH
        and one.party.actor is not None
        and one.party.actor.registry_id is not None
        and one.party.actor.kind in _UNNAMED
    }
    if len(near) != 1:
        return party
    (earlier,) = near.values()
    return replace(party, actor=earlier.actor, antecedent=earlier.antecedent or earlier.span)
