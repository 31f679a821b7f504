"""Assembling: the drafts of a document to its records, most prominent first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.coding.codings import code
from conflict_events.records.coding.facts import NONSTATE
from conflict_events.records.confidence import confidence
from conflict_events.records.dates.when import fresh
from conflict_events.records.draft import Draft
from conflict_events.records.issue import read_issue
from conflict_events.records.joining.crowd_force import CROWDS
from conflict_events.records.parties.actors import actors
from conflict_events.records.prominence import prominence
from conflict_events.records.summary import summarise
from conflict_events.records.tolls.casualties import casualties
from conflict_events.schema import (
    Actor,
    ActorKind,
    Attribution,
    DateSpan,
    DocumentRef,
    Event,
    Evidence,
    Territory,
)
from conflict_events.schema.identity import event_id
from conflict_events.text.types import Page, Span

_FIGHTS = "combat"
_CROWD_FAMILY = "protest"
_VIOLENT = type_group("crimes-of-violence")
_RIOTS = type_group("riots")
_CROWD_TARGET = type_group("force-on-crowds")


def assemble(
    page: Page, reference: DocumentRef, drafts: Sequence[Draft], lexicon: Lexicon
) -> tuple[Event, ...]:
    """Return the records of a document.

    Order: `records.prominence`; ids count the records of one trigger.
    """
    ordered = sorted(drafts, key=lambda draft: prominence(draft, lexicon))
    ordinals: dict[tuple[str, int], int] = {}
    events: list[Event] = []
    for draft in ordered:
        first = min(draft.tellings, key=lambda t: (t.trigger.part != "title", t.trigger.start))
        key = (first.trigger.part, first.trigger.start)
        ordinal = ordinals.get(key, 0)
        ordinals[key] = ordinal + 1
        ident = event_id(page.document_id, first.trigger.part, first.trigger.start, ordinal)
        events.append(_event(page, reference, draft, lexicon, ident))
    return tuple(events)


def _event(page: Page, reference: DocumentRef, draft: Draft, lexicon: Lexicon, ident: str) -> Event:
    kind = lexicon.types[draft.type]
    country = draft.place.location.country if draft.place else None
    if kind.family == _FIGHTS:
        draft = _opposed(draft)
    dissent = kind.family == _CROWD_FAMILY
    unarmed: ActorKind = "rioters" if draft.type in _RIOTS else "protesters"
    crowd = unarmed if dissent else None
    violent = kind.family in _VIOLENT
    initiators = actors(draft.initiators, "initiator", country, page, crowd=crowd, violent=violent)
    names = {a.registry_id or a.name.casefold() for a in initiators}
    in_crowd: ActorKind | None = "protesters" if draft.type in _CROWD_TARGET else None
    targets = tuple(
        a
        for a in actors(_aimed_at(draft), "target", country, page, crowd=in_crowd)
        if (a.registry_id or a.name.casefold()) not in names or a.registry_id is None
    )
    location = draft.place.location if draft.place else None
    if location is not None:
        location = location.model_copy(
            update={
                "evidence": tuple(_renamed(e, draft.place_rule, page) for e in location.evidence)
            }
        )
    date = draft.date
    if date is not None and draft.date_rule == "date.reckoned":
        date = _as_printed(date, page)
    past = draft.background or draft.aggregate
    if date is None and not past and draft.status.status in ("asserted", "alleged"):
        date = fresh(page.published)
    counts = casualties(draft, initiators, targets, page)
    voiced = dissent or draft.type == "concession"
    issue = read_issue(draft.tellings) if voiced else None
    made = Event(
        id=ident,
        document_id=page.document_id,
        document=reference,
        summary=summarise(
            kind,
            status=draft.status.status,
            initiators=initiators,
            targets=targets,
            location=location,
            date=date,
            casualties=counts,
            request=draft.request,
        ),
        event_type=draft.type,
        status=draft.status.status,
        scope=draft.scope,  # type: ignore[arg-type]
        background=draft.background,
        aggregate=draft.aggregate,
        mutual=draft.mutual,
        initiators=initiators,
        targets=targets,
        location=location,
        date=date,
        casualties=counts,
        territory=_territory(draft, initiators, targets, page),
        issue=issue[0] if issue else None,
        means=tuple(dict.fromkeys(ident for ident, _ in draft.means)),
        sources=tuple(_attribution(source, page) for source in _named_once(_all_sources(draft))),
        confidence=1.0,
        evidence=(
            *_evidence(page, draft),
            *((_at(page, issue[2], "cue", issue[1]),) if issue else ()),
        ),
    )
    return made.model_copy(update={"codings": code(made), "confidence": confidence(made)})


def _as_printed(span: DateSpan, page: Page) -> DateSpan:
    """Return the span with the printed characters of its evidence."""
    seen = tuple(
        e.model_copy(update={"text": page.raw(Span(e.start, e.end, e.part))}) for e in span.evidence
    )
    return span.model_copy(update={"evidence": seen, "mention": seen[-1].text if seen else None})


def _opposed(draft: Draft) -> Draft:
    """Part those of one side of a fight into its two sides, where only one is told.

    "Three soldiers and eleven insurgents were killed in a clash", "soldiers and rebels exchanged
    fire": a state's forces fight those who are none.
    """
    told = draft.initiators or draft.targets
    if not draft.mutual or (draft.initiators and draft.targets):
        return draft
    if len({p.relation.key for p in told}) > 1:
        return draft
    state = tuple(p for p in told if p.actor is not None and p.actor.kind == "state_forces")
    armed = tuple(p for p in told if p.actor is not None and p.actor.armed and _is_nonstate(p))
    if not state or not armed or len(state) + len(armed) < len(told):
        return draft
    first, second = (state, armed) if told[0] in state else (armed, state)
    return replace(draft, initiators=first, targets=second)


def _is_nonstate(party: Party) -> bool:
    return party.actor is not None and party.actor.kind in NONSTATE


def _aimed_at(draft: Draft) -> tuple[Party, ...]:
    """The targets; what a crowd is against that is nobody is its issue ("against a new tax")."""
    if draft.type not in CROWDS:
        return draft.targets
    return tuple(
        p for p in draft.targets if p.actor is not None or p.relation.key not in ("against", "over")
    )


def _renamed(evidence: Evidence, rule: str, page: Page) -> Evidence:
    span = Span(evidence.start, evidence.end, evidence.part)
    named = f"{evidence.rule}+{rule}" if rule and rule not in evidence.rule else evidence.rule
    return evidence.model_copy(update={"rule": named, "text": page.raw(span)})


def _territory(
    draft: Draft, initiators: Sequence[Actor], targets: Sequence[Actor], page: Page
) -> Territory | None:
    if draft.type not in ("territory_gain", "territory_transfer"):
        return None
    place = draft.place.location.name if draft.place else None
    if place is None and draft.territory is not None:
        place = draft.territory.text
    losers = actors(draft.lost_by, "target", None, page) or targets
    gained = initiators[0].name if initiators else None
    lost = next((a.name for a in losers if a.name != gained and a.kind), None)
    return Territory(gained_by=gained, lost_by=lost, place=place)


def _all_sources(draft: Draft) -> list[SourceReading]:
    """Return who tells of the deed, then who gives its tolls or its doer, each name once."""
    named: dict[str, SourceReading] = {}
    for source in (*draft.sources, *draft.voices):
        named.setdefault(source.name.casefold(), source)
    return list(named.values())


def _named_once(sources: Sequence[SourceReading]) -> list[SourceReading]:
    """Leave out a name that a fuller one contains ("state television")."""
    return [
        source
        for source in sources
        if not any(
            source.name != other.name and source.name.casefold() in other.name.casefold()
            for other in sources
        )
    ]


def _attribution(source: SourceReading, page: Page) -> Attribution:
    return Attribution(
        name=source.name,
        kind=source.kind,
        scale=source.scale,
        evidence=(_at(page, source.span, "source", "source"),),
    )


def _at(page: Page, span: Span, role: str, rule: str) -> Evidence:
    return Evidence(
        role=role,  # type: ignore[arg-type]
        part=span.part,
        start=span.start,
        end=span.end,
        text=page.raw(span),
        rule=rule,
    )


def _evidence(page: Page, draft: Draft) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    seen: set[tuple[str, Span]] = set()
    for telling in draft.tellings:
        for role, span in (("trigger", telling.trigger), ("sentence", telling.sentence.span)):
            if (role, span) not in seen:
                seen.add((role, span))
                found.append(
                    _at(page, span, role, telling.rule if role == "trigger" else "telling")
                )
    for rule, span in draft.cues:
        found.append(_at(page, span, "cue", rule))
    for ident, span in draft.means:
        found.append(_at(page, span, "means", f"means.{ident}"))
    return tuple(found)
