"""Tolls on parses written by hand: voice, coordination, parts, evidence."""

from __future__ import annotations

from conflict_events.frames.tolls import find
from tests.strategies.parses import hand_parse


def test_active_object() -> None:
    """The object of an active verb suffers; the verb is the anchor."""
    parse = hand_parse(
        "Gunmen/NNS/nsubj/1 killed/VBD/ROOT/1 at/RB/advmod/3 least/JJS/advmod/4"
        " six/CD/nummod/5 traders/NNS/dobj/1",
        offset=40,
    )
    (toll,) = find(parse)
    assert (toll.kind, toll.low, toll.high, toll.wording) == ("killed", 6, None, "at_least")
    assert toll.anchor == 1
    assert toll.who_text == "traders"
    assert toll.civilians
    assert toll.number is not None
    assert (toll.number.start, toll.number.end) == (54, 66)
    assert [text for _, text in toll.evidence] == ["at least six traders", "killed"]


def test_active_subject_does_not_suffer() -> None:
    """The number of the doers is no toll of the deed."""
    parse = hand_parse(
        "Two/CD/nummod/1 gunmen/NNS/nsubj/2 killed/VBD/ROOT/2 six/CD/nummod/4 traders/NNS/dobj/2"
    )
    assert [(t.kind, t.best) for t in find(parse)] == [("killed", 6)]


def test_passive_subjects_each_have_their_toll() -> None:
    """Coordinated subjects of a passive verb are tolls apart."""
    parse = hand_parse(
        "Two/CD/nummod/1 soldiers/NNS/nsubjpass/6 and/CC/cc/1 a/DT/det/4 boy/NN/conj/1"
        " were/VBD/auxpass/6 killed/VBN/ROOT/6"
    )
    assert [(t.best, t.who_text) for t in find(parse)] == [(2, "soldiers"), (1, "boy")]


def test_negated_verb_tells_no_number() -> None:
    """ "Did not kill 12 people" tells no toll of 12."""
    parse = hand_parse(
        "Rebels/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 kill/VB/ROOT/3 12/CD/nummod/5"
        " people/NNS/dobj/3"
    )
    assert find(parse) == ()


def test_negated_anyone_is_zero() -> None:
    """ "Did not kill anyone" is a toll of none."""
    parse = hand_parse(
        "Rebels/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 kill/VB/ROOT/3 anyone/NN/dobj/3"
    )
    (toll,) = find(parse)
    assert toll.negative
    assert (toll.low, toll.high) == (0, 0)


def test_sentence_without_a_telling_word() -> None:
    """A number alone is no toll."""
    assert find(hand_parse("Twelve/CD/nummod/1 people/NNS/nsubj/2 spoke/VBD/ROOT/2")) == ()
