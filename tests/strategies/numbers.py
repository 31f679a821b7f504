"""Numbers spelled the ways news text spells them."""

from __future__ import annotations

from hypothesis import strategies as st

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
STYLES = ("digits", "commas", "words", "hyphens")


def _below_thousand(n: int, hyphen: str) -> str:
    if n >= 100:
        rest = f" and {_below_thousand(n % 100, hyphen)}" if n % 100 else ""
        return f"{ONES[n // 100]} hundred{rest}"
    if n >= 20:
        return TENS[n // 10] + (f"{hyphen}{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]


def spell(n: int, style: str) -> str:
    """Return `n` (1 to 999,999) in a style; words are blank-separated."""
    if style == "digits":
        return str(n)
    if style == "commas":
        return f"{n:,}"
    hyphen = " - " if style == "hyphens" else " "
    if n < 1000:
        return _below_thousand(n, hyphen)
    rest = n % 1000
    tail = f" {'and ' if rest < 100 else ''}{_below_thousand(rest, hyphen)}" if rest else ""
    return f"{_below_thousand(n // 1000, hyphen)} thousand{tail}"


spelled = st.tuples(st.integers(1, 999_999), st.sampled_from(STYLES))
