"""Cues of time: a pattern that breaks as it is used is an error that names its entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import LexiconError
from conflict_events.lexicon.background import load_time_cues

PACK = 'name = "x"\nversion = "1"\nlicence = "MIT"\nsource = "editor"\n'
CUE = (
    '[[cue]]\nid = "broken-one"\nkind = "total"\npattern = "%s"\n'
    'example = "They often *attack*."\ncounter_example = "They *attacked*."\n'
)


@pytest.mark.parametrize("pattern", ["(?<!fired )often", "(?:often", "(often)"])
def test_broken_pattern_is_refused(tmp_path: Path, pattern: str) -> None:
    """Blanks match any space, so no look-behind may hold one; groups are closed and capture not."""
    (tmp_path / "pack.toml").write_text(PACK)
    (tmp_path / "background.toml").write_text(CUE % pattern)
    with pytest.raises(LexiconError, match="broken-one"):
        load_time_cues("total", str(tmp_path))
