"""The page of the event ontology: each type, its meaning, the codes that its records can have.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.lexicon.ontology import EventType
from conflict_events.records.coding.codings import code
from conflict_events.schema import Actor, DocumentRef, Event

PAGE = Path(__file__).parent.parent / "docs" / "ontology.md"
_INITIATORS = (None, "state_forces", "rebel_group")
_TARGETS = (None, "state_forces", "civilians", "protesters")
_HEAD = """# Event ontology

What a record can be, and the codes that its records can have in other schemes, over all parties and
weapons, when the event is asserted. Which of several codes a record has follows from who did it to
whom and with what (`data/core/codings/`). Types of the verbal band have no ACLED code. Threatened,
planned and denied acts keep their type and are coded by their status as well. Written by
`scripts/refresh_docs.py`.

| type | meaning | ACLED | PLOVER | CAMEO |
|--|--|--|--|--|
"""


def page() -> str:
    """Return the text of the page."""
    lexicon = load_lexicon()
    means = (None, *lexicon.means)
    return _HEAD + "".join(_row(entry, means) for entry in lexicon.types.values())


def codes(
    entry: EventType, means: tuple[str | None, ...] | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the codes that records of a type can have, by scheme."""
    means = (None, *load_lexicon().means) if means is None else means
    codings = [
        code(_event(entry, initiator, target, weapon))
        for initiator, target, weapon in product(_INITIATORS, _TARGETS, means)
    ]
    acled = {c.acled.sub_event_type for c in codings if c.acled}
    plover = {f"{c.plover.type} {c.plover.mode or ''}".strip() for c in codings if c.plover}
    cameo = {c.cameo.code for c in codings if c.cameo}
    found = {"ACLED": acled, "PLOVER": plover, "CAMEO": cameo}
    return {scheme: tuple(sorted(names)) for scheme, names in found.items()}


def _row(entry: EventType, means: tuple[str | None, ...]) -> str:
    cells = [" · ".join(names) or "–" for names in codes(entry, means).values()]
    return f"| `{entry.id}` | {entry.definition} | {' | '.join(cells)} |\n"


def _event(
    entry: EventType, initiator: str | None, target: str | None, weapon: str | None
) -> Event:
    return Event(
        id="x",
        document_id="x",
        document=DocumentRef(id="x"),
        summary="x",
        event_type=entry.id,
        mutual=entry.mutual,
        initiators=(Actor(name="a", kind=initiator),) if initiator else (),
        targets=(Actor(name="b", kind=target),) if target else (),
        means=(weapon,) if weapon else (),
    )
