"""Numbers of people that stand behind their noun, or in it: "a crowd estimated at 5,000".

"The fighters, 12 of them, were killed"; "the raiders, who numbered about 60, fled"; "a couple"
and "her parents" are two.
"""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Parse, Token

_ALL = frozenset(("them", "all", "total"))
_MEASURING = word_class("give-the-size-of-a-crowd")
_PAIRS = word_class("pairs-of-people")
_PAIRS_OF_SOMEBODY = word_class("pairs-of-kin")
_ONE_OWNER = frozenset(("his", "her", "my"))
_REACH = 14
"""Tokens from the noun to the number behind it."""
_BY_WHOM = 6
"""Tokens between the verb of measuring and its number: "put by the organisers at"."""


def number_behind(parse: Parse, at: Mapping[int, CountMention], head: Token) -> CountMention | None:
    """Return the number that is told behind the people of `head`.

    Args:
        parse: The sentence.
        at: Its numbers by their tokens.
        head: Head of a people phrase: a plural, or a word for many people.
    """
    found = _of_them(parse, at, head) if head.tag == "NNS" else None
    return found or _measured(parse, at, head)


def _of_them(parse: Parse, at: Mapping[int, CountMention], head: Token) -> CountMention | None:
    if _text(parse, head.i + 1) != ",":
        return None
    start = head.i + 2 + (_text(parse, head.i + 2) in ("all", "some"))
    mention = at.get(start)
    if mention is None or mention.first > start:
        return None
    behind = _text(parse, mention.last + 1)
    if behind == "," or (behind in ("of", "in") and _text(parse, mention.last + 2) in _ALL):
        return mention
    return None


def _measured(parse: Parse, at: Mapping[int, CountMention], head: Token) -> CountMention | None:
    """Read "estimated at 5,000", "numbering about 60" behind the noun or in its clause."""
    for token in parse.tokens[head.i + 1 : head.i + _REACH]:
        if token.lower not in _MEASURING:
            continue
        if token.dep not in ("acl", "relcl") or not _describes(parse, token, head):
            return None
        direct = at.get(token.i + 1)
        if direct is not None and token.tag in ("VBG", "VBD"):
            return direct
        for i in range(token.i + 1, token.i + _BY_WHOM):
            if _text(parse, i) == "at":
                return at.get(i + 1)
        return None
    return None


def _describes(parse: Parse, verb: Token, head: Token) -> bool:
    """Whether the clause of `verb` is about `head`, or about whom it is made up of."""
    noun = parse.head(verb)
    return noun.i == head.i or any(above.i == head.i for above in parse.ancestors(noun))


def pair(parse: Parse, head: Token) -> CountMention | None:
    """Return the two that a word for two people means: "a young couple", "her parents".

    Args:
        parse: The sentence.
        head: A noun.
    """
    owned = head.lower in _PAIRS_OF_SOMEBODY and any(
        kid.lower in _ONE_OWNER for kid in parse.kids(head, "poss")
    )
    if owned or (head.lower in _PAIRS and _text(parse, head.i + 1) != "of"):
        return CountMention(head.i, head.i, 2, 2, 2, "exact", "pair", head.i, people=True)
    return None


def _text(parse: Parse, index: int) -> str:
    return parse.tokens[index].lower if 0 <= index < len(parse.tokens) else ""
