"""Counts of people among the tokens of a sentence: numbers, ranges, vague quantities.

Ages, dates, years, distances, sums of money, designations, times, shares and ordinals are
no counts. Whose number it is and what befell them is read by `frames.tolls`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflict_events.lexicon.numbers import Numbers, load_numbers
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.number_echoes import counted_alike, higher_still, one_more
from conflict_events.mentions.number_words import read_number
from conflict_events.parses.types import Parse
from conflict_events.schema.counts import CountWording
from conflict_events.text.calendar_names import MONTHS

_DASHES = frozenset(("-", "–", "—", "‐", "‑"))
_JOINERS = frozenset(("to", "or", *_DASHES))
_RANGE = re.compile(r"(\d{1,6})[-–—‐‑](\d{1,6})")
_PEOPLE = word_class("people-out-of-others")
_OUT_OF = frozenset(
    (*(("of", *rest) for rest in ((), ("the",), ("his",), ("her",), ("its",), ("their",))),
     ("out", "of"), ("out", "of", "the"), ("out", "of", "a", "total", "of"))
)  # fmt: skip
_STRONG = frozenset(("strong", "odd", "member", "man", "person"))
"""Words glued to a number of people: "a 12-member team", "a 200-strong crowd"."""
_NOT_A_ONE = frozenset("no not this that any every each some day which".split())
"""Words before "one" that make it no number: "not one guard", "this one"."""
_OF_YEARS = frozenset("in since until till during early mid late".split())
_WHICH = (["this"], ["last"], ["past"], ["that"], ["each"], ["every"], ["previous"])
_LAST_DAY = 31
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of something: tokens `first` to `last`, bounds, wording.

    `number` is the first token of the number itself, behind qualifiers and prefaces.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    best: int | None
    wording: CountWording
    rule: str
    number: int
    total: bool = False
    """Worded as a sum ("a total of")."""
    additional: bool = False
    """Worded as coming on top ("another 20", "20 more")."""
    people: bool = False
    """Worded as people ("a family of", "a crowd of"), whatever noun follows or not."""


@dataclass(frozen=True, slots=True)
class _Core:
    first: int
    end: int
    low: int | None
    high: int | None
    best: int | None
    wording: CountWording
    rule: str
    additional: bool = False

    def value_above(self, top: int) -> bool:
        """Whether the number is larger than `top`."""
        return self.low is not None and self.low > top


def find(parse: Parse) -> tuple[CountMention, ...]:
    """Return the counts of a parsed sentence in text order.

    Args:
        parse: The sentence; only its words are read.
    """
    # A hyphen between blanks is a dash, and no sign of the number behind it.
    words = ["—" if t.text == "-" and t.tag == ":" else t.lower for t in parse.tokens]
    return read(words, load_numbers(), [token.text for token in parse.tokens])


def read(
    words: Sequence[str], numbers: Numbers, printed: Sequence[str] | None = None
) -> tuple[CountMention, ...]:
    """Return the counts among lower-case tokens.

    Args:
        words: Lower-case tokens.
        numbers: Number data.
        printed: The tokens as printed: a capital tells the name before an age.
    """
    found: list[CountMention] = []
    at = 0
    while at < len(words):
        core = _core(words, at, numbers) or _echo(words, at, found)
        if core is None:
            at += 1
            continue
        if not _rejected(words, core, numbers, printed or words):
            floor = found[-1].last + 1 if found else 0
            found.append(_qualified(words, core, numbers, floor))
        at = max(core.end, found[-1].last + 1) if found else core.end
    return _partitive(words, found)


def _echo(words: Sequence[str], at: int, found: Sequence[CountMention]) -> _Core | None:
    """Read what counts by the number before it: "as many women", "and a third"."""
    if not found:
        return None
    last = found[-1]
    alike = counted_alike(words, at)
    if alike:
        return _Core(at, at + alike, last.low, last.high, last.best, last.wording, "as_many")
    if one_more(words, at, last.best):
        return _Core(at, at + 1, 1, 1, 1, "exact", "one_more", additional=True)
    return None


def _partitive(words: Sequence[str], mentions: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """Take "two of the five teachers" as two: the five are whom they are of."""
    kept: list[CountMention] = []
    for mention in mentions:
        if kept:
            between = tuple(words[kept[-1].last + 1 : mention.first])
            if between in _OUT_OF and not mention.people:
                kept[-1] = replace(kept[-1], last=mention.last)
                continue
            if _raises(words, kept[-1], mention):
                top = mention.high or mention.best
                kept[-1] = replace(kept[-1], high=top, best=None, wording="between")
                continue
        kept.append(mention)
    return tuple(kept)


def _raises(words: Sequence[str], one: CountMention, other: CountMention) -> bool:
    """Whether `other` is the number that `one` may have come to."""
    top = other.high or other.best
    if one.best is None or top is None or top <= one.best or other.additional:
        return False
    return higher_still(words, one.last + 1, other.number, other.last + 1)


def _core(words: Sequence[str], at: int, numbers: Numbers) -> _Core | None:
    word = words[at]
    for phrase, quantity in numbers.quantities.get(word, ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            end = at + len(phrase)
            if quantity.additional and end < len(words) and _core(words, end, numbers):
                continue
            if phrase[-1] == "of":
                end -= 1
            return _Core(at, end, quantity.low, quantity.high, quantity.best,
                         quantity.wording, quantity.id, quantity.additional)  # fmt: skip
    joined = _RANGE.fullmatch(word)
    if joined:
        low, high = int(joined[1]), int(joined[2])
        return _Core(at, at + 1, low, high, None, "between", "range") if low < high else None
    number = read_number(words, at, numbers)
    if number is None:
        return None
    value, end = number
    between = at > 0 and words[at - 1] == "between"
    glued = words[end] if end < len(words) else ""
    if glued[:1] in _DASHES and glued[1:].isdigit() and value < int(glued[1:]) < 10**6:
        return _Core(at, end + 1, value, int(glued[1:]), None, "between", "range")
    if end < len(words) and (words[end] in _JOINERS or (between and words[end] == "and")):
        second = read_number(words, end + 1, numbers) if end + 1 < len(words) else None
        from_to = words[end] == "to" and at > 0 and words[at - 1] == "from"
        if second is not None and second[0] > value and not from_to:
            first = at - 1 if between else at
            return _Core(first, second[1], value, second[0], None, "between", "range")
    return _Core(at, end, value, value, value, "exact", "number")


def _rejected(words: Sequence[str], core: _Core, numbers: Numbers, printed: Sequence[str]) -> bool:
    after = words[core.end] if core.end < len(words) else ""
    before = words[core.first - 1] if core.first else ""
    if core.wording == "vague":
        comparing = before == "as" and words[core.first - 2 : core.first - 1] != ["many"]
        return _is_unit(words, core.end, numbers) or before in ("how", "so", "too") or comparing
    if _is_unit(words, core.end, numbers):
        return True
    if (
        before == "may"
        and printed[core.first - 1] == "May"
        and core.first > 1
        and not _closes_a_time(words, core)
    ):
        return True  # "held since May 3 were freed": the month, as no modal has a capital inside
    if before in numbers.designators and after not in _PEOPLE and not _closes_a_time(words, core):
        return True  # "camp 12"; but "near the camp 12 people were killed"
    if after in _DASHES and core.end + 1 < len(words):
        # "a 12-year-old", "three-day": a hyphen glues the number to its noun; blank dashes
        # set off a parenthesis, but the words do not tell the two apart safely.
        return words[core.end + 1] not in _STRONG and after == "-" and (
            words[core.end + 1][:1].isalpha() and words[core.end + 1] not in ("including", "among")
        )  # fmt: skip
    if after in ("'s", "’s", ":") or before in (":", "/") or after == "/":
        clock = core.first > 1 and words[core.first - 2][:1].isdigit()
        return before != ":" or clock or after in (":", "/")
    number = words[core.first]
    if core.end == core.first + 1 and _YEAR.fullmatch(number):
        # "on 1 March 1994 rebels attacked", "in 2003 gunmen shot": no such number of them
        dated = before in _OF_YEARS or before in numbers.units or before.isdigit()
        dated = dated or (before == "," and words[core.first - 2][:1].isdigit())
        return dated or not (after.endswith("s") or after in _PEOPLE)
    if before == "," and after in (",", ")", "") and number.isdigit() and core.first > 1:
        # "Ahmed Khan, 34, said": an age.
        return printed[core.first - 2][:1].isupper() and int(number) < 110
    if before == "(" and after == ")" and number.isdigit():
        return True
    if number == "one" and core.end == core.first + 1:
        return before in _NOT_A_ONE
    if before in ("no", "not") or (
        before == "." and core.first > 1 and words[core.first - 2] == "no"
    ):
        return True
    if before == "but" and core.first > 1 and words[core.first - 2] in ("all", "none", "nobody"):
        return True  # "all but two": those who were spared
    return after in numbers.scales or (before == "-" and words[core.first][:1].isdigit())


def _closes_a_time(words: Sequence[str], core: _Core) -> bool:
    """Whether a time ends right before: "so far this year 43 nurses", "in June 45 traders"."""
    before = words[core.first - 1]
    if before in MONTHS:
        return core.value_above(_LAST_DAY) and not _YEAR.fullmatch(words[core.first])
    return before == "year" and words[core.first - 2 : core.first - 1] in _WHICH


def _is_unit(words: Sequence[str], at: int, numbers: Numbers) -> bool:
    """Whether a unit stands at word `at`: "12 km", "12 May", but not "12 may have died"."""
    word = words[at] if at < len(words) else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if word == "may" and behind in ("have", "be", "not", "also", "still"):
        return False
    return word in numbers.units or f"{word} {behind}" in numbers.units


def _ends_with(words: Sequence[str], end: int, phrase: tuple[str, ...], floor: int) -> bool:
    start = end - len(phrase)
    return start >= floor and tuple(words[start:end]) == phrase


def _qualified(words: Sequence[str], core: _Core, numbers: Numbers, floor: int) -> CountMention:
    low, high, best, wording, rule = core.low, core.high, core.best, core.wording, core.rule
    first, last = core.first, core.end - 1
    total, additional, people = False, core.additional, False
    changed = True
    while changed and first > floor:
        changed = False
        for phrase, preface in numbers.prefaces.get(words[first - 1], ()):
            if _ends_with(words, first, phrase, floor):
                first -= len(phrase)
                total, additional = total or preface.total, additional or preface.additional
                people = people or preface.people
                changed = True
                break
        for phrase, qualifier in () if changed else numbers.before.get(words[first - 1], ()):
            if _ends_with(words, first, phrase, floor):
                first -= len(phrase)
                low, high, wording = _widen(low, high, wording, qualifier.bound)
                rule = qualifier.id
                changed = True
                break
    for phrase, qualifier in numbers.after.get(
        words[last + 1] if last + 1 < len(words) else "", ()
    ):
        if tuple(words[last + 1 : last + 1 + len(phrase)]) == phrase:
            last += len(phrase)
            low, high, wording = _widen(low, high, wording, qualifier.bound)
            rule = qualifier.id
            break
    if last + 2 < len(words) and words[last + 1] == "-" and words[last + 2] in _STRONG:
        last, people = last + 2, people or words[last + 2] != "odd"
    if last + 1 < len(words) and words[last + 1] in ("more", "others", "other", "additional"):
        additional = True
    return CountMention(first, last, low, high, best, wording, rule, core.first, total, additional,
                        people)  # fmt: skip


def _widen(
    low: int | None, high: int | None, wording: CountWording, bound: str
) -> tuple[int | None, int | None, CountWording]:
    """Open a bound; a qualifier never narrows what the number left open."""
    if bound == "at_least":
        return low, None, "vague" if wording == "vague" else "at_least"
    if bound == "up_to":
        if wording == "vague":
            return None, None, "up_to"
        # "Up to 4-5": the range says itself what it starts from.
        return (low, high, "between") if wording == "between" else (None, high, "up_to")
    return low, high, "about" if wording == "exact" else wording
