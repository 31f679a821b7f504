"""Summary lines: verbs agree with who acts."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.records.summary import summarise
from conflict_events.schema import Actor


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("army",), "army abducts villagers"),
        (("Gunmen",), "Gunmen abduct villagers"),
        (("Policewomen",), "Policewomen abduct villagers"),
        (("rebels",), "rebels abduct villagers"),
        (("police",), "police abduct villagers"),
        (("Hamas",), "Hamas abducts villagers"),
        (("army", "militia"), "army and militia abduct villagers"),
    ],
)
def test_verbs_agree(names: tuple[str, ...], line: str) -> None:
    """One who acts has a verb in -s, several have none."""
    found = summarise(
        load_lexicon().types["abduction"],
        status="asserted",
        initiators=[Actor(name=name) for name in names],
        targets=[Actor(name="villagers")],
        location=None,
        date=None,
        casualties=(),
    )
    assert found == line
