"""Laws of the text stage."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.schema import Document
from conflict_events.text import markup
from conflict_events.text.document import read
from conflict_events.text.fold import fold_key
from conflict_events.text.sentences import split
from conflict_events.text.truecase import truecase

_WORDS = st.sampled_from(
    'The army of Gen. Keita left Goma on Jan. 5 . ! ? ... " “ ” ( ) [ ] - -- — AP '
    "(AFP) U.S. killed 3.5 12 \n \n\n \r\n Photo: By Share REBELS TOOK <p> </p> &amp; | 2013".split(
        " "
    )
)
_PAGES = st.lists(_WORDS, max_size=60).map(" ".join)
_ANY = st.one_of(st.text(alphabet=st.characters(), max_size=300), _PAGES)


def _document(text, title=None):
    return Document.model_construct(
        text=text, title=title, published=None, source=None, url=None, id=None
    )


@given(_ANY, st.one_of(st.none(), _ANY))
def test_offsets_are_exact(text, title):
    """Sentences are raw slices apart from case and markup; ordered, disjoint, numbered."""
    page = read(_document(text, title))
    assert len(page.text) == len(text)
    last = {"text": 0, "title": 0}
    for number, sentence in enumerate(page.sentences):
        assert sentence.index == number
        raw = page.raw(sentence.span)
        assert len(sentence.text) == len(raw) > 0
        if sentence.span.part == "title" or not markup.is_html(page.text):
            assert sentence.text.casefold() == raw.casefold()
        assert sentence.span.start >= last[sentence.span.part]
        last[sentence.span.part] = sentence.span.end
    for left, right in pairwise(page.blocks):
        assert left.span.part != right.span.part or left.span.end <= right.span.start


@given(_ANY)
def test_every_sentence_lies_in_a_block(text):
    """No sentence crosses a paragraph."""
    page = read(_document(text))
    for sentence in page.sentences:
        assert sum(block.span.covers(sentence.span) for block in page.blocks) == 1


@given(st.text(max_size=80))
def test_fold_is_idempotent(text):
    """A key is its own key."""
    assert fold_key(fold_key(text)) == fold_key(text)


@given(_ANY)
def test_splitting_loses_nothing(text):
    """All that is no blank lies in a sentence; spans are ordered and disjoint."""
    spans = list(split(text))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(_ANY)
def test_truecasing_changes_case_only(text):
    """Length and letters stay."""
    cased = truecase(text)
    assert len(cased) == len(text)
    assert cased.casefold() == text.casefold()


@given(_ANY)
def test_reading_is_repeatable(text):
    """The same text gives the same page."""
    assert read(_document(text)) == read(_document(text))


_STORY = (
    "Rebels leave Bunia\n\nGOMA, Congo (AP) — Rebels left the town of Bunia on Friday.\n\n"
    "The army moved in, a spokesman said. Two soldiers were hurt.\n\n"
)
_NEUTRAL = st.lists(
    st.sampled_from(
        [
            "The market is held in the old part of the town every week.",
            "The museum was built by a merchant in the year of the flood.",
            "Farmers in the valley grow beans, and many of them keep bees.",
        ]
    ),
    max_size=5,
)


@given(_NEUTRAL)
def test_appended_paragraphs_change_nothing_before(paragraphs):
    """What comes later does not change the sentences before it."""
    before = read(Document(text=_STORY)).sentences
    after = read(Document(text=_STORY + "\n\n".join(paragraphs))).sentences
    assert after[: len(before)] == before


def test_noise_is_read_in_linear_time():
    """200 kB of noise of any kind takes a few seconds at the very most."""
    size = 200_000
    seeds = [
        "a",
        "A b ",
        "\n",
        ".",
        '"',
        "<a ",
        "<script>",
        "<!--",
        "[A",
        "By A ",
        "Ab- ",
        "A b\n",
        "1",
        "&a",
        "(AP) ",
    ]
    started = time.process_time()
    for seed in seeds:
        read(Document(text=(seed * (size // len(seed) + 1))[:size]))
    assert time.process_time() - started < 30
