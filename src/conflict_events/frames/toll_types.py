"""Values of the toll stage."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.mentions.counts import CountMention
from conflict_events.schema.counts import CountKind, CountWording
from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class Toll:
    """One casualty statement of a sentence."""

    kind: CountKind
    low: int | None
    high: int | None
    best: int | None
    wording: CountWording
    who: Span | None
    """The people phrase, without its number."""
    who_text: str | None
    anchor: int
    """Index of the token that tells what befell them ("killed", "dead", "toll")."""
    number: Span | None
    """The number with its qualifiers; None where a singular person is the number."""
    evidence: tuple[tuple[Span, str], ...]
    """Number with people, and anchor: span and characters of the sentence as read."""
    rule: str
    sentence: int
    """Index of the sentence."""
    part: bool = False
    """Some of those that another toll of the sentence counts ("including two children")."""
    total: bool = False
    """Includes the others of its kind ("a total of", "the death toll", a whole with parts)."""
    negative: bool = False
    """The text says that there were none."""
    perpetrators: bool = False
    """They were the doers ("the attackers", "the bomber")."""
    civilians: bool = False
    """The people phrase names non-combatants."""
    additional: bool = False
    """Comes on top of a toll told before ("another 20", "his driver also")."""
    further: bool = False
    """Their own words say that they are others than those told before ("two more")."""
    rank: int | None = None
    """Which of the victims it is (4: "a fourth man")."""
    of_a_victim: bool = False
    """They belong to somebody told before ("his wife")."""
    taken_up: bool = False
    """A number with an article: "the two killings", "these three men"."""
    at_once: bool = False
    """Only those who died at once ("on the spot"): others may die later."""
    definite: bool = False
    """A pronoun or definite singular ("he", "the man"): perhaps told before."""
    loser: Span | None = None
    """Whose people they were, where the words say so ("the army lost three men")."""
    loser_text: str | None = None
    """Its head in lower case."""
    unnumbered: bool = False
    """A plural without a number ("killed villagers"): more than one, no bound is given."""


@dataclass(frozen=True, slots=True)
class People:
    """A people phrase with its number."""

    key: int
    """Token that stands for the number: no number is used for two tolls."""
    first: int
    last: int
    noun: int | None
    """Head of the people phrase; None for a bare number."""
    mention: CountMention | None
    """None: a singular person, or a plural without a number."""
    definite: bool = False
    negative: bool = False
    many: bool = False
    """A plural without a number."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposal: `people` suffered what `anchor` tells."""

    anchor: int
    kind: CountKind
    people: People
    rule: str
    strength: int
    passive: bool = False
    total: bool = False
    part: bool = False
    weak: bool = False
    """Gives way to whatever else is told of the same people."""
    loose: bool = False
    """The kind is one of several ("casualties", "killed or wounded"): no lower bound."""
