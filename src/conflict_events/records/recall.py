"""Words that take up what was told, and words that tell of another happening."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.join import noise

_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_OTHER = frozenset(
    "another second third fourth fifth other separate similar further subsequent "
    "previous earlier".split()
)
"""Modifiers that tell one happening from another."""
_POINTING = frozenset(("it", "this", "that", "these", "those", "they"))
_ELSEWHERE = frozenset(("separately", "elsewhere"))
_PLANTED = frozenset(("bombing", "suicide_bombing", "grenade_attack"))
_FIRED = frozenset(("shelling", "air_strike", "drone_strike"))


def recalls(draft: Draft) -> bool:
    """Whether its event is a definite noun: "died in the blast", "the raid wounded two".

    A noun with a clause of its own ("the raid that ...") or set apart ("the second blast")
    names an event that need not have been told.

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    return any(_taken_up(parse, head) for head in _heads(draft) if head.is_noun)


def sorts_agree(one: str, other: str, draft: Draft) -> bool:
    """Whether a nominal of the type `other` can take up an event of the type `one`.

    Args:
        one: Type of what was told.
        other: Type of the draft that takes it up.
        draft: That draft.
    """
    if one == other or noise(draft):
        return True
    remote = {one, other} & (_PLANTED | _FIRED)
    return len(remote) < 2 or remote <= _PLANTED or remote <= _FIRED


def is_another(draft: Draft) -> bool:
    """Whether the sentence sets its event apart: "another bomb", "in a separate attack".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    if any(token.lower in _ELSEWHERE for token in parse.tokens):
        return True
    actors = [parse.tokens[p.head] for p in draft.initiators if _stands_in(draft, p.span.start)]
    own = [*(head for head in _heads(draft) if head.is_noun and not _counted(parse, head)), *actors]
    return any(kid.lower in _OTHER for noun in own for kid in parse.kids(noun, "det", "amod"))


def _counted(parse: Parse, head: Token) -> bool:
    """Whether it only counts what was told: "it was the third such attack this week"."""
    return head.dep == "attr" and any(
        kid.lower in _POINTING or any(det.lower in _REFERRING for det in parse.kids(kid, "det"))
        for kid in parse.kids(parse.head(head), "nsubj")
    )


def _heads(draft: Draft) -> list[Token]:
    index = draft.parse.sentence.index
    return [draft.parse.tokens[at] for sentence, at in draft.anchors if sentence == index]


def _stands_in(draft: Draft, start: int) -> bool:
    span = draft.parse.sentence.span
    return span.start <= start < span.end


def _taken_up(parse: Parse, head: Token) -> bool:
    kids = tuple(parse.kids(head))
    if not any(kid.dep == "det" and kid.lower in _REFERRING for kid in kids):
        return False
    return not any(kid.lower in _OTHER or kid.dep == "relcl" for kid in kids)
