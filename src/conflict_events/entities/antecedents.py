"""Whom a pronoun takes up within its own sentence: who speaks, who acts, who is acted on."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.own_objects import own_object
from conflict_events.entities.own_subjects import own_subject
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.phrases import is_bare_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_SPOKESMEN = word_class("claim-for-a-group")
_TAKING_UP = frozenset(("it", "they", "he", "she", "them", "him", "her", "others"))
_SOME = frozenset(("some", "most", "many", "several"))
_SHARED = frozenset(("them",))
_QUANTITIES = word_class("some-of-them")
_SAID = frozenset(("ccomp", "acl"))
_TELLERS = word_class("tell-for-themselves")
_NO_PERSON = word_class("bodies-and-no-person")
_SOMEBODY = ("they", "NN")


def taken_up_by(parse: Parse, head: Token) -> Token | None:
    """Return the pronoun (or "the group") that a phrase is built on: "him", "two of *them*"."""
    if head.lower in _TAKING_UP or is_bare_group(parse, head):
        return head
    if head.tag != "CD" and head.lower not in _QUANTITIES:
        return None
    for preposition in parse.kids(head, "prep"):
        if preposition.lower == "of":
            for kid in parse.kids(preposition, "pobj"):
                if kid.lower in _SHARED:
                    return kid
    return None


def antecedent_of(
    parse: Parse, pronoun: Token, is_somebody: Callable[[Token], bool]
) -> Token | None:
    """Return the noun of the same sentence that a pronoun takes up, if that is beyond doubt.

    Args:
        parse: The sentence.
        pronoun: What `taken_up_by` returned.
        is_somebody: Whether a noun is read as a person or a side.
    """
    if pronoun.lower == "others":
        return _one_crowd(parse, pronoun)
    return (
        _speaker(parse, pronoun)
        or own_subject(parse, pronoun, is_somebody)
        or own_object(parse, pronoun, is_somebody)
    )


def _one_crowd(parse: Parse, others: Token) -> Token | None:
    """The people whose other part it is: "some demonstrators sang, others threw stones"."""
    for token in reversed(parse.tokens[: others.i]):
        if token.tag == "NNS" and any(k.lower in _SOME for k in parse.kids(token, "det", "amod")):
            return token if token.dep in ("nsubj", "nsubjpass") else None
    return None


def spoken_for(parse: Parse, head: Token) -> Token:
    """Return the group that a spokesman speaks for: "a spokesman for A", "A's spokesman"."""
    if head.lower not in _SPOKESMEN:
        return head
    for preposition in parse.kids(head, "prep"):
        if preposition.lower in ("for", "of", "from"):
            for pobj in parse.kids(preposition, "pobj"):
                return pobj
    holder = next((kid for kid in parse.kids(head, "poss") if kid.is_noun), None)
    return holder if holder is not None else head


def _speaker(parse: Parse, pronoun: Token) -> Token | None:
    """The subject that a pronoun takes up in what it says: "the army says it has killed".

    Also in a second clause ("... and that it had left") and after "said in a statement that".
    """
    verb = parse.head(pronoun)
    if pronoun.dep not in ("nsubj", "nsubjpass"):
        return None
    if verb.dep == "conj" and parse.head(verb).dep in _SAID:
        verb = parse.head(verb)
    if verb.dep not in _SAID:
        return None
    governor = parse.tokens[clause_head(parse, parse.head(verb))]
    if verb.dep == "acl" and (governor.i == verb.i or not governor.is_verb):
        return None
    while governor.dep == "conj" and not any(parse.kids(governor, "nsubj", "nsubjpass")):
        governor = parse.head(governor)  # "The army denied losses and said it had killed"
    for kid in parse.kids(governor, "nsubj"):
        if pronoun.lower in ("it", "he", "she") and kid.tag in ("NNS", "NNPS"):
            return None  # "Residents said it killed 12"
        if pronoun.lower in ("he", "she") and kid.lower in _NO_PERSON:
            return None  # "The army said that he had thrown stones"
        if kid.lower in _TELLERS and (pronoun.is_noun or (pronoun.lower, kid.tag) == _SOMEBODY):
            return None  # "A doctor said the militia shelled a camp"
        if kid.is_noun and kid.i < pronoun.i:
            return kid if pronoun.lower in ("he", "she") else spoken_for(parse, kid)
    return None
