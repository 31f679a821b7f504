"""Date mentions to date spans: anchors, bounds, ranges, evidence.

`resolve_page` walks the mentions in order and keeps the last day that the story named, for
"the next day" and "two days later"; publication anchors everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.calendar import week_span, width_class
from conflict_events.entities.calendar_dates import CALENDAR_PRODUCTIONS, day_first, holiday
from conflict_events.entities.counted_back import COUNTED_BACK_PRODUCTIONS
from conflict_events.entities.date_arithmetic import (
    IMPOSSIBLE,
    Anchor,
    Days,
    Outcome,
    Unread,
    one_day,
    shifted,
)
from conflict_events.entities.earlier_days import earlier_days
from conflict_events.entities.feast_days import holiday_part
from conflict_events.entities.month_days import MONTH_DAY_PRODUCTIONS
from conflict_events.entities.narrative_dates import NARRATIVE_PRODUCTIONS
from conflict_events.entities.period_dates import PERIOD_PRODUCTIONS
from conflict_events.entities.spoken_days import spoken_days
from conflict_events.entities.story_days import Named, of_week
from conflict_events.entities.story_year import (
    CHRONICLE,
    Told,
    followed,
    in_year,
    labels,
    year_of_story,
)
from conflict_events.entities.weekday_dates import WEEKDAY_PRODUCTIONS
from conflict_events.lexicon.date_rules import DateRules
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DateSpan, Diagnostic, Evidence
from conflict_events.text.types import Page

__all__ = ["Anchor", "DatesOfPage", "ResolvedDate", "resolve", "resolve_page"]

_SENT = timedelta(days=14)
"""Longest time between the dateline of a report and its publication."""
_SPANNING = frozenset(("range", "day_range"))
_ONE_DAY = frozenset(("weekday", "month_day", "relative_day", "numeric"))
_PRODUCTIONS = {
    **CALENDAR_PRODUCTIONS,
    **COUNTED_BACK_PRODUCTIONS,
    **MONTH_DAY_PRODUCTIONS,
    **NARRATIVE_PRODUCTIONS,
    **PERIOD_PRODUCTIONS,
    **WEEKDAY_PRODUCTIONS,
}


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date mention with its days, or None where it gives none."""

    mention: DateMention
    span: DateSpan | None


@dataclass(frozen=True, slots=True)
class DatesOfPage:
    """All date mentions of a page in order, and why some have no days."""

    dates: tuple[ResolvedDate, ...]
    diagnostics: tuple[Diagnostic, ...]
    named: tuple[DateSpan, ...] = ()
    """What the words themselves name, in order: Friday for "by Friday", both ends of a range."""

    @property
    def spans(self) -> tuple[DateSpan, ...]:
        """The spans of the mentions that have one, in order."""
        return tuple(found.span for found in self.dates if found.span is not None)


def resolve(mention: DateMention, anchor: Anchor, rules: DateRules) -> DateSpan | None:
    """Return the days of `mention`, or None where its words give none.

    Args:
        mention: What was found.
        anchor: Publication and the last day named by the story.
        rules: The rules that found it (for named days).
    """
    found = _days(mention, anchor, rules)
    return _span(mention, found) if isinstance(found, Days) else None


def resolve_page(page: Page, mentions: tuple[DateMention, ...], rules: DateRules) -> DatesOfPage:
    """Resolve `mentions` of `page` in order, with publication and the story's days as anchors."""
    dates: list[ResolvedDate] = []
    diagnostics: list[Diagnostic] = []
    named: list[DateSpan] = []
    order = day_first(mentions, page.published)
    captions = {sentence.index for sentence in page.sentences if sentence.kind == "caption"}
    written = _written(page)
    spoken = spoken_days(page, mentions)
    earlier = earlier_days(page, mentions)
    opening = labels(page, mentions)
    chronology = len(opening) >= CHRONICLE
    told: Told | None = None
    period: Days | None = None
    week: Days | None = None
    story = Named()
    for number, mention in enumerate(mentions):
        anchor = story.anchor(mention, Anchor(written, day_first=order))
        if number in spoken:
            said = _days(mentions[spoken[number]], anchor, rules)
            if isinstance(said, Days) and said.precision == "day":
                anchor = replace(anchor, published=said.start)
        found = _days(mention, of_week(mention, week, anchor), rules)
        period = period or _period(found, mention)
        week = period if mention.sentence == 0 else week
        found = period if mention.production == "period_told" else found
        if number in earlier:
            found = _not_behind(found, mention, mentions[earlier[number]], anchor, rules)
        if isinstance(found, Days):
            chronicle = chronology and number in opening
            own_year = year_of_story(told, mention, found, anchor, page=page, chronicle=chronicle)
            read = mention if own_year is None else in_year(mention, own_year)
            if own_year is not None:
                found = _in_story(found, read, anchor, rules)
        if isinstance(found, Days):
            if mention.sentence not in captions:
                told = followed(told, mention, found, written, page=page, chronicle=chronicle)
            named += _named(read, found, anchor, rules)
            dates.append(ResolvedDate(mention, _span(mention, found)))
            if mention.sentence in captions:
                continue
            story = story.behind(page, mention, found)
            continue
        dates.append(ResolvedDate(mention, None))
        if found is not None:
            diagnostics.append(_diagnostic(mention, found))
    return DatesOfPage(tuple(dates), tuple(diagnostics), tuple(named))


