"""Words that the mending of parses knows: what the file holds, and that all of it is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conflict_events.errors import LexiconError
from conflict_events.parses import words as module
from conflict_events.parses.words import load_words, words

ENTRY = (
    '[[class]]\nid = "worn"\nwords = ["clad", "dressed"]\n'
    'example = "Men *clad* as guards."\ncounter_example = "Men *known* as guards."\n'
)


def written(folder: Path, text: str) -> Path:
    """Write `text` as a file of classes."""
    path = folder / "words.toml"
    path.write_text(text)
    return path


def test_a_class_holds_its_words(tmp_path: Path) -> None:
    """Exactly the words that are listed."""
    assert load_words(written(tmp_path, ENTRY)) == {"worn": frozenset(("clad", "dressed"))}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("*clad*", "*known*"),
        ("*known*", "*clad*"),
        ("*clad*", "clad"),
        ('"dressed"', '"Dressed"'),
        ('"dressed"', '"clad"'),
        ('["clad", "dressed"]', "[]"),
        ("[[class]]\n", '[[class]]\nverbs = ["wear"]\n'),
        ("[[class]]", "[[class"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, old: str, new: str) -> None:
    """Marked words, lower case, no word twice, no other key."""
    with pytest.raises(LexiconError, match="mend the"):
        load_words(written(tmp_path, ENTRY.replace(old, new)))


def test_a_double_id_is_refused(tmp_path: Path) -> None:
    """Two classes of one id are an error."""
    with pytest.raises(LexiconError, match="used twice"):
        load_words(written(tmp_path, ENTRY + ENTRY))


def test_an_unknown_class_is_refused() -> None:
    """A mend that asks for a class that the file lacks is told so."""
    with pytest.raises(LexiconError, match="no-such-class"):
        words("no-such-class")


def test_every_class_is_asked_for() -> None:
    """No class lies unused in the file."""
    asked = {
        ident
        for path in Path(module.__file__).parent.glob("*.py")
        for ident in re.findall(r'\bwords\("([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert asked == set(load_words())
