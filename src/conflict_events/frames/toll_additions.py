"""Victims who come on top of those told before: "a fourth", "his driver too", "died later"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Token

_RANKS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PRINTED = re.compile(r"(\d+)(?:nd|rd|th)")
_TOO = word_class("say-that-it-is-one-more")
_OWNERS = frozenset(("his", "her", "their"))
_ANYBODY = word_class("counted-people-of-any-sort")
_HURT = word_class("hurt-before-they-died")
_AT_ONCE = word_class("die-at-once")
_TAKING_UP = frozenset(("the", "these", "those"))
_NEAR = 4
"""Tokens behind a verb in which "on the spot" stands."""


def rank(view: View, claim: Claim, wholes: Sequence[Claim]) -> int | None:
    """Return which of the victims it is: 4 of "a fourth man", None where nothing says so.

    Args:
        view: The sentence.
        claim: A toll of it.
        wholes: All tolls of the sentence that are no parts.
    """
    if _told_here(claim, wholes):
        return None
    if claim.people.mention is not None and claim.people.mention.best != 1:
        return None
    ranks = [_rank(token) for token in _phrase(view, claim)]
    return next((n for n in ranks if n is not None), None)


def is_further(view: View, claim: Claim, wholes: Sequence[Claim]) -> bool:
    """Whether their own words say that they are others: "another 20", "two more", "a third"."""
    mention = claim.people.mention
    return rank(view, claim, wholes) is not None or (mention is not None and mention.additional)


def is_additional(view: View, claim: Claim, wholes: Sequence[Claim]) -> bool:
    """Whether they come on top of a toll told before, where they are no repeat of it.

    "Two guards were also killed", "his brother died", "three of the wounded died".
    """
    if is_further(view, claim, wholes) or _said_too(view, claim):
        return True
    if claim.kind != "killed" or claim.people.negative:
        return False
    return is_of_a_victim(view, claim, wholes) or _of_the_hurt(view, claim)


def is_of_a_victim(view: View, claim: Claim, wholes: Sequence[Claim]) -> bool:
    """Whether they belong to somebody told before: "his wife", "two of her bodyguards"."""
    people = claim.people
    if people.noun is None or view.text(people.noun) in _ANYBODY or not _owned(view, claim):
        return False
    return not _told_here(claim, [one for one in wholes if not _owned(view, one)])


def _owned(view: View, claim: Claim) -> bool:
    if claim.people.noun is None:
        return False
    noun = view.parse.tokens[claim.people.noun]
    return any(kid.lower in _OWNERS and kid.i < noun.i for kid in view.parse.kids(noun, "poss"))


def is_taken_up(view: View, claim: Claim) -> bool:
    """Whether the number is one that the text takes up again: "the two killings"."""
    mention = claim.people.mention
    if mention is None:
        return False
    tokens = view.parse.tokens[max(mention.first - 1, 0) : mention.number + 1]
    return any(token.lower in _TAKING_UP for token in tokens)


def is_at_once(view: View, claim: Claim) -> bool:
    """Whether only those who died at once are told: "on the spot", "at the scene", "instantly"."""
    tokens = view.parse.tokens[claim.anchor + 1 : claim.anchor + 1 + _NEAR]
    return claim.kind == "killed" and any(token.lower in _AT_ONCE for token in tokens)


def _told_here(claim: Claim, wholes: Sequence[Claim]) -> bool:
    """Whether the sentence itself told before of those whom it adds to: "a man and his son"."""
    return any(one.kind == claim.kind and one.people.key < claim.people.key for one in wholes)


def _rank(token: Token) -> int | None:
    printed = _PRINTED.fullmatch(token.lower)
    if printed is not None:
        return int(printed[1])
    return _RANKS.index(token.lower) + 2 if token.lower in _RANKS else None


def _phrase(view: View, claim: Claim) -> tuple[Token, ...]:
    people = claim.people
    return view.parse.tokens[people.first : people.last + 1]


def _said_too(view: View, claim: Claim) -> bool:
    """Whether "also", "too" stand by the word that tells it or by the verb above that word."""
    anchor = view.parse.tokens[claim.anchor]
    tellers = [anchor]
    if anchor.dep in ("dobj", "pobj", "attr") or (claim.part and anchor.dep == "nsubj"):
        tellers.append(view.parse.head(anchor))
    return any(kid.lower in _TOO for one in tellers for kid in view.parse.kids(one, "advmod"))


def _of_the_hurt(view: View, claim: Claim) -> bool:
    """Whether they had been hurt before they died: "two of the injured", "was hurt and died"."""
    people = claim.people
    dying = view.parse.tokens[claim.anchor]
    if dying.dep == "conj" and view.parse.head(dying).lower in _HURT:
        return True
    behind = view.parse.tokens[people.last + 1 : claim.anchor]
    of_them = [token.lower for token in behind[:1]] == ["of"]
    if any(t.lower in _HURT for t in (*_phrase(view, claim), *(behind if of_them else ()))):
        return True
    head = view.parse.tokens[people.key if people.noun is None else people.noun]
    told = view.parse.kids(head, "relcl", "acl", "amod")
    return any(kid.lower in _HURT and kid.i < claim.anchor for kid in told)
