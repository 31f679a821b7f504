"""Parties of a draft to actors of the record."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.abroad import kind_in_event
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.parties.anybody import NOBODY_KNOWN, is_anybody
from conflict_events.records.parties.countrymen import as_people
from conflict_events.records.parties.namesakes import ground_of
from conflict_events.records.parties.told_once import is_named
from conflict_events.schema import Actor, ActorKind, Evidence
from conflict_events.schema.evidence import EvidenceRole
from conflict_events.text.types import Page


def actors(
    parties: Iterable[Party],
    role: EvidenceRole,
    country: str | None,
    page: Page,
    *,
    crowd: ActorKind | None = None,
    violent: bool = False,
) -> tuple[Actor, ...]:
    """Return one actor a party, without repeats; unresolved pronouns are left open.

    Args:
        parties: Who has the role.
        role: ``initiator`` or ``target``.
        country: Country of the place of the event (ISO alpha-3), if known.
        page: The document, for the characters as printed.
        crowd: What unarmed people in this role are, where they are a crowd.
        violent: Whether it is a deed of violence that they do.
    """
    found: list[Actor] = []
    seen: dict[str, Party] = {}
    for party in parties:
        if party.pronoun and party.actor is None:
            continue
        made = _actor(party, role, country, page, crowd=crowd)
        if violent and is_anybody(party):
            made = made.model_copy(update=NOBODY_KNOWN)
        key = made.registry_id or made.name.casefold()
        if key in seen and _is_another(party, seen[key], role):
            key = made.name.casefold()
        if key not in seen:
            seen[key] = party
            found.append(made)
    return _without_whole(found)


_SERVICES = frozenset(("MIL", "COP", "SPY"))


def _without_whole(found: list[Actor]) -> tuple[Actor, ...]:
    """Return actors without a state beside its own force: "Kyiv said ...", "the navy said ...".

    Of a force that is told by a common noun alone ("its jets") the state remains.
    """
    kept = list(found)
    for state in found:
        if state.country is None or state.registry_id != f"state:{state.country}":
            continue
        own = [a for a in found if a.country == state.country and a.sector in _SERVICES]
        named = [a for a in own if any(char.isupper() for char in a.name)]
        dropped = [state] if named else own
        stated = {"attribution": state.attribution} if state.attribution == "stated" else {}
        kept = [a.model_copy(update=stated) if a in named else a for a in kept if a not in dropped]
    return tuple(kept)


def _is_another(party: Party, before: Party, role: EvidenceRole) -> bool:
    """Whether it is another person of the same body: "the mayor and a councillor".

    Of those who act only people listed together are others: a body is told by its officers too.
    """
    if party.actor is None or not party.actor.person or party.span.part != before.span.part:
        return False
    told = (before.relation, party.relation)
    listed = before.head != party.head and (
        told[0] == told[1] or all(relation.rule == "claim" for relation in told)
    )
    return party.span.part == "text" and (
        (listed and abs(party.span.start - before.span.start) < _ONE_LIST)
        or (role == "target" and is_named(party))
    )


_ONE_LIST = 200
"""Characters that a list of people may take."""


def _actor(
    party: Party, role: EvidenceRole, country: str | None, page: Page, *, crowd: ActorKind | None
) -> Actor:
    # A pronoun names nobody: the actor is printed where it was named.
    spans = (party.span,) if party.antecedent is None else (party.antecedent, party.span)
    printed = page.raw(spans[0])
    evidence = tuple(
        Evidence(
            role=role,
            part=span.part,
            start=span.start,
            end=span.end,
            text=page.raw(span),
            rule=party.relation.rule if span is party.span else "antecedent",
        )
        for span in spans
    )
    if party.named_at is not None:
        evidence += (
            evidence[0].model_copy(
                update={
                    "start": party.named_at.start,
                    "end": party.named_at.end,
                    "part": party.named_at.part,
                    "text": page.raw(party.named_at),
                    "rule": "antecedent",
                }
            ),
        )
    reading = party.actor if crowd is None else as_people(party, load_registry())
    ground = ground_of(reading)
    if ground is not None:
        evidence += (evidence[0].model_copy(update={"rule": ground}),)
    if reading is None:
        return Actor(name=party.text, mention=printed, evidence=evidence)
    kind = kind_in_event(reading, country)
    local = country if _is_local(reading, kind) else None
    if crowd is not None and kind in ("civilians", "protesters", None) and reading.person:
        kind = crowd
    if kind is None and reading.person and role == "initiator":
        kind = "unidentified"  # a name that nobody knows, of someone who acts
    return Actor(
        name=reading.name,
        mention=printed,
        registry_id=reading.registry_id,
        country=reading.country or local,
        kind=kind,
        sector=reading.sector,
        attribution=reading.attribution,
        associated=tuple(_associated(one, country) for one in reading.associated),
        evidence=evidence,
    )


_LOCAL = frozenset(("state_forces", "protesters", "rioters", "civilians"))
_ELSEWHERE = word_class("people-from-elsewhere")


def _is_local(reading: ActorReading, kind: str | None) -> bool:
    """Whether a role noun without a country means people of the place: "police", "residents"."""
    if reading.registry_id is not None or kind not in _LOCAL:
        return False
    return _ELSEWHERE.isdisjoint(reading.name.lower().split())


def _associated(reading: ActorReading, country: str | None) -> Actor:
    return Actor(
        name=reading.name,
        registry_id=reading.registry_id,
        country=reading.country,
        kind=kind_in_event(reading, country),
        sector=reading.sector,
    )
