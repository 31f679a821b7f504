"""What a title tells in short of the deed that the first sentence of the story tells in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.compare import one_government, rounded
from conflict_events.records.parties.sides import compatible
from conflict_events.records.places.agreement import agree, kilometres

_VIOLENT = type_group("violence")
_RIOTS = type_group("riots")
_ACTUAL = frozenset(("asserted", "alleged"))
_LEAD = 2
"""Sentences from a title to the first of the story; a byline may stand between."""
_AROUND_KM = 200.0
"""How far from the village of a story the town may lie that its title names instead."""
_MANY = 3
_QUALIFIES = frozenset(("amod", "compound", "nmod"))


def in_title(draft: Draft) -> bool:
    """Whether nothing but a title tells of it.

    Args:
        draft: A draft.
    """
    return all(telling.sentence.kind == "title" for telling in draft.tellings)


def only_deeds(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, Draft] | None:
    """Return the one deed of the title and the one of the lead; None where either tells more.

    A title is about what its story begins with: with one act of violence each, or one of the
    same type, they tell of the same, if nothing contradicts, though no word is common to them.

    Args:
        drafts: The drafts of a document.
        lexicon: The lexicon.
    """
    titled = [draft for draft in drafts if in_title(draft)]
    if len(titled) != 1:
        return None
    after = [draft for draft in drafts if draft.tellings[0].sentence.kind != "title"]
    if not after or after[0].tellings[0].sentence.kind != "lead":
        return None
    first = after[0].tellings[0].sentence.index
    if first - titled[0].tellings[0].sentence.index > _LEAD:
        return None
    led = [draft for draft in after if draft.tellings[0].sentence.index == first]
    if _done(titled[0], lexicon):
        led = [draft for draft in led if _done(draft, lexicon)]
    else:
        led = [draft for draft in led if draft.type == titled[0].type]
    return (titled[0], led[0]) if len(led) == 1 else None


def _done(draft: Draft, lexicon: Lexicon) -> bool:
    told = draft.status.status in _ACTUAL and not (draft.background or draft.aggregate)
    return told and (lexicon.types[draft.type].family in _VIOLENT or draft.type in _RIOTS)


def as_meant(earlier: Draft, draft: Draft, lexicon: Lexicon) -> Draft:
    """Return what a title tells, taken as the story shows it was meant; else as it was.

    Args:
        earlier: What was told before, in a title or not.
        draft: What the story tells now.
        lexicon: The lexicon.
    """
    gap = draft.tellings[0].sentence.index - earlier.tellings[0].sentence.index
    if not in_title(earlier) or not 0 < gap <= _LEAD:
        return earlier
    meant = _settled(earlier, draft, lexicon)
    if meant is not None:
        return replace(earlier, type=meant, mutual=draft.mutual, status=draft.status)
    if _only_the_land(earlier, draft):
        earlier = replace(earlier, initiators=())
    if _town_around(earlier, draft):
        return replace(earlier, place=None, place_rule="")
    if draft.aggregate and not earlier.aggregate and _same_dead(earlier, draft):
        return replace(earlier, aggregate=True)  # "bombs kill 33": a series of them
    if draft.background and not earlier.background and _charged_with(earlier):
        return replace(earlier, background=True)
    return earlier


def without_bare_doers(earlier: Draft, draft: Draft) -> Draft:
    """Return the deed of a title without doers that the story tells by another common noun.

    "Bodyguard" and "one of his soldiers" are of other kinds, and the same man.

    Args:
        earlier: The one deed of the title.
        draft: The one deed of the lead.
    """
    if earlier.initiators and one_government(earlier.initiators, draft.initiators):
        return replace(earlier, initiators=())
    states = [p for p in draft.initiators if p.actor is not None and p.actor.state]
    named = any(map(_is_named, (*earlier.initiators, *states)))
    return earlier if named or not _same_dead(earlier, draft) else replace(earlier, initiators=())


def _is_named(party: Party) -> bool:
    """Whether it is told by more than a common noun: a group, "Kenyan police"."""
    if party.actor is None or party.actor.registry_id is None:
        return party.actor is None
    first, _, rest = party.text.partition(" ")
    return not party.actor.state or rest != rest.lower() or (bool(rest) and first != first.lower())


def is_heading(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Whether a title only names what the story tells one by one: "Timeline: attacks in Beni".

    Args:
        draft: An incident of the document.
        kept: All of them.
    """
    if not in_title(draft) or len(kept) < _MANY or draft.type not in GENERAL:
        return False
    noun = draft.parse.tokens[draft.frame.head]
    told = draft.tolls or draft.initiators or draft.targets or draft.date is not None
    return draft.frame.kind == "noun" and noun.tag == "NNS" and not told


