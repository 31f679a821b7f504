"""Pages for date tests: one sentence for each full stop followed by a blank or line end."""

from __future__ import annotations

import re
from datetime import date

from conflict_events.entities.dates import DatesOfPage, resolve_page
from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.mentions.dates import DateMention, find
from conflict_events.text.types import BlockKind, Page, Sentence, Span

_SENTENCE = re.compile(r"\S.*?(?:(?<![A-Z][a-z]{2})(?<!Sept)\.(?=\s+[A-Z])|$)", re.DOTALL)


def page(text: str, published: date | None, kind: BlockKind = "body") -> Page:
    """Return `text` as a page with sentences."""
    sentences = tuple(
        Sentence(n, Span(*match.span()), match[0], kind, 0)
        for n, match in enumerate(_SENTENCE.finditer(text))
    )
    return Page("doc", text, None, (), sentences, published, None, None, None, ())


def mentions(text: str) -> tuple[DateMention, ...]:
    """Return the date mentions of `text`."""
    return find(page(text, None), load_date_rules())


def dates(text: str, published: date | str | None = None) -> DatesOfPage:
    """Return the resolved dates of `text`."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    rules = load_date_rules()
    read = page(text, day)
    return resolve_page(read, find(read, rules), rules)


def spans(text: str, published: date | str | None = None) -> list[tuple[str, str, str]]:
    """Return start, end and precision of every resolved date; "" is open."""
    found = dates(text, published).spans
    return [(str(s.start or ""), str(s.end or ""), s.precision) for s in found]


def days(text: str, published: date | str | None = None) -> list[date]:
    """Return the dates that are one day."""
    return [s.start for s in dates(text, published).spans if s.start and s.start == s.end]
