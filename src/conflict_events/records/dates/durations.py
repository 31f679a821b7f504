"""Events that lasted for a time told without a day: "for three weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_head
from conflict_events.parses.types import Parse, Token
from conflict_events.records.dates.syntax import token_of
from conflict_events.records.dates.tense import told_tense
from conflict_events.records.draft import Draft
from conflict_events.schema import DatePrecision, DateSpan, Evidence

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_SHORT = frozenset(("day", "week"))
_LONG = frozenset(("month", "year"))
_PRECISION: dict[str, DatePrecision] = {
    "day": "days",
    "week": "week",
    "month": "month",
    "year": "year",
}


def counts_back(draft: Draft, resolved: ResolvedDate, dates: Sequence[ResolvedDate]) -> bool:
    """Whether the time that an event took ends at publication.

    It does in the perfect ("have besieged it for three months"), and for some days or weeks in
    the past where the sentence names no day: "NATO bombed it for 78 days" may be of any year.

    Args:
        draft: An event of one sentence.
        resolved: How long it lasted.
        dates: Dates of that sentence.
    """
    if told_tense(draft) == "perfect":
        return True
    named = any(other.span is not None for other in dates)
    return not named and resolved.mention.get("unit") in _SHORT


def still(draft: Draft, token: Token) -> bool:
    """Whether "since" stands below a verb in the perfect: "have held 400 for the unrest since May".

    The perfect asks for it, whatever noun before it the parser hung it on.

    Args:
        draft: An event of one sentence.
        token: First token of the date.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.head]
    if told_tense(draft) != "perfect" or not verb.is_verb or verb.i > token.i:
        return False
    below = list(takewhile(lambda above: above.i != verb.i, parse.ancestors(token)))
    return len(below) < len(list(parse.ancestors(token))) and not any(
        above.is_verb and above.dep in ("relcl", "ccomp", "advcl") for above in below
    )


_VERDICT = "conviction"
"""Who is "jailed for 12 years" has them still to serve."""


def is_long_past(draft: Draft, dates: Sequence[ResolvedDate]) -> bool:
    """Whether an event without a day is history by its length: "held them for 12 years".

    Args:
        draft: An event of one sentence that nothing dates.
        dates: Dates of that sentence.
    """
    if told_tense(draft) != "past" or draft.type == _VERDICT:
        return False
    clause = clause_head(draft.parse, draft.parse.tokens[draft.frame.governor])
    return any(
        resolved.mention.rule == "date.duration"
        and resolved.mention.get("unit") in _LONG
        and (token := token_of(draft.parse, resolved)) is not None
        and in_clause(draft.parse, token, clause)
        for resolved in dates
    )


def in_clause(parse: Parse, token: Token, clause: int) -> bool:
    """Whether a duration stands in the clause behind "for", "during" or "over".

    Args:
        parse: The sentence.
        token: First token of the duration.
        clause: Index of the verb of the clause.
    """
    if clause_head(parse, token) != clause:
        return False
    return any(a.lower in ("for", "during", "over") for a in parse.ancestors(token))


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
