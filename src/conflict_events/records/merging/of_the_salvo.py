"""What one shell, rocket or drone of a strike did: "A shell hit a bus, killing all 22 on board"."""

from __future__ import annotations

from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike

_FIRED = type_group("strikes")
_SHOTS = word_class("weapons-that-fly")
_OF_IT = frozenset(("a", "an", "one", "another"))
_NEAR = 2


def one_of_the_salvo(earlier: Draft, draft: Draft, gap: int) -> bool:
    """Whether `draft` tells where one of the shots landed of which `earlier` tells.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
    """
    if not 0 < gap <= _NEAR or draft.initiators or earlier.type not in _FIRED:
        return False
    if draft.type not in _FIRED or not told_alike(earlier, draft):
        return False
    if draft.place is not None or draft.date not in (None, earlier.date):
        return False
    if _shot(earlier.parse, earlier.parse.tokens[earlier.frame.governor]) is not None:
        return False  # "A rocket hit a market. A rocket exploded at the port"
    parse = draft.parse
    shot = _shot(parse, parse.tokens[draft.frame.governor])
    return shot is not None and not begins_anew(draft, but=shot.lower)


def _shot(parse: Parse, verb: Token) -> Token | None:
    """Return the word for a single shot that is the subject: "one of the rockets", "a shell"."""
    for noun in parse.kids(verb, "nsubj"):
        if noun.lower == "one":
            return noun if any(parse.kids(noun, "prep")) else None
        single = any(kid.lower in _OF_IT for kid in parse.kids(noun, "det", "nummod"))
        if noun.tag == "NN" and noun.lower in _SHOTS and single:
            return noun
    return None
