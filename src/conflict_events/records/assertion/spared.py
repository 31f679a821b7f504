"""Who came to no harm: "the minister and his wife were not hurt" denies no deed."""

from __future__ import annotations

from conflict_events.frames.clauses import is_passive
from conflict_events.records.draft import Draft

_NEGATION = "status.negation"


def is_spared(draft: Draft) -> bool:
    """Whether the text only says of people that nothing befell them, and names no doer.

    What somebody denies ("denied that a nun was killed") is a denial.

    Args:
        draft: A draft as read from its sentence.
    """
    if not draft.result or draft.status.status != "denied" or draft.initiators:
        return False
    verb = draft.parse.tokens[draft.frame.head]
    rules = {rule for rule, _ in draft.cues}
    return rules == {_NEGATION} and draft.frame.kind == "verb" and is_passive(draft.parse, verb)
