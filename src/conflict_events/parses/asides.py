"""Square brackets in print: what an editor put beside the words of a sentence.

Monitored broadcasts and edited wires add acronyms ("Popular Front [PF]"), names in full
("PF [Popular Front]"), notes ("[words indistinct]"), speakers ("[Haddad] We saw it") and words
that complete the sentence ("the [former] minister"). A parser that never met them tears the
sentence apart at each. So it reads the sentence without notes and speakers, with the completing
words as plain ones; acronyms and names are hung afterwards on the word they explain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from conflict_events.parses.clock_heads import clock_head
from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_BRACKETS = re.compile(r"(?<!\w)\[([^\[\]]*)\](?!\w)")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_NOTES = words("notes-of-an-editor")
_ACRONYM_LETTERS = 9


@dataclass(frozen=True, slots=True)
class Aside:
    """A bracket that explains the word before it; characters of the sentence, brackets within."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the parser is to read it."""

    text: str
    asides: tuple[Aside, ...]
    pieces: tuple[tuple[int, int], ...]
    """Where each kept stretch begins: in `text`, in the sentence."""

    def origin(self, at: int) -> int:
        """Return where the character `at` of `text` stands in the sentence."""
        number = bisect_right(self.pieces, at, key=lambda piece: piece[0]) - 1
        mine, raw = self.pieces[number]
        return raw + at - mine


def reading_of(sentence: str) -> Reading:
    """Return `sentence` as the parser is to read it; itself where nothing is to be left out.

    What is: notes in square brackets, and the clock at which a live report opens ("14:05 - Two
    people were killed").
    """
    clock = clock_head(sentence)
    if "[" not in sentence and not clock:
        return Reading(sentence, (), ((0, 0),))
    asides: list[Aside] = []
    dropped: list[tuple[int, int]] = [(0, clock)] if clock else []
    for match in _BRACKETS.finditer(sentence):
        start, end = match.span()
        before = sentence[:start].rstrip()
        if _explains(match[1], before):
            asides.append(Aside(start, end))
            dropped.append((len(before), end))
        elif _is_note(match[1], before) or not sentence[end:].lstrip()[:1].isalnum():
            dropped.append((len(before), end))
        else:
            dropped += [(start, start + 1), (end - 1, end)]
    kept: list[tuple[int, int]] = []
    at = 0
    for start, end in dropped:
        kept.append((at, start))
        at = end
    kept.append((at, len(sentence)))
    pieces: list[tuple[int, int]] = []
    text = ""
    for start, end in kept:
        if end > start:
            pieces.append((len(text), start))
            text += sentence[start:end]
    if not text.strip():
        return Reading(sentence, (), ((0, 0),))
    return Reading(text, tuple(asides), tuple(pieces))


def _explains(content: str, before: str) -> bool:
    """Whether it is the acronym, or the full name, of the name before it."""
    words = content.split()
    last = before.rsplit(maxsplit=1)[-1] if before else ""
    if not words or not last[:1].isalnum() or _is_note(content, before):
        return False
    if len(words) == 1:
        short = words[0].replace(".", "").replace("-", "")
        return short.isupper() and 1 < len(short) <= _ACRONYM_LETTERS and last[:1].isupper()
    named = last.replace("-", "").replace(".", "")
    return words[0][:1].isupper() and named.isupper() and len(named) > 1


def _is_note(content: str, before: str) -> bool:
    """Whether it tells of the text or its speaker and not of what the text tells."""
    words = {word.casefold() for word in re.findall(r"\w+", content)}
    return not words or not any(mark.isalnum() for mark in before) or bool(words & _NOTES)


def with_asides(tokens: list[Token], reading: Reading, sentence: str, base: int) -> list[Token]:
    """Return the tokens with the asides among them, each hung on the word before it.

    Args:
        tokens: Tokens of the parse, in order, heads as indices.
        reading: What was parsed.
        sentence: The whole sentence.
        base: Where the sentence begins in its part of the document.
    """
    for aside in reading.asides:
        at = sum(token.end <= base + aside.start for token in tokens)
        if at == 0:
            continue
        found = list(_WORD.finditer(sentence, aside.start, aside.end))
        size = len(found)
        moved = [
            replace(
                token,
                i=token.i + size if token.i >= at else token.i,
                head=token.head + size if token.head >= at else token.head,
            )
            for token in tokens
        ]
        last = at + size - 2
        inner = [_aside_token(match, at + n, last, at - 1, base) for n, match in enumerate(found)]
        tokens = [*moved[:at], *inner, *moved[at:]]
    return tokens


def _aside_token(match: re.Match[str], i: int, last: int, anchor: int, base: int) -> Token:
    text = match[0]
    tag, dep, head = "NNP", "compound", last
    if text in "[]":
        tag, dep, head = "-LRB-" if text == "[" else "-RRB-", "punct", anchor
    elif not text[0].isalnum():
        tag, dep = text, "punct"
    elif i == last:
        dep, head = "appos", anchor
    elif not text[:1].isupper():
        tag = "IN"
    return Token(i, text, text.lower(), tag, dep, head, base + match.start(), base + match.end())
