"""Numbers that the number before them tells: "as many women", "killed two and wounded a third"."""

from __future__ import annotations

from collections.abc import Sequence

_JOINING = frozenset("and killing wounding injuring while injured wounded killed".split())
"""Words before "as many" that set one number of people beside another."""
_NEXT = {
    word: number
    for number, word in enumerate("third fourth fifth sixth seventh eighth ninth tenth".split(), 3)
}
_BEHIND = frozenset(
    "wounded injured killed hurt dead died was is remains in at near on when after by as , . ; and"
    " critically seriously badly severely slightly later missing detained arrested abducted".split()
)
"""What follows an ordinal that stands for a person, and no noun of its own."""


def counted_alike(words: Sequence[str], at: int) -> bool:
    """Whether "as many" at `at` repeats a number: "four men and as many women".

    Args:
        words: Lower-case tokens.
        at: Where the phrase would begin.
    """
    return (
        at > 0
        and tuple(words[at : at + 2]) == ("as", "many")
        and words[at + 2 : at + 3] != ["as"]
        and words[at - 1] in _JOINING
    )


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
    return words[at - 1] == "a" and behind in _BEHIND
