"""For whom somebody speaks who claims or denies a deed: "a spokesman for A", "A's envoy, B"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_TITLES = word_class("speak-for-others")
_SPEAKING = frozenset(("speaks", "spoke", "speak", "speaking", "acts", "act", "acting"))
_REPRESENTING = frozenset(("represents", "represented", "represent", "representing"))
_PRETENDING = frozenset(("claiming", "claimed", "purporting", "purported", "saying", "said"))
_NAMES = frozenset(("name", "behalf"))
_CALLING = word_class("introduce-by-a-title")
_MEMBERS = word_class("speak-for-others") | {"member", "representative", "leader", "fighter"}
_LINKS = ("for", "of", "from")
_BEFORE = ("compound", "nmod", "amod", "poss")


def spoken_for(parse: Parse, speaker: Token) -> Token:
    """Return the head of the group that `speaker` speaks for, or `speaker`.

    Args:
        parse: The sentence.
        speaker: Head of who claims or denies.
    """
    for title in _titles(parse, speaker):
        for group in _groups(parse, title):
            return group
    for clause in parse.kids(speaker, "relcl", "acl"):
        said = parse.kids(clause, "xcomp", "ccomp") if clause.lower in _PRETENDING else ()
        for verb in (clause, *said):
            for group in _represented(parse, verb):
                return group
    return next(_in_whose_name(parse, parse.head(speaker)), speaker)


def _represented(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield whom "speaking for A", "to represent A", "to be from A" name."""
    if verb.lower in _REPRESENTING:
        yield from parse.kids(verb, "dobj")
    if verb.lower in _SPEAKING:
        yield from _in_whose_name(parse, verb)
    if verb.lower in _CALLING:
        for title in _called(parse, verb):
            yield from _groups(parse, title)
    for prep in parse.kids(verb, "prep"):
        if (verb.lower in _SPEAKING and prep.lower == "for") or (
            verb.lower == "be" and prep.lower == "from"
        ):
            yield from parse.kids(prep, "pobj")


def _called(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield what one calls oneself: "identified himself as a *member* of A"."""
    for prep in parse.kids(verb, "prep"):
        if prep.lower == "as":
            yield from (kid for kid in parse.kids(prep, "pobj") if kid.lower in _MEMBERS)


def _in_whose_name(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield A of "claimed it in the name of A", "on behalf of A"."""
    nouns = [verb, *parse.kids(verb, "dobj")]
    for prep in (prep for noun in nouns for prep in parse.kids(noun, "prep")):
        for name in parse.kids(prep, "pobj"):
            if prep.lower in ("in", "on") and name.lower in _NAMES:
                for of in parse.kids(name, "prep"):
                    yield from parse.kids(of, "pobj")


def _titles(parse: Parse, speaker: Token) -> Iterator[Token]:
    for token in (speaker, *parse.kids(speaker, "compound", "nmod", "appos")):
        if token.lower in _TITLES:
            yield token


def _groups(parse: Parse, title: Token) -> Iterator[Token]:
    """Yield who stands behind the title or, as a name or an owner, before it."""
    for prep in parse.kids(title, "prep"):
        if prep.lower in _LINKS:
            yield from parse.kids(prep, "pobj")
    before = [kid for kid in parse.kids(title, *_BEFORE) if kid.i < title.i]
    for kid in reversed(before):
        if kid.dep == "poss" or kid.tag.startswith("NNP"):
            yield kid
