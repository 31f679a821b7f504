"""Public look-up: what actor a name stands for, without any text around it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from conflict_events.entities.actor_choice import alive, choose
from conflict_events.entities.actors import ActorReading, read_actor, read_group
from conflict_events.lexicon.actors import load_registry
from conflict_events.schema import Actor
from conflict_events.text.fold import fold_key


@lru_cache(maxsize=4096)
def identify(
    name: str, *, on: date | None = None, packs: tuple[str, ...] = ("core",)
) -> Actor | None:
    """Return the actor that a name stands for, or None where nothing is known of it.

    Args:
        name: Such as "Syrian army", "Boko Haram", "Ministry of Defence of Ukraine".
        on: Day on which dated roles are read; what does not exist on it is nothing.
        packs: Names or folders of the packs to look in, in order.
    """
    cleaned = name.split("(", maxsplit=1)[0] if name.split("(", maxsplit=1)[0].strip() else name
    spaced = cleaned.replace(",", " ").replace("-", " - ").replace("'s", " 's").replace("’s", " ’s")
    words = [w for w in spaced.split() if w.lower() not in ("the", "a", "an")]
    if not words:
        return None
    head = next(
        (n - 1 for n, w in enumerate(words) if n and w.lower() in ("of", "for")), len(words) - 1
    )
    registry = load_registry(packs)
    ids = registry.by_alias.get(fold_key(cleaned), ())
    known = choose(ids, registry, on, ())
    if known is not None:
        reading: ActorReading | None = read_group(known, registry, on)
    elif any(not alive(registry.actors[ident], on) for ident in ids):
        return None
    else:
        reading = read_actor(words, head, registry, on=on)
    if reading is None or (reading.kind is None and reading.country is None):
        return None
    return Actor(
        name=reading.name,
        registry_id=reading.registry_id,
        country=reading.country,
        kind=reading.kind,
        sector=reading.sector,
        attribution=reading.attribution,
    )
