"""Parts of a toll: "including two children", "three of them women", "among them a nurse"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.frames.toll_people import counted, is_person, people_at
from conflict_events.frames.toll_types import Claim, People
from conflict_events.frames.toll_view import View

_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "those"), ("among", "them"), ("of", "which"))
_BETWEEN = frozenset(
    "of them whom those which among were are was being believed reportedly".split()
)
"""Words between the number of a part and who they were: "three of whom were nurses"."""


def part_claims(view: View, wholes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the parts of the tolls in `wholes`."""
    for start, end in view.ranges:
        whole = _whole_before(wholes, start)
        if whole is not None and not _of_others(view, whole, start):
            yield from _listed(view, whole, start, end)
    for mention in view.mentions:
        ends = (mention.last, view.end_of[mention.number])
        if any((view.text(i + 1), view.text(i + 2)) in _OF_THEM for i in ends):
            others = [claim for claim in wholes if claim.people.key != mention.number]
            whole = _whole_before(others, mention.first)
            if whole is None:
                continue
            if _suffered_otherwise(wholes, whole, mention.number):
                continue
            people = counted(view, mention, stated=False)
            if people is not None:
                described = _described(view, people)
                yield Claim(whole.anchor, whole.kind, described, "part.of_them", 5, part=True)
                for other in _coordinated(view, wholes, whole, described.last):
                    yield Claim(whole.anchor, whole.kind, other, "part.of_them", 5, part=True)


def _of_others(view: View, whole: Claim, start: int) -> bool:
    """Whether "including" lists parts of something else: "killed 14, and weapons including".

    So also "killed nine people, officials including two mayors said".
    """
    listed = view.parse.head(view.parse.tokens[start])
    behind = listed.is_noun and listed.i > max(whole.people.last, whole.anchor)
    return behind and (listed.dep == "nsubj" or not is_person(view, listed))


def _coordinated(view: View, wholes: Sequence[Claim], whole: Claim, last: int) -> Iterator[People]:
    """Yield the parts listed behind one: "13 of them soldiers, two nurses and seven rebels"."""
    at = last + 1
    while view.text(at) in _LISTING:
        at += 1
        if view.text(at - 1) == "," and view.text(at) == "and":
            at += 1
        mention = view.at.get(at)
        if mention is None or mention.number == whole.people.key:
            return
        people = counted(view, mention, stated=False)
        if (view.text(mention.last + 1), view.text(mention.last + 2)) in _OF_THEM:
            if people is None:
                return
            at = _described(view, people).last + 1
            continue
        told = any(c.people.key == mention.number and c.anchor > at for c in wholes)
        if people is None or told or people.last <= mention.last:
            return
        yield people
        at = people.last + 1


_LISTING = frozenset((",", "and"))


def _described(view: View, people: People) -> People:
    """Return `people` with the noun behind: "three of them children"."""
    i = people.last + 1
    tokens = view.parse.tokens
    while i < len(tokens) and tokens[i].lower in _BETWEEN:
        i += 1
    while i + 1 < len(tokens) and tokens[i].tag in ("JJ", "NN", "DT") and tokens[i + 1].is_noun:
        i += 1
    if i < len(tokens) and tokens[i].is_noun:
        return People(people.key, people.first, i, i, people.mention)
    return people


def _whole_before(wholes: Sequence[Claim], index: int) -> Claim | None:
    """Return the nearest counted toll told before token `index`."""
    before = [
        c for c in wholes if c.people.mention is not None and c.people.first < index and not c.part
    ]
    return max(before, key=lambda c: (c.people.first, c.anchor), default=None)


def _suffered_otherwise(wholes: Sequence[Claim], whole: Claim, number: int) -> bool:
    """Whether the part has a verb of its own: "held 90 people, 30 of whom were released"."""
    return any(
        claim.people.key == number and claim.kind not in (whole.kind, "participants")
        for claim in wholes
    )


def _listed(view: View, whole: Claim, start: int, end: int) -> Iterator[Claim]:
    rule = "part.including"
    for mention in view.mentions:
        if start < mention.first and mention.last < end:
            people = counted(view, mention, stated=False)
            if people is not None:
                yield Claim(whole.anchor, whole.kind, people, rule, 5, part=True)
    for i in range(start + 1, end):
        token = view.parse.tokens[i]
        last = i + 1 >= end or not view.parse.tokens[i + 1].is_noun
        if token.tag != "NN" or not last:
            continue
        if any(m.first <= i <= m.last for m in view.mentions):
            continue
        people = people_at(view, token, stated=True)
        if people is not None and people.mention is None and not people.negative:
            yield Claim(whole.anchor, whole.kind, people, rule, 5, part=True)
