"""Whom a relative clause tells of: "who fled", "two of which were burned"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token

RELATIVE = frozenset(("who", "which", "that", "whom"))
_OF_WHICH = frozenset(("which", "whom"))
_MANY = frozenset(("NNS", "NNPS"))
_DEEPEST = 4


def taken_up(parse: Parse, verb: Token, noun: Token) -> Token | None:
    """Return the noun that `noun` takes up in the relative clause of `verb`; None for another.

    "Two of which" takes up what there are two of: "bars in Mombasa, two of which burned".
    """
    if verb.dep != "relcl":
        return None
    above = parse.head(verb)
    if noun.lower in RELATIVE:
        return above
    return _counted(parse, above) if _is_share(parse, noun) else None


def _is_share(parse: Parse, noun: Token) -> bool:
    """Whether it is "two of which", "some of whom", "many of which"."""
    if noun.tag not in ("CD", "DT", "JJ", "NN", "JJS", "JJR", "PDT"):
        return False
    return any(
        pobj.lower in _OF_WHICH
        for preposition in parse.kids(noun, "prep")
        if preposition.lower == "of" and preposition.i == noun.i + 1
        for pobj in parse.kids(preposition, "pobj")
    )


def _counted(parse: Parse, noun: Token) -> Token:
    """Return the nearest plural that `noun` stands in: the bars, not their town."""
    token = noun
    for _ in range(_DEEPEST):
        if token.tag in _MANY or any(parse.kids(token, "conj")):
            return token
        above = parse.head(token)
        if token.dep != "pobj" or above.dep != "prep" or not parse.head(above).is_noun:
            break
        token = parse.head(above)
    if noun.dep == "pobj" and parse.head(noun).dep == "prep":
        verb = parse.head(parse.head(noun))
        objects = [t for t in parse.kids(verb, "dobj", "nsubjpass") if t.tag in _MANY]
        if verb.is_verb and len(objects) == 1:  # "burned bars in Mombasa, two of which ..."
            return objects[0]
    return noun
