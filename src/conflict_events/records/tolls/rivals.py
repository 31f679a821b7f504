"""Tolls that contradict one told before: "killed eleven. Police put the toll at seven".

Who gives a lower number of the same people does not vouch for the higher one.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.toll_types import Toll
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import TollReading

_ANYBODY = word_class("people-of-no-kind")


def contradicted(unnamed: Sequence[TollReading], named: Sequence[TollReading]) -> bool:
    """Return whether a source gives fewer than the text itself told before.

    Args:
        unnamed: Tolls that no source is named for.
        named: Those of a source.
    """
    return any(
        one.toll.kind == other.toll.kind
        and (one.sentence, one.toll.anchor) < (other.sentence, other.toll.anchor)
        and _is_whole(one.toll)
        and _is_whole(other.toll)
        and _is_less(other.toll, one.toll)
        and _same_people(one.toll, other.toll)
        for one in unnamed
        for other in named
    )


def _is_whole(toll: Toll) -> bool:
    return not (
        toll.part or toll.additional or toll.further or toll.taken_up or toll.definite
    ) and not (toll.negative or toll.of_a_victim or toll.at_once)


def _is_less(toll: Toll, than: Toll) -> bool:
    return toll.low is not None and than.low is not None and 1 < toll.low < than.low


def _same_people(one: Toll, other: Toll) -> bool:
    """Whether the second names nobody else: "seven", "seven people", "seven farmers" of farmers."""
    if other.who_text is None:
        return True
    last = other.who_text.lower().split()[-1]
    return last in _ANYBODY or (one.who_text is not None and one.who_text.lower().endswith(last))
