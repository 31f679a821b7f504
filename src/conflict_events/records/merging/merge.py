"""One record for one incident inside a document, however often it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.assertion.avowals import retold
from conflict_events.records.draft import Draft
from conflict_events.records.joining.apart import apart, came_first
from conflict_events.records.joining.crowd_force import CROWD_VIOLENCE, hurt_then
from conflict_events.records.joining.join import GENERAL, only_heard
from conflict_events.records.joining.own_victims import own_victims
from conflict_events.records.joining.seeking import sought
from conflict_events.records.merging.another import is_another, set_beside
from conflict_events.records.merging.beside import of_other_deed, one_of_several
from conflict_events.records.merging.by_place_name import named_by_place, without_name
from conflict_events.records.merging.claimed_again import claimed_again
from conflict_events.records.merging.compare import Likeness, holds, similarity
from conflict_events.records.merging.coup_steps import step_of_coup
from conflict_events.records.merging.details import goes_on
from conflict_events.records.merging.fell_in_it import fell_in_it, in_its_attack
from conflict_events.records.merging.follow_up import follows_up, goes_off, told_as_another
from conflict_events.records.merging.later_deaths import died_of_it, of_that_attack
from conflict_events.records.merging.named_later import named_later
from conflict_events.records.merging.of_the_salvo import one_of_the_salvo
from conflict_events.records.merging.other_sites import (
    crowd_elsewhere,
    other_site,
    victim_elsewhere,
)
from conflict_events.records.merging.other_victims import other_victim
from conflict_events.records.merging.pointing import is_pointing, pointed_at
from conflict_events.records.merging.ranked import ranked_among, with_mention
from conflict_events.records.merging.recall import (
    fully_told,
    is_campaign,
    names_other_site,
    one_of_many,
    recalls,
    site_repeated,
    takes_up,
)
from conflict_events.records.merging.resisted import in_its_raid, resisted
from conflict_events.records.merging.rivals import rivals
from conflict_events.records.merging.said_again import said_again
from conflict_events.records.merging.same_site import at_that_site
from conflict_events.records.merging.second_wave import as_its_part, second_wave
from conflict_events.records.merging.several import shared_out
from conflict_events.records.merging.the_attackers import by_the_attackers
from conflict_events.records.merging.their_vehicle import their_vehicle_hit
from conflict_events.records.merging.titles import (
    as_meant,
    in_title,
    is_heading,
    only_deeds,
    without_bare_doers,
)
from conflict_events.records.merging.told_in_parts import counts_several, is_part, with_sums
from conflict_events.records.merging.unite import unite
from conflict_events.records.parties.disputes import as_accused
from conflict_events.records.parties.sides import one_object, same_actor
from conflict_events.schema import Diagnostic

_ENOUGH = 2
_OF_ALL = 5
"""Rank that one of several deeds of a sentence loses against the whole."""
_WINDOW = 3
"""Sentences that a bare outcome ("Three people died.") may look back."""
_VIOLENT = type_group("violence-or-gain")


def merge(
    drafts: Sequence[Draft], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the incidents of a document in order of first telling, and what refers to none."""
    kept: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    counted = [replace(draft, several=counts_several(draft)) for draft in drafts]
    short = only_deeds(counted, lexicon)
    for draft in counted:
        if draft.definite and is_campaign(draft):
            diagnostics.append(_unreferred(draft))
            continue
        ranked = ranked_among(kept, draft, lexicon)
        if ranked is not None:
            kept[ranked] = with_mention(kept[ranked], draft)
            continue
        summed = shared_out(kept, draft, lexicon)
        at = _partner(kept, draft, lexicon, short) if not summed else None
        if at is not None:
            kept[at] = _told_on(as_meant(kept[at], draft, lexicon), draft, lexicon)
        elif summed:
            for number, with_sum in summed:
                kept[number] = with_sum
        elif (
            draft.definite
            and not (draft.tolls or draft.initiators or draft.targets)
            and not _first_told(kept, draft, lexicon)
        ):
            diagnostics.append(_unreferred(draft))
        else:
            kept.append(draft)
    told = [draft for draft in kept if not is_heading(draft, kept)]
    return with_sums(told, lexicon), tuple(diagnostics)


_TOLD_THERE = frozenset(("place.argument", "place.clause"))


