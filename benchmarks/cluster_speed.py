"""Time and memory of clustering many records, at once and as a growing collection.

Usage: python benchmarks/cluster_speed.py [RECORDS]

The records are synthetic: incidents in 3,000 towns of 20 countries over five years, few
towns with most of them, each told by one to six reports that differ in day, toll, place and
type as reports do. Beside the times it prints how many of the reports were joined rightly.
"""

from __future__ import annotations

import math
import random  # noqa: TID251 - a benchmark, with a fixed sequence
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from conflict_events import Count, DateSpan, DocumentRef, Event, IncidentIndex, Location, cluster
from conflict_events.schema import Actor, Codings

START = date(2015, 1, 1)
DAYS = 5 * 365
TOWNS = 3_000
COUNTRIES = 20
TYPES = ("bombing", "armed_attack", "armed_clash", "air_strike", "shelling", "killing", "protest")
STEPS = 10


def records(number: int, chance: random.Random) -> Iterator[tuple[int, Event]]:
    """Yield (incident, report of it)."""
    towns = [_town(n, chance) for n in range(TOWNS)]
    weights = [1 / (n + 5) for n in range(TOWNS)]
    given = incident = 0
    while given < number:
        incident += 1
        place = chance.choices(towns, weights)[0]
        day = START + timedelta(days=chance.randrange(DAYS))
        kind = chance.choice(TYPES)
        dead = min(90, int(chance.expovariate(0.2)))
        actor = Actor(
            name=f"Group {chance.randrange(200)}",
            registry_id=f"x.{chance.randrange(200)}",
            kind="rebel_group",
        )
        for _ in range(min(chance.choice((1, 1, 2, 2, 3, 6)), number - given)):
            given += 1
            yield incident, _report(given, kind, place, day, dead, actor, chance)


def _town(number: int, chance: random.Random) -> Location:
    country = number % COUNTRIES
    return Location(
        name=f"Town {number}",
        geonames_id=number + 1,
        country=f"X{chr(65 + country)}X",
        admin1=f"Unit {number % 200}",
        latitude=-30 + country * 3 + chance.random() * 3,
        longitude=10 + country * 4 + chance.random() * 4,
        precision="exact",
    )


def _report(
    number: int,
    kind: str,
    place: Location,
    day: date,
    dead: int,
    actor: Actor,
    chance: random.Random,
) -> Event:
    told = day + timedelta(days=chance.choice((0, 0, 0, 0, 1)))
    published = day + timedelta(days=chance.randrange(3))
    span: DateSpan | None = DateSpan(start=told, end=told, precision="day", basis="relative")
    if chance.random() < 0.25:
        week = published - timedelta(days=6)
        span = DateSpan(start=week, end=published, precision="week", basis="publication")
    elif chance.random() < 0.1:
        span = None
    if chance.random() < 0.15:
        place = Location(name=str(place.country), country=place.country, precision="country")
    dead = max(0, dead + chance.choice((0, 0, 0, 1, -1)))
    return Event(
        id=f"ev_{number:016d}",
        document_id=f"doc_{number}",
        document=DocumentRef(id=f"doc_{number}", published=published),
        summary="Synthetic report",
        event_type=kind if chance.random() < 0.8 or kind == "protest" else "armed_attack",
        status="asserted",
        scope="political",
        background=False,
        aggregate=False,
        mutual=False,
        initiators=(actor,) if chance.random() < 0.4 else (),
        targets=(),
        location=place,
        date=span,
        casualties=(Count(kind="killed", low=dead, high=dead, best=dead, wording="exact"),)
        if dead and chance.random() < 0.8
        else (),
        codings=Codings(),
        confidence=0.8,
    )


def _pairs(groups: Iterator[list[int]]) -> tuple[int, int]:
    """Return the joined pairs and those of one incident."""
    joined = right = 0
    for group in groups:
        joined += math.comb(len(group), 2)
        right += sum(math.comb(group.count(of), 2) for of in set(group))
    return joined, right


def main() -> None:
    """Cluster at once and in ten steps, check that both agree, and print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    told = list(records(number, random.Random(7)))  # noqa: S311 - a fixed sequence is wanted
    events = [event for _, event in told]
    begin = time.perf_counter()
    whole = cluster(events)
    at_once = time.perf_counter() - begin
    incident = {event.id: of for of, event in told}
    joined, right = _pairs(iter([[incident[i] for i in found.event_ids] for found in whole]))
    _, all_pairs = _pairs(iter(_by_incident(told)))
    print(f"{number:,} records: {at_once:.1f} s, {number / at_once:,.0f} records/s")
    print(f"{len(whole):,} incidents, of {max(incident.values()):,}")
    print(f"pairs: precision {right / max(1, joined):.3f}, recall {right / max(1, all_pairs):.3f}")
    index = IncidentIndex()
    size = -(-number // STEPS)
    for step in range(0, number, size):
        begin = time.perf_counter()
        index.add(events[step : step + size])
        last = time.perf_counter() - begin
    print(f"last {size:,} added to the others: {last:.1f} s")
    print("growing gives the same" if index.incidents() == whole else "growing DIFFERS")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB peak")


def _by_incident(told: list[tuple[int, Event]]) -> list[list[int]]:
    counted: dict[int, list[int]] = {}
    for of, _ in told:
        counted.setdefault(of, []).append(of)
    return list(counted.values())


if __name__ == "__main__":
    main()
