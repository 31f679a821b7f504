"""What a text has named so far: the days, months and years that later words count from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.date_arithmetic import Anchor, Days
from conflict_events.entities.story_year import opens_sentence
from conflict_events.mentions.dates import DateMention
from conflict_events.text.types import Page

_LONG = frozenset(("month", "year", "longer"))
_OF_A_YEAR = frozenset(("month", "year"))
_WEEK, _SHORTER = timedelta(days=7), timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Named:
    """What "two days later" and "the following July" count from, as far as the text has come."""

    day: date | None = None
    month: date | None = None
    """First day of the month named last, where no day was since."""
    year: int | None = None
    since: int | None = None
    """Sentence that named the month or year, where no day was named since."""

    def anchor(self, mention: DateMention, base: Anchor) -> Anchor:
        """Return what `mention` is counted from.

        A month or year of its own sentence comes before an earlier day: "the ambush in April 2010
        and the attack three years later".

        Args:
            mention: A date of the text.
            base: What is known without the story.
        """
        day = None if self.since == mention.sentence else self.day
        return replace(base, narrative=day, year=self.year, month=self.month)

    def behind(self, page: Page, mention: DateMention, found: Days) -> Named:
        """Return what is named behind `mention`.

        Args:
            page: The document as read.
            mention: A date of it.
            found: Its days.
        """
        own_year = found.precision in _OF_A_YEAR and mention.bound is None
        return Named(
            day=self._day(page, mention, found),
            month=self._month(mention, found),
            year=found.start.year
            if own_year and not mention.future and found.start is not None
            else self.year,
            since=self._since(mention, found),
        )

    def _day(self, page: Page, mention: DateMention, found: Days) -> date | None:
        if found.precision == "day" and not mention.future:
            return found.end or found.start
        if mention.production == "range" and found.end is not None:
            return found.end if found.precision in ("days", "week") else self.day
        if found.precision in _LONG and not mention.future and opens_sentence(page, mention):
            return None  # "The following year rebels came. Ten days later": no day to count
        return self.day

    def _month(self, mention: DateMention, found: Days) -> date | None:
        if mention.future or found.start is None:
            return self.month
        if found.precision == "month":
            half = ((found.end or found.start) - found.start) // 2
            return (found.start + half).replace(day=1)
        return None if found.precision in ("day", "year") else self.month

    def _since(self, mention: DateMention, found: Days) -> int | None:
        if mention.future or mention.bound is not None or found.start is None:
            return self.since
        if found.precision in _OF_A_YEAR:
            return mention.sentence
        return None if found.precision == "day" else self.since


def of_week(mention: DateMention, week: Days | None, anchor: Anchor) -> Anchor:
    """Return the anchor of a weekday: the end of the week that the title says is reported on.

    Args:
        mention: A date of the text.
        week: The days that the title names.
        anchor: What else it would be counted from.
    """
    if mention.production != "weekday" or mention.get("relative") is not None or mention.future:
        return anchor
    if week is None or week.start is None or week.end is None or anchor.published is None:
        return anchor
    whole = _WEEK - _SHORTER <= week.end - week.start <= _WEEK
    lately = timedelta(0) < anchor.published - week.end < _WEEK
    return replace(anchor, published=week.end) if whole and lately else anchor
