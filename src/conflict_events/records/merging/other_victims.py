"""Two murders told of two people by name: nobody is killed twice."""

from __future__ import annotations

from conflict_events.frames.toll_names import name_of, name_words
from conflict_events.frames.toll_types import Toll
from conflict_events.records.draft import Draft

_TOLD_THERE = frozenset(("place.argument", "place.clause"))


def other_victim(earlier: Draft, draft: Draft) -> bool:
    """Whether somebody else was killed, in a deed of his own: "the murder of Ana Ruiz".

    Two who are told to be killed may have died side by side; then the second telling gives
    neither a day nor a place of its own, or says "also".

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    told, new = _dead(earlier), _dead(draft)
    if len(new) != 1 or new[0].additional or new[0].of_a_victim:
        return False
    name = _name(draft, new[0])
    known = [(_name(earlier, toll), toll.definite) for toll in told]
    if not name or any(not words and not definite for words, definite in known):
        return False
    names = [words for words, _ in known if words]
    if not names or not all(name.isdisjoint(words) for words in names):
        return False
    if draft.frame.kind != "verb" and new[0].rule.endswith((".of", ".owned")):
        return True
    dated = draft.date is not None and draft.date.basis != "publication"
    return (dated and not _same_day(earlier, draft)) or (
        draft.place is not None
        and draft.place_rule in _TOLD_THERE
        and earlier.place is not None
        and draft.place.location.geonames_id != earlier.place.location.geonames_id
    )


def _name(draft: Draft, toll: Toll) -> frozenset[str]:
    """Return the name of one who died, also where only his role is counted: "the reporter X"."""
    told = name_of(toll)
    return told or (name_words(draft.targets[0].text) if len(draft.targets) == 1 else told)


def _dead(draft: Draft) -> list[Toll]:
    """Return the dead, one by one; none where more are told than one at a time."""
    dead = [t.toll for t in draft.tolls if t.toll.kind == "killed"]
    return dead if all(toll.low == toll.high == 1 for toll in dead) else []


def _same_day(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return False
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)
