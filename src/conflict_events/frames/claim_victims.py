"""Whom a deed told before befell or was meant for: "the dead were A and B", "the target was A"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_parts import BE, ClaimReading, made
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_NAMING = frozenset(("identified", "named"))
_THE = frozenset(("the", "both", "two", "three", "four", "its", "their"))
_CARRIERS = word_class("carriers-of-an-aim")
_AGAIN = frozenset(("it", "which", "that"))


def _victim(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the victims were named as A", "the murdered judge, A", "A was the victim"."""
    if word.dep == "amod":
        word = parse.head(word)
        if not any(kid.lower in _THE for kid in parse.kids(word, "det", "nummod")):
            return
    if not word.is_noun and word.lower not in cue.words:
        return
    verb = parse.head(word)
    if word.dep == "attr" and verb.lower in BE and _is_bare(parse, word):
        yield from _names(parse, word, cue, parse.kids(verb, "nsubj"))
    named = [kid for kid in parse.kids(word, "appos") if kid.i > word.i and _is_full(parse, kid)]
    if named and any(kid.lower in _THE for kid in parse.kids(word, "det")):
        yield from _names(parse, word, cue, iter(named))
        return
    if word.dep in ("nsubj", "nsubjpass"):
        yield from _names(parse, word, cue, _said_of(parse, verb, cue))


def _is_bare(parse: Parse, word: Token) -> bool:
    """Whether it is "the victim", and no "second victim" or "victim of fate"."""
    qualified = any(parse.kids(word, "amod", "nummod", "prep", "relcl"))
    return any(parse.kids(word, "det")) and not qualified


def _is_full(parse: Parse, name: Token) -> bool:
    """Whether it is a name of two words and more."""
    return name.tag == "NNP" and any(kid.tag == "NNP" for kid in parse.kids(name, "compound"))


def _said_of(parse: Parse, verb: Token, cue: ClaimCue) -> Iterator[Token]:
    """Yield who the subject is said to be: "was A", "were identified as A"."""
    if verb.lower in BE:
        yield from parse.kids(verb, "attr")
    if verb.lower in _NAMING:
        yield from parse.kids(verb, "oprd")
        for prep in parse.kids(verb, "prep"):
            if prep.lower in cue.prepositions:
                yield from parse.kids(prep, "pobj")


def _names(
    parse: Parse, word: Token, cue: ClaimCue, found: Iterator[Token]
) -> Iterator[ClaimReading]:
    actor = next(found, None)
    if actor is not None and actor.tag.startswith("NNP"):
        yield from made(parse, word, cue, actor, None)


def _aim(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the target was A", "A was the target", "the bomb was meant for A"."""
    if word.is_noun:
        yield from _target(parse, word, cue)
        return
    subject = next(parse.kids(word, "nsubjpass", "nsubj"), None)
    if subject is not None and subject.lower in _AGAIN and word.dep == "relcl":
        subject = parse.head(word)
    if subject is None or subject.lower not in _CARRIERS | {"it"}:
        return
    for prep in parse.kids(word, "prep", "dative"):
        if prep.lower in cue.prepositions:
            for noun in parse.kids(prep, "pobj"):
                yield from _meant(parse, word, cue, noun)


def _target(parse: Parse, word: Token, cue: ClaimCue) -> Iterator[ClaimReading]:
    if not any(kid.lower in _THE for kid in parse.kids(word, "det", "poss")):
        return
    of = [n for p in parse.kids(word, "prep") if p.lower == "of" for n in parse.kids(p, "pobj")]
    if any(noun.lower not in _CARRIERS for noun in of):
        return  # "the target of criticism"
    verb = parse.head(word)
    if verb.lower not in BE:
        return
    told = parse.kids(verb, "attr") if word.dep == "nsubj" else parse.kids(verb, "nsubj")
    if word.dep in ("nsubj", "attr"):
        for noun in told:
            if noun.i != word.i:
                yield from _meant(parse, word, cue, noun)
                return


def _meant(parse: Parse, word: Token, cue: ClaimCue, noun: Token) -> Iterator[ClaimReading]:
    if noun.is_noun:
        yield from made(parse, word, cue, noun, None)


VICTIMS = {"victim": _victim, "aim": _aim}
"""Readers by the shape of the cue."""
