"""Deeds that a sentence or a title tells beside each other: "nine died in A and two in B"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import Likeness, holds
from conflict_events.records.merging.titles import in_title
from conflict_events.records.parties.sides import one_object


def one_of_several(kept: Sequence[Draft], known: Draft) -> bool:
    """Whether its sentence told of others like it: "nine died in A and two in B".

    A bare toll behind them ("police put it at ten") is rather of all that was told before.

    Args:
        kept: What was told before.
        known: One of them.
    """
    index = known.tellings[-1].sentence.index
    return any(
        other is not known
        and other.type == known.type
        and other.tellings[-1].sentence.index == index
        for other in kept
    )


def of_other_deed(kept: Sequence[Draft], known: Draft, draft: Draft, compared: Likeness) -> bool:
    """Whether the second deed of a title shares with `draft` no more than who did it.

    Args:
        kept: What was told before.
        known: One of them.
        draft: What is told now.
        compared: What the two have in common.
    """
    behind = draft.tellings[0].sentence.index - known.tellings[0].sentence.index
    if not _beside_in_title(kept, known) or (behind <= 1 and not draft.targets):
        return False
    if compared.place > 0 or compared.tolls > 0 or not known.targets or holds(known, draft):
        return False
    return not any(one_object(a, b) for a in known.targets for b in draft.targets)


def _beside_in_title(kept: Sequence[Draft], known: Draft) -> bool:
    """Whether a title alone tells of it, beside another deed: "Army clashes ...; mayor shot"."""
    return in_title(known) and any(
        other is not known and other.tellings[0].sentence.kind == "title" for other in kept
    )
