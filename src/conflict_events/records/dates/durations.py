"""Events that lasted for a time told without a day: "for three weeks"."""

from __future__ import annotations

from datetime import date, timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.schema import DatePrecision, DateSpan, Evidence

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_PRECISION: dict[str, DatePrecision] = {
    "day": "days",
    "week": "week",
    "month": "month",
    "year": "year",
}


def lasting(resolved: ResolvedDate, published: date | None) -> DateSpan | None:
    """The span of "for three weeks": it ends at publication and went on throughout."""
    fields = dict(resolved.mention.fields)
    number, unit = fields.get("number"), fields.get("unit")
    if published is None or resolved.mention.rule != "date.duration":
        return None
    if not isinstance(number, int) or unit not in _DAYS:
        return None
    days = number * _DAYS[str(unit)]
    if not 0 < days < 20 * 365:
        return None
    return DateSpan(
        start=published - timedelta(days=days - 1),
        end=published,
        continuous=True,
        precision=_PRECISION[str(unit)],
        basis="relative",
        mention=resolved.mention.text,
        evidence=(
            Evidence(
                role="date",
                part=resolved.mention.span.part,
                start=resolved.mention.span.start,
                end=resolved.mention.span.end,
                text=resolved.mention.text,
                rule=resolved.mention.rule,
            ),
        ),
    )
