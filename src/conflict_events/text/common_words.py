"""Common English words and acronyms: what is neither is a name in text that shouts."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib import resources

_SUFFIXES = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""),
    ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ly", ""),
    ("ily", "y"), ("est", ""), ("ness", ""),
)  # fmt: skip
_PREFIXES = ("anti", "counter", "non", "re", "un", "ex", "para", "over", "under", "inter")


_MEN = ("men", "women")
_SHORTEST = 4
"""Letters of what men are called by: "patrolmen", not "Yemen"."""


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    folder = resources.files("conflict_events") / "data" / "core"
    with (folder / "common_words.txt.gz").open("rb") as packed:
        frequent = gzip.decompress(packed.read()).decode("ascii").split()
    more = (folder / "common_words_more.txt").read_text(encoding="ascii").splitlines()
    return frozenset((*frequent, *(word for word in more if not word.startswith("#"))))


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Whether a lower-case word is an ordinary English one, inflected or not.

    Args:
        word: A word in lower case, without apostrophe.
    """
    words = _words()
    if word in words:
        return True
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 3:
            stem = word[: -len(suffix)] + instead
            if stem in words or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in words):
                return True
    for men in _MEN:
        stem = word.removesuffix(men)
        if stem != word and len(stem) >= _SHORTEST and (stem in words or stem.rstrip("s") in words):
            return True
    for prefix in _PREFIXES:
        if (
            word.startswith(prefix)
            and len(word) > len(prefix) + 3
            and is_common(word[len(prefix) :])
        ):
            return True
    return False


def is_acronym(word: str) -> bool:
    """Whether a word in capitals is mostly written so ("NATO", not "ARMY")."""
    return word in _words()
