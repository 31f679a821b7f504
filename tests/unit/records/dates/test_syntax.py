"""Dates that only name another thing, or open a clause."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.records.dates.syntax import fronts, of_another, of_wounds
from tests.strategies.parses import hand_parse

KILLED = (
    "Gunmen/NNS/nsubj/1 killed/VBD/ROOT/1 a/DT/det/3 judge/NN/dobj/1 {}/IN/prep/1 "
    "Sunday/NNP/poss/7 's/POS/case/5 {}/NN/pobj/4"
)


@pytest.mark.parametrize(
    ("preposition", "noun", "another"),
    [
        ("before", "vote", True),
        ("over", "verdict", True),
        ("in", "attack", False),
        ("during", "march", False),
    ],
)
def test_of_another(preposition: str, noun: str, another: bool) -> None:  # noqa: FBT001
    """What is before or about the dated thing has another day; what is in it has its day."""
    parse = hand_parse(KILLED.format(preposition, noun))
    found = of_another(parse, parse.tokens[5], frozenset((5,)), (1,), load_date_holders())
    assert found is another


def test_the_day_in_its_own_phrase_is_the_event_s() -> None:
    """ "Before Sunday's attack": the attack was on Sunday."""
    parse = hand_parse(KILLED.format("before", "attack"))
    assert not of_another(parse, parse.tokens[5], frozenset((5,)), (7,), load_date_holders())


def test_a_day_in_a_relative_clause_opens_no_other() -> None:
    """ "Those who fled on Sunday, rebels shot" leaves the shooting undated."""
    items = (
        "{}who/WP/nsubj/{} fled/VBD/relcl/{} Sunday/NNP/npadvmod/{} ,/,/punct/{} "
        "rebels/NNS/nsubj/{} shot/VBD/ROOT/{} him/PRP/dobj/{}"
    )
    inside = hand_parse(items.format("Those/DT/dep/6 ", 2, 0, 2, 6, 6, 6, 6))
    holders = load_date_holders()
    assert not fronts(inside, frozenset((3,)), 6, holders)
    first = hand_parse(
        "Sunday/NNP/npadvmod/3 ,/,/punct/3 rebels/NNS/nsubj/3 shot/VBD/ROOT/3 him/PRP/dobj/3"
    )
    assert fronts(first, frozenset((0,)), 3, holders)


def test_of_wounds() -> None:
    """A death from wounds has another day than the wounding."""
    parse = hand_parse("He/PRP/nsubj/1 died/VBD/ROOT/1 of/IN/prep/1 wounds/NNS/pobj/2")
    assert of_wounds(parse, 1)
    assert not of_wounds(hand_parse("He/PRP/nsubj/1 died/VBD/ROOT/1"), 1)
