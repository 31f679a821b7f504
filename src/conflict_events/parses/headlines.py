"""Mending parses of headlines, which leave out their verbs."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token


def closed(tokens: list[Token]) -> None:
    """Give a preposition the noun that closes the line: "Five dead in Quetta blast".

    Parsers take that noun for the root and the name before it for all of the object.
    """
    noun = next((t for t in tokens if t.dep == "ROOT" and t.tag in ("NN", "NNS")), None)
    if noun is None or noun.i < 3 or any(t.i > noun.i and t.text[0].isalnum() for t in tokens):
        return
    name = tokens[noun.i - 1]
    preposition = tokens[name.head]
    subject = next((t for t in tokens if t.head == noun.i and t.dep == "nsubj"), None)
    if name.dep != "pobj" or not name.tag.startswith("NNP") or subject is None:
        return
    if preposition.dep != "prep" or not subject.i < preposition.i < name.i:
        return
    for token in tokens:
        if token.head == noun.i and token.i not in (noun.i, subject.i):
            tokens[token.i] = replace(token, head=subject.i)
    tokens[subject.i] = replace(subject, head=subject.i, dep="ROOT")
    tokens[noun.i] = replace(noun, head=preposition.i, dep="pobj")
    tokens[name.i] = replace(name, head=noun.i, dep="compound")
