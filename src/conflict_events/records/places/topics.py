"""What crowds are for or against, and what of it says where they stand.

"Against the mine in X" names what lies in X; "against a fuel tax in X" tells where they rallied.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.place_words import demonyms
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.syntax import anchors_of, path_to

TOPICS = frozenset("against about over for support demanding denouncing condemning".split())
_DECRIED = word_class("decried-by-crowds")
_WORKS = word_class("works-in-dispute")
_SEATED = word_class("bodies-seated-somewhere")
_WHERE = frozenset(("in", "at", "near", "outside", "around", "across"))
_TOWNS = frozenset(("exact", "near", "admin2"))
_FORCE = type_group("force-on-crowds")
_DEEDS = frozenset(("road_blockade", "riot", "violent_demonstration", "mob_violence"))
"""What a crowd does to what it finds: the bridge it blocks is no cause of it."""
_MATTERS = frozenset(("on", "for", "of"))


def topical(draft: Draft, steps: Sequence[Token]) -> bool:
    """Whether a place lies in what a crowd protests about, not where: "against the war in X".

    Args:
        draft: A protest.
        steps: Tokens from the place up to the event, its own preposition among them.
    """
    own = {draft.frame.head, draft.frame.governor, *anchors_of(draft)}
    return any(
        step.lower in TOPICS
        or (
            step.dep == "dobj"
            and step.head in own
            and draft.parse.head(step).is_verb
            and draft.type not in _DEEDS
        )
        for step in steps
    )


def is_topic(draft: Draft, path: Sequence[Token], preposition: Token) -> bool:
    """Whether a place lies in what a crowd protests about, or where decried works are.

    Args:
        draft: A protest.
        path: Tokens from the place up to the event.
        preposition: What governs the place.
    """
    return topical(draft, (*path, preposition)) or _is_of_works(draft, preposition)


def _is_of_works(draft: Draft, preposition: Token) -> bool:
    """Whether it stands right behind such works: "against a mine at X" may hang on the verb."""
    parse = draft.parse
    works = parse.tokens[max(0, preposition.i - 1)]
    if works.lower not in _WORKS:
        return False
    own = frozenset((draft.frame.head, draft.frame.governor))
    return topical(draft, (works, *path_to(parse, works, own)))


def stands_against(draft: Draft, place: ResolvedPlace, preposition: Token, family: str) -> bool:
    """Whether the words behind what a crowd decries say where it stands: "against a tax in X".

    A policy or the one who makes it lies in no town. A government has its seat in one: where a
    people marches against it ("Kurds", "Tibetan monks"), it may be elsewhere.

    Args:
        draft: A protest, or force used on one.
        place: A place behind `preposition`.
        preposition: What governs it.
        family: Family of the event's type.
    """
    if family != "protest" and draft.type not in _FORCE:
        return False
    if preposition.lower not in _WHERE or place.location.precision not in _TOWNS:
        return False
    decried = _decried(draft.parse, draft.parse.head(preposition))
    if decried is None:
        return False
    if decried.lower in _SEATED and any(
        _of_a_people(draft.parse, party.head) for party in draft.initiators
    ):
        return False
    own = {draft.frame.head, draft.frame.governor}
    above = draft.parse.head(decried)
    return above.lower in TOPICS or (decried.dep == "dobj" and above.i in own)


def _decried(parse: Parse, noun: Token) -> Token | None:
    """The noun of a policy or authority that `noun` is or belongs to: "a tax on *fuel*"."""
    for _ in range(4):
        above = parse.head(noun)
        if noun.dep == "conj":
            noun = above
        elif noun.lower in _DECRIED:
            return noun
        elif above.lower in _MATTERS and noun.dep == "pobj" and not any(parse.kids(noun, "det")):
            noun = parse.head(above)
        else:
            return None
    return None


def _of_a_people(parse: Parse, head: int) -> bool:
    """Whether a phrase names a people: "Kurds", "Tibetan monks"."""
    token = parse.tokens[head]
    words = (token, *parse.kids(token, "amod", "compound", "nmod"))
    return any(w.lower in demonyms() or w.tag in ("NNPS", "NNP") for w in words)
