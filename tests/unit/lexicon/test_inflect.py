"""Inflection: the forms that news uses are derived."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.lexicon.inflect import noun_forms, plural, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("attack", {"attacks", "attacked", "attacking"}),
        ("seize", {"seizes", "seized", "seizing"}),
        ("gun", {"guns", "gunned", "gunning"}),
        ("kidnap", {"kidnapped", "kidnaped", "kidnapping"}),
        ("occupy", {"occupies", "occupied", "occupying"}),
        ("clash", {"clashes", "clashed", "clashing"}),
        ("take", {"takes", "took", "taken", "taking"}),
        ("flee", {"flees", "fled", "fleeing"}),
        ("deploy", {"deploys", "deployed", "deploying"}),
    ],
)
def test_verb_forms(lemma: str, forms: set[str]) -> None:
    """Each form of the verb is among those derived."""
    assert forms | {lemma} <= verb_forms(lemma)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("gunman", "gunmen"),
        ("clash", "clashes"),
        ("city", "cities"),
        ("child", "children"),
        ("ambush", "ambushes"),
        ("human", "humans"),
    ],
)
def test_plural(noun: str, expected: str) -> None:
    """Regular and irregular plurals."""
    assert plural(noun) == expected


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=10))
def test_lemma_is_a_form_of_itself(word: str) -> None:
    """Any word is among its own forms, and all forms are lower case."""
    assert word in verb_forms(word)
    assert word in noun_forms(word)
    assert all(form == form.lower() for form in verb_forms(word) | noun_forms(word))
