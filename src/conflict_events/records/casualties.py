"""Tolls of a draft to counts of the record: sides, parts and totals, repeats."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.records.draft import Draft, TollReading
from conflict_events.schema import Actor, Count, Evidence
from conflict_events.schema.counts import CountSide

_COMBATANTS = frozenset(
    (
        "state_forces",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "external_forces",
        "unidentified",
    )
)


def casualties(
    draft: Draft, initiators: Sequence[Actor], targets: Sequence[Actor]
) -> tuple[Count, ...]:
    """Return the counts of a record: repeats once, parts after the whole they belong to."""
    found: list[Count] = []
    for reading in draft.tolls:
        count = _count(reading, initiators, targets)
        if not any(_repeats(count, other) for other in found):
            found.append(count)
    return tuple(_mark_totals(found, [t.toll.part for t in draft.tolls], draft))


def _repeats(one: Count, other: Count) -> bool:
    return (one.kind, one.low, one.high, one.best) == (
        other.kind,
        other.low,
        other.high,
        other.best,
    ) and (one.who == other.who or one.best is None or one.best > 1 or one.who is None)


def _mark_totals(found: list[Count], _: list[bool], draft: Draft) -> list[Count]:
    """Mark the count that includes the others of its kind and source.

    A whole with parts ("12 killed, including two children") and the largest of several
    counts in different sentences are totals; counts of one sentence stand side by side.
    """
    parts = {(t.toll.kind, t.toll.low, t.toll.high) for t in draft.tolls if t.toll.part}
    done: list[Count] = []
    for count in found:
        own = [c for c in found if c.kind == count.kind and c is not count]
        is_part = (count.kind, count.low, count.high) in parts
        whole = (
            not is_part
            and bool(own)
            and all((c.kind, c.low, c.high) in parts or _covers(count, c, draft) for c in own)
        )
        done.append(count.model_copy(update={"total": whole or count.total}))
    return done


def _covers(count: Count, other: Count, draft: Draft) -> bool:
    """A later or larger count of another sentence stands for an earlier smaller one."""
    where = {(t.toll.kind, t.toll.low, t.toll.high): t.sentence for t in draft.tolls}
    mine = where.get((count.kind, count.low, count.high))
    yours = where.get((other.kind, other.low, other.high))
    size = (count.best or count.low or 0) - (other.best or other.low or 0)
    return mine != yours and (size > 0 or (size == 0 and (mine or 0) < (yours or 0)))


def _count(reading: TollReading, initiators: Sequence[Actor], targets: Sequence[Actor]) -> Count:
    toll = reading.toll
    actor, side = _belongs(reading, initiators, targets)
    return Count(
        kind=toll.kind,
        low=toll.low,
        high=toll.high,
        best=toll.best,
        wording=toll.wording,
        who=toll.who_text,
        actor=actor,
        side=side,
        total=toll.total,
        shared=reading.shared,
        source=reading.source,
        evidence=tuple(
            Evidence(
                role="count",
                part=span.part,
                start=span.start,
                end=span.end,
                text=text,
                rule=f"toll.{toll.rule}",
            )
            for span, text in toll.evidence
        ),
    )


def _belongs(
    reading: TollReading, initiators: Sequence[Actor], targets: Sequence[Actor]
) -> tuple[str | None, CountSide]:
    toll = reading.toll
    if toll.kind == "participants":
        return (initiators[0].name if initiators else None), "initiator"
    if toll.civilians:
        civil = next((a.name for a in targets if a.kind in ("civilians", "protesters")), None)
        return civil, "civilians"
    if toll.perpetrators:
        return (initiators[0].name if initiators else None), "initiator"
    for side, actors in (("target", targets), ("initiator", initiators)):
        for actor in actors:
            if _overlaps(toll.who, actor):
                if actor.kind in ("civilians", "protesters"):
                    return actor.name, "civilians"
                return actor.name, side  # type: ignore[return-value]
    armed = [a for a in targets if a.kind in _COMBATANTS]
    if armed and not any(a.kind == "civilians" for a in targets) and toll.who is None:
        return armed[0].name, "target"
    return None, "unknown"


def _overlaps(who: object, actor: Actor) -> bool:
    start = getattr(who, "start", None)
    end = getattr(who, "end", None)
    return any(
        start is not None and end is not None and e.start < end and start < e.end
        for e in actor.evidence
    )
