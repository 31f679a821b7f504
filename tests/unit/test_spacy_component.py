"""The spaCy component."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from conflict_events import Extractor

pytestmark = pytest.mark.model

_TEXT = "Rebels seized the town of Goma from government forces on Friday, officials said."


@pytest.fixture(scope="module")
def nlp():
    spacy = pytest.importorskip("spacy")
    language = spacy.blank("en")
    language.add_pipe("conflict_events")
    return language


def test_records_are_those_of_the_library(nlp):
    """The component finds what the extractor finds in the same text."""
    doc = nlp(_TEXT)
    assert doc._.conflict_events
    assert doc._.conflict_events == Extractor.default().extract(_TEXT).events


def test_the_day_of_publication_is_taken_from_the_doc(nlp):
    """``doc._.published``, a day or an ISO string, is what relative dates are read against."""
    doc = nlp.make_doc(_TEXT)
    doc._.published = "2020-05-06"
    (event,) = nlp(doc)._.conflict_events
    assert event.date is not None
    assert str(event.date.start) == "2020-05-01"


def test_records_survive_serialisation(nlp):
    """A doc that is written and read again keeps its records."""

    doc = nlp(_TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.conflict_events == doc._.conflict_events
