"""What the subject of the whole document takes back: records of accidents, sport and crime."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.accidents import read_disaster
from conflict_events.frames.crime import ScopeReading, read_scope
from conflict_events.frames.topics import is_rowdy, read_elsewhere
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.read_sentence import HARM, RELIEF, accident_diagnostic
from conflict_events.schema import Diagnostic
from conflict_events.text.types import Page

LONG = 5
"""Sentences from which a text has a subject that its words show."""
_FEW = 4
_HEAD = 1
_MANY = 4
_MASS = 10
_GANGS = "CRM"
_ORGANISED = frozenset(
    ("rebel_group", "political_militia", "identity_militia", "external_forces", "protesters")
)


def screen(
    page: Page, drafts: Sequence[Draft], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the drafts that the subject of the document leaves standing, scoped, and why not.

    Args:
        page: The document as read.
        drafts: Its drafts.
        lexicon: The lexicon.
    """
    scope = read_scope(page)
    kept = tuple(_scoped(draft, scope) for draft in drafts)
    diagnostics: list[Diagnostic] = []
    disaster = read_disaster(page)
    if disaster:
        diagnostics.append(accident_diagnostic(disaster[0]))
        kept = tuple(draft for draft in kept if not _of_disaster(draft, lexicon))
    elsewhere = read_elsewhere(page)
    brief = len(page.sentences) < LONG
    rowdy = next((s.index for s in page.sentences if is_rowdy(s.text)), len(page.sentences))
    about_it = not elsewhere and any(_unmistakable(draft, lexicon) for draft in kept)
    if elsewhere or (scope.political < _FEW and scope.scope != "criminal" and not about_it):
        own = tuple(
            draft
            for draft in kept
            if (not elsewhere and (_early(draft) or (brief and not draft.aggregate)))
            or _grave(draft, lexicon)
            or _organised(draft)
            or (not elsewhere and _of_crowd(draft))
            or draft.parse.sentence.index >= rowdy
            or _verbal(draft, lexicon)
        )
        if len(own) < len(kept):
            diagnostics.append(_off_topic(len(kept) - len(own)))
        kept = own
    return kept, tuple(diagnostics)


def _of_disaster(draft: Draft, lexicon: Lexicon) -> bool:
    return lexicon.types[draft.type].family in HARM or draft.type in RELIEF


def _early(draft: Draft) -> bool:
    """Whether it is told at the head of the text: what the text is about is not judged."""
    return draft.tellings[0].sentence.index < _HEAD


def _grave(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it is violence with many dead, which no topic is unlike.

    Of the first paragraph, or with a day of its own and more dead still.
    """
    if lexicon.types[draft.type].family not in ("attack", "remote"):
        return False
    killed = max((t.toll.low or 0 for t in draft.tolls if t.toll.kind == "killed"), default=0)
    if draft.tellings[0].sentence.kind == "lead":
        return killed >= _MANY
    dated = draft.date is not None and draft.date.precision == "day"
    return killed >= _MASS and dated and not (draft.background or draft.aggregate)


def _organised(draft: Draft) -> bool:
    """Whether an armed side other than police, or demonstrators, take part."""
    return any(
        p.actor is not None
        and (p.actor.kind in _ORGANISED or (p.actor.armed and p.actor.sector != "COP"))
        for p in (*draft.initiators, *draft.targets)
    )


def _unmistakable(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether its own words leave no other sense: a device, a kidnapping, a shot office holder.

    Wires of a few sentences tell of bombs in shops and of judges shot without a word of politics.
    """
    if any(telling.rule.partition(".")[0] == "abduct" for telling in draft.tellings):
        return True
    means = {mean for mean, _ in draft.means}
    if _plotted(draft, lexicon):
        return True
    if lexicon.types[draft.type].family == "remote":
        return not means.isdisjoint(_DEVICES)
    return (bool(means) or draft.type in _MURDERS or draft.match.trigger.id == "kill") and any(
        p.actor is not None and p.actor.sector in _OFFICES for p in draft.targets
    )


def _verbal(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it is words of a public side: a state, an office, an armed group, a known body."""
    return lexicon.types[draft.type].band == "verbal" and any(
        p.actor is not None
        and (p.actor.state or p.actor.registry_id or p.actor.armed or p.actor.sector in _PUBLIC)
        for p in (*draft.initiators, *draft.targets)
    )


def _plotted(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the head of the text tells of an attack that somebody plans on a place or public."""
    violent = lexicon.types[draft.type].family in ("attack", "remote")
    return (
        violent
        and draft.status.status == "planned"
        and draft.tellings[0].sentence.kind in ("title", "lead")
        and any(p.site or p.is_place for p in draft.targets)
    )


def _of_crowd(draft: Draft) -> bool:
    """Whether people demonstrate, which is public by nature, or are met by police as they do."""
    return draft.type in _OF_CROWDS and any(
        p.actor is not None and p.actor.kind in _CROWD for p in (*draft.initiators, *draft.targets)
    )


_OF_CROWDS = type_group("crowds") | type_group("force-on-crowds")
_CROWD = frozenset(("civilians", "protesters", "rioters"))
_DEVICES = frozenset(
    "bomb car_bomb roadside_bomb suicide_bomb ied landmine grenade mortar".split()
    + "air_strike drone missile rocket artillery".split()
)
_MURDERS = frozenset(("assassination", "execution", "massacre"))
_OFFICES = frozenset(("GOV", "LEG", "JUD", "PTY", "OPP", "ELI", "JRN"))
_PUBLIC = frozenset(("GOV", "LEG", "JUD", "MIL", "PTY", "OPP", "REB", "IGO", "NGO", "ELI"))


def _off_topic(number: int) -> Diagnostic:
    return Diagnostic(
        slug="off-topic",
        message=f"{number} records dropped: the text has no vocabulary of political conflict",
    )


def _scoped(draft: Draft, scope: ScopeReading) -> Draft:
    """Set the scope of the document, unless an organised armed party makes it political."""
    if scope.scope != "criminal" or any(
        p.actor is not None
        and p.actor.armed
        and p.actor.sector != _GANGS
        and p.actor.kind not in (None, "unidentified", "state_forces")
        for p in (*draft.initiators, *draft.targets)
    ):
        return draft
    cues = tuple((hit.rule, hit.span) for hit in scope.cues)
    return replace(draft, scope="criminal", cues=(*draft.cues, *cues))
