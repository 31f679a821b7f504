"""Headlines that count two sorts of people with bare participles."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.headline_losses import losses


def test_each_participle_has_its_own_people() -> None:
    """ "4 rebels killed in raid, guard injured": nobody injures the rebels."""
    fixed = list(
        tokens(
            ("4", "CD", "nummod", 1),
            ("rebels", "NNS", "nsubj", 7),
            ("killed", "VBN", "acl", 1),
            ("in", "IN", "prep", 2),
            ("raid", "NN", "pobj", 3),
            (",", ",", "punct", 7),
            ("guard", "NN", "nsubj", 7),
            ("injured", "VBD", "ROOT", 7),
        )
    )
    losses(fixed)
    assert [(fixed[i].dep, fixed[i].head) for i in (1, 2, 6, 7)] == [
        ("nsubjpass", 2),
        ("ROOT", 2),
        ("nsubjpass", 7),
        ("conj", 2),
    ]


def test_a_verb_of_speech_stays_as_it_is() -> None:
    """ "4 rebels killed in raid, guard says" tells of one deed."""
    sound = tokens(
        ("4", "CD", "nummod", 1),
        ("rebels", "NNS", "nsubj", 2),
        ("killed", "VBD", "ccomp", 7),
        ("in", "IN", "prep", 2),
        ("raid", "NN", "pobj", 3),
        (",", ",", "punct", 7),
        ("guard", "NN", "nsubj", 7),
        ("says", "VBZ", "ROOT", 7),
    )
    fixed = list(sound)
    losses(fixed)
    assert tuple(fixed) == tuple(sound)
