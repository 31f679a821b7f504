"""Claims, accusations and suspicions on our own sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from conflict_events import Extractor
from conflict_events.frames.claims import read_claims
from conflict_events.lexicon.claims import ClaimCue, load_claims
from tests.golden.reading import cases, marked

pytestmark = pytest.mark.model


@pytest.mark.parametrize("entry", load_claims().entries, ids=lambda entry: entry.id)
def test_entry(entry: ClaimCue) -> None:
    """An entry finds the bracketed actor of its example, and nothing in its counter-example."""
    actor = entry.example[entry.example.index("[") + 1 : entry.example.index("]")]
    (parse,), _ = marked(entry.example.replace("[", "").replace("]", ""))
    found = [r for r in read_claims(parse) if r.cue.rule == entry.id]
    assert len(found) == 1
    assert found[0].attribution == entry.attribution
    assert found[0].actor is not None
    words = parse.tokens[slice(*found[0].actor)]
    assert parse.sentence.text[words[0].start : words[-1].end] == actor
    (counter,), _ = marked(entry.counter_example)
    assert entry.id not in {r.cue.rule for r in read_claims(counter)}


CASES = [
    ("The Taliban claimed responsibility for the *attack* on the hotel.", "claimed", "Taliban"),
    ("No group has claimed responsibility for the *bombing*.", "denied", None),
    ("Responsibility for the *blast* was claimed by Islamic State.", "claimed", "State"),
    ("An *attack* claimed by the Taliban killed 12.", "claimed", "Taliban"),
    ("The government blamed the rebels for the *attack*.", "accused", "rebels"),
    ("Police suspect the gang of *killing* the mayor.", "suspected", "gang"),
    ("The man accused of *bombing* the church was arrested.", "accused", "man"),
    ("Police suspect that the gang *killed* the mayor.", "suspected", "gang"),
    ("The militia is thought to be responsible for the *raid*.", "suspected", "militia"),
    ("The group denied responsibility for the *attack*.", "denied", "group"),
    ("Residents blamed the *raid* on cattle rustlers.", "accused", "rustlers"),
]


@pytest.mark.parametrize(("text", "attribution", "actor"), CASES)
def test_case(text: str, attribution: str, actor: str | None) -> None:
    """The marked deed is tied to the actor with the attribution."""
    (parse,), event = marked(text)
    (reading,) = read_claims(parse)
    assert reading.event == event
    assert reading.attribution == attribution
    head = parse.tokens[reading.actor_head].text if reading.actor_head is not None else None
    assert head == actor


def test_statement_is_no_claim() -> None:
    """A plain report ties nobody to anything."""
    (parse,), _ = marked("Rebels attacked the hotel on Monday and police arrested two men.")
    assert read_claims(parse) == ()


@pytest.mark.parametrize("case", cases("claims.toml"), ids=lambda case: case["why"])
def test_initiators(case: dict[str, Any]) -> None:
    """The deed has the initiators that the text claims, accuses or suspects, and says how."""
    result = Extractor.default().extract(case["text"], published=date(2024, 6, 14))
    act = next(e for e in result.events if e.codings.acled is not None)
    found = [f"{a.name} = {a.attribution}" for a in act.initiators]
    assert found == case["initiators"]
    assert all(a.evidence for a in act.initiators)


@pytest.mark.parametrize("case", cases("alleged.toml"), ids=lambda case: case["why"])
def test_alleged(case: dict[str, Any]) -> None:
    """What only an interested party says is alleged, with a cue; what others say is not."""
    result = Extractor.default().extract(
        case["text"], published=date(2024, 6, 14), title=case.get("title")
    )
    act = next(e for e in result.events if e.codings.acled is not None)
    assert act.status == case["status"]
    cues = {e.rule for e in act.evidence if e.role == "cue"}
    assert act.status == "asserted" or cues & {
        "party-alone",
        "party-says",
        "denies-it",
        "calls-it-false",
        "claim",
    }
