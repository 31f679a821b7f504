"""Days that the article tells when it names a deed again: "the 3 March killings".

"Soldiers killed 12 farmers last month. The army has not spoken of the 3 March killings": a noun
that only recalls a deed makes no record, but its day is finer than that of the deed's telling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.entities.types import ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse
from conflict_events.records.dates.syntax import token_of
from conflict_events.records.draft import Draft
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.schema import DateSpan

_ACTUAL = frozenset(("asserted", "alleged"))
_VIOLENCE = type_group("violence")
_LONGEST = timedelta(days=400)
_OTHERS = frozenset(("another", "other", "second", "similar", "earlier", "previous"))
"""Words that set the deed apart from those told."""


def recall_days(
    drafts: Sequence[Draft], facts: Sequence[SentenceFacts], lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return the drafts; one told with a month or week has the day that a noun recalls it by.

    Only where it is the one deed of its kind in that time.

    Args:
        drafts: Merged drafts of a document.
        facts: What was read from its parsed sentences.
        lexicon: The lexicon.
    """
    found = list(drafts)
    for fact in facts:
        for resolved in fact.dates:
            if resolved.span is None or not _one_day(resolved.span):
                continue
            kinds = _kinds(fact, resolved, lexicon)
            owner = _owner(found, resolved.span, kinds, lexicon) if kinds else None
            if owner is not None:
                found[owner] = replace(found[owner], date=resolved.span, date_rule="date.recalled")
    return tuple(found)


def _one_day(span: DateSpan) -> bool:
    return span.precision == "day" and span.start is not None and span.start == span.end


def _kinds(fact: SentenceFacts, resolved: ResolvedDate, lexicon: Lexicon) -> frozenset[str]:
    """Return the families of the deed whose noun stands right behind the day."""
    parse = fact.parse
    token = token_of(parse, resolved)
    if token is None:
        return frozenset()
    last = max(t.i for t in parse.tokens if t.start < resolved.mention.span.end)
    return next(
        (
            frozenset(lexicon.types[match.trigger.type].family for match in frame.frame.matches)
            for frame in fact.frames
            if _recalls(parse, frame, token.i, last)
        ),
        frozenset(),
    )


def _recalls(parse: Parse, frame: ResolvedFrame, first: int, last: int) -> bool:
    noun = parse.tokens[frame.frame.head]
    between = parse.tokens[last + 1 : noun.i]
    if not noun.is_noun or frame.frame.kind != "noun" or noun.i <= last:
        return False
    if not all(t.dep in ("case", "amod", "compound") for t in between):
        return False
    said = {t.lower for t in (*between, *parse.tokens[max(0, first - 2) : first])}
    return said.isdisjoint(_OTHERS)


def _owner(
    drafts: Sequence[Draft], day: DateSpan, kinds: frozenset[str], lexicon: Lexicon
) -> int | None:
    """Return the one draft of such a kind whose longer time holds the day, if none has the day."""
    wide: list[int] = []
    for number, draft in enumerate(drafts):
        if not _alike(lexicon.types[draft.type].family, kinds) or draft.date is None:
            continue
        if draft.date.start == day.start and _one_day(draft.date):
            return None
        if _holds(draft, day):
            wide.append(number)
    return wide[0] if len(wide) == 1 else None


def _alike(family: str, kinds: frozenset[str]) -> bool:
    return family in kinds or (family in _VIOLENCE and not kinds.isdisjoint(_VIOLENCE))


def _holds(draft: Draft, day: DateSpan) -> bool:
    span = draft.date
    if span is None or span.start is None or span.end is None or day.start is None:
        return False
    if span.continuous or draft.aggregate or draft.status.status not in _ACTUAL:
        return False
    return span.start <= day.start <= span.end and span.start < span.end <= span.start + _LONGEST
