"""Lives told: obituaries, memoirs, armies of long ago. Their deeds are history without a day.

An obituary's dead died of no deed, and a day without a year in it is one of the life; whoever
tells "my mother" and "I was seven" tells a childhood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page, Sentence

_OF_OLD = word_class("armies-of-the-past")
_ACTUAL = frozenset(("asserted", "alleged"))
_DIED = r"(?:has |had )?(?:dies|died|passed away|passes away|dead)"
_OLD = r"(?:[5-9]\d|1[01]\d)"
_AGED = re.compile(
    rf"\b{_DIED}\b[^.;]{{0,60}}?\b(?:at|aged|age|age of)(?: about)? {_OLD}\b", re.IGNORECASE
)
_WAS_OLD = re.compile(
    rf"^(?:He|She|[A-Z][\w'’-]+) (?:was|had turned) {_OLD}\b(?! (?:when|years ago))"
)
_DEATH = re.compile(rf"\b{_DIED}\b", re.IGNORECASE)
_BY_FORCE = re.compile(
    r"\b(?:kill|shot|shoot|gun|bomb|blast|explo|attack(?<!heart attack)|wound|stab|murder|assassin|"
    r"raid|strike|ambush|custody|clash|shell|execut|beat)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:Obituary|Obituaries|In memoriam)\b", re.IGNORECASE)
_HEAD = 4
_OPENING = 2
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_SELF = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
_CHILDHOOD = re.compile(
    r"\b(?:my (?:grand)?(?:mother|father|parents)|my (?:uncle|aunt|cousin|brother|sister)s?)\b|"
    r"\bI was (?:born|a (?:child|boy|girl)|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|\d{1,2})\b)|\bI (?:still )?remember\b",
    re.IGNORECASE,
)
_TIMES = 3
_SHARE = 0.25
_LENT = frozenset(("", "date.narrative"))

Life = Literal["obituary", "memoir"]


def as_life_story(page: Page, drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Return `drafts` without the natural death, the deeds of a life as history.

    Args:
        page: The document as read.
        drafts: Its drafts, with their days.
        lexicon: The lexicon.
    """
    kind = life(page.sentences)
    kept = list(drafts)
    if kind == "obituary":
        kept = [_without_death(d, page) for d in drafts if not _is_death(d)]
    return [_past(d, lexicon) if kind or _of_old(d) else d for d in kept]


def life(sentences: Sequence[Sentence]) -> Life | None:
    """Return which story of a life the sentences tell, if one.

    Args:
        sentences: Those of a document, in text order.
    """
    head = [s.text for s in sentences[:_HEAD]]
    titles = sum(s.kind == "title" for s in sentences[:_HEAD])
    opening = head[: max(_OPENING, titles + 1)]
    if head and _NAMED.match(head[0]):
        return "obituary"
    for text in opening:
        if _AGED.search(text) and not _forced(text):
            return "obituary"
    if any(_WAS_OLD.match(text) for text in head[1:]) and any(
        _DEATH.search(text) and not _forced(text) for text in opening
    ):
        return "obituary"
    spoken = [_QUOTED.sub(" ", s.text) for s in sentences if s.kind != "quote"]
    own = [text for text in spoken if _SELF.search(text)]
    if len(own) >= max(_TIMES, _SHARE * len(sentences)) and any(map(_CHILDHOOD.search, own)):
        return "memoir"
    return None


def _forced(text: str) -> bool:
    """Whether somebody's deed stands behind the word of death."""
    died = _DEATH.search(text)
    return died is not None and _BY_FORCE.search(text, died.end()) is not None


def _is_death(draft: Draft) -> bool:
    return draft.match.trigger.id == "die" and not draft.initiators


def _without_death(draft: Draft, page: Page) -> Draft:
    """Return the draft without the toll of the natural death, which the head of the text tells."""
    head = {s.index for s in page.sentences[:_HEAD]}
    words = {t.i for t in draft.parse.tokens if _DEATH.fullmatch(t.text)}
    own = draft.parse.sentence.index
    return replace(
        draft,
        tolls=tuple(
            t
            for t in draft.tolls
            if not (own in head and t.sentence == own and t.toll.anchor in words)
        ),
    )


def _of_old(draft: Draft) -> bool:
    """Whether an army or ruler of past centuries takes part, on no day that is told: "Vikings"."""
    return (draft.date is None or draft.date_rule in _LENT) and any(
        word[:1].isupper() and word.lower() in _OF_OLD and not after[:1].isupper()
        for party in (*draft.initiators, *draft.targets)
        for word, after in pairwise((*party.text.replace("'s", "").split(), ""))
    )


def _past(draft: Draft, lexicon: Lexicon) -> Draft:
    """Return the draft as history; a day keeps its date where a year is printed with it."""
    if draft.status.status not in _ACTUAL or lexicon.types[draft.type].band == "verbal":
        return draft
    dated = draft.date is not None and (
        draft.date_rule not in _LENT and _YEAR.search(draft.date.mention or "")
    )
    if dated:
        return draft
    return replace(draft, background=True, date=None, date_rule="")
