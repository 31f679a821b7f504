"""Where a date stands: before a clause, in brackets, in the name of another thing."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.date_holders import DateHolders
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

AGENTIVE = ("nsubj", "nsubjpass")
_ADJUNCTS = frozenset(("at", "around", "about", "in", "near"))
_ADJUNCT_REACH = 9
_BRACKET_REACH = 8
_DESCRIBING = frozenset(("poss", "compound", "nmod", "nummod", "amod", "npadvmod", "nounmod"))
_OPENING = frozenset(("[", "(", "{"))
_CLOSING = frozenset(("]", ")", "}"))
_BRACKET_LENGTH = 40
_WOUNDS = word_class("die-of")
_RANKS = word_class("rank-among-deeds")
_RANKED = 2
"""Words of "third time"."""
_AHEAD_OR_ABOUT = frozenset(("ahead", "until", "till", "to", "of", "after"))
"""Prepositions whose object is at another time than the clause, beside the topics of the data."""
_SOUGHT = word_class("sought-for-a-deed")
_SPOKEN_OF = ("dobj", "nsubjpass")
_SAME_TIME = frozenset("start beginning end middle midst height part site scene because".split())
"""Nouns whose "of" leaves the time as it is, beside the quantities of the data."""


def token_of(parse: Parse, resolved: ResolvedDate) -> Token | None:
    """Return the first token of a date; of one given in Greenwich time, that before its bracket.

    Parsers break sentences at "2330 [0430 GMT on 4 May]".
    """
    start = resolved.mention.span.start
    token = next((t for t in parse.tokens if t.start <= start < t.end), None)
    if token is None:
        return None
    before = parse.tokens[max(0, token.i - _BRACKET_REACH) : token.i]
    opened = next((t.i for t in reversed(before) if t.text in ("[", "(")), None)
    if opened and any(t.lower in ("gmt", "utc") for t in parse.tokens[opened : token.i]):
        return parse.tokens[opened - 1]
    return token


def opens_in_bracket(parse: Parse, resolved: ResolvedDate) -> bool:
    """Whether a sentence opens with the date in brackets: "[11 March 2024] Rebels raided ..."."""
    sentence, where = parse.sentence, resolved.mention.span
    if not parse.tokens or where.start >= parse.tokens[0].start:
        return False
    base = sentence.span.start
    before = sentence.text[: where.start - base].strip()
    behind = sentence.text[where.end - base : parse.tokens[0].start - base].strip()
    return before in _OPENING and behind[-1:] in _CLOSING and len(behind) <= _BRACKET_LENGTH


def fronts(parse: Parse, named: frozenset[int], verb: int, holders: DateHolders) -> bool:
    """Whether the date stands right before `verb` or its subject: "on 3 May rebels shot"."""
    after = max(named, default=len(parse.tokens)) + 1
    while after < len(parse.tokens) and parse.tokens[after].dep == "punct":
        after += 1
    if after >= len(parse.tokens) or after > verb or not parse.tokens[verb].is_verb:
        return False
    if not _opens(parse, named, verb, holders):
        return False
    firsts = {parse.subtree(s)[0].i for s in parse.kids(parse.tokens[verb], *AGENTIVE)}
    if after in firsts or _past_adjuncts(parse, after) in firsts:
        return True
    between = parse.tokens[after:verb]
    # "..., which appeared in 1974, kidnapped": a comma ends another clause.
    return parse.tokens[after - 1].dep != "punct" and all(
        t.tag == "RB" or t.dep in ("aux", "auxpass", "advmod") for t in between
    )


def _opens(parse: Parse, named: frozenset[int], verb: int, holders: DateHolders) -> bool:
    """Whether no clause to the left holds the date: "who fled on Monday, rebels shot"."""
    own = clause_head(parse, parse.tokens[min(named)])
    if own == verb or own > min(named):
        return True
    if parse.tokens[own].dep == "acl" and parse.tokens[own].lower in holders.occurrences:
        return True  # "in an accord signed on 3 May, rebels agreed"
    first = min(named)
    while first > 0 and parse.tokens[first - 1].tag in ("IN", "TO", "DT", "RB", "JJ"):
        first -= 1
        if parse.tokens[first].lower in ("that", "as", "when", "while", "where"):
            return True
    return first == 0 or parse.tokens[first - 1].dep in ("punct", "cc")


def _past_adjuncts(parse: Parse, start: int) -> int | None:
    """Return what follows the comma behind "at 10 a.m. local time", "in Lima" after a date."""
    if parse.tokens[start].lower not in _ADJUNCTS:
        return None
    for token in parse.tokens[start : start + _ADJUNCT_REACH]:
        if token.is_verb or token.dep in AGENTIVE:
            return None
        if token.text == ",":
            return token.i + 1
    return None


def of_another(
    parse: Parse, token: Token, named: frozenset[int], heads: Sequence[int], holders: DateHolders
) -> bool:
    """Whether the date only names another thing, at another time: "ahead of Sunday's vote".

    "Killed in Monday's attack" leaves the time of the clause as it is.

    Args:
        parse: The sentence.
        token: First token of the date.
        named: All its tokens.
        heads: Heads of the event.
        holders: For prepositions of topics and nouns of quantity.
    """
    noun = described(parse, token, named)
    if noun is None:
        return False
    if any(
        head == noun.i or any(above.i == noun.i for above in parse.ancestors(parse.tokens[head]))
        for head in heads
    ):
        return False
    current = noun
    for above in parse.ancestors(noun):
        if above.i in heads or above.is_verb:
            return False
        if current.dep == "compound" and above.lower in _SOUGHT:
            return True  # "2008 bombings suspect extradited"
        if above.dep == "prep" or current.dep == "pobj":
            beyond = parse.head(above)
            if beyond.lower in _SOUGHT or parse.tokens[above.i - 1].lower in _SOUGHT:
                return True  # "a suspect in Monday's raid was held"
            measured = beyond.lower in holders.quantities or beyond.lower in _SAME_TIME
            if above.lower != "of" or not measured:
                return above.lower in holders.topics or above.lower in _AHEAD_OR_ABOUT
        current = above
    return False


def counts_times(parse: Parse, token: Token) -> bool:
    """Whether the date only says among how many the deed counts: "for the third time this week".

    Args:
        parse: The sentence.
        token: First token of the date.
    """
    before = [t for t in parse.tokens[max(0, token.i - 3) : token.i] if t.lower not in ("in", "of")]
    if len(before) < _RANKED or before[-1].lower != "time":
        return False
    return before[-2].lower in _RANKS


def of_wounds(parse: Parse, head: int) -> bool:
    """Whether the day is that of a death from what was done before: "died of his wounds"."""
    day = tuple(parse.kids(parse.tokens[head], "npadvmod"))
    own = (
        *parse.kids(parse.tokens[head], "prep"),
        *(kid for told in day for kid in parse.kids(told, "prep")),
    )
    # "died on Tuesday of wounds": the parser may hang them on the day.
    behind = (kid for prep in own for pobj in parse.kids(prep, "pobj") for kid in parse.kids(pobj))
    return any(
        pobj.lower in _WOUNDS
        for prep in (*own, *behind)
        if prep.lower in ("of", "from", "to")
        for pobj in parse.kids(prep, "pobj")
    )


def described(parse: Parse, token: Token, named: frozenset[int]) -> Token | None:
    """Return the noun that the date describes: "the 3 May vote", "Monday's attack"."""
    current = token
    while current.i in named:
        up = parse.head(current)
        if up.i == current.i or (up.i not in named and current.dep not in _DESCRIBING):
            return None
        current = up
    return current if current.is_noun and current.i > max(named) else None


def in_phrase(parse: Parse, token: Token, head: int) -> bool:
    """Whether the date stands in the noun phrase of the event: "Monday's attack".

    Args:
        parse: The sentence.
        token: First token of the date.
        head: Head of the event.
    """
    if parse.tokens[head].is_verb:
        return False
    for above in parse.ancestors(token):
        if above.i == head:
            return True
        if above.is_verb:
            return False
    return False


def of_topic(parse: Parse, token: Token, named: frozenset[int], heads: Sequence[int]) -> bool:
    """Whether the date describes what the words at `heads` are about: "condemned Monday's raid".

    Args:
        parse: The sentence.
        token: First token of the date.
        named: All its tokens.
        heads: Heads of what is said.
    """
    noun = described(parse, token, named)
    return (
        noun is not None and noun.dep in _SPOKEN_OF and noun.head in heads and noun.i not in heads
    )


def as_of(parse: Parse, token: Token) -> bool:
    """Whether the date only tells until when was counted: "12 killed as of Monday".

    Args:
        parse: The sentence.
        token: First token of the date.
    """
    before = [t.lower for t in parse.tokens[max(0, token.i - 2) : token.i]]
    return before in (["as", "of"], ["as", "at"])
