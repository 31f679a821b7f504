"""Fiction: what happens in a film, novel or game did not happen."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_WORKS = word_class("works-of-fiction")
_SHOWING = word_class("show-a-story")
_STORIES = word_class("works-with-a-plot")
_PLOTS = word_class("tell-a-plot")
_DRILLS = word_class("drills-of-forces")
_RUNNING = frozenset("has have had sees see saw involves involved simulates simulated".split())
_PRESENT = ("VBZ", "VBP")
_ABOUT = frozenset(("about", "of", "on"))
_CHAPTERS = frozenset(("chapter", "volume", "stanza", "verse"))


def in_fiction(parse: Parse, head: int) -> bool:
    """Whether a work of fiction is said to tell of `head`: "in the film, soldiers storm ...".

    Args:
        parse: The sentence.
        head: Index of the trigger's head.
    """
    token = parse.tokens[head]
    chain = (token, *parse.ancestors(token))
    return (
        any(_told(parse, node) for node in chain if node.is_verb)
        or _in_plot(parse, chain)
        or _rehearsed(parse, token)
        or _is_subject_matter(parse, token)
    )


def _rehearsed(parse: Parse, token: Token) -> bool:
    """Whether it is only practised: "practised storming a ship", "a mock hostage-taking"."""
    if any(kid.lower in _MOCK for kid in parse.kids(token, "amod", "compound", "nmod")):
        return True
    while token.dep == "conj":
        token = parse.head(token)
    if token.dep not in _PRACTISED_AS:
        return False
    above = parse.head(token)
    return above.lower in _PRACTISING and not (above.dep == "pobj" and token.dep == "dobj")


def _is_subject_matter(parse: Parse, token: Token) -> bool:
    """Whether a work is about it: "an exhibition on the siege", "a novel about the massacre"."""
    about = parse.head(token)
    return (
        token.is_noun
        and token.dep == "pobj"
        and about.lower in _UPON
        and parse.head(about).lower in _TREATING
    )


_MOCK = word_class("only-pretended")
_PRACTISED_AS = frozenset(("dobj", "xcomp", "pcomp", "ccomp", "nsubjpass"))
_PRACTISING = word_class("practise-a-deed")
_UPON = frozenset(("about", "on"))
_TREATING = word_class("works-about-a-subject")


def _in_plot(parse: Parse, chain: tuple[Token, ...]) -> bool:
    """Whether a clause says what a story is about: "a play about a soldier who deserts".

    In the present; what is told of in the past happened, whatever the story made of it.
    """
    clause = next((node for node in chain if node.is_verb), None)
    if clause is None or clause.dep != "relcl" or clause.tag not in _PRESENT:
        return False
    about = parse.head(parse.head(clause))
    return about.lower in _ABOUT and parse.head(about).lower in _STORIES


def _told(parse: Parse, verb: Token) -> bool:
    subjects = (*parse.kids(verb, "nsubj"), *parse.kids(verb, "nsubjpass"))
    if verb.lower in _SHOWING and any(kid.lower in _WORKS for kid in subjects):
        return True
    if (
        verb.tag in _PRESENT
        and verb.lower in _PLOTS
        and any(kid.lower in _STORIES for kid in subjects)
    ):
        return True
    if verb.lower in _RUNNING and any(kid.lower in _DRILLS for kid in subjects):
        return True
    return any(
        (pobj.lower in _WORKS or _is_chapter(parse, pobj))
        and prep.lower == "in"
        and prep.i < verb.i
        for prep in parse.kids(verb, "prep")
        for pobj in parse.kids(prep, "pobj")
    )


def _is_chapter(parse: Parse, noun: Token) -> bool:
    """Whether it is a numbered part of a book: "chapter four"."""
    return noun.lower in _CHAPTERS and any(kid.tag == "CD" for kid in parse.kids(noun))
