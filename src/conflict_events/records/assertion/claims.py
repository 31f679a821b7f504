"""Claims of responsibility, accusations and suspicions, set on the event they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from conflict_events.entities.types import Party
from conflict_events.frames.claims import ClaimReading
from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.assertion.blamed_together import with_another
from conflict_events.records.assertion.deeds_meant import beside_accused, beside_doers, deed_meant
from conflict_events.records.assertion.denials import DENIALS, dispute, is_force_of, same_party
from conflict_events.records.assertion.groups_meant import group_meant
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.parties.anybody import is_anybody
from conflict_events.records.parties.disputes import as_accused, turns_blame
from conflict_events.records.parties.sufferers import SUFFERERS, THOSE, meant_by, to_last_harm
from conflict_events.text.types import Span

_VIOLENT = type_group("claimed-deeds")
_BARE = frozenset(
    "believed-behind suspect-of accuse-of finger-at responsible-for suspicion-falls work-of "
    "author-of hallmark".split()
)
_TIES = frozenset(
    "has-ties pledged-to inspired-by acted-for in-contact-with charged-with-membership".split()
)
"""Suspicions that rest on what somebody is, not on the deed: they take nobody's place."""
_ACCUSING = frozenset(
    "accuse-of suspect-of said-it-did charged-in arrest-of orders-deed guilty-of confesses-to "
    "held-for share-in suspect-in on-charges-of on-suspicion-of".split()
)
_DOING = word_class("take-up-a-deed")
"""Words that take up a deed without naming it."""
_NEAR = 2
"""Sentences over which "he had ties to" refers back."""
_WHO = frozenset(("perpetrator-is", "committed-by"))
"""Who those were that did what was told before."""
_ORDERED = "orders-deed"
"""Who had it done stands beside those who did it."""
_NOBODY = word_class("doers-without-a-name")
"""Words for a doer that say only that there was one: "the persons accused of the murder"."""
_UNTELLING = frozenset("the a an those these all alleged suspected presumed real".split())
_DONE = frozenset(("asserted", "alleged"))
_SAID_OF_DEEDS = frozenset(("accusation", "denial", "refusal"))
_VAGUE = frozenset((None, "unidentified"))
_SAID = frozenset(("claimed", "accused", "suspected"))
_BLAMED = frozenset(("accused", "suspected"))
_ORGANISED = frozenset(("rebel_group", "political_militia", "identity_militia"))


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its actor read."""

    reading: ClaimReading
    party: Party | None
    sentence: int = 0
    """Index of the sentence that makes it."""
    voice: SourceReading | None = None
    """Who makes it."""


def apply(
    earlier: Sequence[Draft], own: Sequence[Draft], claims: Sequence[Claim], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """Return the drafts told before and those of the sentence with the claims set on them.

    A claim about a deed of its own sentence is set there; "the group claimed responsibility"
    goes to the last act of violence told.
    """
    before, here = list(earlier), list(own)
    told: list[Span] = []
    for read in map(partial(_sided, claims, earlier, lexicon), claims):
        claim = replace(read, party=group_meant(read.party, read.sentence, before))
        if claim.reading.cue.rule in SUFFERERS and claim.party is not None:
            to_last_harm(
                before,
                here,
                claim.party,
                lexicon,
                rule=claim.reading.cue.rule,
                sentence=claim.sentence,
                voice=claim.voice,
            )
            continue
        if claim.party is None or claim.party.actor is None or _says_nobody(claim):
            continue
        if claim.reading.cue.rule in DENIALS or _of_what_was_told(claim.reading):
            if dispute(before, here, claim.reading, claim.party, claim.sentence, claim.voice):
                told.append(claim.reading.cue.span)
            continue
        event = claim.reading.event
        at = next(
            (
                n
                for n, draft in enumerate(here)
                if event is not None and any(index == event for _, index in draft.anchors)
            ),
            None,
        )
        if at is not None and _on_what_it_takes_up(before, here, at, claim, lexicon):
            told.append(claim.reading.cue.span)
        elif at is not None:
            here[at] = _with(here[at], claim)
            here = [d for d in here if not (_restated(d, [claim.reading.cue.span]) and _of_none(d))]
        elif (
            _looks_back(claim.reading, armed=claim.party.actor.armed)
            and _is_deed(claim, lexicon)
            and _last_violent(before, here, claim, lexicon)
        ):
            told.append(claim.reading.cue.span)
    return tuple(before), tuple(d for d in here if not _restated(d, told))


def _on_what_it_takes_up(
    before: list[Draft], here: list[Draft], at: int, claim: Claim, lexicon: Lexicon
) -> bool:
    """Set an accusation on the deed that its bare noun takes up; whether there is one."""
    if claim.reading.attribution not in _BLAMED or claim.reading.elsewhere:
        return False
    # "Blamed the raid on the Front": the Front was not raided.
    span = claim.party.span if claim.party else None
    bare = replace(
        here[at],
        targets=tuple(p for p in here[at].targets if p.span != span),
        initiators=tuple(p for p in here[at].initiators if p.span != span),
    )
    for drafts in (here, before):
        n = deed_meant(drafts, bare, lexicon)
        if n is None:
            continue
        told = _with(drafts[n], claim)
        if told is drafts[n] and claim.party is not None and claim.party.actor is not None:
            actor = replace(claim.party.actor, attribution=claim.reading.attribution)
            told = beside_doers(drafts[n], replace(claim.party, actor=actor))
            if told is not drafts[n] and claim.voice is not None:
                told = replace(told, voices=(*told.voices, claim.voice))
        if told is drafts[n]:
            return False
        drafts[n] = beside_accused(told, _accuser_of(here, claim))
        here[at] = bare
        return True
    return False


def _accuser_of(here: Sequence[Draft], claim: Claim) -> Party | None:
    """Return who makes an accusation, as a party of the sentence."""
    parties = (p for draft in here for p in draft.initiators)
    return next((p for p in parties if p.head == claim.reading.accuser), None)


def _sided(
    claims: Sequence[Claim], before: Sequence[Draft], lexicon: Lexicon, claim: Claim
) -> Claim:
    """Return a claim of "they were identified as" as one about those who did or suffered it."""
    cue = claim.reading.cue
    if cue.rule != THOSE:
        return claim
    count = sum(other.reading.cue == cue for other in claims)
    side = meant_by(before, count, claim.sentence, lexicon)
    if side is None:
        return replace(claim, party=None)
    rule = "victim-is" if side == "target" else "perpetrator-is"
    return replace(claim, reading=replace(claim.reading, cue=replace(cue, rule=rule)))


def _of_what_was_told(reading: ClaimReading) -> bool:
    """Whether somebody denies a part in what he does not name: "denied any involvement"."""
    return reading.attribution == "denied" and reading.event is None


def _looks_back(reading: ClaimReading, *, armed: bool) -> bool:
    """Whether a claim may be about what was told before: a tie or a bare blame, of a group."""
    rule = reading.cue.rule
    if reading.elsewhere:
        return False
    if reading.event is not None or reading.attribution in ("claimed", "denied") or rule in _WHO:
        return True
    return armed and (rule in _TIES or rule in _BARE)


def _says_nobody(claim: Claim) -> bool:
    """Whether the doer of an accusation is no one in particular: "the individuals implicated"."""
    party = claim.party
    if party is None or claim.reading.attribution not in ("accused", "stated"):
        return False
    words = [w for w in party.text.lower().split() if w not in _UNTELLING]
    return len(words) == 1 and words[0] in _NOBODY


def _restated(draft: Draft, told: Sequence[Span]) -> bool:
    """Whether an accusation or denial is of an act that is told: that act says it already."""
    return draft.type in _SAID_OF_DEEDS and any(
        span.overlaps(draft.tellings[0].trigger) for span in told
    )


def _of_none(draft: Draft) -> bool:
    """Whether an accusation names nobody else than who makes it: "blamed the raid on the Front"."""
    return draft.type != "denial" and not draft.targets


def _is_deed(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether what somebody is accused of can be the violence told before.

    "Accused the Front of the attack", "of being behind it", not "of sheltering gunmen".
    """
    reading = claim.reading
    avowed = reading.attribution in ("claimed", "denied") and reading.cue.rule not in _ACCUSING
    if reading.event is None or avowed or reading.deed in _DOING:
        return True
    return any(
        lexicon.types[pattern.value.type].family in _VIOLENT
        for pattern in lexicon.trigger_index.by_head.get(claim.reading.deed, ())
        if pattern.size == 1
    )


