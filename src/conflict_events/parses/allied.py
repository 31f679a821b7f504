"""Allies beside a force, read as a clause: "soldiers and allied Mai-Mai fighters attacked"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_ALLIED = words("say-who-stands-beside")


def allied(tokens: list[Token]) -> None:
    """Make such a participle an adjective of its noun, and the noun a second side, in place."""
    for word in tuple(tokens):
        if word.lower not in _ALLIED or word.dep != "conj" or not tokens[word.head].is_noun:
            continue
        nouns = [t for t in tokens[word.i + 1 :] if t.head == word.i and t.dep == "dobj"]
        if len(nouns) != 1 or tokens[word.i - 1].lower != "and":
            continue
        noun = nouns[0]
        tokens[noun.i] = replace(noun, dep="conj", head=word.head)
        tokens[word.i] = replace(word, tag="VBN", dep="amod", head=noun.i)
