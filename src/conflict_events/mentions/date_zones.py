"""Days of another time zone in brackets: "at 2330 [0430 GMT on 4 May]" was on 3 May."""

from __future__ import annotations

import re
from dataclasses import replace

from conflict_events.mentions.date_mention import DateMention

_CONVERSION = re.compile(r"[\[(][^\[\]()]*\b(?:gmt|utc)\b[^\[\]()]*[\])]")
_CLOCK = re.compile(r"(?<![\w.:])(\d{1,2})(?:[.:h]?(\d\d))?\s*(a\.?m\b|p\.?m\b|noon|midnight)?")
_REACH = 40
_DAY = 24 * 60
_DAYS = frozenset(("month_day", "weekday", "numeric", "relative_day"))


def local_days(found: list[DateMention], text: str, offset: int) -> list[DateMention]:
    """Return the mentions without days of another zone; one that stands alone is converted.

    Args:
        found: The mentions of a sentence, in order.
        text: The sentence, lower-cased.
        offset: Where it begins in its part of the document.
    """
    if not found:
        return found
    brackets = [match.span() for match in _CONVERSION.finditer(text)]
    kept: list[DateMention] = []
    for mention in found:
        start, end = mention.span.start - offset, mention.span.end - offset
        inside = next(((a, b) for a, b in brackets if a < start and end < b), None)
        if inside is None:
            kept.append(mention)
        elif not kept:
            kept.append(_local(mention, text, inside))
    return kept


def _local(mention: DateMention, text: str, bracket: tuple[int, int]) -> DateMention:
    """Shift a day of Greenwich by what the two clocks around its bracket show."""
    before = list(_CLOCK.finditer(text, max(0, bracket[0] - _REACH), bracket[0]))
    within = _CLOCK.search(text, *bracket)
    local = _minutes(before[-1]) if before else None
    greenwich = _minutes(within) if within else None
    if local is None or greenwich is None or mention.production not in _DAYS:
        return mention
    # Zones lie within half a day of Greenwich: what looks farther off is on another day.
    ahead = (local - greenwich + _DAY // 2) % _DAY - _DAY // 2
    days = (greenwich + ahead) // _DAY
    if not days:
        return mention
    fields = (("number", abs(days)), ("unit", "day"), ("sign", 1 if days > 0 else -1))
    return replace(
        mention, rule="date.shifted", production="shifted", fields=fields, parts=(mention,)
    )


def _minutes(clock: re.Match[str]) -> int | None:
    """Return the minutes after midnight; None where the digits are no time of day."""
    digits, minutes, half = clock[1], int(clock[2] or 0), (clock[3] or "").replace(".", "")
    if not clock[2] and not half:
        return None
    hour = int(digits)
    if half == "pm" and hour < 12:
        hour += 12
    elif half in ("am", "midnight") and hour == 12:
        hour = 0
    return hour * 60 + minutes if hour < 24 and minutes < 60 else None
