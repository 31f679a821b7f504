"""Deeds counted among others like them: "He was the fifth mayor to be killed this year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_RANKS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest".split()
)
_VIOLENT = type_group("violence-or-gain")
_VIOLENT_CROWDS = type_group("violent-crowds")
_CLAUSES = ("relcl", "acl")


def ranked_among(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> int | None:
    """Return the number of the deed whose sufferer `draft` counts among others; None for none.

    Args:
        kept: What was told before.
        draft: What is told now.
        lexicon: The lexicon.
    """
    named = _counted(draft.parse, draft.parse.tokens[draft.frame.governor])
    if named is None:
        return None
    for number in reversed(range(len(kept))):
        known = kept[number]
        alike = lexicon.types[known.type].family == lexicon.types[draft.type].family
        if alike and any(_bears(party.text, named) for party in known.targets):
            return number
    return None


def only_ranks(draft: Draft, others: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether a noun behind a comma only ranks what the sentence tells: "the second such attack".

    Args:
        draft: A draft of one sentence.
        others: All drafts of it.
        lexicon: The lexicon.
    """
    parse = draft.parse
    noun = parse.tokens[draft.frame.head]
    if draft.frame.kind != "noun" or draft.frame.light is not None:
        return False
    kids = tuple(parse.kids(noun))
    if _in_such(draft, others):
        return True
    first = min((kid.i for kid in kids if kid.i < noun.i), default=0)
    if not first or parse.tokens[first - 1].text not in (",", "-", "--", "\u2013", "\u2014"):
        return False
    words = {kid.lower for kid in kids if kid.dep in ("det", "amod")}
    ranked = bool(words & _RANKS) or any(kid.tag == "JJS" for kid in kids)
    if not ranked or "the" not in words:
        return False
    return any(
        other.frame.head < first
        and (other.type in _VIOLENT_CROWDS or lexicon.types[other.type].family in _VIOLENT)
        and other.status.status == draft.status.status
        for other in others
    )


def _in_such(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a verb tells of one of a row of deeds: "seized power in the second coup"."""
    parse = draft.parse
    noun = parse.tokens[draft.frame.head]
    within = parse.head(noun)
    if noun.dep != "pobj" or within.lower != "in":
        return False
    if not any(kid.lower in _RANKS for kid in parse.kids(noun, "amod")):
        return False
    return any(
        other.type == draft.type
        and other.frame.kind == "verb"
        and other.frame.governor == within.head
        for other in others
    )


def with_mention(known: Draft, draft: Draft) -> Draft:
    """Return the deed with one more telling; the rank tells nothing else of it."""
    tellings, anchors = (*known.tellings, *draft.tellings), (*known.anchors, *draft.anchors)
    return replace(known, tellings=tellings, anchors=anchors)


def _counted(parse: Parse, verb: Token) -> str | None:
    """Return the name of whom a clause counts as "the fifth mayor to be killed"."""
    noun = parse.head(verb)
    if verb.dep not in _CLAUSES or noun.dep != "attr":
        return None
    if not any(kid.lower in _RANKS for kid in parse.kids(noun, "amod")):
        return None
    return next(
        (kid.text for kid in parse.kids(parse.head(noun), "nsubj") if kid.tag == "NNP"), None
    )


def _bears(text: str, name: str) -> bool:
    return name in text.split()
