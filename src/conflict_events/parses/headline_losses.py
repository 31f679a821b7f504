"""Headlines that count two sorts of people with bare participles: "4 rebels killed, guard injured".

Parsers make the second participle the verb of the whole line, so that the rebels are injured.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_BEFALL = words("befall-people-in-headlines")
_AUXILIARIES = ("aux", "auxpass", "cop")
_OPENING = 6
"""Words of the first subject at most."""
_SECOND = 4
"""Words of the second one at most."""


def losses(tokens: list[Token]) -> None:
    """Make the first participle the verb of its people and the second one joined to it, in place.

    Args:
        tokens: The tokens of a sentence.
    """
    first = next((t for t in tokens[1:_OPENING] if _is_bare(tokens, t)), None)
    if first is None or first.dep not in ("acl", "ROOT", "conj", "ccomp"):
        return
    second = next((t for t in tokens[first.i + 1 :] if _is_bare(tokens, t)), None)
    if second is None or any(
        t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens if t.i not in (first.i, second.i)
    ):
        return
    commas = [t for t in tokens[first.i : second.i] if t.text == ","]
    if not commas or not 0 < second.i - commas[-1].i - 1 <= _SECOND:
        return
    people, whose = tokens[first.i - 1], tokens[second.i - 1]
    if not all(t.is_noun or t.tag == "CD" for t in (people, whose)) or people.dep == "pobj":
        return
    tokens[first.i] = replace(first, tag="VBN", dep="ROOT", head=first.i)
    tokens[people.i] = replace(people, dep="nsubjpass", head=first.i)
    tokens[second.i] = replace(second, tag="VBN", dep="conj", head=first.i)
    tokens[whose.i] = replace(whose, dep="nsubjpass", head=second.i)
    for token in tuple(tokens[people.i + 1 : commas[-1].i + 1]):
        if token.head in (second.i, people.i) and token.i != first.i:
            tokens[token.i] = replace(token, head=first.i)


def _is_bare(tokens: list[Token], token: Token) -> bool:
    """Whether it is such a participle, without an auxiliary or an object."""
    if token.lower not in _BEFALL or token.tag not in ("VBN", "VBD"):
        return False
    return not any(t.head == token.i and t.dep in (*_AUXILIARIES, "dobj") for t in tokens)
