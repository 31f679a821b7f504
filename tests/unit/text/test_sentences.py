"""Ends of sentences."""

import pytest

from conflict_events.text.sentences import MAX_CHARACTERS, MAX_WORDS, split


def _sentences(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Amadou B. Keita and Lt. Col. Sow left on Jan. 5.",
        "The U.S. Army took 3.5 tons of arms from the U.N. base.",
        "The Greek-U.S. Institute and the Anglo--U.S. Club were bombed.",
        "Shelling near St. Anne killed No. 3 in the command.",
        "They waited... then the convoy left.",
        '"Why now?" he asked.',
        "The blast at 5 a.m. on Friday woke the town.",
        "See www.example.org for the list.",
        "Police (who fired first) left.",
        "3. Rebels must leave the town.",
    ],
)
def test_one_sentence_stays_one(sentence):
    """Abbreviations, initials, decimals, ellipses and quoted questions end nothing."""
    assert _sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["Rebels left the town.", "The army came."],
        ["It happened at 5 a.m.", "The army said so."],
        ['"We have won."', "The crowd cheered."],
        ["“They fled,” she said.", "Shells fell."],
        ["The number is 500.", "20 were hurt."],
        ["He is in the U.S.", "The army left."],
        ["They lay in the sun.", "Police came."],
        ["(They left.)", "[More follows.]", "Troops came!"],
    ],
)
def test_sentences_part(parts):
    """Full stops with quotes and brackets end a sentence where a new one opens."""
    assert _sentences(" ".join(parts)) == parts


def test_lost_blank_parts_sentences():
    """A blank lost after a full stop does not join two sentences."""
    assert _sentences("The raid ended.Troops left.") == ["The raid ended.", "Troops left."]


def test_line_breaks_are_blanks():
    """A sentence goes on over a line break."""
    assert _sentences("The army\nleft. Rebels\ncame.") == ["The army\nleft.", "Rebels\ncame."]


def test_long_sentences_are_cut_at_a_sensible_point():
    """No piece is longer than the limits, and semicolons are preferred."""
    text = "; ".join(["the army shelled the village again and again that week"] * 40)
    pieces = _sentences(text)
    assert len(pieces) > 1
    assert all(len(p) <= MAX_CHARACTERS and len(p.split()) <= MAX_WORDS for p in pieces)
    assert all(p.endswith(";") for p in pieces[:-1])


def test_a_part_of_a_text_is_read_alone():
    """Offsets refer to the whole text, and nothing outside the part is read."""
    text = "One. Two left. Three."
    assert list(split(text, 5, 14)) == [(5, 14)]
