"""Events at the edge of a land: "near the fence between Northern Ireland and Ireland"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_chain, clause_head
from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.place_words import place_words
from conflict_events.parses.types import Parse, Token

_LAND = frozenset(("country", "international"))
_TO = re.compile(r" (?:and|from) (?:the )?(?:\w+ern )?")


def on_barrier(
    parse: Parse, anchored: Sequence[tuple[ResolvedPlace, Token]], governor: int
) -> list[tuple[ResolvedPlace, Token]]:
    """Return the finer side of each border, fence or crossing that the event is at.

    Between two countries, or two towns, the words leave it open.

    Args:
        parse: The sentence.
        anchored: Its places with their head tokens.
        governor: Verb of the event.
    """
    found: list[tuple[ResolvedPlace, Token]] = []
    for one, other in pairwise(anchored):
        coarse = [side[0].location.precision in _LAND for side in (one, other)]
        if coarse.count(True) != 1 or one[0].location.precision == other[0].location.precision:
            continue
        line = _line_before(parse, one[0], other[0])
        chain = clause_chain(parse, parse.tokens[governor])
        if line is not None and clause_head(parse, line) in (*chain, governor):
            found.append(other if coarse[0] else one)
    return found


def _line_before(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> Token | None:
    """The noun of the line that `one` and `other` are said to be the sides of."""
    offset = parse.sentence.span.start
    text = parse.sentence.text
    between = text[one.mention.span.end - offset : other.mention.span.start - offset]
    before = _barrier().search(text[: one.mention.span.start - offset])
    if before is None or _TO.fullmatch(between) is None:
        return None
    start = before.start("line") + offset
    return next((token for token in parse.tokens if token.start == start), None)


@lru_cache(maxsize=1)
def _barrier() -> re.Pattern[str]:
    """Return what ends before the first side: "near the main crossing between the"."""
    lines = "|".join(form for noun in place_words().barriers for form in noun_forms(noun))
    return re.compile(
        r"\b(?:near|at|on|along|by|under|across|outside|over) (?:the |a |an )?(?:[\w-]+ ){0,2}"
        rf"(?P<line>{lines}) (?:that |which )?(?:between|separating|dividing|separates|divides) "
        r"(?:the )?(?:\w+ern )?$"
    )
