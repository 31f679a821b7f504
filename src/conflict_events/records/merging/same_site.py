"""A deed told anew by its site: "the attack on the museum ... Two gunmen fired at the museum"."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.follow_up import told_as_another
from conflict_events.records.merging.told_alike import told_alike

_VIOLENT = type_group("violence")
_AT = frozenset("at in inside outside near into on through".split())
_TAKING_UP = frozenset(("the", "this", "that"))
_NEAR = 3


def at_that_site(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells of violence at the one site that `earlier` names.

    Only a deed without a day of its own can be told anew with one.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or not told_alike(earlier, draft) or told_as_another(draft):
        return False
    if draft.date is not None and earlier.date not in (None, draft.date):
        return False
    families = {lexicon.types[d.type].family for d in (earlier, draft)}
    if not families <= _VIOLENT or draft.frame.kind != "verb":
        return False
    known = [p for p in (*earlier.targets, *earlier.spots) if p.actor is None or p.is_place]
    return any(_is_it(party, draft.parse, site) for site in _sites(draft) for party in known)


def _is_it(party: Party, parse: Parse, site: Token) -> bool:
    """Whether the noun takes up what was told, and bears no name of its own."""
    words = party.text.casefold().split()
    if words[-1:] != [site.lower]:
        return False
    names = {t.lower for t in parse.subtree(site) if t.tag in ("NNP", "NNPS", "CD")}
    return names <= set(words)


def _sites(draft: Draft) -> Iterator[Token]:
    """Yield common nouns with an article of what is known that say where it was."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    for noun in parse.subtree(verb):
        there = noun.dep == "pobj" and parse.head(noun).lower in _AT
        hit = noun.dep in ("dobj", "nsubjpass") and parse.head(noun).i == verb.i
        if (there or hit) and any(kid.lower in _TAKING_UP for kid in parse.kids(noun, "det")):
            yield noun
