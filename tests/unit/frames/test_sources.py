"""Sources on parses written by hand."""

from __future__ import annotations

from conflict_events.frames.source_chain import continue_sources, find_all
from conflict_events.frames.sources import find
from conflict_events.lexicon.cues import load_cues
from conflict_events.text.types import Span
from tests.strategies.parses import hand_parse

CUES = load_cues()
SAID = "Police/NNS/nsubj/1 said/VBD/ROOT/1 rebels/NNS/nsubj/3 fled/VBD/ccomp/1"
ADDED = "It/PRP/nsubj/1 added/VBD/ROOT/1 rebels/NNS/nsubj/3 fired/VBD/ccomp/1"
QUOTE = "\"/``/punct/2 They/PRP/nsubj/2 fired/VBD/ROOT/2 \"/''/punct/2"
PLAIN = "Rebels/NNS/nsubj/1 fled/VBD/ROOT/1"


def test_source_vouches_for_its_complement_only() -> None:
    """The scope is the clause that is said, without the verb of saying."""
    (reading,) = find(hand_parse(SAID, offset=10), CUES)
    assert (reading.name, reading.kind, reading.verb) == ("Police", "official", "said")
    assert reading.scope == {2, 3}
    assert reading.span == Span(10, 16)


def test_sentence_without_saying_has_no_source() -> None:
    """Who acts is no source."""
    assert find(hand_parse(PLAIN), CUES) == ()


def test_negated_saying_is_no_source() -> None:
    """Police did not say: nobody vouches."""
    items = (
        "Police/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 "
        "who/WP/nsubj/5 fled/VBD/ccomp/3"
    )
    assert find(hand_parse(items), CUES) == ()


def test_pronoun_takes_the_last_name() -> None:
    """ "It added" stands for the source before, at the pronoun's own place."""
    first, second = find_all([hand_parse(SAID), hand_parse(ADDED, index=1, offset=40)], CUES)
    assert first[0].name == second[0].name == "Police"
    assert second[0].span == Span(40, 42)


def test_pronoun_without_name_is_no_source() -> None:
    """Nothing is guessed for a pronoun that nothing precedes."""
    assert find(hand_parse(ADDED), CUES) == ()


def test_quotation_goes_on() -> None:
    """A bare quotation after a source is vouched for by it as a whole."""
    before = find(hand_parse(SAID), CUES)
    (reading,) = continue_sources(before, hand_parse(QUOTE, index=1, offset=40), CUES)
    assert reading.name == "Police"
    assert reading.scope == {0, 1, 2, 3}


def test_plain_sentence_does_not_go_on() -> None:
    """Narration after a source is the reporter's own."""
    before = find(hand_parse(SAID), CUES)
    assert continue_sources(before, hand_parse(PLAIN, index=1, offset=40), CUES) == ()


def test_reach_ends() -> None:
    """A pronoun far from the last source stands open."""
    found = find_all([hand_parse(SAID), hand_parse(ADDED, index=9, offset=40)], CUES)
    assert found[1] == ()
