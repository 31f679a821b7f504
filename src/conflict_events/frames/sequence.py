"""Events told one after another in a sentence: "hours after an air strike", "following a raid"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import UNITS

_THEN = frozenset(("after", "following", "before", "since"))
_LATER = UNITS - {"minute", "minutes"}

_RELATING = word_class("set-beside-another-happening")
"""Verbs whose subject and object are two happenings: "the ambush followed an attack"."""
_ANSWERS = word_class("answer-another-happening")
"""Nouns of what is done for what others did: "in response to the killing of three"."""


def sequel(parse: Parse, token: Token, top: int) -> int | None:
    """Return the word that sets what `token` tells after or before what `top` tells, or None.

    Args:
        parse: The sentence.
        token: A word of the one.
        top: Index of a word of the other, from which `token` depends.
    """
    for above in (token, *parse.ancestors(token)):
        if above.i == top:
            return None
        if above.lower in _THEN and above.dep in ("prep", "mark", "pcomp"):
            return above.i
        for kid in parse.kids(above, "mark"):
            if kid.lower in _THEN and kid.i < above.i:
                return kid.i
    return None


def measured(parse: Parse, word: int) -> bool:
    """Whether a time is told between the two: "a day after", "two weeks before".

    Args:
        parse: The sentence.
        word: Index of the word that `sequel` found.
    """
    return word > 0 and parse.tokens[word - 1].lower in _LATER


def related(parse: Parse, one: Token, other: Token) -> bool:
    """Whether a verb sets what one word tells beside what the other tells, as two happenings.

    "The raid echoes an attack of 2019", "it was the worst bombing since rebels shelled the port".

    Args:
        parse: The sentence.
        one: A word.
        other: Another one.
    """
    for token in parse.tokens:
        if token.lower in _RELATING and token.is_verb:
            subjects = _under(parse, token, "nsubj")
            objects = _under(parse, token, "dobj")
            if (one.i in subjects and other.i in objects) or (
                other.i in subjects and one.i in objects
            ):
                return True
        if _answers(parse, token):
            inside = _answered(parse, token)
            if (one.i in inside) != (other.i in inside):
                return True
        if token.lower == "since" and token.dep in ("mark", "prep") and _ranked(parse, token):
            inside = _inside(parse, token)
            if (one.i in inside) != (other.i in inside):
                return True
    return False


def _answers(parse: Parse, token: Token) -> bool:
    """Whether what is told behind the noun was done before by others: "in retaliation for"."""
    behind = parse.tokens[token.i + 1 : token.i + 2]
    return (
        token.lower in _ANSWERS
        and parse.head(token).lower in ("in", "as")
        and any(word.lower in ("for", "to") for word in behind)
    )


def _answered(parse: Parse, noun: Token) -> frozenset[int]:
    """The words up to the next comma: the parser may hang "in a clash" on the verb."""
    found: set[int] = set()
    for token in parse.tokens[noun.i + 1 :]:
        if token.dep == "punct" and token.text in (",", ";", "."):
            break
        found.add(token.i)
    return frozenset(found)


def _ranked(parse: Parse, since: Token) -> bool:
    """Whether a superlative stands before it: "the worst", "the first attack since"."""
    return any(
        token.i < since.i and (token.tag == "JJS" or token.lower in ("first", "worst", "most"))
        for token in parse.tokens
    )


def _sets_rank(parse: Parse, since: Token, deed: Token) -> bool:
    """Whether the time is that of a rank: "the worst raid since", "in the worst unrest since"."""
    nouns = [deed] if deed.is_noun else []
    for above in parse.ancestors(since):
        if above.is_verb:
            break
        nouns.append(above)
    return any(
        word.tag == "JJS" or word.lower in ("first", "worst")
        for noun in nouns
        for word in (
            noun,
            *parse.kids(noun, "amod"),
            *parse.kids(parse.head(noun), "attr", "acomp"),
        )
    )


def _under(parse: Parse, verb: Token, dep: str) -> frozenset[int]:
    return frozenset(t.i for kid in parse.kids(verb, dep) for t in parse.subtree(kid))


def between(parse: Parse, one: Token, other: Token) -> bool:
    """Whether two words tell of two times: a measured time lies between, or the one answers.

    Only one of them is in the clause behind "a day after", "the worst since", "in retaliation for".

    Args:
        parse: The sentence.
        one: A word, such as the first of a date.
        other: Another one, such as the head of a deed.
    """
    measures = (
        token
        for token in parse.tokens
        if token.lower in _THEN
        and token.dep in ("prep", "mark", "pcomp")
        and measured(parse, token.i)
    )
    spans = (_inside(parse, word) for word in measures)
    if any((one.i in inside) != (other.i in inside) for inside in spans):
        return True
    # a date behind the last comma may still be that of the older deed
    older = [_answered(parse, token) for token in parse.tokens if _answers(parse, token)]
    older += [
        _inside(parse, token) | {token.i}
        for token in parse.tokens
        if token.lower == "since"
        and token.dep in ("mark", "prep")
        and _sets_rank(parse, token, other)
    ]
    return any(one.i in inside and other.i not in inside for inside in older)


def _inside(parse: Parse, word: Token) -> frozenset[int]:
    top = parse.head(word) if word.dep == "mark" else word
    return frozenset(token.i for token in parse.subtree(top) if token.i > word.i)
