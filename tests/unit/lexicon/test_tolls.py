"""Data of numbers and tolls: loading, forms, refusal of broken packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import DATA
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.tolls import load_toll_words


def test_forms_are_derived() -> None:
    """All forms of a verb and both numbers of a noun are known."""
    words = load_toll_words()
    assert {"kill", "kills", "killed", "killing"} <= words.anchors
    assert {"policeman", "policemen", "child", "children"} <= words.people
    assert "children" in words.civilians
    assert "attackers" in words.perpetrators


def test_things_are_no_people() -> None:
    """No word is both a person and a thing."""
    words = load_toll_words()
    assert not words.people & words.things


@pytest.mark.parametrize("load", [load_numbers, load_toll_words])
def test_an_id_twice_is_refused(load: object, tmp_path: Path) -> None:
    """A pack that uses an id twice names the id."""
    name = "numbers.toml" if load is load_numbers else "tolls.toml"
    text = (DATA / "core" / name).read_text(encoding="utf-8")
    key = "[[quantity]]" if load is load_numbers else "[[state]]"
    entry = text[text.index(key) :].split("\n\n")[0]
    (tmp_path / name).write_text(f"{text}\n{entry}\n", encoding="utf-8")
    (tmp_path / "pack.toml").write_text((DATA / "core" / "pack.toml").read_text(encoding="utf-8"))
    with pytest.raises(LexiconError, match="used twice"):
        load(str(tmp_path))  # type: ignore[operator]
