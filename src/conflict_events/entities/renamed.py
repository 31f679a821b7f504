"""The group that the words behind a noun give it: "fighters loyal to Boko Haram"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.holders import read_noun
from conflict_events.entities.surroundings import Surroundings
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token


def is_registered(actor: ActorReading) -> bool:
    """Return whether it is an organisation of the registry, not a state."""
    return actor.registry_id is not None and not actor.registry_id.startswith("state:")


_NAMING = word_class("bear-a-name")
_HELD = word_class("held-to-be")
"""Participles that say what is held of a noun: "gunmen believed to belong to Boko Haram"."""
_BELONGING = word_class("belong-to-a-group")


def renamed(parse: Parse, head: Token, around: Surroundings) -> ActorReading | None:
    """The actor that an apposition or a naming participle gives a phrase.

    "the militant group Hezbollah", "fighters of the group Al-Shabaab", "a bomber named X",
    "militants belonging to Boko Haram", "gunmen from Boko Haram".
    """
    inner = [
        pobj
        for of in parse.kids(head, "prep")
        if of.lower == "of"
        for pobj in parse.kids(of, "pobj")
    ]
    for noun in (head, *inner):
        for kid in parse.kids(noun, "appos"):
            reading = _named_by(parse, kid, around)
            if reading is None or not is_registered(reading):
                continue
            if not (reading.person and head.tag in ("NNS", "NNPS")):
                return reading  # "followers of the cleric A B" are not A B
    loyal = [kid for kid in parse.kids(head, "amod", "acl", "relcl") if kid.lower in _BELONGING]
    for verb in (*loyal, *parse.kids(head, "acl")):
        if verb.lower in _HELD:
            reading = _held_to_be(parse, verb, around)
            if reading is not None:
                return reading
        if verb.lower in _NAMING:
            for name in _names(parse, verb):
                reading = _named_by(parse, name, around)
                if reading is not None:
                    plain = head.lower in _PEOPLE
                    return _as_noun(reading, None if plain else read_noun(parse, head, around))
        elif verb.lower in _BELONGING:
            for name in _names(parse, verb):
                reading = _named_by(parse, name, around)
                if reading is not None and is_registered(reading) and not reading.person:
                    return reading
    return _comes_from(parse, head, around)


def _as_noun(name: ActorReading, noun: ActorReading | None) -> ActorReading:
    """A name that says nothing of who bears it takes that from its noun: "a trader known as X".

    "A man known as X" is somebody of whom no more is known.
    """
    if noun is None and name.kind is None and name.registry_id is None:
        return replace(name, person=True)
    if noun is None or name.kind is not None or name.registry_id is not None:
        return name
    return replace(noun, name=name.name, person=noun.person or name.person)


def _comes_from(parse: Parse, head: Token, around: Surroundings) -> ActorReading | None:
    """The armed group or force that those in arms are from, right behind them."""
    for preposition in parse.kids(head, "prep"):
        if preposition.lower != "from" or preposition.i != head.i + 1:
            continue
        for pobj in parse.kids(preposition, "pobj"):
            reading = read_noun(parse, pobj, around)
            if reading is None or not reading.armed or reading.registry_id is None:
                continue
            own = read_noun(parse, head, around)
            if own is None or own.armed or head.lower in _ANYBODY:
                return reading
    return None


_PEOPLE = word_class("anybody-who-does-it")
_ANYBODY = word_class("members-of-anything")
"""Nouns of people that say nothing of who they are."""


def _held_to_be(parse: Parse, verb: Token, around: Surroundings) -> ActorReading | None:
    """The group behind "believed to belong to A", "suspected of being members of A"."""
    nodes = list(parse.kids(verb, "xcomp"))
    for preposition in parse.kids(verb, "prep"):
        nodes += parse.kids(preposition, "pcomp")
    for node in nodes:
        for noun in (*_names(parse, node), *_origins(parse, node)):
            reading = _named_by(parse, noun, around) if noun.tag.startswith("NNP") else None
            reading = reading or read_noun(parse, noun, around)
            if reading is None:
                continue
            plain = not parse.head(verb).tag.startswith("NNP")
            if is_registered(reading) or (reading.armed and plain and noun.dep != "dobj"):
                # "suspected of being rebels", but "of killing an officer"
                return replace(reading, attribution="suspected")
    return None


def _origins(parse: Parse, verb: Token) -> list[Token]:
    """What stands behind "be from", "be with"."""
    return [
        pobj
        for preposition in parse.kids(verb, "prep")
        if preposition.lower in ("from", "of", "with")
        for pobj in parse.kids(preposition, "pobj")
    ]


def _names(parse: Parse, verb: Token) -> list[Token]:
    """Complements of a naming participle: "named X", "known as X", "belonging to X"."""
    found = list(parse.kids(verb, "oprd", "dobj", "attr"))
    for preposition in parse.kids(verb, "prep"):
        if preposition.lower in ("as", "to", "with", "for"):
            found += parse.kids(preposition, "pobj")
    return found


def _named_by(parse: Parse, name: Token, around: Surroundings) -> ActorReading | None:
    if not name.tag.startswith("NNP"):
        return None
    return read_noun(parse, name, around)
