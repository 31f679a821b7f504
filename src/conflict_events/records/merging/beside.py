"""Deeds that a sentence or a title tells beside each other: "nine died in A and two in B"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.records.draft import Draft
from conflict_events.records.merging.titles import in_title


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


def beside_in_title(kept: Sequence[Draft], known: Draft) -> bool:
    """Whether a title alone tells of it, beside another deed: "Army clashes ...; mayor shot".

    Args:
        kept: What was told before.
        known: One of them.
    """
    return in_title(known) and any(
        other is not known and other.tellings[0].sentence.kind == "title" for other in kept
    )
