"""Accusations that somebody rejects: "officials denied allegations of abuse" accuses nobody.

Who rejects one made against him is no accuser; what he does is to deny.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.status import StatusReading
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_ACCUSATION, _DENIAL = "accusation", "denial"
_ANSWERS = frozenset((_DENIAL, "refusal"))
_DENYING = word_class("deny-a-deed")
_REJECTING = word_class("reject-a-charge")
_OBJECTS = frozenset(("dobj", "nsubjpass", "conj"))
_MAKERS = frozenset(("by", "from", "poss", "asked"))
"""How those who make an accusation stand to it."""


def rejected(own: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts of a sentence, with accusations that somebody rejects as his denial.

    Args:
        own: What the sentence tells.
    """
    answered = any(draft.type in _ANSWERS for draft in own)
    kept: list[Draft] = []
    for draft in own:
        if not _is_rejected(draft):
            kept.append(draft)
        elif not answered:
            makers = tuple(p for p in draft.targets if p.relation.key in _MAKERS)
            status = StatusReading("asserted")
            kept.append(replace(draft, type=_DENIAL, targets=makers, status=status, sources=()))
    return tuple(kept)


def _is_rejected(draft: Draft) -> bool:
    if draft.type != _ACCUSATION or draft.frame.kind != "noun" or draft.status.status != "denied":
        return False
    noun = draft.parse.tokens[draft.frame.head]
    verb = draft.parse.head(noun)
    return noun.dep in _OBJECTS and verb.lower in _DENYING | _REJECTING
