"""Tolls told over several sentences become one account."""

from __future__ import annotations

from typing import Any

from conflict_events.frames.toll_merge import combine
from conflict_events.frames.toll_types import Toll
from conflict_events.text.types import Span


def toll(best: int, sentence: int, who: str | None = None, anchor: int = 1, **flags: Any) -> Toll:
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


def test_the_rest_of_a_sum_is_no_addition() -> None:
    """Of nine "seven died at home, two others on the way": what "others" adds up to is told."""
    found = account(toll(9, 0), toll(7, 1), toll(2, 2, additional=True, further=True))
    assert found == [(9, False, True), (7, True, False), (2, True, False)]


def test_a_rank_within_the_sum_is_a_part() -> None:
    """A third man of three is one of them, a fourth comes on top."""
    within = account(toll(3, 0), toll(1, 1, "man", additional=True, further=True, rank=3))
    beyond = account(toll(3, 0), toll(1, 1, "man", additional=True, further=True, rank=4))
    assert within == [(3, False, True), (1, True, False)]
    assert beyond == [(3, False, False), (1, False, False)]


def test_those_who_died_at_once_are_not_all() -> None:
    """ "Four died on the spot. Three died in hospital": seven."""
    found = account(toll(4, 0, "herders", at_once=True), toll(3, 1))
    assert found == [(4, False, False), (3, False, False)]


def test_soldiers_and_rebels_are_no_parts_of_each_other() -> None:
    """Sides that differ add up over sentences, whichever is larger."""
    for second in (3, 9):
        found = account(toll(7, 0, "soldiers"), toll(second, 1, "rebels"))
        assert found == [(7, False, False), (second, False, False)]


def test_one_of_two_sorts_is_a_part() -> None:
    """ "Two soldiers and three rebels died. One soldier died on the road": five in all."""
    told = (toll(2, 0, "soldiers"), toll(3, 0, "rebels"), toll(1, 1, "soldier"))
    assert account(*told) == [(2, False, False), (3, False, False), (1, True, False)]


def test_two_more_do_not_repeat_two() -> None:
    """The same number is told again unless its words say that they are others."""
    again = account(toll(2, 0, "herders"), toll(2, 1, "herders"))
    more = account(toll(2, 0, "herders"), toll(2, 1, "herders", additional=True, further=True))
    assert again == [(2, False, False)]
    assert more == [(2, False, False), (2, False, False)]


def test_the_same_doers_by_another_word_are_counted_once() -> None:
    """ "Three militants died ... the three gunmen were shot"."""
    told = (toll(3, 0, "militants"), toll(3, 1, "gunmen", perpetrators=True))
    assert account(*told) == [(3, False, False)]


def test_a_relative_is_another_victim() -> None:
    """ "A builder was shot dead. His brother died": two; of three people the brother is one."""
    his = {"additional": True, "of_a_victim": True}
    assert account(toll(1, 0, "builder"), toll(1, 1, "brother", **his)) == [
        (1, False, False),
        (1, False, False),
    ]
    assert account(toll(3, 0, "people"), toll(1, 1, "brother", **his)) == [
        (3, False, True),
        (1, True, False),
    ]


def test_a_number_with_an_article_adds_nothing() -> None:
    """ "A clerk and a nun were murdered. The two killings ..." are the two of before."""
    told = (toll(1, 0, "clerk"), toll(1, 1, "nun", additional=True), toll(2, 2, taken_up=True))
    found = account(*told)
    assert sum(best or 0 for best, part, _ in found if not part) == 2


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
