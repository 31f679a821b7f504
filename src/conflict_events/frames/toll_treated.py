"""The hurt who are only told by where they are: "17 wounded people were taken to hospital".

Without a hospital, wounded soldiers may be swapped, freed or sent home long after.
"""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.toll_people import counted, people_at
from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Token

_HURT = frozenset(("wounded", "injured"))
_CARING = word_class("care-for-the-hurt")
_PLACES = word_class("where-the-hurt-are-brought")


def treated(view: View, token: Token) -> Iterator[Claim]:
    """Yield those who are called wounded where a hospital takes them.

    Args:
        view: The sentence.
        token: A word of it.
    """
    if token.lower not in _HURT:
        yield from _brought(view, token)
        return
    parse = view.parse
    # "Seventeen wounded people were brought": at times the parser takes the adjective for a verb.
    misread = token.tag == "VBD" and token.i - 1 in view.ending and token.i + 1 < len(parse.tokens)
    if token.dep != "amod" and not misread:
        return
    people = parse.tokens[token.i + 1] if misread else parse.head(token)
    if not people.is_noun or people.i < token.i:
        return
    verb = parse.head(people)
    passive = people.dep == "nsubjpass"
    if verb.lower not in _CARING or not (passive or people.dep in ("dobj", "nsubj")):
        return
    if not any(word.lower in _PLACES for word in parse.tokens):
        return
    if any(kid.dep == "neg" or kid.tag == "MD" for kid in parse.kids(verb)):
        return
    if misread:
        found = counted(view, view.ending[token.i - 1], stated=False)
    else:
        found = people_at(view, people, stated=True, single=False)
    if found is not None and found.mention is not None:
        yield Claim(token.i, "injured", found, "treated.modifier", 2, passive=passive)


def _brought(view: View, verb: Token) -> Iterator[Claim]:
    """Yield several people whom a hospital takes, whatever else is not said of them."""
    if verb.lower not in _CARING or not verb.is_verb:
        return
    parse = view.parse
    to = next((kid for kid in parse.kids(verb, "prep") if kid.lower == "to"), None)
    if to is None or not any(kid.lower in _HOSPITALS for kid in parse.kids(to, "pobj")):
        return
    if any(kid.dep == "neg" or kid.tag == "MD" for kid in parse.kids(verb)):
        return
    passive = any(parse.kids(verb, "auxpass"))
    for people in parse.kids(verb, "nsubjpass" if passive else "dobj"):
        found = people_at(view, people, stated=True, single=False)
        if found is not None and found.mention is not None and (found.mention.low or 0) > 1:
            yield Claim(verb.i, "injured", found, "treated.brought", 1, passive=passive, weak=True)


_HOSPITALS = frozenset(("hospital", "hospitals", "clinic", "clinics", "infirmary"))
