"""Fact checks: what such a text says that a post or a video shows did not happen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.status import StatusReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page

_SIGNS = word_class("signs-of-a-fact-check")
_CLAIMS = word_class("carry-a-false-claim")
_NAMED = re.compile(r"\bfact[ -]?check")
_WORD = re.compile(r"[^\W\d_]+")
_ACTUAL = frozenset(("asserted", "alleged"))
_ENOUGH = 2


def disproved(page: Page, drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Return `drafts`, in a fact check those told with the word of a claim as denied.

    Args:
        page: The document as read.
        drafts: Its drafts, with what is background already marked.
        lexicon: The lexicon.
    """
    if not _is_fact_check(page):
        return list(drafts)
    return [_denied(draft) if _is_claimed(draft, lexicon) else draft for draft in drafts]


def _is_fact_check(page: Page) -> bool:
    """Whether a text says that it checks what others spread."""
    texts = [sentence.text.lower() for sentence in page.sentences]
    signs = sum(any(sign in text for sign in _SIGNS) for text in texts)
    named = bool(texts) and _NAMED.match(texts[0]) is not None
    return named or signs >= _ENOUGH


def _is_claimed(draft: Draft, lexicon: Lexicon) -> bool:
    if draft.status.status not in _ACTUAL or draft.background:
        return False
    if lexicon.types[draft.type].band == "verbal":
        return False
    return all(
        any(match.group().lower() in _CLAIMS for match in _WORD.finditer(telling.sentence.text))
        for telling in draft.tellings
    )


def _denied(draft: Draft) -> Draft:
    rule = ("status.fact-check", draft.tellings[0].trigger)
    status = StatusReading("denied", draft.status.cues, draft.status.attempted)
    return replace(draft, status=status, cues=(*draft.cues, rule))
