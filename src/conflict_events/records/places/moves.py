"""Where people gathered or came to: "marchers who thronged X", "was shot after going to X"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.place_nouns import area_words, site_words
from conflict_events.lexicon.place_words import entrance_words, filling_words, going_words
from conflict_events.parses.types import Parse, Token

_INNER = frozenset(("of", "in", "around", "near"))


def is_filled(parse: Parse, token: Token, heads: frozenset[int]) -> bool:
    """Whether those of the event fill the place: "fired at marchers who thronged X".

    Args:
        parse: The sentence.
        token: Head token of a place.
        heads: Heads of the event.
    """
    noun = token
    if token.dep == "pobj" and parse.head(token).lower in _INNER:
        noun = parse.head(parse.head(token))
        if noun.lower not in area_words() | site_words():
            return False
    verb = parse.head(noun)
    if noun.dep != "dobj" or verb.lower not in filling_words():
        return False
    return verb.i in heads or any(step.i in heads for step in parse.ancestors(verb))


def arrives(parse: Parse, preposition: Token) -> bool:
    """Whether the event follows on somebody's coming there: "was seized after going to X"."""
    verb = parse.head(preposition)
    if preposition.lower not in ("to", "into") or verb.lower not in going_words():
        return False
    if verb.dep == "pcomp":
        return parse.head(verb).lower in ("after", "upon", "on")
    return verb.dep == "advcl" and any(
        kid.lower in ("after", "when", "once")
        for kid in parse.kids(verb)
        if kid.dep in ("mark", "advmod")
    )


def leads_in(parse: Parse, preposition: Token) -> bool:
    """Whether "to" only says what one enters there: "at the entrance to X"."""
    return preposition.lower == "to" and parse.head(preposition).lower in entrance_words()


def comes_of(steps: Sequence[Token]) -> bool:
    """Whether the event is in the course of another one there: "during the invasion of X"."""
    return any(step.lower == "during" and step.dep == "prep" for step in steps)


def passes(parse: Parse, preposition: Token) -> bool:
    """Whether something went past a place when it befell: "went off as a bus drove past X"."""
    verb = parse.head(preposition)
    if preposition.lower not in ("past", "by") or verb.dep != "advcl":
        return False
    return verb.lower in going_words() and any(
        kid.lower in ("when", "as", "while") for kid in parse.kids(verb, "mark", "advmod")
    )


def is_behind_semicolon(parse: Parse, token: Token, clause: int, others: frozenset[int]) -> bool:
    """Whether a place belongs to another event behind a semicolon.

    Args:
        parse: The sentence.
        token: Head token of a place.
        clause: Verb of the event's clause.
        others: Heads of the other events.
    """
    own = clause_head(parse, token)
    if own == clause or own not in others or token.i < clause:
        return False
    return any(mark.text == ";" for mark in parse.tokens[clause : min(own, token.i)])
