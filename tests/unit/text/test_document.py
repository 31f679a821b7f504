"""Reading a document."""

from datetime import date

import pytest

from conflict_events.schema import Document
from conflict_events.text.document import read

_PAGE = """1. Skip to content
2. Skip to menu

Rebels leave Tallafar

March 4, 2016

By Jane Doe

Rebels have left the town of Tallafar after a week of fighting. The army moved in.

GettyImages 17000 A soldier walks through Tallafar. A shell killed two there in May. AFP PHOTO/STR
Image: AFP/Getty Images

A spokesman said the army had taken the town.

"We hold every street."

Read more: Floods in the north

ab/cd (AP, dpa)
"""


@pytest.fixture
def page():
    return read(Document(text=_PAGE))


def test_title_and_date(page):
    """The title on the first content line and the printed day are found."""
    assert (
        page.raw(next(b for b in page.blocks if b.kind == "title").span) == "Rebels leave Tallafar"
    )
    assert page.published == date(2016, 3, 4)
    assert page.published_span is not None
    assert page.raw(page.published_span) == "March 4, 2016"


def test_only_the_story_is_told(page):
    """Navigation, byline, credits, links and signature give no sentences."""
    assert [s.text for s in page.sentences] == [
        "Rebels leave Tallafar",
        "Rebels have left the town of Tallafar after a week of fighting.",
        "The army moved in.",
        "A soldier walks through Tallafar.",
        "A shell killed two there in May.",
        "A spokesman said the army had taken the town.",
        '"We hold every street."',
    ]


def test_kinds(page):
    """Sentences know whether they are title, lead, caption, body or quote."""
    kinds = [s.kind for s in page.sentences]
    assert kinds == ["title", "lead", "lead", "caption", "caption", "body", "quote"]


def test_a_title_passed_apart_is_its_own_part():
    """The title part comes first, and a first line that repeats it is a title too."""
    page = read(Document(text="Rebels leave\n\nThe army moved in.", title="Rebels leave"))
    assert [(b.span.part, b.kind) for b in page.blocks] == [
        ("title", "title"),
        ("text", "title"),
        ("text", "lead"),
    ]
    assert page.sentences[0].span.part == "title"


def test_one_line_without_articles_is_a_headline():
    """A text that is nothing but a headline is read as one; what it names first stands apart."""
    page = read(Document(text="Mali: Gunmen kill six in market raid"))
    assert [(s.kind, s.text) for s in page.sentences] == [
        ("title", "Mali:"),
        ("title", "Gunmen kill six in market raid"),
    ]


def test_one_line_is_a_lead():
    """A text of one line without full stop is a story, no title."""
    page = read(Document(text="Warplanes hit a village in the north, killing six"))
    assert [s.kind for s in page.sentences] == ["lead"]


def test_dateline_is_cut_off_and_gives_the_day():
    """Sentences begin after the dateline; its day is the day of publication."""
    page = read(Document(text="GOMA, 4 March 2016 (AFP) -- Rebels left. The army came."))
    assert [s.text for s in page.sentences] == ["Rebels left.", "The army came."]
    assert page.published == date(2016, 3, 4)
    assert page.source == "AFP"


def test_shouting_text_is_truecased_in_place():
    """Offsets refer to the raw text whatever the case."""
    text = "GOMA, 4 MAR 90 -- [TEXT] REBELS OF GENERAL NTAGANDA LEFT THE TOWN OF BUNIA TODAY."
    (sentence,) = read(Document(text=text)).sentences
    assert sentence.text == "Rebels of General Ntaganda left the town of Bunia today."
    assert text[sentence.span.start : sentence.span.end] == sentence.text.upper()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("", "empty-text"),
        (" \n\x00 ... ", "empty-text"),
        (
            "El ejército retomó la ciudad y los rebeldes se retiraron de las montañas.",
            "not-english",
        ),
        ("<html><body><p>Rebels left the town.</p></body></html>", "html-input"),
        ("Rebels left\ud800 the town.", "lone-surrogates"),
        ("Rebels left\x00 the town.", "control-characters"),
        ("word", "no-prose"),
        ("x" * 1000, "no-prose"),
    ],
)
def test_odd_texts_are_told(text, slug):
    """Bad input is a diagnostic, never an exception."""
    page = read(
        Document.model_construct(
            text=text, published=None, title=None, source=None, id=None, url=None
        )
    )
    assert slug in [d.slug for d in page.diagnostics]


