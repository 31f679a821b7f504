"""Words that the mending of parses knows: ``data/core/parse_words.toml``.

The parses stand beside the lexicon and not above it, so they read their one file themselves.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

from conflict_events.errors import LexiconError

FILE: Final = Path(__file__).resolve().parent.parent / "data" / "core" / "parse_words.toml"
_KEYS: Final = frozenset(("id", "words", "example", "counter_example"))


def words(ident: str) -> frozenset[str]:
    """Return the lower-case forms of the class `ident`.

    Raises:
        LexiconError: There is no such class, or the file is broken.
    """
    found = load_words().get(ident)
    if found is None:
        raise LexiconError(str(FILE), ident, "is not there", remedy="add the class")
    return found


@lru_cache(maxsize=4)
def load_words(path: Path = FILE) -> dict[str, frozenset[str]]:
    """Return the classes of the file at `path`, by id.

    Raises:
        LexiconError: It cannot be read, or a class breaks a law: known keys alone, an id of its
            own, words in lower case and none twice, the marked word of the example alone among
            them.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8")).get("class", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(str(path), "file", str(error), remedy="mend the file") from error
    found: dict[str, frozenset[str]] = {}
    for entry in raw:
        ident = str(entry.get("id", ""))
        problem = _problem(entry, found)
        if problem is not None:
            raise LexiconError(str(path), f"class {ident}", problem, remedy="mend the entry")
        found[ident] = frozenset(entry["words"])
    return found


def _problem(entry: dict[str, object], known: dict[str, frozenset[str]]) -> str | None:
    if set(entry) != _KEYS:
        return f"has the keys {', '.join(sorted(entry))}, not {', '.join(sorted(_KEYS))}"
    listed = entry["words"]
    if not isinstance(listed, list) or not listed or len(set(listed)) < len(listed):
        return "has no list of words, or a word twice"
    if any(not isinstance(word, str) or word != word.lower() for word in listed):
        return "has a word that is not in lower case"
    if entry["id"] in known:
        return "is used twice"
    if _marked(entry["example"]) not in listed or _marked(entry["counter_example"]) in listed:
        return "must hold the marked word of the example, and not that of the counter-example"
    return None


def _marked(sentence: object) -> str:
    parts = str(sentence).split("*")
    return parts[1].lower() if len(parts) == 3 else ""
