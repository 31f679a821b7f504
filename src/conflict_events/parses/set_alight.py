"""What is set alight or found guilty, read as part of a clause of its own.

"Set the governor's office alight" is read as if "alight" were a thing, "found the colonel guilty"
as if the colonel did something.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SETTING = frozenset(("set", "sets", "setting"))
_FINDING = frozenset(("find", "finds", "found", "finding"))
_STATES = {
    **dict.fromkeys(("alight", "ablaze", "afire", "aflame"), _SETTING),
    "guilty": _FINDING,
}
"""States that somebody is brought to, with the verbs."""


def kindled(tokens: list[Token]) -> None:
    """Give the thing back to the verb as its object, in place."""
    for state in tuple(tokens):
        verbs = _STATES.get(state.lower)
        if verbs is None or state.dep not in ("dobj", "ccomp", "oprd", "advcl"):
            continue
        verb = tokens[state.head]
        parts = [t for t in tokens if t.head == state.i and t.i < state.i]
        things = [
            t for t in parts if t.dep == "nsubj" or (t.is_noun and t.dep in ("compound", "nmod"))
        ]
        if verb.lower not in verbs or not things:
            continue
        thing = things[-1]
        for part in parts:
            if part.i != thing.i:
                tokens[part.i] = replace(part, head=thing.i)
        tokens[thing.i] = replace(thing, head=verb.i, dep="dobj")
        tokens[state.i] = replace(state, dep="acomp", tag="JJ")