def _period(found: Outcome, mention: DateMention) -> Days | None:
    """Return the days that a report is about, where a mention may name them."""
    if mention.production not in _SPANNING or not isinstance(found, Days):
        return None
    return found if found.precision in ("days", "week", "month") else None


def _in_story(found: Days, mention: DateMention, anchor: Anchor, rules: DateRules) -> Days:
    """Return the days of a mention in the year of the story, where its calendar has them."""
    told = _days(mention, anchor, rules)
    return replace(told, basis="relative") if isinstance(told, Days) else found


def _not_behind(
    found: Outcome, mention: DateMention, other: DateMention, anchor: Anchor, rules: DateRules
) -> Outcome:
    """Return the days of `mention`, counted from those of `other` where they lie behind them."""
    later = _days(other, anchor, rules)
    if not isinstance(found, Days) or not isinstance(later, Days):
        return found
    if found.start is None or later.end is None or found.start <= later.end:
        return found
    return _days(mention, replace(anchor, published=later.end), rules)


def _written(page: Page) -> date | None:
    """Return the day that "yesterday" is counted from: the dateline's, where it is not old.

    A report that is printed days after it was sent keeps its words.
    """
    sent = page.dateline.day if page.dateline is not None else None
    if sent is None or page.published is None:
        return page.published
    return sent if timedelta(0) < page.published - sent <= _SENT else page.published


def _named(
    mention: DateMention, found: Days, anchor: Anchor, rules: DateRules
) -> tuple[DateSpan, ...]:
    """Return what the words name, whatever the words around them make of it."""
    if mention.production == "range" and found.start is not None and found.end is not None:
        ends = zip(mention.parts, (found.start, found.end), strict=True)
        if all(part.production in _ONE_DAY for part in mention.parts):
            return tuple(_span(part, one_day(day, found.basis)) for part, day in ends)
    if mention.bound is not None:
        plain = mention.named()
        days = _days(plain, anchor, rules)
        if isinstance(days, Days):
            return (_span(plain, replace(days, basis=found.basis)),)
    return (_span(mention, found),)


def _diagnostic(mention: DateMention, unread: Unread) -> Diagnostic:
    return Diagnostic(
        slug=unread.slug,
        message=f"{unread.message}: {mention.text!r}",
        part=mention.span.part,
        start=mention.span.start,
        end=mention.span.end,
    )


def _days(mention: DateMention, anchor: Anchor, rules: DateRules) -> Outcome:
    try:
        found = _bounded(mention, _plain_days(mention, anchor, rules), anchor)
    except (ValueError, OverflowError):
        # Years before 1 or after 9999: words that no calendar has.
        return IMPOSSIBLE
    if isinstance(found, Days) and found.start and found.end and found.start > found.end:
        return IMPOSSIBLE
    return found


def _plain_days(mention: DateMention, anchor: Anchor, rules: DateRules) -> Outcome:
    if mention.production == "range":
        return _range(mention, anchor, rules)
    if mention.production == "week_of":
        return _week_of(mention, anchor, rules)
    if mention.production == "shifted":
        return _shifted(mention, anchor, rules)
    if mention.production == "period_told":
        return None
    if mention.production == "holiday":
        return holiday(mention, anchor, rules.holidays)
    if mention.production == "holiday_part":
        return holiday_part(mention, anchor, rules.holidays)
    return _PRODUCTIONS[mention.production](mention, anchor)


