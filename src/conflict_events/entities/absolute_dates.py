"""Explicit full dates in odd formats, read by dateparser in its strictest mode.

The only importer of dateparser, and only when such a date is met: the import costs a third of
a second, and our own rules read every common style.
"""

from __future__ import annotations

from datetime import date


def read_full_date(text: str) -> date | None:
    """Return the day that `text` names with day, month and year; None if any is missing."""
    import dateparser  # noqa: PLC0415 (late on purpose)

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "DATE_ORDER": "DMY",
        },
    )
    return found.date() if found is not None else None
