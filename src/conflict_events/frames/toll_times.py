"""Phrases of time between a deed and those who suffered it: "killed within a week two clerks"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import CALENDAR, UNITS

_TIMES = CALENDAR | UNITS


def tells_time(parse: Parse, preposition: Token) -> bool:
    """Whether what hangs on a preposition is a day or a length of time.

    Args:
        parse: The sentence.
        preposition: A preposition.
    """
    return any(kid.lower in _TIMES for kid in parse.kids(preposition, "pobj"))


def behind_time(parse: Parse, noun: Token) -> Token | None:
    """Return who is named behind a time phrase: "the murder on 3 May of Ana Ruiz".

    Args:
        parse: The sentence.
        noun: The noun of a deed.
    """
    times = [kid for kid in parse.kids(noun, "prep") if tells_time(parse, kid)]
    if not times:
        return None
    ends = [pobj for time in times for pobj in parse.kids(time, "pobj")]
    links = [kid for above in (noun, *ends) for kid in parse.kids(above, "prep")]
    found = [pobj for link in links if link.lower == "of" for pobj in parse.kids(link, "pobj")]
    return next((one for one in found if one.i > times[0].i), None)


def by_then(parse: Parse, verb: Token) -> bool:
    """Whether a number is what had been reached by a day: "by Tuesday 80 had died".

    Args:
        parse: The sentence.
        verb: The verb that tells what befell them.
    """
    helped = any(kid.lower == "had" for kid in parse.kids(verb, "aux"))
    return helped and any(
        kid.lower == "by" and kid.i < verb.i and tells_time(parse, kid)
        for kid in parse.kids(verb, "prep")
    )
