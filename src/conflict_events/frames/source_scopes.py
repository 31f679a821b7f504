"""What speakers vouch for who name it by a noun: a toll, news, a claim that they reject."""

from __future__ import annotations

from conflict_events.lexicon.sources import Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_CONFIRMING = frozenset(("confirm", "verify", "corroborate"))
_KNOWING = word_class("what-somebody-may-know")
_REJECTING = word_class("deny-a-deed") | word_class("reject-a-charge")


def told_through(parse: Parse, verb: Token, nouns: frozenset[str]) -> frozenset[int]:
    """Return the clause of "put the toll at nine", what stands behind "welcomed the news".

    Args:
        parse: The sentence.
        verb: The verb.
        nouns: What its object must be.
    """
    objects = [kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns]
    if not objects:
        return frozenset()
    subjects = {t.i for kid in parse.kids(verb, "nsubj") for t in parse.subtree(kid)}
    return frozenset(t.i for t in parse.subtree(verb)) - subjects - {verb.i}


def spoken_of(parse: Parse, verb: Token) -> frozenset[int]:
    """Return what stands behind "spoke of" in its clause."""
    link = next((kid for kid in parse.kids(verb, "prep") if kid.lower in ("of", "about")), None)
    return frozenset(t.i for t in parse.subtree(verb) if link is not None and t.i > link.i)


def vouched(parse: Parse, scope: frozenset[int]) -> frozenset[int]:
    """Return what is said without what nobody vouches for: "could not confirm that rebels fled".

    Args:
        parse: The sentence.
        scope: The tokens of what is said.
    """
    left = scope
    for token in parse.tokens:
        if token.i not in scope:
            continue
        above = parse.head(token)
        if token.lower in _CONFIRMING:
            doubted = any(parse.kids(token, "neg")) or any(
                kid.lower == "no" for kid in parse.kids(above, "det")
            )
            doubted = doubted or above.lower in ("unable", "impossible")
        else:
            doubted = token.lower in _KNOWING and any(
                kid.lower == "no" for kid in parse.kids(token, "det")
            )
        if doubted:
            left -= {t.i for t in parse.subtree(token)}
    return left


def claim_rejected(parse: Parse, verb: Token, sources: Sources) -> frozenset[int]:
    """Return the noun of "a claim that the army rejects": of no deed, but the army speaks."""
    noun = parse.head(verb)
    if verb.dep not in ("relcl", "acl") or verb.lower not in _REJECTING:
        return frozenset()
    return frozenset((noun.i,)) if noun.lower in sources.saying_nouns else frozenset()
