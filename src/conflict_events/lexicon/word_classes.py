"""Classes of words that a rule of syntax asks for: words that count deeds, papers that speak."""

from __future__ import annotations

from functools import lru_cache
from typing import Self

from pydantic import Field, model_validator

from conflict_events.errors import LexiconError
from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack


class WordClass(Entry):
    """Words that one rule treats alike; which rule, the code that names the class says."""

    id: str
    words: tuple[str, ...] = ()
    """Exact lower-case forms."""
    verbs: tuple[str, ...] = ()
    """Base forms; all other forms are derived."""
    nouns: tuple[str, ...] = ()
    """Singulars; plurals are derived."""
    example: str = Field(pattern=r"^[^*]*\*[^*]+\*[^*]*$")
    """Sentence in which the marked word is one of the class."""
    counter_example: str = Field(pattern=r"^[^*]*\*[^*]+\*[^*]*$")
    """Sentence in which another word stands there, which is none."""
    source: str | None = None

    @model_validator(mode="after")
    def _marked(self) -> Self:
        forms = self.forms
        if not forms or any(word != word.lower() for word in forms):
            reason = "a class has words, all in lower case"
            raise ValueError(reason)
        if _word(self.example) not in forms or _word(self.counter_example) in forms:
            reason = "the marked word of the example alone must be one of the class"
            raise ValueError(reason)
        return self

    @property
    def forms(self) -> frozenset[str]:
        """All lower-case forms."""
        verbs = (form for verb in self.verbs for form in verb_forms(verb))
        nouns = (form for noun in self.nouns for form in noun_forms(noun))
        return frozenset((*self.words, *verbs, *nouns))


def _word(sentence: str) -> str:
    return sentence.split("*")[1].lower()


@lru_cache(maxsize=4)
def load_word_classes(name: str = "core") -> dict[str, WordClass]:
    """Load ``word_classes/*.toml`` of the pack `name`, by id.

    Raises:
        LexiconError: A file is broken, or an id is used twice.
    """
    found: dict[str, WordClass] = {}
    for path in load_pack(name).files("word_classes/*.toml"):
        for entry in entries(path, "class", WordClass):
            if entry.id in found:
                raise LexiconError(str(path), entry.id, "is used twice", remedy="rename one")
            found[entry.id] = entry
    return found


def word_class(ident: str) -> frozenset[str]:
    """Return the lower-case forms of the class `ident` of the core pack.

    Raises:
        LexiconError: There is no such class.
    """
    entry = load_word_classes().get(ident)
    if entry is None:
        raise LexiconError("word_classes", ident, "is not there", remedy="add the class")
    return entry.forms
