"""Whose word or deed a noun is: "a US offer" is of the US, "the demands by miners" of the miners.

Who rejects, praises or condemns what another has said, decided or done turns against or
stands by that other (PLOVER and CAMEO code the side, never the sheet of paper).
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.frames.types import Relation
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

OWNED = word_class("words-that-are-owned") | word_class("deeds-that-are-owned")
"""Nouns for what somebody says, decides or does."""
_SPEECH = word_class("papers-that-speak")
"""Papers and words by which somebody speaks."""
_BY = ("by", "from")
_OF = word_class("words-and-deeds-of")
"""Nouns whose of-phrase may name who says or does it."""


def owned(
    parse: Parse, found: Sequence[Relation], events: frozenset[int] = frozenset()
) -> list[Relation]:
    """Return the relations with the owner in place of the word or deed that is the object.

    Args:
        parse: The sentence.
        found: Relations of a verb of the verbal band.
        events: Heads of event nouns, which have an owner too ("condemned an Israeli strike").
    """
    done: list[Relation] = []
    for relation in found:
        noun = parse.tokens[relation.head]
        wanted = relation.key in ("object", "pattern") or relation.rule == "pattern.preposition"
        if not wanted or not (noun.lower in OWNED or noun.i in events):
            done.append(relation)
            continue
        owners = _owners(parse, noun, event=noun.i in events)
        done += [Relation(relation.key, token.i, "object.owner") for token in owners]
        if not owners:
            done.append(relation)
    return done


def _owners(parse: Parse, noun: Token, *, event: bool) -> list[Token]:
    """Who has said or done it: possessor, by-phrase, capitalised modifier, some of-phrases."""
    holders = [kid for kid in parse.kids(noun, "poss") if not kid.tag.startswith("PRP")]
    if holders:
        return holders
    prepositions = list(parse.kids(noun, "prep", "agent"))
    for clause in parse.kids(noun, "acl"):
        prepositions += parse.kids(clause, "agent")
    for preposition in prepositions:
        if preposition.lower in _BY:
            return list(parse.kids(preposition, "pobj"))
    modifiers = [
        kid
        for kid in parse.kids(noun, "compound", "amod", "nmod")
        if kid.i < noun.i and kid.text[:1].isupper() and kid.tag in ("JJ", "NNP", "NNPS")
    ]
    if modifiers:
        return modifiers[-1:]
    if event or noun.lower not in _OF:
        return []
    return [
        pobj
        for preposition in prepositions
        if preposition.lower == "of"
        for pobj in parse.kids(preposition, "pobj")
        if pobj.is_noun
    ]


def fought(parse: Parse, found: Sequence[Relation], events: frozenset[int]) -> list[Relation]:
    """Return the relations with who attacked in place of the attack that is fought off.

    "The army repelled an attack by the Front": the Front is whom it fought.

    Args:
        parse: The sentence.
        found: Relations of a verb of combat.
        events: Heads of event nouns.
    """
    done: list[Relation] = []
    for relation in found:
        done.append(relation)
        noun = parse.tokens[relation.head]
        if relation.key != "object" or noun.i not in events or not noun.is_noun:
            continue
        owners = _owners(parse, noun, event=True) or [
            kid
            for kid in parse.kids(noun, "compound", "nmod", "amod")
            if kid.is_noun or kid.lower in SIDES
        ]
        done += [Relation("object", token.i, "object.owner") for token in owners]
    return done


SIDES = word_class("adjectives-of-a-side")
"""Lower-case adjectives that name who fights: "a rebel assault", "military fire"."""


def issuer(parse: Parse, paper: Token) -> Token:
    """Return who issues the statement or letter that says it; the token itself where unknown.

    "The union issued a statement calling for", "a letter from the bishops urged".
    """
    if paper.lower not in _SPEECH:
        return paper
    for kid in parse.kids(paper, "poss"):
        return paper if kid.tag.startswith("PRP") else kid
    for preposition in parse.kids(paper, "prep"):
        if preposition.lower in _BY:
            for pobj in parse.kids(preposition, "pobj"):
                return pobj
    verb = parse.head(paper)
    if paper.dep == "pobj" and verb.lower == "in":
        verb = parse.head(verb)
    elif paper.dep != "dobj":
        return paper
    for kid in parse.kids(verb, *SUBJECTS):
        if kid.is_noun:
            return kid
    return paper
