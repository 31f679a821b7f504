"""Datelines."""

from datetime import date

import pytest

from conflict_events.schema import Document
from conflict_events.text.dateline import bare, find
from conflict_events.text.document import read


@pytest.mark.parametrize(
    ("text", "place", "day", "agency", "rest"),
    [
        ("NAIROBI, Kenya (AP) — Gunmen fled.", "NAIROBI, Kenya", None, "AP", "Gunmen"),
        (
            "San Pedro, 3 Jan 90 (ACAN-EFE) -- [Text] Gunmen fled.",
            "San Pedro",
            date(1990, 1, 3),
            "ACAN-EFE",
            "Gunmen",
        ),
        ("AMMAN, May 4 (Reuters) - Gunmen fled.", "AMMAN", date(2014, 5, 4), "Reuters", "Gunmen"),
        ("Islamabad - Gunmen fled.", "Islamabad", None, None, "Gunmen"),
        ("TUNIS — Gunmen fled.", "TUNIS", None, None, "Gunmen"),
        (
            "LIMA, 4 JAN 90 -- [REPORT] [TEXT] GUNMEN FLED.",
            "LIMA",
            date(1990, 1, 4),
            None,
            "GUNMEN",
        ),
        ("Ranchi, May 4: Gunmen fled.", "Ranchi", date(2014, 5, 4), None, "Gunmen"),
        ("DAKAR (AFP) Gunmen fled.", "DAKAR", None, "AFP", "Gunmen"),
    ],
)
def test_datelines_are_read(text, place, day, agency, rest):
    """Place, day and agency are found, and the report begins after them."""
    line = find(text, 0, len(text), date(2014, 5, 6))
    assert line is not None
    assert line.place is not None
    assert text[line.place.start : line.place.end] == place
    assert (line.day, line.agency) == (day, agency)
    assert text[line.span.end :].startswith(rest)


def test_an_agency_may_open_alone():
    """An agency in brackets is a dateline without place."""
    line = find("(CNN) Gunmen fled.", 0, 18)
    assert line is not None
    assert (line.place, line.agency) == (None, "CNN")


@pytest.mark.parametrize(
    "text",
    [
        "Homs - the third city - was quiet.",
        "The rebels - Syrians - left.",
        "Islamic State (ISIS) fighters left.",
        "File - A tank in Homs.",
        "Rebels left the town.",
        "He said: Leave.",
        "Update, May 4: Gunmen fled.",
        "May 4: Gunmen fled.",
        "Ranchi: Gunmen fled.",
        "Ranchi, May 4: gunmen fled.",
        "",
    ],
)
def test_what_is_no_dateline(text):
    """Dashes, brackets and colons in sentences open no report."""
    assert find(text, 0, len(text)) is None


def test_a_day_without_year_needs_publication():
    """The year of a dateline is not guessed."""
    text = "AMMAN, May 4 (Reuters) - Gunmen fled."
    line = find(text, 0, len(text))
    assert line is not None
    assert line.day is None


def test_a_town_before_a_colon_is_one_where_no_other_paragraph_has_it() -> None:
    """ "Raipur: Four men were held" opens a report; labels of a digest or an interview do not."""
    text = "Raipur: Four men were held in Sukma."
    line = bare(text, 0, len(text))
    assert line is not None
    assert line.place is not None
    assert text[line.place.start : line.place.end] == "Raipur"
    assert bare("Raipur: On Monday, four men were held.", 0, 38) is None
    assert bare("Why it matters: the war goes on", 0, 31) is None


@pytest.mark.parametrize(
    ("second", "place"), [("Police gave no details.", "Raipur"), ("Durg: Two men fled.", None)]
)
def test_labels_of_every_paragraph_are_no_datelines(second: str, place: str | None) -> None:
    """Only the first paragraph may bear a bare town."""
    text = f"Raipur: Four men were held in Sukma.\n\n{second}"
    page = read(Document(text=text))
    found = page.dateline.place if page.dateline else None
    assert (None if found is None else text[found.start : found.end]) == place
