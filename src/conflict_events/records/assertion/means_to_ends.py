"""Deeds weighed as means or as what something leads to: "it is not by killing that we win".

They are argued about; nobody says that they were done on a day.
"""

from __future__ import annotations

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_MEANS = frozenset(("by", "through", "with", "without"))
_PRESENT = frozenset(("VBZ", "VBP", "VBG"))
_FEEDING = word_class("feed-a-habit")
_NOBODY = frozenset("you one we nobody nothing it that this anyone".split())


def by_such_means(draft: Draft) -> bool:
    """Whether a deed is only a means that is denied or recommended: "peace comes by no killing".

    Args:
        draft: A draft without day or number, of a violent kind.
    """
    parse = draft.parse
    gerund = parse.tokens[draft.frame.governor]
    while gerund.dep == "conj" and parse.head(gerund).tag == "VBG":
        gerund = parse.head(gerund)
    if gerund.tag != "VBG" or gerund.dep != "pcomp" or parse.head(gerund).lower not in _MEANS:
        return False
    verb = parse.tokens[clause_head(parse, parse.head(gerund))]
    subjects = list(parse.kids(verb, "nsubj", "nsubjpass", "expl"))
    if any(kid.tag in ("NNP", "NNPS") for kid in subjects):
        return False
    denied = any(parse.kids(verb, "neg")) or any(kid.lower == "never" for kid in parse.kids(verb))
    helped = list(parse.kids(verb, "aux", "auxpass"))
    timeless = any(kid.tag == "MD" for kid in helped) or (verb.tag in ("VBZ", "VBP") and not helped)
    return timeless and (denied or any(kid.lower in _NOBODY for kid in subjects))


def feeds_it(draft: Draft) -> bool:
    """Whether a habit is said to lead to such deeds: "users contribute to the killing of people".

    Args:
        draft: A draft without day or number, of a violent kind.
    """
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    if draft.frame.kind != "noun":
        return False
    verb = _verb_above(parse, head)
    return (
        verb is not None
        and verb.lower in _FEEDING
        and verb.tag in _PRESENT
        and not _past(parse, verb)
    )


def _verb_above(parse: Parse, noun: Token) -> Token | None:
    """The verb whose object or prepositional object the noun is."""
    above = parse.head(noun)
    if noun.dep == "pobj":
        above = parse.head(above)
    elif noun.dep != "dobj":
        return None
    return above if above.is_verb else None


def _past(parse: Parse, verb: Token) -> bool:
    return any(
        kid.lower in ("was", "were", "had", "has", "have") for kid in parse.kids(verb, "aux")
    )
