"""Who "both sides" are: the two that the text last told of as fighting or dealing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_NOUNS = word_class("halves-of-a-conflict")
_BOTH = frozenset(("both", "two"))
_REACH = 3
"""Sentences that "both sides" looks back."""
_PAIR = 2


def name_both_sides(
    sentences: Sequence[Sequence[ResolvedFrame]],
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames with "both sides", "the two sides" read as the two told of before.

    Args:
        sentences: Frames by sentence, other mentions read.
    """
    last: tuple[int, tuple[Party, ...]] | None = None
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames in sentences:
        read: list[ResolvedFrame] = []
        for frame in frames:
            parse = frame.frame.parse
            near = last is not None and parse.sentence.index - last[0] <= _REACH
            sides = last[1] if near and last is not None else ()
            parties = tuple(one for p in frame.parties for one in _read(p, parse, sides))
            read.append(replace(frame, parties=parties))
        for frame in read:
            pair = _pair(frame)
            if pair:
                last = (frame.frame.parse.sentence.index, pair)
        done.append(tuple(read))
    return tuple(done)


def _read(party: Party, parse: Parse, sides: Sequence[Party]) -> tuple[Party, ...]:
    head = parse.tokens[party.head]
    if not sides or head.lower not in _NOUNS or any(parse.kids(head, "relcl", "acl", "prep")):
        return (party,)
    words = {word.lower for word in _before(parse, head)}
    if _BOTH.isdisjoint(words) or not words <= _BOTH | {"the", "warring", "rival", "opposing"}:
        return (party,)
    return tuple(
        replace(party, actor=side.actor, antecedent=side.antecedent or side.span, pronoun=True)
        for side in sides
    )


def _before(parse: Parse, head: Token) -> list[Token]:
    return [kid for kid in parse.kids(head) if kid.i < head.i and kid.dep != "punct"]


def _pair(frame: ResolvedFrame) -> tuple[Party, ...]:
    """Return the two sides of a fight, of talks or of a deed between two that can fight."""
    found: dict[str, Party] = {}
    for party in frame.parties:
        actor = party.actor
        if actor is None or not (actor.armed or actor.state) or party.relation.key == "asker":
            continue
        if party.place is not None and party.relation.key in ("in", "near", "at"):
            continue
        found.setdefault(actor.registry_id or actor.name.casefold(), party)
    return tuple(found.values()) if len(found) == _PAIR else ()