def _settled(earlier: Draft, draft: Draft, lexicon: Lexicon) -> str | None:
    """The type that the story names: "jailed" of a sentence, "attack" of tear gas on a crowd."""
    if (earlier.type, draft.type) == ("arrest", "conviction"):
        return draft.type if not earlier.initiators else None
    if earlier.type == "expulsion" and not earlier.initiators and _uproots(draft):
        return draft.type
    if earlier.type in GENERAL and draft.type in CROWD_POLICE:
        return draft.type if _same_doers(earlier, draft) else None
    treaty = lexicon.types[draft.type].family == "peace" and draft.mutual
    agreed = earlier.type == "concession" or (earlier.type, draft.status.status) == (
        draft.type,
        "asserted",
    )
    return draft.type if treaty and agreed else None


def _uproots(draft: Draft) -> bool:
    return any(reading.toll.kind == "displaced" for reading in draft.tolls)


def _same_doers(earlier: Draft, draft: Draft) -> bool:
    mine = [party.actor for party in earlier.initiators if party.actor is not None]
    yours = [party.actor for party in draft.initiators if party.actor is not None]
    return any(compatible(one, other) for one in mine for other in yours)


_CHARGES = frozenset(("over", "for", "in", "after"))


def _charged_with(earlier: Draft) -> bool:
    """Whether a noun without a day says what others are held for: "two held over bus bombing"."""
    if earlier.frame.kind != "noun" or earlier.date is not None:
        return False
    parse = earlier.parse
    above = parse.head(parse.tokens[earlier.frame.head])
    return above.dep == "prep" and above.lower in _CHARGES


def _town_around(earlier: Draft, draft: Draft) -> bool:
    """Whether it names the town, the story a village of the same province: one deed, one toll."""
    if earlier.place is None or draft.place is None:
        return False
    if agree(earlier.place, draft.place) is not None:
        return False
    one, other = earlier.place.location, draft.place.location
    if one.country != other.country or one.admin1 is None or one.admin1 != other.admin1:
        return False
    far = kilometres(earlier.place, draft.place)
    return far is not None and far <= _AROUND_KM and _same_dead(earlier, draft)


def _same_dead(earlier: Draft, draft: Draft) -> bool:
    """Whether both count about as many dead: what else happens nearby has other victims."""
    mine, yours = (
        {t.toll.low for t in d.tolls if t.toll.kind == "killed" and not t.toll.unnumbered}
        for d in (earlier, draft)
    )
    return bool(mine & yours) or rounded(earlier, draft, "killed")


def _only_the_land(earlier: Draft, draft: Draft) -> bool:
    """Whether the state it names as doer is but the land: "slain in Chadian ambush".

    The state is the doer of "an Israeli strike", unless the story names another one who did it
    in that country.
    """
    doers = [party.actor for party in draft.initiators if party.actor is not None]
    if earlier.frame.kind != "noun" or not (earlier.initiators and doers) or draft.place is None:
        return False
    for party in earlier.initiators:
        word, state = earlier.parse.tokens[party.head], party.actor
        if word.head != earlier.frame.head or word.dep not in _QUALIFIES:
            return False
        if state is None or not state.state or any(compatible(state, doer) for doer in doers):
            return False
        if draft.place.location.country not in (None, state.country):
            return False
    return True
