"""How long an event went on, where its phrase says so: "a week of clashes", "a 40-day siege"."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.parses.types import Parse, Token

_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_MODIFIERS = ("compound", "amod", "nmod", "npadvmod", "nummod")
_LONGEST = 20 * 365


@dataclass(frozen=True, slots=True)
class Length:
    """A time told without a day."""

    days: int
    first: int
    """Index of its first word."""
    top: int
    """Index of the word that the words around it hang on: "week" in "a week of clashes"."""


def length_of(parse: Parse, noun: Token) -> Length | None:
    """Return how long the event named by `noun` went on; None where its phrase does not say.

    Args:
        parse: The sentence.
        noun: The noun of an event.
    """
    link = parse.head(noun)
    if noun.dep == "pobj" and link.lower == "of":
        unit = parse.head(link)
        found = _measured(parse, unit, unit.i)
        if found is not None:
            return found
    for kid in parse.kids(noun, *_MODIFIERS):
        # "a three-week-long battle": the unit stands inside what stands before the noun
        for unit in parse.subtree(kid) if kid.i < noun.i else ():
            found = _measured(parse, unit, noun.i)
            if found is not None:
                return found
    for prep in parse.kids(noun, "prep"):
        if prep.lower in ("of", "lasting"):
            for unit in parse.kids(prep, "pobj"):
                found = _measured(parse, unit, noun.i)
                if found is not None:
                    return found
    return None


def told_length(parse: Parse, verb: Token) -> Length | None:
    """Return the length told beside a verb: "lasted nine days", "ended after nine days"."""
    for kid in parse.kids(verb, "dobj", "npadvmod", "prep"):
        units = parse.kids(kid, "pobj") if kid.dep == "prep" else (kid,)
        if kid.dep == "prep" and kid.lower not in ("for", "after"):
            continue
        for unit in units:
            found = _measured(parse, unit, unit.i)
            if found is not None and not any(parse.kids(unit, "prep", "relcl", "acl")):
                return found
    return None


def is_unit(token: Token) -> bool:
    """Whether it is a length of days or more: "week", "days"."""
    return token.lower.removesuffix("s") in _DAYS


def _measured(parse: Parse, unit: Token, top: int) -> Length | None:
    """Return the length that `unit` and the number before it name."""
    if not is_unit(unit):
        return None
    name = unit.lower.removesuffix("s")
    before = [t for t in parse.kids(unit, "nummod", "det", "compound") if t.i < unit.i]
    rules = load_date_rules()
    for token in before:
        number = rules.value("number", token.lower)
        if isinstance(number, int) and 0 < number * _DAYS[name] <= _LONGEST:
            return Length(number * _DAYS[name], token.i, top)
    return None
