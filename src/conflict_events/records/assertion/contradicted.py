"""Who says in words of his own that a deed told before was not done: it is disputed.

"State television denied that there had been an air strike on the school", after residents told of
the strike: the denial is a record of its own, and the strike is alleged, with who denies it among
its voices. Who only denies that he did it disputes nothing where nobody says that he did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.assertion.denials import is_meant
from conflict_events.records.draft import Draft
from conflict_events.records.merging.compare import Likeness, similarity
from conflict_events.records.parties.sides import one_object

CONTRADICTED = "contradicted"
"""Rule of the cue set on what somebody denies."""
_DENYING = frozenset(("deny", "deny-the", "untrue", "denial", "status.negation"))
_DEEDS = type_group("disputed-deeds")
_ACTUAL = frozenset(("asserted", "alleged"))
_NEAR = 8
"""Sentences over which a denial takes up a deed."""
_NEXT = 2
_SPOTS = frozenset(("exact", "near"))
_HARM = frozenset(("killed", "injured"))
_POINTING = frozenset(("the", "this", "that", "these", "those", "such", "no", "any"))
"""Before the noun of what is denied: "the strike", "no attack took place"."""


def contradicted(
    before: Sequence[Draft], own: Sequence[Draft], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """Return the drafts told before and those of a sentence, with what it denies as disputed.

    Args:
        before: What the sentences before tell, in text order.
        own: What the sentence tells, with its sources.
        lexicon: The lexicon.
    """
    told, here = list(before), list(own)
    for denial in own:
        voice = _denier(denial)
        if voice is None or lexicon.types[denial.type].family not in _DEEDS:
            continue
        for drafts in (here, told):
            if _dispute(drafts, denial, voice, lexicon):
                break
    return tuple(told), tuple(_denied_before(told, draft, lexicon) for draft in here)


def _denied_before(told: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> Draft:
    """Return a deed as disputed that was denied right before anybody told of it.

    "The army denied bombing the school. Residents said that jets had bombed the school."
    """
    for denial in reversed(told):
        gap = draft.tellings[0].sentence.index - denial.tellings[-1].sentence.index
        if gap > _NEXT:
            break
        voice = _denier(denial)
        one = _hit_one_object(draft, denial) or _of_one_side(draft, denial)
        if voice is not None and one and _may_be_it(draft, denial, lexicon) is not None:
            return _disputed(draft, denial, voice)
    return draft


def _dispute(drafts: list[Draft], denial: Draft, voice: SourceReading, lexicon: Lexicon) -> bool:
    for n in range(len(drafts) - 1, -1, -1):
        draft = drafts[n]
        gap = denial.tellings[0].sentence.index - draft.tellings[-1].sentence.index
        if gap > _NEAR:
            return False
        if _is_it(draft, denial, gap, lexicon):
            drafts[n] = _disputed(draft, denial, voice)
            return True
    return False


def _denier(draft: Draft) -> SourceReading | None:
    """Return who says that it was not done; None where the text itself says so."""
    if draft.status.status != "denied" or draft.status.attempted or not draft.sources:
        return None
    cues = {hit.rule for hit in draft.status.cues}
    return draft.sources[-1] if cues & _DENYING else None


def _is_it(draft: Draft, denial: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether it is the deed that is denied: nothing speaks against it, and enough for it."""
    if draft.tellings[0].trigger.end > denial.tellings[0].trigger.start:
        return False
    alike = _may_be_it(draft, denial, lexicon)
    if alike is None:
        return False
    pointed = gap <= _NEXT and _points(denial)
    return (
        alike.parties > 0
        or (alike.place > 0 and gap <= _NEXT)
        or pointed
        or (gap <= _NEXT and _hit_one_object(draft, denial))
        or (
            gap <= _NEXT and (_of_one_side(draft, denial) or _of_one_taking(draft, denial, lexicon))
        )
    )


