"""How names are printed: with a capital, all in capitals where the word is common, or small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from conflict_events.text.common_words import is_common

_SHORT: Final = 4
"""Letters up to which an acronym is too like other words to be read in small letters; entries
list the spelling where papers write it so ("Nato", "Farc")."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What tells a name from common words that have its key."""

    inner: frozenset[str]
    """Keys of acronyms that are short or common words ("FLA", "MEND"): names only where a later
    letter is a capital, as "Fla." and "Mend" are none."""
    small: frozenset[str]
    """Keys of names that their entries spell without any capital ("anti-balaka")."""
    openers: frozenset[str]
    """First words of `small`."""

    def fits(self, key: str, words: Sequence[str]) -> bool:
        """Return whether `words`, as printed, may be the name with that key."""
        if key in self.inner:
            return any(char.isupper() for word in words for char in word[1:])
        return key in self.small or any(char.isupper() for word in words for char in word)


def spelling_of(names: Iterable[tuple[str, str]]) -> Spelling:
    """Return how names are told from common words.

    Args:
        names: Each name as its entry spells it, with its key.
    """
    inner: set[str] = set()
    plain: set[str] = set()
    small: set[str] = set()
    for name, key in names:
        if name.islower():
            if not all(is_common(word) for word in key.split()):
                small.add(key)
        elif " " in key:
            continue
        elif any(char.isupper() for char in name[1:]):
            if len(key) <= _SHORT or is_common(key):
                inner.add(key)
        else:
            plain.add(key)
    openers = frozenset(key.split()[0] for key in small)
    return Spelling(frozenset(inner - plain), frozenset(small), openers)
