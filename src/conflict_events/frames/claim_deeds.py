"""Claims by the deed: who ordered or confessed it, whose work it was, who is held for it."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_parts import (
    BE,
    ClaimReading,
    agent_of,
    controller,
    deed_of,
    is_passive,
    made,
    object_behind,
    sufferer,
)
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_DEFINITE = frozenset(("the", "this", "that"))
_PRONOUNS = frozenset(("it", "this", "that"))
_NAMED_AS = ("dobj", "nsubjpass", "oprd")


def _order(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A ordered the murder", "the murder was ordered by A"."""
    if not verb.is_verb or any(kid.tag == "MD" for kid in parse.kids(verb, "aux")):
        return
    event = sufferer(parse, verb)
    if event is None or event.lower not in nouns:
        return
    if is_passive(parse, verb):
        actor = agent_of(parse, verb)
    else:
        actor = next(parse.kids(verb, "nsubj"), None) or controller(parse, verb)
    if actor is not None and (actor.is_noun or actor.lower in ("who", "which", "that")):
        yield from made(parse, verb, cue, _named(parse, actor), event)


def _named(parse: Parse, actor: Token) -> Token:
    """Return the name that stands beside an office: "the boss of the cartel, Luis Mora,"."""
    if actor.tag.startswith("NNP"):
        return actor
    names = (kid for kid in parse.kids(actor, "appos") if kid.tag.startswith("NNP"))
    inner = (
        kid
        for of in parse.kids(actor, "prep")
        for pobj in parse.kids(of, "pobj")
        for kid in parse.kids(pobj, "appos")
        if kid.tag == "NNP" and not any(parse.kids(kid, "det"))
    )
    return next(iter((*names, *inner)), actor)


