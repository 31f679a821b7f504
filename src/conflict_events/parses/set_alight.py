"""What is set alight, read as if "alight" were a thing: "set the governor's office alight"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SETTING = frozenset(("set", "sets", "setting"))
_BURNING = frozenset(("alight", "ablaze", "afire", "aflame"))


def kindled(tokens: list[Token]) -> None:
    """Give the thing back to the verb as its object, in place."""
    for state in tuple(tokens):
        if state.lower not in _BURNING or state.dep not in ("dobj", "ccomp", "oprd", "advcl"):
            continue
        verb = tokens[state.head]
        parts = [t for t in tokens if t.head == state.i and t.i < state.i]
        things = [t for t in parts if t.is_noun and t.dep in ("compound", "nsubj", "nmod")]
        if verb.lower not in _SETTING or not things:
            continue
        thing = things[-1]
        for part in parts:
            if part.i != thing.i:
                tokens[part.i] = replace(part, head=thing.i)
        tokens[thing.i] = replace(thing, head=verb.i, dep="dobj")
        tokens[state.i] = replace(state, dep="acomp", tag="JJ")
