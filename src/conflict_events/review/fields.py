"""Fields of a record as one line that people read and type, and back.

Names are joined by ``; ``, dates are ISO days or ``first/last``, tolls are ``killed 12``,
``injured 3-5``, ``killed 24+`` (at least) or ``arrested -40`` (at most), joined by ``; ``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

from conflict_events.entities.identify import identify
from conflict_events.entities.locate import locate
from conflict_events.errors import InputError
from conflict_events.exports.cells import plain
from conflict_events.lexicon.families import event_types
from conflict_events.review.decisions import FieldName
from conflict_events.schema import Actor, Count, CountKind, DateSpan, Event, Location, Status

_COUNT = re.compile(r"(?P<kind>[a-z]+)\s+(?P<low>\d*)(?P<mark>[-–+]?)(?P<high>\d*)")
_PLACE = re.compile(r"(?P<name>.*?)(?:,\s*(?P<country>[A-Z]{3}))?")


def shown(event: Event, field: FieldName) -> str:
    """Return `field` of `event` on one line, fit for a cell; empty where there is nothing."""
    return " ".join(plain(_shown(event, field)).split())


def _shown(event: Event, field: FieldName) -> str:
    match field:
        case "initiators" | "targets":
            return "; ".join(actor.name for actor in getattr(event, field))
        case "location":
            place = event.location
            if place is None:
                return ""
            return f"{place.name}, {place.country}" if place.country else place.name
        case "date":
            span = event.date
            if span is None:
                return ""
            if span.start == span.end:
                return str(span.start)
            return f"{span.start or ''}/{span.end or ''}"
        case "casualties":
            return "; ".join(_count_text(count) for count in event.casualties)
        case _:
            return str(getattr(event, field))


def parsed(event: Event, field: FieldName, text: str) -> Any:  # noqa: ANN401 - by field
    """Return the value of `field` that a reviewer typed; what stays keeps its evidence.

    Raises:
        InputError: It is no value of that field; the message says how to write one.
    """
    cleaned = " ".join(text.split())
    if cleaned == shown(event, field):
        return getattr(event, field)
    match field:
        case "event_type":
            if cleaned not in event_types():
                raise InputError(f"'{text}' is no event type; docs/ontology.md lists them")
            return cleaned
        case "status":
            if cleaned not in get_args(Status):
                known = ", ".join(get_args(Status))
                raise InputError(f"'{text}' is no status; use one of {known}")
            return cleaned
        case "initiators" | "targets":
            names = [name.strip() for name in cleaned.split(";") if name.strip()]
            return tuple(_actor(event, field, name) for name in names)
        case "location":
            return _place(event, cleaned)
        case "date":
            return _span(cleaned)
        case "casualties":
            return _counts(event, cleaned)


def _actor(event: Event, field: FieldName, name: str) -> Actor:
    """An actor of the record keeps what was read of it; else the registry may know the name."""
    for actor in (*getattr(event, field), *event.initiators, *event.targets):
        if name in (actor.name, actor.mention):
            return actor  # type: ignore[no-any-return]
    on = event.date.end or event.date.start if event.date else None
    known = identify(name, on=on)
    if known is not None:
        return known.model_copy(update={"mention": None})
    return Actor(name=name, kind="unidentified")


def _place(event: Event, text: str) -> Location | None:
    if not text:
        return None
    split = _PLACE.fullmatch(text)
    name = split["name"] if split else text
    country = split["country"] if split else None
    if country is None and event.location is not None:
        country = event.location.country
    found = locate(name, country=country) or locate(name)
    return found or Location(name=name)


def _span(text: str) -> DateSpan | None:
    if not text:
        return None
    first, mark, last = text.partition("/")
    try:
        start = date.fromisoformat(first.strip()) if first.strip() else None
        end = date.fromisoformat(last.strip()) if last.strip() else None
    except ValueError as error:
        raise InputError(f"'{text}' is no date; write 2013-06-05 or 2013-06-01/2013-06-05") from (
            error
        )
    if not mark:
        end = start
    if start and end and start > end:
        raise InputError(f"'{text}' ends before it begins; write the first day first")
    width = (end - start).days if start and end else 366
    limits = ((0, "day"), (6, "days"), (7, "week"), (31, "month"), (366, "year"))
    precision = next((name for limit, name in limits if width <= limit), "longer")
    return DateSpan(start=start, end=end, precision=precision, basis="explicit")  # type: ignore[arg-type]


def _counts(event: Event, text: str) -> tuple[Count, ...]:
    found = []
    left = list(event.casualties)
    for part in (p.strip() for p in text.split(";")):
        if not part:
            continue
        same = next((count for count in left if _count_text(count) == part), None)
        if same is not None:
            left.remove(same)
            found.append(same)
            continue
        match = _COUNT.fullmatch(part)
        low, high = (match["low"], match["high"]) if match else ("", "")
        if not match or match["kind"] not in get_args(CountKind) or not (low or high):
            kinds = ", ".join(get_args(CountKind))
            raise InputError(f"'{part}' is no toll; write 'killed 12' or 'injured 3-5'; {kinds}")
        found.append(_count(match["kind"], low, match["mark"], high))
    return tuple(found)


def _count(kind: str, low: str, mark: str, high: str) -> Count:
    bottom = int(low) if low else None
    top = int(high) if high else (None if mark else bottom)
    if bottom is not None and top is not None and bottom > top:
        raise InputError(f"'{kind} {low}-{high}' has its bounds the wrong way round")
    wording = "exact"
    if mark:
        wording = "between" if low and high else "at_least" if low else "up_to"
    return Count(
        kind=kind,  # type: ignore[arg-type]
        low=bottom,
        high=top,
        best=bottom if bottom is not None and (not mark or not high) else None,
        wording=wording,  # type: ignore[arg-type]
    )


def _count_text(count: Count) -> str:
    if count.low == count.high:
        number = f"{count.low}" if count.low is not None else "?"
    elif count.high is None:
        number = f"{count.low}+"
    elif count.low is None:
        number = f"-{count.high}"
    else:
        number = f"{count.low}-{count.high}"
    return f"{count.kind} {number}"


def sentence(event: Event) -> str:
    """Return the sentence that tells `event` first, on one line."""
    spans: Sequence[Any] = [e for e in event.evidence if e.role == "sentence"]
    return " ".join(spans[0].text.split()) if spans else event.summary