def _last_violent(before: list[Draft], here: list[Draft], claim: Claim, lexicon: Lexicon) -> bool:
    """Set a claim on the last act of violence told that is not another's; whether there is one.

    What was only planned is passed over in the claim's own sentence ("he had the task of attacking
    guests"), but no nearer deed of another sentence is passed over for one told before it.
    """
    for drafts in (here, before):
        for n in range(len(drafts) - 1, -1, -1):
            if claim.reading.cue.rule in _TIES and claim.sentence - _told(drafts[n]) > _NEAR:
                return False
            if lexicon.types[drafts[n].type].family in _VIOLENT:
                if drafts[n].status.status not in _DONE:
                    if drafts is here:
                        continue
                    return False
                tied = claim.reading.cue.rule in _TIES
                if drafts is before and not tied and _only_outcome(before, n, lexicon):
                    continue
                told = _with(drafts[n], claim)
                if told is not drafts[n]:
                    drafts[n] = told
                    return True
                if claim.reading.cue.rule in _ACCUSING:
                    return False  # nor of another deed, told before
    return False


def _only_outcome(before: list[Draft], at: int, lexicon: Lexicon) -> bool:
    """Whether it only tells who died in the violence told right before: "Six guards were killed".

    A claim is of the ambush and not of the deaths.
    """
    draft = before[at]
    if draft.initiators or draft.place or not (draft.result or draft.type in GENERAL):
        return False
    return any(
        0 <= _told(draft) - _told(other) <= 1
        and not (other.result or other.type in GENERAL)
        and lexicon.types[other.type].family in _VIOLENT
        for other in before[:at]
    )


