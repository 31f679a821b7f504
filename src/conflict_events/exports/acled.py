"""ACLED layout: 31 columns, one row a day where an event went on over several.

Columns and spellings: ACLED codebook. The rows are in ACLED's layout; they are not ACLED data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from conflict_events.errors import ExportError
from conflict_events.exports.acled_actors import sides
from conflict_events.exports.fatalities import fatalities
from conflict_events.exports.parties import joined, quote
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.selection import placed_once
from conflict_events.exports.table import Table
from conflict_events.lexicon.states import load_states
from conflict_events.records.coding.codings import interaction
from conflict_events.schema import AcledCoding, Count, DateSpan, Event

COLUMNS = columns("""
event_id_cnty; event_date:date; year:int; time_precision:int; disorder_type; event_type
sub_event_type; actor1; assoc_actor_1; inter1; actor2; assoc_actor_2; inter2; interaction
civilian_targeting; iso:int; region; country; admin1; admin2; -admin3; location
latitude:float; longitude:float; geo_precision:int; source; source_scale; notes
fatalities:int; tags; -timestamp:int
""")
_MOST_DAYS = 92
"""A span longer than a season is one row: nobody reports every day of it."""
_EARLY, _LATE = 10, 21
"""Last day of the early part of a month, first day of the late one."""
_GEO = {"exact": 1, "near": 2, "admin2": 3, "admin1": 3, "region": 3, "country": 3}
_SCALES = ("Other", "Subnational", "National", "Regional", "International")
_CROWDS = ("Protests", "Riots")
_STEM = 8
"""Characters of the id that follow the country code."""
_NOWHERE = "XXX"
"""In place of a country code where the place is unknown."""


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the records that have an ACLED coding."""
    coded = [(e, e.codings.acled) for e in placed_once(events) if e.codings.acled is not None]
    idents = _identifiers([event for event, _ in coded])
    for event, coding in coded:
        if coding is not None:
            yield from _rows(event, coding, idents[event.id])


def _rows(event: Event, coding: AcledCoding, ident: str) -> Iterator[tuple[Cell, ...]]:
    place = event.location
    country = place.country if place else None
    state = load_states().get(country) if country else None
    one, two = sides(event, coding, country)
    days = list(_days(event.date))
    dead = _split(fatalities(event), len(days))
    point = place is not None and place.latitude is not None and place.longitude is not None
    for number, (day, precision) in enumerate(days):
        yield (
            ident if len(days) == 1 else f"{ident}-{number + 1}",
            day.isoformat() if day else None,
            day.year if day else None,
            precision,
            coding.disorder_type,
            coding.event_type,
            coding.sub_event_type,
            one.name,
            one.company,
            one.label,
            two.name,
            two.company,
            two.label,
            interaction(one.label, two.label),
            "Civilians targeted" if coding.civilian_targeting else None,
            state.numeric if state else None,
            state.acled_region if state else None,
            state.name if state else country,
            place.admin1 if place else None,
            place.admin2 if place else None,
            None,
            place.name if place else None,
            round(place.latitude, 4) if point and place and place.latitude is not None else None,
            round(place.longitude, 4) if point and place and place.longitude is not None else None,
            _GEO.get(place.precision or "") if place else None,
            joined([event.document.source] if event.document.source else []),
            _scale(event),
            _notes(event),
            dead[number],
            _tags(event, coding),
            None,
        )


def _days(span: DateSpan | None) -> Iterator[tuple[date | None, int | None]]:
    """Yield day and time precision of each row: 1 day, 2 week, 3 month; middle of a span."""
    if span is None or (span.start is None and span.end is None):
        yield None, None
        return
    start, end = span.start or span.end, span.end or span.start
    if start is None or end is None:
        return
    length = (end - start).days + 1
    if span.continuous and 1 < length <= _MOST_DAYS and span.precision in ("day", "days", "week"):
        for number in range(length):
            yield start + timedelta(days=number), 1
        return
    precision = 1 if length == 1 else 2 if length <= 7 else 3
    known = span.start is not None and span.end is not None
    middle = start + timedelta(days=(length - 1) // 2)
    yield _edge(span) or middle, precision if known else 3


def _edge(span: DateSpan) -> date | None:
    """Return the first day of "early May", the last of "late May", as ACLED places them."""
    start, end = span.start, span.end
    if start is None or end is None or span.precision != "month" or span.continuous:
        return None
    if (start.day, end.day) == (1, _EARLY) and start.month == end.month:
        return start
    ends = (end + timedelta(days=1)).day == 1
    return end if start.day == _LATE and ends and start.month == end.month else None


def _split(total: int, parts: int) -> list[int]:
    """Return `total` over `parts` days, the remainder on the first."""
    share, rest = divmod(total, parts)
    return [share + rest, *[share] * (parts - 1)]


def _identifiers(events: Sequence[Event]) -> dict[str, str]:
    """Return ``event_id_cnty`` by event id: country code and the start of the id.

    Ids that begin alike are written out, whatever their order.

    Raises:
        ExportError: Two records have one id, so that rows could not be told apart.
    """
    if len({event.id for event in events}) < len(events):
        twice = next(i for i, n in Counter(e.id for e in events).items() if n > 1)
        message = f"two records have the id {twice}; leave repeats out before export"
        raise ExportError(message, slug="file-unwritable")
    whole = {}
    for event in events:
        country = (event.location.country if event.location else None) or _NOWHERE
        whole[event.id] = country + event.id.removeprefix("ev_").upper()
    stems = Counter(ident[: 3 + _STEM] for ident in whole.values())
    return {
        event: ident if stems[ident[: 3 + _STEM]] > 1 else ident[: 3 + _STEM]
        for event, ident in whole.items()
    }


def _scale(event: Event) -> str | None:
    """Return the reach of the sources, narrowest first; ACLED calls a local one subnational."""
    named = {
        "Subnational" if s.scale == "local" else (s.scale or "").capitalize() for s in event.sources
    }
    return "-".join([scale for scale in _SCALES if scale in named][:2]) or None


def _notes(event: Event) -> str:
    told = quote(event)
    return f"{event.summary}: {told}" if told else event.summary


def _tags(event: Event, coding: AcledCoding) -> str | None:
    tags = []
    if coding.event_type in _CROWDS:
        crowd = next((c for c in event.casualties if c.kind == "participants"), None)
        tags.append(f"crowd size={_size(crowd) if crowd else 'no report'}")
    if event.status != "asserted":
        tags.append(f"status={event.status}")
    return joined(tags)


def _size(crowd: Count) -> str:
    size = {
        "exact": f"{crowd.best}",
        "at_least": f"at least {crowd.low}",
        "up_to": f"up to {crowd.high}",
        "about": f"around {crowd.best}",
        "between": f"between {crowd.low} and {crowd.high}",
        "vague": {24: "dozens", 200: "hundreds", 2000: "thousands"}.get(crowd.low or 0, "None"),
    }[crowd.wording]
    return "no report" if "None" in size else size


ACLED = Table(
    name="acled",
    suffixes=(),
    columns=COLUMNS,
    rows=rows,
    loses="evidence, bounds of tolls, attribution of actors, confidence, records without an "
    "ACLED coding; admin3 and timestamp are never filled",
)
