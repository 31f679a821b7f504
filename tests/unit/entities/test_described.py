"""What is said of people behind them tells on which side they stood."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Soldiers shot dead Elmer Paz, a leader of the Zetas, in Saltillo.", "political_militia"),
        ("Soldiers caught Elmer Paz, a commander of the ELN, in Cali.", "rebel_group"),
        ("Gunmen shot dead Elmer Paz, who was a police sergeant, in Cali.", "state_forces"),
        ("Gunmen shot dead Elmer Paz, a former soldier, in Cali.", "civilians"),
        ("Her nephew, an army sergeant, was shot dead in Quetta.", "state_forces"),
        ("Her nephew, a tailor, was shot dead in Quetta.", "civilians"),
        ("Gunmen killed four men, all soldiers on leave, in Bannu.", "state_forces"),
        ("Gunmen killed four men, relatives of a soldier, in Bannu.", "civilians"),
    ],
)
def test_the_side_is_told_behind(text: str, target: str) -> None:
    """A member of a group is of its kind, plain people are what they all were."""
    (event,) = Extractor.default().extract(text).events
    assert [actor.kind for actor in event.targets] == [target]


def test_who_is_only_suspected_of_membership() -> None:
    """The doubt stays."""
    text = "Police held Elmer Paz, a suspected member of the ELN, in Cali."
    (event,) = Extractor.default().extract(text).events
    (held,) = event.targets
    assert (held.name, held.attribution) == ("Elmer Paz", "suspected")
