"""Dates of several parts: "from A to B", "between A and B", "two days after A"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.date_rules import DateRules, FieldValue
from conflict_events.mentions.date_mention import DateMention
from conflict_events.text.types import Span

_FROM = re.compile(r"(?<!\w)(from|between)\s+(?:the\s+)?$")
_JOIN = re.compile(r"\s*(to|until|till|through|and|-)\s*(?:the\s+)?")
_OFFSET = re.compile(
    r"(?<![\w-])(?P<number>\w+)\s+(?P<unit>days?|weeks?|months?|years?)\s+"
    r"(?P<side>after|before|following|earlier than|later than)\s+(?:the\s+|last\s+)?$"
)
_EVE = re.compile(
    r"(?<![\w-])(?:the|on)\s+(?:eve\s+of|(?:night|evening)\s+before|(?P<later>morning|night)\s+after)"
    r"\s+(?:the\s+|last\s+)?$"
)
_EVE_OF_DATED = re.compile(
    r"(?<![\w-])the (?:eve of|(?:day|night|evening) before) (?:the|an?|its|their) [a-z' -]{1,40}?,?"
    r" (?:(?:which|that) (?:was|were|is|are) )?(?:held|scheduled|due|set|planned) (?:on|for) $"
)
"""Before the day of what is named between: "on the eve of the vote, held on 7 June"."""
_WEEK_OF = re.compile(r"(?<!\w)the week (?P<side>of|beginning|starting|ending|from)(?: on)?\s+$")
_BEGAN = re.compile(
    r" of (?:the|an?|their|its|his) [a-z' -]{1,60}?,? (?:which|that) (?:had )?"
    r"(?:began|begun|started|erupted|broke out|opened"
    r"|(?:was|been) (?:launched|called|imposed|declared|mounted|laid)) (?:on |early on )?"
)
"""Between "the tenth day" and the day on which it all began."""
_REACH = 48
_JOINABLE = frozenset(
    ("weekday", "month_day", "month", "year", "relative_day", "decade", "numeric")
)
_SAME_AS = re.compile(r"\s*(?:,|[(\[])\s*")
_PAIR = re.compile(r"\s+(?:(and)|(or)(?:\s+on)?)\s+")
_CYCLES = {"weekday": 7, "month": 12}
_SMALL_HOURS = frozenset(("early", "early morning", "dawn", "morning"))
_COUNTED_FROM = frozenset(("weekday", "month_day", "relative_day", "numeric", "holiday"))


def join(
    read: Sequence[DateMention], raw: str, text: str, offset: int, rules: DateRules
) -> list[DateMention]:
    """Return the mentions of a sentence with those of several parts put together.

    Args:
        read: Its mentions, in order.
        raw: Its characters.
        text: The same, lower-cased with plain punctuation.
        offset: Where it begins in its part of the document.
        rules: For number words.
    """
    done: list[DateMention] = []
    for mention in read:
        last = done[-1] if done else None
        if last is not None and _joins(last, mention, text, offset):
            span = Span(last.span.start, mention.span.end, last.span.part)
            second = mention.named()
            whole = _whole(last, span, raw, offset, "range", (), (last, second))
            gap = text[last.span.end - offset : mention.span.start - offset]
            # "on Monday or Tuesday": one day of the two, not both.
            done[-1] = replace(whole, continuous=gap.split()[:1] != ["or"])
        elif last is not None and _names_again(last, mention, text, offset):
            # "today, 30 June": the day that is spelt out.
            span = Span(last.span.start, mention.span.end, mention.span.part)
            printed = raw[span.start - offset : span.end - offset]
            done[-1] = replace(mention, span=span, text=printed, part_of_day=last.part_of_day)
        else:
            if last is not None and _counts_from(last, mention, text, offset):
                done[-1] = _from_first_day(last, mention)
            done.append(_shifted(mention, raw, text, offset, rules))
    return done


def _counts_from(nth: DateMention, first: DateMention, text: str, offset: int) -> bool:
    """Whether "the tenth day of the siege, which began on 1 June" is told."""
    if nth.production != "nth_day" or first.production not in _COUNTED_FROM:
        return False
    gap = text[nth.span.end - offset : first.span.start - offset]
    return first.bound is None and _BEGAN.fullmatch(gap) is not None


def _from_first_day(nth: DateMention, first: DateMention) -> DateMention:
    """Count the tenth day from the first."""
    number = (nth.number("day_word") or 1) - 1
    fields = (("number", number), ("unit", "day"), ("sign", 1))
    return replace(nth, production="shifted", fields=fields, parts=(first,))


def _whole(
    first: DateMention,
    span: Span,
    raw: str,
    offset: int,
    production: str,
    fields: tuple[tuple[str, FieldValue], ...],
    parts: tuple[DateMention, ...],
) -> DateMention:
    return replace(
        first,
        span=span,
        text=raw[span.start - offset : span.end - offset],
        rule=f"date.{production}",
        production=production,
        fields=fields,
        continuous=production == "range",
        part_of_day=None,
        edge=None,
        bound=None,
        bound_length=0,
        parts=parts,
    )


def _joins(first: DateMention, second: DateMention, text: str, offset: int) -> bool:
    if first.production not in _JOINABLE or second.production not in _JOINABLE:
        return False
    if first.bound is not None:
        return False
    gap = text[first.span.end - offset : second.span.start - offset]
    start = first.span.start - offset
    lead = _FROM.search(text[max(0, start - _REACH) : start])
    opener = lead[1] if lead else ""
    joiner = _JOIN.fullmatch(gap)
    word = joiner[1] if joiner else ""
    if second.bound == "until" and not gap.strip():
        word = "until"
    if word == "and" and opener == "between":
        return True
    pair = _PAIR.fullmatch(gap)
    if pair is not None and pair[2] == "or":
        second = replace(second, part_of_day=None)
    if pair is not None:
        possessive = text.startswith("'s", second.span.end - offset)
        return first.production == second.production and not possessive and _follows(first, second)
    if word in ("to", "until", "till", "through"):
        return opener == "from" or first.production == second.production
    return word == "-" and first.production == second.production


def _names_again(first: DateMention, second: DateMention, text: str, offset: int) -> bool:
    """Whether a day of the calendar stands in apposition to "today", "yesterday", "last night"."""
    if first.production != "relative_day" or second.production != "month_day":
        return False
    if first.bound is not None or second.bound is not None:
        return False
    gap = text[first.span.end - offset : second.span.start - offset]
    return _SAME_AS.fullmatch(gap) is not None


def _follows(first: DateMention, second: DateMention) -> bool:
    """Whether they are days or months in a row: "on Saturday and Sunday", "in March and April"."""
    cycle = _CYCLES.get(first.production)
    if cycle is None or first.get("relative") or second.get("relative"):
        return False
    # "On Saturday night and early on Sunday" is one stretch, as is "Sunday and early Monday".
    if second.part_of_day and not (first.part_of_day or second.part_of_day in _SMALL_HOURS):
        return False
    one, two = (_number(mention) for mention in (first, second))
    return one is not None and two is not None and (two - one) % cycle == 1


def _number(mention: DateMention) -> int | None:
    names = ("weekday", "month", "clear_month", "name_month", "verb_month")
    return next((n for name in names if (n := mention.number(name)) is not None), None)


def _shifted(
    mention: DateMention, raw: str, text: str, offset: int, rules: DateRules
) -> DateMention:
    """Take "two days after" or "the week of" in front of a day into the mention."""
    if mention.production not in _COUNTED_FROM:
        return mention
    start = mention.span.start - offset
    if mention.bound in ("after", "before"):
        start += len(re.match(r"\w+(?:\s+the)?\s*", text[start:])[0])  # type: ignore[index]
    begin = max(0, start - _REACH)
    week = _WEEK_OF.search(text[begin:start])
    if week is not None:
        span = Span(offset + begin + week.start(), mention.span.end, mention.span.part)
        side = (("side", week["side"]),)
        return _whole(mention, span, raw, offset, "week_of", side, (mention,))
    eve = _EVE.search(text[begin:start])
    if eve is not None:
        # "on the eve of May Day", "the night before Sunday's vote".
        span = Span(offset + begin + eve.start(), mention.span.end, mention.span.part)
        base = replace(mention, bound=None, bound_length=0)
        by = (("number", 1), ("unit", "day"), ("sign", 1 if eve["later"] else -1))
        return _whole(mention, span, raw, offset, "shifted", by, (base,))
    begin = max(0, start - 2 * _REACH)
    dated = _EVE_OF_DATED.search(text[begin:start]) if mention.bound is None else None
    if dated is not None:
        span = Span(offset + begin + dated.start(), mention.span.end, mention.span.part)
        day_before = (("number", 1), ("unit", "day"), ("sign", -1))
        return _whole(mention, span, raw, offset, "shifted", day_before, (mention,))
    begin = max(0, start - _REACH)
    lead = _OFFSET.search(text[begin:start])
    if lead is None:
        return mention
    number = 1 if lead["number"] == "the" else rules.value("number", lead["number"])
    unit = rules.value("unit", lead["unit"])
    if not isinstance(number, int) or number < 1:
        return mention
    sign = -1 if lead["side"] in ("before", "earlier than") else 1
    span = Span(offset + begin + lead.start(), mention.span.end, mention.span.part)
    fields = (("number", number), ("unit", unit), ("sign", sign))
    base = replace(mention, bound=None, bound_length=0)
    return _whole(mention, span, raw, offset, "shifted", fields, (base,))
