"""Deaths that follow an attack: "Two were killed on Friday. A third died in hospital on Sunday".

ACLED and UCDP count those who die of an attack with it, on its own day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft, TollReading
from conflict_events.records.merging.follow_up import told_as_another

_ATTACKED = type_group("violence")
_ACTUAL = frozenset(("asserted", "alleged"))
_HARM = frozenset(("killed", "injured"))
_DYING = "die"
_OF_WOUNDS = word_class("tell-of-dying-of-wounds")
_NO_OTHER_DEED = frozenset(("another", "later"))
_DIES = frozenset(("died", "succumbed"))
_NEAR = 3
_LONGEST = timedelta(days=60)
"""Longest time from an attack to the death of who was hit in it."""


def died_of_it(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells that more of those hurt in `earlier` died.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    first = draft.parse.tokens[0].lower
    if not 0 <= gap <= _NEAR or draft.initiators or draft.means:
        return False
    hurt_before = _was_told_hurt(earlier, draft)
    but = "later" if hurt_before else first if first in _NO_OTHER_DEED else ""
    if told_as_another(draft, but=but):
        return False
    if not {earlier.status.status, draft.status.status} <= _ACTUAL:
        return False
    if draft.aggregate or earlier.aggregate or (draft.background and not earlier.background):
        return False
    dead = [t for t in draft.tolls if t.toll.kind == "killed"]
    if not dead or lexicon.types[draft.type].family not in _ATTACKED:
        return False
    family = lexicon.types[earlier.type].family
    if gap > 0 and hurt_before and family in (*_ATTACKED, "abduction"):
        return True
    if family not in _ATTACKED:
        return False
    if len(dead) == 1 and _the_one_hit(earlier, draft, dead[0]):
        return True
    if gap == 1 and all(_is_of_those_attacked(draft, told) for told in dead):
        return True
    if gap == 0 or not any(t.toll.kind in _HARM for t in earlier.tolls):
        return False
    return all(_is_later(draft, told) for told in dead)


def of_that_attack(draft: Draft) -> Draft:
    """Return the draft as an outcome, without a day and place of its own."""
    return replace(draft, date=None, date_rule="", place=None, place_rule="", result=True)


def _is_later(draft: Draft, told: TollReading) -> bool:
    """Whether somebody counted on top of others died, or died of wounds."""
    toll = told.toll
    if not toll.rule.startswith(_DYING):
        return False
    if toll.rank is not None:
        return True
    words = {token.lower for token in draft.parse.tokens}
    return toll.additional and not words.isdisjoint(_OF_WOUNDS)


def _the_one_hit(earlier: Draft, draft: Draft, told: TollReading) -> bool:
    """Whether the one who was shot or wounded died on a later day: "and he died on Friday"."""
    toll = told.toll
    if not toll.rule.startswith(_DYING) or toll.high != 1 or len(earlier.targets) != 1:
        return False
    if any(t.toll.kind == "killed" for t in earlier.tolls) or not _on_a_later_day(earlier, draft):
        return False
    hit = earlier.targets[0]
    noun = earlier.parse.tokens[hit.head]
    one = noun.tag in ("NN", "NNP") and hit.actor is not None
    return one and (toll.definite or any(party.span == hit.span for party in draft.targets))


def _on_a_later_day(earlier: Draft, draft: Draft) -> bool:
    first, last = earlier.date, draft.date
    if first is None or last is None or first.end is None or last.start is None:
        return False
    return timedelta(0) < last.start - first.end <= _LONGEST


def _was_told_hurt(earlier: Draft, draft: Draft) -> bool:
    """Whether who died is one told before: "shot a guard ... The guard died of his wounds"."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    later = any(kid.lower == "later" for kid in parse.kids(verb, "advmod"))
    wounds = not {token.lower for token in parse.tokens}.isdisjoint(_OF_WOUNDS)
    if verb.lower not in _DIES or not (later or wounds):
        return False
    told = {word for t in earlier.tellings for word in t.sentence.text.casefold().split()}
    return any(
        noun.tag == "NN"
        and any(kid.lower == "the" for kid in parse.kids(noun, "det"))
        and not told.isdisjoint((noun.lower, f"{noun.lower}s", f"{noun.lower},"))
        for noun in parse.kids(verb, "nsubj")
    )


def _is_of_those_attacked(draft: Draft, told: TollReading) -> bool:
    """Whether somebody died of wounds who belongs to one just told of: "his driver"."""
    if not told.toll.rule.startswith(_DYING):
        return False
    words = {token.lower for token in draft.parse.tokens}
    return told.toll.of_a_victim and not words.isdisjoint(_OF_WOUNDS)
