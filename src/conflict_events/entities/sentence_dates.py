"""The dates of a text sentence by sentence, each with its place among all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from conflict_events.mentions.dates import DateMention
from conflict_events.text.types import Page, Sentence

NumberedDates = Sequence[tuple[int, DateMention]]


def by_sentence(
    page: Page, mentions: Sequence[DateMention]
) -> Iterator[tuple[Sentence, NumberedDates]]:
    """Yield the sentences that name dates, with these and their positions in `mentions`.

    Args:
        page: The document as read.
        mentions: Its date mentions, in order.
    """
    sentences = {sentence.index: sentence for sentence in page.sentences}
    numbered = list(enumerate(mentions))
    for index, group in groupby(numbered, key=lambda pair: pair[1].sentence):
        yield sentences[index], list(group)
