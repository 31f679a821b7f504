"""Reading one bare number from words: "26", "1,500", "1.2 million", "twenty-six", "a dozen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.numbers import Numbers

_DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+|\d{1,9}")
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,3}")
_HYPHENS = frozenset("-‐‑")
_ARTICLES = frozenset(("a", "an"))
_AND_A_HALF = ("and", "a", "half")


def read_number(words: Sequence[str], start: int, numbers: Numbers) -> tuple[int, int] | None:
    """Return the number that starts at word `start` and the index behind it.

    Args:
        words: Lower-case tokens; hyphens may be tokens of their own.
        start: Index of the first token.
        numbers: Values of the words.

    Returns:
        Value and end, or None where no number starts.
    """
    word = words[start]
    if word[:1].isdigit():
        return _digits(words, start, numbers)
    if word in _ARTICLES:
        after = words[start + 1] if start + 1 < len(words) else ""
        if after in numbers.scales:
            return _scaled(1, words, start + 1, numbers)
        return None
    found = _words(words, start, numbers)
    return found if found is None else _scaled(found[0], words, found[1], numbers)


def _digits(words: Sequence[str], start: int, numbers: Numbers) -> tuple[int, int] | None:
    word = words[start]
    if _DIGITS.fullmatch(word):
        return _scaled(int(word.replace(",", "")), words, start + 1, numbers)
    after = words[start + 1] if start + 1 < len(words) else ""
    if _DECIMAL.fullmatch(word) and after in numbers.scales:
        whole, _, part = word.partition(".")
        value = int(whole + part) * numbers.scales[after] // 10 ** len(part)
        return value, start + 2
    return None


def _words(words: Sequence[str], start: int, numbers: Numbers) -> tuple[int, int] | None:
    """Read a number below 100: one token, a hyphenated one, or tens and a unit."""
    first = _value(words[start], numbers)
    if first is None:
        return None
    end = start + 1
    if first >= 20 and first % 10 == 0:
        rest = end + 1 if end < len(words) and words[end] in _HYPHENS else end
        unit = numbers.values.get(words[rest], 0) if rest < len(words) else 0
        if 0 < unit < 10:
            return first + unit, rest + 1
    return first, end


def _value(word: str, numbers: Numbers) -> int | None:
    plain = numbers.values.get(word)
    if plain is not None or "-" not in word:
        return plain
    tens, _, unit = word.partition("-")
    high, low = numbers.values.get(tens, 0), numbers.values.get(unit, 0)
    return high + low if high >= 20 and high % 10 == 0 and 0 < low < 10 else None


def _scaled(value: int, words: Sequence[str], end: int, numbers: Numbers) -> tuple[int, int]:
    """Multiply by the scales that follow and add what stands behind them.

    "two hundred and six": 206; "six thousand five hundred": 6500; "a dozen and a half": 18, and
    "one and a half dozen" as well; scales of a thousand and more must fall, else the next one
    opens another number.
    """
    total, part = 0, value
    ceiling: int | None = None
    behind = end + len(_AND_A_HALF)
    scale_behind = numbers.scales.get(words[behind], 0) if behind < len(words) else 0
    if scale_behind and tuple(words[end:behind]) == _AND_A_HALF:
        return value * scale_behind + scale_behind // 2, behind + 1
    while end < len(words) and words[end] in numbers.scales:
        scale = numbers.scales[words[end]]
        end += 1
        if scale <= 100:
            part *= scale
        elif ceiling is None or scale < ceiling:
            total, part, ceiling = total + part * scale, 0, scale
        else:
            return total + part, end - 1
        if tuple(words[end : end + len(_AND_A_HALF)]) == _AND_A_HALF:
            return total + part + scale // 2, end + len(_AND_A_HALF)
        rest = end + 1 if end < len(words) - 1 and words[end] == "and" else end
        more = _words(words, rest, numbers) if rest < len(words) and scale != 12 else None
        if more is not None:
            part, end = part + more[0], more[1]
    return total + part, end
