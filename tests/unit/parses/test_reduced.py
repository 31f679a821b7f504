"""A participle behind its noun is no main verb where a second verb without subject follows."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.reduced import reduced


def test_the_verb_behind_is_that_of_the_clause() -> None:
    """ "The envoy, shot at a fair, died": he died, and was shot."""
    fixed = list(
        tokens(
            ("Envoy", "NN", "nsubj", 2),
            (",", ",", "punct", 0),
            ("shot", "VBD", "ROOT", 2),
            ("at", "IN", "prep", 2),
            ("fair", "NN", "pobj", 3),
            (",", ",", "punct", 2),
            ("died", "VBD", "dep", 2),
            (".", ".", "punct", 2),
        )
    )
    reduced(fixed)
    assert [(t.head, t.dep) for t in fixed] == [
        (6, "nsubj"),
        (0, "punct"),
        (0, "acl"),
        (2, "prep"),
        (3, "pobj"),
        (2, "punct"),
        (6, "ROOT"),
        (6, "punct"),
    ]
    assert fixed[2].tag == "VBN"


def test_a_series_of_deeds_stays() -> None:
    """ "Rebels killed, looted and burned": no comma parts the subject from the first."""
    sound = tokens(
        ("Rebels", "NNS", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        (",", ",", "punct", 1),
        ("looted", "VBD", "conj", 1),
        ("and", "CC", "cc", 3),
        ("burned", "VBD", "conj", 3),
    )
    fixed = list(sound)
    reduced(fixed)
    assert fixed == list(sound)


def test_joined_verbs_and_one_with_a_subject_of_its_own_stay() -> None:
    """ "Police shot and left", "Troops shelled before rebels fled": each verb has its subject."""
    for sound in (
        tokens(
            ("Police", "NNS", "nsubj", 1),
            ("shot", "VBD", "ROOT", 1),
            ("and", "CC", "cc", 1),
            ("left", "VBD", "conj", 1),
        ),
        tokens(
            ("Troops", "NNS", "nsubj", 1),
            ("shelled", "VBD", "ROOT", 1),
            ("before", "IN", "mark", 4),
            ("rebels", "NNS", "nsubj", 4),
            ("fled", "VBD", "advcl", 1),
        ),
    ):
        fixed = list(sound)
        reduced(fixed)
        assert fixed == list(sound)


def test_a_conjunction_goes_with_the_verb_of_its_clause() -> None:
    """ "It came after rockets fired from Tyre landed": they landed, and were fired."""
    fixed = list(
        tokens(
            ("It", "PRP", "nsubj", 1),
            ("came", "VBD", "ROOT", 1),
            ("after", "IN", "mark", 4),
            ("rockets", "NNS", "nsubj", 4),
            ("fired", "VBD", "advcl", 1),
            ("from", "IN", "prep", 4),
            ("Tyre", "NNP", "pobj", 5),
            ("landed", "VBD", "conj", 1),
        )
    )
    reduced(fixed)
    assert [(t.head, t.dep) for t in (fixed[2], fixed[3], fixed[4], fixed[7])] == [
        (7, "mark"),
        (7, "nsubj"),
        (3, "acl"),
        (1, "advcl"),
    ]
