"""Reading actor phrases by composition: who "suspected Syrian government troops" are.

A phrase is read from its parts: a named group wins; else country or demonym, qualifier
("rebel", "former", "suspected") and role noun compose. What none of them knows keeps its
printed name; a common noun that names no one is a thing and gives None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from conflict_events.entities.actor_words import (
    ATTRIBUTIONS,
    BACKED,
    COLLECTIVES,
    FORMER,
    OPPOSED,
    QUALIFIERS,
    QUANTITIES,
)
from conflict_events.lexicon.actors import NamedActor, Registry, RoleNoun
from conflict_events.schema import ActorAttribution, ActorKind
from conflict_events.text.fold import fold_key

_GROUP_HEADS = frozenset(
    "militant militants fighter fighters rebel rebels member members leader leaders commander "
    "commanders insurgent insurgents gunman gunmen terrorist terrorists forces force troops group "
    "movement militia militiamen guerrilla guerrillas cadre cadres jihadist jihadists soldiers "
    "combatants operatives operative supporters chief spokesman officials army sect extremists "
    "separatists faction wing column columns bomber bombers suspects militants' network".split()
)


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
        context: Countries that the document is about, likeliest first.
    """
    keys = [fold_key(word) for word in words]
    lowers = [word.lower() for word in words]
    behind = head + 2
    if lowers[head] in COLLECTIVES and behind < len(words) and lowers[head + 1] == "of":
        inner = read_actor(
            words[behind:], _head_of(lowers[behind:]), registry, on=on, context=context
        )
        if inner is not None:
            return inner
    end = next((n for n in range(head + 1, len(keys)) if lowers[n] == "of"), len(keys))
    attribution: ActorAttribution = next(
        (ATTRIBUTIONS[w] for w in lowers[: head + 1] if w in ATTRIBUTIONS), "stated"
    )
    backers = _backers(lowers, keys, registry, on, context)
    hidden = _hidden(lowers)
    named = _named(keys, words, hidden, registry, on, context)
    role = _role(keys, head, registry)
    country = _country(keys, words, hidden, registry)
    name = _name(words, lowers)
    reading: ActorReading | None = None
    if named is not None and _fits(named[1], named[2], head, end, lowers, role):
        reading = read_group(named[0], on)
        if lowers[head] in FORMER or any(w in FORMER for w in lowers[:head]):
            reading = replace(reading, name=name, kind="civilians", sector="ELI", armed=False)
    elif role is not None:
        reading = _composed(name, role, country, lowers, head, context)
    else:
        reading = _other(name, words, keys, lowers, head, country, registry)
    if reading is None:
        return None
    if attribution != "stated":
        reading = replace(reading, attribution=attribution)
    return replace(reading, associated=(*reading.associated, *backers)) if backers else reading


def _fits(
    start: int, stop: int, head: int, end: int, lowers: list[str], role: RoleNoun | None
) -> bool:
    """Whether a group named at [start, stop) is the actor of a phrase headed at `head`."""
    if start <= head < stop:
        return True
    if stop <= head:
        return lowers[head] in _GROUP_HEADS or (role is not None and role.armed and stop == head)
    behind = start > end
    return behind and (lowers[head] in _GROUP_HEADS or lowers[head] in ("group", "column"))


def read_group(actor: NamedActor, on: date | None) -> ActorReading:
    """Return the reading of a named actor on a day."""
    kind, sector = actor.kind_on(on)
    armed = kind not in ("civilians", "protesters") and sector not in ("IGO", "NGO", "PTY")
    return ActorReading(
        actor.name,
        actor.id,
        actor.country if kind != "external_forces" or sector != "IGO" else None,
        kind,
        sector,
        armed=armed or sector == "MIL",
        state=kind == "state_forces",
    )


def _hidden(lowers: list[str]) -> frozenset[int]:
    """Positions of words that belong to "pro-X", "anti-X" and "X-backed": no identity."""
    found: set[int] = set()
    for n, word in enumerate(lowers):
        if word in OPPOSED and n + 2 < len(lowers) and lowers[n + 1] == "-":
            found |= {n, n + 1, n + 2}
        if word in BACKED and n >= 2 and lowers[n - 1] == "-":
            found |= {n - 2, n - 1, n}
            if n >= 3 and lowers[n - 3].endswith("."):
                found.add(n - 3)
    return frozenset(found)


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
        if ids:
            found.append(read_group(_chosen(ids, registry, context), on))
        elif code:
            found.append(_state(code, registry))
    return tuple(found)


def _state(code: str, registry: Registry) -> ActorReading:
    name = registry.countries[code].names[0]
    return ActorReading(name, f"state:{code}", code, "state_forces", "GOV", state=True)


def _chosen(ids: tuple[str, ...], registry: Registry, context: tuple[str, ...]) -> NamedActor:
    """Of several actors with one alias, the one that operates in the likeliest country."""
    for country in context:
        for ident in ids:
            if country in registry.actors[ident].countries:
                return registry.actors[ident]
    return registry.actors[ids[0]]


