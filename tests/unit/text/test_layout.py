"""Paragraphs from lines."""

from conflict_events.text.layout import paragraphs


def _texts(text):
    return [text[p.start : p.end] for p in paragraphs(text)]


def test_one_paragraph_a_line():
    """Lines that end as sentences do are paragraphs."""
    text = "The army left the town on Friday.\nRebels came into the town at dawn.\nAll is quiet."
    assert _texts(text) == text.split("\n")


def test_wrapped_lines_are_joined():
    """Lines broken by width are one paragraph, also with an indent before the first."""
    text = (
        "   The army left the town on Friday after a week of heavy\n"
        "fighting that had cost the lives of many people in the\n"
        "town.  The rebels came in at dawn.\n\n"
        "   All is quiet there now, said a reporter who went to the\n"
        "town on Sunday.\n"
    )
    assert len(_texts(text)) == 2


def test_menus_stay_apart():
    """Short lines are not joined with one another."""
    assert _texts("Home\nWorld\nSport") == ["Home", "World", "Sport"]


def test_all_line_breaks_count():
    """Carriage returns and Unicode separators part lines as line feeds do."""
    assert _texts("One.\r\n\r\nTwo.\u2029Three.\rFour.") == ["One.", "Two.", "Three.", "Four."]
