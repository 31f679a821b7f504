"""Families of event types: what people call them, and the group that charts show them in."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.lexicon.ontology import EventType

Group = Literal["fighting", "people", "protest", "state", "peace", "other"]


class Family(Entry):
    """One family of event types."""

    id: str
    """Id that event types name."""
    name: str
    """Name for people."""
    group: Group
    """Coarse group, for colours and sums."""


@lru_cache(maxsize=1)
def families() -> dict[str, Family]:
    """Return the families of the core pack by id, in the order of the file."""
    path = load_pack("core").folder / "families.toml"
    return {family.id: family for family in entries(path, "family", Family)}


@lru_cache(maxsize=4)
def event_types(packs: tuple[str, ...] = ("core",)) -> dict[str, EventType]:
    """Return the event types of `packs` by id, without loading the rest of the lexicon."""
    found: dict[str, EventType] = {}
    for name in packs:
        for path in load_pack(name).files("event_types/*.toml"):
            for entry in entries(path, "type", EventType):
                found[entry.id] = entry
    return found
