"""A deed told again by those who suffered it: "its two clerks had been abducted from home"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.another import is_another
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.parties.sides import one_object

_DONE_TO_PEOPLE = type_group("done-to-people")
_TAKING_UP = frozenset("the this that these those its their his her".split())
_NEAR = 2


def said_again(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells, as what had been done, the deed that `earlier` tells.

    Nobody does it, nowhere and on no other day, and who suffers it is taken up. What had been
    done to a captive who was found dead belongs to his abduction.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or draft.initiators or not draft.targets:
        return False
    if draft.place is not None or draft.date not in (None, earlier.date):
        return False
    if not told_alike(earlier, draft) or is_another(draft) or begins_anew(draft):
        return False
    if not _had_been(draft) or earlier.type not in _DONE_TO_PEOPLE:
        return False
    if draft.type in GENERAL and earlier.type == "abduction" and _dead(earlier):
        return all(party.pronoun for party in draft.targets)
    if lexicon.types[draft.type].family != lexicon.types[earlier.type].family:
        return False
    return all(_taken_up(draft, p) and _was_hit(earlier, p) for p in draft.targets)


def _had_been(draft: Draft) -> bool:
    """Whether it is told as done before: "had been seized"."""
    parse = draft.parse
    return any(
        kid.lower in ("had", "'d") for kid in parse.kids(parse.tokens[draft.frame.governor], "aux")
    )


def _dead(draft: Draft) -> bool:
    return any(t.toll.kind == "killed" and (t.toll.low or 0) > 0 for t in draft.tolls)


def _taken_up(draft: Draft, party: Party) -> bool:
    parse = draft.parse
    if party.pronoun or not parse.sentence.span.covers(party.span):
        return party.pronoun
    kids = tuple(parse.kids(parse.tokens[party.head]))
    return any(kid.lower in _TAKING_UP for kid in kids if kid.dep in ("det", "poss"))


def _was_hit(earlier: Draft, party: Party) -> bool:
    return party.pronoun or any(one_object(known, party) for known in earlier.targets)
