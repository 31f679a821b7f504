"""Gatherings where others were attacked: "a bomb went off at an election rally"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_VIOLENT = type_group("violence")
_AT = frozenset(("at", "during", "on", "near", "outside"))
_BARE = "protest"
_MEETINGS = word_class("gatherings-without-a-cause")
_WHY = frozenset(("against", "over", "demanding", "calling", "protesting", "to"))


def without_scenes(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Drop gatherings that only say where or to whom something was done, by whom who is no state.

    What the state does to a crowd is another matter: the crowd protested.

    Args:
        drafts: The drafts of a sentence.
        lexicon: Types of events.
    """
    deeds = [
        draft
        for draft in drafts
        if lexicon.types[draft.type].family in _VIOLENT
        and not any(p.actor is not None and p.actor.state for p in draft.initiators)
    ]
    return tuple(draft for draft in drafts if not any(_is_scene_of(draft, deed) for deed in deeds))


def _is_scene_of(draft: Draft, deed: Draft) -> bool:
    frame = draft.frame
    if draft.type != _BARE or frame.kind != "noun" or frame.light is not None:
        return False
    parse = draft.parse
    noun = parse.tokens[frame.head]
    purpose = any(kid.lower in _WHY for kid in parse.kids(noun, "prep", "acl"))
    if noun.lower not in _MEETINGS or purpose:
        return False
    above = parse.head(noun)
    heads = {index for _, index in deed.anchors} | {deed.frame.governor}
    if noun.dep == "dobj":
        return above.i in heads and deed.frame.kind == "verb"
    if noun.dep != "pobj" or above.lower not in _AT:
        return False
    return not heads.isdisjoint(token.i for token in parse.ancestors(above))
