"""Parses written by hand: ``word/tag/dep/head`` items, the head by number."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token, make_parse
from conflict_events.text.types import Sentence, Span


def hand_parse(items: str, *, index: int = 0, offset: int = 0) -> Parse:
    """Return the parse that `items` spell out; words are set apart by single blanks."""
    tokens: list[Token] = []
    position = offset
    words: list[str] = []
    for number, item in enumerate(items.split()):
        word, tag, dep, head = item.rsplit("/", 3)
        end = position + len(word)
        tokens.append(Token(number, word, word.lower(), tag, dep, int(head), position, end))
        words.append(word)
        position = end + 1
    text = " ".join(words)
    sentence = Sentence(index, Span(offset, offset + len(text)), text, "body", 0)
    return make_parse(sentence, tuple(tokens))
