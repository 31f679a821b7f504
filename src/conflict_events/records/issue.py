"""What a protest, strike or concession is about, from the words that say so.

An issue counts where the sentence ties it to the act: behind a word of aim or cause ("over the
price of bread", "demanding the resignation of", "against the new constitution"), or directly in
front of the act ("a pro-democracy rally", "a fuel price protest"). The first tie that names a
known issue decides; without one there is none.

Source of the kinds: CAMEO codebook, fourth digit of 141 to 145 and of 083.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.issues import IssueEntry, Issues, load_issues
from conflict_events.records.draft import Telling
from conflict_events.schema import Issue
from conflict_events.text.types import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_REACH = 14
"""Words behind a tie in which its issue must stand."""
_BEFORE = 4
"""Words in front of the act that can name its issue."""
_TIES = frozenset(
    "over against for demanding demand demanded demands urging calling seeking opposing rejecting "
    "denouncing condemning decrying about at".split()
)


def read_issue(tellings: Sequence[Telling]) -> tuple[Issue, str, Span] | None:
    """Return the issue, the rule and the words that tell it, from the first telling that does.

    Args:
        tellings: Where the document tells of the act.
    """
    issues = load_issues()
    for telling in tellings:
        found = _in_sentence(telling, issues)
        if found is not None:
            return found
    return None


def _in_sentence(telling: Telling, issues: Issues) -> tuple[Issue, str, Span] | None:
    sentence = telling.sentence
    base = sentence.span.start
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(sentence.text)]
    first = next((n for n, w in enumerate(words) if base + w[2] > telling.trigger.start), None)
    if first is None:
        return None
    end = telling.trigger.end - base
    last = max((n for n, w in enumerate(words) if w[1] < end), default=first)
    places = list(range(max(0, first - _BEFORE), last + 1))
    for n in range(last + 1, len(words)):
        if words[n][0] in _TIES:
            places += range(n + 1, min(n + 1 + _REACH, len(words)))
            break
    for n in places:
        hit = _at(words, n, issues)
        if hit is not None and (n > last or n + hit[0] >= first):
            size, entry = hit
            span = Span(base + words[n][1], base + words[n + size - 1][2], sentence.span.part)
            return entry.issue, f"issue.{entry.id}", span
    return None


def _at(
    words: Sequence[tuple[str, int, int]], n: int, issues: Issues
) -> tuple[int, IssueEntry] | None:
    for sequence, entry in issues.table.get(words[n][0], ()):
        if tuple(w[0] for w in words[n : n + len(sequence)]) == sequence:
            return len(sequence), entry
    return None
