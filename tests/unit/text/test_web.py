"""Web pages."""

import sys
from datetime import date

import pytest

from conflict_events.errors import InputError, MissingExtraError
from conflict_events.text.web import from_html

_STORY = (
    "Rebels have left the town of Bunia after a week of fighting, a spokesman of the army said. "
)
_PAGE = f"""<html><head><title>Rebels leave Bunia</title>
<meta property="article:published_time" content="2016-03-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Rebels leave Bunia</h1><p>{_STORY * 2}</p><p>{_STORY * 2}</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_the_article_is_read():
    """Text, title and day of the page come out, its navigation does not."""
    pytest.importorskip("trafilatura")
    document = from_html(_PAGE, "https://example.org/a")
    assert "Rebels have left the town" in document.text
    assert "World" not in document.text
    assert document.title == "Rebels leave Bunia"
    assert document.published == date(2016, 3, 4)


def test_a_page_without_article_is_told():
    """An empty page is an error that names it."""
    pytest.importorskip("trafilatura")
    with pytest.raises(InputError, match="holds no article"):
        from_html("<html><body></body></html>")


def test_the_missing_extra_is_named(monkeypatch):
    """Without trafilatura the error says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"conflict-events\[web\]"):
        from_html(_PAGE)
