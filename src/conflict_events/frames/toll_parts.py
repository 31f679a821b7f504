"""Parts of a toll: "including two children", "three of them women", "among them a nurse"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.frames.toll_people import View, counted, people_at
from conflict_events.frames.toll_types import Claim, People

_OPENERS = frozenset("including includes included include incl".split())
_INSIDE = frozenset(
    "NN NNS NNP NNPS JJ JJR JJS CD DT CC , PRP$ POS HYPH IN RB VBN VBG `` ''".split()
)
_ENDERS = frozenset(
    "in at on near during when as after while by from before outside inside".split()
)
_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "those"), ("among", "them"), ("of", "which"))


def part_ranges(view: View) -> list[tuple[int, int]]:
    """Return the token ranges that list parts: behind an opener, up to the end of the list."""
    found: list[tuple[int, int]] = []
    for token in view.parse.tokens:
        i = token.i
        opens = token.lower in _OPENERS or (
            token.lower == "among" and view.text(i + 1) in ("them", "whom", "those")
        )
        if not opens:
            continue
        end = i + 1
        while end < len(view.parse.tokens):
            after = view.parse.tokens[end]
            if after.tag not in _INSIDE and end > i + 2:
                break
            if after.lower in _ENDERS or after.lower in (".", ";", ":", ")", "—", "–", "--"):
                break
            if after.tag in ("VBN", "VBG") and after.lower in view.words.anchors:
                break
            end += 1
        # A number right before a verb of harm opens the next toll, not one more part.
        found.append((i, _trim(view, i, end)))
    return found


def _trim(view: View, start: int, end: int) -> int:
    if view.text(end) not in view.words.anchors and not (
        view.parse.tokens[end].tag.startswith("VB") if end < len(view.parse.tokens) else False
    ):
        return end
    for i in range(end - 1, start, -1):
        if view.text(i) in ("and", ";", ",") and any(
            m.first > i and m.last < end for m in view.mentions
        ):
            return i
    return end


def part_claims(view: View, wholes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the parts of the tolls in `wholes`."""
    for start, end in part_ranges(view):
        whole = _whole_before(wholes, start)
        if whole is not None:
            yield from _listed(view, whole, start, end)
    for mention in view.mentions:
        if (view.text(mention.last + 1), view.text(mention.last + 2)) in _OF_THEM:
            whole = _whole_before(wholes, mention.first)
            if whole is None or whole.people.key == mention.number:
                continue
            people = counted(view, mention, stated=False)
            if people is not None:
                yield Claim(whole.anchor, whole.kind, _described(view, people), "part.of_them", 5,
                            part=True)  # fmt: skip


def _described(view: View, people: People) -> People:
    """ "three of them children": the noun behind tells who they are."""
    i = people.last + 1
    tokens = view.parse.tokens
    while i < len(tokens) and tokens[i].lower in ("were", "are", "was", "being", "believed"):
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
        if token.tag != "NN" or not last or (token.lower in ("bomber",) and i == 0):
            continue
        if any(m.first <= i <= m.last for m in view.mentions):
            continue
        people = people_at(view, token, stated=True)
        if people is not None and people.mention is None and not people.negative:
            yield Claim(whole.anchor, whole.kind, people, rule, 5, part=True)
