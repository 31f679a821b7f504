"""Infinitives of purpose: what someone fights, sends or gathers for has not yet happened."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

# Verbs and adjectives whose infinitive did happen ("managed to seize", "forced to flee").
_HAPPENED = word_class("happened-before-a-purpose")


def is_purpose(parse: Parse, verb: Token) -> bool:
    """Whether `verb` tells an aim ("an offensive to retake the town", "massing for attacking").

    Args:
        parse: The sentence.
        verb: The trigger.
    """
    if verb.tag == "VBG":
        return _is_readied(parse, verb)
    if verb.tag == "VBN":
        return _is_taken_to_it(parse, verb)
    if verb.tag != "VB" or not any(kid.tag == "TO" for kid in parse.kids(verb, "aux")):
        return False
    if verb.dep not in ("advcl", "xcomp", "acl", "relcl"):
        return False
    governor = parse.head(verb)
    if governor.lower in _HAPPENED and not _is_open(parse, governor):
        return False
    return not any(kid.lower in _HAPPENED for kid in parse.kids(governor, "acomp", "amod"))


def _is_taken_to_it(parse: Parse, participle: Token) -> bool:
    """Whether somebody is taken somewhere for it: "was driven to the beach to be shot"."""
    marks = {kid.lower for kid in parse.kids(participle, "aux", "auxpass")}
    if participle.dep not in ("advcl", "xcomp") or not {"to", "be"} <= marks:
        return False
    if any(kid.lower == "only" for kid in parse.kids(participle, "advmod")):
        return False
    return parse.head(participle).lower in _TAKEN


_TAKEN = word_class("taken-to-be-dealt-with")


_FORCING = word_class("use-force-to-an-end")
_PAST = frozenset(("VBD", "VBN"))


def by_force(parse: Parse, verb: Token) -> bool:
    """Whether `verb` is what force was used for: "fired shots to disperse a crowd".

    Args:
        parse: The sentence.
        verb: The trigger.
    """
    above = parse.head(verb)
    used = above.lower in _FORCING and above.tag in _PAST
    return verb.dep in ("advcl", "xcomp") and used and not any(parse.kids(above, "neg"))


_READYING = word_class("make-ready")


def _is_readied(parse: Parse, gerund: Token) -> bool:
    """Whether somebody only gets ready for it: "are mobilising fighters for storming the town"."""
    preposition = parse.head(gerund)
    if gerund.dep != "pcomp" or preposition.lower != "for":
        return False
    return any(above.lower in _READYING for above in parse.ancestors(preposition))


def stands_ready(parse: Parse, verb: Token) -> bool:
    """Whether somebody only is there for it: "the pilots are here to take part in strikes".

    Args:
        parse: The sentence.
        verb: The trigger, or the verb that carries it.
    """
    if verb.tag != "VB" or verb.dep not in ("advcl", "xcomp"):
        return False
    if not any(kid.tag == "TO" for kid in parse.kids(verb, "aux")):
        return False
    governor = parse.head(verb)
    return governor.lower in _BE and any(
        kid.lower in ("here", "there", "ready") for kid in parse.kids(governor)
    )


_BE = frozenset("is are was were be been 's 're".split())


def _is_open(parse: Parse, governor: Token) -> bool:
    """Whether the governor is itself yet to happen: "for him to come to sign the deal"."""
    return governor.tag == "VB" and any(
        kid.tag in ("TO", "MD") for kid in parse.kids(governor, "aux")
    )
