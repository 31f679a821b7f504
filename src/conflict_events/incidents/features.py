"""What the comparison of two records needs, computed once a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.load import entries, load_pack
from conflict_events.lexicon.ontology import EventType
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.schema import Actor, Count, Event
from conflict_events.schema.identity import digest
from conflict_events.text.fold import fold_key

GENERAL = frozenset(("armed_attack", "killing", "massacre"))
"""Types that a first or short report uses for any violence."""
_VIOLENT = type_group("violence-or-gain")
_GENERIC = frozenset(("civilians", "protesters", "rioters", "unidentified"))
_PERSONS = frozenset((None, "civilians", "state_forces"))
_FORCE = type_group("force-on-crowds")
_POINT = frozenset(("exact", "near", None))
_WHOLE = frozenset(("country", "region", "international"))
_SELDOM = word_class("sites-seldom-struck")
_SHORT_DAYS = 7
_NAMES: dict[str, bool | set[str]] = {"id": True, "document_id": True, "document": {"id"}}


Order = tuple[str, str, str, str, int, str, str]
"""Publication day, source, title, part, first code point, digest of what is told, id."""


@dataclass(frozen=True, slots=True)
class Features:
    """A record as the comparison sees it."""

    event: Event
    order: Order
    """Founding order, in which the names of documents come last."""
    family: str
    group: str
    """Families that can tell of one incident."""
    standing: str
    """Status class and aggregate: records of different standing are never joined."""
    start: int | None
    """First day as an ordinal."""
    end: int | None
    anchored: bool
    """The days were reckoned from the day of publication, which may be that of a late copy."""
    fresh: bool
    """The days are only those before publication: nothing was said, and it may be longer ago."""
    country: str | None
    place: str | None
    """Key of the place: GeoNames id, else folded name with the first-order unit."""
    name: str | None
    """Folded name of a place finer than a country."""
    fine: bool
    """The place is a settlement or spot."""
    unlisted: bool
    """The place is a name that no list knows; a point is that of what lies around it."""
    point: tuple[float, float] | None
    admin1: str | None
    initiators: frozenset[str]
    """Keys of named actors."""
    targets: frozenset[str]
    common: frozenset[str]
    """Keys of those told by a common noun: "herders" may be the "herdsmen" of another report."""
    people: frozenset[str]
    """Names of persons without the words for what they are, of whatever kind."""
    sites: frozenset[str]
    """What was struck, where that is seldom struck twice in one land and day: "mosque"."""
    killed: int | None
    injured: int | None
    open: frozenset[str]
    """Kinds of toll of which only a lower bound or a vague word is told."""

    @property
    def short(self) -> bool:
        """Whether the day is known to about a week."""
        return (
            self.start is not None and self.end is not None and self.end - self.start < _SHORT_DAYS
        )

    @property
    def pointed(self) -> bool:
        """Whether it is a settlement or spot with coordinates."""
        return self.fine and self.point is not None

    @property
    def town(self) -> bool:
        """Whether the place is a settlement, be it one that no list knows."""
        return self.fine or self.unlisted

    @property
    def named(self) -> frozenset[str]:
        """Keys of the named actors of both sides."""
        return self.initiators | self.targets | self.people


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """Return the family of each event type of the core pack.

    Raises:
        LexiconError: A file of the ontology is broken.
    """
    pack = load_pack("core")
    return {
        entry.id: entry.family
        for path in pack.files("event_types/*.toml")
        for entry in entries(path, "type", EventType)
    }


def features(event: Event) -> Features:
    """Return the features of `event`."""
    family = families().get(event.event_type, event.event_type)
    place, span = event.location, event.date
    first = event.evidence[0] if event.evidence else None
    published = event.document.published
    actual = event.status in ("asserted", "alleged")
    killed, injured = _toll(event, "killed"), _toll(event, "injured")
    if injured[0] == 1 and (killed[0] or 0) > 1:
        injured = (None, False)  # one man's wound, told for himself beside many dead
    tolls = (("killed", killed), ("injured", injured))
    fine = place is not None and place.precision in _POINT
    known = place is not None and place.latitude is not None and place.longitude is not None
    return Features(
        event=event,
        order=(
            published.isoformat() if published else "9999",
            event.document.source or "",
            event.document.title or "",
            first.part if first else "",
            first.start if first else 0,
            _told(event),
            event.id,
        ),
        family=family,
        group=_group(event.event_type, family),
        standing="actual" if actual else event.status,
        start=span.start.toordinal() if span and span.start else None,
        end=span.end.toordinal() if span and span.end else None,
        anchored=span is not None and span.basis in ("relative", "dateline", "publication"),
        fresh=span is not None and span.basis == "publication",
        country=place.country if place else None,
        place=_place_key(event),
        name=_place_name(event),
        fine=fine,
        unlisted=place is not None and place.geonames_id is None and place.name == place.mention,
        point=(place.latitude, place.longitude)
        if known and place and place.latitude is not None and place.longitude is not None
        else None,
        admin1=fold_key(place.admin1) if place and place.admin1 else None,
        initiators=_names(event.initiators),
        targets=_names(event.targets),
        common=_common((*event.initiators, *event.targets)),
        people=_people((*event.initiators, *event.targets)),
        sites=_sites(event.targets),
        killed=killed[0],
        injured=injured[0],
        open=frozenset(kind for kind, (_, bound) in tolls if bound),
    )


def _told(event: Event) -> str:
    """Digest of all that is told, whatever record and document are called."""
    return digest("", event.model_dump_json(exclude=_NAMES))


def _group(event_type: str, family: str) -> str:
    """Return what can be told of one incident: any violence, a crowd and the force against it."""
    if family == "protest" or event_type in _FORCE:
        return "crowd"
    return "violence" if family in _VIOLENT else family


def _people(actors: Iterable[Actor]) -> frozenset[str]:
    """Keys of persons: "opposition leader Omar Haddad" and "Omar Haddad" are one.

    Who is coded as the group that he leads is named by what is printed of him.
    """
    found = set()
    for actor in actors:
        unknown = actor.registry_id is None and actor.kind in _PERSONS
        named = actor.name if unknown or _is_person(actor) else ""
        for text in (named, _led_by(actor)):
            words = tuple(takewhile(str.istitle, reversed(text.split())))
            if len(words) > 1:
                found.add(fold_key(" ".join(words[1::-1])))
    return frozenset(found)


def _is_person(actor: Actor) -> bool:
    return (actor.registry_id or "").startswith("person:")


def _led_by(actor: Actor) -> str:
    """The name behind the word for an office: "Omar Haddad" of "its leader, Omar Haddad"."""
    words = (actor.mention or "").split()
    name = list(takewhile(str.istitle, reversed(words)))
    if len(name) == len(words):
        return ""
    office = words[-len(name) - 1].rstrip(",").casefold()
    return " ".join(reversed(name)) if office in load_registry().roles else ""


def _sites(targets: Iterable[Actor]) -> frozenset[str]:
    """Nouns of things that were struck, of those that tell an incident."""
    nouns = {fold_key(actor.name).rsplit(" ", 1)[-1] for actor in targets if actor.kind is None}
    return frozenset(nouns & _SELDOM)


def _place_key(event: Event) -> str | None:
    place = event.location
    if place is None or place.precision in _WHOLE:
        return None
    if place.geonames_id is not None:
        return str(place.geonames_id)
    return f"{fold_key(place.name)}/{fold_key(place.admin1 or '')}"


def _place_name(event: Event) -> str | None:
    """Folded name of the place; of what was attacked, where that is a name of nobody known."""
    place = event.location
    if place is not None:
        known = place.geonames_id is None and place.name == place.mention
        return fold_key(place.name) if known or place.precision not in _WHOLE else None
    names = [a.name for a in event.targets if a.kind is None and a.registry_id is None]
    return fold_key(names[0]) if len(names) == 1 and names[0].istitle() else None


def _names(actors: Iterable[Actor]) -> frozenset[str]:
    """Keys of actors that a name tells apart: "gunmen" and "residents" are anybody."""
    return frozenset(
        actor.registry_id or fold_key(actor.name)
        for actor in actors
        if actor.kind is not None and (actor.registry_id or actor.kind not in _GENERIC)
    )


def _common(actors: Iterable[Actor]) -> frozenset[str]:
    roles = load_registry().roles
    return frozenset(
        key
        for actor in actors
        if actor.registry_id is None
        for key in (fold_key(actor.name),)
        if key.rsplit(" ", 1)[-1] in roles
    )


def _toll(event: Event, kind: str) -> tuple[int | None, bool]:
    """Return the highest toll of a kind that one sentence tells, and whether it is a bound.

    Counts of one sentence are parts of a toll ("27 students and five teachers") unless one
    is marked as the total; counts of different sentences are tellings of the same.
    """
    told: dict[int, list[Count]] = {}
    for count in event.casualties:
        if count.kind == kind:
            told.setdefault(_sentence(event, count), []).append(count)
    best: tuple[int, bool] = (0, False)
    for own in told.values():
        counts = [c for c in own if c.total] or own
        numbers = [c.best if c.best is not None else c.low or 0 for c in counts]
        number = max(numbers) if any(c.total for c in own) else sum(numbers)
        best = max(best, (number, any(c.high is None for c in counts)))
    return best[0] or None, best[1]


def _sentence(event: Event, count: Count) -> int:
    """Number of the telling sentence a count stands in."""
    if not count.evidence:
        return -1
    first = count.evidence[0]
    for number, item in enumerate(event.evidence):
        inside = item.part == first.part and item.start <= first.start < item.end
        if item.role == "sentence" and inside:
            return number
    return -1