def _named(
    keys: list[str],
    words: Sequence[str],
    hidden: frozenset[int],
    registry: Registry,
    on: date | None,
    context: tuple[str, ...],
) -> tuple[NamedActor, int, int] | None:
    """The longest named actor in the phrase with its place, the first of equals."""
    for size in range(min(registry.longest, len(keys)), 0, -1):
        for start in range(len(keys) - size + 1):
            if any(n in hidden for n in range(start, start + size)):
                continue
            if not any(word[:1].isupper() for word in words[start : start + size]):
                continue
            key = " ".join(part for k in keys[start : start + size] for part in k.split())
            ids = registry.by_alias.get(key)
            if ids and not (
                size == 1
                and len(key) <= 4
                and not words[start].isupper()
                and words[start] != words[start].capitalize()
            ):
                fitting = tuple(i for i in ids if _alive(registry.actors[i], on)) or ids
                return _chosen(fitting, registry, context), start, start + size
    return None


def _alive(actor: NamedActor, on: date | None) -> bool:
    if on is None:
        return True
    return (actor.first_year or 0) <= on.year <= (actor.last_year or 9999)


def _role(keys: list[str], head: int, registry: Registry) -> RoleNoun | None:
    """The role noun that ends at the head, longest first."""
    for size in range(min(4, head + 1), 0, -1):
        key = " ".join(k for k in keys[head - size + 1 : head + 1] if k)
        if key in registry.roles:
            return registry.roles[key]
    return None


def _head_of(lowers: Sequence[str]) -> int:
    """The head of an of-phrase: the last word before another preposition."""
    stop = next((n for n, w in enumerate(lowers) if n and w in ("of", "in", "from", "at")), None)
    return (stop or len(lowers)) - 1


def _country(
    keys: list[str], words: Sequence[str], hidden: frozenset[int], registry: Registry
) -> str | None:
    """The first country or people that the phrase names, longest name first."""
    best: tuple[int, int, str] | None = None
    for size in (4, 3, 2, 1):
        for start in range(len(keys) - size + 1):
            if any(n in hidden for n in range(start, start + size)):
                continue
            if not words[start][:1].isupper():
                continue
            key = " ".join(k for k in keys[start : start + size] if k)
            code = registry.by_country_name.get(key) or registry.by_demonym.get(key)
            if code and (best is None or (start, -size) < best[:2]):
                best = (start, -size, code)
    return best[2] if best else None


def _name(words: Sequence[str], lowers: list[str]) -> str:
    """The printed words without number and quantity in front."""
    start = 0
    while start < len(words) - 1 and (lowers[start] in QUANTITIES or lowers[start][:1].isdigit()):
        start += 1
    if start < len(words) - 1 and lowers[start] in ("of", "the"):
        start += 1
    text = " ".join(words[start:])
    for before, after in (
        (" - ", "-"),
        (" 's", "'s"),
        (" ’s", "’s"),
        (" ,", ","),
        ("( ", "("),
        (" )", ")"),
    ):
        text = text.replace(before, after)
    return text


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
        qualifier = QUALIFIERS.get(word)
        if qualifier is not None and (role.armed or role.kind in ("unidentified", "state_forces")):
            if qualifier == "state_forces" and not role.armed:
                continue
            if qualifier != "state_forces" and role.sector in ("GOV", "LEG", "JUD", "COP"):
                continue
            kind = qualifier
            state = qualifier == "state_forces"
            sector = "MIL" if state else "REB"
            armed = True
            break
    if any(word in FORMER for word in before) and role.person:
        return ActorReading(name, None, country, "civilians", "ELI", person=True)
    if state and country is None and context:
        country = context[0]
    ident = f"state:{country}:{sector}" if state and country else None
    return ActorReading(
        name, ident, country, kind, sector, person=role.person, armed=armed, state=state
    )


def _other(
    name: str,
    words: Sequence[str],
    keys: list[str],
    lowers: list[str],
    head: int,
    country: str | None,
    registry: Registry,
) -> ActorReading | None:
    """A phrase without role noun: a country, a people, a titled or unknown name, a thing."""
    whole = " ".join(k for k in keys[max(0, head - 3) : head + 1] if k)
    for size in (4, 3, 2, 1):
        key = " ".join(whole.split()[-size:])
        if key in registry.by_country_name:
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
    if not words[head][:1].isupper():
        return None
    title = next(
        (
            registry.roles[keys[n]]
            for n in range(head - 1, -1, -1)
            if keys[n] in registry.roles and registry.roles[keys[n]].person
        ),
        None,
    )
    if title is not None:
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


def kind_in_event(reading: ActorReading, place_country: str | None) -> ActorKind | None:
    """Return the kind of an actor in an event at a place.

    A state's force abroad is ``external_forces``; where the place is unresolved it is
    ``state_forces`` (design, section 2).
    """
    if (
        reading.kind == "state_forces"
        and place_country is not None
        and reading.country is not None
        and reading.country != place_country
    ):
        return "external_forces"
    return reading.kind
