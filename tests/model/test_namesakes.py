"""Names that several actors bear, through the real pipeline."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "on", "ident", "rule"),
    [
        ("The ADF killed 12 villagers in Congo.", "2022-03-01", "adf", "country"),
        ("The ADF shot a soldier in Cameroon.", "2022-03-01", "adf_ambazonia", "country"),
        ("The UCK shot three policemen in Kosovo.", "1998-03-20", "kla", "country"),
        ("The UCK shot three policemen in Macedonia.", "2001-03-20", "nla_mkd", "years"),
        ("The Vostok Battalion shelled Donetsk.", "2014-06-01", "vostok_ukr", "years"),
    ],
)
def test_choice_is_explained(text: str, on: str, ident: str, rule: str) -> None:
    """Evidence must say what told namesakes apart: the country named, or the day."""
    result = Extractor.default().extract(text, published=date.fromisoformat(on))
    (actor,) = (a for e in result.events for a in e.initiators)
    assert actor.registry_id == ident
    assert actor.evidence[0].text == actor.mention
    assert [e.rule for e in actor.evidence[1:]] == [f"actor.namesake.{rule}"]


@pytest.mark.model
def test_open_choice_is_told() -> None:
    """A name that nothing decides must stay open, with its bearers and what they share."""
    text = "Jaysh al-Islam shelled the town and killed four civilians."
    result = Extractor.default().extract(text, published=date(2014, 6, 1))
    (actor,) = (a for e in result.events for a in e.initiators)
    assert (actor.registry_id, actor.country, actor.kind) == (None, None, "rebel_group")
    (told,) = (d for d in result.diagnostics if d.slug == "actor-ambiguous")
    assert text[told.start : told.end] == "Jaysh al-Islam"
    assert "Army of Islam (Gaza)" in told.message
