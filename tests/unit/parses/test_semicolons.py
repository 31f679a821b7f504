"""A clause before a semicolon is not what the one behind it says."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.semicolons import parted


def test_what_nobody_claimed_did_happen() -> None:
    """ "A bomb hurt five; nobody claimed it": the claim does not govern the bomb."""
    fixed = list(
        tokens(
            ("bomb", "NN", "nsubj", 1),
            ("hurt", "VBD", "ccomp", 5),
            ("five", "CD", "dobj", 1),
            (";", ":", "punct", 5),
            ("nobody", "NN", "nsubj", 5),
            ("claimed", "VBD", "ROOT", 5),
            ("it", "PRP", "dobj", 5),
        )
    )
    parted(fixed)
    assert (fixed[1].head, fixed[1].dep) == (1, "ROOT")
    assert (fixed[5].head, fixed[5].dep) == (1, "conj")


def test_a_speaker_with_words_of_its_own_says_no_more() -> None:
    """ "Jets hit the depot; the army said it would return fire"."""
    fixed = list(
        tokens(
            ("Jets", "NNS", "nsubj", 1),
            ("hit", "VBD", "ccomp", 5),
            ("depots", "NNS", "dobj", 1),
            (";", ":", "punct", 5),
            ("army", "NN", "nsubj", 5),
            ("said", "VBD", "ROOT", 5),
            ("it", "PRP", "nsubj", 8),
            ("had", "VBD", "aux", 8),
            ("fired", "VBN", "ccomp", 5),
        )
    )
    parted(fixed)
    assert (fixed[1].dep, fixed[5].dep) == ("ROOT", "conj")


def test_a_list_of_what_was_said_stays() -> None:
    """ "Bor fell; troops fled, the army said": all of it is said."""
    sound = tokens(
        ("Bor", "NNP", "nsubj", 1),
        ("fell", "VBD", "ccomp", 7),
        (";", ":", "punct", 7),
        ("troops", "NNS", "nsubj", 4),
        ("fled", "VBD", "ccomp", 7),
        (",", ",", "punct", 7),
        ("army", "NN", "nsubj", 7),
        ("said", "VBD", "ROOT", 7),
    )
    fixed = list(sound)
    parted(fixed)
    assert fixed == list(sound)
