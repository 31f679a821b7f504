"""Words that are always capitalised: what truecasing of shouted text leans on."""

from __future__ import annotations

from conflict_events.lexicon.actors import Registry
from conflict_events.text.common_words import is_common


def proper_words(registry: Registry) -> frozenset[str]:
    """Return lower-cased words of names of countries, peoples and named actors.

    Words that are common outside names ("army", "front", "people's") are left out.
    """
    found: set[str] = set()
    for country in registry.countries.values():
        for name in (*country.names, *country.demonyms, country.capital or ""):
            found.update(name.lower().split())
    for actor in registry.actors.values():
        for alias in (actor.name, *actor.aliases):
            found.update(alias.lower().split())
    return frozenset(
        word
        for word in found
        if len(word) > 1 and not is_common(word) and word not in registry.roles and word.isalpha()
    )
