"""Doers of whom nothing is known, and people told by their country alone."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two men on a scooter shot dead a notary in Cali on Friday.", "unidentified"),
        ("Farmers shot dead a notary in Cali on Friday.", "civilians"),
        ("Angry men lynched a notary in Cali on Friday.", "rioters"),
    ],
)
def test_kind_of_people_who_do_violence(text: str, kind: str) -> None:
    """Men of whom no more is said are not known; who they are by their words, they stay."""
    (event,) = Extractor.default().extract(text).events
    assert [a.kind for a in event.initiators] == [kind]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lebanese blocked roads in Beirut over power cuts.", "Lebanese", "protesters"),
        ("Thousands of Portuguese marched in Lisbon.", "Portuguese", "protesters"),
        ("The Sudanese shelled Kauda.", "Sudan", "state_forces"),
    ],
)
def test_bare_demonym(text: str, name: str, kind: str) -> None:
    """People demonstrate, states shell."""
    (event,) = Extractor.default().extract(text).events
    assert [(a.name, a.kind) for a in event.initiators] == [(name, kind)]
