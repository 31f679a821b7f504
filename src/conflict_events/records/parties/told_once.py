"""Targets that an article tells twice: by description and by name, or as "the building" again.

"Two journalists were shot dead. The victims were identified as A and B" names two people, not
four; the record keeps the names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.actor_words import COLLECTIVES
from conflict_events.entities.types import Party
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import compatible
from conflict_events.text.types import Page, Span

_ANY_THING = word_class("take-up-any-thing")
_MEMBERS = word_class("members-of-anything")
_THEIRS = frozenset(("its", "their", "his"))
_FEW_WORDS = 2
_MOST = 6
"""People of a description, at most, whose names a report gives all."""


def told_once(draft: Draft, page: Page) -> Draft:
    """Return the draft with each target once.

    Args:
        draft: A draft with its tellings united.
        page: The document, for articles and sentences.
    """
    if len(draft.targets) < 2:
        return draft
    things = tuple(
        p
        for p in draft.targets
        if not _is_again(p, draft.targets, page)
        and not _is_surname(p, draft.targets)
        and not _is_of_them(p, draft.targets)
    )
    starts = [sentence.span.start for sentence in page.sentences if sentence.span.part == "text"]
    kept = _named(things, starts)
    return replace(draft, targets=kept) if kept != draft.targets else draft


def _is_again(party: Party, others: Sequence[Party], page: Page) -> bool:
    """Whether it is "the building" or "the vehicle" of a thing told beside it."""
    if party.actor is not None or party.text.lower() not in _ANY_THING:
        return False
    span = party.span
    before = page.raw(Span(max(0, span.start - 4), span.start, span.part))
    if before.lower() not in ("the ", "the\n"):
        return False
    return any(
        other is not party and (other.actor is None or other.site) and not other.pronoun
        for other in others
    )


def _is_of_them(party: Party, others: Sequence[Party]) -> bool:
    """Whether it only counts people of the body told beside it: "nine of its members"."""
    words = party.text.lower().split()
    if party.actor is not None or words[-1] not in _MEMBERS:
        return False
    own = len(words) <= _FEW_WORDS or not _THEIRS.isdisjoint(words)
    return own and any(other.actor is not None and other.actor.armed for other in others)


def _is_surname(party: Party, others: Sequence[Party]) -> bool:
    """Whether it is the last name alone of somebody told by a fuller one: "Arango"."""
    words = party.text.split()
    if len(words) != 1 or not words[0][:1].isupper() or party.place is not None:
        return False
    if party.actor is not None and (party.actor.registry_id or party.actor.kind):
        return False
    return any(is_named(other) and other.text.split()[-1] == words[0] for other in others)


def _named(parties: tuple[Party, ...], starts: Sequence[int]) -> tuple[Party, ...]:
    """Return the parties without those that another sentence names, all of them, as many."""
    names = [party for party in parties if is_named(party)]
    told: dict[int, list[Party]] = {}
    for party in parties:
        if party not in names and party.actor is not None and party.actor.person:
            told.setdefault(_sentence(party, starts), []).append(party)
    for sentence, described in told.items():
        numbers = [number_of(party) for party in described]
        fits = (
            None not in numbers
            and sum(number or 0 for number in numbers) == len(names)
            and not any(_sentence(name, starts) == sentence for name in names)
            and all(_fits(one, name) for one in described for name in names)
        )
        if fits and len(described) == 1:
            said = described[0]
            return tuple(_as(p, said) if p in names else p for p in parties if p != said)
        if fits:
            return tuple(party for party in parties if party not in described)
    return parties


def _sentence(party: Party, starts: Sequence[int]) -> int:
    return bisect_right(starts, party.span.start) if party.span.part == "text" else -1


def _fits(said: Party, name: Party) -> bool:
    return said.actor is not None and name.actor is not None and compatible(said.actor, name.actor)


def _as(name: Party, said: Party) -> Party:
    """Return a person of unknown kind as what the description says: "a journalist"."""
    if name.actor is None or said.actor is None or name.actor.kind is not None:
        return name
    actor = replace(said.actor, name=name.actor.name, attribution=name.actor.attribution)
    return replace(name, actor=actor)


def number_of(party: Party) -> int | None:
    """Return how many people a description is of; none where it does not say.

    Args:
        party: People without their names.
    """
    words = party.text.lower().partition(" of ")[0].split()
    told = load_numbers().values.get(words[0])
    if told is not None:
        return told if told <= _MOST else None
    return None if words[-1].endswith("s") or words[-1] in COLLECTIVES else 1


def is_named(party: Party) -> bool:
    """Whether it is a person called by name: "Sergeant Ali Omar"."""
    if party.actor is None or not party.actor.person:
        return False
    words = party.actor.name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words[-2:])
