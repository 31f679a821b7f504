"""The toll of a deed whose people stand beside the verb and whose number stands behind it.

"Two people were killed in Idlib on Monday and four in Hama on Tuesday."
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.frames.toll_types import Toll
from conflict_events.mentions import counts
from conflict_events.parses.types import Parse, Token


def with_number(tolls: tuple[Toll, ...], parse: Parse, number: Token | None) -> tuple[Toll, ...]:
    """Give the tolls of `number`'s noun that number.

    Args:
        tolls: What the sentence tells of the deed.
        parse: The parse of the deed alone.
        number: A number that hangs on a noun before it; None where the deed has none.
    """
    if number is None:
        return tolls
    count = next((c for c in counts.find(parse) if c.first <= number.i <= c.last), None)
    if count is None:
        return tolls
    noun = parse.span(parse.head(number))
    where = parse.span(parse.tokens[count.first], parse.tokens[count.last])
    found: list[Toll] = []
    for toll in tolls:
        if toll.unnumbered and toll.who is not None and toll.who.overlaps(noun):
            found.append(
                replace(
                    toll,
                    low=count.low,
                    high=count.high,
                    best=count.best,
                    wording=count.wording,
                    number=where,
                    evidence=((where, number.text), *toll.evidence),
                    unnumbered=False,
                )
            )
        else:
            found.append(toll)
    return tuple(found)
