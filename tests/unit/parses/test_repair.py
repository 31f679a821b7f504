"""Swallowed subjects are given back; sound parses stay as they are."""

from __future__ import annotations

from hypothesis import given
from tests.strategies.grammar import Clause, clauses

from conflict_events.parses.repair import mended
from conflict_events.parses.types import Token


def tokens(*rows: tuple[str, str, str, int]) -> tuple[Token, ...]:
    """Tokens of (word, tag, dep, head)."""
    return tuple(
        Token(i, w, w.lower(), tag, dep, h, i, i + 1) for i, (w, tag, dep, h) in enumerate(rows)
    )


def test_subject_of_the_second_clause_is_given_back() -> None:
    """The noun before a finite verb without subject becomes its subject."""
    given_tokens = tokens(
        ("Strikes", "NNS", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        ("people", "NNS", "dobj", 1),
        ("and", "CC", "cc", 2),
        ("warplanes", "NNS", "conj", 2),
        ("pounded", "VBD", "conj", 1),
        ("Qusayr", "NNP", "dobj", 5),
    )
    fixed = mended(given_tokens)
    assert (fixed[4].dep, fixed[4].head) == ("nsubj", 5)
    assert fixed[2] == given_tokens[2]


def test_object_read_as_subject_is_given_back() -> None:
    """A clause swallowed whole gives object and subject back."""
    fixed = mended(
        tokens(
            ("Troops", "NNS", "nsubj", 1),
            ("shelled", "VBD", "ROOT", 1),
            ("towns", "NNS", "nsubj", 5),
            ("and", "CC", "cc", 2),
            ("rebels", "NNS", "conj", 2),
            ("fired", "VBD", "ccomp", 1),
            ("rockets", "NNS", "dobj", 5),
        )
    )
    assert [(fixed[i].dep, fixed[i].head) for i in (2, 4, 5)] == [
        ("dobj", 1),
        ("nsubj", 5),
        ("conj", 1),
    ]


def test_second_deed_of_a_headline_is_its_verb() -> None:
    """ "Bomb kills 12, wounds 30": wounds are nobody that was killed."""
    fixed = mended(
        tokens(
            ("Bomb", "NN", "nsubj", 1),
            ("kills", "VBZ", "ROOT", 1),
            ("12", "CD", "dobj", 1),
            (",", ",", "punct", 2),
            ("wounds", "NNS", "conj", 2),
            ("30", "CD", "nummod", 4),
        )
    )
    assert [(fixed[i].tag, fixed[i].dep, fixed[i].head) for i in (4, 5)] == [
        ("VBZ", "conj", 1),
        ("CD", "dobj", 4),
    ]


def test_the_deed_of_one_force_is_its_verb() -> None:
    """ "Army pounds suburb with artillery": it pounds, and the suburb suffers."""
    fixed = mended(
        tokens(
            ("Army", "NN", "compound", 1),
            ("pounds", "NNS", "compound", 3),
            ("Harasta", "NNP", "compound", 3),
            ("suburb", "NN", "ROOT", 3),
            ("with", "IN", "prep", 3),
            ("artillery", "NN", "pobj", 4),
        )
    )
    assert (fixed[1].tag, fixed[1].dep) == ("VBZ", "ROOT")
    assert (fixed[0].dep, fixed[0].head) == ("nsubj", 1)
    assert (fixed[3].dep, fixed[3].head) == ("dobj", 1)


def test_place_behind_a_comma_is_no_object() -> None:
    """ "Rebels killed in raid, Mandera": the place was not killed."""
    rows = [
        ("Rebels", "NNS", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        ("in", "IN", "prep", 1),
        ("raid", "NN", "pobj", 2),
        (",", ",", "punct", 5),
        ("Mandera", "NNP", "dobj", 1),
    ]
    assert mended(tokens(*rows))[5].dep == "npadvmod"
    without = tokens(*rows[:4], ("Colonel", "NNP", "compound", 5), ("Vega", "NNP", "dobj", 1))
    assert mended(without)[5].dep == "dobj"


@given(clauses())
def test_sound_parses_stay(one: Clause) -> None:
    """Nothing is changed where every verb has its subject."""
    assert mended(one.parse.tokens) == one.parse.tokens


def test_a_swallowed_speaker_is_given_back() -> None:
    """ "... seized girls, parents and a teacher said": those after the comma speak."""
    fixed = mended(
        tokens(
            ("Men", "NNS", "nsubj", 1),
            ("seized", "VBD", "ccomp", 8),
            ("girls", "NNS", "dobj", 1),
            (",", ",", "punct", 2),
            ("parents", "NNS", "conj", 2),
            ("and", "CC", "cc", 4),
            ("a", "DT", "det", 7),
            ("teacher", "NN", "conj", 4),
            ("said", "VBD", "ROOT", 8),
        )
    )
    assert (fixed[4].dep, fixed[4].head) == ("nsubj", 8)
    assert (fixed[7].dep, fixed[7].head) == ("conj", 4)


def test_what_speakers_tell_keeps_its_day_and_its_outcome() -> None:
    """ "... raided it on Monday, killing men, parents and a teacher said": Monday is the raid's."""
    fixed = mended(
        tokens(
            ("Thugs", "NNS", "nsubj", 1),
            ("raided", "VBD", "ccomp", 13),
            ("it", "PRP", "dobj", 1),
            ("on", "IN", "prep", 13),
            ("Monday", "NNP", "pobj", 3),
            (",", ",", "punct", 13),
            ("killing", "VBG", "csubj", 13),
            ("men", "NNS", "dobj", 6),
            (",", ",", "punct", 7),
            ("parents", "NNS", "conj", 7),
            ("and", "CC", "cc", 9),
            ("a", "DT", "det", 12),
            ("teacher", "NN", "conj", 9),
            ("said", "VBD", "ROOT", 13),
        )
    )
    assert (fixed[9].dep, fixed[9].head) == ("nsubj", 13)
    assert (fixed[6].dep, fixed[6].head) == ("advcl", 1)
    assert fixed[3].head == 1


def test_speakers_read_as_a_second_deed_speak_of_the_first() -> None:
    """A verb of saying that was coordinated with the deed has another subject than it."""
    fixed = mended(
        tokens(
            ("Thugs", "NNS", "nsubj", 1),
            ("seized", "VBD", "ROOT", 1),
            ("girls", "NNS", "dobj", 1),
            (",", ",", "punct", 2),
            ("parents", "NNS", "conj", 2),
            ("and", "CC", "cc", 4),
            ("teachers", "NNS", "conj", 4),
            ("said", "VBD", "conj", 1),
        )
    )
    assert (fixed[4].dep, fixed[4].head) == ("nsubj", 7)
    assert fixed[7].dep == "parataxis"


def test_a_list_without_its_comma_keeps_its_members() -> None:
    """Members of a plain list are no speakers."""
    given_tokens = tokens(
        ("Men", "NNS", "nsubj", 1),
        ("seized", "VBD", "ccomp", 5),
        ("girls", "NNS", "dobj", 1),
        ("and", "CC", "cc", 2),
        ("boys", "NNS", "conj", 2),
        ("said", "VBD", "ROOT", 5),
    )
    assert mended(given_tokens) == given_tokens


def test_a_participle_goes_to_the_noun_before_it() -> None:
    """ "fired on students protesting": the students protest; "using guns" stays with the deed."""
    for verb, governor in (("protesting", 3), ("using", 1)):
        fixed = mended(
            tokens(
                ("Police", "NNS", "nsubj", 1),
                ("fired", "VBD", "ROOT", 1),
                ("on", "IN", "prep", 1),
                ("students", "NNS", "pobj", 2),
                (verb, "VBG", "advcl", 1),
                ("fees", "NNS", "dobj", 4),
            )
        )
        assert fixed[4].head == governor


def test_a_name_goes_to_the_noun_that_it_names() -> None:
    """ "the movement Hezbollah has sent": one subject, and its name."""
    fixed = mended(
        tokens(
            ("The", "DT", "det", 1),
            ("movement", "NN", "nsubj", 4),
            ("Hezbollah", "NNP", "nsubj", 4),
            ("has", "VBZ", "aux", 4),
            ("sent", "VBN", "ROOT", 4),
        )
    )
    assert (fixed[2].dep, fixed[2].head) == ("appos", 1)


def test_the_subject_of_a_passive_suffers() -> None:
    """ "the town remains besieged": a passive by its auxiliary, whatever it is."""
    fixed = mended(
        tokens(
            ("town", "NN", "nsubj", 2),
            ("remains", "VBZ", "auxpass", 2),
            ("besieged", "VBN", "ROOT", 2),
        )
    )
    assert fixed[0].dep == "nsubjpass"


def test_a_participle_with_an_agent_is_the_verb() -> None:
    """ "They were tear-gassed by police": no predicate, but what was done to them."""
    fixed = mended(
        tokens(
            ("They", "PRP", "nsubj", 1),
            ("were", "VBD", "ROOT", 1),
            ("gassed", "VBN", "acomp", 1),
            ("by", "IN", "agent", 2),
            ("police", "NNS", "pobj", 3),
        )
    )
    assert [(t.dep, t.head) for t in fixed[:3]] == [("nsubjpass", 2), ("auxpass", 2), ("ROOT", 2)]


def test_which_takes_up_the_town() -> None:
    """ "residents of Goma, which was shelled": the town was; of an attack, the attack."""
    for noun, governor in (("residents", 2), ("attack", 0)):
        fixed = mended(
            tokens(
                (noun, "NNS", "nsubj", 7),
                ("of", "IN", "prep", 0),
                ("Goma", "NNP", "pobj", 1),
                (",", ",", "punct", 0),
                ("which", "WDT", "nsubjpass", 6),
                ("was", "VBD", "auxpass", 6),
                ("shelled", "VBN", "relcl", 0),
                ("fled", "VBD", "ROOT", 7),
            )
        )
        assert fixed[6].head == governor


def test_which_killed_takes_up_the_deed() -> None:
    """ "the attack in Kabul, which killed four": the attack did; "a man in Kabul who" stays."""
    for noun, link, governor in (("attack", "in", 0), ("farmer", "in", 2), ("attack", "by", 2)):
        fixed = mended(
            tokens(
                (noun, "NN", "nsubj", 7),
                (link, "IN", "prep", 0),
                ("Kabul", "NNP", "pobj", 1),
                (",", ",", "punct", 0),
                ("which", "WDT", "nsubj", 5),
                ("killed", "VBD", "relcl", 2),
                ("four", "CD", "dobj", 5),
                ("ended", "VBD", "ROOT", 7),
            )
        )
        assert fixed[5].head == governor


def test_which_killed_behind_a_list_of_places_takes_up_the_thing_that_acts() -> None:
    """ "a bomb in Jos, Nigeria, which killed": the bomb did; a state alone may act itself."""
    for listed, governor in (("appos", 0), ("dobj", 3)):
        fixed = mended(
            tokens(
                ("Bombs", "NNS", "nsubj", 1),
                ("exploded", "VBD", "ROOT", 1),
                ("in", "IN", "prep", 1),
                ("Jos", "NNP", "pobj", 2),
                (",", ",", "punct", 3),
                ("Nigeria", "NNP", listed, 3),
                (",", ",", "punct", 3),
                ("which", "WDT", "nsubj", 8),
                ("killed", "VBD", "relcl", 3),
                ("four", "CD", "dobj", 8),
            )
        )
        assert fixed[8].head == governor


def test_that_killed_takes_up_the_deed_and_not_whom_it_was_done_to() -> None:
    """ "An attack on a faction in Jos that killed 80": the faction killed nobody."""
    rows = [
        ("attack", "NN", "ROOT", 0),
        ("on", "IN", "prep", 0),
        ("faction", "NN", "pobj", 1),
        ("in", "IN", "prep", 2),
        ("Jos", "NNP", "pobj", 3),
        ("that", "WDT", "nsubj", 6),
        ("killed", "VBD", "relcl", 2),
        ("80", "CD", "dobj", 6),
    ]
    assert mended(tokens(*rows))[6].head == 0
    before = [*rows[:6], ("had", "VBD", "aux", 7), ("killed", "VBN", "relcl", 2)]
    before[5] = ("that", "WDT", "nsubj", 7)
    assert mended(tokens(*before, ("80", "CD", "dobj", 7)))[7].head == 2
