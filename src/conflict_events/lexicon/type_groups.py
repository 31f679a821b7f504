"""Groups of event types, or of their families, that a rule treats alike: ``type_groups.toml``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator

from conflict_events.errors import LexiconError
from conflict_events.lexicon.families import event_types, families
from conflict_events.lexicon.load import Entry, entries, load_pack

if TYPE_CHECKING:
    from pathlib import Path


class TypeGroup(Entry):
    """Families or event types that one rule treats alike; the code that names it says which."""

    id: str
    says: str = Field(min_length=1)
    """What they have in common, in a sentence."""
    families: tuple[str, ...] = ()
    """Ids of families; a pack that adds types to one adds them to the group."""
    types: tuple[str, ...] = ()
    """Ids of event types."""
    example: str
    """One of the listed ids."""
    counter_example: str
    """Id of the same kind that is not listed."""

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if bool(self.families) is bool(self.types):
            reason = "a group lists families or event types, one of the two"
            raise ValueError(reason)
        if len(self.members) < len(self.families or self.types):
            reason = "a member is listed twice"
            raise ValueError(reason)
        if self.example not in self.members or self.counter_example in self.members:
            reason = "the example must be a member, the counter-example none"
            raise ValueError(reason)
        return self

    @property
    def members(self) -> frozenset[str]:
        """All listed ids."""
        return frozenset(self.families or self.types)


def read_type_groups(path: Path) -> dict[str, TypeGroup]:
    """Return the groups of the file at `path`, by id.

    Raises:
        LexiconError: The file is broken, an id is used twice, or a member does not exist.
    """
    found: dict[str, TypeGroup] = {}
    for entry in entries(path, "group", TypeGroup):
        if entry.id in found:
            raise LexiconError(str(path), entry.id, "is used twice", remedy="rename one")
        known = frozenset(families()) if entry.families else frozenset(event_types())
        strange = sorted({*entry.members, entry.counter_example} - known)
        if strange:
            reason = f"names {', '.join(strange)}, which is no family or type of the core pack"
            raise LexiconError(str(path), entry.id, reason, remedy="mend the name")
        found[entry.id] = entry
    return found


@lru_cache(maxsize=1)
def load_type_groups() -> dict[str, TypeGroup]:
    """Return the groups of the core pack, by id.

    Raises:
        LexiconError: Its file is broken.
    """
    return read_type_groups(load_pack("core").folder / "type_groups.toml")


def type_group(ident: str) -> frozenset[str]:
    """Return the ids, of families or of event types, that the group `ident` lists.

    Raises:
        LexiconError: There is no such group.
    """
    entry = load_type_groups().get(ident)
    if entry is None:
        raise LexiconError("type_groups.toml", ident, "is not there", remedy="add the group")
    return entry.members
