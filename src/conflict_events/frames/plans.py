"""Whose plan it is: "an Islamic State plot to bomb a mosque", "police foiled a plot to bomb it"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_PLANS = word_class("plans-of-a-deed")
ALOOF = word_class("no-part-in-the-plan")
"""Verbs whose subject has no part in the plan that is their object."""


def named_planner(parse: Parse, noun: Token) -> Token | None:
    """Return the group or nation whose name stands before a plan.

    Args:
        parse: The sentence.
        noun: Noun that an infinitive hangs on.
    """
    if noun.lower not in _PLANS:
        return None
    for kid in parse.kids(noun, "compound", "nmod", "amod"):
        if kid.i == noun.i - 1 and kid.text[:1].isupper() and kid.tag in ("NNP", "NNPS", "JJ"):
            return kid
    return None


def is_done(parse: Parse, deed: Token) -> bool:
    """Whether a deed that was planned was also done: "planned by A and carried out by B"."""
    planned = parse.head(deed)
    if deed.dep not in ("nsubj", "nsubjpass"):
        return False
    return any(
        verb.lower in _DONE
        and verb.tag in ("VBN", "VBD")
        and not any(kid.tag in ("MD", "TO") for kid in parse.kids(verb, "aux"))
        and not any(parse.kids(verb, "neg", "nsubj", "nsubjpass"))
        for verb in parse.kids(planned, "conj")
    )


_DONE = word_class("carried-out")
