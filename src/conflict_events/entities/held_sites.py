"""Sites and vehicles of a force, which stand for it when they are hit: "an army post"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actor_parts import printed_name
from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.holders import read_noun
from conflict_events.entities.surroundings import Surroundings
from conflict_events.frames.types import Relation
from conflict_events.lexicon.place_nouns import held_words, military_sites
from conflict_events.parses.types import Parse, Token

_DONE_TO = frozenset(("object", "of", "on", "against", "at", "role:target"))
_STATE = "state:"


def holder_of(
    parse: Parse, head: Token, words: tuple[Token, ...], relation: Relation, around: Surroundings
) -> ActorReading | None:
    """Return the force that a site or vehicle is of, where something is done to it.

    A group's are the group ("Shabaab positions"), a state's keep their name ("an army post").

    Args:
        parse: The sentence.
        head: Head of the phrase.
        words: The phrase.
        relation: How the phrase is related to the trigger.
        around: Registry and context.
    """
    if relation.key not in _DONE_TO or head.lower not in held_words():
        return None
    before = [w for w in words if w.i < head.i and w.dep not in ("det", "case", "nummod")]
    found = _read(before, around)
    if found is None:
        found = next(
            (
                read_noun(parse, noun, around)
                for of in parse.kids(head, "prep")
                if of.lower == "of"
                for noun in parse.kids(of, "pobj")
            ),
            None,
        )
    if found is None or not _holds(found, head):
        return None
    if found.registry_id is not None and not found.registry_id.startswith(_STATE):
        return replace(found, person=False, site=True)
    sector = "MIL" if found.state and found.sector == "GOV" else found.sector
    texts = [word.text for word in words]
    return replace(
        found,
        name=printed_name(texts, [text.lower() for text in texts]),
        registry_id=None,  # it is no more than one site of the force
        sector=sector,
        person=False,
        armed=True,
        site=True,
    )


def _read(before: list[Token], around: Surroundings) -> ActorReading | None:
    if not before:
        return None
    return read_actor(
        [token.text for token in before],
        len(before) - 1,
        around.registry,
        on=around.published,
        context=around.countries,
    )


def _holds(found: ActorReading, head: Token) -> bool:
    """Whether it bears arms, or is a state whose site can only be its army's."""
    whole = found.state and found.sector == "GOV" and found.registry_id is not None
    return found.armed or (whole and head.lower in military_sites())
