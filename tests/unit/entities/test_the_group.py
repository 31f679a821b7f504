"""Whom "the group", "they" and bare numbers take up."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def last(text: str) -> Event:
    """The record that the text tells of last."""
    events = Extractor.default().extract(text).events
    return max(
        events, key=lambda event: min(e.start for e in event.evidence if e.role == "trigger")
    )


@pytest.mark.parametrize(
    ("before", "doer"),
    [
        ("Boko Haram has been on the run since 2015.", "Boko Haram"),
        ("The army has fought Boko Haram since 2015.", "Boko Haram"),
        ("The army has fought Boko Haram and Ansaru since 2015.", "group"),
    ],
)
def test_the_group(before: str, doer: str) -> None:
    """The one armed group of the sentence before, whatever it tells of."""
    told = last(f"{before} The group kidnapped nine girls in Damboa.")
    assert [actor.name for actor in told.initiators] == [doer]


def test_men_and_leaders_of_the_group() -> None:
    """Its men are the group, its leader is one of it and no statesman."""
    before = "Boko Haram has been on the run since 2015."
    men = last(f"{before} The group's fighters killed a nurse in Damboa.")
    assert [actor.name for actor in men.initiators] == ["Boko Haram"]
    led = last(f"{before} Troops killed the group's leader in Damboa.")
    assert [(a.name, a.kind) for a in led.targets] == [("group's leader", "rebel_group")]
    unknown = last("A drone strike killed the group's leader in Damboa.")
    assert [actor.kind for actor in unknown.targets] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The army killed nine rebels near Tame and captured their commander.",
        "Troops shot dead nine rebels and their leader, Omar Said, in Tame.",
    ],
)
def test_their_leader(text: str) -> None:
    """He is one of those who were told before."""
    kinds = {actor.kind for e in Extractor.default().extract(text).events for actor in e.targets}
    assert kinds == {"rebel_group"}


def test_a_number_goes_on_counting() -> None:
    """ "Captured 22 soldiers and killed nine": nine soldiers; after houses nobody is told."""
    for told, targets in (("captured 22 soldiers", ["soldiers"]), ("burned 22 huts", [])):
        event = last(f"The rebels {told} in Nariño and killed nine.")
        assert [actor.name for actor in event.targets] == targets


def test_they_of_a_body_told_last() -> None:
    """The body of the sentence before comes before people told of earlier."""
    text = (
        "Rebels ambushed a patrol near Ye. The junta shelled two villages. They burned our homes."
    )
    assert [actor.name for actor in last(text).initiators] == ["junta"]


def test_whom_only_a_relative_clause_tells_of() -> None:
    """A later pronoun takes up whom the sentence is about."""
    text = "Guards held two rebels who had hired boys. A crowd beat one of them in Toribio."
    assert [actor.name for actor in last(text).targets] == ["rebels"]


def test_a_faction_of_a_former_group() -> None:
    """It fights on; who was in it does not."""
    text = "A faction of the former FARC led by a clerk attacked a bus in Cauca."
    assert [actor.kind for actor in last(text).initiators] == ["rebel_group"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Police in Minsk arrested 200 on Sunday.", [("200", None)]),
        ("Rebels abducted 200 near Minsk on Sunday.", [("200", "civilians")]),
        ("Soldiers killed 200 near Minsk on Sunday.", []),
    ],
)
def test_a_number_of_people_taken(text: str, targets: list[tuple[str, str | None]]) -> None:
    """They are somebody."""
    assert [(actor.name, actor.kind) for actor in last(text).targets] == targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Loyalist gunmen killed a clerk in Belfast.", "political_militia"),
        ("Loyalist troops killed a clerk in Brega.", "state_forces"),
        ("The Red Dawn Brigade claimed responsibility for the murder of a clerk.", "unidentified"),
    ],
)
def test_who_only_sides_with_a_state(text: str, kind: str) -> None:
    """Gunmen of its side and brigades that own up to murders are none of its forces."""
    assert [actor.kind for actor in last(text).initiators] == [kind]


def test_others_of_those_told_before() -> None:
    """ "Shot four militants and arrested nine others": nine militants."""
    event = last("Police shot dead four militants and arrested nine others in Lahore.")
    assert [actor.kind for actor in event.targets] == ["rebel_group"]
