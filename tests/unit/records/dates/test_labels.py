"""Paragraphs of a chronology are of the day that opens them."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

CHRONOLOGY = """Timeline of the siege of Bor

11 March 1991: Rebels surround the army base in Bor. They shell its airstrip.

23 March - Rebels attack the hospital. A nurse is killed, and soldiers burn two villages in reply.

4 August - Rebels ambush a convoy near Waat. The rebels had looted Nasir.

7 February - Troops enter the town. All 16 rebels in the mill are killed.
"""


def told(text: str, year: int) -> dict[str, set[str | None]]:
    """Return the first days of the records by type."""
    events = Extractor.default().extract(text, published=date(year, 6, 30)).events
    found: dict[str, set[str | None]] = {}
    for e in events:
        found.setdefault(e.event_type, set()).add(str(e.date.start) if e.date else None)
    return found


@pytest.mark.parametrize("year", [1992, 2007])
def test_all_that_a_paragraph_tells_is_of_its_day(year: int) -> None:
    """Also in the present tense; its year is that of the label before."""
    days = told(CHRONOLOGY, year)
    assert days["shelling"] == {"1991-03-11"}
    assert days["arson"] == {"1991-03-23"}
    assert days["ambush"] == {"1991-08-04"}
    assert "1992-02-07" in {day for found in days.values() for day in found}


def test_what_had_been_done_before_has_no_day() -> None:
    """The past perfect leaves the day of the label."""
    assert told(CHRONOLOGY, 2007)["looting"] == {None}


def test_a_single_label_is_no_chronology() -> None:
    """One day before a dash dates its own sentence; the present tense goes on from publication."""
    text = "11 March 1991: Rebels shell the airstrip in Bor.\n\nSoldiers burn two villages.\n"
    assert told(text, 2007)["arson"] == {"2007-06-24"}


HEADED = """The siege of Bor day by day

Monday

Rebels surround the army base in Bor.

They shell its airstrip.

Tuesday

Soldiers burn two villages in reply.

Wednesday

Rebels ambush a convoy near Waat.
"""


def test_a_heading_dates_the_paragraphs_below_it() -> None:
    """A day on a line of its own holds until the next."""
    days = told(HEADED, 1992)
    assert days["shelling"] == {"1992-06-29"}
    assert days["arson"] == {"1992-06-30"}
    assert days["ambush"] == {"1992-06-24"}


LIVE = """Live: the siege of Bor

06:10 - Rebels shell the airstrip.

07:45 - Soldiers burn two villages.

11:20 - A nurse was shot dead on Friday, the mayor says.
"""


def test_an_entry_of_a_live_report_is_of_its_day() -> None:
    """The time opens the paragraph; a day that the sentence names stands."""
    days = told(LIVE, 1992)
    assert days["shelling"] == {"1992-06-30"}
    assert days["arson"] == {"1992-06-30"}
    assert "1992-06-26" in {day for found in days.values() for day in found}


def test_a_label_may_name_the_hour() -> None:
    """Blotters print it behind the day."""
    text = """Incidents in Bor

June 11, 10:40 p.m. - Gunmen ambush a convoy on the road to Waat.

June 12, 2 a.m.: Rebels shell the airstrip.

June 13 - Soldiers burn two villages.
"""
    days = told(text, 1992)
    assert days["ambush"] == {"1992-06-11"}
    assert days["shelling"] == {"1992-06-12"}


YEARS = """The coups of Bor

1958: The army seizes power in Bor.

July 1971: Officers overthrow the government.

2001

April 11: The army ousts the president.

June 3: Soldiers kill nine protesters.

2004

May 7. Rebels capture the port.
"""


def test_years_above_entries_are_those_of_their_days() -> None:
    """A year before a colon is the label of an entry, on a line of its own that of those below."""
    days = told(YEARS, 2007)
    assert {"1958-01-01", "1971-07-01", "2001-04-11"} <= days["coup"]
    assert days["force_against_protesters"] == {"2001-06-03"}
    assert days["territory_gain"] == {"2004-05-07"}


UNMARKED = """The war of Bor

24 December 1989 Rebels cross the river and attack the town of Bor.

January. Soldiers burn two villages near Waat.

May 19. Rebels capture the port.

June 5-8. Soldiers abduct nine farmers.
"""


def test_labels_may_end_with_a_full_stop_or_nothing() -> None:
    """Months and ranges are labels too."""
    days = told(UNMARKED, 1992)
    assert days["arson"] == {"1990-01-01"}
    assert days["territory_gain"] == {"1990-05-19"}
    assert days["abduction"] == {"1990-06-05"}


ENTRIES = """Attacks near Bor

Dec. 11, 2000 - Gunmen abduct nine boys.

Feb. 26, 2001 - Gunmen abduct six girls. They are freed on March 2.

March 7, 2001 - Gunmen kill a teacher.
"""


def test_days_inside_an_entry_are_of_its_year() -> None:
    """Also where that day of the year of publication was but lately."""
    events = Extractor.default().extract(ENTRIES, published=date(2004, 3, 20)).events
    assert {str(e.date.start) for e in events if e.event_type == "prisoner_release" and e.date} == {
        "2001-03-02"
    }


BARE = """Clashes in Bor

4.52pm Nine people arrested over today's shooting, the army says.

3.30pm Gunmen kill six people near the port.

1.10pm Soldiers arrest a driver.
"""


def test_times_of_a_live_report_may_stand_alone() -> None:
    """A capital behind the time opens the entry; "today" is the same day."""
    days = told(BARE, 2004)
    assert days["arrest"] == {"2004-06-30"}
