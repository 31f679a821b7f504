"""Nouns that point at the deed told last, or at an older one: "that raid", "the earlier attack".

"The attack" is as a rule the one that the report is about; these say that it is another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import similarity
from conflict_events.records.merging.recall import takes_up, tells_which

_LAST = frozenset(("that", "those", "latter"))
_OLDER = word_class("older-of-two-deeds")
_FIGHTS = word_class("words-of-fighting")
_NEAR = 2
_VIOLENT = type_group("deeds-of-armed-sides")
_DONE = frozenset(("asserted", "alleged"))


def is_pointing(draft: Draft) -> bool:
    """Whether its noun points at a deed told: "claimed that raid", "the latter attack".

    Args:
        draft: What is told now.
    """
    return bool(_pointers(draft))


def pointed_at(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> int | None:
    """Return the number of the deed that `draft` points at, history included.

    "That raid" and "the latter" are the deed told last, "the earlier attack" is the nearest one
    before it that is older than another.

    Args:
        kept: What was told before.
        draft: A draft that points.
        lexicon: The lexicon.
    """
    index = draft.tellings[0].sentence.index
    near = [
        (earlier.tellings[-1].trigger.start, number)
        for number, earlier in enumerate(kept)
        if 0 <= index - earlier.tellings[-1].sentence.index <= _NEAR
        and earlier.tellings[-1].sentence.kind != "title"
        and lexicon.types[earlier.type].family in _VIOLENT
        and earlier.status.status in _DONE
        and not earlier.aggregate
        and takes_up(earlier, draft)
        and _can_be(earlier, draft, lexicon)
    ]
    if not near:
        return None
    near.sort(reverse=True)
    if _pointers(draft) <= _LAST:
        return near[0][1]
    return _oldest(kept, [number for _, number in near])


def _can_be(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether nothing but its being history speaks against it."""
    then = replace(earlier, background=draft.background)
    return similarity(then, draft, lexicon, linked=True) is not None


def _oldest(kept: Sequence[Draft], near: Sequence[int]) -> int | None:
    """Return the nearest one that another deed is younger than."""
    return next(
        (one for one in near if any(_older(kept[one], other) for other in kept)),
        None,
    )


def _older(one: Draft, other: Draft) -> bool:
    if one.background != other.background:
        return one.background
    if _told_as_earlier(one) and not _told_as_earlier(other):
        return True
    mine, yours = one.date, other.date
    if mine is None or yours is None or mine.end is None or yours.start is None:
        return False
    return mine.end < yours.start


def _told_as_earlier(draft: Draft) -> bool:
    """Whether its sentence goes back in time: "Earlier, gunmen killed a lecturer"."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    return any(kid.lower == "earlier" for kid in (parse.tokens[0], *parse.kids(verb, "advmod")))


def _pointers(draft: Draft) -> frozenset[str]:
    parse = draft.parse
    noun = draft.frame.kind == "noun"
    head = parse.tokens[draft.frame.head] if noun else _scene_of_death(draft)
    if head is None or draft.aggregate:
        return frozenset()
    kids = tuple(parse.kids(head))
    if any(tells_which(parse, kid) for kid in kids):
        return frozenset()  # "that raid which killed nine" may be new
    words = {kid.lower for kid in kids if kid.dep in ("det", "amod")}
    if words & _LAST:
        return frozenset(words & _LAST)
    return frozenset(words & _OLDER) if "the" in words else frozenset()


def _scene_of_death(draft: Draft) -> Token | None:
    """Return the noun of the deed in which people are told to have died: "died in that battle"."""
    if not draft.result:
        return None
    parse = draft.parse
    return next(
        (
            noun
            for preposition in parse.kids(parse.tokens[draft.frame.head], "prep")
            if preposition.lower in ("in", "during")
            for noun in parse.kids(preposition, "pobj")
            if noun.lower in _FIGHTS
        ),
        None,
    )
