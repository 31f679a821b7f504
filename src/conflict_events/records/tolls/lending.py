"""Tolls told in a sentence without an event of their own: "More than 150 were in hospital".

They belong to the last violence told shortly before, where nothing says that they are of
another time, another cause, or did not happen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.accidents import read_accident
from conflict_events.frames.background import read_aggregate, read_background
from conflict_events.frames.sources import SourceReading, vouching
from conflict_events.frames.status import read_status
from conflict_events.frames.tolls import Toll
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse
from conflict_events.records.draft import Draft, TollReading
from conflict_events.records.merging.another import OTHER

_HARM = frozenset(("killed", "injured", "missing"))
_VIOLENT = type_group("violence-or-gain")
_CROWD = type_group("violent-crowds")
_ACTUAL = frozenset(("asserted", "alleged"))
_AFTERMATH = "police"
_FOUND = ("bodies.", "dead.")
_WINDOW = 3
"""Sentences that such a toll may look back."""


def lend_tolls(
    drafts: Sequence[Draft],
    tolls: Sequence[Toll],
    parse: Parse,
    sources: Sequence[SourceReading],
    lexicon: Lexicon,
    cues: Cues,
) -> list[Draft]:
    """Return `drafts` with the tolls of a sentence that tells of no event itself.

    Args:
        drafts: What was told before, in text order.
        tolls: The tolls of the sentence.
        parse: The sentence.
        sources: Its sources.
        lexicon: The lexicon.
        cues: Status cues.
    """
    found = list(drafts)
    bodies = any(t.definite and t.kind == "killed" and t.rule.startswith(_FOUND) for t in tolls)
    owner = _owner(found, parse, lexicon, bodies=bodies)
    if owner is None:
        return found
    scenes = [n for n, draft in enumerate(found) if n == owner or _is_scene(draft, lexicon)]
    last_told = max(scenes, key=lambda n: (found[n].tellings[-1].sentence.index, n))
    for toll in tolls:
        if toll.negative and owner != last_told:
            continue  # "air defences downed two drones. Nobody was hurt": not in the raid before
        if _own_losses(toll, found[owner]):
            continue
        if toll.kind in _HARM and not elsewhere(parse, toll, cues):
            source = vouching(sources, toll.anchor)
            name = source.name if source else None
            reading = TollReading(toll, name, parse.sentence.index)
            last = found[owner]
            voices = (*last.voices, source) if source else last.voices
            found[owner] = replace(last, tolls=(*last.tolls, reading), voices=voices)
    return found


def _own_losses(toll: Toll, draft: Draft) -> bool:
    """Whether it counts what a party lost that alone acted: "the army shelled it. It lost 40"."""
    if toll.loser is None or draft.mutual:
        return False
    words = {word for p in draft.initiators for word in p.text.lower().split()}
    names = {word for p in draft.initiators if p.actor for word in p.actor.name.lower().split()}
    return toll.loser_text in words | names


def _is_scene(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether somebody may have been hurt in it: no words, no arrests that follow a deed."""
    kind = lexicon.types[draft.type]
    return kind.band == "material" and kind.family != _AFTERMATH


def _owner(drafts: Sequence[Draft], parse: Parse, lexicon: Lexicon, *, bodies: bool) -> int | None:
    """Return the deed that harmed them; who was led away may be found dead."""
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        gap = parse.sentence.index - draft.tellings[-1].sentence.index
        if not 0 < gap <= _WINDOW:
            return None
        family = lexicon.types[draft.type].family
        if family in _VIOLENT or draft.type in _CROWD or (bodies and draft.type == "abduction"):
            actual = draft.status.status in _ACTUAL and not (draft.background or draft.aggregate)
            return number if actual else None
    return None


def elsewhere(parse: Parse, toll: Toll, cues: Cues) -> bool:
    """Whether the toll is another deed's, an accident's, an earlier time's, or did not happen."""
    return bool(
        _in_another(parse, toll)
        or read_accident(parse, toll.anchor)
        or read_background(parse, toll.anchor, None, None).holds
        or read_aggregate(parse, toll.anchor).holds
        or read_status(parse, toll.anchor, cues).status not in (*_ACTUAL, "denied")
    )


def _in_another(parse: Parse, toll: Toll) -> bool:
    """Whether they are told to have died in another deed: "14 died in a similar confrontation"."""
    return any(
        kid.lower in OTHER
        for preposition in parse.kids(parse.tokens[toll.anchor], "prep")
        if preposition.lower in ("in", "during")
        for noun in parse.kids(preposition, "pobj")
        for kid in parse.kids(noun, "amod", "det")
    )
