"""Ordinary words of reports are common, names are not."""

from __future__ import annotations

import pytest

from conflict_events.text.common_words import is_common


@pytest.mark.parametrize(
    "word", ["strafed", "machinegunned", "patrolmen", "newsmen", "detestable", "exhumed"]
)
def test_words_of_reports_are_common(word: str) -> None:
    """What the list by frequency lacks is known, inflected as well."""
    assert is_common(word)


@pytest.mark.parametrize("word", ["yemen", "carmen", "guzman", "bremen"])
def test_names_that_end_like_men_are_names(word: str) -> None:
    """ "Yemen" is none of the men."""
    assert not is_common(word)
