"""Whose weapons and forces they are, and who stands with them."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actor_parts import country_in
from conflict_events.entities.actor_words import SENDING
from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.seats import seated
from conflict_events.entities.surroundings import Surroundings
from conflict_events.frames.clauses import clause_head, is_passive
from conflict_events.frames.phrases import BACKING, core, phrase, printed
from conflict_events.frames.subjects import surface_subject
from conflict_events.parses.types import Parse, Token
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Span

_STEPS = 3
"""Clauses outwards in which the subject that "its" takes up is looked for."""


def owner(
    parse: Parse,
    words: tuple[Token, ...],
    means: tuple[str, int, int],
    around: Surroundings,
) -> ActorReading | None:
    """Whose weapon it is: "a Ukrainian drone", "rebel rockets", "the army's shells"."""
    before = tuple(
        w for w in words if w.i < means[1] and w.dep not in ("case", "nummod", "quantmod", "det")
    )
    inside = not before
    if inside:
        # "air force planes": the words for the weapon say whose it is
        before = tuple(w for w in words if means[1] <= w.i < means[2])
    if not before or (not inside and parse.tokens[means[1]].head == before[-1].i):
        return None
    reading = read_actor(
        [token.text for token in before],
        len(before) - 1,
        around.registry,
        on=around.published,
        context=around.countries,
    )
    if reading is None or (inside and not reading.state):
        return None
    if not (reading.armed or reading.state or reading.kind == "external_forces"):
        return None
    return reading


def sender(
    parse: Parse, weapon: Token, around: Surroundings
) -> tuple[ActorReading | None, Span | None]:
    """Who used a weapon, and where it says so: "a drone sent by the *navy*"."""
    for verb in parse.kids(weapon, "acl", "relcl"):
        if verb.lower not in SENDING:
            continue
        for subject in parse.kids(verb, "nsubj"):  # "drones that Russia launched"
            reading = read_noun(parse, subject, around)
            if reading is not None and (reading.armed or reading.state):
                words = core(phrase(parse, subject), subject)
                return reading, printed(parse, words[0], words[-1])
        for agent in parse.kids(verb, "agent"):
            for pobj in parse.kids(agent, "pobj"):
                reading = read_noun(parse, pobj, around)
                if reading is not None and (reading.armed or reading.state or reading.kind):
                    words = core(phrase(parse, pobj), pobj)
                    return reading, printed(parse, words[0], words[-1])
    striker = _striker(parse, weapon)
    if striker is not None:
        reading = read_noun(parse, striker, around)
        if reading is not None and (reading.armed or reading.state):
            words = core(phrase(parse, striker), striker)
            return reading, printed(parse, words[0], words[-1])
    for of in parse.kids(weapon, "prep"):
        for pobj in parse.kids(of, "pobj") if of.lower == "of" else ():
            reading = read_noun(parse, pobj, around)
            if reading is not None and reading.armed:  # "drones of the navy"
                words = core(phrase(parse, pobj), pobj)
                return reading, printed(parse, words[0], words[-1])
    return None, None


def _striker(parse: Parse, weapon: Token) -> Token | None:
    """Who strikes with a weapon that goes on to do harm: "rebels replied with rockets that hit"."""
    preposition = parse.head(weapon)
    verb = parse.head(preposition)
    if weapon.dep != "pobj" or preposition.lower != "with" or not any(parse.kids(weapon, "relcl")):
        return None
    if not verb.is_verb or is_passive(parse, verb):
        return None
    found = surface_subject(parse, verb)
    return found[0] if found is not None else None


def possessed(
    parse: Parse, head: Token, actor: ActorReading | None, around: Surroundings
) -> ActorReading | None:
    """Whose "its" forces or weapons are: the subject of the clause that says so.

    "The army said its jets had bombed the camp", "Russia said that its forces had left".
    """
    if not _is_possessed(parse, head) or _prints_country(parse, head, around):
        return actor
    verb = parse.tokens[clause_head(parse, head)]
    for _ in range(_STEPS):
        if verb.dep not in ("ccomp", "conj", "advcl", "acl"):
            return actor
        verb = parse.tokens[clause_head(parse, parse.head(verb))]
        found = surface_subject(parse, verb)
        if found is not None and found[0].is_noun and found[0].i < head.i:
            return joined(read_noun(parse, found[0], around), actor)
    return actor


def _is_possessed(parse: Parse, head: Token) -> bool:
    first = parse.head(head) if head.dep == "conj" else head
    return any(kid.lower in ("its", "their") for kid in parse.kids(first, "poss"))


def _prints_country(parse: Parse, head: Token, around: Surroundings) -> bool:
    """Whether the phrase says itself whose they are: "its Chadian troops"."""
    words = [token.text for token in core(phrase(parse, head), head)]
    return country_in([fold_key(w) for w in words], words, frozenset(), around.registry) is not None


def joined(holder: ActorReading | None, actor: ActorReading | None) -> ActorReading | None:
    """The forces or weapons of `holder`: a group's are the group, a state's have its country."""
    if holder is None or not (holder.armed or holder.state):
        return actor
    if actor is None or (holder.registry_id is not None and not holder.state):
        return holder
    sector = actor.sector or "MIL"
    return replace(
        actor,
        registry_id=f"state:{holder.country}:{sector}" if holder.country else None,
        country=holder.country,
        kind=actor.kind or "state_forces",
        sector=sector,
        state=True,
        armed=True,
    )


def read_noun(parse: Parse, head: Token, around: Surroundings) -> ActorReading | None:
    """Read the phrase of a noun as an actor, or None where it names none."""
    words = core(phrase(parse, head), head)
    found = read_actor(
        [token.text for token in words],
        words.index(head),
        around.registry,
        on=around.published,
        context=around.countries,
    )
    return seated(parse, head, found, around)


def with_backers(
    parse: Parse, head: Token, actor: ActorReading, around: Surroundings
) -> ActorReading:
    """Add those who stand with an actor: "soldiers, backed by Russian jets"."""
    found: list[ActorReading] = []
    for verb in parse.kids(head, "acl"):
        if verb.lower not in BACKING:
            continue
        for agent in parse.kids(verb, "agent"):
            for pobj in parse.kids(agent, "pobj"):
                reading = read_noun(parse, pobj, around)
                if reading is not None:
                    found.append(reading)
    for beside in parse.kids(head, "prep"):
        if beside.lower == "alongside":
            for pobj in parse.kids(beside, "pobj"):
                reading = read_noun(parse, pobj, around)
                if reading is not None and reading.armed:
                    found.append(reading)
    return replace(actor, associated=(*actor.associated, *found)) if found else actor
