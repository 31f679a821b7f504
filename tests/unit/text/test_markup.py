"""HTML given as text."""

from conflict_events.text import markup

_PAGE = (
    "<html><head><title>Rebels leave</title><script>var a = '<p>x</p>';</script></head><body>"
    "<p>Rebels <b>left</b> the town &amp; the hills.</p><p>All is quiet.</p></body></html>"
)


def test_html_is_told_from_text():
    """A page with tags is HTML; a text with an angle bracket is none."""
    assert markup.is_html(_PAGE)
    assert not markup.is_html("Losses < 5 and > 3, said <b>.")


def test_markup_is_blanked_in_place():
    """Words keep their places, markup and scripts vanish."""
    blank = markup.blank(_PAGE)
    assert len(blank) == len(_PAGE)
    assert blank.split() == "Rebels left the town & the hills. All is quiet.".split()
    assert blank.index("quiet") == _PAGE.index("quiet")
