"""Issues: what protest, strike and concession are about, in CAMEO's four kinds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.schema import Issue


class IssueEntry(Entry):
    """Words that name an issue."""

    id: str
    issue: Issue
    nouns: tuple[str, ...] = ()
    """Singulars, of several words with the head last; plurals are derived."""
    words: tuple[str, ...] = ()
    """Exact lower-case forms."""
    example: str
    """Sentence of a protest about it."""
    counter_example: str
    """Sentence that is about something else, or about nothing known."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Issues:
    """All entries, and their word sequences by first word, longest first."""

    entries: tuple[IssueEntry, ...]
    table: dict[str, tuple[tuple[tuple[str, ...], IssueEntry], ...]]


@lru_cache(maxsize=4)
def load_issues(name: str = "core") -> Issues:
    """Load ``issues.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    found = entries(load_pack(name).folder / "issues.toml", "issue", IssueEntry)
    table: dict[str, list[tuple[tuple[str, ...], IssueEntry]]] = {}
    for entry in found:
        for words in _sequences(entry):
            table.setdefault(words[0], []).append((words, entry))
    return Issues(
        found,
        {first: tuple(sorted(own, key=lambda pair: -len(pair[0]))) for first, own in table.items()},
    )


def _sequences(entry: IssueEntry) -> list[tuple[str, ...]]:
    found = {tuple(word.split()) for word in entry.words}
    for noun in entry.nouns:
        *before, head = noun.split()
        found |= {(*before, form) for form in noun_forms(head)}
    return sorted(found)
