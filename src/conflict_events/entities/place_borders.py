"""Places on the border of a land: "Sarra, near the Sudanese border" lies beside Sudan, not far off.

A name that is said to be on a border is read as one of the land's neighbours or of the land itself;
what shares the name elsewhere is not meant. Where both lands are told, it lies in one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from conflict_events.lexicon.gazetteer import Gazetteer, Place
from conflict_events.lexicon.place_words import demonyms, neighbours
from conflict_events.mentions.place_known import known
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page, Sentence, Span

Options = tuple[Place, ...]

_NAME: Final = r"[A-Z][\w-]*(?: (?:of )?(?:the )?[A-Z][\w-]*)*"
_LINE: Final = r"(?:border|frontier)"
_ON: Final = (
    r",? (?:(?:which|that) (?:is|lies|sits) )?(?:located |situated |lying )?"
    r"(?:just |right |directly |not far |close |\d+ ?(?:km|kilomet\w+|miles?) )?"
    r"(?:on|near|at|along|by|to|from|off) "
)
_BORDER: Final = re.compile(
    rf"{_ON}(?:the |its )?(?:"
    rf"{_LINE} (?:with|of|between) (?P<one>{_NAME})(?: and (?P<two>{_NAME}))?"
    rf"|(?P<owner>{_NAME}?)(?:['’]s)?(?:[-–—/](?P<second>{_NAME}))? (?:[a-z]+ern )?{_LINE}\b"
    rf"(?: with (?P<other>{_NAME}))?)"
)
_WORTH: Final = 2
"""What a name at a border is worth among the names of a country: as much as the country's."""
_SPREAD: Final = 120
"""Characters behind a name within which its border is told."""


def by_border(
    page: Page, mentions: Sequence[PlaceMention], options: Sequence[Options], gazetteer: Gazetteer
) -> tuple[list[Options], Counter[str | None]]:
    """Return `options` without towns far from the border on which the text puts them.

    Also counts the countries that a name at a border speaks for, where it can lie in one only.

    Args:
        page: The document as read.
        mentions: Its places in text order.
        options: What each may mean.
        gazetteer: Known places, for those that are spelt otherwise beside the border.
    """
    kept = list(options)
    homes: Counter[str | None] = Counter()
    for sentence in page.sentences:
        if not re.search(_LINE, sentence.text):
            continue
        for n, mention in enumerate(mentions):
            if sentence.span.covers(mention.span) and not _is_wide(kept[n]):
                lands = _lands(page, sentence, mention, gazetteer)
                if lands:
                    kept[n] = _beside(mention, kept[n], lands, gazetteer)
                    own = {place.country for place in kept[n]}
                    homes.update(dict.fromkeys(own, _WORTH) if len(own) == 1 else {})
    return kept, homes


def _is_wide(options: Options) -> bool:
    return bool(options) and options[0].kind in "CRS"


def _lands(
    page: Page, sentence: Sentence, mention: PlaceMention, gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the codes of the lands at whose border a mention is said to be."""
    start = (mention.printed or mention.span).end
    end = min(sentence.span.end, start + _SPREAD)
    found = _BORDER.match(page.raw(Span(start, end, mention.span.part)))
    if found is None:
        return ()
    codes = (_code(name, gazetteer) for name in found.groups() if name)
    return tuple(code for code in codes if code is not None)


def _code(name: str, gazetteer: Gazetteer) -> str | None:
    code = demonyms().get(fold_key(name))
    if code is not None:
        return code
    places = known(name, gazetteer)
    return places[0].country if places and places[0].kind == "C" else None


def _beside(
    mention: PlaceMention, options: Options, lands: Sequence[str], gazetteer: Gazetteer
) -> Options:
    """Return the readings on either side of the border, those beyond it where there are any.

    "On the Sudanese border" is rarely said of a town of Sudan.
    """
    sides = list(lands) if len(lands) > 1 else [*neighbours().get(lands[0], ())]
    for homes in (sides, lands):
        near = tuple(p for p in options if p.country in homes)
        if near:
            return near
        heard = tuple(p for code in homes for p in gazetteer.sounding(mention.name, code))
        if heard:
            return heard
    return ()
