"""Who a name means on a day: people by their terms, groups by their years."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.entities.identify import identify


def told(name: str, on: str) -> tuple[str | None, str | None, str | None]:
    """Return country, kind and sector of `name` on a day."""
    actor = identify(name, on=date.fromisoformat(on))
    return (None, None, None) if actor is None else (actor.country, actor.kind, actor.sector)


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Bashar al-Assad", "2013-06-05", ("SYR", "state_forces", "GOV")),
        ("Bashar al-Assad", "2024-12-08", ("SYR", "state_forces", "GOV")),
        ("Bashar al-Assad", "2024-12-09", ("SYR", "civilians", "ELI")),
        ("President Bush", "1991-01-17", ("USA", "state_forces", "GOV")),
        ("former President Obama", "2020-01-01", ("USA", "civilians", "ELI")),
        ("Israeli Prime Minister Rabin", "1994-10-26", ("ISR", "state_forces", "GOV")),
        ("Assad forces", "2015-01-01", ("SYR", "state_forces", "MIL")),
        ("Sirajuddin Haqqani", "2010-01-01", ("AFG", "rebel_group", "REB")),
        ("Sirajuddin Haqqani", "2023-01-01", ("AFG", "state_forces", "GOV")),
        ("Taliban", "2010-01-01", ("AFG", "rebel_group", "REB")),
        ("Taliban", "2022-01-01", ("AFG", "state_forces", "GOV")),
    ],
)
def test_days(name: str, on: str, expected: tuple[str, str, str]) -> None:
    """Country, kind and sector must be those of the day."""
    assert told(name, on) == expected


@pytest.mark.parametrize(
    ("name", "on"),
    [("Khan", "2020-01-01"), ("Bush", "2004-01-01"), ("John Smith", "2020-01-01")],
)
def test_unresolved(name: str, on: str) -> None:
    """A surname that many bear must mean nobody without title, country or full name."""
    assert told(name, on) == (None, None, None)


def test_namesakes() -> None:
    """A title must tell namesakes apart by who held the post on the day."""
    early = identify("President Bush", on=date(1990, 8, 2))
    late = identify("President Bush", on=date(2003, 3, 20))
    assert early is not None
    assert late is not None
    assert early.registry_id == "person:george_h_w_bush"
    assert late.registry_id == "person:george_w_bush"


def test_led() -> None:
    """A leader's fighters must be the group that the person leads on the day."""
    actor = identify("Prigozhin's fighters", on=date(2023, 1, 1))
    assert actor is not None
    assert actor.registry_id == "wagner"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("South Africa", ("ZAF", None, None)),
        ("Tehran", ("IRN", "state_forces", "GOV")),
        ("Shanghai authorities", ("CHN", "state_forces", "GOV")),
        ("Kabul police", ("AFG", "state_forces", "COP")),
        ("Madras High Court", ("IND", "state_forces", "JUD")),
        ("Russia's ambassador to Poland", ("RUS", "state_forces", "GOV")),
        ("a Kenyan army spokesman", ("KEN", "state_forces", "MIL")),
        ("several trade unions in Denmark", ("DNK", "civilians", "LAB")),
        ("the Saudi National Guard", ("SAU", "state_forces", "MIL")),
        ("a former White House official", ("USA", "civilians", "ELI")),
        ("Oxford University", ("GBR", "civilians", "EDU")),
        ("a Mexican drug cartel", ("MEX", "political_militia", "CRM")),
        ("Abkhazia", ("GEO", "state_forces", "PRE")),
    ],
)
def test_composition(name: str, expected: tuple[str | None, str | None, str | None]) -> None:
    """Countries, seats, towns, bodies and role nouns must compose."""
    assert told(name, "2022-06-01") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a rebel leader", ("rebel_group", "REB")),
        ("the head of the army", ("state_forces", "MIL")),
        ("a company spokesman", ("civilians", "BUS")),
        ("a spokeswoman for the bank", ("civilians", "BUS")),
        ("the president of the university", ("civilians", "EDU")),
        ("the director of the hospital", ("civilians", "MED")),
        ("the head of the electricians' union", ("civilians", "LAB")),
        ("the leader of the gang", ("political_militia", "CRM")),
        ("chief of the general staff", ("state_forces", "MIL")),
        ("a militia commander", ("political_militia", "PRM")),
        ("dissidents of the former FARC guerrilla", ("rebel_group", "REB")),
        ("a company commander", ("unidentified", "UAF")),
        ("a navy clerk", ("state_forces", "MIL")),
        ("the president of the republic", ("state_forces", "GOV")),
        ("a woman president", ("state_forces", "GOV")),
        ("the former head of the army", ("civilians", "ELI")),
    ],
)
def test_heads(name: str, expected: tuple[str, str]) -> None:
    """Who leads or speaks for a body must be of its kind; a private person is no body."""
    assert told(name, "2022-06-01")[1:] == expected


