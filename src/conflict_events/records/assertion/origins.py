"""Where a group comes from, told of one that does something else: "The Front broke away from X".

Reports of a deed close with who did it: an undated split or merger below a lead of violence is no
news (design, section 2: background is true "for undated history").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft

_CHANGES = type_group("changes-of-groups")
_NEWS = type_group("violence")
_LENT = frozenset(("", "date.narrative"))
_LEAD = 1
"""Sentences of the body, from the first on, that still tell the news."""


def with_origins(drafts: Sequence[Draft], first: int, lexicon: Lexicon) -> list[Draft]:
    """Return `drafts`, those that only tell whence a group comes as background.

    Args:
        drafts: The drafts of a document, with their days.
        first: Index of its first sentence that is no title.
        lexicon: Families of types.
    """
    news = any(
        lexicon.types[d.type].family in _NEWS and not d.background and _leads(d, first)
        for d in drafts
    )
    return [
        replace(draft, background=True, date=None, date_rule="")
        if news and _is_origin(draft, first)
        else draft
        for draft in drafts
    ]


def _is_origin(draft: Draft, first: int) -> bool:
    undated = draft.date is None or draft.date_rule in _LENT
    return draft.type in _CHANGES and undated and not _leads(draft, first)


def _leads(draft: Draft, first: int) -> bool:
    """Whether the title or the lead tells of it."""
    sentences = [telling.sentence for telling in draft.tellings]
    return any(s.kind == "title" or s.index <= first + _LEAD for s in sentences)
