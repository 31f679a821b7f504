"""A word of doubt before a noun is no verb."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.doubts import undoubted


def test_doubted_noun_becomes_the_subject() -> None:
    """ "Four alleged Shabaab fighters died": number and doubt hang on the fighters."""
    fixed = list(
        tokens(
            ("Four", "CD", "nsubj", 1),
            ("alleged", "VBD", "ROOT", 1),
            ("Shabaab", "JJ", "amod", 3),
            ("fighters", "NNS", "nsubj", 4),
            ("died", "VBD", "ccomp", 1),
            (".", ".", "punct", 1),
        )
    )
    undoubted(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("nummod", 3),
        ("amod", 3),
        ("amod", 3),
        ("nsubj", 4),
        ("ROOT", 4),
        ("punct", 4),
    ]


def test_somebody_may_allege() -> None:
    """ "Residents alleged troops fired" stays as it is."""
    sound = list(
        tokens(
            ("Residents", "NNS", "nsubj", 1),
            ("alleged", "VBD", "ROOT", 1),
            ("troops", "NNS", "nsubj", 3),
            ("fired", "VBD", "ccomp", 1),
        )
    )
    fixed = list(sound)
    undoubted(fixed)
    assert fixed == sound


def test_doubted_noun_of_a_headline_is_its_head() -> None:
    """ "Four alleged fighters killed" has no verb but the participle."""
    fixed = list(
        tokens(
            ("Four", "CD", "nsubj", 1),
            ("alleged", "VBD", "ROOT", 1),
            ("Shabaab", "JJ", "amod", 3),
            ("fighters", "NNS", "dobj", 1),
            ("killed", "VBN", "acl", 3),
        )
    )
    undoubted(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("nummod", 3),
        ("amod", 3),
        ("amod", 3),
        ("ROOT", 3),
        ("acl", 3),
    ]
