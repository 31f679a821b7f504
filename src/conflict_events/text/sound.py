"""Sound keys: what transliterations of one Arabic, Persian or Cyrillic name have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from conflict_events.text.fold import fold_key

SOUND_VERSION: Final = 3

_ARTICLE: Final = re.compile(
    r"\b(?:a[ln]|el|ul|il|as|ash|at|ad|az|ar|an|ath|adh|es|esh|ed|et|ez|er|en|us|ud|ur|uz|un)\b ?"
)
# In order: later steps read what earlier ones wrote.
_DIGRAPHS: Final = (
    ("tch", "ch"), ("ph", "f"), ("gue", "ge"), ("gui", "gi"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("ck", "k"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("uw", "u"), ("ee", "i"),
    ("ii", "i"),
)  # fmt: skip
_DIPHTHONGS: Final = (
    ("ay", "i"), ("ai", "i"), ("ey", "i"), ("ei", "i"), ("aw", "u"), ("au", "u"), ("ow", "u"),
)  # fmt: skip
_LETTERS: Final = str.maketrans("qywvzoe", "kiufsui")
_ENDING: Final = re.compile(r"(?:(?:iya|iyy?[ae]|ia|ie|ye)h?|[ae]h?)\b")
_DOUBLED: Final = re.compile(r"(.)\1+")


_SLAVIC: Final = frozenset(("BLR", "RUS", "UKR"))
_CONSONANTS: Final = str.maketrans("gcp", "kkb", "aiu")
_SOMALI: Final = re.compile(r"c(?!h)")
_MUTE: Final = re.compile(r"^h(?=[^aiu])")


@lru_cache(maxsize=8192)
def skeleton(name: str, country: str) -> str:
    """Return the consonants of a name, where languages of a country part the transliterations.

    Ukrainian "h" and Russian "g" are one letter, as are "q", "g" and "k" elsewhere ("Gatrun",
    "Qatrun"), Burmese "hp" and "p", Somali "x" and "h", "c" and nothing. Vowels are dropped
    ("Hafizan", "Hafizano"). Compare only inside a known unit of a known country.

    Args:
        name: A name.
        country: ISO 3166-1 alpha-3.
    """
    key = fold_key(name)
    if country in _SLAVIC:
        key = key.replace("g", "h")
    elif country == "SOM":
        key = _SOMALI.sub("", key.replace("x", "h"))
    heard = sound_key(key)
    rest = _MUTE.sub("", heard)
    first = "a" if rest[:1] in ("a", "i", "u") else ""
    return _DOUBLED.sub(r"\1", first + rest.translate(_CONSONANTS))


@lru_cache(maxsize=8192)
def sound_key(name: str) -> str:
    """Return a key that spellings such as "Qusair", "Al-Qusayr" and "Quseir" share.

    Articles (al-, el-, ash-) are dropped, emphatic and doubled letters are simplified and
    vowels reduced. Much coarser than `fold_key`: compare only inside a known country.
    """
    key = fold_key(name)
    while (heard := _heard(key)) != key:
        key = heard
    return key


def _heard(key: str) -> str:
    """Simplify a key once; what an ending leaves may end so again ("Baraa", "Bara")."""
    bare = _ARTICLE.sub("", key).strip()
    key = bare if len(bare) > 2 else key
    for pair, instead in _DIGRAPHS:
        key = key.replace(pair, instead)
    for pair, instead in _DIPHTHONGS:
        key = key.replace(pair, instead)
    key = _ENDING.sub(_ended, key).translate(_LETTERS)
    key = key[:1] + key[1:].replace("h", "")
    return _DOUBLED.sub(r"\1", key).replace(" ", "")


def _ended(ending: re.Match[str]) -> str:
    return "i" if len(ending[0].rstrip("h")) > 1 else ""