def _told(draft: Draft) -> int:
    return draft.tellings[-1].sentence.index


def _with(draft: Draft, claim: Claim) -> Draft:
    """Return the draft with the claim, and with who makes it, or the draft as it is."""
    told = _attributed(draft, claim)
    if told is draft:
        return draft
    # "Blamed the raid on the Front": the Front was not raided.
    span = claim.party.span if claim.party else None
    targets = tuple(party for party in told.targets if party.span != span)
    voices = told.voices if claim.voice is None else (*told.voices, claim.voice)
    return replace(told, targets=targets, voices=voices)


def _attributed(draft: Draft, claim: Claim) -> Draft:
    party = claim.party
    if party is None or party.actor is None:
        return draft
    kind = party.actor.kind
    if kind is None or (kind == "civilians" and claim.reading.cue.rule in _WHO):
        kind = "unidentified"
    actor = replace(party.actor, attribution=claim.reading.attribution, kind=kind)
    marked = replace(party, actor=actor)
    cues = (*draft.cues, (claim.reading.cue.rule, claim.reading.cue.span))
    if cues[-1] in draft.cues:
        return replace(draft, initiators=with_another(draft.initiators, marked))
    draft = _without_accuser(draft, claim)
    if any(p.span == party.span for p in draft.targets):
        draft = replace(draft, targets=tuple(p for p in draft.targets if p.span != party.span))
    tie = claim.reading.cue.rule in _TIES or claim.reading.cue.rule == _ORDERED
    whose = claim.reading.whose
    if whose and not any(_is_called(p, whose) for p in draft.initiators):
        return draft
    for n, known in enumerate(draft.initiators):
        own = known.actor if is_force_of(known, party) else None
        if claim.reading.attribution == "claimed" and own is not None:
            # "Kyiv said its troops had retaken it": they did, and Kyiv alone says so.
            marked = replace(known, actor=replace(own, attribution="claimed"))
        if known.span == party.span or same_party(known, party) or marked.span == known.span:
            if tie:
                return draft
            changed = (*draft.initiators[:n], marked, *draft.initiators[n + 1 :])
            return replace(draft, initiators=changed, cues=cues)
    if claim.reading.attribution == "denied":
        return draft  # who denies what nobody says that they did is no doer
    told = claim.reading.cue.rule in _WHO
    owned = claim.reading.attribution == "claimed"
    more = kind not in _VAGUE and claim.reading.attribution in _SAID and bool(draft.initiators)
    if more and all(_is_said(p) for p in draft.initiators):
        # Two sides are blamed: "the army blamed the rebels, who blamed the army".
        return replace(draft, initiators=(*draft.initiators, marked), cues=cues)
    blamed = more and claim.reading.attribution == "accused"
    if blamed and turns_blame(draft, (party,), (claim.voice,)):
        return replace(as_accused(draft, marked), cues=cues)
    if all(_may_be(p, party, told=told, owned=owned) for p in draft.initiators):
        # Who claims what a man did by name stands beside him.
        beside = tuple(p for p in draft.initiators if tie or _has_name(p))
        return replace(draft, initiators=(*beside, marked), cues=cues)
    return draft


def _without_accuser(draft: Draft, claim: Claim) -> Draft:
    """Leave out who accuses or arrests others of it: "police arrested two men for killing him"."""
    accuser = claim.reading.accuser
    if accuser is None or claim.sentence != draft.parse.sentence.index:
        return draft
    kept = tuple(p for p in draft.initiators if p.head != accuser)
    return replace(draft, initiators=kept) if len(kept) < len(draft.initiators) else draft


def _is_said(party: Party) -> bool:
    """Whether it is somebody by name or kind whom only others hold to have done it."""
    actor = party.actor
    return actor is not None and actor.kind not in _VAGUE and actor.attribution in _SAID


def _is_called(party: Party, name: str) -> bool:
    """Whether somebody bears that last name."""
    actor = party.actor
    return party.text.lower().endswith(name) or (
        actor is not None and actor.name.lower().endswith(name)
    )


def _may_be(known: Party, party: Party, *, told: bool, owned: bool) -> bool:
    """Whether those who did it may be the group that a claim names: "gunmen", "militants".

    Where the text tells who they were (`told`), people of no side may be of one that is unknown;
    where the group itself claims it (`owned`), it may be in power by now.
    """
    actor, group = known.actor, party.actor
    if actor is None or actor.kind in _VAGUE or group is None:
        return True
    unnamed = actor.registry_id is None and not _has_name(known)
    if unnamed and actor.kind == "civilians" and (told or is_anybody(known)):
        return True
    if not unnamed or not group.registry_id or (group.state and not owned):
        return False
    if actor.kind == "civilians":
        return actor.person and not actor.armed and group.armed
    return actor.kind in _ORGANISED and (owned or group.kind in _ORGANISED)


def _has_name(party: Party) -> bool:
    actor = party.actor
    return actor is not None and sum(word[:1].isupper() for word in actor.name.split()) > 1
