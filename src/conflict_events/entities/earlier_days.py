"""Weekdays of what another day of the sentence comes after.

"Jets struck on Sunday after Thursday's raid": the Thursday lies before that Sunday, also where
the report is of a Thursday.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from conflict_events.entities.sentence_dates import by_sentence
from conflict_events.mentions.dates import DateMention, plain
from conflict_events.text.types import Page

_DAYS = frozenset(("weekday", "month_day", "relative_day", "numeric"))
_AFTER = re.compile(
    r"(?<!\w)(?:after|following|since|followed|follows|avenge|avenged|avenging"
    r"|(?:revenge|retaliation|reprisal|retribution) for)\s[^,;.:()]{0,70}$"
)
_COMMA = re.compile(r"[^,;]*,[^;]*$")


def earlier_days(page: Page, mentions: Sequence[DateMention]) -> Mapping[int, int]:
    """Return for positions of weekdays the position of the day that they cannot lie behind.

    Args:
        page: The document as read.
        mentions: Its date mentions, in order.
    """
    found: dict[int, int] = {}
    for sentence, group in by_sentence(page, mentions):
        own = [(n, m) for n, m in group if m.production in _DAYS and m.bound is None]
        if len(own) < 2:
            continue
        text = plain(page.raw(sentence.span))
        base = sentence.span.start
        for number, mention in own:
            if _bare(mention):
                other = _later(text, base, mention, own)
                if other is not None:
                    found[number] = other
    return found


def _bare(mention: DateMention) -> bool:
    return (
        mention.production == "weekday" and mention.get("relative") is None and not mention.future
    )


def _later(
    text: str, base: int, mention: DateMention, own: Sequence[tuple[int, DateMention]]
) -> int | None:
    """Return the position of the day of what came after the deed of `mention`."""
    start = mention.span.start - base
    link = _AFTER.search(text[:start])
    if link is None:
        return None
    before = [n for n, m in own if m.span.end - base <= link.start() and not m.future]
    if before:
        return before[-1]
    if text[: link.start()].strip():
        return None
    end = mention.span.end - base
    behind = [
        n
        for n, m in own
        if m.span.start > mention.span.start
        and not m.future
        and _COMMA.match(text[end : m.span.start - base])
    ]
    return behind[0] if behind else None
