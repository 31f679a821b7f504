"""Numbers that go on counting whom the verb before had: "caught two rebels and shot *nine*"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token

_OBJECTS = ("dobj", "nsubjpass")
_MORE = frozenset(("more", "others", "another"))


def counted_before(parse: Parse, number: Token) -> Token | None:
    """Return the people of whom a bare number counts more, if the sentence told of some.

    Args:
        parse: The sentence.
        number: A number that stands for people by itself.
    """
    verb = parse.head(number)
    counts = number.tag == "CD" or (number.lower == "others" and any(parse.kids(number, "nummod")))
    if not counts or number.dep not in _OBJECTS or verb.dep != "conj":
        return None
    if any(kid.is_noun and kid.lower not in _MORE for kid in parse.kids(number)):
        return None
    first = parse.head(verb)
    if not first.is_verb or any(parse.kids(number, "prep")):
        return None
    nouns = [kid for kid in parse.kids(first, *_OBJECTS) if kid.tag == "NNS" and kid.i < number.i]
    return nouns[0] if len(nouns) == 1 and not any(parse.kids(nouns[0], "conj")) else None
