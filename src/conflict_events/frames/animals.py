"""Animals as doers and victims: a leopard that kills a child attacks nobody in a conflict."""

from __future__ import annotations

from conflict_events.frames.types import Frame
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ANIMALS = word_class("animals")
_WILD = _ANIMALS - word_class("livestock")
"""Livestock that raiders kill or take is property."""
_NAMESAKES = word_class("animals-that-groups-are-named-after")
_HANDLERS = word_class("handlers-of-animals")
_DOING = frozenset(("subject", "by", "compound"))
_PACKS = word_class("packs-of-animals")
_BITES = frozenset("attack attacks bite bites sting stings mauling maulings stampede".split())


def of_animals(frame: Frame) -> bool:
    """Whether only animals do what the trigger tells, or only wild ones suffer it.

    Args:
        frame: A trigger with its relations.
    """
    doers = [r.head for r in frame.relations if r.key in _DOING]
    victims = [r.head for r in frame.relations if r.key == "object"]
    return any(
        heads and all(_is_animal(frame.parse, frame.parse.tokens[i], kinds) for i in heads)
        for heads, kinds in ((doers, _ANIMALS), (victims, _WILD))
    )


def _is_animal(parse: Parse, token: Token, kinds: frozenset[str]) -> bool:
    """Whether a noun is an animal: no team or group by its capital, no dog of the police."""
    if token.lower in _PACKS:
        of = (kid for kid in parse.kids(token, "prep") if kid.lower == "of")
        return any(_is_animal(parse, noun, kinds) for kid in of for noun in parse.kids(kid, "pobj"))
    if token.lower in _BITES:
        return any(_is_animal(parse, kid, kinds) for kid in parse.kids(token, "compound"))
    if token.lower not in kinds:
        return False
    if token.text[:1].isupper() and (token.i or token.lower in _NAMESAKES):
        return False
    return not any(
        kid.lower in _HANDLERS or (kid.i and kid.text[:1].isupper())
        for kid in parse.kids(token, "compound", "amod", "poss", "nmod")
    )
