"""A past form behind a passive tells what befell its subject, if it cannot do without an object."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.befallen import befallen, shortened


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


def test_a_verb_with_a_by_phrase_is_passive() -> None:
    """ "Barns torched by troops .": the barns torched nothing."""
    fixed = list(
        tokens(
            ("Barns", "NNS", "nsubj", 1),
            ("torched", "VBD", "ROOT", 1),
            ("by", "IN", "agent", 1),
            ("troops", "NNS", "pobj", 2),
            (".", ".", "punct", 1),
        )
    )
    shortened(fixed)
    assert (fixed[0].dep, fixed[1].tag) == ("nsubjpass", "VBN")


def test_a_line_without_a_stop_leaves_out_was() -> None:
    """ "Curfew imposed in Quito" is passive; "Troops fired in Quito." tells who fired."""
    words = [
        ("Curfew", "NN", "nsubj", 1),
        ("imposed", "VBD", "ROOT", 1),
        ("in", "IN", "prep", 1),
        ("Quito", "NNP", "pobj", 2),
    ]
    fixed = list(tokens(*words))
    shortened(fixed)
    assert (fixed[0].dep, fixed[1].tag) == ("nsubjpass", "VBN")
    sound = tokens(*words, (".", ".", "punct", 1))
    fixed = list(sound)
    shortened(fixed)
    assert fixed == list(sound)


def test_a_verb_with_an_object_is_none() -> None:
    """ "Rebels fired rockets": they did."""
    sound = tokens(
        ("Rebels", "NNS", "nsubj", 1),
        ("fired", "VBD", "ROOT", 1),
        ("rockets", "NNS", "dobj", 1),
    )
    fixed = list(sound)
    shortened(fixed)
    assert fixed == list(sound)
