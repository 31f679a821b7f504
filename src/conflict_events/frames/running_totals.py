"""Sums that an incident adds to: "brings to 12 the number of nurses killed this year"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_SUMS = frozenset(("number", "total", "toll", "tally", "count"))
_ADDING = word_class("add-to-a-total")

_REACH = 8
"""Tokens from the word for a sum to a date in its phrase."""


def running_total(parse: Parse, trigger: int) -> int | None:
    """Return the word for the sum that a verb of harm counts in, or None.

    Args:
        parse: The sentence.
        trigger: Index of the verb: "killed" in "the number of nurses killed".
    """
    verb = parse.tokens[trigger]
    if not verb.is_verb or verb.dep not in ("acl", "relcl"):
        return None
    people = parse.head(verb)
    of = parse.head(people)
    total = parse.head(of)
    if people.dep != "pobj" or of.lower != "of" or total.lower not in _SUMS:
        return None
    return total.i if any(above.lower in _ADDING for above in parse.ancestors(total)) else None


def of_running_total(parse: Parse, token: Token) -> bool:
    """Whether `token` stands right behind a sum that the clause adds to.

    "Raising the number of deaths this year to 70": the year is the sum's.

    Args:
        parse: The sentence.
        token: A word, such as the first of a date.
    """
    for word in reversed(parse.tokens[max(0, token.i - _REACH) : token.i]):
        if word.lower in _SUMS:
            return parse.head(word).lower in _ADDING or parse.head(word).lower == "to"
        if word.dep == "punct":
            return False
    return False
