"""Words that tell of another happening: "another bomb", "in a separate attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

OTHER = word_class("tell-one-from-another")
"""Modifiers that tell one happening from another."""
_COUNTING = frozenset("second third fourth fifth other".split())
_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_POINTING = frozenset(("it", "this", "that", "these", "those", "they"))
_ELSEWHERE = frozenset(("separately", "elsewhere"))
_LATER = re.compile(
    r"\W*(?:(?:and|but|then|just|only|about|barely|less than)\s+)*"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|(?:a )?few"
    r"|(?:a )?couple of|half an)\s+)?"
    r"(?:(?:minute|hour|day|night|week)s?\s+(?:later|earlier|afterwards?)"
    r"|(?:shortly|soon)\s+(?:afterwards?|after that|before that))\b(?!\s+than)",
    re.IGNORECASE,
)
"""How a sentence opens that tells of another time: "hours later", "shortly afterwards"."""
_BESIDES = re.compile(
    r"\W*(?:also\b|(?:on\s+)?(?:the|that)\s+same\s+(?:day|night|morning|afternoon|evening)\b"
    r"|(?:earlier|later)\s+(?:(?:on|in|that|the)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))",
    re.IGNORECASE,
)
"""How a sentence opens that adds a deed of the same days: "also on Friday", "later that day"."""
_OWN = frozenset(("a", "an", "some", "several", "unknown", "unidentified"))


def is_another(draft: Draft) -> bool:
    """Whether the sentence sets its event apart from those told.

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    if any(token.lower in _ELSEWHERE for token in parse.tokens):
        return True
    nouns = [
        parse.tokens[p.head] for p in draft.initiators if draft.parse.sentence.span.covers(p.span)
    ]
    if _set_later(draft, nouns):
        return True
    head = parse.tokens[draft.frame.head]
    if head.is_noun and not _counted(parse, head):
        nouns.append(head)
    if head.is_verb:
        victims = {p.head for p in draft.targets}
        nouns += [
            kid
            for kid in parse.kids(head, "nsubj")
            if kid.i not in victims and not _further_dead(draft, kid)
        ]
    return any(_set_apart(parse, noun) for noun in nouns)


def set_beside(draft: Draft) -> bool:
    """Whether it is added to what was told of that day: "later on Tuesday warplanes bombed X".

    The opening has to be of its own clause: "also on Friday, a court heard how she was shot".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    if draft.definite or draft.result or not _BESIDES.match(parse.sentence.text):
        return False
    if any(p.pronoun for p in (*draft.initiators, *draft.targets)):
        return False
    deed = parse.tokens[draft.frame.governor]
    own = deed if deed.is_verb else next((t for t in parse.ancestors(deed) if t.is_verb), deed)
    above = [token.i for token in parse.ancestors(parse.tokens[0]) if token.is_verb]
    return above[:1] == [own.i]


def _set_apart(parse: Parse, noun: Token) -> bool:
    """Whether its modifier does so; "the second bomber" is one of those told."""
    known = any(kid.lower in _REFERRING for kid in parse.kids(noun, "det"))
    return any(
        kid.lower in OTHER and not (known and kid.lower in _COUNTING)
        for kid in parse.kids(noun, "det", "amod")
    )


def _further_dead(draft: Draft, noun: Token) -> bool:
    """Whether it only counts more who died: "another five died later in hospital"."""
    counted = noun.tag == "CD" or any(draft.parse.kids(noun, "nummod"))
    return draft.result and counted


def _set_later(draft: Draft, doers: Sequence[Token]) -> bool:
    """Whether doers who are newly brought in act at another time: "hours later, gunmen raided"."""
    parse = draft.parse
    if (
        draft.mutual
        or draft.result
        or draft.frame.kind != "verb"
        or not _LATER.match(parse.sentence.text)
    ):
        return False
    return any(_brought_in(parse, noun) for noun in doers)


def _brought_in(parse: Parse, noun: Token) -> bool:
    """Whether a common noun has no article of what is known: "gunmen", "a bomber"."""
    if noun.tag not in ("NN", "NNS"):
        return False
    given = [kid.lower for kid in parse.kids(noun, "det", "poss")]
    return noun.tag == "NNS" if not given else given[0] in _OWN


def _counted(parse: Parse, head: Token) -> bool:
    """Whether it only counts what was told: "it was the third such attack this week"."""
    return head.dep == "attr" and any(
        kid.lower in _POINTING or any(det.lower in _REFERRING for det in parse.kids(kid, "det"))
        for kid in parse.kids(parse.head(head), "nsubj")
    )
