"""Days for events that name none: from the day that the story has just named.

"Gunmen stormed the post on Monday. They burned two trucks": the story goes on where it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.calendar import width_class
from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.background import is_history
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.records.dates.custody import beginning
from conflict_events.records.dates.tense import told_tense
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.schema import DateSpan
from conflict_events.text.types import Page, Sentence, Span

_REACH = 4
"""Sentences after the one that names the day."""
_FAR = 10
"""The same for the day that the story has come to, not one that it looks back to."""
_VAGUE = frozenset(("overnight", "saga"))
"""Words beside which a day decides: "in its eighth day on Sunday"."""
_APART = word_class("set-a-deed-apart")
_MOMENTS = ("minute", "hour")
_FRESH = timedelta(days=6)
_ACTUAL = frozenset(("asserted", "alleged"))
_LENDING = type_group("deeds-with-a-scene")
_AFTERMATH = "police"
"""Family of what follows an incident, on its day or later."""
_DESCRIBING = ("relcl", "acl", "pcomp")
_HELD = re.compile(
    r"\b(?:custody|detention|detained|held|jail(?:ed)?|prison|imprisoned|behind bars)\s+$",
    re.IGNORECASE,
)
_DATED = re.compile(r"\bdated\s+(?:on\s+)?$", re.IGNORECASE)
_ELSEWHEN = re.compile(
    r"\b(?:earlier|previous(?:ly)?|recent(?:ly)?|former(?:ly)?|once|often|usually|sometimes|always"
    r"|in the past|since|so far|to date|every|each|ever)\b",
    re.IGNORECASE,
)
"""Words that leave the time of the story."""
_STRETCH = re.compile(
    r"\bin the (?:first|early|opening|following|ensuing|final) (?:few )?(?:\w+ )?"
    r"(?:days|weeks|months?|years?)\b",
    re.IGNORECASE,
)
"""Words that tell of some time of the story: no day."""


@dataclass(frozen=True, slots=True)
class _Story:
    """The days of a document by sentence."""

    told: Mapping[int, Sequence[ResolvedDate]]
    anchors: Mapping[int, DateSpan | None]
    """The one day of what happened; None where dates are only of speech."""
    custody: tuple[tuple[int, DateSpan], ...]

    def last_day(self, index: int, *, far: bool) -> DateSpan | None:
        """Return the day of the last sentence before `index` that has one, speech left out."""
        for earlier in range(index - 1, index - 1 - (_FAR if far else _REACH), -1):
            if earlier in self.told:
                if earlier not in self.anchors:
                    return None
                day = self.anchors[earlier]
                if day is not None:
                    near = index - earlier <= _REACH
                    return day if near or not self._looks_back(earlier, day) else None
        return None

    def _looks_back(self, index: int, day: DateSpan) -> bool:
        """Whether a later day than that of the sentence `index` was told before it."""
        return any(
            at < index
            and other is not None
            and other.start is not None
            and (day.start is None or other.start > day.start)
            for at, other in self.anchors.items()
        )

    def first_day(self, index: int, published: date) -> DateSpan | None:
        """Return the earliest fresh day that was told before the sentence `index`."""
        fresh = [
            day
            for at, day in self.anchors.items()
            if at < index
            and day is not None
            and day.start is not None
            and timedelta(0) <= published - day.start <= _FRESH
        ]
        return min(fresh, key=lambda day: day.start or published, default=None)


def lend_dates(
    drafts: Sequence[Draft],
    facts: Sequence[SentenceFacts],
    dates: Sequence[ResolvedDate],
    page: Page,
    lexicon: Lexicon,
) -> tuple[Draft, ...]:
    """Return the drafts; what is told in the past right after a day takes that day.

    The last sentence with a date decides: only if that date is the day of what happened, not
    of what was said, and nothing in the sentence of the event leaves that time. Arrests follow
    an incident: they lie between its day and publication.

    Args:
        drafts: Merged drafts of a document.
        facts: What was read from its parsed sentences.
        dates: All its dates.
        page: The document as read.
        lexicon: The lexicon.
    """
    published = page.published
    if published is None:
        return tuple(drafts)
    told: dict[int, list[ResolvedDate]] = {}
    captions = {sentence.index for sentence in page.sentences if sentence.kind == "caption"}
    for resolved in dates:
        if resolved.mention.sentence in captions:
            continue  # the day that a picture was taken
        if resolved.mention.get("unit") in _MOMENTS and resolved.span is None:
            continue  # "for 20 minutes"
        where = resolved.mention.span
        if _DATED.search(page.raw(Span(max(0, where.start - 10), where.start, where.part))):
            continue  # "images dated 3 May"
        told.setdefault(resolved.mention.sentence, []).append(resolved)
    story = _Story(told, _anchors(page, facts, told), _custody(page, dates))
    return tuple(_dated(draft, story, published, lexicon) for draft in drafts)


def _custody(page: Page, dates: Sequence[ResolvedDate]) -> tuple[tuple[int, DateSpan], ...]:
    """Return sentences and days of "has been in custody since Monday": the day of an arrest."""
    found: list[tuple[int, DateSpan]] = []
    for resolved in dates:
        where = resolved.mention.span
        taken = beginning(resolved)
        if taken is None:
            continue
        before = page.raw(Span(max(0, where.start - 40), where.start, where.part))
        if _HELD.search(before):
            found.append((resolved.mention.sentence, taken))
    return tuple(found)


def _anchors(
    page: Page, facts: Sequence[SentenceFacts], told: Mapping[int, Sequence[ResolvedDate]]
) -> dict[int, DateSpan | None]:
    """Return the one day of what happened by sentence; None where dates are only of speech."""
    anchors: dict[int, DateSpan | None] = {}
    parses = {fact.parse.sentence.index: fact.parse for fact in facts}
    sentences = {sentence.index: sentence for sentence in page.sentences}
    for index, own in told.items():
        parse = parses.get(index)
        if parse is None and _speaks(sentences[index]):
            anchors[index] = None
            continue
        named = [r for r in own if r.mention.production not in _VAGUE] or own
        happened = [r for r in named if parse is None or not _spoken(parse, r)]
        if not happened:
            anchors[index] = None
        days = {
            (span.start, span.end): span
            for resolved in happened
            if (span := resolved.span) is not None
        }
        if len(days) == 1 and all(_one_day(resolved) for resolved in happened):
            anchors[index] = next(iter(days.values()))
    return anchors


def _one_day(resolved: ResolvedDate) -> bool:
    span = resolved.span
    return (
        span is not None
        and span.precision == "day"
        and span.start == span.end
        and not resolved.mention.future
        and resolved.mention.bound is None
    )


def _speaks(sentence: Sentence) -> bool:
    """Whether a sentence that was not parsed may date a statement."""
    words = set(re.findall(r"[a-z]+", sentence.text.lower()))
    return not words.isdisjoint(load_date_holders().speech)


def _spoken(parse: Parse, resolved: ResolvedDate) -> bool:
    """Whether the date is that of a statement."""
    start = resolved.mention.span.start
    token = next((t for t in parse.tokens if t.start <= start < t.end), None)
    if token is None:
        return False
    return parse.tokens[clause_head(parse, token)].lower in load_date_holders().verbs


def _dated(draft: Draft, story: _Story, published: date, lexicon: Lexicon) -> Draft:
    first = draft.tellings[0].sentence
    family = lexicon.types[draft.type].family
    if not _wanting(draft) or family not in _LENDING or _dated_itself(draft, story):
        return draft if draft.type != "arrest" else _since(draft, story, published)
    tense = told_tense(draft)
    day = story.last_day(first.index, far=draft.frame.kind == "verb")
    if _STRETCH.search(first.text):
        old = day is not None and _is_old(day, published)
        return replace(draft, background=old)
    same_day = draft.type in CROWD_POLICE and draft.match.trigger.type in CROWD_POLICE
    if tense and family == _AFTERMATH and not same_day:
        lent = _after(story.first_day(first.index, published) or day, published)
        if lent is None and tense == "past" and day is not None and _is_old(day, published):
            return replace(draft, background=True)  # an undated follow-up of an old story
    else:
        lent = day if tense == "past" else None
    if lent is None or lent.start is None or lent.start > published:
        return _since(draft, story, published) if draft.type == "arrest" else draft
    return with_day(draft, lent, published)


def _dated_itself(draft: Draft, story: _Story) -> bool:
    """Whether its sentence names a day outside of clauses that only describe something else.

    "They fired on him near where a judge was shot in May" leaves the story where it was.
    """
    parse = draft.parse
    for resolved in story.told.get(draft.tellings[0].sentence.index, ()):
        start = resolved.mention.span.start
        token = next((t for t in parse.tokens if t.start <= start < t.end), None)
        if token is None:
            return True
        clause = parse.tokens[clause_head(parse, token)]
        inside = {t.i for t in parse.subtree(clause)}
        if clause.dep not in _DESCRIBING or draft.frame.head in inside:
            return True
    return False


def _since(draft: Draft, story: _Story, published: date) -> Draft:
    """Date an arrest by the custody told near it."""
    if draft.date is not None or draft.aggregate or draft.status.status not in _ACTUAL:
        return draft
    index = draft.tellings[0].sentence.index
    near = [span for at, span in story.custody if abs(at - index) <= _REACH]
    return with_day(draft, near[0], published) if near else draft


def _after(day: DateSpan | None, published: date) -> DateSpan | None:
    """Return the days from `day` to publication, where the day is fresh."""
    if day is None or day.start is None or not timedelta(0) <= published - day.start <= _FRESH:
        return None
    precision = width_class(day.start, published)
    return day.model_copy(update={"end": published, "precision": precision})


def _is_old(day: DateSpan, published: date) -> bool:
    return day.end is not None and is_history(day.end, published)


def with_day(draft: Draft, lent: DateSpan, published: date, rule: str = "date.narrative") -> Draft:
    """Return the draft with a day that another sentence names.

    Args:
        draft: An event without a day.
        lent: The day.
        published: Day of publication.
        rule: What tells that the day is the event's.
    """
    lent = lent.model_copy(
        update={
            "basis": "relative",
            "evidence": tuple(
                e.model_copy(update={"rule": f"{e.rule}+{rule}"}) for e in lent.evidence
            ),
        }
    )
    return replace(draft, date=lent, date_rule=rule, background=_is_old(lent, published))


def leaves_the_story(text: str) -> bool:
    """Whether words of a sentence leave the time of the story: "earlier", "often".

    Args:
        text: The sentence.
    """
    return _ELSEWHEN.search(text) is not None


def _wanting(draft: Draft) -> bool:
    if draft.date is not None or draft.background or draft.aggregate:
        return False
    first = draft.tellings[0].sentence
    if draft.status.status not in _ACTUAL or first.kind == "title":
        return False
    apart = any(token.lower in _APART for token in draft.parse.tokens)
    return not (leaves_the_story(first.text) or (apart and draft.place is not None))
