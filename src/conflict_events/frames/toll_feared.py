"""Those only feared dead: nobody has seen them dead, so they are missing."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_FEARED = word_class("only-feared")
_LINKS = frozenset(("to", "have", "has", "had", "been", "be", "being", "already", "also", "now"))
_CLAUSES = ("ccomp", "xcomp", "oprd", "acomp", "advcl")


def only_feared(parse: Parse, anchor: Token) -> bool:
    """Whether a word of death is only feared: "feared dead", "feared that ten had drowned".

    Args:
        parse: The sentence.
        anchor: The word that tells the death.
    """
    at = anchor.i - 1
    while at > 0 and parse.tokens[at].lower in _LINKS:
        at -= 1
    if at >= 0 and parse.tokens[at].lower in _FEARED:
        return True
    verb = anchor
    while verb.dep == "conj" and verb.head != verb.i:
        verb = parse.head(verb)
    above = parse.head(verb)
    return verb.dep in _CLAUSES and above.i != verb.i and above.lower in _FEARED
