"""Truecasing of text that shouts: wire copy and headlines in capitals.

Only case changes, and only where upper and lower form have the same length, so that every
offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from conflict_events.text.calendar_names import CALENDAR
from conflict_events.text.common_words import is_acronym, is_common
from conflict_events.text.fold import fold_key
from conflict_events.text.sentences import split

SHOUTING: Final = 0.6
"""Share of capitals among the cased letters from which a text counts as all capitals."""
_LETTERS: Final = 12
"""Fewer capitals prove nothing: "UN" is no shout."""
_SAMPLE: Final = 2_000
_BEFORE_PRONOUN: Final = frozenset("of to give gave told let for with see help".split())

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_START: Final = re.compile(r"""\W*(?:\[[^\]]*\]\W*)*$""")
_QUOTE_START: Final = re.compile(r"""[,:]\s+["“]$""")
_VOWEL: Final = re.compile("[aeiouy]")
_QUOTES: Final = frozenset('"“')
_BRACKETED: Final = re.compile(r"[\[(]([A-Z]{2,8}(?:-[A-Z0-9]{1,3})?)[\])]")
_MAY_MONTH: Final = re.compile(
    r"(?:\d|\b(?:IN|UNTIL|SINCE|OF|ON|LAST|BY|EARLY|LATE))\s+MAY\b|\bMAY\s+\d"
)
_LOWER: Final = frozenset(
    """the a an of in on at by for from to with and or but nor as is are was were be been being has
    have had do does did not no that this these those which who whom whose it its he she they we
    you i his her their our your if then than so such into onto over under between among during
    before after since until against near about around up down out off per via may might can could
    will would shall should must there here where when while also only both each all any some more
    most one two three km kg mph mm cm vs st nd rd th""".split()
)
_PARTICLES: Final = frozenset("de del la las los el y da do dos al".split())
_ARTICLED: Final = frozenset("san santa santo el la las los saint don dona villa puerto".split())
_TITLES: Final = frozenset(
    """president general gen colonel col major maj captain capt lieutenant lt sergeant sgt
    commander cmdr admiral marshal minister secretary senator governor mayor ambassador judge
    bishop archbishop father monsignor pope king queen prince sheikh sheik imam doctor dr mr mrs ms
    deputy congressman congresswoman chancellor premier private corporal brigadier vice""".split()
)
_UNITS: Final = frozenset(
    """department province district municipality city town village river street avenue bridge farm
    region state county island airport hotel church university barracks highway neighborhood
    volcano hill mountain valley canton hamlet brigade battalion front army movement party
    command""".split()
)
_PHRASES: Final = re.compile(
    r"\b(?:united\s+(?:states|nations|kingdom)|soviet\s+union|latin\s+america|central\s+america"
    r"|south\s+america|north\s+america|middle\s+east|security\s+council|red\s+cross|supreme\s+court"
    r"|national\s+(?:guard|police|assembly)|islamic\s+state|shining\s+path|holy\s+see|white\s+house"
    r"|prime\s+minister|vice\s+president|west\s+bank)\b",
    re.IGNORECASE,
)
_NATION: Final = re.compile(
    r"(?:[a-z]{3,}(?:adoran|aguan|uran|malan|anian|anese|inian|ombian|ivian|ilean|entin(?:e|ian)"
    r"|uvian|ezuelan|erican|anish|uban|azilian|xican|ussian|oviet|raqi|raeli|yrian|emeni))s?$"
)
_ALWAYS: Final = frozenset(
    """christian christians catholic islamic muslim muslims jewish marxist maoist maoists english
    spanish french german european asian american americans arab arabs latin african western
    jesuit jesuits""".split()
) | (CALENDAR - {"march", "may"})
# Missing in a list of frequent capitals, or ambiguous with a word.
_ACRONYMS: Final = frozenset("UN US USA UK EU OAS FMLN URNG MRTA FSLN YPG TTP".split())


def upper_share(text: str) -> float:
    """Return the share of capitals among the cased letters of `text`, 0.0 without letters."""
    upper = sum(map(str.isupper, text))
    cased = upper + sum(map(str.islower, text))
    return upper / cased if cased else 0.0


def shouts(text: str) -> bool:
    """Whether `text` is written in capitals; a long text is judged by its beginning."""
    sample = text[:_SAMPLE]
    return sum(map(str.isupper, sample)) >= _LETTERS and upper_share(sample) >= SHOUTING


