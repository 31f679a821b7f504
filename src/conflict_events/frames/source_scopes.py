"""What speakers vouch for who name it by a noun: a toll, news, what they comment on."""

from __future__ import annotations

from conflict_events.lexicon.sources import Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_CONFIRMING = word_class("confirm-what-was-told")
_KNOWING = word_class("what-somebody-may-know")
_CLAIMING = frozenset(("claim", "claims", "claimed", "claiming"))
_BLAMING = word_class("blame-somebody")
_COMMENTING = word_class("speak-on-a-topic")
_ADDRESSING = word_class("address-a-topic")
_ON = frozenset(("on", "about", "regarding", "concerning", "to", "of"))
_REJECTING = word_class("deny-a-deed") | word_class("reject-a-charge")


def told_through(parse: Parse, verb: Token, nouns: frozenset[str]) -> frozenset[int]:
    """Return the clause of "put the toll at nine", what stands behind "welcomed the news".

    Args:
        parse: The sentence.
        verb: The verb.
        nouns: What its object must be.
    """
    objects = [kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns]
    if not objects:
        return frozenset()
    subjects = {t.i for kid in parse.kids(verb, "nsubj") for t in parse.subtree(kid)}
    return frozenset(t.i for t in parse.subtree(verb)) - subjects - {verb.i}


def spoken_of(parse: Parse, verb: Token) -> frozenset[int]:
    """Return what stands behind "spoke of" in its clause."""
    link = next((kid for kid in parse.kids(verb, "prep") if kid.lower in ("of", "about")), None)
    return frozenset(t.i for t in parse.subtree(verb) if link is not None and t.i > link.i)


def vouched(parse: Parse, scope: frozenset[int]) -> frozenset[int]:
    """Return what is said without what nobody vouches for: "could not confirm that rebels fled".

    Args:
        parse: The sentence.
        scope: The tokens of what is said.
    """
    left = scope
    for token in parse.tokens:
        if token.i not in scope:
            continue
        above = parse.head(token)
        if token.lower in _CONFIRMING:
            doubted = any(parse.kids(token, "neg")) or any(
                kid.lower == "no" for kid in parse.kids(above, "det")
            )
            doubted = doubted or above.lower in ("unable", "impossible")
        else:
            doubted = token.lower in _KNOWING and any(
                kid.lower == "no" for kid in parse.kids(token, "det")
            )
        if doubted:
            left -= {t.i for t in parse.subtree(token)}
    return left


def claim_rejected(parse: Parse, verb: Token, sources: Sources) -> frozenset[int]:
    """Return the noun of "a claim that the army rejects": of no deed, but the army speaks."""
    noun = parse.head(verb)
    if verb.dep not in ("relcl", "acl") or verb.lower not in _REJECTING:
        return frozenset()
    return frozenset((noun.i,)) if noun.lower in sources.saying_nouns else frozenset()


def commented_on(parse: Parse, verb: Token, sources: Sources) -> frozenset[int]:
    """Return what "in a statement on the killings, A said" or "commenting on the raid" is about.

    Args:
        parse: The sentence.
        verb: The verb of saying.
        sources: Nouns of papers.
    """
    found: set[int] = set()
    for clause in parse.kids(verb, "advcl"):
        if clause.lower in _COMMENTING and clause.i < verb.i:
            found |= _topic(parse, clause)
    for link in parse.kids(verb, "prep"):
        for paper in parse.kids(link, "pobj"):
            if paper.lower not in sources.papers or link.i > verb.i:
                continue
            found |= _topic(parse, paper)
            for clause in parse.kids(paper, "acl"):
                if clause.lower in _ADDRESSING:
                    for noun in parse.kids(clause, "dobj"):
                        found |= {t.i for t in parse.subtree(noun)}
    return frozenset(found)


def _topic(parse: Parse, head: Token) -> set[int]:
    return {
        token.i
        for link in parse.kids(head, "prep")
        if link.lower in _ON
        for noun in parse.kids(link, "pobj")
        if noun.is_noun
        for token in parse.subtree(noun)
    }


def not_said(parse: Parse, verb: Token, noun: Token) -> frozenset[int]:
    """Return what clauses tell of the object of a verb, and who speaks does not.

    Of "claimed the raid that killed nine" he claims the raid and not how many died of it; with
    "blamed the group, which denies it" nobody denies anything who blames it.

    Args:
        parse: The sentence.
        verb: The verb of saying.
        noun: Its object.
    """
    if verb.lower in _CLAIMING:
        clauses = list(parse.kids(noun, "relcl"))
    elif verb.lower in _BLAMING:
        clauses = [token for token in parse.subtree(noun) if token.dep == "relcl"]
        clauses = [c for c in clauses if parse.tokens[parse.subtree(c)[0].i - 1].text == ","]
    else:
        return frozenset()
    return frozenset(token.i for clause in clauses for token in parse.subtree(clause))
