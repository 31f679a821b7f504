"""Who does what a verb tells: subjects stated, relative, controlled, of participles and gerunds."""

from __future__ import annotations

from conflict_events.frames.clauses import SUBJECTS, is_passive
from conflict_events.frames.plans import ALOOF, named_planner
from conflict_events.frames.relatives import taken_up
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ADDRESSING = {
    **dict.fromkeys(("call", "calls", "called", "calling"), ("on", "upon")),
    **dict.fromkeys(("appeal", "appeals", "appealed", "appealing"), ("to",)),
    **dict.fromkeys(("plead", "pleads", "pleaded", "pleading"), ("with",)),
    **dict.fromkeys(("prevail", "prevailed", "prevailing"), ("on", "upon")),
}
"""Verbs that name behind a preposition whom they ask to act."""
_SUBJECT_CONTROL = word_class("promise-to-act")
_ANSWERING = word_class("make-people-answer-for-deeds")
_THOSE = frozenset(("him", "her", "them", "me", "us", "you"))
_WITHIN = frozenset(("in", "during", "amid"))
_DYING = frozenset("die dies died dying perish perishes perished".split())
_MAX_DEPTH = 6


def surface_subject(parse: Parse, verb: Token, depth: int = 0) -> tuple[Token, str] | None:
    """Return the noun that stands as subject of `verb`, stated or understood, and the rule."""
    if depth > _MAX_DEPTH:
        return None
    for kid in _subjects(parse, verb):
        meant = taken_up(parse, verb, kid)
        if meant is not None:
            return _meant(parse, meant), "relative"
        return kid, "subject"
    head = parse.head(verb)
    if head.i == verb.i:
        return None
    if verb.dep == "acl":
        return _of_participle(parse, verb, head, depth)
    if verb.dep == "relcl":
        return None
    if verb.dep in ("xcomp", "ccomp") and head.is_verb:
        return _controller(parse, head, depth, finite=verb.dep == "ccomp")
    if verb.dep == "xcomp" and head.dep in ("acomp", "oprd") and parse.head(head).is_verb:
        found = surface_subject(parse, parse.head(head), depth + 1)  # "is ready to withdraw"
        return (found[0], "control.adjective") if found else None
    if verb.dep in ("conj", "advcl", "dep") and (head.is_verb or head.tag == "MD"):
        found = surface_subject(parse, head, depth + 1)
        return (found[0], f"{verb.dep}.{found[1]}") if found else None
    if verb.dep == "pcomp":
        return None if hurt_by(parse, verb) else _of_preposition(parse, head, depth)
    return None


def _subjects(parse: Parse, verb: Token) -> list[Token]:
    """Subjects of a verb, without what the parser took from before its clause.

    "Minutes before a mine killed two": the minutes kill nobody.
    """
    found = list(parse.kids(verb, *SUBJECTS))
    marks = [mark.i for mark in parse.kids(verb, "mark")]
    inside = [kid for kid in found if not any(kid.i < mark for mark in marks)]
    return inside or found


_CHARGING = word_class("charge-with-a-deed")
"""Verbs that say before "with" what the object has done: "charged him with robbing a bank"."""
_ONES = frozenset(("one", "ones", "those"))


def _meant(parse: Parse, noun: Token) -> Token:
    """Return who "the ones who" are: "soldiers were the ones who shot him"."""
    copula = parse.head(noun)
    if noun.lower not in _ONES or noun.dep != "attr":
        return noun
    return next((kid for kid in parse.kids(copula, "nsubj") if kid.is_noun), noun)


def _of_participle(parse: Parse, verb: Token, noun: Token, depth: int) -> tuple[Token, str] | None:
    if verb.tag != "VB":
        return noun, "participle"
    # "their plan to attack", "announced a decision to withdraw"
    for kid in parse.kids(noun, "poss"):
        return kid, "infinitive.possessive"
    for by in parse.kids(noun, "prep", "agent"):  # "an attempt by rebels to capture"
        for kid in parse.kids(by, "pobj"):
            if by.lower == "by":
                return kid, "infinitive.agent"
    planner = named_planner(parse, noun)
    if planner is not None:
        return planner, "infinitive.planner"
    governor = parse.head(noun)
    if noun.dep in ("dobj", "nsubj", "attr") and governor.is_verb and governor.lower not in ALOOF:
        found = surface_subject(parse, governor, depth + 1)
        return (found[0], "infinitive.noun") if found and found[0].i != noun.i else None
    return None


def _controller(
    parse: Parse, governor: Token, depth: int, *, finite: bool
) -> tuple[Token, str] | None:
    """Subject and object control: "ordered troops to attack", "troops tried to attack"."""
    if not finite and governor.lower not in _SUBJECT_CONTROL:
        for kid in parse.kids(governor, "dobj", "dative"):
            return kid, "control.object"
        for preposition in parse.kids(governor, "prep"):
            if preposition.lower in _ADDRESSING.get(governor.lower, ()):
                for kid in parse.kids(preposition, "pobj"):
                    return kid, "control.preposition"
    if finite:
        return None
    found = surface_subject(parse, governor, depth + 1)
    return (found[0], "control.subject") if found else None


def _of_preposition(parse: Parse, preposition: Token, depth: int) -> tuple[Token, str] | None:
    """Read such as "accused the army of shelling", "after seizing the town"."""
    governor = parse.head(preposition)
    if governor.is_verb:
        if preposition.lower in ("of", "from") or _answers_for(parse, governor, preposition):
            for kid in parse.kids(governor, "dobj", "nsubjpass"):
                return kid, "gerund.object"
        found = surface_subject(parse, governor, depth + 1)
        return (found[0], "gerund.subject") if found else None
    if governor.is_noun:
        for kid in parse.kids(governor, "poss"):
            return kid, "gerund.possessive"
    return None


def _answers_for(parse: Parse, verb: Token, preposition: Token) -> bool:
    """Whether those whom a verb is about did it: "arrested him for shooting"."""
    if preposition.lower == "with":
        return verb.lower in _CHARGING
    if preposition.lower != "for":
        return False
    held = next(parse.kids(verb, "dobj"), None)
    return held is not None and (verb.lower in _ANSWERING or held.lower in _THOSE)


def hurt_by(parse: Parse, gerund: Token) -> tuple[Token, ...]:
    """Return those whom a verb says that a gerund befell: "five were killed by *shelling*".

    Also "died in *shelling*", but not "killed in shelling the town", which they did.
    """
    preposition = parse.head(gerund)
    verb = parse.head(preposition)
    named = gerund.dep == "pobj" and gerund.tag == "VBG"
    within = preposition.lower in _WITHIN and not any(parse.kids(gerund, "dobj"))
    if not (gerund.dep == "pcomp" or named) or not (within or preposition.lower == "by"):
        return ()
    done_to = _is_done_to(parse, verb) or (within and verb.lower in _DYING)
    return tuple(parse.kids(verb, *SUBJECTS)) if done_to else ()


def _is_done_to(parse: Parse, verb: Token) -> bool:
    """Whether a verb is passive, its auxiliary left out too: "one died and two were hurt by"."""
    if is_passive(parse, verb):
        return True
    joined = verb.tag == "VBN" and verb.dep == "conj" and not any(parse.kids(verb, "aux", "dobj"))
    return joined and is_passive(parse, parse.head(verb))
