"""Words of casualty statements: verbs, states, nouns and kinds of people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import Field

from conflict_events.errors import LexiconError
from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack, read_toml, validated
from conflict_events.schema.counts import CountKind

Phrase = tuple[str, ...]
_MARKED = r"\[.+\]"


class TollVerb(Entry):
    """A verb that befalls people, with its nouns.

    In the example, square brackets mark anchor and number: ``Raiders [killed] [12] men.``
    """

    id: str
    kind: CountKind
    verbs: tuple[str, ...]
    """Lemmas; all forms are derived."""
    who: Literal["object", "subject"]
    """Where the people stand in the active voice."""
    with_: tuple[str, ...] = Field(default=(), alias="with")
    """Phrases of which one must follow near the verb ("shot dead")."""
    stated: bool = False
    """The people must be told by a person noun."""
    nouns: tuple[str, ...] = ()
    """Nouns with the people in an of-phrase ("the arrest of 30 people")."""
    counted: tuple[str, ...] = ()
    """Nouns that a number stands before ("30 arrests")."""
    owned: tuple[str, ...] = ()
    """Nouns whose possessor suffers ("the guard's murder"); of others he may be the doer."""
    own: bool = False
    """The people are the subject's own ("the army lost three men")."""
    weak: bool = False
    """Stands only where nothing else is told of the same people ("stabbed and killed")."""
    example: str = Field(pattern=_MARKED)
    source: str | None = None


class TollState(Entry):
    """An adjective that tells what befell people ("dead", "missing")."""

    id: str
    kind: CountKind
    words: tuple[str, ...]
    example: str = Field(pattern=_MARKED)
    source: str | None = None


class TollNoun(Entry):
    """A noun with a construction of its own ("death toll", "lives", "bodies")."""

    id: str
    stands: Literal[
        "toll", "number", "rising", "estimates", "losses", "lives", "bodies", "injuries", "loose"
    ]
    kind: CountKind
    words: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    """Lemmas that the construction needs."""
    example: str = Field(pattern=_MARKED)
    source: str | None = None


class _People(Entry):
    civilians: tuple[str, ...]
    perpetrators: tuple[str, ...]
    passive_perpetrators: tuple[str, ...]
    persons: tuple[str, ...]
    groups: tuple[str, ...]
    things: tuple[str, ...]


class _Unreal(Entry):
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TollWords:
    """All toll data by lower-case form."""

    verbs: dict[str, tuple[TollVerb, ...]]
    of_nouns: dict[str, TollVerb]
    owned: dict[str, TollVerb]
    counted: dict[str, TollVerb]
    states: dict[str, TollState]
    nouns: dict[str, TollNoun]
    noun_verbs: dict[str, frozenset[str]]
    """Verb forms that a noun's construction needs, by id of the noun."""
    with_phrases: dict[str, tuple[Phrase, ...]]
    """By id of the verb."""
    anchors: frozenset[str]
    """Every word that may tell a toll: a sentence without one is not looked at."""
    civilians: frozenset[str]
    perpetrators: frozenset[str]
    passive_perpetrators: frozenset[str]
    unreal: frozenset[str]
    """Verb forms whose infinitive has not happened ("tried to kill")."""
    people: frozenset[str]
    """Every person noun."""
    groups: frozenset[str]
    things: frozenset[str]
    entries: tuple[TollVerb | TollState | TollNoun, ...]


def _forms(nouns: tuple[str, ...]) -> frozenset[str]:
    """Singulars and plurals by head word: of "aid worker" the worker is what is matched."""
    return frozenset(form for noun in nouns for form in noun_forms(noun.split()[-1]))


@lru_cache(maxsize=4)
def load_toll_words(name: str = "core") -> TollWords:
    """Load ``tolls.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken, or an id is used twice.
    """
    path = load_pack(name).folder / "tolls.toml"
    verbs = entries(path, "verb", TollVerb)
    states = entries(path, "state", TollState)
    nouns = entries(path, "noun", TollNoun)
    seen: set[str] = set()
    for ident in (e.id for group in (verbs, states, nouns) for e in group):
        if ident in seen:
            remedy = "give each entry an id of its own"
            raise LexiconError(str(path), ident, "id is used twice", remedy=remedy)
        seen.add(ident)
    raw = read_toml(path)
    people = validated(path, "people", _People, raw.get("people", {}))
    unreal = validated(path, "unreal", _Unreal, raw.get("unreal", {}))
    by_form: dict[str, list[TollVerb]] = {}
    for verb in verbs:
        for form in sorted({form for lemma in verb.verbs for form in verb_forms(lemma)}):
            by_form.setdefault(form, []).append(verb)
    of_nouns = {f: v for v in verbs for noun in v.nouns for f in noun_forms(noun)}
    counted = {f: v for v in verbs for noun in v.counted for f in noun_forms(noun)}
    owned = {noun: v for v in verbs for noun in v.owned}
    state_words = {word: state for state in states for word in state.words}
    noun_words = {word.split()[-1]: noun for noun in nouns for word in noun.words}
    civilians, perpetrators = _forms(people.civilians), _forms(people.perpetrators)
    return TollWords(
        verbs={form: tuple(found) for form, found in by_form.items()},
        of_nouns=of_nouns,
        owned=owned,
        counted=counted,
        states=state_words,
        nouns=noun_words,
        noun_verbs={
            noun.id: frozenset(form for lemma in noun.verbs for form in verb_forms(lemma))
            for noun in nouns
        },
        with_phrases={v.id: tuple(tuple(w.split()) for w in v.with_) for v in verbs},
        anchors=frozenset((*by_form, *of_nouns, *owned, *counted, *state_words, *noun_words)),
        civilians=civilians,
        perpetrators=perpetrators,
        passive_perpetrators=_forms(people.passive_perpetrators),
        unreal=frozenset(form for lemma in unreal.verbs for form in verb_forms(lemma)),
        people=civilians | perpetrators | _forms(people.persons),
        groups=frozenset(people.groups),
        things=_forms(people.things),
        entries=(*verbs, *states, *nouns),
    )
