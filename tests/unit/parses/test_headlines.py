"""Headlines whose verb is a noun too."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.headlines import beside, counted, entitled, moved


def test_a_deed_without_an_object_is_the_verb() -> None:
    """ "Rockets land in Haifa": no land of rockets."""
    fixed = list(
        tokens(
            ("Rockets", "NNS", "compound", 1),
            ("land", "NN", "ROOT", 1),
            ("in", "IN", "prep", 1),
            ("Haifa", "NNP", "pobj", 2),
        )
    )
    moved(fixed)
    assert (fixed[0].dep, fixed[1].tag) == ("nsubj", "VBP")


def test_what_is_nobody_s_deed_stays_a_noun() -> None:
    """ "Farm land in Haifa": farms do not land."""
    sound = tokens(
        ("Farm", "NN", "compound", 1),
        ("land", "NN", "ROOT", 1),
        ("in", "IN", "prep", 1),
        ("Haifa", "NNP", "pobj", 2),
    )
    fixed = list(sound)
    moved(fixed)
    assert fixed == list(sound)


def test_a_line_with_a_verb_keeps_its_noun() -> None:
    """ "Rebels march in Haifa ends": the march ends."""
    sound = tokens(
        ("Rebels", "NNS", "compound", 1),
        ("march", "NN", "ROOT", 1),
        ("in", "IN", "prep", 1),
        ("Haifa", "NNP", "pobj", 2),
        ("ends", "VBZ", "relcl", 1),
    )
    fixed = list(sound)
    moved(fixed)
    assert fixed == list(sound)


def test_a_noun_behind_a_comma_is_joined_to_the_one_before() -> None:
    """ "Army blamed for bombing, raid": the army blamed no raid."""
    fixed = list(
        tokens(
            ("Army", "NNP", "nsubj", 1),
            ("blamed", "VBD", "ROOT", 1),
            ("for", "IN", "prep", 1),
            ("bombing", "NN", "pobj", 2),
            (",", ",", "punct", 3),
            ("raid", "NN", "dobj", 1),
        )
    )
    beside(fixed)
    assert (fixed[5].head, fixed[5].dep) == (3, "conj")


def test_an_object_without_a_comma_stays() -> None:
    """ "Army brought into Bor tanks": what was brought is no second Bor."""
    sound = tokens(
        ("Army", "NNP", "nsubj", 1),
        ("brought", "VBD", "ROOT", 1),
        ("into", "IN", "prep", 1),
        ("camp", "NN", "pobj", 2),
        ("tanks", "NNS", "dobj", 1),
    )
    fixed = list(sound)
    beside(fixed)
    assert fixed == list(sound)


def test_a_deed_that_opens_a_note_is_a_noun() -> None:
    """ "Strike on a house": nobody is told to strike."""
    fixed = list(
        tokens(
            ("Strike", "VB", "ROOT", 0),
            ("on", "IN", "prep", 0),
            ("a", "DT", "det", 3),
            ("house", "NN", "pobj", 1),
        )
    )
    entitled(fixed)
    assert fixed[0].tag == "NN"


def test_other_orders_stay_verbs() -> None:
    """ "Wait on a house" is none."""
    sound = tokens(
        ("Wait", "VB", "ROOT", 0),
        ("on", "IN", "prep", 0),
        ("a", "DT", "det", 3),
        ("house", "NN", "pobj", 1),
    )
    fixed = list(sound)
    entitled(fixed)
    assert fixed == list(sound)


def test_counted_subjects_behind_a_comma_are_joined() -> None:
    """ "Two officers, three rebels die": both die."""
    fixed = list(
        tokens(
            ("Two", "CD", "nummod", 1),
            ("officers", "NNS", "nsubj", 5),
            (",", ",", "punct", 5),
            ("three", "CD", "nummod", 4),
            ("rebels", "NNS", "nsubj", 5),
            ("die", "VBP", "ROOT", 5),
        )
    )
    counted(fixed)
    assert (fixed[4].head, fixed[4].dep) == (1, "conj")


def test_subjects_of_two_verbs_stay_apart() -> None:
    """ "Officers flee, rebels die": each has its verb."""
    sound = tokens(
        ("Officers", "NNS", "nsubj", 1),
        ("flee", "VBP", "ROOT", 1),
        (",", ",", "punct", 1),
        ("rebels", "NNS", "nsubj", 4),
        ("die", "VBP", "conj", 1),
    )
    fixed = list(sound)
    counted(fixed)
    assert fixed == list(sound)
