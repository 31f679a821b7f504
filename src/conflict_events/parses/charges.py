"""What people are blamed for, read as part of their name: "accused the army of burning huts".

The parser hangs "of" on the army, and often makes the gerund an adjective of the huts; of a list
of deeds it hangs the later ones on the last thing named: "robbing carts of rice, and burning huts".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_BLAMING = words("charge-somebody-with")
_CHARGING = words("charge-with-deeds")
_BEFORE = frozenset(("amod", "compound"))


def charged(tokens: list[Token]) -> None:
    """Hang such an "of" on the verb, and make the gerund behind it a verb, in place."""
    for of in tuple(tokens):
        if of.lower not in ("of", "with") or of.dep != "prep":
            continue
        accused = tokens[of.head]
        if of.lower == "with":
            if accused.is_verb and accused.lower in _CHARGING and accused.i < of.i:
                _give_gerund(tokens, of)
            continue
        if (
            accused.lower in CALENDAR and accused.dep == "pobj"
        ):  # "convicted on Friday of the murder"
            verb = tokens[tokens[accused.head].head]
            if verb.is_verb and verb.lower in _BLAMING:
                tokens[of.i] = replace(of, head=verb.i)
                accused = verb
        if accused.is_verb and accused.lower in _BLAMING and accused.i < of.i:
            _give_gerund(tokens, of)
            continue
        if not accused.is_noun or accused.dep not in ("dobj", "nsubjpass") or accused.i > of.i:
            continue
        verb = tokens[accused.head]
        if not verb.is_verb or verb.lower not in _BLAMING or verb.i > of.i:
            continue
        if accused.dep == "dobj":
            tokens[of.i] = replace(of, head=verb.i)
        _give_gerund(tokens, of)


def _give_gerund(tokens: list[Token], of: Token) -> None:
    if of.i + 1 >= len(tokens):
        return
    gerund = tokens[of.i + 1]
    noun = tokens[gerund.head]
    if gerund.tag != "VBG" or gerund.dep not in _BEFORE or noun.head != of.i:
        return
    tokens[gerund.i] = replace(gerund, dep="pcomp", head=of.i)
    tokens[noun.i] = replace(noun, dep="dobj", head=gerund.i)
    _give_later_deeds(tokens, gerund, noun)
    for joint in tuple(tokens):
        if joint.lower != "and" or joint.head != noun.i or joint.i + 1 >= len(tokens):
            continue
        second = tokens[joint.i + 1]
        thing = tokens[second.head]
        if not second.lower.endswith("ing") or second.dep not in _BEFORE or thing.head != noun.i:
            continue
        tokens[joint.i] = replace(joint, head=gerund.i)
        tokens[second.i] = replace(second, tag="VBG", dep="conj", head=gerund.i)
        tokens[thing.i] = replace(thing, dep="dobj", head=second.i)


def _give_later_deeds(tokens: list[Token], gerund: Token, noun: Token) -> None:
    """Join with the first deed those that a list hangs on what stands behind its object."""
    listed = [
        t
        for t in tokens[noun.i + 1 :]
        if t.dep == "conj" and t.lower.endswith("ing") and _is_behind(tokens, t, noun)
    ]
    last = max((t.i for t in listed if t.tag == "VBG"), default=-1)
    for deed in listed:
        above = tokens[deed.head]
        if deed.i <= last and above not in listed:
            tokens[deed.i] = replace(deed, tag="VBG", head=gerund.i)


def _is_behind(tokens: list[Token], token: Token, noun: Token) -> bool:
    """Whether it hangs below `noun` with no finite verb between."""
    at = token
    while at.head != at.i:
        at = tokens[at.head]
        if at.i == noun.i:
            return True
        if at.is_verb and at.tag not in ("VBN", "VBG"):
            return False
    return False
