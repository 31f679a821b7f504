"""The tolls of one event, told over several sentences, as one account.

The same number again is one toll; a higher later one takes the place of an earlier one; a
lower later one is a part of it; what is worded as coming on top is added, where it is not the
rest of what a sum was broken down to; people of another side are added; a pronoun or a definite
single person adds nothing to what was counted before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflict_events.frames.toll_names import one_name
from conflict_events.frames.toll_relation import on_top, others, part_of, side_of
from conflict_events.frames.toll_types import Toll


@dataclass(frozen=True, slots=True)
class Combined:
    """A toll that stands, with the evidence of all tellings."""

    toll: Toll
    members: tuple[int, ...]
    """Indices of the tolls that it stands for: its own first, repeats and superseded after."""


def combine(tolls: Sequence[Toll]) -> tuple[Combined, ...]:
    """Return the tolls of one event without repeats, parts and totals marked.

    Args:
        tolls: Tolls of one event from one source, in text order.

    Returns:
        Tolls of each kind side by side, doers apart from others: those that are neither
        `part` nor beside a `total` of their kind add up.
    """
    groups: dict[tuple[str, bool, bool], list[int]] = {}
    for number, toll in enumerate(tolls):
        doers = toll.perpetrators and not _told_before(tolls[:number], toll)
        groups.setdefault((toll.kind, doers, _others(toll, tolls)), []).append(number)
    found = [one for numbers in groups.values() for one in _account(tolls, numbers)]
    return tuple(sorted(found, key=lambda one: one.members[0]))


def _told_before(earlier: Sequence[Toll], doers: Toll) -> bool:
    """Whether a toll counted them by another word: "three militants ... the three gunmen"."""
    return doers.best is not None and any(
        one.kind == doers.kind
        and one.best == doers.best
        and one.sentence != doers.sentence
        and not one.perpetrators
        and side_of(one) == "rebels"
        for one in earlier
    )


def _others(toll: Toll, tolls: Sequence[Toll]) -> bool:
    """Whether they are the losses of a side of its own, not those told before once more."""
    if toll.loser is None:
        return False
    mates = [one for one in tolls if one.kind == toll.kind and one.loser is None]
    return all((one.low, one.high) != (toll.low, toll.high) for one in mates)


def _account(tolls: Sequence[Toll], numbers: Sequence[int]) -> list[Combined]:
    stated = [n for n in numbers if not tolls[n].negative]
    if not stated:
        return [_merged(tolls, list(numbers), {})]
    positive = [n for n in stated if not tolls[n].unnumbered]
    if not positive:
        return _plurals(tolls, stated)
    wholes: list[list[int]] = []
    parts: list[list[int]] = []
    broken: list[int] = []
    for told in _sentences(tolls, positive):
        own = [n for n in told if not tolls[n].part]
        if not own and on_top([tolls[n] for n in told], [tolls[w[0]] for w in wholes], sides=True):
            own = told
        for n in told:
            if n not in own:
                _add(tolls, parts, n)
        fresh = _fresh(tolls, own, wholes)
        if not fresh:
            continue
        known = [tolls[w[0]] for w in wholes]
        if known and part_of([tolls[n] for n in fresh], known, [tolls[n] for n in broken]):
            parts = [*parts, *([n] for n in fresh)]
        else:
            wholes, parts = _weigh(tolls, fresh, wholes, parts)
        broken += (n for n in fresh if [n] in parts)
    alone = len(wholes) == 1
    return [
        *(
            _merged(
                tolls, w, {"part": False, "total": alone and (tolls[w[0]].total or bool(parts))}
            )
            for w in wholes
        ),
        *(_merged(tolls, p, {"part": True, "total": False}) for p in parts),
    ]


def _plurals(tolls: Sequence[Toll], numbers: Sequence[int]) -> list[Combined]:
    """Return the plurals that the first sentence tells; nothing says that later ones are others.

    Beside a number they say nothing of their own: "killed 12" and "the raid that killed
    villagers" are twelve.
    """
    first = [n for n in numbers if tolls[n].sentence == tolls[numbers[0]].sentence]
    own = [n for n in first if not tolls[n].part] or first[:1]
    later = [n for n in numbers if n not in own]
    return [_merged(tolls, [n, *(later if n == own[0] else ())], {"part": False}) for n in own]


def _sentences(tolls: Sequence[Toll], numbers: Sequence[int]) -> list[list[int]]:
    told: list[list[int]] = []
    for n in numbers:
        if told and tolls[told[-1][0]].sentence == tolls[n].sentence:
            told[-1].append(n)
        else:
            told.append([n])
    return told


def _add(tolls: Sequence[Toll], groups: list[list[int]], n: int) -> None:
    for group in groups:
        if _same(tolls[group[0]], tolls[n]):
            group.append(n)
            return
    groups.append([n])


def _fresh(tolls: Sequence[Toll], own: Sequence[int], wholes: list[list[int]]) -> list[int]:
    """Return what a sentence tells anew; repeats join the toll that they repeat."""
    fresh: list[int] = []
    repeats = {n: next((w for w in wholes if _repeats(tolls[w[0]], tolls[n])), None) for n in own}
    all_again = None not in repeats.values()
    for n in own:
        toll = tolls[n]
        mates = [m for m in own if m != n and tolls[m].anchor == toll.anchor]
        if toll.definite and not mates and (wholes or fresh):
            continue
        known = repeats[n]
        if known is not None and (not mates or all_again):
            known.append(n)
        elif not any(_same(tolls[m], toll) and tolls[m].anchor != toll.anchor for m in fresh):
            fresh.append(n)
    # A sum told anywhere in the sentence stands for all of it, also where it repeats a number.
    summed = next((n for n in own if tolls[n].total), None)
    if summed is None or not fresh:
        return fresh
    same = next((n for n in fresh if _same(tolls[n], tolls[summed])), summed)
    return [same]


def _weigh(
    tolls: Sequence[Toll], fresh: list[int], wholes: list[list[int]], parts: list[list[int]]
) -> tuple[list[list[int]], list[list[int]]]:
    """Set what a sentence tells anew against what was told before."""
    told = [[n] for n in fresh]
    if not wholes:
        return told, parts
    known = [tolls[w[0]] for w in wholes]
    if on_top([tolls[n] for n in fresh], known):
        return [*wholes, *told], parts
    before, now = _sum(tolls, [w[0] for w in wholes]), _sum(tolls, fresh)
    if before is None or (now is not None and now >= before):
        older = [n for w in wholes for n in w]
        return [[fresh[0], *older], *told[1:]], parts
    if now is None or any(toll.total for toll in known) or len(wholes) == 1:
        return wholes, [*parts, *told]
    return [*wholes, *told], parts


def _sum(tolls: Sequence[Toll], numbers: Sequence[int]) -> int | None:
    values = [tolls[n].best or tolls[n].low or tolls[n].high for n in numbers]
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _repeats(known: Toll, toll: Toll) -> bool:
    """Whether a toll tells again what was told: "two more passengers" are no two of before."""
    if not _same(known, toll) or (toll.further and not known.further):
        return False
    sides = {side_of(known), side_of(toll)}
    return not ((toll.additional and others(known, toll)) or (len(sides) > 1 and None not in sides))


def _same(one: Toll, other: Toll) -> bool:
    if (one.low, one.high, one.best) != (other.low, other.high, other.best):
        return one.best is not None and one.best == other.best and one.best > 1
    if one.best != 1 or other.definite or one.definite:
        return True
    return _person(one) == _person(other) or one_name(one, other)


def _person(toll: Toll) -> str:
    """Last word of the people phrase, for single persons."""
    words = (toll.who_text or "").lower().split()
    return words[-1] if words else ""


def _merged(tolls: Sequence[Toll], numbers: list[int], changes: dict[str, bool]) -> Combined:
    evidence = tuple(dict.fromkeys(e for n in numbers for e in tolls[n].evidence))
    toll = replace(_bounded(tolls, numbers), evidence=evidence, **changes)  # type: ignore[arg-type]
    return Combined(toll, tuple(numbers))


def _bounded(tolls: Sequence[Toll], numbers: Sequence[int]) -> Toll:
    """Return the first telling; where another says "at least" so many, no bound is above it."""
    first = tolls[numbers[0]]
    open_ended = next(
        (tolls[n] for n in numbers if tolls[n].high is None and tolls[n].low == first.best), None
    )
    if first.best is None or open_ended is None:
        return first
    return replace(first, high=None, best=None, wording=open_ended.wording)
