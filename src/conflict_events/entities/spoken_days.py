"""The day from which somebody else's "yesterday" is counted.

`"Yesterday they burned our huts," a farmer said on Tuesday`: what is quoted was said on that
Tuesday. A letter dated 9 March counts from 9 March.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from conflict_events.entities.sentence_dates import by_sentence
from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.mentions.dates import DateMention, plain
from conflict_events.text.types import Page, Sentence

_DEICTIC = frozenset(
    (
        "date.relative_day",
        "date.this_part",
        "date.last_night",
        "date.overnight",
        "date.night_before_last",
        "date.ago",
    )
)
_NIGHT = "date.overnight"
"""Also outside of quotes it was the night before who tells of it spoke."""
_BESIDE = 20
_DAYS = frozenset(("weekday", "month_day", "numeric"))
_COUNTED = frozenset(("weekday", "relative_day"))
_QUOTES = re.compile('["“”]')
_DATED = re.compile(r"(?<!\w)dated\s+(?:on\s+)?$")
_WORD = re.compile(r"[a-z]+")
_REACH = 120
"""Characters between a quotation and the day on which it was said."""


def spoken_days(page: Page, mentions: Sequence[DateMention]) -> Mapping[int, int]:
    """Return for the positions of mentions that count from another the position of that other.

    Args:
        page: The document as read.
        mentions: Its date mentions, in order.
    """
    found: dict[int, int] = {}
    for sentence, own in by_sentence(page, mentions):
        if len(own) > 1:
            found |= _of_sentence(page, sentence, own)
    return found


def _of_sentence(
    page: Page, sentence: Sentence, own: Sequence[tuple[int, DateMention]]
) -> dict[int, int]:
    text = plain(page.raw(sentence.span))
    base = sentence.span.start
    days = [(n, m) for n, m in own if m.production in _DAYS and m.bound is None]
    found: dict[int, int] = {}
    for number, mention in own:
        for other, day in days:
            if other == number:
                continue
            start, end = day.span.start - base, day.span.end - base
            dated = _DATED.search(text[:start]) is not None
            letter = dated and other < number and mention.production in _COUNTED
            at = mention.span.start - base
            told = mention.rule == _NIGHT and _just_said(text, start)
            if letter or told or (mention.rule in _DEICTIC and _said(text, at, (start, end))):
                found[number] = other
    return found


def _just_said(text: str, day: int) -> bool:
    """Whether a verb of saying stands right before the day: "the army said on Friday"."""
    before = _WORD.findall(text[max(0, day - _BESIDE) : day])
    return any(word in load_date_holders().speech for word in before[-2:])


def _said(text: str, at: int, day: tuple[int, int]) -> bool:
    """Whether what stands at `at` is quoted, and a verb of saying ties the quotation to `day`."""
    marks = [match.start() for match in _QUOTES.finditer(text)]
    before = [mark for mark in marks if mark < at]
    behind = [mark for mark in marks if mark > at]
    if len(before) % 2 == 0:
        return False
    start, end = day
    if behind and start > behind[0] and not any(behind[0] < mark < start for mark in marks):
        between = text[behind[0] : start]
    elif end < before[-1] and not any(end <= mark < before[-1] for mark in marks):
        between = text[end : before[-1]]
    else:
        return False
    speech = load_date_holders().speech
    return len(between) <= _REACH and any(word in speech for word in _WORD.findall(between))
