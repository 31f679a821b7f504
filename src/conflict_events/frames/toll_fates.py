"""What befell people one after the other: "a mayor, who was kidnapped, was found dead"."""

from __future__ import annotations

from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.parses.types import Token

_HELD = frozenset(("abducted", "arrested", "missing", "displaced"))
_HARM = frozenset(("killed", "injured"))


def held_before(view: View, one: Claim, other: Claim) -> bool:
    """Whether the same people were taken, told in a clause about them, and then harmed.

    Args:
        view: The sentence.
        one: A toll.
        other: Another one of the same number.
    """
    held, harmed = (one, other) if one.kind in _HELD else (other, one)
    if held.kind not in _HELD or harmed.kind not in _HARM or held.people.noun is None:
        return False
    verb = view.parse.tokens[held.anchor]
    while verb.dep == "conj":
        verb = view.parse.head(verb)
    about = verb.dep in ("relcl", "acl") and verb.head == held.people.noun
    return about and not _inside(view, view.parse.tokens[harmed.anchor], verb)


def _inside(view: View, token: Token, clause: Token) -> bool:
    return any(above.i == clause.i for above in view.parse.ancestors(token))
