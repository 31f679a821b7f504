"""Laws of places: shapes, order, articles, containers, no text raises."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from conflict_events.entities.locate import locate
from conflict_events.entities.places import ResolvedPlace, resolve
from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.mentions.places import find
from conflict_events.schema import Document
from conflict_events.text.document import read
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import sound_key

WORDS = st.sampled_from(
    "Kabul Homs Syria near in of the province village Al-Qusayr , . ( ) U.S. Va. VA Paris Jordan "
    "Mr said Washington Post and north Sahel Red Sea Donetsk Republic - \u2019s \u00e9 1 \n"
    .split(" ")
)  # fmt: skip
NAMES = st.text(st.characters(codec="utf-8", categories=("L", "P", "Z", "M")), max_size=40)
COUNTRIES = st.sampled_from(["Syria", "AFG", "Mali", "Ukraine", None])


def resolved(text: str) -> tuple[ResolvedPlace, ...]:
    """Resolve the places of `text`."""
    page = read(Document(text=text))
    return resolve(page, find(page, load_gazetteer()), load_gazetteer())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
@example("Kabul Kabul in Al-Qusayr")
def test_shape(text: str) -> None:
    """Mentions must be slices in order without overlap; points must be whole and on earth."""
    found = resolved(text)
    assert found == resolved(text)
    end = 0
    for place in found:
        span, where = place.mention.span, place.location
        assert end <= span.start < span.end <= len(text)
        end = span.end
        assert text[span.start : span.end] == where.mention == where.evidence[0].text
        assert (where.latitude is None) == (where.longitude is None)
        assert (where.latitude is None) <= (where.precision is None or where.country is not None)
        if where.latitude is not None and where.longitude is not None:
            assert -90 <= where.latitude <= 90
            assert -180 <= where.longitude <= 180


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    """Any text must be read."""
    resolved(text)


@settings(max_examples=100, deadline=None)
@given(NAMES, COUNTRIES)
def test_locate_keeps_to_the_country(name: str, country: str | None) -> None:
    """A named country must hold whatever is located in it."""
    place = locate(name, country=country)
    if country is not None:
        nation = locate("", country=country)
        assert place is not None
        assert nation is not None
        assert place.country == nation.country


@given(NAMES)
def test_keys_of_sound(name: str) -> None:
    """A sound key must not depend on case or marks, nor hold blanks."""
    assert sound_key(name) == sound_key(fold_key(name))
    assert " " not in sound_key(name)
