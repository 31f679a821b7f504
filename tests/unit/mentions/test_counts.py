"""Counts of people: numbers, ranges, qualifiers, and what is no count."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.numbers import CountExample, load_numbers
from conflict_events.mentions.counts import CountMention, read

NUMBERS = load_numbers()
EXAMPLES = [example for entry in NUMBERS.entries for example in entry.examples]


def counts(text: str) -> tuple[CountMention, ...]:
    return read(text.lower().split(), NUMBERS, text.split())


@pytest.mark.parametrize(
    "text",
    [
        "on 3 May 1987 rebels came",
        "on May 3 , 1987 soldiers came",
        "in 1987 gunmen came",
        "held since May 3 were freed",
    ],
)
def test_days_and_years_before_people_count_nobody(text: str) -> None:
    """The last figure of a date stands beside people by chance."""
    assert counts(text) == ()


@pytest.mark.parametrize("text", ["some 2000 people", "a crowd of 1500 men", "by 2000 rebels"])
def test_figures_like_years_count_people(text: str) -> None:
    """Without words of time they are numbers."""
    assert len(counts(text)) == 1


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.text)
def test_example_of_the_data_is_read_as_it_says(example: CountExample) -> None:
    """Every quantity and qualifier gives the bounds of its example."""
    (found,) = counts(example.text)
    got = (found.low, found.high, found.best, found.wording)
    assert got == (example.low, example.high, example.best, example.wording)


@pytest.mark.parametrize(
    ("text", "low", "high", "wording"),
    [
        ("1,500 people", 1500, 1500, "exact"),
        ("1.2 million people", 1_200_000, 1_200_000, "exact"),
        ("twenty - six men", 26, 26, "exact"),
        ("twenty-six men", 26, 26, "exact"),
        ("a hundred and twenty thousand people", 120_000, 120_000, "exact"),
        ("two dozen others", 24, 24, "exact"),
        ("a dozen and a half men", 18, 18, "exact"),
        ("one and a half dozen men", 18, 18, "exact"),
        ("a million and a half people", 1_500_000, 1_500_000, "exact"),
        ("2 lakh people", 200_000, 200_000, "exact"),
        ("5 - 9 men", 5, 9, "between"),
        ("20–34 men", 20, 34, "between"),
        ("two or three men", 2, 3, "between"),
        ("between 5 and 10 men", 5, 10, "between"),
        ("at least 5 to 9 men", 5, None, "at_least"),
        ("100 + people", 100, None, "at_least"),
        ("up to dozens", None, None, "up_to"),
    ],
)
def test_number_styles(text: str, low: int | None, high: int | None, wording: str) -> None:
    """Digits, words, scales and ranges."""
    (found,) = counts(text)
    assert (found.low, found.high, found.wording) == (low, high, wording)


@pytest.mark.parametrize(
    "text",
    [
        "a 20 - year - old man",
        "a boy aged 12",
        "Ahmed Khan , 34 , said",
        "on 5 June",
        "June 5",
        "in 2014",
        "12 kilometres away",
        "$ 3 million",
        "the 14th brigade",
        "Resolution 2254",
        "Highway 5",
        "5 p.m.",
        "12 percent",
        "the second attack",
        "three times",
        "no one",
        "this one",
        "at 5 : 30",
    ],
)
def test_what_is_no_count(text: str) -> None:
    """Ages, dates, years, distances, money, designations, times and ordinals."""
    assert counts(text) == ()


def test_change_gives_both_numbers_apart() -> None:
    """ "From 12 to 15" is a change, no range."""
    assert [m.best for m in counts("rose from 12 to 15 people")] == [12, 15]


def test_sum_and_addition_are_marked() -> None:
    """ "A total of" and "another" leave the number and say how it relates to others."""
    assert counts("a total of 12 people")[0].total
    assert counts("another 20 people")[0].additional
    assert counts("20 more people")[0].additional
