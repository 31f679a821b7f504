"""Tests of `conflict_events.parses.gapped`: two deeds told with one verb."""

from __future__ import annotations

from conflict_events.parses.gapped import told_apart
from conflict_events.parses.types import Parse, Token, make_parse
from conflict_events.text.types import Sentence, Span


def _parse(*rows: tuple[str, str, str, int]) -> Parse:
    """A parse from (text, tag, dependency, head), one blank apart."""
    made: list[Token] = []
    at = 0
    for i, (text, tag, dep, head) in enumerate(rows):
        made.append(Token(i, text, text.lower(), tag, dep, head, at, at + len(text)))
        at += len(text) + 1
    printed = " ".join(token.text for token in made)
    sentence = Sentence(0, Span(0, len(printed)), printed, 0, "text")
    return make_parse(sentence, tuple(made))


_SHOT = (
    ("They", "PRP", "nsubj", 1),
    ("shot", "VBD", "ROOT", 1),
    ("a", "DT", "det", 3),
    ("cook", "NN", "dobj", 1),
    ("on", "IN", "prep", 1),
    ("Monday", "NNP", "pobj", 4),
    ("and", "CC", "cc", 5),
    ("a", "DT", "det", 8),
    ("maid", "NN", "conj", 5),
    ("on", "IN", "prep", 1),
    ("Friday", "NNP", "pobj", 9),
)


def _words(parse: Parse) -> str:
    return " ".join(token.text for token in parse.tokens if token.text != "…")


def test_each_deed_keeps_its_own_words() -> None:
    one, other = told_apart(_parse(*_SHOT))
    assert _words(one.parse) == "They shot a cook on Monday"
    assert _words(other.parse) == "They shot a maid on Friday"


def test_the_second_is_acted_on() -> None:
    _, other = told_apart(_parse(*_SHOT))
    maid = other.parse.tokens[8]
    assert (maid.dep, maid.head) == ("dobj", 1)


def test_offsets_stay() -> None:
    parse = _parse(*_SHOT)
    for deed in told_apart(parse):
        assert [(t.start, t.end) for t in deed.parse.tokens] == [
            (t.start, t.end) for t in parse.tokens
        ]


def test_a_clause_of_its_own_is_no_gap() -> None:
    parse = _parse(
        *_SHOT[:6],
        ("and", "CC", "cc", 1),
        ("a", "DT", "det", 8),
        ("maid", "NN", "nsubj", 11),
        ("on", "IN", "prep", 8),
        ("Friday", "NNP", "pobj", 9),
        ("fled", "VBD", "conj", 1),
    )
    assert told_apart(parse)[0].parse is parse


def test_days_of_one_stretch_are_no_gap() -> None:
    parse = _parse(
        ("They", "PRP", "nsubj", 1),
        ("fought", "VBD", "ROOT", 1),
        ("between", "IN", "prep", 1),
        ("Monday", "NNP", "pobj", 2),
        ("and", "CC", "cc", 3),
        ("Friday", "NNP", "conj", 3),
    )
    assert len(told_apart(parse)) == 1
