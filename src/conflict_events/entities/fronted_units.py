"""Units that open a sentence, "In Tamaulipas, ... near San Fernando": which namesake is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from conflict_events.lexicon.gazetteer import Place, is_own_name
from conflict_events.lexicon.place_words import place_words
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page, Sentence, Span

Options = tuple[Place, ...]

_OPENING: Final = re.compile(
    r"(?:(?:Meanwhile|Elsewhere|Also|And|But|Separately),? )?(?:[Ii]n|[Aa]cross) "
    r"(?:the )?(?:[\w-]+ ){0,3}(?:of )?"
)
_CLOSING: Final = re.compile(r"(?:'s)?(?: (?P<unit>[\w-]+))?,")
_STANDING: Final = frozenset(("in", "at", "near", "outside", "inside", "on", "around", None))
"""What stands before a town; nothing does in "the outskirts of X"."""
_FAMOUS: Final = 1_000_000
_KNOWN: Final = 200_000
"""People of a town that is meant by its name wherever in its country it is named."""


def by_fronted_units(
    page: Page, mentions: Sequence[PlaceMention], options: Sequence[Options]
) -> list[Options]:
    """Return `options` without towns elsewhere where a namesake lies in what opens the sentence.

    Args:
        page: The document as read.
        mentions: Its places in text order.
        options: What each may mean.
    """
    kept = list(options)
    keys = [_in_text_order(m.span.part, m.span.start) for m in mentions]
    for sentence in page.sentences:
        span = sentence.span
        first = bisect_left(keys, _in_text_order(span.part, span.start))
        last = bisect_left(keys, _in_text_order(span.part, span.end))
        if last - first < 2 or not _opens(page, sentence, mentions[first]):
            continue
        units = [p for p in options[first] if p.kind in "12"]
        for n in range(first + 1, last):
            if mentions[n].cue in _STANDING and not mentions[n].containers:
                kept[n] = _inside(kept[n], units, fold_key(mentions[n].name))
    return kept


def _in_text_order(part: str, start: int) -> tuple[bool, int]:
    return part != "title", start


def _opens(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place is all of the phrase that opens its sentence: "In X state, ..."."""
    part = sentence.span.part
    before = page.raw(Span(sentence.span.start, mention.span.start, part))
    end = (mention.printed or mention.span).end
    closing = _CLOSING.match(page.raw(Span(end, sentence.span.end, part)))
    if closing is None or _OPENING.fullmatch(before) is None:
        return False
    return closing["unit"] is None or closing["unit"].lower() in place_words().units


def _inside(options: Options, units: Sequence[Place], key: str) -> Options:
    """Return the readings inside one of `units`, or all where none bears the name itself."""
    homes = {unit.country for unit in units}
    if any(p.kind in "CRS" or (p.kind == "1" and p.country in homes) for p in options):
        return options
    if any(
        p.population >= (_KNOWN if p.country in homes else _FAMOUS) and is_own_name(p, key)
        for p in options
    ):
        return options
    ids = {unit.id for unit in units}
    inner = tuple(p for p in options if {p.admin1, p.admin2} & ids and is_own_name(p, key))
    return inner or options
