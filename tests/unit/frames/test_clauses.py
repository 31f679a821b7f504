"""Clauses of hand-built parses."""

from __future__ import annotations

from hypothesis import given

from conflict_events.frames.clauses import clause_chain, clause_head, distance, is_passive
from tests.strategies.grammar import INITIATORS, TARGETS, VERBS, Clause, clause, clauses


@given(clauses())
def test_every_chain_ends_at_the_root(one: Clause) -> None:
    """Walking outwards from any token ends at the root's clause."""
    root = next(t.i for t in one.parse.tokens if t.head == t.i)
    for token in one.parse.tokens:
        assert clause_chain(one.parse, token)[-1] == root
        assert clause_head(one.parse, token) == clause_chain(one.parse, token)[0]


@given(clauses())
def test_distance_is_a_metric(one: Clause) -> None:
    """Zero only to itself, symmetric."""
    tokens = one.parse.tokens
    for a in tokens:
        for b in tokens:
            assert (distance(one.parse, a.i, b.i) == 0) == (a.i == b.i)
            assert distance(one.parse, a.i, b.i) == distance(one.parse, b.i, a.i)


def test_passives_are_told_apart() -> None:
    """Only the passive and the reduced passive are passive."""
    passive = {"passive", "reduced_passive"}
    for name in ("active", "headline", "passive", "relative", "reduced_passive", "control"):
        one = clause(name, VERBS[0], INITIATORS[0], TARGETS[0])
        assert is_passive(one.parse, one.parse.tokens[one.trigger]) == (name in passive)
