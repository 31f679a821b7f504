"""The verb of "shot dead" behind the noun of a vehicle."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.shot_dead import shot_dead


def test_the_vehicle_is_not_shot() -> None:
    """ "Men on a scooter shot dead a clerk": the men shot, the scooter is what they sat on."""
    fixed = list(
        tokens(
            ("Men", "NNS", "nsubj", 5),
            ("on", "IN", "prep", 0),
            ("a", "DT", "det", 4),
            ("scooter", "NN", "compound", 4),
            ("shot", "NN", "pobj", 1),
            ("dead", "JJ", "ROOT", 5),
            ("a", "DT", "det", 7),
            ("clerk", "NN", "dobj", 5),
        )
    )
    shot_dead(fixed)
    told = [(t.text, t.dep, fixed[t.head].text) for t in fixed]
    assert told[:2] == [("Men", "nsubj", "shot"), ("on", "prep", "Men")]
    assert told[3:6] == [
        ("scooter", "pobj", "on"),
        ("shot", "ROOT", "shot"),
        ("dead", "oprd", "shot"),
    ]
    assert told[7] == ("clerk", "dobj", "shot")


def test_dead_people_are_left_alone() -> None:
    """ "Men with a shot dead": without whom it befell nothing is mended."""
    sound = list(
        tokens(
            ("Men", "NNS", "nsubj", 3),
            ("after", "IN", "prep", 0),
            ("shot", "NN", "pobj", 1),
            ("dead", "JJ", "ROOT", 3),
        )
    )
    fixed = list(sound)
    shot_dead(fixed)
    assert fixed == sound


def test_shot_is_no_subject() -> None:
    """ "Friends of a clerk shot dead wept": the clerk was shot, the friends wept."""
    fixed = list(
        tokens(
            ("Friends", "NNS", "nsubj", 4),
            ("of", "IN", "prep", 0),
            ("a", "DT", "det", 3),
            ("clerk", "NN", "pobj", 1),
            ("shot", "NN", "nsubj", 6),
            ("dead", "JJ", "oprd", 4),
            ("wept", "VBD", "ROOT", 6),
        )
    )
    shot_dead(fixed)
    assert (fixed[0].head, fixed[4].head, fixed[4].dep) == (6, 3, "acl")
