"""Trigger entries: words that tell of an event, with the roles their grammar gives.

A trigger knows meaning, never syntax: "ambush: subject acts, object suffers". Voice,
relative clauses, nominal patterns, control and light verbs are code (`frames`).

Verb patterns are blank-separated lemmas: the first is the verb, the rest must follow it
in order with at most three tokens between ("take control of", "open fire on"). ``*``
stands for the object ("take * hostage"). Noun patterns end in the head noun ("suicide
bombing", "exchange of fire").

Examples are our own sentences with inline marks: ``[initiator Gunmen] [trigger ambushed]
[target a convoy] near [place Kidal].``
"""

from __future__ import annotations

from typing import Literal

from conflict_events.lexicon.load import Entry

Role = Literal[
    "initiator",
    "target",
    "mutual",
    "means",
    "place",
    "lost_by",
    "recipient",
    "ground",
    "host",
    "forces",
    "none",
]
"""``recipient`` is a target only where it names an actor ("gave Haiti rice"); ``ground`` is a
place, and the foreign country it names a target where there is no other ("left Iraq");
``host`` is who receives and where ("visited Ghana"); ``forces`` are the initiator's own
("deployed troops"), and stand for it where it is not named."""
Requirement = Literal[
    "armed_initiator",
    "conflict_initiator",
    "conflict_party",
    "initiator",
    "person_target",
    "name_target",
    "them_target",
    "in_body",
    "no_object",
    "armed_target",
    "unarmed_target",
    "place_object",
    "not_place_object",
    "object",
    "means",
    "toll",
    "origin",
    "conflict_context",
    "plural_subject",
    "actor_subject",
    "means_subject",
    "place",
    "crowd_context",
    "protest_purpose",
    "named_people",
    "head_of_state",
    "bomb_means",
    "crowd_party",
    "many_targets",
    "struck_target",
    "no_armed_party",
    "fresh_control",
    "told_to_happen",
    "acts",
    "crowd_initiator",
    "crowd_target",
    "state_initiator",
    "people_target",
    "lone_person",
    "group_initiator",
    "headline_place",
    "headline_toll",
    "happens_here",
    "public_initiator",
    "public_target",
    "has_object",
    "actor_object",
    "person_object",
    "own_forces",
    "labour_initiator",
    "captivity",
    "wrecker_subject",
    "crowd_happening",
    "signs_of_murder",
    "crowd_purpose",
    "parcel_subject",
    "post_subject",
    "town_subject",
    "numbered_object",
    "strike_on_place",
    "ruins",
    "drives_out",
    "fighting_subject",
    "rustlers",
    "abuses",
    "body_target",
    "into_vehicle",
    "somebody",
    "area_target",
    "peacekeepers",
]


class Trigger(Entry):
    """Words that propose one event type."""

    id: str
    """Stable id."""
    type: str
    """Id of the event type that it proposes."""
    verbs: tuple[str, ...] = ()
    """Verb patterns."""
    nouns: tuple[str, ...] = ()
    """Noun patterns, singular; plurals are derived."""
    adjectives: tuple[str, ...] = ()
    """Predicates without a verb of their own ("under siege", "dead")."""
    roles: dict[str, Role] = {}
    """Roles by verb grammar: ``subject``, ``object``, or a preposition. Defaults: subject
    initiator, object target, ``by`` (passive) initiator, ``against`` target."""
    noun_roles: dict[str, Role] = {}
    """Roles by noun grammar: ``possessive``, ``compound``, or a preposition. Defaults:
    possessive, compound and ``by`` initiator; ``of``, ``on``, ``against`` target;
    ``between``, ``among`` mutual."""
    means: str | None = None
    """Weapon or tactic that the word itself tells (id of ``means.toml``)."""
    mutual: bool | None = None
    """Overrides the type's."""
    attributive: bool = True
    """Whether a participle before a noun tells it: a "kidnapped" girl was kidnapped, but who
    storms a "besieged" town tells of no siege."""
    result: bool = False
    """Tells an outcome ("killed", "wounded", "destroyed"): merged into its cause if told."""
    requires: tuple[Requirement, ...] = ()
    """The reading stands only where every one of these holds."""
    requires_any: tuple[Requirement, ...] = ()
    """The reading stands only where one of these holds."""
    not_with: tuple[str, ...] = ()
    """Words in the same sentence that void the reading (other senses)."""
    not_object: tuple[str, ...] = ()
    """Head nouns of the object (or of-phrase) that void the reading ("attack the problem")."""
    not_subject: tuple[str, ...] = ()
    """Head nouns of the subject that void the reading ("the storm killed")."""
    not_before: tuple[str, ...] = ()
    """Words right behind the trigger that void the reading ("riot police")."""
    only_object: tuple[str, ...] = ()
    """Head nouns of the object (or of-phrase) one of which the reading needs ("ban" a party,
    not a product)."""
    only_with: tuple[str, ...] = ()
    """Words, one of which must stand in the same sentence ("charged" with a *lathi*)."""
    only_subject: tuple[str, ...] = ()
    """Head nouns, one of which the subject must be ("the guns fell silent")."""
    object_means: tuple[str, ...] = ()
    """The reading stands only where its object names one of these weapons (ids of
    ``means.toml``): "fire" a rocket, not a manager."""
    subject_means: tuple[str, ...] = ()
    """The reading stands only where its subject is one of these weapons: "rockets fell"."""
    lights: tuple[str, ...] = ()
    """Ids of the light verbs under one of which the noun must stand ("is in the hands of")."""
    status: Literal["planned", "threatened", "denied"] | None = None
    """Status that the word itself tells ("foil" does not; "threaten to" does)."""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    source: str | None = None


class Means(Entry):
    """A weapon or tactic and the nouns that name it."""

    id: str
    words: tuple[str, ...]
    """Noun patterns, singular."""
    type: str | None = None
    """Type of an attack made with it ("drone" makes a killing a drone strike)."""
    source: str | None = None


class LightVerb(Entry):
    """A verb that lends its subject or object to an event noun."""

    id: str
    verbs: tuple[str, ...]
    """Verb patterns."""
    subject: Role = "none"
    """Role that its subject has in the event named by the noun."""
    object: Role = "none"
    """Role of its object where the noun is its subject ("a blast rocked the city": place)."""
    noun: Literal["object", "subject", "prepositional"] = "object"
    """Where the event noun stands."""
    nouns: tuple[str, ...] = ()
    """Only over these nouns ("come under control"); over any where there are none."""
    status: Literal["planned", "threatened", "denied"] | None = None
    """"plan an attack" is planned, "foil an attack" did not happen as such."""
    goes_on: bool = False
    """Whether what it acts on goes on already: "sent to halt the fighting"."""
    example: str
    source: str | None = None
