"""Who was killed or led away, named in a sentence of its own: "Ali Haddad was hit in his car".

The first sentence says what he was ("killed a commander"), a later one who: one deed.
"""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.places.agreement import agree

_HARM = type_group("violence")
_ROLES = frozenset(("NN",))
_NEW = frozenset(("a", "an", "one", "top", "senior"))
_TAKEN = frozenset(("abduction", "arrest"))
_NEAR = 2


def named_later(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` names the one man of whom `earlier` tells only what he was.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or begins_anew(draft) or draft.initiators:
        return False
    taken = earlier.type == draft.type and draft.type in _TAKEN
    if not taken and (
        lexicon.types[earlier.type].family not in _HARM
        or draft.type not in GENERAL
        or not _killed(earlier)
    ):
        return False
    if not told_alike(earlier, draft):
        return False
    if draft.date is not None and draft.date != earlier.date:
        return False
    if agree(earlier.place, draft.place) is None:
        return False
    names = [party for party in draft.targets if _is_name(draft, party, 1 if taken else 2)]
    return len(names) == len(draft.targets) == 1 and any(
        _is_role(earlier, party) for party in earlier.targets
    )


def _killed(draft: Draft) -> bool:
    return any(t.toll.kind == "killed" and (t.toll.low or 0) > 0 for t in draft.tolls)


def _is_name(draft: Draft, party: Party, least: int) -> bool:
    """Whether it is a man's name of so many words or more, without what he is."""
    parse = draft.parse
    if party.pronoun or not parse.sentence.span.covers(party.span):
        return False
    known = party.actor is not None and (
        party.actor.registry_id or party.actor.kind == "unidentified"
    )
    words = party.text.split()
    return not known and len(words) >= least and all(word[:1].isupper() for word in words)


def _is_role(draft: Draft, party: Party) -> bool:
    """Whether one person is told by what he is, new to the reader: "a senior commander"."""
    parse = draft.parse
    if party.pronoun or not parse.sentence.span.covers(party.span):
        return False
    head = parse.tokens[party.head]
    title = parse.sentence.kind == "title"
    return head.tag in _ROLES and (
        title or any(kid.lower in _NEW for kid in parse.kids(head, "det", "nummod", "amod"))
    )
