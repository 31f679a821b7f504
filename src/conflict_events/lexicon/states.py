"""States and territories as export layouts name, number and group them."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.lexicon.load import Entry, entries, load_pack


class State(Entry):
    """A country, by its ISO 3166-1 alpha-3 code."""

    id: str
    name: str
    numeric: int | None = None
    """ISO 3166-1 numeric code."""
    acled_region: str
    ucdp_region: str | None = None
    gw: int | None = None
    """Gleditsch-Ward number; null for territories and where it was not at hand."""
    cow: int | None = None
    """Correlates of War number where it differs from `gw`."""

    @property
    def cow_number(self) -> int | None:
        """Correlates of War number: that of `gw` unless it has one of its own."""
        return self.cow if self.cow is not None else self.gw


@lru_cache(maxsize=1)
def load_states() -> dict[str, State]:
    """Return all states by code.

    Raises:
        LexiconError: The file is broken.
    """
    path = load_pack("core").folder / "states.toml"
    return {state.id: state for state in entries(path, "state", State)}
