"""Where the events of own sentences were, with the real pipeline: place, precision, or none."""

from __future__ import annotations

from typing import Any

import pytest

from conflict_events import Extractor, Location
from tests.golden.reading import cases

pytestmark = pytest.mark.model


def short(location: Location) -> str:
    return f"{location.mention or location.name}/{location.precision or '?'}"


@pytest.mark.parametrize("case", cases("places.toml"), ids=lambda case: case["text"])
def test_event_was_there(case: dict[str, Any]) -> None:
    """Each record of the marked trigger has one place of the gold, none is missing or invented."""
    start = case["text"].index("*")
    end = case["text"].rindex("*") - 1
    events = Extractor.default().extract(case["text"].replace("*", "")).events
    own = [
        event
        for event in events
        if any(e.role == "trigger" and e.start < end and start < e.end for e in event.evidence)
    ]
    assert own, "no record of the marked trigger"
    assert sorted(short(e.location) for e in own if e.location) == sorted(case["places"])


def test_unlocated_name_takes_the_point_of_what_it_lies_in() -> None:
    """The name stays as printed, the point is that of the known place, and both are evidence."""
    text = "The army launched an offensive in Idlib, targeting the village of Tarhuma."
    (place,) = {e.location for e in Extractor.default().extract(text).events}
    assert place is not None
    assert (place.name, place.precision, place.country) == ("Tarhuma", "near", "SYR")
    assert [e.text for e in place.evidence] == ["Tarhuma", "Idlib"]


def test_evidence_tells_why_and_diagnostics_tell_doubts() -> None:
    """The rule names what settled the reading and what tied it to the event."""
    result = Extractor.default().extract("Gunmen killed two traders in Valencia.")
    (event,) = result.events
    assert event.location is not None
    assert [e.rule for e in event.location.evidence] == ["place.prior+place.clause"]
    (doubt,) = [d for d in result.diagnostics if d.slug == "place-ambiguous"]
    assert "Valencia, ESP" in doubt.message


_VILLAGES = (
    "Gunmen attacked traders in the city of Gusau on Monday, police in Zamfara state said. "
    "Two people were killed near Talata Mafara. The army sent troops to Sokoto. "
    "On Tuesday gunmen abducted six women in {place}."
)


def _last(place: str) -> Location:
    events = Extractor.default().extract(_VILLAGES.format(place=place)).events
    (found,) = {e.location for e in events if e.event_type == "abduction"}
    assert found is not None
    return found


def test_unknown_village_lies_in_the_country_of_the_document() -> None:
    """It takes the country of the other places and no point; what shows the country is evidence."""
    village = _last("Ruwan Tsafarwa")
    assert (village.name, village.country, village.latitude) == ("Ruwan Tsafarwa", "NGA", None)
    assert [e.text for e in village.evidence] == ["Ruwan Tsafarwa", "Gusau"]


def test_unknown_waters_lie_in_no_country() -> None:
    """The name of a sea is none of a village."""
    sea = _last("the Tsafarwa Sea")
    assert (sea.country, sea.latitude) == (None, None)
