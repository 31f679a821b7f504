"""Places of what is said beside an event: of a career, a refuge, a speaker, a people, an outcome.

"The colonel, who had served in X, was shot", "the army killed 40, and others found refuge in X",
"the truce signed in X was broken".
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.syntax import SAYING, anchors_of

_CAREERS = word_class("make-a-career")
_MADE = word_class("made-somewhere-before")
_REFUGES = word_class("refuges")
_PEOPLES = word_class("peoples-of-one-name")
_SETTLED = word_class("peoples-or-settlements")
_SPEAKING = SAYING | word_class("speak-of-deeds")
_OUTCOMES = word_class("bring-about")
_BELONGING = frozenset(("from", "of", "by", "between", "among", "with"))


def is_aside(draft: Draft, token: Token, path: Sequence[Token], preposition: Token) -> bool:
    """Whether a place belongs to what is said of somebody, or to what became of others.

    Args:
        draft: An event.
        token: Head token of a place.
        path: Tokens from the place up to the event.
        preposition: What governs the place.
    """
    parse = draft.parse
    steps = (*path, preposition)
    return (
        _is_of_career(parse, steps)
        or _is_of_making(steps, frozenset((draft.frame.head, *anchors_of(draft))))
        or _is_of_refuge(parse, steps)
        or _is_of_people(parse, token, preposition)
        or is_of_speaker(draft, path)
    )


def is_of_speaker(draft: Draft, steps: Sequence[Token]) -> bool:
    """Whether a place lies in what is said of who tells the event: "M., speaking in X, said".

    Args:
        draft: An event.
        steps: Tokens from the place up to the event.
    """
    parse = draft.parse
    above = {step.i for step in parse.ancestors(parse.tokens[draft.frame.head])}
    own = {draft.frame.head, draft.frame.governor, *anchors_of(draft)}
    for step in steps:
        verb = parse.head(step)
        if verb.i not in above or verb.i in own or verb.lower not in _SPEAKING:
            continue
        if step.dep == "nsubj" or (step.dep == "advcl" and step.tag == "VBG"):
            return True
    return False


def is_of_outcome(steps: Sequence[Token], own: frozenset[int]) -> bool:
    """Whether a place lies in what an event brings about: "sparking protests across X".

    Args:
        steps: Tokens from the place up to the event.
        own: Heads of the event.
    """
    return any(
        step.is_verb and step.dep in ("advcl", "conj") and step.lower in _OUTCOMES
        for step in steps
        if step.i not in own
    )


def clause_of(parse: Parse, step: Token) -> str:
    """Return how the clause of a verb hangs on its sentence: "relcl" of "who came and saw"."""
    while step.dep == "conj" and step.is_verb and parse.head(step).is_verb:
        step = parse.head(step)
    return step.dep


def _is_of_career(parse: Parse, steps: Sequence[Token]) -> bool:
    return any(
        step.is_verb
        and step.tag != "VBG"
        and step.lower in _CAREERS
        and clause_of(parse, step) in ("relcl", "acl")
        for step in steps
    )


def _is_of_making(steps: Sequence[Token], own: frozenset[int]) -> bool:
    """Whether what the event has to do with was made there: "the truce signed in X"."""
    return any(
        step.tag == "VBN" and step.dep == "acl" and step.lower in _MADE and step.i not in own
        for step in steps
    )


def _is_of_refuge(parse: Parse, steps: Sequence[Token]) -> bool:
    """Whether others went there: "were driven out and found refuge in X".

    Who was attacked where he had taken refuge was attacked there.
    """
    for verb in steps:
        if verb.is_verb and any(kid.lower in _REFUGES for kid in parse.kids(verb, "dobj")):
            return verb.dep == "conj" and clause_of(parse, verb) not in ("relcl", "acl")
    return False


def _is_of_people(parse: Parse, token: Token, preposition: Token) -> bool:
    """Whether a name is that of a people: "herders from the X tribe"."""
    noun = token
    while noun.dep in ("compound", "nmod", "amod", "poss"):
        noun = parse.head(noun)
    if noun.dep != "pobj" or noun.head != preposition.i:
        return False
    if preposition.lower == "from" and noun.lower in _SETTLED:
        return True
    return preposition.lower in _BELONGING and noun.lower in _PEOPLES


def is_of_some(parse: Parse, preposition: Token | None) -> bool:
    """Whether only some of those counted were there: "31 died in Gaza, 14 of them in Rafah".

    Args:
        parse: The sentence.
        preposition: What governs a place.
    """
    if preposition is None:
        return False
    before = parse.tokens[max(preposition.i - 4, 0) : preposition.i]
    words = [token.lower for token in before]
    if words[-2:-1] == ["of"] and words[-1] in _SOME_OF:
        return len(before) > 2 and (before[-3].tag == "CD" or words[-3] in _SOME)
    return bool(before) and before[-1].tag == "CD" and not _INCLUDED.isdisjoint(words[:-1])


_SOME_OF = frozenset(("them", "whom", "those"))
_SOME = frozenset(("most", "half", "many", "some"))
_INCLUDED = frozenset(("including", "among"))
