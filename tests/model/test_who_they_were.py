"""Who did it and who suffered where another phrase or sentence names them, on the real pipeline."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Actor, Event, Extractor

pytestmark = pytest.mark.model


def only(text: str, event_type: str) -> Event:
    """The one record of a type."""
    events = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    (event,) = (e for e in events if e.event_type == event_type)
    return event


def initiator(text: str, event_type: str) -> Actor:
    """The one initiator of the one record of a type."""
    (actor,) = only(text, event_type).initiators
    return actor


@pytest.mark.parametrize(
    ("text", "event_type", "name", "attribution"),
    [
        (
            "A bomb hit a bus in Damascus. Saraya Nasrin claimed responsibility.",
            "bombing",
            "Saraya Nasrin",
            "claimed",
        ),
        (
            "Gunmen attacked a mosque in Djibo. An Islamist group is suspected of the attack.",
            "armed_attack",
            "Islamist group",
            "suspected",
        ),
        (
            "A bomb killed 13 people in Izmir. No one has claimed it, but officials suspect ISIL.",
            "bombing",
            "Islamic State",
            "suspected",
        ),
        (
            "The governor holds the FARC responsible for the murder of Judge Rosa Lema in Cali.",
            "killing",
            "Revolutionary Armed Forces of Colombia",
            "accused",
        ),
        (
            "The army said that rebels were behind the bombing of a bank in Cali.",
            "bombing",
            "rebels",
            "accused",
        ),
        (
            "Three soldiers were arrested in connection with the murder of six farmers in Apopa.",
            "killing",
            "soldiers",
            "accused",
        ),
        (
            "A gunman killed four people in Graz. The attacker was identified as Karl Huber.",
            "killing",
            "Karl Huber",
            "stated",
        ),
        (
            "A knife attack killed two people in Lyon. The attacker, Hamid Osman, was charged.",
            "armed_attack",
            "Hamid Osman",
            "stated",
        ),
        (
            "The attack in Jakarta killed seven people and was directed by ISIL.",
            "armed_attack",
            "Islamic State",
            "stated",
        ),
    ],
)
def test_who_did_it(text: str, event_type: str, name: str, attribution: str) -> None:
    """Claims, suspicions, accusations and identifications name who did it, labelled."""
    actor = initiator(text, event_type)
    assert (actor.name, actor.attribution) == (name, attribution)


def test_a_claim_that_is_denied_names_nobody() -> None:
    """Where no group has claimed it and nobody is suspected, it stays open."""
    assert (
        only("A bomb killed 13 people in Izmir. No group claimed it.", "bombing").initiators == ()
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The shopkeeper, Ramon Ortega, was shot dead by gunmen in Cali.", ["Ramon Ortega"]),
        ("Gunmen killed the mayor of Tibu, Carlos Ruiz, on Monday.", ["Carlos Ruiz"]),
        (
            "Gunmen shot dead two brothers, Ali Hassan and Omar Hassan, near Mosul.",
            ["Ali Hassan", "Omar Hassan"],
        ),
        (
            "Gunmen killed five people, including Judge Ana Torres, near Mosul.",
            ["people", "Judge Ana Torres"],
        ),
        ("Gunmen killed five people, including three children, near Mosul.", ["people"]),
        ("Gunmen killed a farmer, a Dutch citizen, near Mosul.", ["farmer"]),
    ],
)
def test_people_by_name(text: str, names: list[str]) -> None:
    """An apposition or "including" gives people their names; what names nobody does not."""
    (event,) = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    assert [actor.name for actor in event.targets] == names


def test_pronouns_are_printed_where_they_were_named() -> None:
    """The evidence keeps the pronoun; the mention is what it stands for."""
    text = "Nine rebels attacked Goma on Monday. They killed two traders in Bukavu on Tuesday."
    actor = initiator(text, "killing")
    assert actor.mention == "Nine rebels"
    assert [e.text for e in actor.evidence] == ["Nine rebels", "They"]


def test_a_participle_behind_the_subject_suffers() -> None:
    """The parser may take it for the verb of its own clause."""
    text = "Engineer Pablo Rivera, kidnapped nine days ago in Cali, was rescued today."
    event = only(text, "abduction")
    assert not event.initiators
    assert [a.mention for a in event.targets] == ["Engineer Pablo Rivera"]


@pytest.mark.parametrize("men", ["hooded men", "men", "machete-wielding youths"])
def test_men_in_arms(men: str) -> None:
    """People of whom no more is known than that they did it are unidentified, armed or not."""
    actor = initiator(f"Two traders were abducted by {men} near Goma on Monday.", "abduction")
    assert actor.kind == "unidentified"


def test_later_tellings_add_other_sorts_of_targets() -> None:
    """The people told first, the building told later: the attack was on both."""
    text = (
        "A bomb in Goma on Monday killed six people. The bomb blast in Goma on Monday destroyed "
        "a bank."
    )
    event = only(text, "bombing")
    assert [a.name for a in event.targets] == ["people", "bank"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A car bomb went off outside the offices of the port union in Tripoli.", ["offices"]),
        ("A bomb exploded in front of a bank in Cali.", ["bank"]),
        ("A bomb exploded in a crowded restaurant in Lima.", ["restaurant"]),
        ("A bomb exploded in a field near Lima.", []),
        ("Rebels blew up several power pylons near Apopa.", ["power pylons"]),
    ],
)
def test_bombed_buildings(text: str, targets: list[str]) -> None:
    """The building in or before which a bomb goes off suffers; open ground does not."""
    found = [actor.name for actor in only(text, "bombing").targets]
    assert len(found) == len(targets)
    assert all(want in name for want, name in zip(targets, found, strict=True))


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        (
            "Inspector Paul Flores died in the explosion in Lima.",
            "bombing",
            "Inspector Paul Flores",
        ),
        ("A nurse was injured in the blast in Lima.", "bombing", "nurse"),
    ],
)
def test_who_died_of_it(text: str, event_type: str, name: str) -> None:
    """Who dies in an explosion is its target."""
    assert [actor.name for actor in only(text, event_type).targets] == [name]


def test_an_outcome_without_its_cause_is_no_event() -> None:
    """Death alone tells of no act."""
    assert not Extractor.default().extract("A nurse died in Lima on Monday.").events


def test_victims_identified_later() -> None:
    """The names of the dead are added to the act told before."""
    text = (
        "Five men were killed by gunmen in Segovia. The victims were identified as Jose Rivera and "
        "Luis Linares."
    )
    targets = [actor.name for actor in only(text, "killing").targets]
    assert targets == ["men", "Jose Rivera", "Luis Linares"]


def test_who_did_it_by_name_and_who_claims_it() -> None:
    """A group's claim stands beside the man whom the text names."""
    text = (
        "A man named Abdi Warsame stabbed five people in Columbus. The Islamic State claimed "
        "responsibility for the attack."
    )
    found = [(a.name, a.attribution) for a in only(text, "armed_attack").initiators]
    assert ("Islamic State", "claimed") in found
    assert len(found) == 2


