"""Where a sentence lists parts of a toll: "including two children", "among them a nurse"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.tolls import TollWords
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Parse

_OPENERS = frozenset("including includes included include incl".split())
_WHOLES = frozenset(("casualties", "toll", "losses"))
_INSIDE = frozenset(
    "NN NNS NNP NNPS JJ JJR JJS CD DT CC , PRP$ POS HYPH IN RB VBN VBG `` ''".split()
)
_ENDERS = frozenset(
    "in at on near during when as after while by from before outside inside".split()
)
_PRONOUNS = frozenset(("them", "whom", "those"))
_CLOSERS = frozenset((".", ";", ":", ")", "—", "–", "--"))


def part_ranges(
    parse: Parse, words: TollWords, mentions: Sequence[CountMention]
) -> tuple[tuple[int, int], ...]:
    """Return the token ranges that list parts, end exclusive.

    A range starts at its opener ("including", "among them") and ends with the list: before
    a verb, a place or time phrase, or the subject of the next verb.

    Args:
        parse: The sentence.
        words: Words that tell tolls.
        mentions: Its counts.
    """
    tokens = parse.tokens
    found: list[tuple[int, int]] = []
    for token in tokens:
        i = token.i
        opens = token.lower in _OPENERS or (
            token.lower == "among" and i + 1 < len(tokens) and tokens[i + 1].lower in _PRONOUNS
        )
        # "Casualties include nine dead": there it opens the whole, not a part.
        whole = token.is_verb and any(t.lower in _WHOLES for t in tokens[:i])
        if opens and not whole:
            end = _list_end(parse, words, mentions, i)
            found.append((i, _trim(parse, words, i, end)))
    return tuple(found)


def _list_end(parse: Parse, words: TollWords, mentions: Sequence[CountMention], start: int) -> int:
    tokens = parse.tokens
    counted = {i for m in mentions for i in range(m.first, m.last + 1)}
    end = start + 1
    while end < len(tokens):
        token = tokens[end]
        stops = token.lower in _ENDERS or token.lower in _CLOSERS
        foreign = token.tag not in _INSIDE and end > start + 2
        harm = token.lower in words.anchors and token.tag in ("VBN", "VBG", "VBD")
        if (stops and end not in counted) or foreign or harm:
            break
        end += 1
    while end - 1 > start + 1 and tokens[end - 1].tag in (",", "CC"):
        end -= 1
    return end


def _trim(parse: Parse, words: TollWords, start: int, end: int) -> int:
    """Leave out a last member that is the subject of the next verb.

    "12 killed, including two boys, and six others wounded": the six are no part. Without
    another verb before the list, the verb behind it is the whole's own.
    """
    tokens = parse.tokens
    verb = end
    while verb < len(tokens) and tokens[verb].tag in (",", "MD", "RB"):
        verb += 1
    if verb >= len(tokens) or not (tokens[verb].is_verb or tokens[verb].lower in words.anchors):
        return end
    if not any(token.lower in words.anchors for token in tokens[max(start - 12, 0) : start]):
        return end
    for i in range(end - 1, start, -1):
        if tokens[i].lower in ("and", ",") and i + 1 < end:
            return i
    return end
