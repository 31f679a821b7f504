"""Those who suffered the same beside somebody: "killed along with two guards"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.toll_people import group
from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.parses.types import Token
from conflict_events.schema.counts import CountKind

_CHARGES = frozenset(("over", "for"))
_JOINED = frozenset(("and", "then"))
_NEAR = 25
"""Tokens behind a verb in which company is named."""


def companions(
    view: View, verb: Token, kind: CountKind, rule: str, *, joint: bool = False
) -> Iterator[Claim]:
    """Yield those who suffered the same: "killed along with two guards".

    Args:
        view: The sentence.
        verb: The word that tells what befell them.
        kind: What that is.
        rule: Id of the entry.
        joint: Whether "with" alone is not enough: beside an object it names a weapon.
    """
    parse = view.parse
    for preposition in _with(view, verb, joint=joint):
        target = next(parse.kids(preposition, "pobj"), None)
        if target is None or (target.tag == "NNP" and not _is_somebody(view, verb, target)):
            continue
        for people in group(view, target, stated=target.tag != "NNP"):
            yield Claim(verb.i, kind, people, f"{rule}.with", 1, passive=True)


def _with(view: View, verb: Token, *, joint: bool) -> Iterator[Token]:
    """Yield the prepositions that name company: "with" of the verb, "along with" in its clause."""
    parse = view.parse
    seen: set[int] = set()
    for kid in parse.kids(verb, "prep") if not joint else ():
        # "arrested over his interviews with a politician": with whom he spoke
        charged = any(t.lower in _CHARGES for t in parse.tokens[verb.i : kid.i])
        if kid.lower in ("with", "alongside") and kid.i > verb.i and not charged:
            seen.add(kid.i)
            yield kid
    for token in parse.tokens[verb.i + 1 : verb.i + _NEAR]:
        if token.tag in ("VBD", "VBZ", "VBP", "MD") or token.text == ";":
            return
        both = token.lower == "with" and view.text(token.i - 1) in ("along", "together")
        before = token.i - (3 if view.text(token.i - 2) == "," else 2)
        if both and view.text(before) in _JOINED:
            continue  # "and, along with soldiers, searched": who acts, not who suffers
        if (both or (token.lower == "alongside" and not joint)) and token.i not in seen:
            yield token


def _is_somebody(view: View, verb: Token, name: Token) -> bool:
    """Whether a name is a person's: with a role before it, or beside a person's full name."""
    parse = view.parse
    before = [kid for kid in parse.kids(name, "compound", "nmod") if kid.i < name.i]
    if any(kid.lower in view.words.people for kid in before):
        return True
    beside = any(kid.tag == "NNP" for kid in parse.kids(verb, "nsubjpass", "nsubj"))
    return beside and any(kid.tag == "NNP" for kid in before)
