"""Accidents and disasters: deaths and blasts that are nobody's deed give no record."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.frames.clauses import clause_chain
from conflict_events.frames.crime import find_words
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.scope import load_scope_words
from conflict_events.parses.types import Parse, Token
from conflict_events.text.types import Span


def read_accident(parse: Parse, trigger: int) -> tuple[CueHit, ...]:
    """Return what makes the harm told by `trigger` an accident's; nothing where it is none.

    An accident word must stand in the trigger's clause or in one directly above or below
    it, and no word of violence anywhere in the sentence.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head ("killed", "explosion").
    """
    base = parse.sentence.span.start
    own = parse.tokens[trigger]
    hits: list[CueHit] = []
    for start, end, entry in _causes(parse.sentence.text):
        last = next((t for t in reversed(parse.tokens) if t.start - base < end), None)
        if last is not None and _near(parse, own, last):
            span = Span(base + start, base + end, parse.sentence.span.part)
            hits.append(CueHit(span, f"accident.{entry}"))
    return tuple(hits)


@lru_cache(maxsize=256)
def _causes(text: str) -> tuple[tuple[int, int, str], ...]:
    """Find the accident words of a sentence that has none of violence.

    Kept, as a sentence is asked about once for each trigger.
    """
    found = find_words(text, load_scope_words().causes)
    if any(entry.side == "violent" for *_, entry in found):
        return ()
    return tuple((start, end, entry.id) for start, end, _, entry in found)


def _near(parse: Parse, trigger: Token, cue: Token) -> bool:
    """Whether the two share a clause, or one's clause lies directly inside the other's."""
    one, other = clause_chain(parse, trigger), clause_chain(parse, cue)
    if cue.dep == "relcl" or parse.tokens[other[0]].dep == "relcl":
        return one[0] == other[0]
    return one[0] in other[:2] or other[0] in one[:2]
