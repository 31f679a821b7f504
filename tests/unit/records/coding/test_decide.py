"""The ordered decision table: first fit wins, empty conditions hold for all."""

from __future__ import annotations

from typing import Any

from conflict_events.lexicon.ontology import Decision
from conflict_events.records.coding.decide import decide

ROWS = (
    Decision(
        id="flown",
        types=("bombing",),
        to="air_strike",
        initiator_words=("jets",),
        example="",
    ),
    Decision(
        id="aimed",
        types=("armed_attack",),
        to="property_destruction",
        target_words=("pylon",),
        example="",
    ),
    Decision(id="drone", types=("killing",), to="drone_strike", means=("drone*",), example=""),
    Decision(id="mob", types=("killing",), to="mob_violence", initiator=("rioters",), example=""),
    Decision(
        id="clash",
        types=("killing",),
        to="armed_clash",
        initiator=("armed",),
        target=("armed",),
        example="",
    ),
    Decision(id="home", types=("territory_gain",), to="withdrawal", home=False, example=""),
    Decision(id="none", types=("bombing",), to="arson", target=("none",), example=""),
)


def run(event_type: str, **given: Any) -> tuple[str, str]:
    """Decide with nothing known but what is given."""
    known: dict[str, Any] = {
        "means": (),
        "initiators": (),
        "targets": (),
        "has_place_target": False,
        "has_thing_target": False,
        "home": None,
        "status": "asserted",
        "words": frozenset(),
    }
    return decide(event_type, ROWS, **(known | given))


def test_means_fit_by_prefix() -> None:
    """A starred means covers all ids that begin so."""
    assert run("killing", means=("drone_armed",)) == ("drone_strike", "drone")


def test_first_fit_wins() -> None:
    """An earlier row shadows a later one."""
    both = run("killing", means=("drone",), initiators=("rebel_group",), targets=("state_forces",))
    assert both == ("drone_strike", "drone")


def test_groups_of_kinds() -> None:
    """``armed`` covers organised armed sides and no civilians."""
    clash = run("killing", initiators=("rebel_group",), targets=("state_forces",))
    assert clash[0] == "armed_clash"
    assert run("killing", initiators=("rebel_group",), targets=("civilians",))[0] == "killing"


def test_unknown_home_decides_nothing() -> None:
    """A condition on home needs a known place and country."""
    assert run("territory_gain") == ("territory_gain", "")
    assert run("territory_gain", home=False)[0] == "withdrawal"


def test_none_target_means_no_target_at_all() -> None:
    """Neither people nor place nor thing."""
    assert run("bombing")[0] == "arson"
    assert run("bombing", has_place_target=True)[0] == "bombing"


def test_words_of_the_target_decide() -> None:
    """A word elsewhere in the sentence is not one of what is acted on."""
    given = {"words": frozenset(("pylon", "guards"))}
    assert run("armed_attack", **given)[0] == "armed_attack"
    assert run("armed_attack", **given, target_words=frozenset(("pylon",)))[1] == "aimed"


def test_words_of_the_initiator_decide() -> None:
    """Jets elsewhere in the sentence bomb nobody."""
    given = {"words": frozenset(("jets",)), "has_place_target": True}
    assert run("bombing", **given)[0] == "bombing"
    assert run("bombing", **given, initiator_words=frozenset(("jets",)))[1] == "flown"
