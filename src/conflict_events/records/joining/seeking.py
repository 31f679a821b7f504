"""Those sought for a deed: "a raid to catch the men who killed a judge" tells two acts."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_SEEKING = word_class("seek-people")


def sought(one: Draft, other: Draft) -> bool:
    """Whether `one` seeks the doers of `other`, which came before it.

    Args:
        one: A draft.
        other: Another one.
    """
    if one.parse is not other.parse:
        return False
    parse = other.parse
    verb = parse.tokens[other.frame.governor]
    doer = parse.head(verb)
    if verb.dep != "relcl" or doer.i not in {p.head for p in other.initiators}:
        return False
    above = tuple(parse.ancestors(doer))
    if one.frame.governor not in {token.i for token in above}:
        return False
    seeks = next((t for t in above if t.is_verb or t.i == one.frame.governor), None)
    return seeks is not None and seeks.lower in _SEEKING
