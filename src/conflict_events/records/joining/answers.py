"""What befell a doer for a deed done to others: "the gunman who killed six was shot by police".

The six are nobody whom the police shot; two acts are told, not one fight.
"""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWDS
from conflict_events.records.parties.sides import compatible, same_actor

_TIES = frozenset(("in", "of", "behind"))
_SUSPECTS = word_class("suspects-of-a-deed")


def answers(one: Draft, other: Draft) -> bool:
    """Whether whom the one strikes did the other, to a third party.

    Args:
        one: A draft.
        other: Another one of the same document.
    """
    return _answers(one, other) or _answers(other, one)


def _answers(answer: Draft, deed: Draft) -> bool:
    if deed.type in CROWDS:
        return False
    did = [struck for struck in answer.targets if _did(struck, deed)]
    if not did or not (answer.initiators or any(_told_of(struck, deed) for struck in did)):
        return False
    third = [p for p in deed.targets if p.actor is not None and not p.actor.armed and not p.pronoun]
    return bool(third) and not any(
        same_actor(suffered.actor, doer.actor) or compatible(suffered.actor, doer.actor)
        for suffered in third
        for doer in answer.initiators
        if suffered.actor is not None and doer.actor is not None
    )


def _told_of(struck: Party, deed: Draft) -> bool:
    """Whether a clause about who is struck tells the deed: "the gunman who killed six died"."""
    verb = deed.parse.tokens[deed.frame.governor]
    return verb.dep in ("relcl", "acl") and verb.head == struck.head


def _did(struck: Party, deed: Draft) -> bool:
    """Whether who is struck did it: named as its doer, or as "the suspect in" it."""
    if any(_is_one(struck, doer) for doer in deed.initiators):
        return True
    parse = deed.parse
    own = parse.sentence.span
    inside = own.part == struck.span.part and own.start <= struck.span.start < own.end
    if not inside or parse.tokens[struck.head].lower not in _SUSPECTS:
        return False
    above = {token.i for token in parse.ancestors(parse.tokens[deed.frame.head])}
    behind = struck.head + 1  # the parser may hang "in" on the verb
    tied = parse.tokens[behind : behind + 1]
    return struck.head in above or any(t.i in above and t.lower in _TIES for t in tied)


def _is_one(struck: Party, doer: Party) -> bool:
    spans = {struck.span, struck.antecedent} - {None}
    if not spans.isdisjoint({doer.span, doer.antecedent} - {None}):
        return True
    return (
        struck.actor is not None and doer.actor is not None and same_actor(struck.actor, doer.actor)
    )
