"""Sound keys: what transliterations of one Arabic, Persian or Cyrillic name have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from conflict_events.text.fold import fold_key

SOUND_VERSION: Final = 1

_ARTICLE: Final = re.compile(
    r"\b(?:a[ln]|el|ul|il|as|ash|at|ad|az|ar|an|ath|adh|es|esh|ed|et|ez|er|en|us|ud|ur|uz|un)\b ?"
)
_STEPS: Final = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"ph", "f"),
        (r"gu(?=[ei])", "g"),
        (
            r"kh|gh|dh|th|q|ck",
            lambda m: {"kh": "k", "gh": "g", "dh": "d", "th": "t"}.get(m[0], "k"),
        ),
        (r"dj", "j"),
        (r"tch", "ch"),
        (r"ou|oo|uw", "u"),
        (r"ee|ii", "i"),
        (r"ay|ai|ey|ei", "i"),
        (r"aw|au|ow", "u"),
        (r"(?:iya|iyy?[ae]|ia|ie|ye)h?\b", "i"),
        (r"[ae]h?\b", ""),
        (r"y", "i"),
        (r"w", "u"),
        (r"v", "f"),
        (r"z", "s"),
        (r"o", "u"),
        (r"e", "i"),
        (r"(?<=[a-z])h", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=8192)
def sound_key(name: str) -> str:
    """Return a key that spellings such as "Qusair", "Al-Qusayr" and "Quseir" share.

    Articles (al-, el-, ash-) are dropped, emphatic and doubled letters are simplified and
    vowels reduced. Much coarser than `fold_key`: compare only inside a known country.
    """
    key = fold_key(name)
    bare = _ARTICLE.sub("", key).strip()
    key = bare if len(bare) > 2 else key
    for pattern, instead in _STEPS:
        key = pattern.sub(instead, key)  # type: ignore[arg-type]
    return key.replace(" ", "")
