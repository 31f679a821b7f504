"""Tolls that states tell: "12 dead", "was found dead", "among the dead were two nurses"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.toll_company import companions
from conflict_events.frames.toll_people import counted, group, people_at
from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_verbs import left_number
from conflict_events.frames.toll_view import View
from conflict_events.parses.types import Token
from conflict_events.schema.counts import CountKind

_FINDING = frozenset(("found", "discovered", "left", "shot", "lay", "lying", "declared"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_SUBJECTS = ("nsubj", "nsubjpass")


def state_claims(view: View, token: Token) -> Iterator[Claim]:
    """Yield what a state tells.

    Args:
        view: The sentence.
        token: "dead", "missing", "homeless".
    """
    entry = view.words.states[token.lower]
    if view.text(token.i - 1) == "the":
        yield from among_claims(view, token, entry.kind, entry.id)
        return
    mention = left_number(view, token)
    if mention is not None:
        people = counted(view, mention, stated=False)
        if people is not None:
            some = "of" in {view.text(i) for i in range(mention.first, mention.last)}
            rule = f"{entry.id}.state"
            yield Claim(token.i, entry.kind, people, rule, 3, passive=True, part=some)
    parse = view.parse
    governor = parse.head(token)
    heads = list(parse.kids(token, "nsubj"))
    if token.dep == "amod" and governor.is_noun and governor.i > token.i:
        one = people_at(view, governor, stated=True, single=False)
        if one is not None:
            yield Claim(token.i, entry.kind, one, f"{entry.id}.modifier", 2)
        return
    small = token.dep in (
        "acomp",
        "oprd",
        "ccomp",
        "xcomp",
        "advcl",
        "amod",
        "acl",
        "advmod",
        "dobj",
    )
    if small and governor.is_verb and not heads:
        objects = [k for k in parse.kids(governor, "dobj", "nsubjpass") if k.i < token.i]
        copular = governor.lower in ("is", "are", "was", "were", "went", "gone", "go")
        heads = objects or (subjects_of(view, governor) if copular else [])
    elif small and governor.i < token.i and (governor.is_noun or governor.tag == "CD"):
        heads = [governor] if governor.dep in ("dobj", "nsubj", "pobj") else []
    if any(k.dep == "neg" for k in (*parse.kids(token), *parse.kids(governor))):
        return
    some = mention is not None and view.text(mention.first - 1) == "among"
    for head in heads:
        # A name that is found dead is a person's; what "is dead" may be a plan.
        named = head.tag == "NNP" and governor.lower in _FINDING and entry.kind == "killed"
        for people in group(view, head, stated=not named, single=entry.kind == "killed"):
            rule = f"{entry.id}.state"
            yield Claim(token.i, entry.kind, people, rule, 1, passive=True, part=some)
    if small and governor.lower in _FINDING:
        yield from companions(view, governor, entry.kind, entry.id)


def among_claims(view: View, token: Token, kind: CountKind, rule: str) -> Iterator[Claim]:
    """Yield the part that is named of all ("among the dead were two nurses").

    Args:
        view: The sentence.
        token: The word for all of them.
        kind: What befell them.
        rule: Id of the entry.
    """
    parse = view.parse
    governor = parse.head(token)
    heads: list[Token] = []
    if governor.lower in ("those", "people") or governor.i in view.at:
        governor = parse.head(governor)
    if governor.lower == "among" and parse.head(governor).lower in _BE:
        verb = parse.head(governor)
        heads = [kid for kid in parse.kids(verb, "nsubj", "attr") if kid.i != token.i]
    elif governor.lower in ("included", "include", "includes"):
        heads = list(parse.kids(governor, "dobj"))
    for head in heads:
        for people in group(view, head, stated=head.tag != "NNP"):
            yield Claim(token.i, kind, people, f"{rule}.among", 2, part=True)


def subjects_of(view: View, verb: Token) -> list[Token]:
    """Return the subjects of a verb; for "who", whom it stands for.

    Args:
        view: The sentence.
        verb: A verb.
    """
    parse = view.parse
    relative = verb.dep == "relcl"
    return [
        parse.head(verb) if relative and head.lower == "who" else head
        for head in parse.kids(verb, *_SUBJECTS)
    ]
