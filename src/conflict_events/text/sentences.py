"""Sentences of a block: our own splitter, linear in the length of the text.

Rule-based, because a statistical splitter would have to parse first, and because the end
of a sentence must not depend on what stands two paragraphs further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

MAX_CHARACTERS: Final = 1_000
MAX_WORDS: Final = 120

# Abbreviations after which a sentence nearly never ends.
_TITLES: Final = frozenset(
    """mr mrs ms mx dr prof sr jr st ste mt ft gen lt lieut col maj capt cpt sgt cpl pvt brig adm
    cmdr cdr comdr gov sen rep reps sens rev hon pres supt insp det sec amb ayat hojj msgr fr
    no nos vs v approx ca cf eg e.g i.e viz al art para pp vol fig op est dept min
    lt.gen lt.col maj.gen brig.gen col.gen mr.dr""".split()
)
# Abbreviations after which a sentence may end: it does where a capital follows that opens one.
_MAYBE: Final = frozenset(
    """u.s u.n u.k u.s.a u.a.e e.u d.c a.m p.m a.d b.c inc corp co ltd bros etc jan feb mar apr jun
    jul aug sep sept oct nov dec mon tue tues wed thu
    thur thurs fri sat sun dist prov ave blvd rd km
    calif conn fla ga ill la mass mich minn miss pa tenn tex va wash wis ariz ark colo""".split()
)
# Those of them that are written in lower case.
_LOWER_CASED: Final = frozenset(
    "etc v vs approx ca cf eg viz al no nos km ft rd est para pp vol fig min dept".split()
)
# Words that open a sentence far more often than they follow an abbreviation with a capital.
_OPENERS: Final = frozenset(
    """the a an in on at he she it they we i you this that these those there but and however
    meanwhile according after before when while as if for from with by some many several two
    three four five six seven eight nine ten dozens hundreds thousands police officials witnesses
    no not his her its their our what who why how where since during earlier later last both also
    more most one another other according
    """.split()
)

_BOUNDARY: Final = re.compile(
    r"""
    (?P<stop>[.!?…]+)                         # one or more closing marks
    (?P<close>["'”’»)\]]{0,3})                # quotes and brackets that close with them
    (?P<gap>\s+|$)                            # then a blank or the end
    | (?P<glued>(?<=[a-z)\]"”][.!?]))(?=[“"]?[A-Z][a-z])   # "ended.Next": a lost blank
    """,
    re.VERBOSE,
)
_LAST_WORD: Final = re.compile(r"([^\W\d_](?:[\w.&’'-]*[\w])?|\d[\d.,]*)$")
_OPENING: Final = re.compile(r"""["'“‘«(\[—–-]*\s*([\w&]+)""")
_SEMICOLON: Final = re.compile(
    r"[;:]\s|\s[—–-]{1,2}\s|\.\s|,\s(?=and |but |while |who |which |as )"
)
_COMMA: Final = re.compile(r",\s|\s")


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``text[start:end]`` as half-open, ordered, disjoint spans.

    Blanks between sentences belong to none. A stretch longer than `MAX_CHARACTERS` or
    `MAX_WORDS` is cut at the best point before the limit: a semicolon or dash, a comma, a
    blank, and where there is none at the limit itself.

    Args:
        text: Any text.
        start: First character to read.
        end: One past the last; the end of the text by default.
    """
    stop = len(text) if end is None else end
    begin = start
    for match in _BOUNDARY.finditer(text, start, stop):
        if match.start() < begin:
            continue
        if match["glued"] is not None:
            cut = match.start()
            if not _ends_glued(text, begin, cut):
                continue
        else:
            if not _ends(text, begin, match, stop):
                continue
            cut = match.end("close")
        yield from _limited(text, begin, cut)
        begin = match.end()
    yield from _limited(text, begin, stop)


def _ends(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    """Whether the marks at `match` end a sentence that began at `begin`."""
    if match.end() >= stop:
        return True
    following = _OPENING.match(text, match.end(), min(stop, match.end() + 60))
    marks = match["stop"]
    if following is None:
        return True
    word = following[1]
    lower_follows = word[0].islower()
    if marks[0] in "!?":
        # "Why?" he asked: the clause goes on.
        return not lower_follows
    if lower_follows:
        return False
    if len(marks) > 1 or marks == "…":
        return True
    if match["close"]:
        return True
    last = _LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    if last is None:
        return True
    if last[1].isdigit() and len(last[1]) <= 2 and not text[begin : last.start()].strip():
        return False  # "1. The army ...": the number of an item
    return _ends_after(last[1], word, text[match.end() : match.end() + 1])


def _ends_after(last: str, word: str, first: str) -> bool:
    """Whether a single full stop after `last` ends a sentence when `word` follows."""
    behind = last.rpartition("-")[2]
    last = behind if "." in behind else last  # "the Greek-U.S. Institute"
    key = last.lower().replace("’", "'")
    if last.islower() and key not in _LOWER_CASED and "." not in key:
        # "Gen." and "Wed." are abbreviations, "gen" and "wed" are not.
        return True
    opens = word.lower() in _OPENERS and (len(word) > 1 or word in {"A", "I"})
    if key in _TITLES:
        # "No." and "al." may end a sentence; before a number or a name they do not.
        return key in {"no", "al", "v", "fr", "min"} and opens
    if key in {"a.m", "p.m"} and first in "([":
        return False  # "at 10 p.m. (0200 GMT)"
    if key in _MAYBE:
        if word[0].isdigit():
            return key in {"u.s", "u.n", "u.k", "a.m", "p.m", "etc", "inc", "corp", "co", "ltd"}
        return opens or first in "\"“'‘["
    if len(last) == 1 and last.isalpha() and last.isupper():
        return opens and word.lower() not in {"a", "i", "al"}
    if "." in last and all(len(part) == 1 and part.isalpha() for part in last.split(".")):
        return opens
    if last.isdigit() and word[0].isdigit():
        return len(last) > 2
    return True


def _ends_glued(text: str, begin: int, cut: int) -> bool:
    """Whether "word.Word" without a blank ends a sentence: not in addresses or initials."""
    last = _LAST_WORD.search(text, max(begin, cut - 24), cut - 1)
    if last is None:
        return text[cut - 1] in ".!?"
    word = last[1]
    return "." not in word and len(word) > 2 and word.lower() not in _TITLES and word.islower()


def _limited(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``[start, end)`` without outer blanks, cut where it is too long to parse."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end:
        cut = _cut(text, start, end)
        last = cut
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            yield start, last
        start = cut
        while start < end and text[start].isspace():
            start += 1


def _cut(text: str, start: int, end: int) -> int:
    """Return `end`, or the best earlier point where the stretch is too long."""
    if end - start <= MAX_CHARACTERS and len(text[start:end].split(None, MAX_WORDS)) <= MAX_WORDS:
        return end
    limit = min(end, start + MAX_CHARACTERS)
    for words, match in enumerate(re.finditer(r"\s+", text[start:limit]), start=1):
        if words >= MAX_WORDS:
            limit = start + match.start()
            break
    else:
        if limit == end:
            return end
    earliest = start + (limit - start) // 3
    for pattern in (_SEMICOLON, _COMMA):
        points = [m.end() for m in pattern.finditer(text, earliest, limit)]
        if points:
            return points[-1]
    return limit
