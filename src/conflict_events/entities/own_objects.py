"""Whom a pronoun takes up that suffers: whom the sentence told of before it.

"Gunmen stopped a farmer and shot him", "seized nine miners and freed them", "threw stones at
police, who arrested 14 of them": not who does it, and nobody of an earlier sentence. Where two
may be meant it stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.frames.relatives import RELATIVE
from conflict_events.parses.types import Parse, Token

_PLURAL = frozenset(("them",))
_SINGULAR = frozenset(("him", "her"))
_GOVERNED = frozenset(("dobj", "pobj", "dative", "iobj"))
_CHAINED = frozenset(("conj", "advcl", "xcomp", "ccomp", "pcomp", "acl", "relcl"))
_STEPS = 6
"""Verbs between that of the pronoun and that of whom it takes up."""


def own_object(parse: Parse, pronoun: Token, is_somebody: Callable[[Token], bool]) -> Token | None:
    """Return the noun before a suffering pronoun that it takes up, if there is but one.

    Args:
        parse: The sentence.
        pronoun: A token that may be "them", "him" or "her".
        is_somebody: Whether a noun is read as a person or a side.
    """
    plural = pronoun.lower in _PLURAL
    if not (plural or pronoun.lower in _SINGULAR) or pronoun.dep not in _GOVERNED:
        return None
    verb = _verb_over(parse, pronoun)
    if verb is None:
        return None
    # "Dozens of them": the dozens are not whom "them" takes up.
    never = {*(doer.i for doer in _doers(parse, verb)), *(t.i for t in parse.ancestors(pronoun))}

    def fits(noun: Token) -> bool:
        near = noun.i < pronoun.i and noun.i not in never
        return near and _many(parse, noun) is plural and is_somebody(noun)

    own = any(parse.kids(verb, *SUBJECTS))
    for _ in range(_STEPS):
        above = _verb_over(parse, verb) if verb.dep in _CHAINED else None
        if above is None:
            break
        if not own:
            for told in (_objects(parse, above), _governed(parse, above)):
                fitting = [noun for noun in told if fits(noun)]
                if fitting:
                    return fitting[0] if len(fitting) == 1 else None
        verb = above
        own = own or any(parse.kids(verb, *SUBJECTS))
    named = _named_before(parse, pronoun) if not plural else None
    others = [
        noun
        for noun in parse.tokens[: pronoun.i]
        if noun.is_noun
        and noun.dep != "compound"
        and (noun is named or (fits(noun) and (plural or noun.tag != "NNP")))
        and not _speaks(parse, noun)
    ]
    return others[0] if len(others) == 1 else None


def _named_before(parse: Parse, pronoun: Token) -> Token | None:
    """Return whom a first clause tells of by name: "Meza was held, and police accused him"."""
    verb = _verb_over(parse, pronoun)
    if verb is None or verb.dep != "conj" or not any(parse.kids(verb, *SUBJECTS)):
        return None
    first = parse.head(verb)
    return next((kid for kid in parse.kids(first, *SUBJECTS) if kid.tag == "NNP"), None)


def _verb_over(parse: Parse, token: Token) -> Token | None:
    """The nearest verb that a token hangs on: of "two of them" that of which two are the object."""
    return next((above for above in parse.ancestors(token) if above.is_verb), None)


def _doers(parse: Parse, verb: Token) -> Iterator[Token]:
    """Who does what a verb tells, also where it is told of an earlier verb of the list."""
    while True:
        own = [kid for kid in parse.kids(verb, *SUBJECTS) if kid.lower not in RELATIVE]
        yield from own
        yield from (other for kid in own for other in parse.kids(kid, "conj"))
        if verb.dep == "relcl":
            yield parse.head(verb)
        if own or verb.dep not in _CHAINED or verb.dep == "relcl":
            return
        above = _verb_over(parse, verb)
        if above is None:
            return
        verb = above


def _objects(parse: Parse, verb: Token) -> Iterator[Token]:
    """Whom a verb is told to befall, without a preposition."""
    yield from (kid for kid in parse.kids(verb, "nsubjpass", "dobj", "dative") if kid.is_noun)


def _governed(parse: Parse, verb: Token) -> Iterator[Token]:
    """Whom the prepositions of a verb name: "fired on strikers"."""
    for preposition in parse.kids(verb, "prep", "dative"):
        yield from (kid for kid in parse.kids(preposition, "pobj") if kid.tag in ("NN", "NNS"))


def _speaks(parse: Parse, noun: Token) -> bool:
    """Whether it only says what befell the others: "groups say that ... spared them"."""
    first = noun
    while first.dep == "conj":
        first = parse.head(first)
    return first.dep in SUBJECTS and any(parse.kids(parse.head(first), "ccomp"))


def _many(parse: Parse, noun: Token) -> bool:
    plural = noun.tag == "NNS" or (noun.tag == "NNPS" and noun.lower.endswith("s"))
    return plural or any(parse.kids(noun, "conj"))
