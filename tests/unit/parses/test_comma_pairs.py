"""Headlines that join two with a comma."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.comma_pairs import paired


def test_two_adjectives_of_one_noun() -> None:
    """ "Thai, Lao troops clash": the troops are of both."""
    fixed = list(
        tokens(
            ("Thai", "NNP", "npadvmod", 4),
            (",", ",", "punct", 4),
            ("Lao", "JJ", "amod", 3),
            ("troops", "NNS", "nsubj", 4),
            ("clash", "VBP", "ROOT", 4),
        )
    )
    paired(fixed)
    assert [(t.dep, t.head) for t in fixed[:3:2]] == [("amod", 3), ("conj", 0)]


def test_two_subjects() -> None:
    """ "Police, miners clash": both do."""
    fixed = list(
        tokens(
            ("Police", "NNS", "npadvmod", 3),
            (",", ",", "punct", 3),
            ("miners", "NNS", "nsubj", 3),
            ("clash", "VBP", "ROOT", 3),
        )
    )
    paired(fixed)
    assert [(t.dep, t.head) for t in fixed[:3:2]] == [("nsubj", 3), ("conj", 0)]


def test_a_day_and_a_full_sentence_are_left_alone() -> None:
    """ "Monday, miners strike" names no pair, and a sentence with its stop is no headline."""
    for first, end in (("Monday", ";"), ("Police", ".")):
        sound = list(
            tokens(
                (first, "NNS", "npadvmod", 3),
                (",", ",", "punct", 3),
                ("miners", "NNS", "nsubj", 3),
                ("strike", "VBP", "ROOT", 3),
                (end, ".", "punct", 3),
            )
        )
        fixed = list(sound)
        paired(fixed)
        assert fixed == sound


def test_a_pair_behind_as() -> None:
    """ "Two hurt as police, miners clash": both clash, and two are hurt."""
    fixed = list(
        tokens(
            ("Two", "CD", "nsubjpass", 1),
            ("hurt", "VBN", "ccomp", 6),
            ("as", "IN", "prep", 1),
            ("police", "NNS", "pobj", 2),
            (",", ",", "punct", 6),
            ("miners", "NNS", "nsubj", 6),
            ("clash", "VBP", "ROOT", 6),
        )
    )
    paired(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("nsubjpass", 1),
        ("ROOT", 1),
        ("mark", 6),
        ("nsubj", 6),
        ("punct", 3),
        ("conj", 3),
        ("advcl", 1),
    ]


def test_those_to_whom_it_was_done() -> None:
    """ "Captain, two guards slain by rebels": three are slain."""
    fixed = list(
        tokens(
            ("Captain", "NN", "ROOT", 0),
            (",", ",", "punct", 0),
            ("two", "CD", "nummod", 3),
            ("guards", "NNS", "appos", 0),
            ("slain", "VBN", "acl", 3),
            ("by", "IN", "agent", 4),
            ("rebels", "NNS", "pobj", 5),
        )
    )
    paired(fixed)
    assert [(fixed[n].dep, fixed[n].head) for n in (0, 3, 4)] == [
        ("nsubjpass", 4),
        ("conj", 0),
        ("ROOT", 4),
    ]
