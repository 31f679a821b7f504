"""Laws of status: negation, mood and governors, whatever the clause."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.frames.sources import find
from conflict_events.frames.status import read_status
from conflict_events.lexicon.cues import load_cues
from conflict_events.parses.types import Parse, Token, make_parse
from tests.strategies.grammar import Clause, clauses
from tests.strategies.parses import hand_parse

CUES = load_cues()
GOVERNORS = {"deny": "denied", "plan": "planned", "threaten": "threatened", "want": "hypothetical"}
TAGS = ("NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBN", "MD", "IN", "DT", "JJ", "RB", "PRP", "TO")
DEPS = (
    "nsubj nsubjpass dobj pobj prep aux auxpass neg det amod compound conj acl relcl advcl ccomp "
    "xcomp pcomp attr acomp oprd appos mark agent poss dep"
).split()
WORDS = (
    "rebels said not will attack denied of to no plan without claims if according police".split()
)


@given(clauses("active", "passive", "headline", "coordination"))
def test_plain_clause_is_asserted(clause: Clause) -> None:
    """A clause without a cue is asserted and leaves none."""
    reading = read_status(clause.parse, clause.trigger, CUES)
    assert (reading.status, reading.cues) == ("asserted", ())


@given(clauses("active", "passive"))
def test_negation_denies(clause: Clause) -> None:
    """Adding "not" to the trigger denies it."""
    assert (
        read_status(_with_kid(clause, "not", "RB", "neg"), clause.trigger, CUES).status == "denied"
    )


@given(clauses("active", "passive"), st.sampled_from(["will", "may", "could"]))
def test_mood_is_no_assertion(clause: Clause, modal: str) -> None:
    """Adding a modal to the trigger leaves nothing asserted."""
    parse = _with_kid(clause, modal, "MD", "aux")
    assert read_status(parse, clause.trigger, CUES).status in ("planned", "hypothetical")


@given(st.sampled_from(sorted(GOVERNORS)), st.sampled_from(["attack", "ambush", "shell"]))
def test_governor_hands_status_down(governor: str, verb: str) -> None:
    """A governor gives its complement its status, and keeps none for itself."""
    form = "VBG" if governor == "deny" else "VB"
    parse = hand_parse(f"Rebels/NNS/nsubj/1 {governor}/VBP/ROOT/1 {verb}/{form}/xcomp/1")
    assert read_status(parse, 2, CUES).status == GOVERNORS[governor]
    assert read_status(parse, 1, CUES).status == "asserted"


@st.composite
def any_parse(draw: st.DrawFn) -> Parse:
    """Draw any tree over a few words: heads need not make sense, but end at one root."""
    size = draw(st.integers(min_value=1, max_value=9))
    items = []
    for number in range(size):
        head = draw(st.integers(min_value=0, max_value=number - 1)) if number else 0
        word = draw(st.sampled_from(WORDS))
        dep = draw(st.sampled_from(DEPS)) if number else "ROOT"
        items.append(f"{word}/{draw(st.sampled_from(TAGS))}/{dep}/{head}")
    return hand_parse(" ".join(items))


@given(any_parse(), st.data())
def test_no_tree_raises(parse: Parse, data: st.DataObject) -> None:
    """Whatever the parser makes of a sentence, cues lie inside it and nothing raises."""
    trigger = data.draw(st.integers(min_value=0, max_value=len(parse.tokens) - 1))
    reading = read_status(parse, trigger, CUES)
    assert reading == read_status(parse, trigger, CUES)
    for hit in reading.cues:
        assert parse.sentence.span.covers(hit.span)
    for source in find(parse, CUES):
        assert parse.sentence.span.covers(source.span)
        assert source.scope <= set(range(len(parse.tokens)))


def _with_kid(clause: Clause, word: str, tag: str, dep: str) -> Parse:
    """Hang one more word on the trigger, behind the sentence so that no index moves."""
    tokens = clause.parse.tokens
    start = tokens[-1].end + 1
    kid = Token(len(tokens), word, word, tag, dep, clause.trigger, start, start + len(word))
    text = f"{clause.parse.sentence.text} {word}"
    sentence = replace(
        clause.parse.sentence,
        text=text,
        span=replace(clause.parse.sentence.span, end=clause.parse.sentence.span.start + len(text)),
    )
    return make_parse(sentence, (*tokens, kid))
