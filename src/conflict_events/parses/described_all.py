"""What is said of all of those just named: "found the bodies of ten men, all blindfolded".

Parsers make the bodies and "all" two subjects of the participle, so that nothing was found.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_OF_THEM = words("some-or-all-of-those-named")


def described_all(tokens: list[Token]) -> None:
    """Give the noun back to its verb as object, and the participle to the noun, in place.

    Args:
        tokens: The tokens of a sentence.
    """
    for pronoun in tuple(tokens[1:]):
        if pronoun.lower not in _OF_THEM or not pronoun.dep.startswith("nsubj"):
            continue
        said = tokens[pronoun.head]
        verb = tokens[said.head]
        if tokens[pronoun.i - 1].text != "," or said.dep != "ccomp" or not verb.i < pronoun.i:
            continue
        noun = next(
            (
                t
                for t in tokens[verb.i + 1 : pronoun.i]
                if t.head == said.i and t.dep.startswith("nsubj") and t.is_noun
            ),
            None,
        )
        if noun is None or any(t.head == verb.i and t.dep == "dobj" for t in tokens):
            continue
        tokens[noun.i] = replace(noun, dep="dobj", head=verb.i)
        tokens[said.i] = replace(said, dep="acl", head=noun.i)
