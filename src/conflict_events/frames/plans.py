"""Whose plan it is: "an Islamic State plot to bomb a mosque", "police foiled a plot to bomb it"."""

from __future__ import annotations

from conflict_events.lexicon.inflect import verb_forms
from conflict_events.parses.types import Parse, Token

_PLANS = frozenset(
    "plan plans plot plots scheme schemes conspiracy conspiracies bid bids attempt attempts "
    "effort efforts offer offers threat threats".split()
)
_KNOWING = (
    "foil thwart avert disrupt frustrate prevent block stop halt uncover discover expose reveal "
    "unmask detect unearth investigate probe report describe detail condemn denounce reject oppose "
    "criticize criticise survive escape allege suspect fear learn find see know crush defeat "
    "derail scuttle sabotage infiltrate repel repulse resist neutralise neutralize unravel bust"
)
ALOOF = frozenset(form for verb in _KNOWING.split() for form in verb_forms(verb))
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
