"""Who speaks in a sentence that is not parsed."""

from __future__ import annotations

import pytest

from conflict_events.frames.sources import SourceReading
from conflict_events.frames.speakers import read_speaker
from conflict_events.lexicon.cues import load_cues
from conflict_events.text.types import Sentence, Span

CUES = load_cues()
LAST = SourceReading("Ada Pell", "official", None, Span(0, 8), "said", frozenset())


def speaker(text: str, last: SourceReading | None = None) -> str | None:
    found = read_speaker(Sentence(3, Span(50, 50 + len(text)), text, "body", 1), CUES, last)
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Pell said the shops had reopened.", "Ada Pell"),
        ("Ada Pell, who runs the clinic, said the shops had reopened.", "Ada Pell"),
        ("“The shops have reopened,” said Ada Pell.", "Ada Pell"),
        ("“The shops have reopened,” Pell added.", "Pell"),
        ("Officials said the shops had reopened.", "Officials"),
        ("Hamas also said the shops had reopened.", "Hamas"),
        ("Ada Pell walked home.", None),
        ("Nobody said a word.", None),
    ],
)
def test_name_beside_a_verb_of_saying(text: str, name: str | None) -> None:
    """A name is read; a capital that only opens the sentence is none."""
    assert speaker(text) == name


def test_pronoun_keeps_the_last_source() -> None:
    """ "He said" hands the name on, and stands for nobody where none came before."""
    assert speaker("“It is calm,” she said.", LAST) == "Ada Pell"
    assert speaker("“It is calm,” she said.") is None


def test_vouches_for_nothing_itself() -> None:
    """An unparsed sentence has no tokens to vouch for."""
    text = "Ada Pell said the shops had reopened."
    found = read_speaker(Sentence(3, Span(50, 87), text, "body", 1), CUES, None)
    assert found is not None
    assert found.scope == frozenset()
    assert found.span == Span(50, 58)
