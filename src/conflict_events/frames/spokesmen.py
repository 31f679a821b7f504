"""For whom somebody speaks who claims or denies a deed: "a spokesman for A", "A's envoy, B"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_TITLES = word_class("speak-for-others")
_SPEAKING = frozenset(("speaks", "spoke", "speaking", "acts", "acting"))
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
        if clause.lower in _SPEAKING:
            for prep in parse.kids(clause, "prep"):
                if prep.lower == "for":
                    return next(parse.kids(prep, "pobj"), speaker)
    return speaker


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
