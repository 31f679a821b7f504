"""Whether a text is English, by its function words."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ENGLISH: Final = frozenset(
    """the of and to in a is was were that for on with as by at from it he she they said has have
    had been are be an this which who his her their its but not after before more than about
    into over under when while will would could near between against during since""".split()
)
# Function words of languages in the same script that English has not.
_OTHERS: Final = (
    "de la el los las en y que del por con para una se su al les des et le du dans est pour sur",
    "qui un une au aux der die und das den von mit ist im dem zu auf ein eine nicht di il che per",
    "non della sono do da os em uma não ve bir bu da için ile van het een op te dat niet och att",
    "som på är det og til på av na yang dan di untuk ini dengan w na z się że jest",
)
_FOREIGN: Final = frozenset(" ".join(_OTHERS).split()) - _ENGLISH
_SMALL: Final = "|".join(sorted(_FOREIGN))
_IN_NAMES: Final = re.compile(
    rf"\b[A-Z][\w'’-]* (?P<inner>(?:(?:{_SMALL}) )+)(?=[A-Z])"
    rf"|\b(?P<outer>(?i:{_SMALL}))(?=-\w)"
    rf"|\b(?=[A-Z])(?P<titled>(?i:{_SMALL}))(?= [A-Z])"
)
"""Articles and prepositions inside names: "Boca del Rio", "al-Tuhayta", "Al Hudaydah"."""
_SAMPLE: Final = 12_000
_ENOUGH: Final = 12
_SHARE: Final = 0.12
_SPARSE: Final = 0.03


def is_english(text: str) -> bool:
    """Whether `text` can be read as English; short or wordless texts are given the benefit.

    A text is taken for another language where function words of others outnumber the
    English ones, or where a longer text has next to none, or where most letters are of
    another script.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if not words:
        return True
    if not sample.isascii():
        latin = len(_LATIN.findall(sample))
        if latin * 2 < sum(map(len, words)):
            return False
    if len(words) < _ENOUGH:
        return True
    english = sum(1 for w in words if w in _ENGLISH)
    foreign = sum(1 for w in words if w in _FOREIGN)
    if foreign > english and not sample.isupper():
        names = (found["inner"] or "one" for found in _IN_NAMES.finditer(sample))
        foreign -= sum(len(name.split()) for name in names)
    share = english / len(words)
    if foreign > english and foreign / len(words) > _SHARE:
        return False
    return share >= _SPARSE or (len(words) < 60 and foreign <= english)