@pytest.mark.parametrize("name", ["a project head", "a department store", "head of lettuce"])
def test_no_heads(name: str) -> None:
    """A head without a body must be nobody."""
    assert identify(name) is None


def test_things_of_a_country() -> None:
    """A thing must have the country that its phrase names, and neither kind nor sector."""
    assert told("a Libyan oil field", "2022-06-01") == ("LBY", None, None)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Moro rebels", "PHL"),
        ("Naga rebels", "IND"),
        ("ethnic Karen guerrillas", "MMR"),
        ("Tamil protesters", "LKA"),
        ("Basque police", "ESP"),
        ("Naga City police", "PHL"),
    ],
)
def test_peoples(name: str, country: str) -> None:
    """People named by their people must be of its country, before any town of that name."""
    assert told(name, "2019-01-01")[0] == country


@pytest.mark.parametrize("name", ["Karen Smith", "Aldo Moro", "Shan"])
def test_names_that_are_peoples_too(name: str) -> None:
    """A name of a person that is a people's too must tell no country."""
    assert identify(name, on=date(2019, 1, 1)) is None


def test_authority_that_is_a_country_too() -> None:
    """A government whose name is that of its country must have kind and sector."""
    assert told("Palestinian Authority", "2022-06-01") == ("PSE", "state_forces", "GOV")


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Hayat Tahrir al-Sham", "2024-11-30", ("SYR", "rebel_group", "REB")),
        ("Hayat Tahrir al-Sham", "2024-12-09", ("SYR", "state_forces", "GOV")),
        ("NPFL", "1995-01-01", ("LBR", "rebel_group", "REB")),
        ("NPFL", "1999-01-01", (None, None, None)),
        ("Rwandan Patriotic Army", "1993-05-01", ("RWA", "rebel_group", "REB")),
        ("Rwandan Patriotic Army", "1998-01-01", ("RWA", "state_forces", "MIL")),
        ("Rwandan Patriotic Front", "1993-05-01", ("RWA", "rebel_group", "REB")),
        ("Rwandan Patriotic Front", "1998-01-01", ("RWA", "state_forces", "GOV")),
        ("Rapid Support Forces", "2021-01-01", ("SDN", "state_forces", "MIL")),
        ("Rapid Support Forces", "2023-06-01", ("SDN", "rebel_group", "REB")),
    ],
)
def test_kind_by_day(name: str, on: str, expected: tuple[str, str, str]) -> None:
    """One party must be rebels before it takes the state and state forces after."""
    assert told(name, on) == expected


def test_schools_are_places() -> None:
    """A common noun for an institution must not be an actor."""
    assert identify("a school") is None


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("two bakers", "civilians"),
        ("a rickshaw driver", "civilians"),
        ("Captain Mason", "state_forces"),
        ("Captain Cook", "state_forces"),
    ],
)
def test_a_trade_is_no_surname(phrase: str, kind: str) -> None:
    """A cook works; Captain Cook is a captain."""
    actor = identify(phrase)
    assert actor is not None
    assert actor.kind == kind
