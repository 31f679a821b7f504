"""Those hurt in a raid that took others: "A guard who tried to stop them was shot in the leg".

Who is hurt as he resists a raid, a robbery or an abduction is hurt in it; ACLED and UCDP code
the whole engagement once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.parties.sides import one_object

_RAIDS = type_group("raids")
_HARM = frozenset(("armed_attack", "killing", "armed_clash"))
_STANDING = word_class("stand-in-the-way")
_ATTACKERS = word_class("those-who-attacked")
_TRYING = frozenset(("tried", "trying", "attempted", "attempting", "sought", "seeking"))
_AS = frozenset(("as", "when", "while"))
_THEM = frozenset(("them", "him", "it", "this"))
_TAKING = type_group("takings-and-damage")
_IN = frozenset(("in", "during"))
_DEFINITE = frozenset(("the", "this", "that"))
_NEAR = 2


def resisted(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells who was hurt in what `earlier` tells, or as he stood in its way.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or begins_anew(draft) or draft.place is not None:
        return False
    if draft.type not in _HARM or not draft.targets:
        return False
    if draft.initiators:
        return told_alike(earlier, draft) and _fought_back(earlier, draft)
    if not told_alike(earlier, draft):
        return False
    if draft.date is not None and draft.date != earlier.date:
        return False
    if lexicon.types[earlier.type].family not in _RAIDS or not earlier.initiators:
        return False
    stood = any(_stands(earlier, draft.parse, verb) for verb in _clauses(draft))
    return stood or (earlier.type in _TAKING and _in_the_raid(draft))


def in_its_raid(draft: Draft) -> Draft:
    """Return the draft as what befell in the raid: tolls, and no target that was not aimed at."""
    return replace(draft, initiators=(), targets=(), result=True, means=(), mutual=False)


def _fought_back(earlier: Draft, draft: Draft) -> bool:
    """Whether those who were attacked hurt somebody in it: "a pirate shot the captain in it"."""
    hit = earlier.targets
    return _in_the_raid(draft) and all(
        any(one_object(known, party) for known in hit) for party in draft.initiators
    )


def _in_the_raid(draft: Draft) -> bool:
    """Whether its noun takes up a raid of which only who was taken is told: "in the attack"."""
    parse = draft.parse
    nouns = (parse.tokens[index] for _, index in draft.anchors)
    return any(
        noun.is_noun
        and noun.dep == "pobj"
        and parse.head(noun).lower in _IN
        and any(kid.lower in _DEFINITE for kid in parse.kids(noun, "det"))
        and not any(parse.kids(noun, "relcl", "amod", "compound"))
        for noun in nouns
    )


def _clauses(draft: Draft) -> Iterator[Token]:
    """Yield the verbs that tell what those who were hurt did."""
    parse = draft.parse
    heads = [party.head for party in draft.targets if parse.sentence.span.covers(party.span)]
    for head in heads:
        yield from parse.kids(parse.tokens[head], "relcl", "acl")
    for clause in parse.kids(parse.tokens[draft.frame.governor], "advcl"):
        if any(kid.lower in _AS for kid in parse.kids(clause, "mark", "advmod")):
            yield clause


def _stands(earlier: Draft, parse: Parse, verb: Token) -> bool:
    if verb.lower in _TRYING:
        return any(_stands(earlier, parse, tried) for tried in parse.kids(verb, "xcomp"))
    if verb.lower not in _STANDING:
        return False
    objects = tuple(parse.kids(verb, "dobj"))
    doers = {party.text.casefold().split()[-1] for party in earlier.initiators}
    return all(one.lower in _THEM or one.lower in _ATTACKERS | doers for one in objects)
