"""Laws of the codings."""

from __future__ import annotations

from hypothesis import given

from conflict_events.lexicon.codings import load_codings
from conflict_events.records.coding.codings import code, inter_number
from conflict_events.schema import Event
from tests.strategies.events import VERBAL, events


@given(events())
def test_every_record_is_coded(event: Event) -> None:
    """Coding is total, repeatable, and yields only codes of the tables."""
    found = code(event)
    tables = load_codings()
    assert found == code(event)
    if found.acled:
        kind = tables.acled_kinds[found.acled.sub_event_type]
        assert found.acled.event_type == kind.event_type
        pair = [inter_number(x) for x in (found.acled.inter1, found.acled.inter2) if x]
        if len(pair) == 2:
            assert found.acled.interaction is not None
    if found.plover and found.plover.mode:
        assert f"{found.plover.type}.{found.plover.mode}" in tables.plover_scores
    if found.cameo:
        assert found.cameo.code in tables.cameo_codes
        assert found.cameo.code.startswith(found.cameo.root)


@given(events())
def test_order_inside_a_side_is_irrelevant(event: Event) -> None:
    """Reversing the actors of each side changes no coding."""
    turned = event.model_copy(
        update={"initiators": event.initiators[::-1], "targets": event.targets[::-1]}
    )
    assert code(turned) == code(event)


@given(events())
def test_sides_of_a_mutual_record_have_no_order(event: Event) -> None:
    """Swapping the sides of a mutual record changes neither type nor code."""
    one = event.model_copy(update={"mutual": True})
    two = one.model_copy(update={"initiators": one.targets, "targets": one.initiators})
    a, b = code(one), code(two)
    assert a.cameo == b.cameo
    assert a.plover == b.plover


@given(events())
def test_words_are_never_read(event: Event) -> None:
    """Summary, evidence, mentions and confidence have no influence."""
    plain = event.model_copy(
        update={"summary": "", "evidence": (), "confidence": 0.5, "sources": (), "id": "ev_b"}
    )
    assert code(plain) == code(event)


@given(events())
def test_verbal_band_has_no_acled_coding(event: Event) -> None:
    """Talk is never mapped to ACLED's ``Other``."""
    if event.event_type in VERBAL:
        assert code(event).acled is None
        assert code(event).ucdp is None


@given(events())
def test_deaths_add_up(event: Event) -> None:
    """UCDP's best is the sum of its sides and lies between low and high."""
    ucdp = code(event).ucdp
    if ucdp is not None:
        assert ucdp.best == (
            ucdp.deaths_a + ucdp.deaths_b + ucdp.deaths_civilians + ucdp.deaths_unknown
        )
        assert ucdp.low <= ucdp.best
        assert ucdp.high is None or ucdp.best <= ucdp.high
        if event.status not in ("asserted", "alleged"):
            assert ucdp.best == 0
