"""People of the doer's own side who were hurt: "militants raided a post; five militants died"."""

from __future__ import annotations

from collections.abc import Iterable

_ENDS = frozenset(("of", "in", "from", "at", "with", "on", "near", "who", "and", ","))


def people_noun(phrase: str) -> str:
    """Return the noun that a printed phrase is built on, in the singular and in small letters.

    Args:
        phrase: "Suspected militants of the north", "nine students".
    """
    words = phrase.lower().replace(",", " ,").split()
    stop = next((n for n, word in enumerate(words) if n and word in _ENDS), len(words))
    noun = words[stop - 1] if words else ""
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def is_own_noun(phrase: str | None, doers: Iterable[str]) -> bool:
    """Return whether the phrase calls people by the noun by which the doers are called.

    Args:
        phrase: Who suffered, as printed.
        doers: Phrases of those who acted, as printed.
    """
    noun = people_noun(phrase or "")
    return bool(noun) and noun not in _ANYBODY and any(noun == people_noun(one) for one in doers)


_ANYBODY = frozenset(("people", "person", "man", "woman", "other", "one", "member", "force"))
