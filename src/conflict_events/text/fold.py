"""Keys of names: what two spellings of one name have in common."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose into a base letter and a mark, and signs that
# transliterations add or drop at will. Case is folded before the table is read.
_COMPLETING: Final = {
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ĸ": "k",
    "ł": "l",
    "ŋ": "n",
    "ø": "o",
    "œ": "oe",
    "æ": "ae",
    "ŧ": "t",
    "þ": "th",
    "ə": "e",
    "ɛ": "e",
    "ɔ": "o",
    "ɓ": "b",
    "ɗ": "d",
    "ƙ": "k",
    "ƴ": "y",
}
_DROPPED: Final = "'`´‘’‚‛“”\"ʼʻʽʾʿʹʺˈˊˋ′″·\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANKED: Final = "-‐‑‒–—―−_/\u00a0"

_TABLE: Final = str.maketrans(
    {**_COMPLETING, **dict.fromkeys(_DROPPED, ""), **dict.fromkeys(_BLANKED, " ")}
)


_SHORTENED: Final = {
    "st": "saint", "st.": "saint", "ste": "sainte", "ste.": "sainte", "mt": "mount",
    "mt.": "mount", "ft": "fort", "ft.": "fort",
}  # fmt: skip


def spelled_out(key: str) -> str:
    """Return a key with the shortened word that opens it in full: "st. louis", "saint louis".

    Args:
        key: What `fold_key` returns.
    """
    first, blank, rest = key.partition(" ")
    return f"{_SHORTENED[first]} {rest}" if blank and first in _SHORTENED else key


@lru_cache(maxsize=65536)
def fold_key(text: str) -> str:
    """Return the key of a name: equal for spellings that differ in case, marks or hyphens.

    Case is folded, marks are dropped, letters without decomposition are completed by a
    table, apostrophes are dropped ("Ta'izz", "Taizz"), hyphens and dashes become blanks
    ("Deir ez-Zor", "Deir ez Zor"), and runs of blanks become one. Idempotent.

    Args:
        text: A name or a word; any string.
    """
    if text.isascii():
        folded = text.lower().translate(_TABLE)
    else:
        folded = _unmarked(_unmarked(text).translate(_TABLE))
    return " ".join(folded.split())


def _unmarked(text: str) -> str:
    """Return `text` case-folded, decomposed and without marks, until nothing changes."""
    while True:
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
        if plain == text:
            return plain
        text = plain
