"""Records by construction: any type, status, sides, tolls, place and date."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from conflict_events.schema import (
    Actor,
    Attribution,
    Count,
    DateSpan,
    DocumentRef,
    Event,
    Evidence,
    Location,
    Territory,
)

EVENT_TYPES = tuple(
    """
    territory_gain territory_transfer withdrawal siege armed_clash ambush ceasefire_violation
    air_strike drone_strike shelling suicide_bombing bombing grenade_attack chemical_attack
    weapons_interception killing massacre assassination execution armed_attack sexual_violence
    torture human_shields abduction arrest police_raid force_against_protesters
    protest_dispersal expulsion deportation curfew martial_law ban censorship border_closure
    confiscation conviction investigation protest labour_strike hunger_strike
    violent_demonstration riot mob_violence road_blockade boycott vandalism ceasefire
    peace_agreement agreement surrender prisoner_release disarmament mobilization deployment
    hostage_rescue
    ethnic_cleansing police_alert military_alert base_established show_of_force
    weapons_seizure looting property_destruction arson coup
    mutiny group_merger group_split leadership_change resignation cyber_attack misinformation
    curfew_lifted emergency_lifted ban_lifted restrictions_eased aid_cut economic_aid_cut
    military_aid_cut humanitarian_aid_cut
    threat demand accusation denial appeal talks sanction aid refusal cooperation support
    concession severed_relations
    """.split()
)
VERBAL = tuple(
    """
    threat demand accusation denial appeal talks sanction aid refusal cooperation support
    concession severed_relations curfew_lifted emergency_lifted ban_lifted restrictions_eased
    aid_cut economic_aid_cut military_aid_cut humanitarian_aid_cut
    """.split()
)
KINDS = (
    "state_forces rebel_group political_militia identity_militia rioters protesters civilians "
    "external_forces unidentified"
).split()
STATUSES = "asserted alleged denied planned threatened hypothetical".split()
MEANS = "small_arms car_bomb drone artillery landmine machete tear_gas missile nuclear_bomb".split()

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=12)


def evidence(text: str, start: int = 0) -> Evidence:
    """Return evidence that says `text` at `start`."""
    return Evidence(role="trigger", start=start, end=start + len(text), text=text, rule="test.rule")


@st.composite
def actors(draw: st.DrawFn, names: st.SearchStrategy[str] = words) -> Actor:
    """An actor of any kind."""
    name = draw(names)
    return Actor(
        name=name,
        mention=draw(st.none() | st.just(name)),
        country=draw(st.sampled_from([None, "SYR", "IRQ", "NAM"])),
        kind=draw(st.sampled_from([None, *KINDS])),
        sector=draw(st.sampled_from([None, "GOV", "MIL", "COP", "REB", "CVL", "UNO", "NGO"])),
        attribution=draw(st.sampled_from(["stated", "claimed", "accused", "suspected"])),
        evidence=(evidence(name),),
    )


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """A toll with bounds in order."""
    low = draw(st.none() | st.integers(0, 300))
    high = draw(st.none() | st.integers(low or 0, (low or 0) + 50))
    return Count(
        kind=draw(st.sampled_from(["killed", "injured", "arrested", "participants"])),
        low=low,
        high=high,
        best=low,
        wording=draw(st.sampled_from(["exact", "at_least", "up_to", "about", "vague"])),
        who=draw(st.none() | words),
        side=draw(st.sampled_from(["initiator", "target", "civilians", "unknown"])),
        total=draw(st.booleans()),
        shared=draw(st.booleans()),
        source=draw(st.sampled_from([None, "police", "monitors"])),
    )


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    """A date span, half open at times."""
    start = draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 1)))
    days = draw(st.integers(0, 12))
    end = start + timedelta(days=days) if start else draw(st.none() | st.just(date(2015, 5, 5)))
    return DateSpan(
        start=start,
        end=end,
        continuous=draw(st.booleans()),
        precision=draw(st.sampled_from(["day", "days", "week", "month", "year", "longer"])),
        basis="explicit",
        mention=draw(st.none() | words),
    )


@st.composite
def locations(draw: st.DrawFn) -> Location:
    """A place, resolved or not."""
    known = draw(st.booleans())
    return Location(
        name=draw(words),
        geonames_id=draw(st.none() | st.integers(1, 10**7)),
        admin1=draw(st.none() | words),
        country=draw(st.sampled_from(["SYR", "IRQ", "NAM", "XKX"])) if known else None,
        latitude=draw(st.floats(-90, 90)) if known else None,
        longitude=draw(st.floats(-180, 180)) if known else None,
        precision=draw(
            st.sampled_from("exact near admin2 admin1 country region international".split())
        )
        if known
        else None,
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any record."""
    initiators = tuple(draw(st.lists(actors(), max_size=3)))
    targets = tuple(draw(st.lists(actors(), max_size=3)))
    held = st.none() | st.sampled_from([a.name for a in (*initiators, *targets)] or ["nobody"])
    ident = draw(st.from_regex(r"[a-z2-7]{16}", fullmatch=True))
    document = draw(st.from_regex(r"doc_[a-z2-7]{6}", fullmatch=True))
    return Event(
        id=f"ev_{ident}",
        document_id=document,
        document=DocumentRef(
            id=document,
            title=draw(st.none() | words),
            source=draw(st.none() | words),
            published=draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))),
        ),
        summary=draw(words),
        event_type=draw(st.sampled_from(EVENT_TYPES)),
        status=draw(st.sampled_from(STATUSES)),
        scope=draw(st.sampled_from(["political", "criminal", "unclear"])),
        background=draw(st.booleans()),
        aggregate=draw(st.booleans()),
        mutual=draw(st.booleans()),
        issue=draw(st.none() | st.sampled_from(["leadership", "policy", "rights", "institutions"])),
        initiators=initiators,
        targets=targets,
        location=draw(st.none() | locations()),
        date=draw(st.none() | spans()),
        casualties=tuple(draw(st.lists(counts(), max_size=4))),
        territory=draw(
            st.none() | st.builds(Territory, gained_by=held, lost_by=held, place=st.none() | words)
        ),
        means=tuple(draw(st.lists(st.sampled_from(MEANS), max_size=2, unique=True))),
        sources=tuple(
            draw(
                st.lists(
                    st.builds(Attribution, name=words, kind=st.sampled_from(["media", "party"])),
                    max_size=2,
                )
            )
        ),
        confidence=draw(st.floats(0, 1)),
        evidence=(evidence(draw(words)),),
    )


def event(event_type: str = "armed_clash", **fields: object) -> Event:
    """Return a plain record of `event_type` with `fields` set."""
    base: dict[str, object] = {
        "id": "ev_aaaaaaaaaaaaaaaa",
        "document_id": "doc_a",
        "document": DocumentRef(id="doc_a"),
        "summary": "a record",
        "event_type": event_type,
    }
    return Event.model_validate({**base, **fields})


def side(*kinds: str | None, country: str | None = None, **fields: str) -> tuple[Actor, ...]:
    """Return actors of `kinds`, named after them."""
    return tuple(
        Actor.model_validate({"name": k or "thing", "kind": k, "country": country, **fields})
        for k in kinds
    )


def killed(low: int | None, high: int | None = None, **fields: object) -> Count:
    """Return a count of killed people."""
    base: dict[str, object] = {
        "kind": "killed",
        "low": low,
        "high": high,
        "best": low,
        "wording": "exact",
    }
    return Count.model_validate({**base, **fields})
