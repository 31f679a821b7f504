"""A further bomber or bomb of one attack: "A second bomber was shot dead at the gate".

Two charges at one site are one attack (ACLED and UCDP codebooks); where another site or town is
told, they are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.told_alike import told_alike

_ATTACKED = type_group("violence")
_BOMBS = type_group("bombs")
_GO_OFF = word_class("weapons-that-go-off") | word_class("only-heard")
_ATTACKERS = word_class("those-who-attacked")
_ORDINALS = frozenset(("first", "second", "third", "fourth", "other"))
_KNOWN = frozenset(("the", "its", "their", "his", "her", "this", "that"))
_AT = frozenset("in at inside outside near into on by beside behind opposite".split())
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 2


def second_wave(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells of a further charge or bomber at the site of `earlier`.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 <= gap <= _NEAR or draft.place is not None or draft.parse is earlier.parse:
        return False
    if not told_alike(earlier, draft) or draft.parse.sentence.kind == "title":
        return False
    if draft.date is not None and draft.date != earlier.date:
        return False
    if lexicon.types[draft.type].family not in _ATTACKED:
        return False
    if lexicon.types[earlier.type].family != "remote":
        return False
    return any(map(_is_further, _clauses(draft))) and not any(map(_new_site, _clauses(draft)))


def as_its_part(draft: Draft) -> Draft:
    """Return the draft as a part of that attack: who shot the bomber attacked nobody."""
    if draft.type in _BOMBS:
        return replace(draft, targets=tuple(p for p in draft.targets if p.text not in _ORDINALS))
    tolls = tuple(
        replace(t, toll=replace(t.toll, perpetrators=True, civilians=False)) for t in draft.tolls
    )
    return replace(
        draft, initiators=(), targets=(), tolls=tolls, result=True, means=(), mutual=False
    )


def _clauses(draft: Draft) -> Iterator[tuple[Parse, Token]]:
    """Yield the verb of the deed, with that which it shares its subject with."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    if verb.dep in _SUBJECTS:
        verb = parse.head(verb)  # "a second bomb fell on a bus": the bomb is the deed
    yield parse, verb
    while verb.dep in ("conj", "xcomp") and not any(parse.kids(verb, *_SUBJECTS)):
        verb = parse.head(verb)
        yield parse, verb


def _is_further(clause: tuple[Parse, Token]) -> bool:
    """Whether its subject is one more of what was told: "a second bomber", "the second"."""
    parse, verb = clause
    for noun in parse.kids(verb, *_SUBJECTS):
        if noun.lower in _ORDINALS and any(k.lower == "the" for k in parse.kids(noun, "det")):
            return True
        of_it = noun.lower in _GO_OFF or noun.lower in _ATTACKERS or noun.lower == "one"
        if of_it and any(kid.lower in _ORDINALS for kid in parse.kids(noun, "amod")):
            return True
    return False


def _new_site(clause: tuple[Parse, Token]) -> bool:
    """Whether it tells of a site that the reader does not know: "at a market"."""
    parse, verb = clause
    sites = (
        pobj
        for prep in parse.kids(verb, "prep")
        if prep.lower in _AT
        for pobj in parse.kids(prep, "pobj")
        if pobj.tag == "NN"
    )
    return any(not any(kid.lower in _KNOWN for kid in parse.kids(site)) for site in sites)
