"""What people are said to be behind them: "Omar Said, a baker", "his brother, a police captain".

A name that nobody knows is what the words behind it say, a member of a group one of its side. A
plain noun for people keeps its own words and takes the side on which they stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_PLAIN = (
    word_class("plain-nouns-for-people")
    | word_class("people-by-their-ties")
    | word_class("kin-and-friends")
)
_WERE = frozenset(("was", "were", "is", "are"))
_ALL = frozenset(("both", "all"))
_NOUNS = ("NN", "NNS")


def described(parse: Parse, head: Token, party: Party, around: Surroundings) -> Party:
    """Return a party as what is said of it behind it, one that is known as it is.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        party: Its reading.
        around: The registry.
    """
    actor = party.actor
    if actor is None or actor.registry_id is not None or party.place is not None:
        return party
    name = head.tag.startswith("NNP")
    if name == (actor.kind is not None) or not (name or head.lower in _PLAIN):
        return party
    for noun in _said_of(parse, head):
        said = _read(parse, noun, around)
        if said is None or said.kind is None:
            continue
        if name:
            own = replace(said, name=actor.name, registry_id=None, person=True)
            doubt = said.attribution if said.attribution != "stated" else actor.attribution
            return replace(party, actor=replace(own, attribution=doubt))
        if said.armed:
            own = replace(actor, kind=said.kind, sector=said.sector, country=said.country)
            return replace(party, actor=replace(own, armed=True, state=said.state))
    return party


def _said_of(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield the nouns that say what `head` is: "X, a baker", "X, who was a baker", "all bakers"."""
    for kid in parse.kids(head, "appos"):
        if kid.tag in _NOUNS and kid.i > head.i:
            yield kid
    for verb in parse.kids(head, "relcl"):
        if verb.lower in _WERE:
            yield from (noun for noun in parse.kids(verb, "attr") if noun.tag in _NOUNS)
    for noun in parse.kids(parse.head(head), "npadvmod"):
        every = any(kid.lower in _ALL for kid in parse.kids(noun, "det"))
        between = parse.tokens[head.i + 1 : noun.i]
        if every and noun.tag == "NNS" and between and between[0].text == ",":
            yield noun


def _read(parse: Parse, noun: Token, around: Surroundings) -> ActorReading | None:
    words = core(phrase(parse, noun), noun)
    return read_actor(
        [word.text for word in words],
        words.index(noun),
        around.registry,
        on=around.published,
        context=around.countries,
    )
