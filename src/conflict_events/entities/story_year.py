"""The year of days that an old story tells without it: "On 1 March 1994 ... On 12 March".

Papers print a year once and leave it out while the story stays in it. A day without a year
that would lie soon before publication is news again, unless the text is a chronology.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from conflict_events.entities.calendar_dates import given_year
from conflict_events.entities.date_arithmetic import Anchor, Days
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DatePrecision
from conflict_events.text.types import Page, Sentence, Span

_YEARLESS: Final = frozenset(
    ("month_day", "month", "day_range", "month_part", "edge_of_month", "weekday_of_month")
)
_TURNED: Final = ("year", "two_digits", "year_relative", "relative", "any_weekday")
"""Fields that settle the year by themselves."""
_OLD: Final = 330
"""Days before publication from which a printed year is that of an old story."""
_REACH: Final = 3
"""Sentences from one day of the story to the next."""
_FRESH: Final[dict[DatePrecision, int]] = {"day": 150, "month": 180, "year": 240}
"""Days from publication within which a day without year is news, by how exact the story is."""
_SOME_DAYS: Final = ("days", "week")
"""Stretches that tell the day as well as a day does: "on 14 and 15 April 1994"."""
_NEXT: Final = 45
"""The same in the sentence that follows the old day in its paragraph."""
_PAIRED: Final[dict[DatePrecision, int]] = {"day": 9, "month": 9, "year": 45}
"""The same where both days open their sentences: "On 1 March 1994, ... On 12 March, ..."."""
_BACK: Final = 180
"""Days that a story goes back within its year; beyond, the next year has come."""
_REACHED: Final = (None, "by", "until")
"""Bounds at which the story has come to the day."""
_BACK_IN_ORDER: Final = 45
"""The same among the labels of a chronology, which may run backwards from day to day."""
_ONCE: Final = word_class("done-once-and-mentioned")
_WORDS: Final = re.compile(r"[a-z]+")
_LABEL: Final = re.compile(
    r"(?:,?\s+(?:at\s+)?\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?|\s+(?:hours|hrs|gmt))?)?"
    r"(?:\s*(?:--?|[–—:])\s*\S|\.?\s*$|\.\s+\S)",
    re.IGNORECASE,
)
_RUN_ON: Final = re.compile(r"\s+[A-Z]")
"""A label set off by nothing but the capital behind it: "24 May 1989 Rebels cross the river"."""
_BULLET: Final = re.compile(r"[\s*•-]*(?:on |by )?", re.IGNORECASE)
CHRONICLE: Final = 3
"""Labels from which a text is a chronology."""
_BEFORE: Final = 25


@dataclass(frozen=True, slots=True)
class Told:
    """Where an old story has come to."""

    day: date
    width: DatePrecision
    sentence: int
    opens: bool
    """Whether it opens its sentence: "On 1 March 1994, ..."."""
    chronicle: bool
    left: bool = False
    """Whether news was told since."""


def labels(page: Page, mentions: Sequence[DateMention]) -> frozenset[int]:
    """Return the positions of the days that open paragraphs: "12 March: ...", "12 March - ...".

    Args:
        page: The document as read.
        mentions: Its date mentions, in order.
    """
    first: dict[int, Sentence] = {}
    for sentence in page.sentences:
        first.setdefault(sentence.paragraph, sentence)
    found = []
    for number, mention in enumerate(mentions):
        opening = first.get(mention.paragraph)
        if opening is None or opening.index != mention.sentence or opening.kind == "title":
            continue
        before = page.raw(replace(opening.span, end=mention.span.start))
        behind = page.raw(replace(opening.span, start=mention.span.end))
        run_on = not before.strip() and _RUN_ON.match(behind)
        if _BULLET.fullmatch(before) and (run_on or _LABEL.match(behind)):
            found.append(number)
    return frozenset(found)


def followed(
    told: Told | None,
    mention: DateMention,
    found: Days,
    published: date | None,
    *,
    page: Page,
    chronicle: bool,
) -> Told | None:
    """Return where the story has come to behind `mention`; None where it is not an old one.

    Args:
        told: Where it was before.
        mention: A date of the text.
        found: Its days.
        published: Day of publication.
        page: The document as read.
        chronicle: Whether the day opens a paragraph of a chronology.
    """
    if published is None or found.end is None or mention.future:
        return told
    if told is not None and told.chronicle and not chronicle:
        return told  # only labels lead a chronology on
    if (published - found.end).days < _OLD and not chronicle:
        return replace(told, left=True) if told is not None and told.width == "month" else None
    width: DatePrecision = "day" if found.precision in _SOME_DAYS else found.precision
    if width not in _FRESH or mention.bound not in _REACHED:
        return told
    opens = opens_sentence(page, mention)
    if width == "year" and not opens:
        return told
    counted = told is not None and found.basis != "explicit"
    if not counted and _mentioned(page, mention):
        return told
    day = found.start if width == "year" and found.start is not None else found.end
    return Told(day, width, mention.sentence, opens, chronicle)


def year_of_story(
    told: Told | None,
    mention: DateMention,
    found: Days,
    anchor: Anchor,
    *,
    page: Page,
    chronicle: bool,
) -> int | None:
    """Return the year that `mention` leaves out because the story is in it; else None.

    Args:
        told: Where the story has come to.
        mention: A date of the text.
        found: Its days as publication would have them.
        anchor: Publication.
        page: The document as read.
        chronicle: Whether the day opens a paragraph of a chronology.
    """
    last = mention.parts[-1] if mention.production == "range" else mention
    published = anchor.published
    if told is None or published is None or mention.bound == "since":
        return None
    if mention.future and mention.bound is None:
        return None  # "by 15 September" looks ahead only from the story
    if last.production not in _YEARLESS or given_year(last, anchor) is not None:
        return None
    start, end = found.start or found.end, found.end or found.start
    if any(last.get(name) is not None for name in _TURNED) or start is None or end is None:
        return None
    same = told.width == "month" and last.number("month") == told.day.month
    if told.left and not same:
        return None
    paragraphs = [page.sentences[number].paragraph for number in (told.sentence, mention.sentence)]
    together = paragraphs[0] == paragraphs[1]
    # "Feb. 26, 2021 - Girls are kidnapped. They are freed on March 2": all of one entry
    kept = told.chronicle and (chronicle or together)
    if not kept and mention.sentence - told.sentence > _REACH:
        return None
    paired = told.opens and (mention.sentence == told.sentence or opens_sentence(page, mention))
    # "an attack in May 2014 ... They came on 28 May": the month has been named
    news = _PAIRED[told.width] if paired or same else _FRESH[told.width]
    if together and mention.sentence - told.sentence <= 1 and told.width == "day":
        news = min(news, _NEXT)
    reached = mention.bound == "by" and not mention.future and end > published
    if not (kept or reached) and min(abs((published - day).days) for day in (start, end)) <= news:
        return None
    year = told.day.year
    later = _in_year(start, year + 1)
    back = _BACK_IN_ORDER if kept else _BACK
    whole = told.width == "year"  # "By the end of 1983 ... On 3 April they had come"
    if not whole and (told.day - _in_year(start, year)).days > back and later <= published:
        year += 1
    return year if _in_year(start, year) <= published else None


def in_year(mention: DateMention, year: int) -> DateMention:
    """Return `mention` with the year that it leaves out.

    Args:
        mention: A date without a year, or a range that ends in one.
        year: The year.
    """
    if mention.production == "range":
        first, last = mention.parts
        return replace(mention, parts=(first, in_year(last, year)))
    return replace(mention, fields=(*mention.fields, ("year", year)))


def _in_year(day: date, year: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if leap else day.replace(year=year)


def opens_sentence(page: Page, mention: DateMention) -> bool:
    """Whether nothing but a preposition stands before the day in its sentence.

    Args:
        page: The document as read.
        mention: A date of it.
    """
    return len(page.raw(_until(page, mention)).split()) <= 1


def _until(page: Page, mention: DateMention) -> Span:
    sentence = page.sentences[mention.sentence]
    return replace(sentence.span, end=max(sentence.span.start, mention.span.start))


def _mentioned(page: Page, mention: DateMention) -> bool:
    """Whether the day belongs to something that is only mentioned: "signed on 12 May 2017"."""
    before = page.raw(_until(page, mention))[-_BEFORE:].lower()
    return before.rstrip().endswith("(") or not _ONCE.isdisjoint(_WORDS.findall(before))