def _shifted(mention: DateMention, anchor: Anchor, rules: DateRules) -> Outcome:
    """Count from the day that the words name: "two days after Friday's attack"."""
    base = _plain_days(mention.parts[0], anchor, rules)
    if not isinstance(base, Days) or base.start is None or base.end is None:
        return base
    number = (mention.number("number") or 0) * (mention.number("sign") or 1)
    if base.precision != "day":
        if mention.get("unit") != "day":
            return None
        by = timedelta(days=number)
        return replace(base, start=base.start + by, end=base.end + by)
    found = shifted(base.start, number, str(mention.get("unit")))
    if number < 0 and _may_be_ahead(mention.parts[0], base.start, found, anchor):
        return None
    return replace(found, basis=base.basis) if isinstance(found, Days) else found


def _may_be_ahead(base: DateMention, day: date, found: Outcome, anchor: Anchor) -> bool:
    """Whether the next such weekday may be meant: "on the eve of Thursday's vote", on Wednesday."""
    if base.production != "weekday" or not isinstance(found, Days) or found.start is None:
        return False
    coming = found.start + timedelta(days=7)
    return anchor.published is not None and day <= anchor.published and coming <= anchor.published


def _week_of(mention: DateMention, anchor: Anchor, rules: DateRules) -> Outcome:
    """Read "the week of June 3", "the week ending 9 June"."""
    base = _plain_days(mention.parts[0], anchor, rules)
    if not isinstance(base, Days) or base.precision != "day" or base.start is None:
        return base
    start, end = week_span(base.start)
    if mention.get("side") == "ending":
        start, end = base.start - timedelta(days=6), base.start
    elif mention.get("side") != "of":
        start, end = base.start, base.start + timedelta(days=6)
    return replace(base, start=start, end=end, precision="week")


def _range(mention: DateMention, anchor: Anchor, rules: DateRules) -> Outcome:
    """Resolve the last part, then the first: the latest such day up to the last."""
    first, last = mention.parts
    end = _plain_days(last, anchor, rules)
    if not isinstance(end, Days) or end.end is None:
        return end
    if first.number("year") is None and end.basis == "explicit" and last.number("year"):
        # "between June 3 and July 5, 2009": the year stands once.
        first = replace(first, fields=(*first.fields, ("year", end.end.year)))
        start = _plain_days(first, anchor, rules)
        if isinstance(start, Days) and start.start is not None and start.start > end.end:
            fields = tuple(f for f in first.fields if f[0] != "year")
            first = replace(first, fields=(*fields, ("year", end.end.year - 1)))
            start = _plain_days(first, anchor, rules)
    elif first.production in ("weekday", "month_day", "month") and first.number("year") is None:
        ordered = replace(first, future=False, edge=first.edge)
        start = _plain_days(ordered, replace(anchor, published=end.end), rules)
    else:
        start = _plain_days(first, anchor, rules)
    if not isinstance(start, Days) or start.start is None:
        return start
    if start.start > end.end:
        # "from today through Nov. 17": the end lies ahead although no verb says so.
        end = _plain_days(replace(last, future=True), anchor, rules)
    if not isinstance(end, Days) or end.end is None or start.start > end.end:
        return IMPOSSIBLE
    precision = width_class(start.start, end.end)
    return Days(start.start, end.end, precision, end.basis, continuous=mention.continuous)


def _bounded(mention: DateMention, found: Outcome, anchor: Anchor) -> Outcome:
    """Open the span on the side that the bound leaves open."""
    if not isinstance(found, Days) or mention.bound is None:
        return found
    if mention.bound == "since":
        end = anchor.published
        if end is None or found.start is None or end < found.start:
            return replace(found, end=None, continuous=True)
        return replace(found, end=end, precision=width_class(found.start, end), continuous=True)
    if mention.bound == "after":
        return replace(found, end=None)
    # "before the end of May" is "by the end of May".
    if mention.bound == "before" and found.start is not None and mention.edge != "late":
        return replace(found, start=None, end=found.start - timedelta(days=1))
    return replace(found, start=None, continuous=mention.bound == "until")


def _span(mention: DateMention, found: Days) -> DateSpan:
    where = mention.span
    seen = Evidence(
        role="date",
        part=where.part,
        start=where.start,
        end=where.end,
        text=mention.text,
        rule=mention.rule,
    )
    return DateSpan(
        start=found.start,
        end=found.end,
        continuous=found.continuous,
        precision=found.precision,
        basis=found.basis,
        mention=mention.text,
        evidence=(seen,),
    )
