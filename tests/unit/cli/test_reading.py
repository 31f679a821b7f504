"""Files and standard input to documents."""

from __future__ import annotations

import io
import sys
from datetime import date

import pytest

from conflict_events.cli.reading import documents, parse_day
from conflict_events.errors import InputError


def _read(*paths, encoding="utf-8", **given):
    known = {"published": None, "title": None, "source": None, **given}
    return list(documents([str(p) for p in paths], encoding=encoding, **known))


def test_a_text_file_is_read_as_it_is(tmp_path):
    """Text, day, title and source come out; a byte order mark is no text."""
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffRebels left.\r\n".encode())
    ((name, document),) = _read(path, published=date(2020, 1, 2), title="Title", source="AFP")
    assert name == str(path)
    assert document.text == "Rebels left.\r\n"
    assert (document.published, document.title, document.source) == (
        date(2020, 1, 2),
        "Title",
        "AFP",
    )


def test_standard_input(monkeypatch):
    """A dash is standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Goma é".encode())))
    ((_, document),) = _read("-")
    assert document.text == "Goma é"


def test_what_cannot_be_read_is_named(tmp_path):
    """A wrong path, a folder and a wrong encoding are one line with file and remedy."""
    with pytest.raises(InputError, match=r"missing\.txt: no such file.*; check the path"):
        _read(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a folder; name the files in it"):
        _read(tmp_path)
    path = tmp_path / "b.txt"
    path.write_bytes("Goma é".encode("cp1252"))
    with pytest.raises(InputError, match=r"b\.txt: is not utf-8 text; .*--encoding cp1252"):
        _read(path)
    assert _read(path, encoding="cp1252")[0][1].text == "Goma é"
    with pytest.raises(InputError, match="is not klingon text"):
        _read(path, encoding="klingon")


def test_html_goes_through_the_web_reader(tmp_path):
    """A page is read with the day and title that it states; what is given wins."""
    pytest.importorskip("trafilatura")
    story = (
        "<p>" + "Rebels have left the town of Bunia after a week of fighting there. " * 3 + "</p>"
    )
    path = tmp_path / "a.html"
    path.write_text(
        '<html><head><meta property="article:published_time" content="2016-03-04">'
        f"<title>Rebels leave</title></head><body><article>{story}{story}</article></body></html>",
        encoding="utf-8",
    )
    ((_, document),) = _read(path, title="Mine")
    assert document.text.startswith("Rebels have left")
    assert (document.title, document.published) == ("Mine", date(2016, 3, 4))


def test_days():
    """Days are ISO days; anything else is an error that says so."""
    assert parse_day("2020-01-02") == date(2020, 1, 2)
    assert parse_day(None) is None
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        parse_day("2 Jan 2020")
