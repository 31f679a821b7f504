"""Those named apart from a toll: "in addition to the bomber, six people were killed".

What is set beside the number suffered the same and is not counted by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.toll_people import group
from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.lexicon.tolls import TollVerb
from conflict_events.parses.types import Token

_BESIDES = frozenset(("besides",))
_FROM = frozenset(("apart", "aside"))
_HARM = frozenset(("killed", "injured", "abducted", "arrested"))


def besides(view: View, verb: Token, entry: TollVerb) -> Iterator[Claim]:
    """Yield the numbered or single people that stand beside the toll of `verb`."""
    if entry.kind not in _HARM:
        return
    for target in _targets(view, verb):
        for people in group(view, target, stated=True):
            if not people.many:
                yield Claim(verb.i, entry.kind, people, f"{entry.id}.besides", 1, passive=True)


def _targets(view: View, verb: Token) -> Iterator[Token]:
    parse = view.parse
    for kid in parse.kids(verb):
        if kid.lower in _BESIDES:
            yield from parse.kids(kid, "pobj")
        elif kid.lower in _FROM:
            for link in parse.kids(kid, "prep"):
                yield from parse.kids(link, "pobj") if link.lower == "from" else ()
        elif kid.lower == "in":
            for addition in parse.kids(kid, "pobj"):
                for link in parse.kids(addition, "prep") if addition.lower == "addition" else ():
                    yield from parse.kids(link, "pobj") if link.lower == "to" else ()
