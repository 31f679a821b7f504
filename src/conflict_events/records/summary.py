"""The summary line of a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.ontology import EventType
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.interpretation.asked import Request
from conflict_events.records.tolls.deaths import deaths, is_unnumbered
from conflict_events.schema import Actor, Count, DateSpan, Location, Status

_PREFIX: dict[str, str] = {
    "alleged": "alleged: ",
    "denied": "denied: ",
    "planned": "planned: ",
    "threatened": "threatened: ",
    "hypothetical": "hypothetical: ",
}


_STRUCK = type_group("damage-or-gain")
"""Families of what is done to a place where nobody else is named."""
_TOWARDS = re.compile(r" (?:(?:to|against|of|with|for|from) )?\{target\}")


def summarise(
    event_type: EventType,
    *,
    status: Status,
    initiators: Sequence[Actor],
    targets: Sequence[Actor],
    location: Location | None,
    date: DateSpan | None,
    casualties: Sequence[Count],
    request: Request | None = None,
) -> str:
    """Return one line for people, filled from the type's template."""
    if request is not None and status == "hypothetical" and initiators:
        asked = _asked_for(event_type, initiators, location, request)
        if asked is not None:
            return asked
    who = _list(initiators) or ("unknown side" if event_type.mutual else "unknown perpetrator")
    struck = location is not None and event_type.family in _STRUCK
    whom = _list(targets) or (location.name if location and struck else "unknown target")
    place = location.name if location else "unknown place"
    if event_type.mutual and targets:
        who, whom = _list(initiators) or "unknown side", _list(targets)
    template = event_type.summary
    if event_type.mutual and not targets:
        template = template.replace("{initiator} and {target}", "{initiator}")
    if event_type.band == "verbal" and not targets:
        template = _TOWARDS.sub("", template)
    if len(initiators) > 1 or (initiators and _is_plural(initiators[0].name)):
        template = _VERB.sub(lambda found: found[1] + _base(found[2]), template)
    line = template.format(
        initiator=who, target=whom, place=place, place_in=f"in {place}" if location else ""
    )
    killed = deaths(casualties).best
    if killed and not all(is_unnumbered(c) for c in casualties if c.kind == "killed"):
        line += f", {killed} killed"
    if date is not None:
        line += f", {_days(date)}"
    return _PREFIX.get(status, "") + " ".join(line.split()).replace(" ,", ",")


def _asked_for(
    event_type: EventType, askers: Sequence[Actor], location: Location | None, request: Request
) -> str | None:
    """Return "X demands that Y release Z", or None where the template begins with no doer."""
    template = event_type.summary.replace("{initiator} and {target}", "{initiator}")
    if not template.startswith("{initiator} "):
        return None
    place = location.name if location else "unknown place"
    clause = _VERB.sub(lambda found: found[1] + _base(found[2]), template).format(
        initiator=" and ".join(request.doers[:3]) or "others",
        target=" and ".join(request.objects[:3]) or "unknown target",
        place=place,
        place_in=f"in {place}" if location else "",
    )
    many = len(askers) > 1 or _is_plural(askers[0].name)
    verb = _base(request.verb) if many else request.verb
    return " ".join(f"{_list(askers)} {verb} that {clause}".split())


def _is_plural(name: str) -> bool:
    """Whether a name takes a plural verb: "Houthis", "soldiers of the presidential guard"."""
    head = _BEHIND.split(name)[0]
    people = head.endswith("is") and " " not in head and len(head) > _SHORT
    return people or bool(_PLURAL.search(head))


_BEHIND = re.compile(r" (?:of|from|in) ")
_SHORT = 5
"""Letters of "Tunis" and "Paris"; names of peoples are longer."""
_PLURAL = re.compile(
    r"[a-z]{2}[^suia]s$|(?:men|women)$|\b(?:people|police|children)$", re.IGNORECASE
)
_VERB = re.compile(r"^(\{initiator\} )([a-z]+s)\b")


def _base(verb: str) -> str:
    """The plural form of a third-person verb."""
    if verb.endswith(("shes", "ches", "sses")):
        return verb[:-2]
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb[:-1]


def _list(actors: Sequence[Actor]) -> str:
    return " and ".join(dict.fromkeys(actor.name for actor in actors[:3]))


def _days(date: DateSpan) -> str:
    if date.start == date.end and date.start is not None:
        return date.start.isoformat()
    start = date.start.isoformat() if date.start else "?"
    end = date.end.isoformat() if date.end else "?"
    return f"{start} to {end}"
