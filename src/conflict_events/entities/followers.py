"""Armed men by whom they follow: "soldiers loyal to the sacked vice-president"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actors import ActorReading, read_group
from conflict_events.entities.holders import read_noun
from conflict_events.entities.renamed import is_registered
from conflict_events.entities.surroundings import Surroundings
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.actors import NamedActor
from conflict_events.lexicon.people import Holder
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_LOYAL = word_class("loyal-to-a-leader")
_RULING = frozenset(("president", "prime_minister", "monarch", "supreme_leader"))


def follower(parse: Parse, head: Token, actor: ActorReading, around: Surroundings) -> ActorReading:
    """Return armed men as the group of the leader they are loyal to.

    Those of who leads a group are the group; those of who rules are the state's; those of
    anybody else are nobody's army, whatever they wear.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading of the phrase.
        around: Registry and day.
    """
    if not actor.armed:
        return actor
    leader = _leader(parse, head)
    if leader is None:
        return actor
    reading = read_noun(parse, leader, around)
    person = around.registry.actors.get(reading.registry_id or "") if reading else None
    if isinstance(person, Holder):
        group = _group(person, around)
        if group is not None:
            return replace(group, attribution=actor.attribution)
        if is_registered(actor):
            return actor
        term = person.term_on(around.published)
        if term is not None and term.office in _RULING:
            return actor
    elif (
        is_registered(actor)
        or reading is None
        or not reading.person
        or (reading.state and reading.sector != "MIL")
    ):
        return actor
    words = [token.text for token in core(phrase(parse, leader), leader)]
    return replace(
        actor,
        name=f"{actor.name} loyal to {' '.join(words)}".replace(" - ", "-"),
        registry_id=None,
        kind="political_militia" if actor.state else actor.kind,
        sector="REB",
        state=False,
    )


def _leader(parse: Parse, head: Token) -> Token | None:
    """Return whom they are loyal to: "forces loyal to A", "men who remain loyal to A"."""
    said = list(parse.kids(head, "amod", "acl", "relcl"))
    said += [kid for verb in said for kid in parse.kids(verb, "acomp", "oprd")]
    return next(
        (
            leader
            for word in said
            if word.lower in _LOYAL
            for to in parse.kids(word, "prep")
            if to.lower == "to"
            for leader in parse.kids(to, "pobj")
            if leader.tag.startswith("NNP") or leader.tag == "NN"
        ),
        None,
    )


def _group(person: Holder, around: Surroundings) -> ActorReading | None:
    """Return the group that a person leads or led last."""
    on = around.published
    led = [t for t in person.spells() if t.of and (t.first is None or on is None or t.first <= on)]
    group = around.registry.actors.get(led[-1].of or "") if led else None
    return read_group(group, around.registry, on) if isinstance(group, NamedActor) else None
