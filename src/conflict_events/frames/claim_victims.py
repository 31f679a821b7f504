"""Whom a deed told before befell or was meant for: "the dead were A and B", "the target was A"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_parts import BE, ClaimReading, made
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_NAMING = frozenset(("identified", "named"))
_THOSE = frozenset(("those", "people", "ones", "persons"))
_THEY = frozenset(("they", "he", "she", "both"))
_AMONG = frozenset(("among", "amongst"))
_COMPRISING = frozenset(("included", "include", "includes"))
_THE = frozenset(("the", "both", "two", "three", "four", "its", "their"))
_CARRIERS = word_class("carriers-of-an-aim")
_AGAIN = frozenset(("it", "which", "that"))


def _victim(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the victims were named as A", "the murdered judge, A", "A was the victim"."""
    if word.dep == "amod":
        word = parse.head(word)
        if not any(kid.lower in _THE for kid in parse.kids(word, "det", "nummod")):
            return
    if word.dep == "acl" and parse.head(word).lower in _THOSE:
        word = parse.head(word)  # "those killed"
    elif word.dep in ("acl", "relcl"):
        yield from _the_killed(parse, parse.head(word), cue)
        return
    elif not word.is_noun and word.lower not in cue.words:
        return
    verb = parse.head(word)
    if word.dep == "attr" and verb.lower in BE and _is_bare(parse, word):
        yield from _names(parse, word, cue, parse.kids(verb, "nsubj"))
    named = [kid for kid in parse.kids(word, "appos") if kid.i > word.i and _is_full(parse, kid)]
    if named and any(kid.lower in _THE for kid in parse.kids(word, "det")):
        yield from _names(parse, word, cue, iter(named))
        return
    if word.dep in ("nsubj", "nsubjpass"):
        yield from _names(parse, word, cue, _said_of(parse, verb, cue))
    elif word.dep == "dobj" and verb.lower in _NAMING:
        yield from _names(parse, word, cue, _behind_naming(parse, verb, cue))
    elif word.dep == "pobj":
        yield from _one_of(parse, word, cue)


def _the_killed(parse: Parse, people: Token, cue: ClaimCue) -> Iterator[ClaimReading]:
    """Read "the priests killed were A and B", "A and B were the nuns who were shot"."""
    verb = parse.head(people)
    if verb.lower not in BE or not any(kid.lower in _THE for kid in parse.kids(people, "det")):
        return
    wanted = {"nsubj": "attr", "attr": "nsubj"}.get(people.dep)
    if wanted is not None:
        full = (name for name in parse.kids(verb, wanted) if _is_full(parse, name))
        yield from _names(parse, people, cue, full)


def _one_of(parse: Parse, word: Token, cue: ClaimCue) -> Iterator[ClaimReading]:
    """Read "among the dead was A", "one of the victims was A"."""
    preposition = parse.head(word)
    above = parse.head(preposition)
    if preposition.lower in _AMONG and above.lower in BE:
        told = (kid for kid in parse.kids(above, "nsubj", "attr") if kid.i > preposition.i)
        yield from _names(parse, word, cue, told)
    if preposition.lower != "of" or above.tag != "CD":
        return
    verb = parse.head(above)
    if above.dep in ("nsubj", "nsubjpass"):
        yield from _names(parse, word, cue, _said_of(parse, verb, cue))
    elif above.dep == "dobj" and verb.lower in _NAMING:
        yield from _names(parse, word, cue, _behind_naming(parse, verb, cue))


