"""People whom a state took and who were not seen again: no arrest, but a forced disappearance.

ACLED codes as an arrest what is known to have ended in custody; who was taken and whose
whereabouts nobody knows has been abducted, whoever took him.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page

_GONE = tuple(sorted(word_class("not-seen-again")))
_TAKING_UP = word_class("take-up-who-was-taken")
_ACTUAL = frozenset(("asserted", "alleged"))
_FEW = 8
"""Words of the next sentence among which it must name those taken before."""


def disappeared(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts`, arrests after which nobody knows where they are as abductions.

    Args:
        page: The document as read.
        drafts: Its drafts, with their parties.
    """
    return [
        replace(draft, type="abduction") if _is_arrest(draft) and _gone(page, draft) else draft
        for draft in drafts
    ]


def _is_arrest(draft: Draft) -> bool:
    return draft.type == "arrest" and draft.status.status in _ACTUAL and bool(draft.targets)


def _gone(page: Page, draft: Draft) -> bool:
    texts = {sentence.index: sentence.text for sentence in page.sentences}
    for telling in draft.tellings:
        own = " ".join(telling.sentence.text.lower().split())
        after = " ".join(texts.get(telling.sentence.index + 1, "").lower().split())
        if _told(own) or (_told(after) and not _TAKING_UP.isdisjoint(after.split()[:_FEW])):
            return True
    return False


def _told(text: str) -> bool:
    return any(words in text for words in _GONE)
