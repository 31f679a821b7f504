"""Which of several actors a name means: by day, by country, by title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.lexicon.people import Holder, Term

Known = NamedActor | Holder
Ground = Literal["name", "years", "country", "home", "latest", "open"]
"""What settled a choice: nobody else bears the name, the others are of other years, the country
named, its own country, the last of one line; or nothing did."""
_RULING = frozenset(("president", "prime_minister", "monarch", "supreme_leader"))


@dataclass(frozen=True, slots=True)
class Choice:
    """Who a shared name means, and why."""

    actor: Known | None
    ground: Ground = "name"
    others: tuple[Known, ...] = ()
    """Those who bear it too and were not meant, or all of them where it is left open."""


def alive(actor: Known, on: date | None, *, past: bool = False) -> bool:
    """Whether an actor exists on a day.

    Args:
        actor: A group or person; people are spoken of at all times.
        on: The day; without one everything exists.
        past: Whether one that has ended may still be meant, as news tells history too.
    """
    if on is None:
        return True
    return (actor.first_year or 0) <= on.year and (past or on.year <= (actor.last_year or 9999))


def choose(
    ids: Sequence[str],
    registry: Registry,
    on: date | None,
    context: Sequence[str],
    *,
    past: bool = False,
    acronym: bool = False,
) -> Known | None:
    """Return the actor that a shared name means, or None where day and country leave several."""
    return chosen(ids, registry, on, context, past=past, acronym=acronym).actor


def chosen(
    ids: Sequence[str],
    registry: Registry,
    on: date | None,
    context: Sequence[str],
    *,
    past: bool = False,
    acronym: bool = False,
) -> Choice:
    """Return the actor that a shared name means with the ground; none where several are left.

    Those that exist on the day are compared first, those that have ended only where none does
    and `past` allows it. Of several the one is meant that the likeliest country of the
    document names as its own; of those of one line, the latest. A name marked as shared, and an
    acronym whose entry names its context, mean nobody in a document about other countries.
    """
    known = [registry.actors[ident] for ident in ids]
    if context:
        known = [a for a in known if _in_context(a, context, acronym=acronym)]
    living = [actor for actor in known if alive(actor, on)]
    if not living and past:
        living = [actor for actor in known if alive(actor, on, past=True)]
    if len(ids) == 1 or not living:
        return Choice(living[0] if living else None)
    if len(living) == 1:
        ground: Ground = "years" if len(known) > 1 else "country"
        return _among(ids, registry, living[0], ground)
    for country in context:
        there = [a for a in living if country in _homes(a)]
        if len(there) == 1:
            return _among(ids, registry, there[0], "country")
        if there:
            living = there
    at_home = [a for a in living if context and getattr(a, "country", None) == context[0]]
    if len(at_home) == 1:
        return _among(ids, registry, at_home[0], "home")
    latest = _latest(living)
    if len(latest) == 1:
        return _among(ids, registry, latest[0], "latest")
    return Choice(None, "open", tuple(living))


def _among(ids: Sequence[str], registry: Registry, actor: Known, ground: Ground) -> Choice:
    others = (registry.actors[ident] for ident in ids)
    return Choice(actor, ground, tuple(other for other in others if other.id != actor.id))


def _latest(actors: Sequence[Known]) -> list[Known]:
    """Those of `actors` that none of the others grew out of or belongs to."""
    groups = [a for a in actors if isinstance(a, NamedActor)]
    older = {ident for a in groups for ident in (*a.predecessor, a.parent)}
    return [a for a in actors if a.id not in older]


def _in_context(actor: Known, context: Sequence[str], *, acronym: bool) -> bool:
    if isinstance(actor, Holder) or not (actor.shared or (acronym and actor.context)):
        return True
    return not set(_homes(actor)).isdisjoint(context)


def _homes(actor: Known) -> tuple[str, ...]:
    own = (actor.country,) if actor.country else ()
    return (*own, *actor.countries, *actor.context)


def by_surname(
    key: str,
    registry: Registry,
    *,
    titles: Sequence[str] = (),
    former: bool = False,
    country: str | None = None,
    on: date | None = None,
    context: Sequence[str] = (),
) -> Holder | None:
    """Return the person that a surname means, or None where it may be another.

    A title asks for the post on the day ("President Obama"), one left behind where the words
    say so. Without a title the country must be named or be one that the document is about,
    and the person must be in a post.

    Args:
        key: Folded surname.
        registry: People, offices.
        titles: Ids of the offices whose title stands before the name.
        former: Whether the words say that the post was left.
        country: Country named in the phrase.
        on: Day of the text.
        context: Countries that the document is about, likeliest first.
    """
    people = [registry.actors[i] for i in registry.by_surname.get(key, ())]
    found = [p for p in people if isinstance(p, Holder)]
    if country is not None:
        found = [p for p in found if p.country == country]
    if titles:
        fitting = [
            p for p in found if any(t.office in titles for t in _posts(p, on, former=former))
        ]
        found = fitting
    else:
        if country is None:
            found = [p for p in found if p.country in context]
        found = [p for p in found if _posts(p, on, former=former)]
    if len(found) == 1:
        return found[0]
    for code in context:
        there = [p for p in found if p.country == code]
        if there:
            return there[0] if len(there) == 1 else None
    return None


def ruler_of(key: str, registry: Registry, on: date | None) -> Holder | None:
    """Return the only head of state or government of that surname on a day."""
    people = (registry.actors[i] for i in registry.by_surname.get(key, ()))
    found = [
        p
        for p in people
        if isinstance(p, Holder) and any(t.office in _RULING for t in _posts(p, on, former=False))
    ]
    return found[0] if len(found) == 1 else None


def _posts(person: Holder, on: date | None, *, former: bool) -> tuple[Term, ...]:
    if former:
        return person.held_before(on)
    if on is None:
        return person.spells()
    return tuple(term for term in person.spells() if term.holds(on))