def _those_named(
    parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "they were identified as A and B", "they are A and B", whoever they are."""
    being = verb.lower in BE
    subject = next(parse.kids(verb, "nsubj" if being else "nsubjpass"), None)
    if subject is None or not (subject.lower in _THEY or _is_count(parse, subject)):
        return
    if not being:
        yield from _names(parse, verb, cue, _behind_naming(parse, verb, cue))
    elif verb.dep == "ROOT":
        full = (name for name in parse.kids(verb, "attr") if _is_full(parse, name))
        yield from _names(parse, verb, cue, full)


def _is_count(parse: Parse, subject: Token) -> bool:
    """Whether it is "the two" or "all three"."""
    return subject.tag == "CD" and not any(parse.kids(subject, "prep"))


def _is_bare(parse: Parse, word: Token) -> bool:
    """Whether it is "the victim", and no "second victim" or "victim of fate"."""
    qualified = any(parse.kids(word, "amod", "nummod", "prep", "relcl"))
    return any(parse.kids(word, "det")) and not qualified


def _is_full(parse: Parse, name: Token) -> bool:
    """Whether it is a name of two words and more."""
    return name.tag == "NNP" and any(kid.tag == "NNP" for kid in parse.kids(name, "compound"))


def _said_of(parse: Parse, verb: Token, cue: ClaimCue) -> Iterator[Token]:
    """Yield who the subject is said to be: "was A", "were identified as A"."""
    if verb.lower in BE:
        yield from parse.kids(verb, "attr")
    if verb.lower in _COMPRISING:
        yield from parse.kids(verb, "dobj")
    if verb.lower in _NAMING:
        yield from _behind_naming(parse, verb, cue)


def _behind_naming(parse: Parse, verb: Token, cue: ClaimCue) -> Iterator[Token]:
    yield from parse.kids(verb, "oprd")
    for prep in parse.kids(verb, "prep"):
        if prep.lower in cue.prepositions:
            yield from parse.kids(prep, "pobj")


def _names(
    parse: Parse, word: Token, cue: ClaimCue, found: Iterator[Token]
) -> Iterator[ClaimReading]:
    actor = next(found, None)
    if actor is not None and (actor.tag.startswith("NNP") or _is_called(parse, actor)):
        yield from made(parse, word, cue, actor, None)


def _is_called(parse: Parse, noun: Token) -> bool:
    """Whether a description has the name behind it: "the mayor of the town, A"."""
    holders = [noun]
    holders += [
        pobj
        for of in parse.kids(noun, "prep")
        if of.lower in ("of", "from")
        for pobj in parse.kids(of, "pobj")
    ]
    return noun.is_noun and any(
        kid.i > noun.i and _is_full(parse, kid)
        for holder in holders
        for kid in parse.kids(holder, "appos")
    )


def _aim(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the target was A", "A was the target", "the bomb was meant for A"."""
    if word.is_noun:
        yield from _target(parse, word, cue)
        return
    subject = next(parse.kids(word, "nsubjpass", "nsubj"), None)
    if subject is not None and subject.lower in _AGAIN and word.dep == "relcl":
        subject = parse.head(word)
    if subject is None or subject.lower not in _CARRIERS | {"it"}:
        return
    for prep in parse.kids(word, "prep", "dative"):
        if prep.lower in cue.prepositions:
            for noun in parse.kids(prep, "pobj"):
                yield from _meant(parse, word, cue, noun)


def _target(parse: Parse, word: Token, cue: ClaimCue) -> Iterator[ClaimReading]:
    if not any(kid.lower in _THE for kid in parse.kids(word, "det", "poss")):
        return
    of = [n for p in parse.kids(word, "prep") if p.lower == "of" for n in parse.kids(p, "pobj")]
    if any(noun.lower not in _CARRIERS for noun in of):
        return  # "the target of criticism"
    verb = parse.head(word)
    if verb.lower not in BE:
        return
    told = parse.kids(verb, "attr") if word.dep == "nsubj" else parse.kids(verb, "nsubj")
    if word.dep in ("nsubj", "attr"):
        for noun in told:
            if noun.i != word.i:
                yield from _meant(parse, word, cue, noun)
                return


def _meant(parse: Parse, word: Token, cue: ClaimCue, noun: Token) -> Iterator[ClaimReading]:
    if noun.is_noun:
        yield from made(parse, word, cue, noun, None)


VICTIMS = {"victim": _victim, "aim": _aim, "those": _those_named}
"""Readers by the shape of the cue."""
