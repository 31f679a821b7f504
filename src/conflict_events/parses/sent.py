"""Things sent from somewhere, misread as senders: "Rockets *fired* from Sarra hit a house"."""

from __future__ import annotations

from conflict_events.parses.types import Token

_STOPS = frozenset((",", ";", ":", "-", "–", "—"))


def is_sent(tokens: list[Token], verb: Token) -> bool:
    """Whether "from" tells where a thing was sent that then did something, without any "and".

    "Rockets *fired* from X hit Y": what is fired, not who fires.
    """
    behind = tokens[verb.i + 1 : verb.i + 2]
    if not behind or behind[0].lower != "from" or not tokens[verb.i - 1].is_noun:
        return False
    later = next((t for t in tokens[verb.i + 2 :] if t.head == verb.i and t.dep == "conj"), None)
    if later is None or later.tag != "VBD":
        return False
    return not any(t.dep == "cc" or t.text in _STOPS for t in tokens[verb.i : later.i])
