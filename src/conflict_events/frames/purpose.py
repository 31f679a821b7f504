"""Infinitives of purpose: what someone fights, sends or gathers for has not yet happened."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token

# Verbs and adjectives whose infinitive did happen ("managed to seize", "forced to flee").
_HAPPENED = frozenset(
    "managed manages manage began begins begin begun beginning started starts start starting "
    "continued continues continue continuing helped helps help helping forced forces compelled "
    "proceeded went goes go happened came comes come made seen heard said reported believed known "
    "thought alleged found appeared appears seemed seems used able unable had has have got went on "
    "first last latest second third succeeded turned joined resumed resorted ceased stopped "
    "resulted led leading left caused allowed allowing enabled driven prompted obliged".split()
)


def is_purpose(parse: Parse, verb: Token) -> bool:
    """Whether `verb` is an infinitive that tells an aim ("an offensive to retake the town").

    Args:
        parse: The sentence.
        verb: The trigger.
    """
    if verb.tag != "VB" or not any(kid.tag == "TO" for kid in parse.kids(verb, "aux")):
        return False
    if verb.dep not in ("advcl", "xcomp", "acl", "relcl"):
        return False
    governor = parse.head(verb)
    if governor.lower in _HAPPENED and not _is_open(parse, governor):
        return False
    return not any(kid.lower in _HAPPENED for kid in parse.kids(governor, "acomp", "amod"))


def _is_open(parse: Parse, governor: Token) -> bool:
    """Whether the governor is itself yet to happen: "for him to come to sign the deal"."""
    return governor.tag == "VB" and any(
        kid.tag in ("TO", "MD") for kid in parse.kids(governor, "aux")
    )
