"""Claims on parses written by hand."""

from __future__ import annotations

from conflict_events.frames.claims import read_claims
from tests.strategies.parses import hand_parse

CLAIM = (
    "{who} claimed/VBD/ROOT/2 responsibility/NN/dobj/2 for/IN/prep/3 the/DT/det/6 attack/NN/pobj/4"
)


def test_claim_names_actor_and_deed() -> None:
    """The subject of "claimed responsibility for" is tied to the deed."""
    (reading,) = read_claims(hand_parse(CLAIM.format(who="The/DT/det/1 militia/NN/nsubj/2")))
    assert (reading.actor, reading.actor_head) == ((0, 2), 1)
    assert (reading.attribution, reading.event) == ("claimed", 6)


def test_nobody_claims() -> None:
    """ "No group has claimed" names nobody."""
    (reading,) = read_claims(hand_parse(CLAIM.format(who="No/DT/det/1 group/NN/nsubj/2")))
    assert (reading.actor, reading.attribution) == (None, "denied")


def test_suspected_rebels() -> None:
    """A modifier marks its noun as suspected, with the deed left open."""
    items = "Suspected/VBN/amod/1 rebels/NNS/nsubj/2 fled/VBD/ROOT/2"
    (reading,) = read_claims(hand_parse(items))
    assert (reading.actor_head, reading.attribution, reading.event) == (1, "suspected", None)
