"""Event types: what is coded, how it is summed up, what it yields to."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from conflict_events.lexicon.load import Entry

ActorKindName = Literal[
    "state_forces",
    "rebel_group",
    "political_militia",
    "identity_militia",
    "rioters",
    "protesters",
    "civilians",
    "external_forces",
    "unidentified",
]


class EventType(Entry):
    """One kind of event of the ontology."""

    id: str
    """Stable id, lower case with underscores."""
    name: str
    """Name for people."""
    definition: str
    """What counts and what does not, in one or two sentences."""
    family: str
    """Mentions of one incident may differ in type but share the family."""
    band: Literal["material", "verbal"]
    """The verbal band has no ACLED coding."""
    mutual: bool = False
    """Both sides act, unless a trigger says otherwise."""
    precedence: int = Field(ge=0, le=100)
    """Higher wins when one happening is told with several types (ACLED codebook order)."""
    summary: str
    """Template of the summary line with {initiator}, {target}, {place}, {place_in}."""
    scope: Literal["political", "criminal"] = "political"
    """Scope where nothing else decides."""
    source: str | None = None


class Decision(Entry):
    """A row of the ordered table that settles the type from the whole frame; first fit wins.

    Each condition left empty holds for every frame; within a list any member suffices.
    """

    id: str
    types: tuple[str, ...]
    """Types, as the trigger proposed them, that this row may change."""
    to: str
    """The type that the frame really is."""
    means: tuple[str, ...] = ()
    """Means of the frame; a trailing * matches by prefix."""
    initiator: tuple[
        ActorKindName | Literal["none", "armed", "state", "nonstate", "one person"], ...
    ] = ()
    """Kinds of initiators; ``armed`` is any organised armed side, ``none`` no initiator."""
    target: tuple[ActorKindName | Literal["none", "armed", "place", "thing"], ...] = ()
    """Kinds of targets; ``place`` a town or area, ``thing`` an object."""
    home: bool | None = None
    """Whether the initiator's country is the country of the place."""
    status: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Words of which one stands in the sentence."""
    initiator_words: tuple[str, ...] = ()
    """Words of which one stands in who acts."""
    target_words: tuple[str, ...] = ()
    """Words of which one stands in what is acted on."""
    example: str
    """Sentence that this row decides."""
