"""Who speaks by a label: behind or before a headline, in an interview."""

from __future__ import annotations

import pytest

from conflict_events.frames.labels import read_labels, tellers
from conflict_events.lexicon.cues import load_cues
from conflict_events.schema import Document
from conflict_events.text.document import read

SOURCES = load_cues().sources


def voices(title: str | None, text: str) -> dict[str, tuple[str, str]]:
    page = read(Document(text=text, title=title), tellers=tellers(SOURCES))
    found = read_labels(page.sentences, SOURCES)
    said = [s for s in page.sentences if s.index in found]
    return {s.text: (found[s.index].name, found[s.index].kind) for s in said}


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("Police: nine killed in blast", "Police", "official"),
        ("Rights group: nine killed in blast", "Rights group", "monitor"),
        ("UN report: nine killed in blast", "UN report", "monitor"),
        ("Nine killed in blast: rebel spokesman", "rebel spokesman", "party"),
        ("Nine killed in blast | State television", "State television", "media"),
        ("Nine killed in blast: ministry of health", "ministry of health", "official"),
    ],
)
def test_who_says_what_a_headline_tells(title: str, name: str, kind: str) -> None:
    """The label is the source of the headline alone, with the kind its words give."""
    found = read_labels(
        read(
            Document(text="A bomb went off in the town. It was loud.", title=title),
            tellers=tellers(SOURCES),
        ).sentences,
        SOURCES,
    )
    assert {(v.name, v.kind) for v in found.values()} == {(name, kind)}
    assert all(index < 2 for index in found)


@pytest.mark.parametrize(
    "title",
    [
        "Kenya: nine killed in blast",
        "Hamas: nine killed in blast",
        "Students: nine killed in blast",
        "Nine killed in blast - BBC News",
        "Nine killed in blast: students",
    ],
)
def test_topics_publishers_and_sufferers_say_nothing(title: str) -> None:
    """A place, a party that opens a headline, those hurt and who printed it vouch for nothing."""
    assert voices(title, "A bomb went off in the town. It was loud.") == {}


def test_turns_of_an_interview() -> None:
    """Each answer is of the name that opened it, until the next turn."""
    text = (
        "The Herald: What did Ada Pell see? Pell: They burned nine huts. Then they fled. "
        "The Herald: Who did? Pell: The rebels."
    )
    found = voices(None, text)
    assert found["Then they fled."] == ("Pell", "official")


@pytest.mark.parametrize(
    "text",
    [
        "Place: the market. Dead: They killed nine. Place: the mill. Dead: They killed six.",
        "Pell: They burned nine huts. Then they fled.",
    ],
)
def test_forms_and_single_labels_are_no_interview(text: str) -> None:
    """Fields of a form name nobody; one label alone takes no turns."""
    assert voices(None, text) == {}
