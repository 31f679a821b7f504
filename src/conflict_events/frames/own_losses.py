"""Whose losses a party gives: "the rebels put their own losses at two dead"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_LOSSES = frozenset(("losses", "casualties", "dead", "deaths", "toll", "wounded"))
_OWN = frozenset(("own",))
_OWNERS = frozenset(("its", "their", "our", "his"))
_GIVING = word_class("give-a-number")
_SUFFERED = word_class("suffer-losses")
_REACH = 14
"""Tokens from what was lost to its number."""


def own_losses(parse: Parse, anchor: int) -> Token | None:
    """Return the party that gives its own losses before or at `anchor`; None where none does.

    Args:
        parse: The sentence.
        anchor: Index of the word that tells what befell those counted.
    """
    for above in (parse.tokens[anchor], *parse.ancestors(parse.tokens[anchor])):
        if above.is_verb and above.lower in _SUFFERED:
            return _subject(parse, above)  # "the marines suffered 13 dead"
    for lost in reversed(parse.tokens[max(0, anchor - _REACH) : anchor + 1]):
        if lost.lower not in _LOSSES or lost.i < 2:
            continue
        owner = next(parse.kids(lost, "poss"), None)
        if lost.lower == "losses" and owner is not None and owner.is_noun:
            return owner  # "the army's losses stood at 14 dead"
        before = [t.lower for t in parse.tokens[lost.i - 2 : lost.i]]
        own = before[1] in _OWN and before[0] in _OWNERS
        if not own and not (lost.lower == "losses" and before[1] in _OWNERS):
            continue
        for above in parse.ancestors(lost):
            if above.is_verb and above.lower in _GIVING:
                return _subject(parse, above)
    return None


def _subject(parse: Parse, verb: Token) -> Token | None:
    """Return who gives the number, also of the first of joined verbs: "said ... and put ..."."""
    subject = next(parse.kids(verb, "nsubj"), None)
    while subject is None and verb.dep == "conj":
        verb = parse.head(verb)
        subject = next(parse.kids(verb, "nsubj"), None)
    return subject