def _first_told(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> bool:
    """Whether "the attack took place in X" says where, and nothing before can be meant by it."""
    if draft.frame.light is None or draft.place_rule not in _TOLD_THERE or only_heard(draft):
        return False
    family = lexicon.types[draft.type].family
    return not any(
        lexicon.types[other.type].family == family
        or (_violent(other, lexicon) and _violent(draft, lexicon))
        for other in kept
        if other.anchors != draft.anchors  # "the attacks took place in X and Y" are two
    )


def _partner(
    kept: Sequence[Draft], draft: Draft, lexicon: Lexicon, short: tuple[Draft, Draft] | None
) -> int | None:
    if is_pointing(draft):
        meant = pointed_at(kept, draft, lexicon)
        if meant is not None:
            return meant
    placed = named_by_place(kept, draft, lexicon)
    if placed is not None:
        return placed
    answered = _answered(kept, draft, lexicon)
    if answered is not None:
        return answered
    best: tuple[int, int, int] | None = None
    another = (is_another(draft) or set_beside(draft)) and not draft.several
    recalled = draft.definite or recalls(draft)
    # "Police put the number of dead at seven": of what was told last, whatever it counted.
    bare = not (draft.place or draft.date or draft.initiators or draft.targets)
    nearest = draft.result and bare and not (recalled and draft.frame.kind == "noun")
    for number, known in enumerate(kept):
        earlier = as_meant(known, draft, lexicon)
        gap = draft.tellings[0].sentence.index - earlier.tellings[-1].sentence.index
        detail = goes_on(earlier, draft, gap, lexicon)
        sole = short is not None and known is short[0] and draft is short[1]
        if sole:
            earlier = without_bare_doers(earlier, draft)
        compared = similarity(earlier, draft, lexicon, linked=detail)
        if compared is None or (
            another
            and not is_another(earlier)
            # another than the story told, but perhaps what the title told
            and not (in_title(earlier) and compared.told > 0)
        ):
            continue
        if sole:
            return number
        points = compared.kind + compared.told
        if of_other_deed(kept, known, draft, compared):
            continue
        if _told_apart(earlier, draft, compared, lexicon, detail=detail):
            continue
        outcome = _outcome(draft, lexicon) and 0 <= gap <= _WINDOW and _violent(earlier, lexicon)
        headline = earlier.tellings[-1].sentence.kind == "title" and gap <= _WINDOW
        follows = detail or _follows(earlier, draft, gap, lexicon)
        deal = _one_deal(earlier, draft, lexicon)
        taken_up = recalled and takes_up(earlier, draft)
        bound = taken_up or outcome or headline or follows or deal
        weak = compared.told < 1 or _further(earlier, draft, compared)
        if not bound and (weak or _other_victims(earlier, draft, compared, lexicon)):
            continue
        if taken_up:
            points += _recalled(earlier, draft, compared)
            points -= 2 * (in_title(earlier) and bool(kept[number + 1 :]))  # the story's own first
        elif draft.tellings[0].sentence.kind in ("title", "lead") or (
            earlier.tellings[0].sentence.kind in ("title", "lead")
        ):
            points += 1
        if outcome or follows or deal:
            points += 2
        firm = 0 if taken_up else compared.place + compared.date + compared.tolls
        part = _OF_ALL * (bare and one_of_several(kept, known))
        rank = ((-gap if nearest else points) - part, firm, points if nearest else -gap)
        if points >= _ENOUGH and (best is None or rank >= best):
            best = rank
            found = number
    return found if best is not None else None


def _answered(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> int | None:
    """Return the number of the deed told last that `draft` answers or goes on with."""
    told_last = sorted(range(len(kept)), key=lambda n: (kept[n].tellings[-1].sentence.index, n))
    return next((n for n in reversed(told_last) if _answers_to(kept[n], draft, lexicon)), None)


def _follows(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether words or sites tie what is told now to what was told shortly before."""
    return (
        follows_up(earlier, draft, gap, lexicon)
        or retold(earlier, draft, gap, lexicon)
        or at_that_site(earlier, draft, gap, lexicon)
        or by_the_attackers(earlier, draft, gap, lexicon)
    )


def _recalled(earlier: Draft, draft: Draft, compared: Likeness) -> int:
    """Return points for what a noun with an article says of the deed that it takes up."""
    points = 2 + (earlier.type == draft.type) + one_of_many(draft, compared)
    return points + 2 * site_repeated(earlier, draft)


def _other_of_sentence(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether both are told in one sentence, which did not join them, and are not of one spot."""
    index = draft.tellings[0].sentence.index
    if all(telling.sentence.index != index for telling in earlier.tellings):
        return False
    here = _same_place(earlier, draft) or (draft.place is None and earlier.type == draft.type)
    if (here and _same_day(earlier, draft)) or hurt_then(earlier, draft):
        return False
    # "fired at anyone, said Musa, whose son was among the dead" of a raid told before
    told_on = earlier.tellings[0].sentence.index < index
    return not (told_on and draft.result and _outcome(draft, lexicon))


def _told_apart(
    earlier: Draft, draft: Draft, compared: Likeness, lexicon: Lexicon, *, detail: bool
) -> bool:
    """Whether a sentence of its own, or words, say that they are two."""
    if (not detail and _other_of_sentence(earlier, draft, lexicon)) or _apart(earlier, draft):
        return True
    lead = in_title(earlier) and draft.tellings[0].sentence.kind == "lead"
    return compared.told < 1 and fully_told(draft) and not (lead and compared.kind > 0)


def _apart(earlier: Draft, draft: Draft) -> bool:
    """Whether words say that they are two, whatever they have in common."""
    return (
        came_first(draft, earlier)
        or came_first(earlier, draft)
        or sought(earlier, draft)
        or sought(draft, earlier)
        or _next_headline(earlier, draft)
        or other_site(earlier, draft)
        or crowd_elsewhere(earlier, draft)
        or victim_elsewhere(earlier, draft)
        or other_victim(earlier, draft)
        or is_part(earlier, draft)
        or names_other_site(earlier, draft)
        or (earlier.parse is draft.parse and (apart(earlier, draft) or own_victims(earlier, draft)))
    )


def _further(earlier: Draft, draft: Draft, compared: Likeness) -> bool:
    """Whether it is told as another deed, of others: "gunmen later shelled a suburb"."""
    here = draft.parse.sentence.span
    own = [p.actor for p in draft.initiators if p.actor is not None and here.covers(p.span)]
    known = [p.actor for p in earlier.initiators if p.actor is not None]
    if not own or any(same_actor(one, other) for one in own for other in known):
        return False
    if in_title(earlier):
        return False  # "hours later" counts from what the story told before
    return told_as_another(draft) and not draft.definite and compared.tolls < 1


def _next_headline(earlier: Draft, draft: Draft) -> bool:
    """Whether a title tells of another deed: "gunmen kill 8; navy helicopter fired upon"."""
    told, further = earlier.tellings[-1].sentence, draft.tellings[0].sentence
    titles = told.kind == further.kind == "title" and told.index != further.index
    hurt = draft.result or draft.tolls  # "troops storm church; four worshippers shot dead"
    return titles and bool(draft.targets) and not (hurt or draft.definite)


def _answers_to(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it is the other side's word on a deed just told, or who was struck in it."""
    gap = draft.tellings[0].sentence.index - earlier.tellings[-1].sentence.index
    return (
        rivals(earlier, draft, gap, lexicon)
        or fell_in_it(earlier, draft, gap, lexicon)
        or resisted(earlier, draft, gap, lexicon)
        or named_later(earlier, draft, gap, lexicon)
        or died_of_it(earlier, draft, gap, lexicon)
        or second_wave(earlier, draft, gap, lexicon)
        or said_again(earlier, draft, gap, lexicon)
        or their_vehicle_hit(earlier, draft, gap)
        or one_of_the_salvo(earlier, draft, gap)
        or claimed_again(earlier, draft, gap, lexicon)
        or step_of_coup(earlier, draft, gap)
        or goes_off(earlier, draft, gap)
    )


def _told_on(earlier: Draft, draft: Draft, lexicon: Lexicon) -> Draft:
    """Unite them; a detail of an attack changes nothing of what the attack was."""
    gap = draft.tellings[0].sentence.index - earlier.tellings[-1].sentence.index
    if fell_in_it(earlier, draft, gap, lexicon):
        return unite(earlier, in_its_attack(draft), lexicon)
    if resisted(earlier, draft, gap, lexicon):
        return unite(earlier, in_its_raid(draft), lexicon)
    if died_of_it(earlier, draft, gap, lexicon):
        return replace(unite(earlier, of_that_attack(draft), lexicon), type=earlier.type)
    if second_wave(earlier, draft, gap, lexicon):
        return unite(earlier, as_its_part(draft), lexicon)
    if named_by_place((earlier,), draft, lexicon) is not None:
        draft = without_name(draft)
    if their_vehicle_hit(earlier, draft, gap) and earlier.type not in GENERAL:
        return replace(unite(earlier, draft, lexicon), type=earlier.type, mutual=earlier.mutual)
    if one_of_the_salvo(earlier, draft, gap) or (
        claimed_again(earlier, draft, gap, lexicon) and earlier.type not in GENERAL
    ):
        return replace(unite(earlier, draft, lexicon), type=earlier.type, mutual=earlier.mutual)
    if said_again(earlier, draft, gap, lexicon):
        return replace(unite(earlier, draft, lexicon), type=earlier.type)
    if step_of_coup(earlier, draft, gap):
        return replace(unite(earlier, draft, lexicon), type="coup", mutual=False)
    if rivals(earlier, draft, gap, lexicon):
        one, other = as_accused(earlier), as_accused(draft)
        return replace(unite(one, other, lexicon), initiators=(*one.initiators, *other.initiators))
    detail = goes_on(earlier, draft, gap, lexicon)
    if detail and earlier.type == "abduction":
        draft = replace(draft, targets=())  # the school is not led away
    held = hurt_then(earlier, draft)
    if held and draft.type == "arrest" and (earlier.targets or earlier.type in CROWD_VIOLENCE):
        draft = replace(draft, targets=())  # they are of the crowd
    united = unite(earlier, draft, lexicon)
    if held:
        return replace(united, type=earlier.type, mutual=earlier.mutual)
    if not detail or (earlier.type in GENERAL and lexicon.types[draft.type].family == "remote"):
        return united
    return replace(united, type=earlier.type, mutual=earlier.mutual)


def _other_victims(earlier: Draft, draft: Draft, compared: Likeness, lexicon: Lexicon) -> bool:
    """Whether only those who act are the same, and each act has its own object.

    "The army shelled rebels in the hills. Its troops raided a camp" are two events.
    """
    if compared.place > 0 or compared.date > 0 or compared.tolls > 0:
        return False
    if not (_violent(earlier, lexicon) and _violent(draft, lexicon)):
        return False
    told = [p for p in (*earlier.targets, *earlier.spots) if not p.pronoun]
    new = [p for p in (*draft.targets, *draft.spots) if not p.pronoun]
    if not told or not new or holds(earlier, draft):
        return False
    return not any(one_object(a, b) for a in told for b in new)


def _same_place(one: Draft, other: Draft) -> bool:
    if one.place is None or other.place is None:
        return one.place is other.place
    a, b = one.place.location, other.place.location
    return (a.geonames_id, a.name, a.admin1) == (b.geonames_id, b.name, b.admin1)


def _same_day(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return one.date is other.date
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)


def _outcome(draft: Draft, lexicon: Lexicon) -> bool:
    """A toll or general violence without place and perpetrator of its own."""
    return (
        _violent(draft, lexicon)
        and (draft.result or draft.type in GENERAL)
        and draft.place is None
        and not draft.initiators
    )


def _one_deal(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether an agreement told without both sides is the one told before.

    "An agreement was reached" may be the ceasefire that the story is about.
    """
    parties = [p for p in (*draft.initiators, *draft.targets) if p.actor is not None]
    settles = lexicon.types[draft.type].family == "peace" and draft.mutual
    same = earlier.type == draft.type or (
        earlier.mutual and "agreement" in (earlier.type, draft.type)
    )
    return settles and same and len(parties) < 2 and draft.place is None


def _violent(draft: Draft, lexicon: Lexicon) -> bool:
    return lexicon.types[draft.type].family in _VIOLENT


def _unreferred(draft: Draft) -> Diagnostic:
    span = draft.tellings[0].trigger
    return Diagnostic(
        slug="no-antecedent",
        message=f"'the {draft.parse.tokens[draft.frame.head].text}' refers to nothing told before",
        part=span.part,
        start=span.start,
        end=span.end,
    )
