"""Classes of words: what the files hold, and that the rules ask for all of it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import conflict_events
from conflict_events.errors import LexiconError
from conflict_events.lexicon.word_classes import load_word_classes, word_class

PACK = 'name = "x"\nversion = "1"\nlicence = "MIT"\nsource = "editor"\n'
CLASS = (
    '[[class]]\nid = "a"\nverbs = ["carry"]\nnouns = ["raid"]\nwords = ["of"]\n'
    'example = "They *carried* it."\ncounter_example = "They *ate* it."\n'
)
SOURCES = sorted(Path(conflict_events.__file__).parent.rglob("*.py"))


def pack(folder: Path, *files: str) -> str:
    """Write a pack whose word classes are `files`, and return its path."""
    (folder / "pack.toml").write_text(PACK)
    (folder / "word_classes").mkdir()
    for n, text in enumerate(files):
        (folder / "word_classes" / f"{n}.toml").write_text(text)
    return str(folder)


def test_forms_are_derived(tmp_path: Path) -> None:
    """Verbs give all forms, nouns their plurals, words nothing but themselves."""
    (entry,) = load_word_classes(pack(tmp_path, CLASS)).values()
    assert entry.forms >= {"carry", "carries", "carried", "carrying", "raid", "raids", "of"}
    assert "ofs" not in entry.forms


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("*carried*", "*ate*"),
        ("*ate*", "*carry*"),
        ("*carried*", "carried"),
        ('"of"', '"Of"'),
    ],
)
def test_broken_class_is_refused(tmp_path: Path, old: str, new: str) -> None:
    """The example marks a word of the class, the counter-example another; all in lower case."""
    with pytest.raises(LexiconError, match="mend the entry"):
        load_word_classes(pack(tmp_path, CLASS.replace(old, new)))


def test_double_id_is_refused(tmp_path: Path) -> None:
    """Two classes of one id are an error, in two files as well."""
    with pytest.raises(LexiconError, match="used twice"):
        load_word_classes(pack(tmp_path, CLASS, CLASS))


def test_unknown_class_is_refused() -> None:
    """A rule that asks for a class that no file holds is told so."""
    with pytest.raises(LexiconError, match="no-such-class"):
        word_class("no-such-class")


def test_every_class_is_asked_for() -> None:
    """No class lies unused in the files."""
    asked = {
        ident
        for path in SOURCES
        for ident in re.findall(r'word_class\(\s*"([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert asked == set(load_word_classes())


def test_no_word_stands_twice() -> None:
    """A class names each word once."""
    for entry in load_word_classes().values():
        words = Counter((*entry.words, *entry.verbs, *entry.nouns))
        assert max(words.values()) == 1, entry.id
