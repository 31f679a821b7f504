"""Who and what is named as a target: lists, things beside a bomb, people who came out unhurt."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

CASES = [
    (
        "The blast killed Juana Prieto, 42; Pilar Mora, 19; and a porter.",
        ["Juana Prieto", "Pilar Mora", "porter"],
    ),
    (
        "Gunmen kidnapped Turkish engineers Ali Demir, Mehmet Kaya, and Murat Yildiz.",
        ["Ali Demir", "Mehmet Kaya", "Murat Yildiz"],
    ),
    (
        "Militants destroyed the municipal office, a petrol station, and the police post.",
        ["municipal office", "petrol station", "police post"],
    ),
    (
        "Rebels burned a fuel truck, an ambulance and a station wagon.",
        ["fuel truck", "ambulance", "station wagon"],
    ),
    (
        "Mortar shells hit the harbour office, a hospital and a school in Aden.",
        ["harbour office", "hospital", "school"],
    ),
    (
        "Gunmen burned three vehicles near Jos: an ambulance, a fuel truck, and a minibus.",
        ["ambulance", "fuel truck", "minibus"],
    ),
    (
        "Two of her bodyguards, Ahmed Nasser and Salim Karim, were killed in Aden.",
        ["Ahmed Nasser", "Salim Karim"],
    ),
    (
        "Gunmen seized two Germans, Karl Braun of Ulm and Peter Vogel of Bremen, in Sanaa.",
        ["Karl Braun", "Peter Vogel"],
    ),
    (
        "Karl Braun, together with Swede Lars Nilsson, was abducted in Sanaa.",
        ["Karl Braun", "Swede Lars Nilsson"],
    ),
    (
        "Rebels seized three nuns, Sister Ana Rossi, Sister Bea Bini and Sister Eva Verdi in Juba.",
        ["Sister Ana Rossi", "Sister Bea Bini", "Sister Eva Verdi"],
    ),
    (
        "Gunmen killed Mayor Tomas Cruz and Governor Dina Reyes in Jolo.",
        ["Mayor Tomas Cruz", "Governor Dina Reyes"],
    ),
    (
        "Gunmen shot two reporters: Ali Hasan, a cameraman for Al Fajr, and Nur Khan, a writer.",
        ["Ali Hasan", "Nur Khan"],
    ),
    (
        "Gunmen shot dead four reporters: Ali Hasan, a cameraman, and Nur Khan, a writer.",
        ["four reporters"],
    ),
    (
        "Two men were shot dead in Cali. They were Juan Paz and Luis Mora, both teachers.",
        ["Juan Paz", "Luis Mora"],
    ),
    (
        "Two men were shot dead in Cali. They were Peruvian Jews.",
        ["Two men"],
    ),
    (
        "The letter was brought by Anna and Lisa Weiss, two nurses whom the Red Front kidnapped.",
        ["Anna", "Lisa Weiss"],
    ),
    (
        "The pilot Omar Sayed helped Eva Weiss, a nurse who was kidnapped in Aden on Sunday.",
        ["Eva Weiss"],
    ),
    (
        "Among the many traders who were kidnapped in May 2012 was Hugo Ferrand.",
        ["many traders", "Hugo Ferrand"],
    ),
    ("Two herders set off a grenade left by the rebels near Bor and died.", ["Two herders"]),
    ("The murder on Monday of two nuns in Bor was condemned.", ["two nuns"]),
    ("Gunmen killed nine villagers, five men and four boys, near Jos.", ["nine villagers"]),
    ("Gunmen killed three people, a monk and two nuns, near Jos.", ["monk", "two nuns"]),
    ("Gunmen killed four cooks, a monk and two nuns near Jos.", ["four cooks", "monk", "two nuns"]),
    ("The murders of three reporters, two Turks and a Dane, shocked Bor.", ["three reporters"]),
    ("The premier survived an attack on his life in Bissau.", ["premier"]),
    (
        "There were six women, a boy and four men injured in the blast in Lyon.",
        ["six women", "boy", "four men"],
    ),
    ("The judge's brother-in-law was kidnapped in Cucuta.", ["judge's brother-in-law"]),
    ("The minister's ex-wife was shot dead in Oruro by rebels.", ["minister's ex-wife"]),
    ("Militants set fire to bars in Lamu, two of which were destroyed.", ["bars"]),
    (
        "Rebels killed Pablo Ruiz, three other councillors, and a porter near Cali.",
        ["Pablo Ruiz", "three other councillors", "porter"],
    ),
    (
        "The monk Tenzin Lhamo, keeper of the shrine, two other monks, and four cooks were shot.",
        ["monk Tenzin Lhamo", "two other monks", "four cooks"],
    ),
    ("A bomb went off outside the embassy of Kenya in Mogadishu.", ["embassy of Kenya"]),
    ("Masked men placed bombs in two bank branches in Athens.", ["two bank branches"]),
    ("A bomb was thrown into the residence of a judge in Galle.", ["residence of a judge"]),
    ("The blast damaged the windows and facade of the Korean consulate.", ["Korean consulate"]),
    ("The grenade damaged the front door of the mayor's house.", ["mayor's house"]),
    (
        "A bomb went off in front of the town hall in Bilbao, damaging the building.",
        ["town hall"],
    ),
    (
        "Gunmen shot two reporters in Baidoa. The victims were named as Omar Farah and Ali Keyse.",
        ["Omar Farah", "Ali Keyse"],
    ),
    ("A bomb went off in Izmir. The target was the Iraqi consulate.", ["Iraqi consulate"]),
    ("A car bomb exploded in Kabul. General Dawud Khan was the target.", ["General Dawud Khan"]),
    ("A bomb that was meant for a general exploded in Kabul.", ["general"]),
    ("A bomb exploded in Jolo. The minister was the target of criticism.", []),
    ("A judge was killed in Tetovo. The dead judge, Agim Rama, had been warned.", ["Agim Rama"]),
    (
        "Two engineers were kidnapped near Agadez. The abducted men are Paul Noy and Luc Petit.",
        ["Paul Noy", "Luc Petit"],
    ),
    (
        "Two soldiers and a policeman died in an ambush in Cauca. Private Pedro Mora died at once.",
        ["Two soldiers", "policeman", "Private Pedro Mora"],
    ),
    ("Gunmen staged an attack on the coastal highway, killing two drivers.", ["two drivers"]),
    ("Rebels attacked the bridge in Gao.", ["bridge"]),
    ("Rebels sabotaged pylons and transformers near Zahedan.", ["pylons", "transformers"]),
    ("The men kidnapped children and were held for extortion and robbery.", ["children"]),
    ("The mayor and a councillor were killed in Lamitan.", ["mayor", "councillor"]),
    ("Gunmen abducted the mayor of Lamitan and his wife.", ["mayor of Lamitan", "wife"]),
    ("A bomb exploded under a bus in Lima, killing two people.", ["bus", "two people"]),
    ("Rebels detonated a bomb near a power tower in Mopti.", ["power tower"]),
    ("A bomb hidden in a car exploded in Lima, killing two people.", ["two people"]),
    (
        "Bombs exploded at the house of Judge Pablo Torre and at the office of a lawyer.",
        ["house of Judge Pablo Torre", "office of a lawyer"],
    ),
    (
        "A bomb was thrown at the home of a judge and another at the office of the mayor.",
        ["home of a judge", "office of the mayor"],
    ),
    (
        "Three bombs went off in Quito, one at the bus station and another at a school.",
        ["bus station", "school"],
    ),
    ("The minister emerged unscathed from a bomb attack in Kabul.", ["minister"]),
    ("The blast broke windows of the telephone offices.", ["telephone offices"]),
    ("The bomb caused heavy damage to two houses in Goma.", ["two houses"]),
    (
        "Rebels of the River Front [RF] kidnapped [former] mayor Omar Sayed.",
        ["[former] mayor Omar Sayed"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_targets(text: str, expected: list[str]) -> None:
    events = Extractor.default().extract(text, published=date(2012, 5, 10)).events
    assert [a.mention for event in events for a in event.targets] == expected


def test_what_is_shot_at_is_no_weapon() -> None:
    text = "Guerrillas fired at a helicopter near Goma."
    (event,) = Extractor.default().extract(text, published=date(2012, 5, 10)).events
    assert event.event_type == "armed_clash"
    assert "air_strike" not in event.means


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("Rebel units attacked a farm near Goma.", ["Rebel units"], ["farm"]),
        ("Two men died in Goma when machine-gun bursts hit a bus.", [], ["bus", "Two men"]),
        ("Roadside IED kills Malian colonel in Gao.", [], ["Malian colonel"]),
        ("A Bell 206 helicopter exploded near Tame, killing four.", [], ["Bell 206 helicopter"]),
        ("The youths threw petrol bombs at a bank in Quito.", ["youths"], ["bank"]),
    ],
)
def test_what_flies_about_neither_acts_nor_suffers(
    text: str, initiators: list[str], targets: list[str]
) -> None:
    events = Extractor.default().extract(text, published=date(2012, 5, 10)).events
    assert [a.mention for event in events for a in event.initiators] == initiators
    assert [a.mention for event in events for a in event.targets] == targets


def test_each_telling_adds_the_sites_it_names() -> None:
    text = "A bomb exploded near a hotel in Quito. The explosion damaged a bank and a library."
    (event,) = Extractor.default().extract(text, published=date(2012, 5, 10)).events
    assert [a.mention for a in event.targets] == ["hotel", "bank", "library"]


def test_a_description_is_no_list() -> None:
    text = "Rebels attacked the depot, a former school, near Goma."
    (event,) = Extractor.default().extract(text, published=date(2012, 5, 10)).events
    assert [a.mention for a in event.targets] == ["depot"]
