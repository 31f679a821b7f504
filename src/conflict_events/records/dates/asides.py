"""The clause that a date stands in, where an aside before it has ended.

"Crowds stoned the police, who fired back, in Athens on Monday": the comma closes the aside, and
"stormed a post manned by conscripts on Monday" was on Monday, whoever manned it.
"""

from __future__ import annotations

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_LASTING = word_class("describe-without-a-day")
_ASIDES = ("relcl", "acl")


def clause_of_day(parse: Parse, token: Token) -> int:
    """Return the index of the verb whose clause the date at `token` belongs to.

    Args:
        parse: The sentence.
        token: First token of the date.
    """
    own = clause_head(parse, token)
    while parse.tokens[own].dep in _ASIDES:
        verb = parse.tokens[own]
        lasting = verb.dep == "acl" and verb.tag == "VBN" and verb.lower in _LASTING
        if token.lower == "since":
            return own  # "two priests held since 3 May were freed"
        if not (lasting and verb.i < token.i) and not _closed(parse, verb, token):
            return own
        outer = clause_head(parse, parse.head(verb))
        if outer == own:
            return own
        own = outer
    return own


def _closed(parse: Parse, verb: Token, token: Token) -> bool:
    """Whether commas enclose the aside of `verb`, and the date stands behind the second."""
    opening = min(verb.i, parse.subtree(verb)[0].i) - 1
    if opening < 0 or parse.tokens[opening].text != ",":
        return False
    for comma in parse.tokens[verb.i + 1 : token.i]:
        if comma.text != ",":
            continue
        link = parse.tokens[comma.i + 1]
        adjunct = link.tag == "IN" and link.head == verb.i
        between = parse.tokens[comma.i + 1 : token.i]
        if (adjunct or link.i == token.i) and not any(
            word.is_verb or word.text == "," for word in between
        ):
            return True
    return False