def test_published_that_contradicts_the_text():
    """The caller's day wins and the contradiction is told; a near day is none."""
    far = read(Document(text=_PAGE, published=date(2018, 1, 1)))
    assert far.published == date(2018, 1, 1)
    assert [d.slug for d in far.diagnostics] == ["published-contradicts-text"]
    assert not read(Document(text=_PAGE, published=date(2016, 3, 6))).diagnostics


def test_html_sentences_keep_their_places():
    """Markup is no word, and offsets refer to the HTML."""
    text = "<html><body><p>Rebels left the town.</p><p>The army came.</p></body></html>"
    page = read(Document(text=text))
    assert [page.raw(s.span) for s in page.sentences] == ["Rebels left the town.", "The army came."]


def test_subheadings_are_no_sentences():
    """Short lines between paragraphs are headings or links."""
    text = (
        "Rebels have left the town of Bunia after a week.\n\nFear of air strikes\n\n"
        "The army moved in on Friday, a spokesman said."
    )
    assert len(read(Document(text=text)).sentences) == 2


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        (
            "Troops retake Bor; drones hit Kosti market",
            ["Troops retake Bor", "drones hit Kosti market"],
        ),
        ("Five dead in Kosti; 30 hurt", ["Five dead in Kosti; 30 hurt"]),
        ("Army retakes Bor, 40 rebels killed", ["Army retakes Bor", "40 rebels killed"]),
        ("Bomb hits bus in Quetta, nine dead", ["Bomb hits bus in Quetta", "nine dead"]),
        ("Two policemen, three rebels killed", ["Two policemen, three rebels killed"]),
        ("Mayor, two guards held in Bor", ["Mayor, two guards held in Bor"]),
    ],
)
def test_clauses_of_a_headline_are_sentences(title: str, parts: list[str]) -> None:
    """A semicolon parts two happenings, a comma the toll; unless half of it is no clause."""
    page = read(Document(text="The army spoke of heavy fighting in the south.", title=title))
    assert [s.text for s in page.sentences if s.kind == "title"] == parts


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Nine killed in blast: police", ["Nine killed in blast", ": police"]),
        ("Nine killed in blast - army spokesman", ["Nine killed in blast", "- army spokesman"]),
        ("Nine killed in blast: two police", ["Nine killed in blast: two police"]),
        ("Nine killed in blast: minister of war", ["Nine killed in blast", ": minister of war"]),
        ("Nine killed in blast: what we know", ["Nine killed in blast: what we know"]),
    ],
)
def test_who_says_what_a_headline_tells_stands_apart(title: str, parts: list[str]) -> None:
    """Who stands behind a headline is no part of what it tells; a number of them is."""
    tellers = frozenset(("police", "spokesman", "minister"))
    document = Document(text="The army spoke of heavy fighting in the south.", title=title)
    page = read(document, tellers=tellers)
    assert [s.text for s in page.sentences if s.kind == "title"] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "CHAD: Gunmen shot two herders near Bongor. They fled.",
            ["CHAD:", "Gunmen shot two herders near Bongor.", "They fled."],
        ),
        ("Chad: gunmen shot two herders.", ["Chad: gunmen shot two herders."]),
        ("BBC: the rebels fled.", ["BBC: the rebels fled."]),
    ],
)
def test_the_label_of_a_brief_stands_apart(text: str, parts: list[str]) -> None:
    """What a brief names first, in capitals, is no word of its first sentence."""
    page = read(Document(text=f"{text}\n\nA summary of news from the region follows here."))
    assert [s.text for s in page.sentences][: len(parts)] == parts
