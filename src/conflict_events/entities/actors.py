"""Reading actor phrases by composition: who "suspected Syrian government troops" are.

A phrase is read from its parts: a named group wins; else country or demonym, qualifier
("rebel", "former", "suspected") and role noun compose. What none of them knows keeps its
printed name; a common noun that names no one is a thing and gives None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from conflict_events.entities.actor_choice import Choice, Known, choose
from conflict_events.entities.actor_heads import noun_at
from conflict_events.entities.actor_parts import (
    body_before,
    closes_a_name,
    country_in,
    head_of,
    hidden_words,
    named,
    people_before,
    person_at,
    printed_name,
    ruled_by,
    seat_before,
)
from conflict_events.entities.actor_words import (
    ARMING,
    ATTRIBUTIONS,
    BACKED,
    COLLECTIVES,
    FACTIONS,
    FORMER,
    HEADS,
    QUANTITIES,
    SERVING,
    SPLINTERS,
    called,
    qualified,
)
from conflict_events.entities.titles import title_of
from conflict_events.lexicon.actors import NamedActor, Registry, RoleNoun
from conflict_events.lexicon.people import Holder
from conflict_events.lexicon.word_classes import word_class
from conflict_events.schema import ActorAttribution, ActorKind
from conflict_events.text.fold import fold_key

_SECTORS: Final = {"state_forces": "MIL", "identity_militia": "PRM"}
"""Of armed men whose qualifier settles their kind; those of others are rebels."""
_GROUP_HEADS = word_class("heads-of-armed-groups") | HEADS


@dataclass(frozen=True, slots=True)
class ActorReading:
    """What a phrase says of an actor, apart from any event."""

    name: str
    registry_id: str | None = None
    country: str | None = None
    kind: ActorKind | None = None
    sector: str | None = None
    attribution: ActorAttribution = "stated"
    associated: tuple[ActorReading, ...] = ()
    person: bool = False
    armed: bool = False
    state: bool = False
    unarmed_target: bool = False
    site: bool = False
    """Whether a site or vehicle stands for the force whose it is."""
    choice: Choice | None = None
    """Where several bear the name: who was meant, and why; or that it was left open."""


def read_actor(
    words: Sequence[str],
    head: int,
    registry: Registry,
    *,
    on: date | None = None,
    context: tuple[str, ...] = (),
) -> ActorReading | None:
    """Return the reading of a noun phrase, or None where it names no actor.

    Args:
        words: Tokens as printed, without leading determiner.
        head: Index of the head noun among them.
        registry: Countries, named actors, role nouns.
        on: Day on which dated roles are read.
        context: Countries of the document, likeliest first.
    """
    keys = [fold_key(word) for word in words]
    lowers = [word.lower() for word in words]
    noun = noun_at(keys, words, head, registry)
    hidden = hidden_words(lowers)
    naming = named(keys, words, hidden, registry, on, context)
    choice = naming[0] if naming is not None and naming[0].others else None
    found = (naming[0].actor, *naming[1:]) if naming is not None and naming[0].actor else None
    if inner := _behind_of(words, lowers, head, noun, found, registry, on, context):
        return inner
    end = next((n for n in range(head + 1, len(keys)) if lowers[n] == "of"), len(keys))
    attribution: ActorAttribution = next(
        (ATTRIBUTIONS[w] for w in lowers[: head + 1] if w in ATTRIBUTIONS), "stated"
    )
    backers = _backers(lowers, keys, registry, on, context)
    role = noun[0] if noun is not None else None
    country = country_in(keys, words, hidden, registry) or next(
        filter(None, (called(word, context) for word in lowers[: head + 1])), None
    )
    name = printed_name(words, lowers)
    inside = range(found[1], found[2]) if found is not None else range(0)
    left = any(w in FORMER for n, w in enumerate(lowers[:head]) if n not in inside)
    reading: ActorReading | None = None
    if found is not None and isinstance(found[0], Holder) and not found[1] <= head < found[2]:
        led = _led(found[0], registry, on)
        if led is not None and _fits(found[1], found[2], head, end, lowers, role):
            reading = read_group(led, registry, on)
        country = country or found[0].country
    elif found is not None and _fits(found[1], found[2], head, end, lowers, role):
        reading = _named_reading(found[0], name, registry, on, left=left)
    if reading is None and role is None:
        person = person_at(keys, words, head, registry, on, context, country, left=left)
        if person is not None:
            reading = _named_reading(person, name, registry, on, left=left)
    if reading is None and noun is not None:
        if found is not None and (found[2] <= head or isinstance(found[0], Holder)):
            country = country or found[0].country
        country = (
            country
            or ruled_by(keys, words, head, registry, on)
            or seat_before(keys, words, head - noun[1] + 1, registry, context)
            or people_before(keys, words, head - noun[1] + 1, registry)
        )
        reading = _composed(name, noun[0], country, lowers, head, context)
        body = body_before(keys, words, head, registry) if noun[1] == 1 else None
        if body is not None and lowers[head] in SERVING and reading.sector != "ELI":
            reading = replace(reading, sector=body.sector, armed=body.armed, kind=body.kind)
    elif reading is None and country is not None and called(" ".join(lowers), context):
        reading = _state(country, registry)
    elif reading is None:
        reading = _other(name, words, keys, lowers, head, country, found, registry, on)
    if reading is None:
        return None
    if choice is not None and reading.registry_id == (choice.actor.id if choice.actor else None):
        reading = replace(reading, choice=choice)
        if choice.actor is None and reading.kind in (None, "unidentified"):
            reading = _agreed(reading, choice, registry, on)
    if attribution != "stated":
        reading = replace(reading, attribution=attribution)
    return replace(reading, associated=(*reading.associated, *backers)) if backers else reading


def _doubted(reading: ActorReading, before: list[str]) -> ActorReading:
    """Add the doubt that the words before the head voice: "suspected members of A"."""
    doubt = next((ATTRIBUTIONS[w] for w in before if w in ATTRIBUTIONS), None)
    return replace(reading, attribution=doubt) if doubt is not None else reading


def _agreed(
    reading: ActorReading, choice: Choice, registry: Registry, on: date | None
) -> ActorReading:
    """Give a name left open the kind, sector and country that all who bear it share."""
    bearers = [read_group(actor, registry, on) for actor in choice.others]
    if len({(one.kind, one.sector) for one in bearers}) > 1:
        return reading
    countries = {one.country for one in bearers}
    return replace(
        reading,
        kind=bearers[0].kind,
        sector=bearers[0].sector,
        armed=all(one.armed for one in bearers),
        country=reading.country or (bearers[0].country if len(countries) == 1 else None),
    )


def _counts(word: str, noun: tuple[RoleNoun, int] | None) -> bool:
    """Whether "WORD of ..." only counts or gathers what follows."""
    if noun is not None and noun[1] > 1:
        return False
    return word in COLLECTIVES or ((word in QUANTITIES or word[:1].isdigit()) and noun is None)


def _behind_of(
    words: Sequence[str],
    lowers: list[str],
    head: int,
    noun: tuple[RoleNoun, int] | None,
    found: tuple[NamedActor | Holder, int, int] | None,
    registry: Registry,
    on: date | None,
    context: tuple[str, ...],
) -> ActorReading | None:
    """Read "a group of X" as X, "dissidents of the former X" as people still under arms."""
    if lowers[head + 1 : head + 2] != ["of"]:
        return None
    rest = list(words[head + 2 :])
    past = any(word in FORMER for word in lowers[head:])
    if lowers[head] in SPLINTERS or (past and lowers[head] in FACTIONS):
        kept = (word for word in rest if word.lower() not in (*FORMER, "the"))
        inner = _inner(list(kept), registry, on, context)
        if inner is not None and inner.armed:
            own = replace(inner, name=printed_name(words, lowers), registry_id=None)
            return _doubted(own, lowers[:head])
    if not _counts(lowers[head], noun) or (found is not None and found[1] <= head < found[2]):
        return None
    bare = rest[1:] if rest[:1] and rest[0].lower() == "the" else rest
    inner = _inner(bare, registry, on, context)
    return _doubted(inner, lowers[:head]) if inner is not None else None


def _inner(
    rest: Sequence[str], registry: Registry, on: date | None, context: tuple[str, ...]
) -> ActorReading | None:
    if not rest:
        return None
    head = head_of([word.lower() for word in rest])
    return read_actor(rest, head, registry, on=on, context=context)


def _fits(
    start: int, stop: int, head: int, end: int, lowers: list[str], role: RoleNoun | None
) -> bool:
    """Whether a group named at [start, stop) is the actor of a phrase headed at `head`."""
    if start <= head < stop:
        return True
    if stop <= head:
        own = (role is not None and role.armed) or lowers[head] == "men"
        return lowers[head] in _GROUP_HEADS or (own and stop == head)
    behind = start > end
    return behind and (lowers[head] in _GROUP_HEADS or lowers[head] in ("group", "column"))


def read_group(actor: Known, registry: Registry, on: date | None) -> ActorReading:
    """Return the reading of a named actor or person on a day."""
    kind, sector = registry.role_on(actor, on)
    person = isinstance(actor, Holder)
    unarmed = ("IGO", "NGO", "PTY", *(("GOV", "LEG", "JUD", "SPY") if person else ()))
    armed = kind not in ("civilians", "protesters") and sector not in unarmed
    return ActorReading(
        actor.name,
        actor.id,
        actor.country if kind != "external_forces" or sector != "IGO" else None,
        kind,
        sector,
        person=person,
        armed=armed or sector == "MIL",
        state=kind == "state_forces",
    )


def _named_reading(
    actor: Known, name: str, registry: Registry, on: date | None, *, left: bool
) -> ActorReading:
    """Read a named actor; "former" turns its people civilian, unless a person holds a post."""
    reading = read_group(actor, registry, on)
    if not left:
        return reading
    if isinstance(actor, Holder):
        now = on is not None and actor.term_on(on) is not None
        return reading if now else replace(reading, kind="civilians", sector="ELI", armed=False)
    return replace(reading, name=name, kind="civilians", sector="ELI", armed=False)


def _led(person: Holder, registry: Registry, on: date | None) -> NamedActor | None:
    """The group that a person leads on the day: whose men "Prigozhin's fighters" are."""
    term = person.term_on(on)
    group = registry.actors.get(term.of or "") if term is not None else None
    return group if isinstance(group, NamedActor) else None


def _backers(
    lowers: list[str],
    keys: list[str],
    registry: Registry,
    on: date | None,
    context: tuple[str, ...],
) -> tuple[ActorReading, ...]:
    found: list[ActorReading] = []
    for n, word in enumerate(lowers):
        key = None
        if word == "pro" and n + 2 < len(lowers) and lowers[n + 1] == "-":
            key = keys[n + 2]
        elif word in BACKED and n >= 2 and lowers[n - 1] == "-":
            key = keys[n - 2]
        if not key:
            continue
        ids = registry.by_alias.get(key, ())
        code = registry.by_country_name.get(key) or registry.by_demonym.get(key)
        backer = choose(ids, registry, on, context, past=True) if ids else None
        if backer is not None:
            found.append(read_group(backer, registry, on))
        elif code:
            found.append(_state(code, registry))
    return tuple(found)


def _state(code: str, registry: Registry) -> ActorReading:
    name = registry.countries[code].names[0]
    return ActorReading(name, f"state:{code}", code, "state_forces", "GOV", state=True)


def _composed(
    name: str,
    role: RoleNoun,
    country: str | None,
    lowers: list[str],
    head: int,
    context: tuple[str, ...],
) -> ActorReading:
    """Role noun with what stands before it: country, qualifier, former."""
    before = lowers[:head]
    kind, sector, armed, state = role.kind, role.sector, role.armed, role.state
    for word in before:
        qualifier = qualified(word, role.kind)
        if qualifier is not None and (role.armed or role.kind in ("unidentified", "state_forces")):
            if qualifier == "state_forces" and (not role.armed or role.kind == "political_militia"):
                continue  # "a government militia", "loyalist paramilitaries"
            if qualifier != "state_forces" and role.sector in ("GOV", "LEG", "JUD", "COP"):
                continue
            kind = qualifier
            state = qualifier == "state_forces"
            sector = _SECTORS.get(qualifier, "REB")
            armed = True
            break
    if role.person and role.sector == "CVL" and not ARMING.isdisjoint(before):
        return ActorReading(name, None, country, "unidentified", "UAF", person=True, armed=True)
    if any(word in FORMER for word in before) and role.person:
        if armed and "regime" in before[1:]:  # those who fight on for one that fell
            return ActorReading(name, None, country, "political_militia", "REB", armed=True)
        return ActorReading(name, None, country, "civilians", "ELI", person=True)
    if state and country is None and context:
        country = context[0]
    ident = f"state:{country}:{sector}" if state and country else None
    return ActorReading(
        name,
        ident,
        country,
        kind,
        sector,
        person=role.person,
        armed=armed,
        state=state,
        unarmed_target=role.unarmed_target and kind == role.kind,
    )


def _other(
    name: str,
    words: Sequence[str],
    keys: list[str],
    lowers: list[str],
    head: int,
    country: str | None,
    found: tuple[NamedActor | Holder, int, int] | None,
    registry: Registry,
    on: date | None,
) -> ActorReading | None:
    """A phrase without role noun: a country, a people, a titled or unknown name, a thing."""
    if not words[head][:1].isupper():
        return None
    whole = " ".join(k for k in keys[max(0, head - 3) : head + 1] if k)
    for size in (4, 3, 2, 1):
        key = " ".join(whole.split()[-size:])
        if len(key) <= 3 and not words[head].isupper():
            continue  # a car is not the CAR
        if key in registry.by_country_name and not closes_a_name(words, head - key.count(" ")):
            return _state(registry.by_country_name[key], registry)
    if keys[head] in registry.by_demonym:
        code = registry.by_demonym[keys[head]]
        if head == 0 and len(words) == 1 and not lowers[head].endswith("s"):
            return _state(code, registry)
        return ActorReading(name, None, code, "civilians", "CVL", person=True)
    if whole in registry.by_metonym or keys[head] in registry.by_metonym:
        code = registry.by_metonym.get(whole) or registry.by_metonym[keys[head]]
        if len(words) <= 2:
            return _state(code, registry)
    told = title_of(words, keys, head, found, registry, on)
    if told is not None:
        title, home = told
        country = country or home
        if any(word in FORMER for word in lowers[:head]):
            return ActorReading(name, None, country, "civilians", "ELI", person=True)
        return ActorReading(
            name,
            None,
            country,
            title.kind,
            title.sector,
            person=True,
            armed=title.armed,
            state=title.state,
        )
    capitals = sum(word[:1].isupper() for word in words[: head + 1])
    return ActorReading(name, None, country, None, None, person=capitals > 1)
