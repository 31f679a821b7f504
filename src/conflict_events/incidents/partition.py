"""From pairs that agree to incidents: a partition without contradictions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conflict_events.incidents.compare import Agreement, contradict
from conflict_events.incidents.features import Features

Edge = tuple[int, int, Agreement]

_OUTVOTED = 3
"""Agreeing pairs that outweigh each record which keeps two incidents apart."""


@dataclass(slots=True)
class Group:
    """Records of one incident, by number in founding order, and the edges that joined them."""

    members: list[int]
    edges: list[Edge] = field(default_factory=list)


def partition(records: Sequence[Features], edges: Sequence[Edge]) -> list[Group]:
    """Return the groups of `records`, in the order of their founding members.

    Strongest agreement first, of equal ones that of the records which agree with most others, what
    overrules days last; a join that would put contradicting
    records together is left out. Where several agreeing pairs are held back by few records,
    misdated ones say, these stand alone and the others are joined.

    Args:
        records: Records in founding order.
        edges: Agreeing pairs by number, smaller first, each once.
    """
    agreeing = Counter(number for edge in edges for number in edge[:2])
    ordered = sorted(
        edges,
        key=lambda e: (e[2].certain, -e[2].points, -agreeing[e[0]] - agreeing[e[1]], e[0], e[1]),
    )
    owner = list(range(len(records)))
    groups = {number: Group([number]) for number in owner}
    _join(records, ordered, owner, groups)
    _outvote(records, ordered, owner, groups)
    _join(records, ordered, owner, groups)
    return [groups[first] for first in sorted(groups)]


def _join(
    records: Sequence[Features], edges: Sequence[Edge], owner: list[int], groups: dict[int, Group]
) -> None:
    """Unite the groups of agreeing pairs that nothing keeps apart."""
    for edge in edges:
        one, two = sorted((owner[edge[0]], owner[edge[1]]))
        if one != two and not _clashes(groups[one], groups[two], records, edge[2]):
            _unite(groups, owner, one, two, [edge])


def _unite(groups: dict[int, Group], owner: list[int], one: int, two: int, by: list[Edge]) -> None:
    other = groups.pop(two)
    for number in other.members:
        owner[number] = one
    groups[one] = Group(
        sorted((*groups[one].members, *other.members)),
        [*groups[one].edges, *other.edges, *by],
    )


def _clashes(
    one: Group, other: Group, records: Sequence[Features], found: Agreement
) -> list[tuple[int, int]]:
    return [
        (m, n)
        for m in one.members
        for n in other.members
        if contradict(records[m], records[n], certain=found.certain)
    ]


def _outvote(
    records: Sequence[Features], edges: Sequence[Edge], owner: list[int], groups: dict[int, Group]
) -> None:
    """Unite groups that few records hold apart against several agreeing pairs."""
    between: dict[tuple[int, int], list[Edge]] = defaultdict(list)
    touching: dict[int, list[int]] = defaultdict(list)
    for at, edge in enumerate(edges):
        touching[edge[0]].append(at)
        touching[edge[1]].append(at)
        one, two = sorted((owner[edge[0]], owner[edge[1]]))
        if one != two:
            between[one, two].append(edge)
    for (one, two), links in sorted(between.items(), key=lambda item: (-len(item[1]), item[0])):
        if one not in groups or two not in groups:
            continue
        clashes = _clashes(groups[one], groups[two], records, links[0][2])
        both = {*groups[one].members, *groups[two].members}
        linked = {
            n: sum(edges[at][0] in both and edges[at][1] in both for at in touching[n])
            for pair in clashes
            for n in pair
        }
        alone = _odd_ones(clashes, linked)
        kept = [edge for edge in links if edge[0] not in alone and edge[1] not in alone]
        if len(kept) < _OUTVOTED * len(alone):
            continue
        rest = [n for n in (*groups[one].members, *groups[two].members) if n not in alone]
        tree = _spanning(rest, [edges[at] for at in sorted({p for n in rest for p in touching[n]})])
        if len(tree) < len(rest) - 1:
            continue
        del groups[one], groups[two]
        for members, joined in ((sorted(rest), tree), *(([number], []) for number in alone)):
            groups[members[0]] = Group(members, joined)
            for number in members:
                owner[number] = members[0]


def _spanning(members: Sequence[int], edges: Sequence[Edge]) -> list[Edge]:
    """Return the strongest edges that join `members`; too few where they are not connected."""
    owner = {number: number for number in members}
    tree: list[Edge] = []
    for edge in edges:
        one, two = owner.get(edge[0]), owner.get(edge[1])
        if one is None or two is None or one == two:
            continue
        tree.append(edge)
        owner.update({number: one for number, of in owner.items() if of == two})
    return tree


def _odd_ones(clashes: Sequence[tuple[int, int]], linked: Mapping[int, int]) -> list[int]:
    """Return few records that all clashes have in common; of two alike, the less linked one.

    Of two tellings of one report the fuller agrees with more of the others.
    """
    found: list[int] = []
    left = list(clashes)
    while left:
        counted = Counter(number for pair in left for number in pair)
        worst = min(counted, key=lambda n: (-counted[n], linked[n], -n))
        found.append(worst)
        left = [pair for pair in left if worst not in pair]
    return found