def _may_be_it(draft: Draft, denial: Draft, lexicon: Lexicon) -> Likeness | None:
    """Return how alike a deed and a denial are; None where it cannot be the one denied."""
    if draft.status.status not in _ACTUAL or draft.aggregate or denial.aggregate:
        return None
    if not {lexicon.types[d.type].family for d in (draft, denial)} <= _DEEDS:
        return None
    if _is_elsewhere(draft, denial) or (denial.result and not _hurt(draft, denial)):
        return None
    as_told = replace(
        denial, status=draft.status, background=draft.background, definite=True, date=None
    )
    if _of_one_side(draft, denial):  # "jets", "the military government": its jets
        as_told = replace(as_told, initiators=draft.initiators)
    return similarity(draft, as_told, lexicon)


def _of_one_taking(draft: Draft, denial: Draft, lexicon: Lexicon) -> bool:
    """Whether one says that a town was taken and another that he lost it: "denied losing it"."""
    families = {lexicon.types[d.type].family for d in (draft, denial)}
    return families == {"territory"}


def _is_elsewhere(draft: Draft, denial: Draft) -> bool:
    """Whether both say where, and it is two towns, however near: "took A", "had not taken B"."""
    if draft.place is None or denial.place is None:
        return False
    one, other = draft.place.location, denial.place.location
    return one.name != other.name and {one.precision, other.precision} <= _SPOTS


def _hurt(draft: Draft, denial: Draft) -> bool:
    """Whether people died or were hurt in it, so that "nobody was killed" disputes it."""
    counted = any(t.toll.kind in _HARM and t.toll.high != 0 for t in draft.tolls)
    return draft.result or draft.type == denial.type or counted


def _of_one_side(draft: Draft, denial: Draft) -> bool:
    """Whether those who deny it are those who did it: "soldiers shot them", "the army denied"."""
    return any(
        is_meant(known, party) or _are_bare_forces(known, party)
        for known in draft.initiators
        for party in denial.initiators
    )


def _are_bare_forces(one: Party, other: Party) -> bool:
    """Whether both are forces of a state that neither names: "troops", "the army"."""
    mine, yours = one.actor, other.actor
    if mine is None or yours is None or not (mine.state and yours.state):
        return False
    return mine.country == yours.country and not (mine.registry_id or yours.registry_id)


def _points(draft: Draft) -> bool:
    """Whether the noun of the deed refers to one told: "the strike", "carried out the strike"."""
    parse = draft.parse
    nouns = (parse.tokens[i] for i in (draft.frame.head, *draft.match.tokens))
    return any(
        kid.lower in _POINTING for noun in nouns if noun.is_noun for kid in parse.kids(noun, "det")
    )


def _hit_one_object(draft: Draft, denial: Draft) -> bool:
    known = (*draft.targets, *draft.spots)
    return any(one_object(a, b) for a in known for b in (*denial.targets, *denial.spots))


def _disputed(draft: Draft, denial: Draft, voice: SourceReading) -> Draft:
    cues = (*draft.cues, (CONTRADICTED, voice.span))
    voiced = replace(draft, cues=cues, voices=(*draft.voices, voice))
    if _denies_his_part(denial, voice) and not draft.initiators:
        return voiced
    hit = CueHit(voice.span, CONTRADICTED)
    status = replace(draft.status, status="alleged", cues=(*draft.status.cues, hit))
    doers = tuple(_denying(known, denial.initiators) for known in draft.initiators)
    return replace(voiced, status=status, initiators=doers)


def _denies_his_part(denial: Draft, voice: SourceReading) -> bool:
    """Whether who speaks is, or speaks of, a doer: "the army denied that it had struck it"."""
    return bool(denial.initiators) or voice.kind == "party"


def _denying(known: Party, deniers: Iterable[Party]) -> Party:
    """Return a doer that was told as a fact as one who denies it, if one of them is he."""
    actor = known.actor
    if actor is None or actor.attribution != "stated":
        return known
    if not any(is_meant(known, party) for party in deniers):
        return known
    return replace(known, actor=replace(actor, attribution="denied"))
