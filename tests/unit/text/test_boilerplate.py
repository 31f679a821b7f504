"""What is on a page beside its story."""

import pytest

from conflict_events.text import boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "1. Skip to content",
        "Share on Facebook",
        "Read more: Floods in the north",
        "Advertisement",
        "https://example.org/a",
        "news@example.org",
        "We use cookies to make this site better for you.",
        "Home | World | Africa",
        "Related stories",
        "© 2020 Example Media",
        "3 min read",
        "Sign up for our newsletter",
        "More from Africa",
        "* * *",
    ],
)
def test_navigation(text):
    """Links, buttons and notices are no part of the story."""
    assert boilerplate.is_navigation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels share power with the government after talks on Friday, officials said in Goma.",
        "More than forty people died.",
        "Read the statement of the army, a spokesman said, and see who attacked whom there.",
        "Homs is quiet.",
    ],
)
def test_sentences_are_no_navigation(text):
    """A sentence that begins like a link is a sentence."""
    assert not boilerplate.is_navigation(text)


@pytest.mark.parametrize(
    "text",
    ["By JANE DOE, Associated Press", "By Jane Doe and John Roe", "Written by Jane Doe in Goma"],
)
def test_bylines(text):
    """A line that only names authors is a byline."""
    assert boilerplate.is_byline(text)


@pytest.mark.parametrize(
    "text",
    ["By Friday the army had left the town", "By dawn, rebels fled.", "By Friday the army left."],
)
def test_sentences_are_no_bylines(text):
    """A sentence that opens with "by" is a sentence."""
    assert not boilerplate.is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "ab/cde (AP, AFP, Reuters)",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "(Reuters)",
        "-- AFP",
        "ENDS",
    ],
)
def test_signatures(text):
    """Desk initials and agencies below a story sign it."""
    assert boilerplate.is_signature(text)


@pytest.mark.parametrize(
    "text",
    [
        "FILE - A tank stands in Homs.",
        "GettyImages 17000 A tank in Homs.",
        "A tank in Homs. (AP Photo/Jane Doe)",
        "Photo: Jane Doe",
        "In this photo a tank stands in Homs.",
        "A tank in Homs, Syria [Jane Doe/AFP]",
    ],
)
def test_captions(text):
    """Credits and their phrases make a caption."""
    assert boilerplate.is_caption(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Published: 5 June 2013 at 10:20 GMT", True),
        ("Wed, June 5, 2013", True),
        ("Last updated on June 5, 2013 8:00 am", True),
        ("The army left on June 5, 2013 after talks with rebels", False),
    ],
)
def test_date_lines(text, found):
    """Only a line with nothing but a date and such words prints the day."""
    assert (boilerplate.printed_date(text, 0, len(text)) is not None) == found
