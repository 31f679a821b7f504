"""Truecasing of text that shouts: wire copy and headlines in capitals.

Only case changes, and only where upper and lower form have the same length, so that every
offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from conflict_events.text.common_words import is_acronym, is_common
from conflict_events.text.fold import fold_key

SHOUTING: Final = 0.6
"""Share of capitals among the cased letters from which a text counts as all capitals."""
_LETTERS: Final = 12
"""Fewer letters prove nothing: "UN" is no shout."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){1,}[^\W\d_]?\b")
_SENTENCE_END: Final = re.compile(r"""[.!?:]["'”’)\]]*\s+["'“‘(\[]*$|^\W*$|\n\s*\n\W*$|\]\s+$""")
_LOWER: Final = frozenset(
    """the a an of in on at by for from to with and or but nor as is are was were be been being has
    have had do does did not no that this these those which who whom whose it its he she they we you
    i his her their our your if then than so such into onto over under between among during before
    after since until against near about around up down out off per via may might can could will
    would shall should must there here where when while also only both each all any some more most
    de""".split()
)
_PARTICLES: Final = frozenset("de del la las los el y al of the and".split())
_TITLE_WORDS: Final = frozenset(
    """president general gen colonel col major maj captain capt lieutenant lt sergeant sgt
    commander cmdr admiral marshal minister secretary senator governor mayor ambassador judge
    bishop archbishop father monsignor pope king queen prince sheikh sheik imam doctor dr mr mrs ms
    deputy congressman chancellor premier don""".split()
)
_UNIT_NOUNS: Final = frozenset(
    """department province district municipality city town village river street avenue bridge
    farm region state county island airport hotel church university barracks highway neighborhood
    volcano hill mountain valley canton hamlet""".split()
)
_NATIONS: Final = re.compile(
    r"(?:[a-z]{3,}(?:adoran|aguan|uran|malan|anian|anese|inian|ombian|ivian|ilean|entin(?:e|ian)|uvian"
    r"|ezuelan|uadoran?|erican|anish|uban|azilian|xican|ussian|oviet|raqi|raeli|yrian|emeni))s?$"
)
_ALWAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july
    august september october november december christian christians catholic islamic muslim
    muslims jewish marxist maoist maoists english spanish french german european african asian
    american americans arab arabs latin western""".split()
)
# Unknown to a list of frequent capitals, or ambiguous with a word.
_ACRONYMS: Final = frozenset("un us usa uk eu oas fmln urng mrta fsln ypg ttp bla".split())


def upper_share(text: str) -> float:
    """Return the share of capitals among the cased letters of `text`, 0.0 without letters."""
    upper = sum(1 for c in text if c.isupper())
    cased = upper + sum(1 for c in text if c.islower())
    return upper / cased if cased else 0.0


def shouts(text: str) -> bool:
    """Whether `text` is written in capitals."""
    sample = text if len(text) <= 8_000 else text[:8_000]
    letters = sum(1 for c in sample if c.isalpha())
    return letters >= _LETTERS and upper_share(sample) >= SHOUTING


def truecase(text: str, proper_words: AbstractSet[str] = frozenset()) -> str:
    """Return `text` in sentence case, of the same length.

    Everything is lower-cased but the first word of a sentence, words of names that the
    caller knows, days and months, words after a title ("GENERAL GARCIA"), words that no
    English list knows, particles between two capitals ("SAN JOSE DE LAS FLORES"), and
    abbreviations in brackets.

    Args:
        text: Text in capitals.
        proper_words: Words of known names as `text.fold.fold_key` gives them.
    """
    matches = list(_WORD.finditer(text))
    words = [m.group() for m in matches]
    kinds = [
        _kind(text, m, word, words[i - 1] if i else "", proper_words)
        for i, (m, word) in enumerate(zip(matches, words, strict=True))
    ]
    _join_particles(text, matches, kinds)
    out = list(text)
    for match, word, kind in zip(matches, words, kinds, strict=True):
        cased = _cased(word, kind)
        if len(cased) == len(word):
            out[match.start() : match.end()] = cased
    return "".join(out)


def _kind(
    text: str, match: re.Match[str], word: str, previous: str, proper_words: AbstractSet[str]
) -> str:
    """Return ``upper``, ``name``, ``lower`` or ``first`` for one word of a shouting text."""
    if not word.isupper():
        return "keep"
    start, end = match.start(), match.end()
    lower = word.lower()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if len(word) == 1 and (after == "." or before == "."):
        return "upper"
    if (lower in _ACRONYMS or is_acronym(word)) and not (lower == "us" and _is_pronoun_us(text, start)):
        return "upper"
    if before in "[(" and before and after in "])" and after and not is_common(lower):
        return "upper"
    if not any(c in "aeiouy" for c in fold_key(lower)) and len(word) > 1 and lower not in _TITLE_WORDS:
        return "upper"
    if lower in _LOWER:
        return "first" if _opens(text, start) else "lower"
    if lower in _ALWAYS or _NATIONS.search(lower):
        return "name"
    stem = re.sub(r"['’]s?$", "", lower)
    if not is_common(stem) or (fold_key(stem) in proper_words and not is_common(stem)):
        return "name"
    if _opens(text, start):
        return "first"
    if previous.lower() in _TITLE_WORDS and lower not in _TITLE_WORDS and before == " ":
        return "maybe"
    return "lower"


def _opens(text: str, start: int) -> bool:
    return bool(_SENTENCE_END.search(text[max(0, start - 12) : start])) or start == 0


def _is_pronoun_us(text: str, start: int) -> bool:
    """Whether "US" is the pronoun: after a verb or preposition rather than an article."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].lower() in {"of", "to", "give", "gave", "told", "let", "for"}


def _join_particles(text: str, matches: list[re.Match[str]], kinds: list[str]) -> None:
    """Capitalise what stands inside a name: particles and unit nouns' neighbours."""
    for i, match in enumerate(matches):
        word = match.group().lower()
        near = i + 1 < len(matches) and text[match.end() : matches[i + 1].start()] == " "
        if kinds[i] == "maybe":
            kinds[i] = "name" if near and kinds[i + 1] == "name" else "lower"
        if kinds[i] == "lower" and word in {"san", "santa", "el", "la", "las", "los"} and near:
            if kinds[i + 1] in {"name", "lower"} and matches[i + 1].group().lower() not in _LOWER:
                kinds[i] = "name"
                if kinds[i + 1] == "lower":
                    kinds[i + 1] = "name"
        del word


def _cased(word: str, kind: str) -> str:
    if kind in {"upper", "keep"}:
        return word
    lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
    if kind in {"name", "first"}:
        return word[0] + lower[1:]
    return lower
