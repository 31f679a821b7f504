"""Tolls told over several sentences become one account."""

from __future__ import annotations

from conflict_events.frames.toll_merge import combine
from conflict_events.frames.toll_types import Toll
from conflict_events.text.types import Span


def toll(best: int, sentence: int, who: str | None = None, anchor: int = 1, **flags: bool) -> Toll:
    span = Span(sentence * 100 + anchor, sentence * 100 + anchor + 1)
    return Toll("killed", best, best, best, "exact", None, who, anchor, span, ((span, str(best)),),
                "kill.active", sentence, **flags)  # fmt: skip


def account(*tolls: Toll) -> list[tuple[int | None, bool, bool]]:
    return [(one.toll.best, one.toll.part, one.toll.total) for one in combine(tolls)]


def test_the_same_number_again_is_one_toll() -> None:
    """A repeat adds evidence, not people."""
    first, again = toll(12, 0), toll(12, 3)
    (one,) = combine((first, again))
    assert one.toll.best == 12
    assert one.members == (0, 1)
    assert len(one.toll.evidence) == 2


def test_a_rising_toll_takes_the_latest() -> None:
    """A higher later number stands; the earlier one stays as evidence."""
    (one,) = combine((toll(12, 0), toll(15, 1)))
    assert one.toll.best == 15
    assert len(one.toll.evidence) == 2


def test_a_lower_later_number_is_a_part() -> None:
    """What is told after the whole and is smaller belongs to it."""
    assert account(toll(12, 0), toll(3, 1, "boys")) == [(12, False, True), (3, True, False)]


def test_numbers_of_one_sentence_add_up() -> None:
    """Two groups of one sentence stand side by side."""
    assert account(toll(6, 0, "soldiers"), toll(4, 0, "rebels")) == [
        (6, False, False),
        (4, False, False),
    ]


def test_others_come_on_top() -> None:
    """ "Three others died later" is added."""
    assert account(toll(6, 0), toll(3, 1, additional=True)) == [
        (6, False, False),
        (3, False, False),
    ]


def test_a_worded_sum_stands_for_its_parts() -> None:
    """ "The death toll rose to 9" takes the place of what was told group by group."""
    found = account(toll(6, 0, "soldiers"), toll(3, 0, "rebels"), toll(9, 1, total=True))
    assert found[0] == (9, False, True)
    assert all(part or total for _, part, total in found)


def test_a_pronoun_adds_nothing() -> None:
    """ "He was killed" after a toll is perhaps one of them."""
    assert account(toll(6, 0), toll(1, 1, "he", definite=True)) == [(6, False, False)]


def test_doers_are_kept_apart() -> None:
    """The attackers' deaths neither replace nor repeat their victims'."""
    assert account(toll(2, 0), toll(3, 1, perpetrators=True)) == [
        (2, False, False),
        (3, False, False),
    ]


def test_none_gives_way_to_some() -> None:
    """A toll of none stands only where nothing else is told."""
    nobody = toll(0, 0, negative=True)
    assert account(nobody) == [(0, False, False)]
    assert account(nobody, toll(2, 1)) == [(2, False, False)]


def test_a_sum_that_repeats_a_number_stands_for_the_sentence() -> None:
    """ "26 were killed, four by the first bomb, in total 26 were killed": 26."""
    told = (toll(26, 0), toll(4, 0, anchor=5), toll(26, 0, anchor=9, total=True))
    assert account(*told) == [(26, False, False)]
