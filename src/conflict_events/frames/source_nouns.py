"""Sources behind nouns: "the ministry's announcement that", "in the army's account"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.sources import Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import CALENDAR

_ACCOUNTS = word_class("accounts-of")
_ISSUING = word_class("issued-by")
_SHOWING = _ISSUING | word_class("shown-by")
_TIMES = CALENDAR | frozenset(
    "today yesterday week month year weekend day night morning evening".split()
)
_QUOTED = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))


def author(parse: Parse, paper: Token, *, shown: bool = False) -> Token | None:
    """Return who speaks through a paper: "the ministry's report", "a tally by Reforma".

    Args:
        parse: The sentence.
        paper: The noun of what is written or shown.
        shown: Whether it is shown: whoever verified it vouches for it, too.
    """
    verb = parse.head(paper)
    for kid in parse.kids(paper, "acl"):
        if kid.lower in (_SHOWING if shown else _ISSUING):
            for agent in parse.kids(kid, "agent", "prep"):
                if agent.lower == "by":
                    return next(parse.kids(agent, "pobj"), None)
    for kid in parse.kids(paper, "poss"):
        if kid.lower not in _TIMES:
            return kid
    for kid in parse.kids(paper, "prep"):
        if kid.lower in ("by", "from") or (kid.lower == "of" and not shown):
            return next(parse.kids(kid, "pobj"), None)
    if paper.dep == "dobj" and verb.is_verb:
        # "The minister issued a statement saying ..."
        return next(parse.kids(verb, "nsubj"), None)
    return None


def told_by_noun(
    parse: Parse, noun: Token, sources: Sources
) -> Iterator[tuple[Token, frozenset[int]]]:
    """Yield speaker and scope of a noun of saying: "reports by residents that", "X's account of".

    Args:
        parse: The sentence.
        noun: Any noun.
        sources: Which nouns are of saying.
    """
    if noun.lower not in sources.saying_nouns:
        return
    speaker = next((kid for kid in parse.kids(noun, "poss") if kid.lower not in _TIMES), None)
    if speaker is None:
        for kid in parse.kids(noun, "prep", "agent"):
            if kid.lower in ("by", "from"):
                speaker = next(parse.kids(kid, "pobj"), None)
    if speaker is None or not speaker.is_noun:
        return
    inside: set[int] = set()
    for kid in parse.kids(noun):
        clause = kid.dep in ("acl", "relcl", "ccomp") and any(
            mark.lower == "that" for mark in parse.kids(kid, "mark")
        )
        if clause or (kid.dep == "prep" and kid.lower in ("of", "about")):
            inside |= {token.i for token in parse.subtree(kid)}
    if not inside and speaker.dep == "pobj":
        # "reports by residents that soldiers burned homes", hung on the residents
        for kid in parse.kids(speaker, "acl", "relcl", "ccomp"):
            if any(k.lower == "that" for k in parse.kids(kid, "mark")):
                inside |= {token.i for token in parse.subtree(kid)}
    if inside:
        yield speaker, frozenset(inside)


def told_in_account(parse: Parse, noun: Token) -> Iterator[tuple[Token, frozenset[int]]]:
    """Yield speaker and scope of "by the army's account", "in the general's estimate"."""
    before = parse.head(noun)
    if noun.lower not in _ACCOUNTS or before.dep != "prep" or before.lower not in ("by", "in"):
        return
    own = {token.i for token in parse.subtree(before)}
    head = parse.tokens[clause_head(parse, parse.head(before))]
    for speaker in parse.kids(noun, "poss"):
        if speaker.is_noun:
            yield speaker, frozenset(t.i for t in parse.subtree(head) if t.i not in own)


def quoted_as_saying(parse: Parse, verb: Token) -> Iterator[tuple[Token, frozenset[int]]]:
    """Yield the speakers of "A quoted B as saying", the quoted one first, and what is said."""
    before = parse.head(verb)
    quoting = parse.head(before)
    if verb.tag != "VBG" or before.lower != "as" or quoting.lower not in _QUOTED:
        return
    scope = frozenset(t.i for t in parse.subtree(verb) if t.i != verb.i)
    for kid in parse.kids(quoting, "dobj", "nsubjpass"):
        yield kid, scope
    for kid in parse.kids(quoting, "nsubj"):
        yield kid, scope
    for kid in parse.kids(quoting, "agent"):
        for pobj in parse.kids(kid, "pobj"):
            yield pobj, scope