def test_an_identification_passes_over_the_acts_of_others() -> None:
    """The police who killed the attacker in his attack are not who he was."""
    text = (
        "A gunman opened fire in Graz, killing four civilians. The perpetrator was killed by "
        "police. The attacker was identified as Karl Huber."
    )
    events = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    assert [[a.name for a in e.initiators] for e in events] == [["Karl Huber"]]
    dead = {(c.side, c.low) for c in events[0].casualties if c.kind == "killed"}
    assert dead == {("civilians", 4), ("initiator", 1)}


def test_the_group_is_the_one_named_before() -> None:
    """Of one named group it is safe; of none it stays open."""
    text = (
        "Boko Haram fighters attacked a farm in Chibok on Monday. The group shelled a market in "
        "Madagali on Tuesday."
    )
    actor = initiator(text, "shelling")
    assert (actor.name, actor.mention) == ("Boko Haram", "Boko Haram fighters")


def test_things_kill_nobody() -> None:
    """What kills is no actor where a common noun names nobody."""
    text = "The impact of three shots killed a judge in Lima on Monday."
    for event in Extractor.default().extract(text, published=date(2024, 5, 8)).events:
        assert event.initiators == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The US attacked a militia base near Erbil on Monday.", "United States"),
        ("The Houthis attacked several military targets near Aden on Monday.", "Houthis"),
    ],
)
def test_names_that_look_like_other_words(text: str, name: str) -> None:
    """The country is no pronoun, and military targets are no goals."""
    events = Extractor.default().extract(text, published=date(2024, 5, 8)).events
    assert name in [actor.name for event in events for actor in event.initiators]


def test_accused_of_sheltering_is_not_accused_of_the_deed() -> None:
    """Who is said to harbour somebody is not said to have done what was told before."""
    told = "A suicide bomber killed seven soldiers in Zhob."
    found = Extractor.default().extract(
        f"{told} Islamabad accuses Kabul of giving sanctuary to the militants.",
        published=date(2024, 5, 8),
    )
    bombing = next(e for e in found.events if e.event_type == "suicide_bombing")
    assert all(actor.attribution != "accused" for actor in bombing.initiators)
    other = Extractor.default().extract(
        f"{told} Islamabad accuses the Islamic State of carrying out the attack.",
        published=date(2024, 5, 8),
    )
    bombing = next(e for e in other.events if e.event_type == "suicide_bombing")
    assert any(actor.attribution == "accused" for actor in bombing.initiators)


def test_rival_tolls_are_not_added_in_the_summary() -> None:
    """The line for people gives the narrator's number, not the sum of two accounts."""
    found = Extractor.default().extract(
        "A roadside bomb killed five soldiers in North Waziristan on Monday. The Pakistani Taliban "
        "claimed responsibility and said 12 soldiers had died.",
        published=date(2024, 5, 8),
    )
    assert "5 killed" in found.events[0].summary


def test_who_gives_its_own_losses_did_nothing() -> None:
    """ "Ukraine says it lost 200 soldiers" makes Ukraine no doer of the deed told before."""
    text = (
        "Oleh, a sergeant, was wounded by a mortar near Sumy on Friday. Ukraine says it lost more "
        "than 200 soldiers in the battle."
    )
    assert only(text, "shelling").initiators == ()
