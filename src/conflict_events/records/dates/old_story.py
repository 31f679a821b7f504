"""Events without a day in a story that has gone back to old times: history, not news.

"In June 1998 he dismissed his army chief. Soldiers mutinied, and Senegal sent troops": what the
past tense tells right behind an old date goes on there. So does what came "four months later".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.background import is_history
from conflict_events.frames.clauses import clause_chain, clause_head
from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.records.dates.lending import leaves_the_story
from conflict_events.records.dates.syntax import token_of
from conflict_events.records.dates.tense import told_tense
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page, Sentence

_ACTUAL = frozenset(("asserted", "alleged"))
_REACH = 2
"""Sentences that the old date may lie back."""
_GOES_ON = re.compile(r"[\"“]?(?:they|he|she|it)\b", re.IGNORECASE)
"""How a paragraph begins that goes on with the last one."""
_COUNTED = frozenset(("later", "vague_later", "narrative_unit"))
_LONG = frozenset(("month", "year", "decade"))


def in_old_story(
    drafts: Sequence[Draft], dates: Sequence[ResolvedDate], page: Page
) -> tuple[Draft, ...]:
    """Return the drafts; those told in the past behind an old date, without a day, are history.

    Args:
        drafts: Drafts of a document, with their days.
        dates: All its dates.
        page: The document as read.
    """
    published = page.published
    if published is None:
        return tuple(drafts)
    told: dict[int, list[ResolvedDate]] = {}
    for resolved in dates:
        told.setdefault(resolved.mention.sentence, []).append(resolved)
    sentences = {sentence.index: sentence for sentence in page.sentences}
    back = frozenset(
        telling.sentence.index
        for draft in drafts
        if draft.background and draft.date is not None
        for telling in draft.tellings
    )
    return tuple(
        replace(draft, background=True)
        if _open(draft)
        and (_counted(draft, told) or _behind(draft, told, sentences, back, published))
        else draft
        for draft in drafts
    )


def _open(draft: Draft) -> bool:
    """Whether the one sentence that tells it tells it in the past, outside of speech."""
    if draft.date is not None or draft.background or draft.aggregate:
        return False
    if draft.status.status not in _ACTUAL or not (told_tense(draft) == "past" or _had(draft)):
        return False
    first = draft.tellings[0].sentence
    if first.kind == "title" or any(t.sentence.index != first.index for t in draft.tellings):
        return False
    parse, speech = draft.parse, load_date_holders().speech
    around = clause_chain(parse, parse.tokens[draft.frame.governor])[1:]
    return not any(parse.tokens[verb].lower in speech for verb in around)


def _had(draft: Draft) -> bool:
    parse = draft.parse
    verb = parse.tokens[clause_head(parse, parse.tokens[draft.frame.governor])]
    return any(kid.lower == "had" for kid in parse.kids(verb, "aux"))


def _counted(draft: Draft, told: Mapping[int, Sequence[ResolvedDate]]) -> bool:
    """Whether it came months after what has no day: "four months later the army retook it"."""
    parse = draft.parse
    clause = clause_head(parse, parse.tokens[draft.frame.governor])
    return any(
        resolved.span is None
        and resolved.mention.production in _COUNTED
        and resolved.mention.get("unit") in _LONG
        and (token := token_of(parse, resolved)) is not None
        and clause_head(parse, token) == clause
        for resolved in told.get(draft.tellings[0].sentence.index, ())
    )


def _behind(
    draft: Draft,
    told: Mapping[int, Sequence[ResolvedDate]],
    sentences: Mapping[int, Sentence],
    back: frozenset[int],
    published: date,
) -> bool:
    """Whether the last sentence before it that has a date tells of old times."""
    first = draft.tellings[0].sentence
    if list(_ends(told.get(first.index, ()))) or leaves_the_story(first.text):
        return False
    for index in range(first.index - 1, first.index - 1 - _REACH, -1):
        before = sentences.get(index)
        if before is None or before.kind == "title":
            return False
        if before.paragraph != first.paragraph and not _GOES_ON.match(first.text):
            return False
        own = told.get(index, ())
        ends = list(_ends(own))
        if ends:
            old = all(is_history(end, published) for end in ends)
            return old and (index in back or _opens(before, own))
    return False


def _ends(own: Sequence[ResolvedDate]) -> Iterator[date]:
    for resolved in own:
        if resolved.span is not None and (end := resolved.span.end or resolved.span.start):
            yield end


def _opens(sentence: Sentence, own: Sequence[ResolvedDate]) -> bool:
    """Whether a date opens the sentence."""
    first = min(resolved.mention.span.start for resolved in own)
    return len(sentence.text[: first - sentence.span.start].split()) <= 1
