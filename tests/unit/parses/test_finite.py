"""Deadly verbs that the parser took for nouns or participles are verbs again."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.finite import conjugated, unswallowed


def test_a_noun_with_subject_and_object_is_a_verb() -> None:
    """ "Gunmen shot dead a baker": what befell the baker is no noun."""
    fixed = list(
        tokens(
            ("Gunmen", "NNS", "nsubj", 1),
            ("shot", "NN", "ROOT", 1),
            ("dead", "JJ", "oprd", 1),
            ("a", "DT", "det", 4),
            ("baker", "NN", "npadvmod", 1),
        )
    )
    conjugated(fixed)
    assert fixed[1].tag == "VBD"
    assert fixed[4].dep == "dobj"


def test_a_time_is_no_object() -> None:
    """ "The prince, shot dead a day earlier": the day was not shot."""
    sound = tokens(
        ("prince", "NN", "nsubj", 1),
        ("shot", "VBD", "ROOT", 1),
        ("dead", "JJ", "oprd", 1),
        ("Monday", "NNP", "npadvmod", 1),
    )
    fixed = list(sound)
    conjugated(fixed)
    assert fixed == list(sound)


def test_a_participle_with_an_object_is_the_verb_of_its_sentence() -> None:
    """ "Men with knives stabbed to death a baker": the knives were not stabbed."""
    fixed = list(
        tokens(
            ("Men", "NNS", "ROOT", 0),
            ("with", "IN", "prep", 0),
            ("knives", "NNS", "pobj", 1),
            ("stabbed", "VBN", "acl", 2),
            ("a", "DT", "det", 5),
            ("baker", "NN", "dobj", 3),
        )
    )
    conjugated(fixed)
    assert (fixed[3].tag, fixed[3].dep, fixed[0].head) == ("VBD", "ROOT", 3)
    assert fixed[0].dep == "nsubj"


def test_a_verb_deep_in_the_subject_leads_its_sentence() -> None:
    """ "On Monday men armed with knives stabbed a baker and burned a mill"."""
    fixed = list(
        tokens(
            ("On", "IN", "prep", 2),
            ("Monday", "NNP", "pobj", 0),
            ("men", "NNS", "ROOT", 2),
            ("armed", "VBN", "acl", 2),
            ("with", "IN", "prep", 3),
            ("knives", "NNS", "pobj", 4),
            ("stabbed", "VBN", "acl", 5),
            ("baker", "NN", "dobj", 6),
            ("and", "CC", "cc", 3),
            ("burned", "VBD", "conj", 3),
            ("mill", "NN", "dobj", 9),
        )
    )
    conjugated(fixed)
    assert (fixed[6].tag, fixed[6].dep, fixed[2].dep) == ("VBD", "ROOT", "nsubj")
    assert [fixed[i].head for i in (0, 2, 9)] == [6, 6, 6]
    assert fixed[3].head == 2


def test_what_is_given_may_have_an_object() -> None:
    """ "Widows of men awarded medals": nobody awarded them."""
    sound = tokens(
        ("Widows", "NNS", "ROOT", 0),
        ("of", "IN", "prep", 0),
        ("men", "NNS", "pobj", 1),
        ("awarded", "VBN", "acl", 2),
        ("medals", "NNS", "dobj", 3),
    )
    fixed = list(sound)
    conjugated(fixed)
    assert fixed == list(sound)


def test_a_verb_between_commas_is_a_participle() -> None:
    """ "The mayor, shot in May, was buried": the mayor shot nobody."""
    fixed = list(
        tokens(
            ("mayor", "NN", "nsubj", 2),
            (",", ",", "punct", 0),
            ("shot", "VBD", "ROOT", 2),
            ("in", "IN", "prep", 2),
            ("May", "NNP", "pobj", 3),
            (",", ",", "punct", 2),
            ("was", "VBD", "auxpass", 7),
            ("buried", "VBN", "conj", 2),
        )
    )
    conjugated(fixed)
    assert (fixed[2].tag, fixed[2].dep, fixed[2].head) == ("VBN", "acl", 0)
    assert (fixed[0].head, fixed[0].dep, fixed[7].dep) == (7, "nsubjpass", "ROOT")


def test_verbs_in_a_row_stay() -> None:
    """ "The gunman shot a guard, fled": both are his deeds."""
    sound = tokens(
        ("gunman", "NN", "nsubj", 1),
        ("shot", "VBD", "ROOT", 1),
        ("guards", "NNS", "dobj", 1),
        (",", ",", "punct", 1),
        ("fled", "VBD", "conj", 1),
    )
    fixed = list(sound)
    conjugated(fixed)
    assert fixed == list(sound)


def test_a_numbered_reading_is_no_subject() -> None:
    """ "8 alleged rebels": eight allege nothing."""
    sound = tokens(
        ("8", "CD", "nsubj", 1), ("alleged", "VBN", "ROOT", 1), ("rebels", "NNS", "dobj", 1)
    )
    fixed = list(sound)
    conjugated(fixed)
    assert fixed == list(sound)


def test_those_who_move_are_the_subject() -> None:
    """ "Retreating soldiers looted shops": they did, their retreat did not."""
    fixed = list(
        tokens(
            ("Retreating", "VBG", "csubj", 2),
            ("soldiers", "NNS", "dobj", 0),
            ("looted", "VBD", "ROOT", 2),
            ("shops", "NNS", "dobj", 2),
        )
    )
    conjugated(fixed)
    assert (fixed[1].head, fixed[1].dep) == (2, "nsubj")
    assert (fixed[0].head, fixed[0].dep) == (1, "amod")


def test_a_headline_bomb_is_a_noun() -> None:
    """ "Bomb at market kills nine": nobody bombs."""
    fixed = list(
        tokens(
            ("Bomb", "VB", "nsubj", 3),
            ("at", "IN", "prep", 0),
            ("market", "NN", "pobj", 1),
            ("kills", "VBZ", "ROOT", 3),
        )
    )
    conjugated(fixed)
    assert fixed[0].tag == "NN"


def test_what_sits_between_commas_is_a_participle() -> None:
    """ "Sailors, held in Bor for weeks, have been freed": they held nobody."""
    fixed = list(
        tokens(
            ("Sailors", "NNS", "nsubj", 2),
            (",", ",", "punct", 0),
            ("held", "VBD", "ROOT", 2),
            ("in", "IN", "prep", 2),
            ("Bor", "NNP", "pobj", 3),
            (",", ",", "punct", 8),
            ("have", "VBP", "aux", 8),
            ("been", "VBN", "auxpass", 8),
            ("freed", "VBN", "conj", 2),
        )
    )
    conjugated(fixed)
    assert (fixed[2].tag, fixed[2].dep, fixed[2].head) == ("VBN", "acl", 0)
    assert (fixed[8].dep, fixed[0].dep) == ("ROOT", "nsubjpass")


def test_a_verb_without_a_passive_is_the_verb_of_its_sentence() -> None:
    """ "The movement retaliated by ...", "Neighbours set upon a thief": they did it."""
    for verb, preposition in (("retaliated", "by"), ("set", "upon")):
        fixed = list(
            tokens(
                ("Neighbours", "NNS", "ROOT", 0),
                (verb, "VBN", "acl", 0),
                (preposition, "IN", "prep", 1),
                ("thief", "NN", "pobj", 2),
            )
        )
        conjugated(fixed)
        assert (fixed[1].tag, fixed[1].dep, fixed[0].dep) == ("VBD", "ROOT", "nsubj")


def test_a_verb_inside_a_phrase_is_the_verb_of_its_sentence() -> None:
    """ "Men in vans kidnapped clerk Vega": Vega was no kidnapped van."""
    fixed = list(
        tokens(
            ("Armed", "JJ", "amod", 1),
            ("men", "NNS", "ROOT", 1),
            ("in", "IN", "prep", 1),
            ("vans", "NNS", "nmod", 6),
            ("kidnapped", "VBN", "amod", 6),
            ("clerk", "NN", "compound", 6),
            ("Vega", "NNP", "pobj", 2),
        )
    )
    unswallowed(fixed)
    assert (fixed[4].tag, fixed[4].dep) == ("VBD", "ROOT")
    assert (fixed[1].dep, fixed[3].head, fixed[6].dep) == ("nsubj", 2, "dobj")
