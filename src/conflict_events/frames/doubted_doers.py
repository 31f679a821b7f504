"""Doubts of who did it: "presumably carried out by the Front" tells that it was carried out.

Such an adverb doubts the deed itself ("they possibly attacked it") unless it stands before the
doer of a passive, or the deed is known already ("probably carried out the attack").
"""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_DOUBTS = word_class("doubt-who-did-it")
_BELIEVED = word_class("believed-of-a-doer")
_CARRYING = word_class("carry-out-a-deed")
_KNOWN = frozenset(("the", "this", "that", "these", "those", "both"))
_BY = ("agent", "prep")


def doubts_doer(parse: Parse, adverb: Token) -> bool:
    """Whether an adverb of doubt is about who did it, not about whether it was done.

    Args:
        parse: The sentence.
        adverb: The adverb.
    """
    if adverb.lower not in _DOUBTS:
        return False
    if adverb.i + 1 < len(parse.tokens) and parse.tokens[adverb.i + 1].lower == "by":
        return True
    verb = parse.head(adverb)
    if not verb.is_verb or any(kid.tag == "MD" for kid in parse.kids(verb, "aux")):
        return False
    if verb.tag == "VBN" and any(kid.lower == "by" for kid in parse.kids(verb, *_BY)):
        return True
    return verb.lower in _CARRYING and any(
        kid.lower in _KNOWN for noun in parse.kids(verb, "dobj") for kid in parse.kids(noun, "det")
    )


def in_doubt(parse: Parse, doer: Token) -> Token | None:
    """Return the word that doubts that `doer` did it, if there is one.

    It is an adverb, or the verb of "the Front is believed to have done it".

    Args:
        parse: The sentence.
        doer: Head of the phrase behind "by", or of the subject.
    """
    first = doer
    while first.dep == "conj" and parse.head(first).is_noun:
        first = parse.head(first)
    above = parse.head(first)
    if first.dep == "nsubjpass" and above.lower in _BELIEVED and _did_before(parse, above):
        return above
    before = parse.tokens[max(0, above.i - 1) : above.i] if above.lower == "by" else ()
    verb = parse.head(above) if above.lower == "by" else above
    near = (*before, *parse.kids(above, "advmod"), *parse.kids(verb, "advmod"))
    return next((word for word in near if doubts_doer(parse, word)), None)


def _did_before(parse: Parse, believed: Token) -> bool:
    """Whether what is believed was done, and by the subject: "to have burnt", not "to be"."""
    return any(
        {kid.lower for kid in parse.kids(deed, "aux")} >= {"to", "have"}
        and not any(parse.kids(deed, "auxpass"))
        for deed in parse.kids(believed, "xcomp")
    )
