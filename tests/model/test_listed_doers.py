"""Who is named as a doer: lists of people of one body, and those who are held to be somebody."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

CASES = [
    (
        "A captain, two sergeants and six soldiers were involved in the massacre of the farmers.",
        ["captain", "two sergeants", "six soldiers"],
        "accused",
    ),
    (
        "The minister implicated three officers and five soldiers in the murder of a nun.",
        ["three officers", "five soldiers"],
        "accused",
    ),
    (
        "A sergeant, two soldiers and a guard took part in the killing of a priest in Uyo.",
        ["sergeant", "two soldiers", "guard"],
        "stated",
    ),
    (
        "Officials say that gunmen believed to belong to a cult on Friday shot a clerk in Uyo.",
        ["gunmen"],
        "stated",
    ),
    (
        "Troops of the army shelled Bor. The army shelled Bor again on Friday.",
        ["Troops of the army"],
        "stated",
    ),
]


@pytest.mark.parametrize(("text", "expected", "attribution"), CASES)
def test_doers(text: str, expected: list[str], attribution: str) -> None:
    event = Extractor.default().extract(text, published=date(2012, 5, 10)).events[0]
    assert [a.mention for a in event.initiators] == expected
    assert {a.attribution for a in event.initiators} == {attribution}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The raid on Bor was planned by a major and carried out by a captain.", "asserted"),
        ("The raid on Bor is planned for May and will be carried out by commandos.", "planned"),
        ("The raid on Bor was planned by a major and called off by a captain.", "planned"),
    ],
)
def test_what_was_planned_and_done_was_done(text: str, status: str) -> None:
    event = Extractor.default().extract(text, published=date(2012, 4, 10)).events[0]
    assert event.status == status
