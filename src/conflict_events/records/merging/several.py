"""Tolls of several deeds in one: "The two attacks killed 15", "In all, 15 people were killed".

Each of the deeds has the count, marked as shared; none has it for itself alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import similarity
from conflict_events.records.merging.recall import takes_up
from conflict_events.records.merging.unite import unite

_VIOLENT = type_group("violence-or-gain")
_DONE = frozenset(("asserted", "alleged"))
_HARM = frozenset(("killed", "injured"))
_TAKING_UP = frozenset(("the", "these", "those", "both"))
_BOTH = "both"
_IN_SUM = word_class("add-up-deeds")
_WINDOW = 3


def shared_out(
    kept: Sequence[Draft], draft: Draft, lexicon: Lexicon
) -> tuple[tuple[int, Draft], ...]:
    """Return the deeds whose dead `draft` counts together, by number, with that count.

    Empty where it counts those of one deed, or of none told before.

    Args:
        kept: What was told before.
        draft: What is told now.
        lexicon: The lexicon.
    """
    if not _counts(draft, lexicon):
        return ()
    noun = _deeds(draft)
    if noun is None and not _adds_up(draft):
        return ()
    index = draft.tellings[0].sentence.index
    parts = [
        number
        for number, earlier in enumerate(kept)
        if 0 < index - earlier.tellings[-1].sentence.index <= _WINDOW
        and earlier.tellings[-1].sentence.kind != "title"
        and lexicon.types[earlier.type].family in _VIOLENT
        and earlier.status.status in _DONE
        and not (earlier.background or earlier.aggregate)
        and (noun is None or takes_up(earlier, draft))
        and similarity(earlier, draft, lexicon, linked=True) is not None
    ]
    alike = [number for number in parts if kept[number].type == draft.type]
    parts = alike if len(alike) > 1 else parts
    wanted = _how_many(draft, noun) if noun is not None else None
    if wanted is not None and len(parts) != wanted:
        return ()
    if len(parts) < 2:
        return ()
    return tuple((number, _with_sum(kept[number], draft, lexicon)) for number in parts)


def _counts(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it numbers dead or hurt of no place and nobody of its own."""
    if draft.place is not None or draft.aggregate or draft.background:
        return False
    if lexicon.types[draft.type].family not in _VIOLENT or draft.status.status not in _DONE:
        return False
    return any(t.toll.kind in _HARM and (t.toll.low or 0) > 1 for t in draft.tolls)


def _deeds(draft: Draft) -> Token | None:
    """Return the plural noun that takes up several deeds: "the attacks", "both blasts"."""
    parse = draft.parse
    for _, anchor in draft.anchors:
        noun = parse.tokens[anchor]
        kids = tuple(parse.kids(noun))
        if noun.tag != "NNS" or any(kid.dep == "relcl" for kid in kids):
            continue
        if any(kid.dep in ("det", "predet") and kid.lower in _TAKING_UP for kid in kids):
            return noun
    return None


def _how_many(draft: Draft, noun: Token) -> int | None:
    for kid in draft.parse.kids(noun):
        if kid.lower == _BOTH:
            return 2
        if kid.dep == "nummod":
            return load_numbers().values.get(kid.lower)
    return None


def _adds_up(draft: Draft) -> bool:
    """Whether its sentence opens or ends as a sum: "in all", "altogether"."""
    words = [token.lower for token in draft.parse.tokens]
    pairs = {" ".join(words[i : i + 2]) for i in range(len(words) - 1)}
    return draft.result and not _IN_SUM.isdisjoint(pairs | set(words))


def _with_sum(part: Draft, draft: Draft, lexicon: Lexicon) -> Draft:
    """Return a deed with the common count, where it has none of its own of that kind.

    Who claims the deeds together claims each: "15 died in the bombings. The Front claimed them".
    """
    known = {t.toll.kind for t in part.tolls if not t.toll.unnumbered}
    tolls = tuple(replace(t, shared=True) for t in draft.tolls if t.toll.kind not in known)
    return unite(part, replace(draft, tolls=tolls, targets=(), means=()), lexicon)
