"""Every trigger fires on its examples and is silent on its counter-examples.

The real parser reads the sentences, so a share may fail: the floors below are committed
and only go up.
"""

from __future__ import annotations

import pytest

from conflict_events import Document, Event, Extractor
from conflict_events.lexicon.lexicon import load_lexicon
from tests.golden.markup import read

pytestmark = pytest.mark.model

EXAMPLE_FLOOR = 0.90
ROLE_FLOOR = 0.85
COUNTER_FLOOR = 0.95


def _events(texts: list[str]) -> list[tuple[Event, ...]]:
    return [r.events for r in Extractor.default().extract_all(Document(text=t) for t in texts)]


def _family(type_id: str) -> str:
    return load_lexicon().types[type_id].family


def test_examples_give_their_event() -> None:
    """An example gives an event of the trigger's type, or one the frame decides in its family."""
    cases = [(t, read(e)) for t in load_lexicon().triggers for e in t.examples]
    assert len(cases) > 200
    missed = []
    for (trigger, marked), events in zip(cases, _events([m.text for _, m in cases]), strict=True):
        start, end = next((s, e) for r, s, e in marked.spans if r == "trigger")
        hit = any(
            e.event_type == trigger.type
            or _family(e.event_type) == _family(trigger.type)
            or any(v.role == "trigger" and v.start < end and start < v.end for v in e.evidence)
            for e in events
        )
        if not hit:
            missed.append(f"{trigger.id}: {marked.text} -> {[e.event_type for e in events]}")
    rate = 1 - len(missed) / len(cases)
    assert rate >= EXAMPLE_FLOOR, "\n".join([f"{rate:.3f}", *missed])


def test_examples_give_their_roles() -> None:
    """The marked initiator and target are the event's, and never the other way round."""
    cases = [(t, read(e)) for t in load_lexicon().triggers for e in t.examples]
    wanted = right = 0
    swapped = []
    for (trigger, marked), events in zip(cases, _events([m.text for _, m in cases]), strict=True):
        for role, other in (("initiator", "target"), ("target", "initiator")):
            for words in marked.of(role):
                wanted += 1
                sides = {
                    side: [
                        (a.mention or "").lower()
                        for e in events
                        if not e.mutual
                        for a in (e.initiators if side == "initiator" else e.targets)
                    ]
                    for side in ("initiator", "target")
                }
                both = [
                    (a.mention or "").lower()
                    for e in events
                    if e.mutual
                    for a in (*e.initiators, *e.targets)
                ]
                last = words.lower().split()[-1]
                if any(last in m for m in (*sides[role], *both)):
                    right += 1
                elif any(last in m for m in sides[other]):
                    swapped.append(f"{trigger.id}: {marked.text}")
    assert right / wanted >= ROLE_FLOOR, f"{right}/{wanted}"
    assert len(swapped) <= 0.03 * wanted, "\n".join(swapped)


def test_counter_examples_are_silent() -> None:
    """A counter-example gives no event of the trigger's type that is told as having happened."""
    cases = [(t, c) for t in load_lexicon().triggers for c in t.counter_examples]
    assert len(cases) > 50
    wrong = [
        f"{trigger.id}: {text}"
        for (trigger, text), events in zip(cases, _events([c for _, c in cases]), strict=True)
        if any(e.event_type == trigger.type and e.status == "asserted" for e in events)
    ]
    rate = 1 - len(wrong) / len(cases)
    assert rate >= COUNTER_FLOOR, "\n".join([f"{rate:.3f}", *wrong])
