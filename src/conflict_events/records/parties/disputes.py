"""Who turns a blame back: a side that is accused accuses others, or those who accused it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.actors import load_registry
from conflict_events.records.draft import Draft
from conflict_events.text.fold import fold_key


def turns_blame(
    told: Draft, blamed: Iterable[Party], voices: Iterable[SourceReading | None]
) -> bool:
    """Whether those who did what is told say that others did it, or are blamed by them.

    Args:
        told: The deed, with its doers and with who says so.
        blamed: Who is blamed for it now.
        voices: Who blames them.
    """
    back = any(
        voice is not None and _is_voice(voice, party)
        for voice in voices
        for party in told.initiators
    )
    return back or any(_is_voice(source, party) for source in told.sources for party in blamed)


def as_accused(draft: Draft, *others: Party) -> Draft:
    """Return a deed with its doers as accused of it beside `others`, and as alleged."""
    doers = tuple(
        replace(p, actor=replace(p.actor, attribution="accused"))
        if p.actor is not None and p.actor.attribution == "stated"
        else p
        for p in draft.initiators
    )
    doers = (*doers, *others)
    return replace(draft, initiators=doers, status=replace(draft.status, status="alleged"))


def _is_voice(source: SourceReading, party: Party) -> bool:
    """Whether somebody speaks: by name, or by a bare noun ("the army", "army jets")."""
    if party.actor is None:
        return False
    if party.actor.state and _state(source.name) == (party.actor.country or ""):
        return True
    name, text = source.name.casefold(), party.text.casefold()
    if name in (party.actor.name.casefold(), text):
        return True
    bare = " " not in name or " " not in text
    first, last = text.split()[0], text.split()[-1]
    return bare and (name.split()[-1] == last or name.rstrip("s") == first.rstrip("s"))


def _state(name: str) -> str | None:
    """Return the country that a bare name speaks for: "Ukraine", "Kyiv"."""
    key, registry = fold_key(name), load_registry()
    return registry.by_country_name.get(key) or registry.by_metonym.get(key)
