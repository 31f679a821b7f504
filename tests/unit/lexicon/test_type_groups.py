"""Groups of event types: what the file holds, and that the rules ask for all of it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

import conflict_events
from conflict_events.errors import LexiconError
from conflict_events.lexicon.families import event_types, families
from conflict_events.lexicon.type_groups import load_type_groups, read_type_groups, type_group
from conflict_events.schema.counts import CountKind

GROUP = (
    '[[group]]\nid = "a"\nsays = "Fights."\nfamilies = ["combat", "remote"]\n'
    'example = "combat"\ncounter_example = "peace"\n'
)
TYPES = (
    '[[group]]\nid = "b"\nsays = "Blasts."\ntypes = ["bombing"]\n'
    'example = "bombing"\ncounter_example = "protest"\n'
)
SOURCES = sorted(Path(conflict_events.__file__).parent.rglob("*.py"))


def groups_file(folder: Path, text: str) -> Path:
    """Write `text` as a file of groups and return its path."""
    path = folder / "type_groups.toml"
    path.write_text(text)
    return path


def test_groups_are_read(tmp_path: Path) -> None:
    """A group lists families or types, and has them as members."""
    found = read_type_groups(groups_file(tmp_path, GROUP + TYPES))
    assert {name: entry.members for name, entry in found.items()} == {
        "a": {"combat", "remote"},
        "b": {"bombing"},
    }


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"remote"]', '"combat"]', "listed twice"),
        ('example = "combat"', 'example = "peace"', "example"),
        ('counter_example = "peace"', 'counter_example = "remote"', "example"),
        ("families", "types", "no family or type"),
        ('"remote"]', '"remotes"]', "no family or type"),
        ('"peace"', '"pease"', "no family or type"),
        ('families = ["combat", "remote"]\n', "", "one of the two"),
        ('says = "Fights."', 'says = ""', "says"),
        ("example", 'types = ["bombing"]\nexample', "one of the two"),
    ],
)
def test_broken_group_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    """Each law of the file that is broken is an error that names the file and the reason."""
    with pytest.raises(LexiconError, match=reason) as caught:
        read_type_groups(groups_file(tmp_path, GROUP.replace(old, new, 1)))
    assert "type_groups.toml" in str(caught.value)


def test_double_id_is_refused(tmp_path: Path) -> None:
    """Two groups of one id are an error."""
    with pytest.raises(LexiconError, match="used twice"):
        read_type_groups(groups_file(tmp_path, GROUP + GROUP))


def test_unknown_group_is_refused() -> None:
    """Code that asks for a group that is not there fails at once."""
    with pytest.raises(LexiconError, match="add the group"):
        type_group("no-such-group")


def test_rules_ask_for_every_group() -> None:
    """No group is dead, and no rule asks for one that is not there."""
    asked = Counter(
        name
        for path in SOURCES
        for name in re.findall(r'type_group\(\s*"([^"]+)"', path.read_text(encoding="utf-8"))
    )
    asked.update(f"tolls-{kind}" for kind in get_args(CountKind))
    assert set(asked) == set(load_type_groups())


def test_groups_differ() -> None:
    """No two groups list the same, but for the counts, which are a table."""
    listed = Counter(
        entry.members for name, entry in load_type_groups().items() if not name.startswith("tolls-")
    )
    assert max(listed.values()) == 1


def test_members_are_known() -> None:
    """Every member is a family or type of the core pack (checked here without the loader)."""
    known = {*families(), *event_types()}
    assert all(entry.members <= known for entry in load_type_groups().values())
