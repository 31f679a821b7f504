"""Factors of confidence hold for their examples and not for their counter-examples."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor
from conflict_events.lexicon.confidence import Factor, load_factors
from conflict_events.records.confidence import BASE, CEILING, confidence, holding
from tests.golden.test_incidents import extractor
from tests.strategies.events import event

pytestmark = pytest.mark.model

DECLARED = [factor for factor in load_factors() if factor.id != BASE]


def names(text: str, reader: Extractor) -> list[tuple[str, ...]]:
    result = reader.extract(text, published=date(2021, 3, 10))
    return [holding(record) for record in result.events]


@pytest.mark.parametrize("factor", DECLARED, ids=lambda factor: factor.id)
def test_factor_holds_for_its_example_alone(factor: Factor) -> None:
    """Some record of the example has the factor, none of the counter-example."""
    assert any(factor.id in held for held in names(factor.example, extractor())), factor.id
    assert not any(factor.id in held for held in names(factor.counter_example, extractor()))


def test_only_support_raises_confidence() -> None:
    """A factor above 1 is declared as support, and every factor that holds is declared."""
    assert all(factor.support or factor.value <= 1 for factor in load_factors())
    assert {factor.id for factor in DECLARED} >= set(holding(event("killing")))


def test_confidence_is_the_product_of_what_holds() -> None:
    """The product of base and factors, capped."""
    record = event("killing")
    values = {factor.id: factor.value for factor in load_factors()}
    product = values[BASE]
    for name in holding(record):
        product *= values[name]
    assert confidence(record) == round(min(CEILING, product), 4)
