"""Numbers that the number before them tells: "as many women", "killed two and wounded a third"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.word_classes import word_class

_JOINING = word_class("before-as-many")
"""Words before "as many" that set one number of people beside another."""
_NEXT = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth".split(), 2
    )
}
_SUFFERED = word_class("harm-behind-an-ordinal")
_BEHIND = _SUFFERED | frozenset(
    "was is remains in at near on when after by as , . ; and later".split()
)
"""What follows an ordinal that stands for a person, and no noun of its own."""

_EQUALS = (("an", "equal", "number", "of"), ("the", "same", "number", "of"))
_HEDGES = frozenset(("possibly", "perhaps", "maybe"))
_REACH = 9
"""Words between a number and the higher one that it may be."""
_SAME_PEOPLE = frozenset(
    "people persons dead deaths of in at on when after as by , . ; ) - – —".split()
)
"""What may follow the higher number; another noun would count others."""


def higher_still(words: Sequence[str], before: int, at: int, behind: int) -> bool:
    """Whether a number only says how many the one before it may be: "12, perhaps as many as 20".

    Args:
        words: Lower-case tokens.
        before: Index behind the lower number.
        at: Index of the higher one.
        behind: Index behind it.
    """
    gap = words[before:at]
    if not 0 < len(gap) <= _REACH or _HEDGES.isdisjoint(gap):
        return False
    hedge = max(i for i, word in enumerate(gap) if word in _HEDGES)
    joined = hedge > 0 and gap[hedge - 1] in ("and", "or", ",", "(", "-", "–", "—")
    follows = words[behind] if behind < len(words) else "."
    return joined and follows in _SAME_PEOPLE


def counted_alike(words: Sequence[str], at: int) -> int:
    """Length of what repeats a number at `at`: "four men and as many women"; 0 where nothing does.

    Args:
        words: Lower-case tokens.
        at: Where the phrase would begin.
    """
    if at == 0 or words[at - 1] not in _JOINING:
        return 0
    if tuple(words[at : at + 2]) == ("as", "many"):
        return 0 if words[at + 2 : at + 3] == ["as"] else 2
    return 4 if tuple(words[at : at + 4]) in _EQUALS else 0


def one_more(words: Sequence[str], at: int, before: int | None) -> bool:
    """Whether an ordinal stands for the next person: "two died and a third was wounded".

    Args:
        words: Lower-case tokens.
        at: Where the ordinal would stand.
        before: The exact number told before it.
    """
    if before is None or at == 0 or _NEXT.get(words[at]) != before + 1:
        return False
    behind = words[at + 1] if at + 1 < len(words) else "."
    # "For a second" is no person.
    allowed = _SUFFERED if words[at] == "second" else _BEHIND
    return words[at - 1] == "a" and behind in allowed
