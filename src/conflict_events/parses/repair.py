"""Mending the one parse error that swaps roles: a second clause's subject swallowed.

"A strike killed 26 people and warplanes pounded the town" is often read as if the strike
had killed people *and warplanes*. The verb right behind the second noun gives it away: a
finite verb without a subject of its own, directly after a coordinated noun.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_BETWEEN = frozenset(("aux", "auxpass", "advmod", "neg"))


def mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with swallowed subjects given back to their verbs."""
    fixed = list(tokens)
    for verb in tokens:
        if verb.tag in _FINITE and verb.dep in ("conj", "ccomp"):
            _mend(fixed, verb)
    return tuple(fixed)


def _mend(tokens: list[Token], verb: Token) -> None:
    first = tokens[verb.head]
    if first.i >= verb.i or not first.is_verb:
        return
    second = _noun_before(tokens, verb)
    if second is None or second.dep != "conj":
        return
    noun = tokens[second.head]
    subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
    if verb.dep == "conj" and subject is None and noun.dep == "dobj" and noun.head == first.i:
        tokens[second.i] = replace(second, head=verb.i, dep="nsubj")
    elif (
        verb.dep == "ccomp"
        and subject is not None
        and subject.i == noun.i
        and not any(t.head == first.i and t.dep == "dobj" for t in tokens)
        and not any(t.head == verb.i and t.dep == "mark" for t in tokens)
    ):
        tokens[noun.i] = replace(noun, head=first.i, dep="dobj")
        tokens[second.i] = replace(second, head=verb.i, dep="nsubj")
        tokens[verb.i] = replace(verb, dep="conj")


def _noun_before(tokens: list[Token], verb: Token) -> Token | None:
    """The noun directly before `verb`, its auxiliaries and adverbs skipped."""
    i = verb.i - 1
    while i >= 0 and tokens[i].head == verb.i and tokens[i].dep in _BETWEEN:
        i -= 1
    return tokens[i] if i >= 0 and tokens[i].is_noun else None
