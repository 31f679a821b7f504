"""Deeds that are only spoken of where a place is: accused of, urged, denied, protested against.

"A man accused of killing a trader was arrested in X", "the leader, speaking in X, denied the raid".
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.asides import clause_of
from conflict_events.records.places.syntax import anchors_of, path_to

_ACCUSED = word_class("held-against-somebody")
_SPOKEN = word_class("speak-of-deeds")
_LEGAL = word_class("befall-a-culprit")
_GATHERED = word_class("gather-over-a-deed")
_INDICTED = word_class("judged-by-a-court")
_BACKING = word_class("be-for-or-against")
_OF = frozenset("of for with over in on from about to".split())
_OVER = frozenset("over against about for".split())
_CONTENT = frozenset(("xcomp", "ccomp", "dobj", "pcomp"))
_LATER = frozenset(("after", "before", "since", "until", "following"))
_TIMES = word_class("times-that-part-deeds")


def is_of_other_scene(
    draft: Draft, token: Token, own: int, path: Sequence[Token], family: str
) -> bool:
    """Whether the words part a place from the event: by a charge, a speech, or days.

    Args:
        draft: An event.
        token: Head token of a place.
        own: Verb of the clause that the place is told in.
        path: Tokens from the place up to the event.
        family: Family of the event's type.
    """
    parse = draft.parse
    around = {step.i for step in parse.ancestors(parse.tokens[draft.frame.head])}
    side = [step for step in path if step.i not in around]
    return (
        is_spoken_of(draft, token, own)
        or is_of_another_time(parse, side)
        or is_of_culprit(parse, side, family)
    )


def is_spoken_of(draft: Draft, token: Token, own: int) -> bool:
    """Whether the event is only spoken of in the clause that a place stands in.

    Args:
        draft: An event.
        token: Head token of a place.
        own: Verb of the clause that the place is told in.
    """
    parse = draft.parse
    above = {outer.i for outer in parse.ancestors(token)}
    heads = {draft.frame.head, *anchors_of(draft)}
    if heads & above:
        return False
    while parse.tokens[own].dep == "advcl" and parse.tokens[own].tag == "VBG":
        own = clause_head(parse, parse.head(parse.tokens[own]))  # "speaking in X, he denied it"
    return all(_is_parted(parse, parse.tokens[head], own) for head in heads)


def is_told_in(draft: Draft, other: Draft) -> bool:
    """Whether an event is only spoken of in the clause that tells another: charged, denied.

    Args:
        draft: An event.
        other: Another one of the same sentence.
    """
    parse = draft.parse
    clause = clause_head(parse, parse.tokens[other.frame.head])
    step = parse.tokens[draft.frame.head]
    while step.i != clause:
        if step.head == step.i or (step.dep == "conj" and step.is_verb):
            return False
        step = parse.head(step)
    return _is_parted(parse, parse.tokens[draft.frame.head], clause)


def is_told_of_culprit(draft: Draft, other: Draft) -> bool:
    """Whether another event is what a court did to one of `draft`: "M., jailed in X, was shot".

    Args:
        draft: An event.
        other: Another one of the same sentence.
    """
    parse = draft.parse
    head = parse.tokens[other.frame.head]
    own = frozenset((draft.frame.head, draft.frame.governor))
    return is_of_culprit(parse, (head, *path_to(parse, head, own)), "")


def _is_parted(parse: Parse, step: Token, own: int) -> bool:
    parted = False
    while step.i != own:
        parent = parse.head(step)
        if parent.i == step.i:
            return False  # the clause is not around the event
        parted = parted or _parts(parse, step, parent, own)
        step = parent
    return parted


def _parts(parse: Parse, step: Token, parent: Token, own: int) -> bool:
    """Whether `step` hangs on `parent` as a deed that happened apart from it."""
    if step.dep == "prep" and step.lower in _OF:
        culprit = parse.head(parent) if parent.dep == "dobj" and step.lower == "of" else parent
        if parent.lower in _ACCUSED or culprit.lower in _ACCUSED:
            return True
        return step.lower in _OVER and parent.is_verb and parent.lower in _GATHERED
    if step.dep in _CONTENT and parent.lower in _SPOKEN:
        return True
    if step.dep != "relcl":
        return False
    past = any(kid.lower == "had" for kid in parse.kids(step, "aux"))
    return past or parse.tokens[own].lower in _LEGAL


def is_of_culprit(parse: Parse, steps: Sequence[Token], family: str) -> bool:
    """Whether a place lies in what is said of a culprit, or in what a crowd is for or against.

    "The general, indicted by a court in X, was shot", "students marched, backing rebels in X".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event.
        family: Family of the event's type.
    """
    for step in steps:
        suffered = step.tag == "VBN" and not any(parse.kids(step, "dobj", "xcomp"))
        said = clause_of(parse, step) in ("acl", "relcl")
        if said and step.lower in _INDICTED and suffered:
            return True
        if family == "protest" and step.dep in ("advcl", "conj") and step.lower in _BACKING:
            return True
    return False


def is_of_another_time(parse: Parse, steps: Sequence[Token]) -> bool:
    """Whether days or more lie between the event and what happened at the place.

    "Was caught two months after a raid in X", "the worst since May, when ten died in X".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event.
    """
    for step in steps:
        marks = parse.kids(step, "mark", "prep") if step.dep == "advcl" else (step,)
        for mark in marks:
            if mark.dep != "mark" and not any(parse.kids(mark, "pobj", "pcomp")):
                continue  # "who died two days before"
            if mark.lower == "since" and (mark.dep == "mark" or _tells_deed(parse, mark)):
                return True
            before = parse.tokens[mark.i - 1].lower if mark.i else ""
            if mark.lower in _LATER and before in _TIMES:
                return True
    return False


def _tells_deed(parse: Parse, since: Token) -> bool:
    """Whether a clause tells what was then: "since October, when rebels raided X"."""
    return any(
        kid.dep in ("relcl", "acl", "advcl")
        for time in parse.kids(since, "pobj")
        for kid in parse.kids(time)
    )
