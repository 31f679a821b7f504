"""Nationals and contingents: "a Sudanese" is a person, "troops from Chad and Mali" are two armies.

A bare demonym stands for its state ("Russian and Syrian jets"); behind "a" or "another" it is
somebody of that country, behind "thousands of" people of it.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actor_words import COLLECTIVES
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.holders import read_noun
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party
from conflict_events.frames.phrases import members
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ONE = frozenset(("a", "an", "another", "one"))
_OWN = frozenset(("his", "her", "their"))
_STATE = "state:"


def as_national(
    parse: Parse, head: Token, actor: ActorReading | None, around: Surroundings
) -> ActorReading | None:
    """Return the reading of a demonym that one person bears, as that person.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading of the phrase.
        around: The registry.
    """
    if actor is None or actor.registry_id is None or not actor.registry_id.startswith(_STATE):
        return actor
    if head.lower not in around.registry.by_demonym or not head.text[:1].isupper():
        return actor
    one = any(kid.lower in _ONE for kid in parse.kids(head, "det", "nummod"))
    if not one and not _counted(parse, head):
        return actor
    return ActorReading(head.text, None, actor.country, "civilians", "CVL", person=True)


_GUARDS = word_class("guards-of-whoever-pays")


def as_own_guard(parse: Parse, head: Token, actor: ActorReading | None) -> ActorReading | None:
    """Return the reading of guards that private people have: "workers and their guards".

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading of the phrase.
    """
    if actor is None or not actor.state or head.lower not in _GUARDS:
        return actor
    owned = any(kid.lower in _OWN for kid in parse.kids(head, "poss"))
    if not owned or any(parse.kids(head, "compound")):
        return actor  # "their police guards"
    return replace(
        actor,
        registry_id=None,
        country=None,
        kind="civilians",
        sector="LAB",
        armed=False,
        state=False,
    )


def _counted(parse: Parse, head: Token) -> bool:
    """Whether they are people in numbers: "dozens of Togolese"."""
    over = parse.head(parse.head(head))
    return head.dep == "pobj" and over.lower in COLLECTIVES and parse.head(head).lower == "of"


def contingents(
    parse: Parse, head: Token, parties: tuple[Party, ...], around: Surroundings
) -> tuple[Party, ...]:
    """Return a force once for each country that it is said to be from.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        parties: Its readings.
        around: The registry.
    """
    if len(parties) != 1:
        return parties
    (party,) = parties
    actor = party.actor
    if actor is None or not actor.armed or not _of_state(actor):
        return parties
    homes = [
        (noun, reading)
        for preposition in parse.kids(head, "prep")
        if preposition.lower == "from" and preposition.i == head.i + 1
        for pobj in parse.kids(preposition, "pobj")
        for noun in members(parse, pobj)
        if (reading := _country(parse, noun, around)) is not None
    ]
    if not homes:
        return parties
    return tuple(
        replace(
            party,
            actor=replace(
                actor,
                name=f"{actor.name} from {noun.text}" if len(homes) > 1 else actor.name,
                country=home.country,
                registry_id=f"{_STATE}{home.country}:{actor.sector}" if actor.state else None,
            ),
        )
        for noun, home in homes
    )


def _of_state(actor: ActorReading) -> bool:
    """Whether it is a state's force or peacekeepers, of no body by name."""
    named = actor.registry_id is not None and not actor.registry_id.startswith(_STATE)
    return not named and (actor.state or actor.kind == "external_forces")


def _country(parse: Parse, noun: Token, around: Surroundings) -> ActorReading | None:
    """Return the state that a bare name is of; towns and regions give none."""
    reading = read_noun(parse, noun, around) if noun.tag.startswith("NNP") else None
    if reading is None or reading.registry_id != f"{_STATE}{reading.country}":
        return None
    return reading
