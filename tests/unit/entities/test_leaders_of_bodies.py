"""Of which kind those are who lead and serve a body, read with the real parser."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("The gang's leader", "political_militia"),
        ("The militia's spokesman", "political_militia"),
        ("The party's chairman", "civilians"),
        ("The union's president", "civilians"),
        ("The army's commander", "state_forces"),
        ("The tribe's chief", "civilians"),
        ("An operative of the state police command", "state_forces"),
        ("A jawan", "state_forces"),
        ("A village defence volunteer", "political_militia"),
        ("A doctor of the clinic", "civilians"),
    ],
)
def test_kind_is_that_of_the_body(who: str, kind: str) -> None:
    """Whoever leads a gang belongs to a gang, whoever leads a union to no state."""
    (event,) = Extractor.default().extract(f"{who} was shot dead in Goma on Friday.").events
    assert [a.kind for a in event.targets] == [kind]
