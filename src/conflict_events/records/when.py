"""When: which date mention of the sentence belongs to the event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_chain, clause_head, distance
from conflict_events.parses.types import Token
from conflict_events.records.draft import Draft
from conflict_events.schema import DatePrecision, DateSpan, Evidence

_SAYING = frozenset(
    "said says say told reported reports report announced added confirmed claimed claims stated "
    "saying denied warned".split()
)
_FRESH_DAYS = 6


def date_of(
    draft: Draft,
    dates: Sequence[ResolvedDate],
    *,
    announced: bool = False,
    published: date | None = None,
) -> tuple[DateSpan | None, str]:
    """Return the date of `draft` among those of its sentence, and the rule that chose it.

    A date that hangs on a verb of saying dates the statement, not the event; only what is
    `announced` (control, agreements, decisions) is dated by its announcement.

    Args:
        draft: An event of one sentence.
        dates: Dates of that sentence.
        announced: Whether the day of the announcement is the event's.
        published: Day of publication, for durations ("for three weeks").
    """
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    chain = clause_chain(parse, governor)
    ranked: list[tuple[int, int, DateSpan]] = []
    for resolved in dates:
        if resolved.span is None:
            lasting = _lasting(resolved, published)
            if lasting is not None and _in_clause(draft, resolved, chain[0]):
                ranked.append((0, 0, lasting))
            continue
        start = resolved.mention.span.start
        token = next((t for t in parse.tokens if t.start <= start < t.end), None)
        if token is None:
            continue
        own = clause_head(parse, token)
        speaks = parse.tokens[own].lower in _SAYING and own not in draft_heads(draft)
        if speaks and _follows(draft, token, own):
            ranked.append((1, distance(parse, draft.frame.head, token.i), resolved.span))
            continue
        if speaks and _hangs_on(draft, token, own):
            if announced and own in chain:
                ranked.append((2, distance(parse, draft.frame.head, token.i), resolved.span))
            continue
        if own == chain[0]:
            tier = 0
        elif chain[0] in clause_chain(parse, token)[:2]:
            tier = 1
        elif own in chain[1:3]:
            tier = 2
        else:
            tier = 3
        ranked.append((tier, distance(parse, draft.frame.head, token.i), resolved.span))
    if not ranked:
        return None, ""
    tier, _, span = min(ranked, key=lambda item: item[:2])
    if tier == 3:
        return None, ""
    return span, ("date.clause", "date.inner", "date.outer")[tier]


_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_PRECISION: dict[str, DatePrecision] = {
    "day": "days",
    "week": "week",
    "month": "month",
    "year": "year",
}


def _lasting(resolved: ResolvedDate, published: date | None) -> DateSpan | None:
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


def _in_clause(draft: Draft, resolved: ResolvedDate, clause: int) -> bool:
    parse = draft.parse
    start = resolved.mention.span.start
    token = next((t for t in parse.tokens if t.start <= start < t.end), None)
    if token is None or clause_head(parse, token) != clause:
        return False
    return any(a.lower in ("for", "during", "over") for a in parse.ancestors(token))


def draft_heads(draft: Draft) -> frozenset[int]:
    """Return the indices of the heads of the frame."""
    return frozenset((draft.frame.head, draft.frame.governor))


def _follows(draft: Draft, token: Token, saying: int) -> bool:
    """Whether the date ends the phrase of a reported event: "reports the killing of X today"."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    if draft.frame.kind != "noun" or head.head != saying or head.dep not in ("dobj", "conj"):
        return False
    between = parse.tokens[head.i + 1 : token.i]
    return bool(between) and all(
        t.text != "," and (t.head == head.i or not t.is_verb) for t in between
    )


def _hangs_on(draft: Draft, token: Token, saying: int) -> bool:
    """Whether the date hangs directly on the verb of saying rather than inside its content."""
    parse = draft.parse
    steps = 0
    current = token
    while current.i != saying and steps < 6:
        current = parse.head(current)
        steps += 1
        if current.is_verb and current.i != saying:
            return False
    return True


def fresh(published: date | None) -> DateSpan | None:
    """Return the date of what is told as fresh: the six days before publication to it."""
    if published is None:
        return None
    return DateSpan(
        start=published - timedelta(days=_FRESH_DAYS),
        end=published,
        precision="week",
        basis="publication",
    )
