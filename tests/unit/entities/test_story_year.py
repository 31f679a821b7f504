"""Days without a year lie in the year that an old story has printed."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

PUBLISHED = date(2014, 3, 8)


def starts(text: str, published: date = PUBLISHED) -> list[str]:
    """Return the first (or only known) day of each date mention."""
    spans = Extractor.default().dates(text, published=published)
    return [str(span.start or span.end) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 3 May 1992 rebels ringed the port. On 19 May they shelled it. It fell in August.",
            ["1992-05-03", "1992-05-19", "1992-08-01"],
        ),
        (
            "On Nov. 20, 1983 rebels took the dam. On Jan. 9 they let it go.",
            ["1983-11-20", "1984-01-09"],
        ),
        (
            "The coup came on 4 June 1978. By 9 June, the stadium was full.",
            ["1978-06-04", "1978-06-09"],
        ),
        (
            "Soldiers burned the port on 3 and 4 May 1992. On 19 May rebels came.",
            ["1992-05-03", "1992-05-19"],
        ),
        (
            "In February 2012 rebels took the port. A trial opened Monday. It fell on 11 February.",
            ["2012-02-01", "2014-03-03", "2012-02-11"],
        ),
        (
            "Rebels took the port on 4 May 1992. In the next nine days they killed 40 sailors.",
            ["1992-05-04", "1992-05-04"],
        ),
        (
            "A raid on 02/01/2014 killed nine. One on 05/03/2014 killed four.",
            ["2014-01-02", "2014-03-05"],
        ),
        (
            "In 1967 the army moved in. On 14 June soldiers burned the market.",
            ["1967-01-01", "1967-06-14"],
        ),
    ],
)
def test_the_year_is_printed_once(text: str, expected: list[str]) -> None:
    """What follows an old day in a few sentences stays in its year or goes on into the next."""
    assert starts(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The junta seized power on 4 July 2011. On February 20, it shelled Lashio.", "2014-02-20"),
        ("The truce signed on 4 March 2009 held. In June, rebels broke it.", "2013-06-01"),
        ("On 4 May 1999 a mine went off. On Monday a court met. On 9 June he fled.", "2013-06-09"),
        ("It fired a missile in May 2012. It plans another from 9 to 20 March.", "2014-03-09"),
        ("In spring 2009 a law was passed. On 20 February, a judge was shot.", "2014-02-20"),
        ("On 4 May 1999 a mine went off. On 28 February 2014 another did.", "2014-02-28"),
    ],
)
def test_news_is_no_old_story(text: str, last: str) -> None:
    """A day soon before publication, or one behind the present, is that of publication."""
    assert starts(text)[-1] == last


def test_a_chronology_keeps_its_year_to_the_end() -> None:
    """Labels follow one another through the years, however near publication."""
    text = (
        "2 December 2012 - Rebels enter the port.\n\n9 December - Jets bomb it. Nine die.\n\n"
        "14 January - A truce is signed.\n\n1 March - Rebels break it.\n"
    )
    assert starts(text) == ["2012-12-02", "2012-12-09", "2013-01-14", "2013-03-01"]


def test_days_are_not_counted_over_a_new_year() -> None:
    """No day of the year that was just named is known to count from."""
    text = "On 9 October 1967 he was shot. The following year they took a judge. "
    assert starts(f"{text}Ten days later he died.") == ["1967-10-09", "1968-01-01"]
    near = "On 9 October 1967 he was shot. Ten days later they took a judge."
    assert starts(near) == ["1967-10-09", "1967-10-19"]


@pytest.mark.parametrize("years", [1, 9, 40])
def test_an_old_story_does_not_move(years: int) -> None:
    """Later publication changes nothing of it."""
    text = "On 3 May 1992 rebels ringed the port. On 19 May they shelled it. It fell in August."
    assert starts(text, PUBLISHED.replace(year=PUBLISHED.year + years)) == starts(text)
