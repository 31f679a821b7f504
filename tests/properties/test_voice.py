"""Voice invariance: every construction of the grammar gives the same deep relations."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given

from conflict_events.frames.build import build
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.mentions.triggers import find
from tests.strategies.grammar import INITIATORS, TARGETS, TEMPLATES, VERBS, Clause, clause, clauses


def roles(given_clause: Clause) -> dict[str, set[str]]:
    """Phrases by deep role of the frame at the clause's trigger."""
    lexicon = load_lexicon()
    parse = given_clause.parse
    frames = build(parse, find(parse, lexicon), lexicon)
    frame = next(
        f for f in frames for m in f.matches if given_clause.trigger in (f.head, *m.tokens)
    )
    names = {
        **dict.fromkeys(("by", "possessive", "role:initiator"), "subject"),
        **dict.fromkeys(("of", "on", "against", "role:target"), "object"),
    }
    found: dict[str, set[str]] = {"subject": set(), "object": set()}
    for relation in frame.relations:
        key = names.get(relation.key, relation.key)
        words = core(phrase(parse, parse.tokens[relation.head]))
        found.setdefault(key, set()).add(" ".join(t.text for t in words))
    return found


@given(clauses())
def test_every_construction_gives_who_and_whom(one: Clause) -> None:
    """The subject is the initiator's phrase and the object the target's, whatever the voice."""
    found = roles(one)
    assert found["subject"] == {one.initiator}
    assert found["object"] == {one.target}


@given(clauses())
def test_swapping_the_phrases_swaps_the_roles(one: Clause) -> None:
    """Exchanging initiator and target in the text exchanges them in the frame."""
    verb = next(v for v in VERBS if one.parse.tokens[one.trigger].lower in vars(v).values())
    other = clause(one.construction, verb, one.target, one.initiator)
    assert roles(other)["subject"] == roles(one)["object"]
    assert roles(other)["object"] == roles(one)["subject"]


@pytest.mark.parametrize("construction", sorted(TEMPLATES))
def test_constructions_are_all_reached(construction: str) -> None:
    """No template is dead: each yields a frame for every verb."""
    for verb, who, whom in itertools.product(VERBS, INITIATORS[:2], TARGETS[:2]):
        found = roles(clause(construction, verb, who, whom))
        assert found["subject"] == {who}, (construction, verb.past)
        assert found["object"] == {whom}, (construction, verb.past)
