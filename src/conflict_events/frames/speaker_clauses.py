"""What is told of a speaker beside what he says: "The Front, which took the town in May, said ...".

Who dies in what the Front says did not die when it took the town.
"""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_SAYING = word_class("say-or-count")
_ABOUT = frozenset(("relcl", "acl"))


def beside_speech(parse: Parse, deed: Token, told: Token) -> bool:
    """Whether `deed` only says who the speaker is that says `told`.

    Args:
        parse: The sentence.
        deed: Head of a deed.
        told: Head of another, or of a toll.
    """
    clause = next((t for t in (deed, *parse.ancestors(deed)) if t.dep in _ABOUT), None)
    if clause is None:
        return False
    speaker = parse.head(clause)
    verb = parse.head(speaker)
    if speaker.dep != "nsubj" or verb.lower not in _SAYING:
        return False
    inside = {token.i for token in parse.subtree(speaker)}
    said = any(token.i == verb.i for token in (told, *parse.ancestors(told)))
    return said and told.i not in inside
