"""Compiled trigger patterns: word sequences around a head word, indexed by head form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from conflict_events.lexicon.inflect import noun_forms, plural, verb_forms

PatternKind = Literal["verb", "noun", "adjective"]
OBJECT = "*"
_PREPOSITIONS = frozenset("of in on for to with between against from by under at into over".split())

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Pattern(Generic[V]):
    """A word sequence with its head; `before` and `after` are form sets to be met.

    A verb's `after` words may stand up to three tokens apart; nouns and adjectives are
    contiguous (hyphens between their words are skipped).
    """

    kind: PatternKind
    head: frozenset[str]
    before: tuple[frozenset[str], ...]
    after: tuple[frozenset[str], ...]
    gap_first: bool
    """The object stands between the verb and the first word of `after`."""
    value: V
    order: int
    """Position in the lexicon: settles ties."""

    @property
    def size(self) -> int:
        """Number of words."""
        return 1 + len(self.before) + len(self.after)


def compile_pattern(kind: PatternKind, words: str, value: V, order: int) -> Pattern[V]:
    """Compile the blank-separated `words` of a trigger entry."""
    parts = [part for word in words.lower().split() for part in _unhyphen(word)]
    if kind == "verb":
        # "test-fired": what is inflected is the last part of a compound.
        first = _unhyphen(words.lower().split()[0])
        rest = parts[len(first) :]
        gap = bool(rest) and rest[0] == OBJECT
        after = tuple(_loose(word) for word in rest if word != OBJECT)
        ahead = tuple(frozenset((part,)) for part in first[:-1])
        return Pattern(kind, verb_forms(first[-1]), ahead, after, gap, value, order)
    if kind == "adjective":
        after = tuple(frozenset((word,)) for word in parts[1:])
        return Pattern(kind, frozenset((parts[0],)), (), after, False, value, order)
    head = next((n - 1 for n, w in enumerate(parts) if n and w in _PREPOSITIONS), len(parts) - 1)
    before = tuple(frozenset((word,)) for word in parts[:head])
    after = tuple(_loose(word) for word in parts[head + 1 :])
    return Pattern(kind, noun_forms(parts[head]), before, after, False, value, order)


def _unhyphen(word: str) -> list[str]:
    return [part for part in word.split("-") if part]


def _loose(word: str) -> frozenset[str]:
    """Forms that a following word of a pattern may have."""
    if word in _PREPOSITIONS or len(word) < 4:
        return frozenset((word, plural(word))) if word not in _PREPOSITIONS else frozenset((word,))
    return frozenset((word, plural(word)))


def match_at(pattern: Pattern[V], lowers: tuple[str, ...], at: int) -> tuple[int, ...] | None:
    """Return the token indices that `pattern` takes with its head at `at`, or None.

    Args:
        pattern: The compiled pattern.
        lowers: Lower-cased tokens of the sentence.
        at: Index of the head; its form is checked by the caller's index.
    """
    taken = [at]
    position = at
    for forms in reversed(pattern.before):
        position -= 1
        while position >= 0 and lowers[position] in ("-", "–"):
            position -= 1
        if position < 0 or lowers[position] not in forms:
            return None
        taken.append(position)
    position = at
    limit = 1 if pattern.kind != "verb" else 4
    for number, forms in enumerate(pattern.after):
        reach = limit + (6 if pattern.gap_first and number == 0 else 0)
        step = 0
        position += 1
        while position < len(lowers) and lowers[position] not in forms:
            if lowers[position] not in ("-", "–"):
                step += 1
            if step >= reach:
                return None
            position += 1
        if position >= len(lowers):
            return None
        taken.append(position)
    return tuple(sorted(taken))


@dataclass(frozen=True, slots=True)
class PatternIndex(Generic[V]):
    """Patterns by the forms of their heads, longest first."""

    by_head: dict[str, tuple[Pattern[V], ...]]

    @classmethod
    def build(cls, patterns: list[Pattern[V]]) -> PatternIndex[V]:
        """Index `patterns`."""
        table: dict[str, list[Pattern[V]]] = {}
        for pattern in patterns:
            for form in pattern.head:
                table.setdefault(form, []).append(pattern)
        return cls(
            {
                form: tuple(sorted(found, key=lambda p: (-p.size, p.order)))
                for form, found in sorted(table.items())
            }
        )
