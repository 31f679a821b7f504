"""Fighting of days or weeks before a place falls: "took it after a week of clashes".

ACLED and UCDP code the fighting and the change of control as different events: the day of the
fall is a day, and who died in the weeks before did not die on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.calendar import width_class
from conflict_events.entities.types import Party
from conflict_events.frames.lengths import is_unit, length_of
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_FIGHTS = frozenset(("armed_clash", "siege", "killing", "armed_attack"))
GAINS = frozenset(("territory_gain", "territory_transfer"))
_LONG = word_class("went-on-for-days")
_WEEKS = frozenset("weeks months years".split())
_ACTUAL = frozenset(("asserted", "alleged"))


@dataclass(frozen=True, slots=True)
class Lasted:
    """How long it went on, as told of it."""

    days: int | None
    """None where no number is told: "days of fighting"."""


def lasted(draft: Draft) -> Lasted | None:
    """Return how many days or more the fight of `draft` went on, where its words say so.

    Args:
        draft: A draft of one sentence.
    """
    if draft.type not in _FIGHTS:
        return None
    parse = draft.parse
    heads = dict.fromkeys((draft.frame.governor, *(index for _, index in draft.anchors)))
    for anchor in heads:
        for noun in _fighting(parse, parse.tokens[anchor]):
            measured = _measured(parse, noun)
            if measured is not None and measured.days != 1:
                return measured
    return None


def _fighting(parse: Parse, head: Token) -> tuple[Token, ...]:
    """The fight that a word stands for: itself, or what killed: "the clashes killed ten"."""
    if not head.is_verb:
        return (head,)
    found = [head, *(_of_time(parse, kid) for kid in parse.kids(head, "nsubj") if kid.is_noun)]
    if head.dep == "relcl":
        # the parser may hang "in which ten died" on any noun of the phrase
        for above in parse.ancestors(head):
            if above.is_verb and above.tag != "VBG":
                break
            found.append(_of_time(parse, above))
    return tuple(found)


def _of_time(parse: Parse, subject: Token) -> Token:
    """Return the fight of "a week of fighting killed ten", else the subject."""
    if not is_unit(subject):
        return subject
    fights = (pobj for of in parse.kids(subject, "prep") for pobj in parse.kids(of, "pobj"))
    return next(fights, subject)


def went_before(fight: Draft, gain: Draft) -> bool:
    """Whether the fight lasted for days before the gain, and has something of its own to tell.

    Args:
        fight: A draft of fighting.
        gain: A draft of the same sentence that tells who took a place.
    """
    if gain.type not in GAINS or lasted(fight) is None:
        return False
    return fight.result or len(fight.anchors) > 1 or bool(fight.targets or fight.initiators)


def goes_on_for_weeks(draft: Draft) -> bool:
    """Whether the clause says how long it went on ("for three weeks")."""
    verb = draft.parse.tokens[draft.frame.governor]
    return any(
        kid.lower in ("for", "during", "over")
        and any(pobj.lower in _WEEKS for pobj in draft.parse.kids(kid, "pobj"))
        for kid in draft.parse.kids(verb, "prep")
    )


def before_the_fall(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Give the fight that went on for days until a place fell its days and who fought it.

    Args:
        drafts: Dated drafts of one sentence.
    """
    gain = next((d for d in drafts if d.type in GAINS and d.status.status in _ACTUAL), None)
    if gain is None or len(drafts) < 2:
        return drafts
    return tuple(_until(draft, gain) if draft is not gain else draft for draft in drafts)


def _until(draft: Draft, gain: Draft) -> Draft:
    time = lasted(draft)
    if time is None or draft.status.status not in _ACTUAL:
        return draft
    fought = replace(
        draft,
        type="siege" if draft.type == "siege" else "armed_clash",
        mutual=draft.type != "siege",
        initiators=draft.initiators or gain.initiators,
        # who died in it need not have fought
        targets=_armed(draft) or _armed(gain),
        place=draft.place or gain.place,
        place_rule=draft.place_rule if draft.place else gain.place_rule,
    )
    end = gain.date.end if gain.date is not None and gain.date.precision == "day" else None
    if end is None or gain.date is None:
        return fought
    span = gain.date.model_copy(update=_span(time, end))
    return replace(fought, date=span)


def _armed(draft: Draft) -> tuple[Party, ...]:
    return tuple(p for p in draft.targets if p.actor is not None and p.actor.armed)


def _span(time: Lasted, end: date) -> dict[str, object]:
    if time.days is None:
        return {"start": None, "end": end, "precision": "longer", "continuous": True}
    start = end - timedelta(days=time.days - 1)
    return {
        "start": start,
        "end": end,
        "precision": width_class(start, end),
        "continuous": True,
    }


def _measured(parse: Parse, noun: Token) -> Lasted | None:
    """Return "a week of fighting", "a two-week battle", "days of clashes", "a monthlong siege"."""
    length = length_of(parse, noun)
    if length is not None:
        return Lasted(length.days)
    above = parse.head(noun)
    of_time = noun.dep == "pobj" and above.lower == "of" and is_unit(parse.head(above))
    modifiers = parse.kids(noun, "amod", "compound", "nmod")
    long = any(token.lower in _LONG for kid in modifiers for token in parse.subtree(kid))
    return Lasted(None) if of_time or long else None
