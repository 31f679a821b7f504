"""Deeds that somebody will answer: "vowed to avenge Saturday's ambush". They were done."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ANSWERS = word_class("answer-a-deed")
_LINKS = frozenset(("for", "to", "against"))
_CERTAIN = frozenset(("the", "this", "that", "these", "those", "last", "yesterday"))


def is_answered(parse: Parse, deed: Token) -> bool:
    """Whether the noun names a certain deed that is avenged or retaliated for.

    Args:
        parse: The sentence.
        deed: Head of the deed.
    """
    if not deed.is_noun or not _certain(parse, deed):
        return False
    above = parse.head(deed)
    if deed.dep == "pobj" and above.lower in _LINKS:
        return parse.head(above).lower in _ANSWERS
    return deed.dep == "dobj" and above.is_verb and above.lower in _ANSWERS


def _certain(parse: Parse, deed: Token) -> bool:
    return any(
        kid.dep == "poss" or kid.lower in _CERTAIN
        for kid in parse.kids(deed, "poss", "det", "amod", "npadvmod", "nmod")
    )
