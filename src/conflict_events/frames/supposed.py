"""Deeds that are only thought of: "an attack would hurt trade", "which roads were attacked"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_DRILLS = word_class("drills-of-forces")
_MADE_UP = word_class("made-up-for-a-drill")
_IMAGINING = word_class("imagine-a-deed")
_EXPECTED = word_class("said-of-what-may-come")
_PERCEIVED = word_class("noticed-from-afar")
_MODALS = frozenset(("would", "could", "might", "may", "'d"))
_INDEFINITE = frozenset(("a", "an", "any", "another"))
_SUBJECTS = ("nsubj", "nsubjpass")
_SUFFERERS = ("nsubjpass", "dobj")
_ASKING = frozenset(("which", "what"))
_BE = frozenset(("is", "are", "was", "were", "be", "seems", "looks", "remains", "appears", "'s"))
_DAYS = word_class("name-a-day-or-month")


def supposed(parse: Parse, trigger: int) -> Token | None:
    """Return the word by which the trigger tells of no deed but of the thought of one.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head.
    """
    token = parse.tokens[trigger]
    found = _rehearsed(parse, token) or _asked(parse, token) or _imagined(parse, token)
    if found is None and token.is_noun:
        found = _weighed(parse, token)
    return found


def _rehearsed(parse: Parse, token: Token) -> Token | None:
    """Return the drill that is named after the deed, or the made-up thing that does it."""
    above = parse.head(token)
    if token.is_noun and token.dep in ("compound", "nmod") and above.lower in _DRILLS:
        return above
    return next(
        (
            kid
            for subject in parse.kids(token, *_SUBJECTS)
            for kid in parse.kids(subject, "amod", "compound")
            if kid.lower in _MADE_UP
        ),
        None,
    )


def _asked(parse: Parse, token: Token) -> Token | None:
    """Return the "which" that asks who suffered it: who asks for the doer knows of a deed."""
    return next(
        (
            kid
            for argument in parse.kids(token, *_SUFFERERS)
            for kid in parse.kids(argument, "det")
            if kid.lower in _ASKING and token.dep != "relcl"
        ),
        None,
    )


def _imagined(parse: Parse, token: Token) -> Token | None:
    """Return the verb of which the deed's war is the object: "imagine a war in which"."""
    for node in (token, *parse.ancestors(token)):
        above = parse.head(parse.head(node))
        if node.dep == "relcl" and parse.head(node).dep == "dobj" and above.lower in _IMAGINING:
            return above
    return None


def _weighed(parse: Parse, noun: Token) -> Token | None:
    """Return what makes some deed or other a thought: "would cost", "is unlikely".

    One with a day, a toll or a clause of its own did happen.
    """
    verb = parse.head(noun)
    if noun.dep not in _SUBJECTS or not verb.is_verb or not _some(parse, noun):
        return None
    helpers = list(parse.kids(verb, "aux", "auxpass"))
    modal = next((kid for kid in helpers if kid.lower in _MODALS), None)
    if modal is not None:
        real = any(kid.lower == "have" for kid in helpers) or verb.lower in _PERCEIVED
        return None if real else modal
    if verb.lower not in _BE:
        return None
    return next(_predicates(parse, verb), None)


def _predicates(parse: Parse, verb: Token) -> Iterator[Token]:
    for kid in parse.kids(verb, "acomp", "attr"):
        if kid.lower in _EXPECTED:
            yield kid


def _some(parse: Parse, noun: Token) -> bool:
    """Whether no deed in particular is meant: "a strike", "Israeli strikes"."""
    marks = list(parse.kids(noun, "det", "poss", "nummod"))
    if any(kid.lower not in _INDEFINITE for kid in marks) or (not marks and noun.tag != "NNS"):
        return False
    if any(parse.kids(noun, "relcl", "acl")):
        return False
    return not any(t.tag == "CD" or t.lower in _DAYS for t in parse.subtree(noun))
