"""Events with a first and a last day: "erupted on Friday and lasted until Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from conflict_events.entities.calendar import month_span, width_class
from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.lengths import length_of, told_length
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.dates.syntax import token_of
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan

_BEGIN = word_class("begin-of-events")
_END = word_class("end-of-events")
_GO_ON = word_class("go-on-of-events")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEHIND = frozenset(("after", "following", "with"))
_UNTIL = frozenset(("through", "into", "until", "till"))


def stretched(
    draft: Draft, dates: Sequence[ResolvedDate], span: DateSpan | None, published: date | None
) -> DateSpan | None:
    """Return the days from beginning to end, where the sentence tells both; else None.

    Args:
        draft: An event of one sentence, told as a noun.
        dates: Dates of that sentence.
        span: The date of the event as its clause gives it.
        published: Day of publication, which what happened does not pass.
    """
    parse = draft.parse
    noun = parse.tokens[draft.frame.head]
    if noun.is_verb and (noun.tag != "VBG" or noun.dep not in (*_SUBJECTS, "pobj")):
        return None
    length = length_of(parse, noun)
    measured = length is not None and parse.head(noun).lower == "of" and noun.dep == "pobj"
    # "Four days of clashes ended on Tuesday": what is told of the days is told of the clashes.
    verbs = _verbs(parse, parse.tokens[length.top] if length and measured else noun)
    opened = _day(parse, dates, [v for v in verbs if v.lower in _BEGIN])
    ended = _day(parse, dates, [v for v in verbs if v.lower in _END]) or _limit(
        parse, dates, [v for v in verbs if v.lower in _GO_ON | _BEGIN]
    )
    first = opened.start if opened else None
    last = ended.end if ended else None
    if ended is not None and first is None and last is not None:
        told = length or next(
            (found for v in verbs if v.lower in _END and (found := told_length(parse, v))), None
        )
        first = last - timedelta(days=told.days - 1) if told else None
    elif opened is not None and last is None and first is not None:
        told = next(
            (found for v in verbs if v.lower in _GO_ON and (found := told_length(parse, v))), None
        )
        last = first + timedelta(days=told.days - 1) if told else None
    elif not (opened or ended) and length is not None and span is not None:
        link = parse.head(parse.tokens[length.top])
        if link.lower in _BEHIND and span.start is not None and span.start == span.end:
            # "retook the town on Tuesday after a week of clashes"
            first, last = span.start - timedelta(days=length.days - 1), span.start
    if first is None or last is None or first >= last:
        return None
    if published is not None and last > published:
        return None
    base = opened or ended or span
    if base is None:
        return None
    both = dict.fromkeys(e for d in (opened, ended or span) if d is not None for e in d.evidence)
    return base.model_copy(
        update={
            "start": first,
            "end": last,
            "precision": width_class(first, last),
            "continuous": True,
            "evidence": tuple(both),
        }
    )


def _verbs(parse: Parse, noun: Token) -> list[Token]:
    """Return the verbs that the event is the subject of."""
    found = [kid for kid in parse.kids(noun, "relcl", "acl") if kid.is_verb]
    above = parse.head(noun)
    if noun.dep in _SUBJECTS and above.is_verb:
        found.append(above)
    for verb in tuple(found):
        found += [
            kid
            for kid in parse.kids(verb, "conj")
            if kid.is_verb and not any(parse.kids(kid, *_SUBJECTS))
        ]
    return found


def _day(parse: Parse, dates: Sequence[ResolvedDate], verbs: list[Token]) -> DateSpan | None:
    """Return the day that stands beside one of the verbs."""
    for resolved in dates:
        token = token_of(parse, resolved)
        span = resolved.span
        if token is None or span is None or span.start is None or span.start != span.end:
            continue
        if any(clause_head(parse, token) == verb.i for verb in verbs):
            return span
    return None


def _limit(parse: Parse, dates: Sequence[ResolvedDate], verbs: list[Token]) -> DateSpan | None:
    """Return the day until which one of the verbs says that it went on."""
    for resolved in dates:
        token = token_of(parse, resolved)
        span = resolved.span
        if token is None or span is None or span.end is None:
            continue
        if not any(clause_head(parse, token) == verb.i for verb in verbs):
            continue
        until = span.start is None and span.continuous
        before = parse.tokens[token.i - 1].lower if token.i else ""
        if until or (before in _UNTIL and span.start == span.end):
            return span
    return None


def begun(span: DateSpan, resolved: ResolvedDate) -> DateSpan:
    """Return the day, month or year that "since" names, for what is told of it alone.

    "The worst attack since 2015, when gunmen killed 40 students": the killing was in 2015.

    Args:
        span: The days of the mention.
        resolved: The mention.
    """
    if resolved.mention.bound != "since" or span.start is None:
        return span
    production = resolved.mention.production
    end = span.start
    if production == "year":
        end = end.replace(month=12, day=31)
    elif production == "month" and resolved.mention.edge is None:
        end = month_span(end.year, end.month)[1]
    return span.model_copy(
        update={"end": end, "precision": width_class(span.start, end), "continuous": False}
    )
