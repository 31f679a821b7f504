"""Animals as doers and victims: a leopard that kills a child attacks nobody in a conflict."""

from __future__ import annotations

from conflict_events.frames.types import Frame
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ANIMALS = word_class("animals")
_WILD = _ANIMALS - word_class("livestock")
"""Livestock that raiders kill or take is property."""
_HANDLERS = word_class("handlers-of-animals")
_DOING = frozenset(("subject", "by", "compound"))
_SINGULAR = frozenset(("NN", "NNP"))


def of_animals(frame: Frame) -> bool:
    """Whether only animals do what the trigger tells, or only animals suffer it.

    Args:
        frame: A trigger with its relations.
    """
    doers = [r.head for r in frame.relations if r.key in _DOING]
    victims = [r.head for r in frame.relations if r.key == "object"]
    tokens = frame.parse.tokens
    return any(
        heads
        and all(tokens[i].lower in kinds and _is_animal(frame.parse, tokens[i]) for i in heads)
        for heads, kinds in ((doers, _ANIMALS), (victims, _WILD))
    )


def _is_animal(parse: Parse, token: Token) -> bool:
    """Whether a noun is an animal: no team or group by its capital, no dog of the police."""
    if token.text[:1].isupper() and not (token.i == 0 and token.tag in _SINGULAR):
        return False
    return not any(
        kid.lower in _HANDLERS or kid.text[:1].isupper()
        for kid in parse.kids(token, "compound", "amod", "poss", "nmod")
        if kid.i > 0
    )
