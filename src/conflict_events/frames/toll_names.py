"""Names of single dead: whether two of them are one person's ("Minister Vega", "Ana Vega Luna")."""

from __future__ import annotations

from conflict_events.frames.toll_types import Toll
from conflict_events.lexicon.tolls import load_toll_words


def one_name(one: Toll, other: Toll) -> bool:
    """Whether the name of one person is part of the name told of another.

    Args:
        one: A toll of one person.
        other: Another one.
    """
    mine, yours = name_of(one), name_of(other)
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def name_of(toll: Toll) -> frozenset[str]:
    """Return the words of a person's name without titles and roles, none for a common noun.

    Args:
        toll: A toll of one person.
    """
    return name_words(toll.who_text or "")


def name_words(text: str) -> frozenset[str]:
    """Return the words of the name in a phrase for one person.

    Args:
        text: The phrase.
    """
    people = load_toll_words().people
    words = [word.strip(".,'\u2019") for word in text.split()]
    return frozenset(
        word.casefold() for word in words if word[:1].isupper() and word.casefold() not in people
    )
