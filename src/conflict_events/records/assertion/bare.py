"""Triggers without arguments: which of them still tell of an event, and why the others do not."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.types import ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.assertion.forecasts import foretells
from conflict_events.records.assertion.standing_aims import standing_aim
from conflict_events.records.assertion.supporting import supports
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL, only_heard
from conflict_events.schema import Diagnostic


def stands_alone(draft: Draft, frames: Sequence[ResolvedFrame], *, hurt: bool) -> bool:
    """Whether a trigger without any argument still tells of an event."""
    if draft.frame.light is not None or draft.frame.kind == "verb" or asked_for(draft):
        return True
    return hurt or bool(draft.means) or _does_harm(draft, frames)


def _does_harm(draft: Draft, frames: Sequence[ResolvedFrame]) -> bool:
    """Whether a verb tells what a happening did: "a *bombing* destroyed the bridge"."""
    head = draft.parse.tokens[draft.frame.head]
    verb = draft.parse.head(head)
    if head.dep == "pobj" and verb.dep == "agent":
        verb = draft.parse.head(verb)
    elif head.dep != "nsubj":
        return False
    if only_heard(draft):
        return False
    return any(
        resolved.frame.head == verb.i
        and any(match.trigger.result for match in resolved.frame.matches)
        and any(relation.key == "object" for relation in resolved.frame.relations)
        for resolved in frames
    )


def mere_mention(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether "the peace deal", "talks" are only spoken of: nobody signs or holds them here.

    So is what a group stands for, the fire that supports those who act, and what is foretold.
    """
    if standing_aim(draft) or supports(draft) or foretells(draft):
        return True
    head = draft.parse.tokens[draft.frame.head]
    if draft.type in GENERAL and head.tag == "VBG" and head.dep == "amod":
        return True  # "striking teachers", "the attacking side"
    if draft.type == _REFUSAL and draft.status.status == "denied":
        return True  # "has not ruled out further raids"
    if _likened(draft):
        return True
    kind = lexicon.types[draft.type]
    if kind.family in _OF_THINGS and _describes(draft):
        return True
    if draft.frame.kind != "noun" or draft.frame.light is not None:
        return False
    if asked_for(draft):
        return False
    if kind.band == "material" and len(draft.initiators) + len(draft.targets) > 1:
        return False
    return (kind.band == "verbal" or kind.family == "peace") and (
        draft.parse.sentence.kind != "title"
    )


def asked_for(draft: Draft) -> bool:
    """Whether somebody asks for the act or refuses it: "rejected a truce", "called for talks"."""
    return any(party.relation.key == "asker" for party in draft.initiators)


_REFUSAL = "refusal"
_OF_THINGS = frozenset(("property", "remote"))


def _likened(draft: Draft) -> bool:
    """Whether something else is likened to it: "a noise like an explosion"."""
    parse = draft.parse
    token = parse.tokens[draft.frame.head]
    if token.is_verb and token.dep in ("acl", "pcomp"):
        # "like a bomb going off", which parsers hang on the preposition or on the bomb
        noun = parse.head(token) if token.dep == "acl" else next(parse.kids(token, "nsubj"), token)
    else:
        noun = token
        token = parse.head(token) if token.dep == "nsubj" else token
    like = parse.head(noun if noun.dep == "pobj" else token)
    return like.lower in _LIKE and any(kid.lower in ("a", "an") for kid in parse.kids(noun, "det"))


_LIKE = frozenset(("like", "resembling", "as"))


def _describes(draft: Draft) -> bool:
    """Whether a participle only says what a thing is like: "a stolen car", "detonating cord"."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    noun = parse.head(head)
    if draft.frame.kind != "verb" or head.dep not in ("amod", "compound") or head.i > noun.i:
        return False
    stands_aside = noun.dep in ("dobj", "pobj", "conj")
    return noun.is_noun and not draft.initiators and (stands_aside or not draft.means)


def bare_diagnostic(draft: Draft) -> Diagnostic:
    """Return the diagnostic for a trigger that names nobody, no place and no toll."""
    span = draft.tellings[0].trigger
    return Diagnostic(
        slug="bare-nominal",
        message=f"'{draft.parse.tokens[draft.frame.head].text}' names no party, place or toll",
        part=span.part,
        start=span.start,
        end=span.end,
    )
