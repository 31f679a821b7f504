"""A sum dealt out to several deeds: "12 were killed, seven in an ambush in Bria and five in Ippy".

The parts stand behind the sum, each with a place or deed of its own, and add up to it. Each is
read from a parse of its own, in which the sum and the other parts are blank.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.lexicon.numbers import load_numbers
from conflict_events.mentions.number_words import read_number
from conflict_events.parses.gapped import BLANK, Deed, told_with
from conflict_events.parses.types import Parse, Token, make_parse

_WHERE = frozenset(("in", "at", "near", "outside", "during", "on"))
_ENDS = frozenset((",", ".", ";", ":", "and"))
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUFFERED = ("nsubjpass", "dobj", "nsubj")
_OF_THEM = ["of", "them"]
_LONGEST = 14
"""Words of one part at most."""


def dealt_out(parse: Parse) -> tuple[Deed, ...]:
    """Return the deeds that a sum of people is dealt out to; none where it is not.

    Args:
        parse: A parsed sentence.
    """
    for number in parse.tokens:
        noun = parse.head(number)
        verb = parse.head(noun)
        if number.dep != "nummod" or noun.tag != "NNS" or noun.dep not in _SUFFERED:
            continue
        if not verb.is_verb:
            continue
        parts = _parts(parse, noun.i + 1)
        total = _value(parse, number.i)
        if len(parts) > 1 and total == sum(_value(parse, part.start) or 0 for part in parts):
            return tuple(
                _deed(parse, (number, noun, verb), part, parts, first=part is parts[0])
                for part in parts
            )
    return ()


def _value(parse: Parse, at: int) -> int | None:
    found = read_number([token.lower for token in parse.tokens], at, load_numbers())
    return found[0] if found is not None and found[1] == at + 1 else None


def _parts(parse: Parse, start: int) -> list[range]:
    """Return the numbers behind `start` that a place or deed follows, up to where each ends."""
    tokens = parse.tokens
    found: list[range] = []
    for at in range(start, len(tokens) - 1):
        behind = at + 3 if [t.lower for t in tokens[at + 1 : at + 3]] == _OF_THEM else at + 1
        listed = tokens[at - 1].lower in (",", "and", "-", "–", "—", ":")
        if not listed or tokens[at].tag != "CD" or behind >= len(tokens):
            continue
        if tokens[behind].lower not in _WHERE or _value(parse, at) is None:
            continue
        if found and at > found[-1].stop + 2:
            return []
        end = _end(tokens, at)
        if end is None:
            return []
        found.append(range(at, end))
    return found


def _end(tokens: tuple[Token, ...], start: int) -> int | None:
    for at in range(start + 1, min(len(tokens), start + _LONGEST)):
        if tokens[at].tag in _FINITE:
            return None
        if tokens[at].lower in _ENDS:
            return at
    return len(tokens) if len(tokens) - start < _LONGEST else None


def _deed(
    parse: Parse,
    held: tuple[Token, Token, Token],
    part: range,
    parts: list[range],
    *,
    first: bool,
) -> Deed:
    number, noun, verb = held
    hidden = {i for other in parts if other is not part for i in other} | {number.i}
    hidden |= {t.i for t in parse.kids(number) if t.i < number.i}
    words = [t.lower for t in parse.tokens[part.start + 1 : part.start + 3]]
    hidden |= {part.start + 1, part.start + 2} if words == _OF_THEM else set()
    tokens = list(parse.tokens)
    for i in hidden:
        tokens[i] = replace(tokens[i], text=BLANK, lower=BLANK, tag=":", dep="punct", head=verb.i)
    count = replace(tokens[part.start], head=noun.i, dep="nummod")
    tokens[part.start] = count
    inside = set(part) - hidden - {part.start}
    for token in tuple(tokens):
        if token.i in inside and token.head not in inside:
            tokens[token.i] = replace(token, head=verb.i, dep=_hung(token))
        elif token.head in hidden and token.i not in hidden:
            tokens[token.i] = replace(token, head=verb.i)
    own = make_parse(parse.sentence, tuple(tokens))
    heads = None if first else told_with(own, verb)
    return Deed(own, heads, frozenset(hidden), frozenset(part), count)


def _hung(token: Token) -> str:
    return "prep" if token.lower in _WHERE else token.dep
