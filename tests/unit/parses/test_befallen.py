"""A past form behind a passive tells what befell its subject, if it cannot do without an object."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.befallen import befallen


def test_a_coordinated_past_form_is_of_the_passive() -> None:
    """ "Clerks were dragged off and shot": the clerks shot nobody."""
    fixed = list(
        tokens(
            ("Clerks", "NNS", "nsubjpass", 2),
            ("were", "VBD", "auxpass", 2),
            ("dragged", "VBN", "ROOT", 2),
            ("and", "CC", "cc", 2),
            ("shot", "VBD", "conj", 2),
        )
    )
    befallen(fixed)
    assert fixed[4].tag == "VBN"


def test_one_with_an_object_of_its_own_stays() -> None:
    """ "They were cornered and shot a guard": that they did."""
    sound = tokens(
        ("They", "PRP", "nsubjpass", 2),
        ("were", "VBD", "auxpass", 2),
        ("cornered", "VBN", "ROOT", 2),
        ("and", "CC", "cc", 2),
        ("shot", "VBD", "conj", 2),
        ("guard", "NN", "dobj", 4),
    )
    fixed = list(sound)
    befallen(fixed)
    assert fixed == list(sound)


def test_one_behind_an_active_verb_stays() -> None:
    """ "Gunmen came and shot": nothing is passive."""
    sound = tokens(
        ("Gunmen", "NNS", "nsubj", 1),
        ("came", "VBD", "ROOT", 1),
        ("and", "CC", "cc", 1),
        ("shot", "VBD", "conj", 1),
    )
    fixed = list(sound)
    befallen(fixed)
    assert fixed == list(sound)
