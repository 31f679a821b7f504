"""Parse: one sentence as tokens with heads and dependency labels.

Labels are those of the ClearNLP scheme that spaCy's English models use
(nsubj, nsubjpass, dobj, agent, prep, pobj, relcl, acl, conj, appos, compound, poss ...);
tags are Penn Treebank tags. Nothing here knows spaCy: tests build parses by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_events.text.types import Sentence, Span


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `start` and `end` are code points of the document part."""

    i: int
    text: str
    lower: str
    tag: str
    dep: str
    head: int
    """Index of the head; the root's is its own."""
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether the tag is a verb's (modals are MD and no verbs)."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """Whether the tag is a common or proper noun's."""
        return self.tag.startswith("NN")


@dataclass(frozen=True, slots=True)
class Parse:
    """A parsed sentence."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    """Indices of the children of each token, in order."""

    def head(self, token: Token) -> Token:
        """Return the head of `token`, itself for the root."""
        return self.tokens[token.head]

    def kids(self, token: Token, *deps: str) -> Iterator[Token]:
        """Yield the children of `token`, those with a label in `deps` where any is given."""
        for index in self.children[token.i]:
            child = self.tokens[index]
            if not deps or child.dep in deps:
                yield child

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return `token` and all that hangs on it, in text order."""
        found: list[int] = []
        agenda = [token.i]
        while agenda:
            index = agenda.pop()
            found.append(index)
            agenda.extend(self.children[index])
        return tuple(self.tokens[i] for i in sorted(found))

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the head of `token`, its head, and so on up to the root."""
        seen = 0
        while token.head != token.i and seen < len(self.tokens):
            token = self.tokens[token.head]
            seen += 1
            yield token

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the document span from `first` to `last`."""
        end = (last or first).end
        return Span(first.start, end, self.sentence.span.part)


def make_parse(sentence: Sentence, tokens: tuple[Token, ...]) -> Parse:
    """Return the parse of `sentence` with its child lists computed."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    return Parse(sentence, tokens, tuple(tuple(c) for c in children))
