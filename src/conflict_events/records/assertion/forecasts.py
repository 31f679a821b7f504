"""Warnings of what may come about by itself: "warned that the toll could rise" threatens nobody.

Who threatens says what he or his will do, or what somebody shall suffer; "could", "may" and
"might" with another subject only foretell (PLOVER: THREATEN is a threat by the actor).
"""

from __future__ import annotations

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_POSSIBLE = frozenset(("could", "may", "might"))


def foretells(draft: Draft) -> bool:
    """Return whether a threat is none, for somebody only says what might come about.

    Args:
        draft: An event of one sentence.
    """
    if draft.type != "threat" or draft.frame.kind != "verb":
        return False
    parse = draft.parse
    verb = parse.tokens[draft.frame.head]
    if _names_an_ill(parse, verb):
        return True
    for told in parse.kids(verb, "ccomp"):
        subject = next(parse.kids(told, *SUBJECTS), None)
        possible = any(kid.lower in _POSSIBLE for kid in parse.kids(told, "aux"))
        if possible and subject is not None and subject.tag != "PRP":
            return True
        if subject is not None and subject.lower in _ILLS:
            return True
    return False


def _names_an_ill(parse: Parse, verb: Token) -> bool:
    """Whether it is warned of what nobody does: "warned of famine", "of ice on the roads"."""
    return any(
        noun.lower in _ILLS
        for of in parse.kids(verb, "prep")
        if of.lower in ("of", "about", "against")
        for noun in parse.kids(of, "pobj")
    )


_ILLS = word_class("ills-that-warnings-foretell")
