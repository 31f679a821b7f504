"""Events counted from another: "a day after rebels signed the truce on 10 September"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from conflict_events.entities.calendar import add_months, month_span
from conflict_events.entities.date_arithmetic import Days, shifted
from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import DateSpan
from conflict_events.text.calendar_names import UNITS

_SIDES = {"after": 1, "following": 1, "before": -1}
_SAME_DAY = frozenset(("minute", "hour"))
_CALENDAR = frozenset(("month", "year"))
_NEXT_TO = {"night": (-1,), "evening": (-1,), "morning": (1,)}
"""Parts of a day that lie on the day before or after: "the night before", "the morning after"."""


@dataclass(frozen=True, slots=True)
class Offset:
    """How far what stands before "after" or "before" lies from what follows it."""

    side: int
    """Index of "after" or "before"."""
    number: int | None
    """Signed; None where the words name none ("days after")."""
    unit: str
    exact: bool = False
    """Whether the words say that it is so to the day: "exactly four years after"."""


def offset_over(parse: Parse, inner: Token, outer: int) -> Offset | None:
    """Return the offset between `inner` and the clause of `outer` that it hangs on.

    Args:
        parse: The sentence.
        inner: A token in the phrase or clause behind "after" or "before".
        outer: Index of a token above it, before those words.
    """
    for token in (inner, *parse.ancestors(inner)):
        if token.i == outer:
            return None
        marks = (token, *parse.kids(token, "mark")) if token.is_verb else (token,)
        for mark in marks:
            if (mark.lower in _SIDES or _eve(parse, mark)) and mark.i <= inner.i:
                found = _read(parse, mark)
                if found is not None:
                    return found
    return None


def _eve(parse: Parse, mark: Token) -> bool:
    """Whether it is the "of" of "on the eve of"."""
    return mark.lower == "of" and mark.i > 0 and parse.tokens[mark.i - 1].lower == "eve"


def _read(parse: Parse, mark: Token) -> Offset | None:
    if mark.i < 1:
        return None
    if mark.lower == "of":
        return Offset(mark.i, -1, "day")
    if _SIDES[mark.lower] in _NEXT_TO.get(parse.tokens[mark.i - 1].lower, ()):
        return Offset(mark.i, _SIDES[mark.lower], "day")
    if parse.tokens[mark.i - 1].lower not in UNITS:
        return None
    rules = load_date_rules()
    unit = str(rules.value("unit", parse.tokens[mark.i - 1].lower))
    word = parse.tokens[mark.i - 2].lower if mark.i >= 2 else ""
    number = 1 if word == "the" else rules.value("number", word)
    if not isinstance(number, int) or number < 1:
        return Offset(mark.i, None, unit)
    return Offset(mark.i, number * _SIDES[mark.lower], unit, exact=_exact(parse, mark.i))


def _exact(parse: Parse, mark: int) -> bool:
    """Whether "exactly four years after" is told."""
    return any(token.lower == "exactly" for token in parse.tokens[max(0, mark - 3) : mark])


def moved(
    span: DateSpan, offset: Offset, *, outwards: bool, published: date | None
) -> DateSpan | None:
    """Return the days that lie the offset from `span`; None where none is told.

    Args:
        span: The day, month or year that the words on one side name.
        offset: What lies between.
        outwards: Whether `span` stands behind "after" and the event before it.
        published: Day of publication, which what happened does not pass.
    """
    if span.start is None:
        return None
    if span.start != span.end:
        return _moved_period(span, offset, outwards=outwards)
    if offset.number is None:
        # "hours after": the same day, as far as the words tell.
        return span if offset.unit in _SAME_DAY else None
    number = offset.number if outwards else -offset.number
    if offset.exact and offset.unit in _CALENDAR:
        months = number * (12 if offset.unit == "year" else 1)
        first, last = month_span(*add_months(span.start, months))
        day = first.replace(day=min(span.start.day, last.day))
        return span.model_copy(update={"start": day, "end": day, "precision": "day"})
    found = shifted(span.start, number, offset.unit)
    if not isinstance(found, Days) or found.start is None or found.end is None:
        return None
    if published is not None and found.start > published >= span.start:
        return None
    return span.model_copy(
        update={"start": found.start, "end": found.end, "precision": found.precision}
    )


def _moved_period(span: DateSpan, offset: Offset, *, outwards: bool) -> DateSpan | None:
    """Return the month or year that lies the offset from another."""
    wide = span.precision == "year" or offset.unit == "year"
    if span.start is None or offset.number is None or span.precision not in _CALENDAR:
        return None
    if offset.unit not in _CALENDAR or (span.precision == "year" and offset.unit == "month"):
        return None
    number = offset.number if outwards else -offset.number
    if wide:
        year = span.start.year + number
        days = {"start": date(year, 1, 1), "end": date(year, 12, 31)}
        return span.model_copy(update={**days, "precision": "year"})
    first, last = month_span(*add_months(span.start, number))
    return span.model_copy(update={"start": first, "end": last})