def is_title_case(text: str) -> bool:
    """Whether a headline Capitalises Its Words: nine in ten of those with four letters or more."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 10 >= len(words) * 9


def headline(text: str, proper_words: AbstractSet[str] = frozenset()) -> str:
    """Return a headline in title case as a sentence; names, and what has capitals inside, stay.

    Taggers take capitalised verbs for names; in sentence case the headline is read as English.

    Args:
        text: A headline that `is_title_case`.
        proper_words: See `truecase`.
    """
    upper = text.upper()
    if len(upper) != len(text):
        return text
    cased = truecase(upper, proper_words)
    out = list(text)
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match.group()[1:].islower() and cased[start:end].islower():
            out[start] = cased[start]
    return "".join(out)


def acronyms(text: str) -> frozenset[str]:
    """Return what a text gives in brackets as short for a name: "(ELN)", "[FMLN]"."""
    return frozenset(m[1] for m in _BRACKETED.finditer(text) if not is_common(m[1].lower()))


def truecase(
    text: str,
    proper_words: AbstractSet[str] = frozenset(),
    known_acronyms: AbstractSet[str] = frozenset(),
) -> str:
    """Return `text` in sentence case, of the same length.

    Everything is lower-cased but the first word of a sentence, words of names that the
    caller knows beside other names, days and months, words that no English list knows,
    titles before and unit nouns after names ("GENERAL GARCIA", "USULUTAN DEPARTMENT"),
    particles inside names ("SAN JOSE DE LAS FLORES") and acronyms with their expansions.

    Args:
        text: Text in capitals.
        proper_words: Words of known names as `text.fold.fold_key` gives them.
        known_acronyms: Acronyms of the document, see `acronyms`.
    """
    out = list(text)
    for start, end in split(text):
        for offset, cased in _sentence(text[start:end], proper_words, known_acronyms):
            out[start + offset : start + offset + len(cased)] = cased
    return "".join(out)


def _sentence(
    text: str, proper_words: AbstractSet[str], known: AbstractSet[str]
) -> list[tuple[int, str]]:
    """Return the recased words of one sentence with their offsets."""
    matches = list(_WORD.finditer(text))
    keys = [_stem(m.group()).lower() for m in matches]
    near = [
        i + 1 < len(matches)
        and text[m.end() : matches[i + 1].start()].lstrip("." if key in _TITLES else "").isspace()
        for i, (m, key) in enumerate(zip(matches, keys, strict=True))
    ]
    kinds = [_kind(text, m, key, known) for m, key in zip(matches, keys, strict=True)]
    _phrases(text, matches, kinds)
    _expansions(text, matches, keys, kinds)
    _names(keys, near, kinds, proper_words)
    return [
        (match.start(), _cased(match.group(), kind))
        for match, kind in zip(matches, kinds, strict=True)
    ]


def _stem(word: str) -> str:
    """Return a word without its possessive ending."""
    return word[:-2] if word[-2:] in {"'S", "’S", "'s", "’s"} else word.rstrip("'’")


def _kind(text: str, match: re.Match[str], key: str, known: AbstractSet[str]) -> str:
    """Return ``keep``, ``upper``, ``name``, ``first`` or ``lower`` for one word in its place."""
    word, start, end = match.group(), match.start(), match.end()
    kind = _by_itself(word)
    if kind == "keep":
        return kind
    if key in known or _stem(word) in known:
        return "upper"
    if len(key) == 1 and (text[end : end + 1] == "." or text[start - 1 : start] == "."):
        return "upper"
    if key == "us":
        # "GAVE US" is the pronoun, "US TROOPS" the country.
        before = text[max(0, start - 12) : start].split()
        return "lower" if before and before[-1].lower() in _BEFORE_PRONOUN else "upper"
    if key == "may" and _MAY_MONTH.search(text, max(0, start - 12), end + 6):
        return "name"
    if kind != "lower":
        return kind
    first = (start < 120 and _START.match(text[:start]) is not None) or (
        text[start - 1 : start] in _QUOTES
        and _QUOTE_START.search(text[max(0, start - 4) : start]) is not None
    )
    return "first" if first else "lower"


@lru_cache(maxsize=16384)
def _by_itself(word: str) -> str:
    """Return ``keep``, ``upper``, ``name`` or ``lower`` for a word without its neighbours."""
    if not word.isupper():
        return "keep"
    stem = _stem(word)
    key = stem.lower()
    if key in _LOWER or key in _TITLES:
        return "lower"
    if stem in _ACRONYMS or is_acronym(stem):
        return "upper"
    if 1 < len(stem) <= 6 and _VOWEL.search(fold_key(key)) is None:
        return "upper"
    if key in _UNITS or key in _PARTICLES:
        return "lower"
    return "name" if key in _ALWAYS or _NATION.search(key) or not is_common(key) else "lower"


def _phrases(text: str, matches: list[re.Match[str]], kinds: list[str]) -> None:
    """Capitalise names made of ordinary words."""
    for phrase in _PHRASES.finditer(text):
        for i, match in enumerate(matches):
            if phrase.start() <= match.start() and match.end() <= phrase.end():
                kinds[i] = "name"


def _expansions(text: str, matches: list[re.Match[str]], keys: list[str], kinds: list[str]) -> None:
    """Capitalise what an acronym in brackets stands for, before it or inside the bracket."""
    for i, match in enumerate(matches):
        if kinds[i] != "upper" or len(keys[i]) < 2:
            continue
        if text[match.start() - 1 : match.start()] in {"[", "("}:
            if text[match.end() : match.end() + 1] in {"]", ")"}:
                _capitalise_back(keys, kinds, i)
            else:
                _capitalise_to_bracket(text, matches, keys, kinds, i)
        elif text[match.end() : match.end() + 2].strip() in {"[", "("}:
            _capitalise_to_bracket(text, matches, keys, kinds, i)


def _capitalise_back(keys: list[str], kinds: list[str], i: int) -> None:
    """Capitalise the words before the acronym at `i` whose initials are its letters."""
    letters = keys[i]
    j = i - 1
    last = i
    while j >= 0 and i - j <= len(letters) + 3:
        if keys[j] not in _LOWER and keys[j] not in _PARTICLES:
            if keys[j][0] not in letters:
                break
            last = j
        j -= 1
    if last == i and keys[i - 1] in _UNITS:
        # The letters may be those of another language: take the whole noun phrase.
        while last > 0 and i - last < 5 and keys[last - 1] not in _LOWER:
            last -= 1
    if i - last >= 2:
        for j in range(last, i):
            if keys[j] not in _LOWER and keys[j] not in _PARTICLES and kinds[j] == "lower":
                kinds[j] = "name"


def _capitalise_to_bracket(
    text: str, matches: list[re.Match[str]], keys: list[str], kinds: list[str], i: int
) -> None:
    close = min((p for p in (text.find(c, matches[i].end()) for c in "])") if p >= 0), default=-1)
    inside = [j for j in range(i + 1, len(matches)) if matches[j].end() <= close]
    if not 2 <= len(inside) <= 10 or keys[i][0] not in {keys[j][0] for j in inside}:
        return
    for j in inside:
        if keys[j] not in _LOWER and keys[j] not in _PARTICLES and kinds[j] == "lower":
            kinds[j] = "name"


def _names(
    keys: list[str], near: list[bool], kinds: list[str], proper_words: AbstractSet[str]
) -> None:
    """Capitalise what belongs to a name beside it."""
    for i in range(len(kinds)):
        before = i > 0 and near[i - 1] and kinds[i - 1] in {"name", "upper"}
        if kinds[i] == "lower" and before and keys[i] not in _LOWER | _PARTICLES | _TITLES:
            known = keys[i] in proper_words and keys[i - 1] in proper_words
            if known or (
                keys[i] in _UNITS and kinds[i - 1] == "name" and keys[i - 1] not in _ALWAYS
            ):
                kinds[i] = "name"
        if (
            kinds[i] in {"lower", "first"}
            and near[i]
            and keys[i] in _ARTICLED
            and not (i and keys[i - 1] == "de")
        ):
            following = keys[i + 1]
            if kinds[i + 1] == "name" or (
                following not in _LOWER
                and following not in _PARTICLES
                and keys[i] not in {"la", "las"}
            ):
                kinds[i] = "name"
                kinds[i + 1] = "name" if kinds[i + 1] == "lower" else kinds[i + 1]
    for i in range(len(kinds) - 2, -1, -1):
        if kinds[i] == "lower" and near[i] and keys[i] in _TITLES and kinds[i + 1] == "name":
            kinds[i] = "name"


@lru_cache(maxsize=16384)
def _cased(word: str, kind: str) -> str:
    if kind == "keep":
        return word
    stem = _stem(word)
    rest = _lower(word[len(stem) :])
    if kind == "upper":
        return stem + rest
    if kind in {"name", "first"}:
        return stem[0] + _lower(stem[1:]) + rest
    return _lower(word)


def _lower(text: str) -> str:
    """Lower-case the letters whose lower form has the same length."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
