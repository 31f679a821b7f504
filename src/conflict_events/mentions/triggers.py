"""Triggers: which sentences can matter, and which words of a parse may tell of an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.patterns import Pattern, match_at
from conflict_events.lexicon.triggers import Trigger
from conflict_events.parses.types import Parse, Token
from conflict_events.text.full_dates import MONTHS
from conflict_events.text.types import Sentence, Span


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A pattern of a trigger met in a parse."""

    trigger: Trigger
    kind: str
    """verb, noun or adjective."""
    head: int
    """Index of the head token."""
    tokens: tuple[int, ...]
    """Indices of all tokens of the pattern."""


def matters(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a head form of a trigger stands in the sentence as a whole word."""
    text = sentence.text.lower()
    for end, length in lexicon.automaton.iter(text):
        start = end - length + 1
        if (start == 0 or not text[start - 1].isalnum()) and (
            end + 1 == len(text) or not text[end + 1].isalnum()
        ):
            return True
    return False


def find(
    parse: Parse, lexicon: Lexicon, days: Sequence[Span] = ()
) -> tuple[tuple[TriggerMatch, ...], ...]:
    """Return, for each head token that any trigger fits, its matches, longest first.

    Args:
        parse: The sentence.
        lexicon: Triggers by their forms.
        days: Where dates stand: a month there is no trigger ("on *March* 14").
    """
    lowers = tuple(token.lower for token in parse.tokens)
    index = lexicon.trigger_index.by_head
    found: list[tuple[TriggerMatch, ...]] = []
    for token in parse.tokens:
        patterns = index.get(token.lower)
        if patterns and not _is_month(parse, token, days):
            matches = tuple(
                TriggerMatch(pattern.value, pattern.kind, token.i, taken)
                for pattern in patterns
                if _word_class_fits(pattern, token, parse)
                and (taken := match_at(pattern, lowers, token.i) or _passive(pattern, token, parse))
                is not None
                and not _object_between(pattern, taken, token, parse)
                and not _of_other_verb(pattern, taken, token, parse)
                and not any(_is_month(parse, parse.tokens[i], days) for i in taken)
            )
            if matches:
                found.append(matches)
    return tuple(found)


def _is_month(parse: Parse, token: Token, days: Sequence[Span]) -> bool:
    part = parse.sentence.span.part
    return (
        token.text.isalpha()
        and token.text.lower() in MONTHS
        and any(day.part == part and day.start <= token.start < day.end for day in days)
    )


_LOOSE_PREPOSITIONS = frozenset("on for to at with".split())
_PARTICLES = frozenset("off over up down in out".split())


def _object_between(
    pattern: Pattern[Trigger], taken: tuple[int, ...], verb: Token, parse: Parse
) -> bool:
    """Whether the verb has an object before its preposition: "called a strike on Monday".

    A particle that has an object is a preposition: "held drills off the coast".
    """
    if pattern.kind != "verb" or pattern.gap_first or len(pattern.after) != 1:
        return False
    last = parse.tokens[taken[-1]]
    loose = last.lower in _LOOSE_PREPOSITIONS or (
        last.lower in _PARTICLES and any(parse.kids(last, "pobj"))
    )
    return loose and any(verb.i < kid.i < last.i for kid in parse.kids(verb, "dobj", "oprd"))


def _of_other_verb(
    pattern: Pattern[Trigger], taken: tuple[int, ...], verb: Token, parse: Parse
) -> bool:
    """Whether the noun that ends the words hangs on another verb, or only tells where.

    "Called on both sides to agree to a *ceasefire*" calls none, "seized rifles aboard a *ship*"
    seizes none.
    """
    last = parse.tokens[taken[-1]]
    if pattern.kind != "verb" or not pattern.gap_first or not last.is_noun:
        return False
    governor = parse.head(last)
    if governor.lower in _WHERE and governor.i not in taken:
        objects = [kid.i for kid in parse.kids(verb, "dobj") if verb.i < kid.i < governor.i]
        return governor.head in (verb.i, *objects) and bool(objects)
    while governor.i > verb.i:
        if governor.is_verb and governor.dep in ("xcomp", "ccomp", "advcl", "relcl", "acl"):
            return True
        if parse.head(governor).i == governor.i:
            return False
        governor = parse.head(governor)
    return False


_WHERE = frozenset("aboard at in inside near off outside under behind during".split())


def _passive(pattern: Pattern[Trigger], verb: Token, parse: Parse) -> tuple[int, ...] | None:
    """Match "discover * weapons" with "weapons were discovered", "weapons discovered there"."""
    if not (pattern.gap_first and pattern.after) or verb.tag not in ("VBN", "VBD"):
        return None
    objects = list(parse.kids(verb, "nsubjpass"))
    if verb.dep == "acl" and not objects:
        objects = [parse.head(verb)]
    for noun in objects:
        taken = _ends_in(pattern, noun, parse)
        if taken is not None:
            return tuple(sorted((verb.i, *taken)))
    return None


def _ends_in(pattern: Pattern[Trigger], noun: Token, parse: Parse) -> tuple[int, ...] | None:
    """Indices of the pattern's words after its verb where they end in `noun`."""
    first = noun.i - len(pattern.after) + 1
    if first < 0:
        return None
    words = parse.tokens[first : noun.i + 1]
    if all(word.lower in forms for word, forms in zip(words, pattern.after, strict=True)):
        return tuple(word.i for word in words)
    return None


def _is_noun(gerund: Token, parse: Parse) -> bool:
    """Whether a gerund is a noun: "the shelling of", "fighting between", "Looting broke out"."""
    kids = list(parse.kids(gerund))
    if any(
        kid.dep in ("det", "poss") or (kid.dep == "prep" and kid.lower in ("of", "between"))
        for kid in kids
    ):
        return True
    alone = not any(kid.dep in ("dobj", "nsubj", "aux", "prt", "xcomp", "ccomp") for kid in kids)
    return alone and gerund.dep in ("nsubj", "nsubjpass")


_NOMINAL = frozenset(("dobj", "pobj", "nsubj", "nsubjpass"))
"""Where only a noun stands, whatever its tag: "launched a counter-*offensive*"."""


_NO_VERB = frozenset(("nsubj", "nsubjpass", "pobj", "appos", "poss"))
"""What no verb is, whatever its tag."""


def _word_class_fits(pattern: Pattern[Trigger], token: Token, parse: Parse) -> bool:
    """Whether the tag allows the reading; headlines confuse nouns and verbs in -s."""
    if token.dep == "amod" and pattern.kind != "noun" and not pattern.value.attributive:
        return False
    if pattern.kind == "verb":
        if token.tag.startswith("VB"):
            return True
        if pattern.after and token.tag in ("JJ", "NN", "NNS"):
            # No "hand grenade", and no "strike for Monday" behind an article.
            inside = token.dep in ("compound", "amod") and pattern.gap_first
            return (
                not inside
                and token.dep not in _NO_VERB  # "Rebels attacked", with "against" behind it
                and not any(parse.kids(token, "det"))
            )
        # "Rebels seize town", "Blast kills 12": a noun tag on what governs like a verb.
        if token.tag in ("JJ", "NN", "NNS", "NNP", "NNPS"):
            return any(kid.dep in ("nsubj", "dobj", "nsubjpass") for kid in parse.kids(token))
        return False
    if pattern.kind == "noun":
        if token.tag.startswith("NN") or (token.tag in ("JJ", "VB") and token.dep in _NOMINAL):
            return not any(kid.dep in ("nsubj", "dobj") for kid in parse.kids(token))
        return token.tag == "VBG" and _is_noun(token, parse)
    return True
