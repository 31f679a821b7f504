"""The spaCy component."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from spacy.tokens import Doc, DocBin

from conflict_events import ConflictEventsError, Extractor

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


def test_records_survive_a_collection_of_docs(nlp):
    """A ``DocBin`` that stores user data keeps records, result and day."""
    doc = nlp.make_doc(_TEXT)
    doc._.published = date(2020, 5, 6)
    doc = nlp(doc)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert again._.conflict_events == doc._.conflict_events
    assert again._.conflict_events_result == doc._.conflict_events_result
    assert again._.published == date(2020, 5, 6)


def test_a_stream_and_many_processes_give_the_same(nlp):
    """``pipe``, in one process or two, gives what single calls give."""
    texts = [_TEXT, "Nothing happened.", "Gunmen killed two soldiers in Kabul on Friday."] * 2
    single = [nlp(text)._.conflict_events for text in texts]
    assert [doc._.conflict_events for doc in nlp.pipe(texts)] == single
    many = nlp.pipe(texts, n_process=2, batch_size=2)
    assert [doc._.conflict_events for doc in many] == single


def test_settings_are_typed(nlp):
    """A setting of another type, an unknown one and a missing model are refused by name."""
    spacy = pytest.importorskip("spacy")
    for config, words in (
        ({"min_confidence": "high"}, "min_confidence"),
        ({"certainty": 1}, "certainty"),
        ({"model": "no_such_model"}, "no_such_model"),
    ):
        with pytest.raises((ValueError, ConflictEventsError), match=words):
            spacy.blank("en").add_pipe("conflict_events", config=config)
    strict = spacy.blank("en")
    strict.add_pipe("conflict_events", config={"min_confidence": 1.0})
    assert strict(_TEXT)._.conflict_events == ()


def test_the_component_can_be_pickled(nlp):
    """What is sent to another process is the settings; the extractor is built there."""
    component = nlp.get_pipe("conflict_events")
    again = pickle.loads(pickle.dumps(component))  # noqa: S301 - our own bytes
    assert again.config == component.config
    assert again(nlp.make_doc(_TEXT))._.conflict_events
