"""Loading cue tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import LexiconError
from conflict_events.lexicon.background import load_time_cues
from conflict_events.lexicon.claims import load_claims
from conflict_events.lexicon.cues import load_cues
from conflict_events.lexicon.figures import load_figures
from conflict_events.lexicon.issues import load_issues
from conflict_events.lexicon.scope import load_scope_words
from conflict_events.lexicon.sources import load_sources

PACK = 'name = "x"\nversion = "1"\nlicence = "MIT"\nsource = "editor"\n'
CUE = '[[cue]]\nid = "a"\nkind = "mark"\nwords = ["if"]\nexample = "*a*"\ncounter_example = "*b*"\n'


def test_ids_are_unique() -> None:
    """No id of the core pack serves two entries of one table."""
    tables = (
        load_cues().entries,
        load_sources().entries,
        (*load_time_cues("history").entries, *load_time_cues("total").entries),
        load_claims().entries,
        load_scope_words().entries,
        load_issues().entries,
        load_figures(),
    )
    for table in tables:
        ids = [entry.id for entry in table]
        assert len(ids) == len(set(ids))


def test_example_differs_from_counter_example() -> None:
    """An entry shows two different sentences."""
    for entry in (*load_cues().entries, *load_sources().entries, *load_scope_words().entries):
        assert entry.example != entry.counter_example


def test_double_id_is_refused(tmp_path: Path) -> None:
    """Two cues of one id are an error that names file and id."""
    (tmp_path / "pack.toml").write_text(PACK)
    (tmp_path / "cues.toml").write_text(CUE + CUE)
    (tmp_path / "sources.toml").write_text("")
    with pytest.raises(LexiconError, match="used twice"):
        load_cues(str(tmp_path))


def test_capturing_pattern_is_refused(tmp_path: Path) -> None:
    """A pattern with a group of its own would shift the others."""
    (tmp_path / "pack.toml").write_text(PACK)
    (tmp_path / "background.toml").write_text(
        '[[cue]]\nid = "a"\nkind = "history"\npattern = "(x)"\nexample = "*a*"\n'
        'counter_example = "*b*"\n'
    )
    with pytest.raises(LexiconError, match="captures"):
        load_time_cues("history", str(tmp_path))
