"""Mending parses that hang on a victim who is blamed, or of what: "accused A and B of the raid".

"Blamed the attack on a convoy on the rebels", "laid the blame for the murder of two nuns on them":
the last preposition is often hung on the nearest noun.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_ACCUSING = words("accuse-of-deeds")
_BLAMING = words("blame-a-deed-on")
_LAYING = words("lay-blame")
_BLAME = words("blame-that-is-laid")
_DEEDS = words("nouns-of-harm")
_SPOTS = words("lie-along-a-place")
_ON = frozenset(("on", "upon"))


def blamed(tokens: list[Token]) -> None:
    """Give such prepositions to the verb, in place."""
    for verb in tuple(tokens):
        if not verb.is_verb:
            continue
        held = next((t for t in tokens if t.head == verb.i and t.dep == "dobj"), None)
        if held is None or held.i < verb.i:
            continue
        if verb.lower in _ACCUSING:
            _give_deed(tokens, verb, held)
        elif verb.lower in _BLAMING:
            if not any(t.head == verb.i and t.lower == "for" for t in tokens):
                _give_blamed(tokens, verb, held)
        elif verb.lower in _LAYING and held.lower in _BLAME:
            _give_blamed(tokens, verb, held)


def _give_deed(tokens: list[Token], verb: Token, held: Token) -> None:
    """Hang "of the raid" on the verb where the last of several accused has it."""
    if any(t.head == verb.i and t.lower == "of" for t in tokens):
        return
    accused = [held]
    accused += [t for t in tokens if t.dep == "conj" and t.i > held.i and _under(tokens, t, held)]
    for of in tokens[held.i + 1 :]:
        if of.lower != "of" or of.dep != "prep" or tokens[of.head] not in accused:
            continue
        inner = next((t for t in tokens if t.head == of.i and t.dep in ("pobj", "pcomp")), None)
        if inner is not None and (inner.lower in _DEEDS or inner.dep == "pcomp"):
            tokens[of.i] = replace(of, head=verb.i)
            return


def _give_blamed(tokens: list[Token], verb: Token, held: Token) -> None:
    """Hang the last "on somebody" on the verb."""
    inside = [
        t
        for t in tokens[held.i + 1 :]
        if t.lower in _ON and t.dep == "prep" and _under(tokens, t, verb)
    ]
    for on in reversed(inside):
        whom = next((t for t in tokens if t.head == on.i and t.dep == "pobj"), None)
        spot = whom is not None and whom.lower in _SPOTS and not whom.tag.startswith("NNP")
        if whom is None or whom.lower in CALENDAR or spot:
            continue
        above = tokens[on.head]
        if above.i not in (verb.i, held.i) and above.is_noun:
            tokens[on.i] = replace(on, head=verb.i)
        return


def _under(tokens: list[Token], token: Token, top: Token) -> bool:
    """Whether it stands below `top`, with no other verb between."""
    for _ in range(len(tokens)):
        if token.head == top.i:
            return True
        above = tokens[token.head]
        if above.i == token.i or above.is_verb:
            return False
        token = above
    return False
