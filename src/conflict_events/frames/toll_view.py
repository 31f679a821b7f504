"""A sentence with its counts, indexed, and the phrases that numbers open."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.toll_lists import part_ranges
from conflict_events.lexicon.tolls import TollWords
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import WEEKDAYS

_MODIFIERS = ("NN", "NNP", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "``", "''", "FW", "AFX")
_QUOTES = frozenset(("'", '"', "‘", "’", "“", "”", "`", "``", "''", "-"))
_OF_SKIPPED = frozenset(("DT", "PRP$", "CD", "PDT"))
NEVER_ALONE = WEEKDAYS | frozenset(
    "today yesterday tomorrow overnight morning night tonight evening afternoon".split()
)
"""Words for times, which a number counts no people with."""


@dataclass(frozen=True, slots=True)
class View:
    """A sentence with its counts, indexed."""

    parse: Parse
    words: TollWords
    mentions: tuple[CountMention, ...]
    at: dict[int, CountMention]
    """Mention by each of its tokens."""
    ranges: tuple[tuple[int, int], ...]
    """Token ranges that list parts of a toll, end exclusive."""
    ending: dict[int, CountMention]
    """Mention by the last token of its people phrase."""
    end_of: dict[int, int]
    """Last token of the people phrase by the number's own token."""

    def text(self, index: int) -> str:
        """Return the lower-case token at `index`, empty beyond the sentence."""
        tokens = self.parse.tokens
        return tokens[index].lower if 0 <= index < len(tokens) else ""


def make_view(parse: Parse, words: TollWords, mentions: tuple[CountMention, ...]) -> View:
    """Index `mentions` by their tokens and by the end of their people phrases."""
    ranges = part_ranges(parse, words, mentions)
    at = {i: m for m in mentions for i in range(m.first, m.last + 1)}
    end_of = {m.number: phrase_end(parse, words, m, at) for m in mentions}
    ending = {end_of[m.number]: m for m in mentions}
    return View(parse, words, mentions, at, ranges, ending, end_of)


def phrase_end(
    parse: Parse, words: TollWords, mention: CountMention, at: dict[int, CountMention]
) -> int:
    """Return the last token of the people phrase that follows a number."""
    tokens = parse.tokens
    last = mention.last
    i = last + 1
    partitive = i < len(tokens) and tokens[i].lower == "of"
    if partitive:
        i += 1
        while i < len(tokens) and tokens[i].tag in _OF_SKIPPED and tokens[i].tag != "CD":
            i += 1
        if i < len(tokens) and tokens[i].tag in ("PRP", "WP"):
            return i
    while i < len(tokens) and i not in at:
        token = tokens[i]
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.lower in words.anchors and not (
            after is not None
            and after.tag in ("NN", "NNS")
            and after.lower not in words.anchors
            and after.lower not in NEVER_ALONE
        ):
            break
        if token.is_noun:
            if partitive and after is not None and after.tag == "POS":
                i += 2  # "two of the minister's guards"
                continue
            last = i
            compound = after is not None and after.is_noun and token.head == after.i
            if token.tag == "NNS" and not compound and token.lower != "others":
                break
        elif token.lower in ("more", "others", "other"):
            last = i
        elif (age := age_end(parse, i)) is not None:
            i = age
            continue
        elif token.text == "(" and (closing := _closing(parse, i)) is not None:
            i = closing
        elif token.tag not in _MODIFIERS and token.text not in _QUOTES:
            break
        i += 1
    return last


def age_end(parse: Parse, i: int) -> int | None:
    """Return the index behind an age that starts at `i` ("two 16-year-old girls")."""
    words = [token.lower for token in parse.tokens[i : i + 5]]
    if len(words) == 5 and words[1] == words[3] == "-" and words[4] == "old":
        return i + 5
    return i + 1 if words and words[0].endswith(("-year-old", "-month-old")) else None


def _closing(parse: Parse, opening: int) -> int | None:
    """Return the bracket that closes a short name within a phrase."""
    tokens = parse.tokens
    for i in range(opening + 1, min(opening + 4, len(tokens) - 1)):
        if tokens[i].text == ")":
            return i if tokens[i + 1].is_noun or tokens[i + 1].tag.startswith("VB") else None
    return None


def mention_before(view: View, head: Token) -> CountMention | None:
    """Return the number that the noun `head` has in front of it."""
    found = view.at.get(head.i)
    if found is not None:
        return found
    i = head.i - 1
    tokens = view.parse.tokens
    while i >= 0 and head.i - i < 14:
        if tokens[i].text == ")":
            # "Ten Border Guard Force (BGF) troopers": a short name in brackets.
            opening = next((n for n in range(i - 1, max(i - 4, 0), -1) if view.text(n) == "("), i)
            i = opening - 1 if opening < i else i
        found = view.at.get(i)
        if found is not None:
            return found
        token = tokens[i]
        if age_end(view.parse, i - 4) == i + 1:
            i -= 5
            continue
        if token.lower == "of":
            return view.at.get(i - 1)
        if token.lower in ("the", "his", "her", "its", "their") and view.text(i - 1) == "of":
            i -= 1
            continue
        glued = token.tag == "NNS" and view.text(i + 1) == "-"  # "two passers-by"
        if not glued and token.tag not in (*_MODIFIERS, "POS") and token.text not in _QUOTES:
            return None
        i -= 1
    return None


def noun_after(view: View, mention: CountMention) -> int | None:
    """Return the head noun of the people phrase that a number opens."""
    end = view.end_of[mention.number]
    if end == mention.last:
        own = view.parse.tokens[mention.last]
        return own.i if own.is_noun and own.lower in view.words.people else None
    return end
