"""Microseconds a look-up of an actor and memory of the registry.

Usage: python benchmarks/lookup_speed.py

`identify()` keeps its last answers; each name is therefore asked on days of its own, so that
every call does the work. Names are those of the registry, and phrases that compose a state's
body, a role noun and a country. Memory is what loading adds, by `tracemalloc`.
"""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from conflict_events import identify
from conflict_events.lexicon.actors import Registry, load_registry
from conflict_events.lexicon.gazetteer import load_gazetteer

FIRST = date(1990, 1, 1)
ROUNDS = 5
NOUNS = ("army", "police", "rebels", "foreign ministry", "oil workers", "opposition leader")


def loaded() -> tuple[Registry, float, float]:
    """Return the registry, seconds to load it, and MB that it keeps."""
    load_registry()  # makes the registry's JSON file where a TOML file is newer
    load_registry.cache_clear()
    begin = time.perf_counter()
    load_registry()
    seconds = time.perf_counter() - begin
    load_registry.cache_clear()
    tracemalloc.start()
    registry = load_registry()
    kept, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return registry, seconds, kept / 2**20


def microseconds(names: Sequence[str], ask: Callable[[str, date], object]) -> float:
    """Return the median over rounds of the mean time of a call."""
    means = []
    for number in range(ROUNDS):
        day = FIRST + timedelta(days=1000 * number)
        begin = time.perf_counter()
        for name in names:
            ask(name, day)
        means.append((time.perf_counter() - begin) / len(names) * 1e6)
    return statistics.median(means)


def ask(name: str, day: date) -> object:
    """Look a name up."""
    return identify(name, on=day)


def main() -> None:
    """Measure and print one line each."""
    registry, seconds, size = loaded()
    load_gazetteer()
    groups = [a.name for ident, a in registry.actors.items() if not ident.startswith("person:")]
    people = [a.name for ident, a in registry.actors.items() if ident.startswith("person:")]
    states = [c.demonyms[0] for c in registry.countries.values() if c.demonyms]
    phrases = [f"{state} {noun}" for state in states for noun in NOUNS]
    print(f"registry   {len(registry.actors):,} actors, {len(registry.by_alias):,} names")
    print(f"load       {seconds * 1000:6.0f} ms, {size:.1f} MB")
    for label, names in (("groups", groups), ("people", people), ("phrases", phrases)):
        print(f"{label:<10} {microseconds(names, ask):6.1f} microseconds a look-up")


if __name__ == "__main__":
    main()
