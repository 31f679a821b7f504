"""Denials: who denies what is told of him, or calls it false."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_parts import (
    BE,
    ClaimReading,
    agent_of,
    is_passive,
    made,
    object_behind,
)
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_BARE = frozenset(("it", "this", "that"))
_CLAUSES = ("relcl", "acl", "ccomp")
_SHARES = frozenset("involved implicated responsible complicit behind".split())
_HAPPENED = word_class("befell-as-told")
_CALLING = word_class("call-it-something")


def _denial(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "The rebels deny it", "The army dismissed the accusation", "a claim the army denies".

    Of "denied that it was involved" the deed is what was told before, too.
    """
    if not verb.is_verb:
        return
    actor = next(parse.kids(verb, "nsubj"), None) or agent_of(parse, verb)
    if actor is None or not actor.is_noun:
        return
    told = next(parse.kids(verb, "dobj"), None)
    said = parse.head(verb) if verb.dep in ("relcl", "acl") else None
    if said is not None:
        which = told is not None and told.lower == "which"
        if which or said.lower == "something" or (said.lower in nouns and said.dep == "appos"):
            yield from made(parse, verb, cue, actor, told if which else said)
            return
    if is_passive(parse, verb):
        return
    if told is None:
        if _denies_share(parse, verb):
            yield from made(parse, verb, cue, actor, None)
    elif told.lower in nouns | _BARE or (told.lower == "them" and _as_something(parse, verb)):
        inside = any(token.dep in _CLAUSES for token in parse.subtree(told) if token.i > told.i)
        yield from made(parse, verb, cue, actor, told if inside else None)


def _as_something(parse: Parse, verb: Token) -> bool:
    """Whether it is called something: "dismissed them as lies"."""
    return any(kid.lower == "as" for kid in parse.kids(verb, "prep", "advcl"))


def _denies_share(parse: Parse, verb: Token) -> bool:
    """Whether somebody denies a deed that he does not name, or his part in it."""
    for told in parse.kids(verb, "ccomp", "xcomp"):
        if told.lower in _HAPPENED and any(parse.kids(told, "nsubj")):
            return True
        words = [told, *(parse.kids(told, "acomp", "prep") if told.lower in BE else ())]
        share = next((word for word in words if word.lower in _SHARES), None)
        if share is None:
            continue
        named = object_behind(parse, share, ("in", "for"))
        if share.dep == "prep":
            named = next(parse.kids(share, "pobj"), None)
        if named is None or named.lower in _BARE:
            return True
    return False


def _falsehood(
    parse: Parse, word: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "The army said the accusations were baseless", "called the report a lie"."""
    above = parse.head(word)
    subject = next(parse.kids(above, "nsubj"), None)
    if word.dep in ("acomp", "attr") and above.lower in BE and above.dep == "ccomp":
        speaker = next(parse.kids(parse.head(above), "nsubj"), None)
        negated = any(parse.kids(above, "neg"))
    elif word.dep in ("oprd", "ccomp", "xcomp") and above.lower in _CALLING:
        speaker, negated = subject, any(parse.kids(above, "neg"))
        called = (*parse.kids(above, "dobj"), *parse.kids(word, "nsubj", "compound"))
        subject = next(iter(called), None)
    elif above.lower == "as" and parse.head(above).lower in _CALLING:
        speaker = next(parse.kids(parse.head(above), "nsubj"), None)
        subject, negated = next(parse.kids(parse.head(above), "dobj"), None), False
    else:
        return
    if speaker is None or subject is None or negated or not speaker.is_noun:
        return
    if subject.lower in nouns | _BARE:
        yield from made(parse, word, cue, speaker, None)


DENIALS = {"denial": _denial, "falsehood": _falsehood}
"""Readers by the shape of the cue."""
