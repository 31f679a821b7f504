"""A verb torn from its prefix is one again."""

from __future__ import annotations

from conflict_events.parses.prefixes import prefixed
from conflict_events.parses.types import Token


def _tokens(*rows: tuple[str, str, str, int]) -> list[Token]:
    """Tokens of (word, tag, dep, head), those around a hyphen without blanks."""
    made: list[Token] = []
    at = 0
    for i, (word, tag, dep, head) in enumerate(rows):
        at += 0 if word == "-" or (made and made[-1].text == "-") or not made else 1
        made.append(Token(i, word, word.lower(), tag, dep, head, at, at + len(word)))
        at += len(word)
    return made


def test_the_verb_governs_what_hung_on_its_parts() -> None:
    """ "Troops re-entered Bukavu": they entered it; "re" is no verb."""
    tokens = _tokens(
        ("Troops", "NNS", "nsubj", 1),
        ("re", "VBD", "ROOT", 1),
        ("-", "VBD", "punct", 1),
        ("entered", "VBN", "amod", 4),
        ("Bukavu", "NNP", "dobj", 2),
    )
    prefixed(tokens)
    assert [(t.dep, t.head) for t in tokens] == [
        ("nsubj", 3),
        ("punct", 3),
        ("punct", 3),
        ("ROOT", 3),
        ("dobj", 3),
    ]
    assert tokens[3].tag == "VBD"


def test_a_clause_keeps_its_governor() -> None:
    """ "said they re-took it": the link of the parts is the verb's."""
    tokens = _tokens(
        ("said", "VBD", "ROOT", 0),
        ("they", "PRP", "nsubj", 2),
        ("re", "VBP", "ccomp", 0),
        ("-", "HYPH", "punct", 2),
        ("took", "VBD", "conj", 2),
        ("it", "PRP", "dobj", 4),
    )
    prefixed(tokens)
    assert (tokens[4].dep, tokens[4].head) == ("ccomp", 0)
    assert tokens[1].head == 4
    assert tokens[5].head == 4


def test_other_hyphens_stay() -> None:
    """ "re" as a word by itself, or before a noun, is left alone."""
    rows = _tokens(
        ("re", "IN", "prep", 2), ("-", "HYPH", "punct", 2), ("election", "NN", "ROOT", 2)
    )
    before = list(rows)
    prefixed(rows)
    assert rows == before
