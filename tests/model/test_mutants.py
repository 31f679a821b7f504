"""The oracles hold of the extractor, and each mutant is killed by the one named for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from conflict_events import DateSpan, Event, Extractor
from tests.model import oracles
from tests.model.oracles import Extract

pytestmark = pytest.mark.model


def real(text: str, published: date) -> tuple[Event, ...]:
    """The extractor itself."""
    return Extractor.default().extract(text, published=published).events


def null(text: str, published: date) -> tuple[Event, ...]:
    """Finds nothing."""
    return ()


def swapped(text: str, published: date) -> tuple[Event, ...]:
    """Exchanges initiators and targets."""
    return tuple(
        e.model_copy(update={"initiators": e.targets, "targets": e.initiators})
        for e in real(text, published)
    )


def credulous(text: str, published: date) -> tuple[Event, ...]:
    """Ignores negation."""
    return tuple(e.model_copy(update={"status": "asserted"}) for e in real(text, published))


def shifted(text: str, published: date) -> tuple[Event, ...]:
    """Reports spans one character late."""
    return tuple(
        e.model_copy(
            update={
                "evidence": tuple(
                    v.model_copy(update={"start": v.start + 1, "end": v.end + 1})
                    for v in e.evidence
                )
            }
        )
        for e in real(text, published)
    )


def fixed_day(text: str, published: date) -> tuple[Event, ...]:
    """Dates everything to one day."""
    span = DateSpan(start=date(2020, 5, 5), end=date(2020, 5, 5), precision="day", basis="explicit")
    return tuple(e.model_copy(update={"date": span}) for e in real(text, published))


def publication_day(text: str, published: date) -> tuple[Event, ...]:
    """Dates everything to the day of publication."""
    span = DateSpan(start=published, end=published, precision="day", basis="publication")
    return tuple(e.model_copy(update={"date": span}) for e in real(text, published))


@pytest.mark.parametrize("oracle", oracles.ORACLES, ids=lambda o: o.__name__)
def test_oracles_hold(oracle: Callable[[Extract], bool]) -> None:
    """The extractor satisfies every oracle."""
    assert oracle(real)


@pytest.mark.parametrize(
    ("mutant", "killer"),
    [
        (null, oracles.finds_the_event),
        (swapped, oracles.keeps_roles_in_every_voice),
        (credulous, oracles.heeds_negation),
        (shifted, oracles.points_at_its_words),
        (fixed_day, oracles.dates_follow_publication),
        (publication_day, oracles.dates_the_event_not_the_report),
    ],
    ids=lambda f: f.__name__,
)
def test_mutants_are_killed(mutant: Extract, killer: Callable[[Extract], bool]) -> None:
    """Each mutant fails the oracle that is named for its fault."""
    assert not killer(mutant)