def _deed_by(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "the crime was committed by A", "it was a crime perpetrated by A"."""
    actor, event = agent_of(parse, verb), sufferer(parse, verb)
    if actor is None or event is None or not actor.is_noun:
        return
    if event.lower not in nouns and event.lower not in _PRONOUNS:
        return
    definite = any(kid.lower in _DEFINITE for kid in parse.kids(event, "det"))
    if not definite and event.lower not in _PRONOUNS and not _is_it(parse, event):
        return
    yield from made(parse, verb, cue, actor, None)


def _is_it(parse: Parse, noun: Token) -> bool:
    """Whether a noun says what was told before: "it was a crime", "this is an act"."""
    verb = parse.head(noun)
    return (
        noun.dep == "attr"
        and verb.lower in BE
        and any(kid.lower in _PRONOUNS for kid in parse.kids(verb, "nsubj"))
    )


def _work(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the raid was the work of A", "the raid is typical of A"."""
    verb = parse.head(word)
    if word.dep not in ("attr", "acomp") or verb.lower not in BE:
        return
    if any(kid.dep == "neg" for kid in parse.kids(verb)):
        return
    actor = object_behind(parse, word, cue.prepositions)
    event = next(parse.kids(verb, "nsubj"), None)
    if actor is not None and event is not None and actor.is_noun:
        yield from made(parse, word, cue, actor, event)


def _author(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "A was the mastermind of E", "named A as the mastermind of E", "A, the author of E"."""
    event = object_behind(parse, word, cue.prepositions)
    above = parse.head(word)
    actor: Token | None = None
    if word.dep == "attr" and above.lower in BE:
        if any(kid.dep == "neg" or kid.tag == "MD" for kid in parse.kids(above)):
            return
        actor = next(parse.kids(above, "nsubj"), None)
        if event is not None and actor is not None and actor.lower in _WHO:
            actor = _one_who(parse, above)
    elif word.dep == "appos":
        actor = above
    elif word.dep == "pobj" and above.lower == "as":
        verb = parse.head(above)
        actor = next(parse.kids(verb, *_NAMED_AS), None) or object_behind(parse, verb, ("to", "at"))
    if actor is None or not actor.is_noun:
        return
    if event is None and not any(kid.lower == "the" for kid in parse.kids(word, "det")):
        return
    yield from made(parse, word, cue, _named(parse, actor), event)


_WHO = frozenset(("who", "which", "that"))


def _one_who(parse: Parse, verb: Token) -> Token | None:
    head = parse.head(verb)
    return head if verb.dep == "relcl" and head.is_noun else None


def _held(
    parse: Parse, noun: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "the arrest of A for E", "A's trial for E", "the arrest of A on charges of E"."""
    actor = object_behind(parse, noun, ("of",)) or next(parse.kids(noun, "poss"), None)
    if actor is None or not actor.is_noun:
        return
    for bearer in (noun, actor):
        event = deed_of(parse, object_behind(parse, bearer, cue.prepositions))
        if event is not None and (event.lower in nouns or event.tag == "VBG"):
            yield from made(parse, noun, cue, actor, event)
            return


def _share(
    parse: Parse, noun: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "the army's responsibility for E", "police involvement in E"."""
    actor = next(parse.kids(noun, "poss"), None) or object_behind(parse, noun, ("of", "by"))
    actor = actor or next(parse.kids(noun, "compound"), None)
    event = object_behind(parse, noun, cue.prepositions)
    doubted = noun.dep in ("dobj", "conj") and parse.head(noun).lower in _DISCLAIMING
    if actor is None or event is None or doubted or not actor.is_noun:
        return
    if deed_of(parse, event) is not None and event.lower in nouns:
        yield from made(parse, noun, cue, actor, event)


_DISCLAIMING = word_class("disclaim-a-share")


def _suspect(
    parse: Parse, noun: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "two suspects in the murder", "A, a suspect in the murder"."""
    above = parse.head(noun)
    event = object_behind(parse, noun, cue.prepositions)
    if event is None and noun.dep in _NAMED_AS:
        event = object_behind(parse, above, cue.prepositions)  # "arrested two suspects in the"
    if event is None or event.lower not in nouns:
        return
    actor = noun
    if noun.dep == "appos" and above.is_noun:
        actor = above
    elif noun.dep == "attr" and above.lower in BE:
        actor = next(parse.kids(above, "nsubj"), noun)
    elif noun.dep == "pobj" and above.lower == "as":
        actor = next(parse.kids(parse.head(above), *_NAMED_AS), noun)  # "held as suspects in it"
    else:
        actor = _named(parse, noun)
    yield from made(parse, noun, cue, actor, event)


def _confession(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A confessed to the murder", "A admitted the murder"."""
    if not verb.is_verb or is_passive(parse, verb):
        return
    event = object_behind(parse, verb, cue.prepositions)
    event = event or next((kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns), None)
    actor = next(parse.kids(verb, "nsubj"), None) or controller(parse, verb)
    if event is not None and actor is not None:
        yield from made(parse, verb, cue, actor, event)


def _falls(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "suspicion fell on A", "the blame for E lies with A"."""
    subjects = [*parse.kids(verb, "nsubj"), *_raised(parse, verb)]
    noun = next((kid for kid in subjects if kid.lower in nouns), None)
    actor = object_behind(parse, verb, cue.prepositions)
    if noun is not None and actor is not None and actor.is_noun:
        yield from made(parse, verb, cue, actor, object_behind(parse, noun, ("for", "of")))


def _raised(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the subject of "is likely to fall", "began to fall"."""
    above = parse.head(verb)
    if verb.dep == "xcomp":
        yield from parse.kids(above, "nsubj")
        if above.dep == "acomp":
            yield from parse.kids(parse.head(above), "nsubj")


DEEDS = {
    "order": _order,
    "deed_by": _deed_by,
    "work": _work,
    "author": _author,
    "held": _held,
    "share": _share,
    "suspect": _suspect,
    "confession": _confession,
    "falls": _falls,
}
"""Readers by the shape of the cue."""
