"""Deaths of a record by side, with bounds: parts are never added to the totals they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conflict_events.schema import Count

SIDES = ("initiator", "target", "civilians", "unknown")
LEAST_PLURAL = 2
"""The fewest that a plural without a number can mean, as dozens are counted as 24."""


@dataclass(frozen=True, slots=True)
class Deaths:
    """Killed people by side; the sides sum up to `best`."""

    initiator: int = 0
    target: int = 0
    civilians: int = 0
    unknown: int = 0
    best: int = 0
    low: int = 0
    high: int | None = 0
    """Null where the text sets no upper bound ("at least 12")."""


def is_unnumbered(count: Count) -> bool:
    """Whether `count` is a plural without a number ("killed villagers")."""
    return count.wording == "vague" and count.low is None and count.best is None


def deaths(casualties: Iterable[Count]) -> Deaths:
    """Return the killed of `casualties`.

    Counts of one source stand side by side and are summed; a total stands for its parts,
    and what the parts leave over is of unknown side. Sources that tell of different sides
    complete each other; otherwise they are rival accounts: best is the narrator's own, else
    the lowest; low and high span them all. Who counts the dead attackers alone is no rival of
    those who count the others. A plural without a number is at least two.
    """
    killed = [c for c in casualties if c.kind == "killed"]
    if not killed:
        return Deaths()
    sources: dict[str, list[Count]] = {}
    for count in killed:
        sources.setdefault(count.source or "", []).append(count)
    groups = _with_doers([sources[name] for name in sorted(sources)])
    if len(groups) > 1 and _complete_each_other(groups):
        groups = [killed]
    accounts = [_account(group) for group in groups]
    own = accounts[0] if "" in sources else min(accounts, key=lambda a: a.best)
    tops = [a.high for a in accounts]
    return Deaths(
        own.initiator,
        own.target,
        own.civilians,
        own.unknown,
        own.best,
        min(a.low for a in accounts),
        None if None in tops else max(t for t in tops if t is not None),
    )


def _with_doers(groups: Sequence[list[Count]]) -> list[list[Count]]:
    """Add what a source tells of dead attackers alone to those that do not count them.

    Where the others say of no side whose dead they count, the attackers may be among them: they
    raise the upper bound alone.
    """
    alone = [group for group in groups if all(count.side == "initiator" for count in group)]
    rest = [group for group in groups if group not in alone]
    if len(alone) != 1 or any(count.side == "initiator" for group in rest for count in group):
        return list(groups)
    joined = [[*group, *alone[0]] for group in rest]
    if any(count.side == "unknown" for group in rest for count in group):
        return [*rest, *joined]
    return joined or list(groups)


def _complete_each_other(groups: Sequence[Sequence[Count]]) -> bool:
    seen: set[str] = set()
    for group in groups:
        sides: set[str] = {count.side for count in group}
        if "unknown" in sides or seen & sides or any(count.total for count in group):
            return False
        seen |= sides
    return True


def number(count: Count) -> int:
    """Return the number a table would hold: the best, else the low, else the high one."""
    if is_unnumbered(count):
        return LEAST_PLURAL
    for value in (count.best, count.low, count.high):
        if value is not None:
            return value
    return 0


def _low(count: Count) -> int:
    if is_unnumbered(count):
        return LEAST_PLURAL
    return count.low if count.low is not None else 0


def _account(group: Sequence[Count]) -> Deaths:
    totals = [c for c in group if c.total]
    parts = [c for c in group if not c.total]
    sides = dict.fromkeys(SIDES, 0)
    for part in parts:
        sides[part.side] += number(part)
    counted = parts
    if totals:
        whole = max(totals, key=number)
        rest = max(0, number(whole) - sum(sides.values()))
        sides[whole.side] += rest
        # Parts above their own total contradict it: then they are what was counted.
        if sum(sides.values()) == number(whole):
            counted = [whole]
    best = sum(sides.values())
    low = sum(_low(c) for c in counted)
    tops = [c.high for c in counted]
    high = None if None in tops else max(best, sum(t for t in tops if t is not None))
    return Deaths(
        sides["initiator"],
        sides["target"],
        sides["civilians"],
        sides["unknown"],
        best,
        min(low, best),
        high,
    )
