"""Narration that goes on with what a source told: "Police said a bomb went off. Two died".

News attributes a telling once and goes on. What follows in the same paragraph, right behind and in
the simple past, is told by the same source if its opening takes up the story; so is a paragraph
that opens with those of whom the attributed one tells. What is dated elsewhere is the narrator's.
"""

from __future__ import annotations

import re

from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_OPENING = word_class("go-on-with-a-telling")
_ADDING = word_class("add-to-a-telling")
_DEEDS = word_class("go-back-to-a-deed")
_PRONOUNS = frozenset(("they", "he", "she", "it", "both", "their", "his", "her", "its"))
_POINTING = frozenset(("the", "this", "that", "these", "those"))
_SCENE = frozenset(("in", "during", "after"))
_THEN = frozenset(("after", "before", "when", "while", "as", "once", "following", "during"))
"""Words that put what follows after, or beside, what was told."""
_PERFECT = frozenset(("has", "have", "had"))
_ELSEWHERE = re.compile(
    r"\b(?:in|since|of|until) (?:(?:early|late|mid-)? ?(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)|(?:19|20)\d\d)\b"
    r"|\b(?:last|previous|past|recent) (?:week|weeks|month|months|year|years|decade)\b"
    r"|\b(?:weeks|months|years|decades) (?:ago|earlier|before)\b"
)
"""Times of another story."""


def goes_on(parse: Parse, before: Parse | None, last: SourceReading | None) -> bool:
    """Return whether a plain sentence goes on with what `last` told in the one before.

    Args:
        parse: A sentence without a source of its own.
        before: The last sentence parsed, if a source told it.
        last: That source.
    """
    if before is None or last is None or last.kind == "media" or last.verb == "quote":
        return False
    if not parse.tokens:
        return False
    one, two = before.sentence, parse.sentence
    if two.index != one.index + 1 or two.kind in ("title", "caption") or one.kind == "title":
        return False
    if _ELSEWHERE.search(two.text) or not _told_a_deed(before, last):
        return False
    root = next((token for token in parse.tokens if token.head == token.i), parse.tokens[0])
    if two.paragraph != one.paragraph:
        if last.verb == "narration" or two.paragraph != one.paragraph + 1:
            return False
        return _is_past(parse, root) and _same_people(parse, before)
    return _opens(parse, root) and (_is_past(parse, root) or _counts_on(parse, root))


def _told_a_deed(before: Parse, last: SourceReading) -> bool:
    """Whether a clause was said, and not "declared three days of mourning"."""
    return any(before.tokens[i].is_verb for i in last.scope if i < len(before.tokens))


def _opens(parse: Parse, root: Token) -> bool:
    """Whether its first words take up the story, or its words add to it."""
    first = parse.tokens[0]
    if first.lower in _OPENING or first.tag == "CD":
        return True
    if first.lower in _SCENE and len(parse.tokens) > 1 and parse.tokens[1].lower in _POINTING:
        return True
    if first.lower in _THEN:
        for subject in parse.kids(root, "nsubj", "nsubjpass"):
            opening = parse.subtree(subject)[0]
            return opening.lower in _OPENING or opening.tag == "CD"
    return any(token.lower in _ADDING for token in parse.tokens)


def _is_past(parse: Parse, root: Token) -> bool:
    helpers = {kid.lower for kid in parse.kids(root, "aux", "auxpass")}
    if root.tag == "VBN":
        return bool(helpers & {"was", "were"}) and not helpers & _PERFECT
    return root.tag == "VBD" and not helpers


def _counts_on(parse: Parse, root: Token) -> bool:
    """Whether it gives a part of those counted before: "Sixty of those who fled have been held"."""
    if root.tag != "VBN" or not any(k.lower in _PERFECT for k in parse.kids(root, "aux")):
        return False
    return any(
        link.lower == "of" and any(w.lower in _POINTING or w.lower == "them" for w in behind)
        for subject in parse.kids(root, "nsubj", "nsubjpass")
        for link in parse.kids(subject, "prep")
        for behind in (parse.subtree(link)[1:3],)
        if subject.tag in ("CD", "NNS", "NN", "JJ")
    )


def _same_people(parse: Parse, before: Parse) -> bool:
    """Whether a new paragraph opens with those, or the deed, of the one before."""
    first = parse.tokens[0]
    if first.lower in _PRONOUNS and first.lower not in ("it", "its"):
        return True
    if first.lower not in _POINTING or len(parse.tokens) < 2:
        return False
    noun = parse.head(first)
    told = {token.lower for token in before.tokens if token.is_noun}
    return noun.is_noun and noun.dep.startswith("nsubj") and noun.lower in told | _DEEDS
