"""Texts that look back: trials, anniversaries, memorials. Their undated deeds are history.

Where title and first sentence tell of a court or a commemoration and of no fresh violence, what
the rest tells without a day was done long before ("they came at dawn", a witness said).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page

_LOOKING_BACK = word_class("look-back-at-a-deed")
_VIOLENT = type_group("crimes-of-violence")
_ACTUAL = frozenset(("asserted", "alleged"))
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_YEARS_ON = re.compile(
    r"\b(?:years|decades|(?:a|one) (?:year|decade)|(?:half|quarter)[ -]century)"
    r"\s+(?:on|after|later)\b",
    re.IGNORECASE,
)
_LENT = "date.narrative"
_CROWD = frozenset(("protesters", "rioters"))


def looked_back(page: Page, drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Return `drafts`, those without a day as background where the text looks back.

    Args:
        page: The document as read.
        drafts: Its drafts, with their days.
        lexicon: The lexicon.
    """
    first = next((s.index for s in page.sentences if s.kind != "title"), 0)
    if not _is_retrospect(page) or any(_fresh(draft, lexicon, first) for draft in drafts):
        return list(drafts)
    return [_as_history(draft, lexicon) for draft in drafts]


def _is_retrospect(page: Page) -> bool:
    heads = [s for s in page.sentences if s.kind == "title"]
    heads += [s for s in page.sentences if s.kind != "title"][:1]
    if any(_YEARS_ON.search(s.text) for s in heads):
        return True
    words = {m.group().lower() for s in heads for m in _WORD.finditer(s.text)}
    return not words.isdisjoint(_LOOKING_BACK)


def _opens(draft: Draft, first: int) -> bool:
    """Whether it is told by the title or the first sentence."""
    sentence = draft.tellings[0].sentence
    return sentence.kind == "title" or sentence.index <= first


def _violent(draft: Draft, lexicon: Lexicon) -> bool:
    return lexicon.types[draft.type].family in _VIOLENT and draft.status.status in _ACTUAL


def _fresh(draft: Draft, lexicon: Lexicon, first: int) -> bool:
    """Whether fresh violence is told: with a day, or at the head of the text."""
    if not _violent(draft, lexicon) or draft.background:
        return False
    return _dated(draft) or _opens(draft, first)


def _dated(draft: Draft) -> bool:
    """Whether a day is told of it, and not only of the look back before it."""
    return draft.date is not None and draft.date_rule != _LENT


def _as_history(draft: Draft, lexicon: Lexicon) -> Draft:
    if not _violent(draft, lexicon) or _dated(draft):
        return draft
    crowd = any(
        p.actor is not None and p.actor.kind in _CROWD for p in (*draft.initiators, *draft.targets)
    )
    return draft if crowd else replace(draft, background=True, date=None, date_rule="")
