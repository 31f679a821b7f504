"""Fire that only supports those who act: "troops backed by air strikes retook the town"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_SUPPORT = word_class("lend-support")
_LINKS = frozenset(("by", "of", "from"))


def supports(draft: Draft) -> bool:
    """Whether a noun names the support that somebody has while he does another thing.

    Args:
        draft: A draft of a noun; what it supports is told by the verb of the sentence.
    """
    if draft.frame.kind != "noun" or draft.frame.light is not None:
        return False
    head = draft.parse.tokens[draft.frame.head]
    link = draft.parse.head(head)
    if head.dep != "pobj" or link.lower not in _LINKS:
        return False
    return draft.parse.head(link).lower in _SUPPORT
