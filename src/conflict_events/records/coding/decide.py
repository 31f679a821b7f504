"""Deciding the event type from the whole frame by the ordered table of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.ontology import Decision
from conflict_events.records.interpretation.interpret import ARMED

_STATE = frozenset(("state_forces", "external_forces"))
_NONSTATE = frozenset(("rebel_group", "political_militia", "identity_militia", "unidentified"))


def decide(
    event_type: str,
    decisions: Sequence[Decision],
    *,
    means: Sequence[str],
    initiators: Sequence[str | None],
    targets: Sequence[str | None],
    has_place_target: bool,
    has_thing_target: bool,
    home: bool | None,
    status: str,
    words: frozenset[str],
    initiator_words: frozenset[str] = frozenset(),
    target_words: frozenset[str] = frozenset(),
) -> tuple[str, str]:
    """Return (type, id of the deciding row); the given type and ``""`` where none fits.

    Args:
        event_type: What the trigger proposes.
        decisions: The ordered table.
        means: Ids of weapons and tactics.
        initiators: Kinds of the initiators.
        targets: Kinds of the targets.
        has_place_target: A town or area is acted on.
        has_thing_target: An object is acted on.
        home: Whether the initiator is in its own country; None if unknown.
        status: Status of the record.
        words: Lower-cased words of the sentence.
        initiator_words: Lower-cased words of who acts.
        target_words: Lower-cased words of what is acted on.
    """
    for row in decisions:
        if event_type not in row.types:
            continue
        if row.means and not any(_means_fits(wanted, means) for wanted in row.means):
            continue
        if row.initiator and not any(_actor_fits(name, initiators) for name in row.initiator):
            continue
        if row.target and not any(
            _target_fits(name, targets, place=has_place_target, thing=has_thing_target)
            for name in row.target
        ):
            continue
        if row.home is not None and row.home is not home:
            continue
        if row.status and status not in row.status:
            continue
        if row.words and words.isdisjoint(row.words):
            continue
        if row.initiator_words and initiator_words.isdisjoint(row.initiator_words):
            continue
        if row.target_words and target_words.isdisjoint(row.target_words):
            continue
        return row.to, row.id
    return event_type, ""


def _means_fits(wanted: str, means: Sequence[str]) -> bool:
    if wanted.endswith("*"):
        return any(ident.startswith(wanted[:-1]) for ident in means)
    return wanted in means


def _actor_fits(name: str, kinds: Sequence[str | None]) -> bool:
    if name == "none":
        return not kinds
    group = {"armed": ARMED, "state": _STATE, "nonstate": _NONSTATE}.get(name)
    if group is not None:
        return any(kind in group for kind in kinds)
    return name in kinds


def _target_fits(name: str, kinds: Sequence[str | None], *, place: bool, thing: bool) -> bool:
    if name == "place":
        return place
    if name == "thing":
        return thing
    if name == "none":
        return not kinds and not place and not thing
    return _actor_fits(name, kinds)
