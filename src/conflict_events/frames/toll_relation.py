"""Whether a later toll of one event is a part of what was told before, or comes on top of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from conflict_events.frames.toll_types import Toll
from conflict_events.lexicon.word_classes import word_class

Side = Literal["troops", "rebels", "civilians"]

_ANYBODY = word_class("counted-people-of-any-sort")
_REBELS = word_class("dead-who-were-rebels")
_SORTS = word_class("sorts-of-dead")
_TROOPS = word_class("dead-who-were-troops")


def side_of(toll: Toll) -> Side | None:
    """Return the side that the noun of a toll tells, None for "people", names and the like."""
    noun = _noun(toll)
    if noun in _TROOPS:
        return "troops"
    if noun in _REBELS:
        return "rebels"
    if noun in ("civilian", "civilians"):
        return "civilians"
    return "civilians" if toll.civilians and noun not in _ANYBODY else None


def part_of(fresh: Sequence[Toll], known: Sequence[Toll], broken: Sequence[Toll]) -> bool:
    """Whether the tolls of a sentence are parts of those told before.

    Args:
        fresh: What the sentence tells anew.
        known: What stands so far; it adds up.
        broken: The parts that sentences before told of it.
    """
    whole, now = _sum(known), _sum(fresh)
    if whole is None or now is None:
        return False
    if all(toll.taken_up and not toll.additional for toll in fresh) and now <= whole:
        return True
    done = sum(toll.best or 0 for toll in broken)
    ranked = [(toll.rank, toll) for toll in fresh if toll.rank is not None]
    if ranked:
        return all(number <= _of_its_sort(toll, known, whole) for number, toll in ranked)
    if all(toll.further for toll in fresh):
        # "Seven died in their homes, two others on the way": the rest of nine.
        return bool(broken) and done + now <= whole
    if any(toll.at_once for toll in known):
        return False
    if all(toll.additional for toll in fresh):
        anybody = all(_noun(toll) in ("", *_ANYBODY) for toll in known)
        top = sum(toll.high or toll.best or toll.low or 0 for toll in known)
        return anybody and now <= top and all(toll.of_a_victim for toll in fresh)
    if len(known) > 1:
        return all(toll.further or any(_one_of(toll, one) for one in known) for toll in fresh)
    return False


def on_top(fresh: Sequence[Toll], known: Sequence[Toll], *, sides: bool = False) -> bool:
    """Whether the tolls of a sentence are added to those told before.

    Args:
        fresh: What the sentence tells anew.
        known: What stands so far; it adds up.
        sides: Whether they must be of another side as well.
    """
    here, before = {side_of(toll) for toll in fresh}, {side_of(toll) for toll in known}
    apart = bool(known) and None not in here | before and here.isdisjoint(before)
    if all(toll.additional for toll in fresh):
        return apart or not sides
    if sides or any(toll.total for toll in fresh):
        return False
    if len(known) == 1 and known[0].best == 1 and all(_beside(known[0], toll) for toll in fresh):
        return True
    at_once = any(toll.at_once for toll in known) and not any(toll.at_once for toll in fresh)
    return at_once or apart


def _beside(one: Toll, toll: Toll) -> bool:
    """Whether more people than one, of another sort, died beside one person: "two traders"."""
    said = _noun(toll)
    if toll.best is None or toll.best < 2 or said in _SORTS or _noun(one) in singulars(said):
        return False
    return others(one, toll)


def others(known: Toll, toll: Toll) -> bool:
    """Whether words for people of one number mean others: "two men ... two women".

    Soldiers and policemen, gunmen and rebels, victims and whoever else may be the same.
    """
    nouns = {_noun(known), _noun(toll)}
    if len(nouns) == 1 or nouns & {"", *_ANYBODY}:
        return False
    sides = {side_of(known), side_of(toll)}
    return len(sides) > 1 or sides == {"civilians"}


def _of_its_sort(toll: Toll, known: Sequence[Toll], whole: int) -> int:
    """Return how many of the noun of a toll were told: a fourth soldier of three is another."""
    own = [one.best for one in known if _noun(one) and _noun(toll) in singulars(_noun(one))]
    return sum(best or 0 for best in own) if own else whole


def singulars(noun: str) -> tuple[str, ...]:
    """Return a noun and the singulars that it may be the plural of."""
    found = (noun, noun.removesuffix("s"))
    return (*found, noun.removesuffix("men") + "man") if noun.endswith("men") else found


def _one_of(toll: Toll, known: Toll) -> bool:
    """Whether a toll may be some of another: fewer, of one noun or of one side."""
    if toll.best is None or known.best is None or toll.best >= known.best:
        return False
    side = side_of(toll)
    return _noun(toll) in singulars(_noun(known)) or (side is not None and side == side_of(known))


def _noun(toll: Toll) -> str:
    words = (toll.who_text or "").lower().split()
    return words[-1] if words else ""


def _sum(tolls: Sequence[Toll]) -> int | None:
    values = [toll.best or toll.low or toll.high for toll in tolls]
    return None if None in values else sum(value or 0 for value in values)
