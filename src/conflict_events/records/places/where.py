"""Where: the place of an event among the places that its sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import Party
from conflict_events.frames.clauses import clause_chain, distance
from conflict_events.lexicon.place_nouns import (
    area_words,
    line_words,
    naming_words,
    site_words,
)
from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.agreement import is_part
from conflict_events.records.places.apart import is_of_other_scene
from conflict_events.records.places.asides import is_aside, is_of_outcome, is_of_some
from conflict_events.records.places.backward import (
    in_the_town,
    is_entered,
    named_before,
    refers_back,
)
from conflict_events.records.places.candidates import (
    ARGUMENT,
    CLAUSE,
    MODIFIER,
    NEVER,
    OBJECT,
    SENTENCE,
    Candidate,
    located,
    with_guides,
)
from conflict_events.records.places.lines import on_barrier
from conflict_events.records.places.lists import with_coordinated
from conflict_events.records.places.moves import (
    arrives,
    comes_of,
    is_behind_semicolon,
    is_filled,
    leads_in,
    passes,
)
from conflict_events.records.places.people import are_dwellers, describes, is_of_subject
from conflict_events.records.places.relatives import is_nested, of_other_deed
from conflict_events.records.places.roads import on_road, roads
from conflict_events.records.places.syntax import (
    AWAY,
    LOCATIVE,
    MODIFYING,
    SAYING,
    anchors_of,
    behind_aside,
    is_between,
    is_elsewhere,
    is_measured,
    is_owner,
    is_subject_matter,
    led_away,
    lies_there,
    may_locate,
    of_event,
    of_office,
    outer_of,
    path_to,
    place_token,
    preposition_of,
    speaks,
    told_in,
)
from conflict_events.records.places.topics import TOPICS, is_topic, stands_against, topical

_FINENESS = {
    "exact": 1,
    "near": 2,
    "admin2": 4,
    "admin1": 5,
    "region": 6,
    "country": 7,
    "international": 8,
}
_UNKNOWN, _NEAR, _LOOSE, _MEASURED, _LINE = 0, 2, 3, 3, 6
_RULES = ("place.argument", "place.clause", "place.object", "place.sentence", "place.modifier")
_BESIDE = frozenset(("close", "next", "adjacent"))
_OVERHEAD = type_group("from-above")
_ACTED_ON = frozenset(("object", "subject", "on", "of", "against"))
_WIDE = frozenset(("admin2", "admin1", "region", "country"))
_VAST = frozenset(("region", "country", "international"))
"""What is too large to be meant where it hangs on the event only loosely."""
_PERSONAL = type_group("ends-of-named-people")
"""Types of which only persons are the object."""


def places_of(
    draft: Draft,
    places: Sequence[ResolvedPlace],
    others: frozenset[int] = frozenset(),
    family: str = "",
) -> tuple[tuple[ResolvedPlace, ...], str]:
    """Return the place or coordinated places of `draft` and the rule that chose them.

    Args:
        draft: An event of one sentence.
        places: Resolved places of that sentence, in text order.
        others: Heads of other event nouns and verbs: what hangs on them is their place.
        family: Family of the event's type.
    """
    parse = draft.parse
    anchored = [
        (place, token)
        for place in places
        if (token := place_token(parse, place)) is not None and not is_owner(parse, place, token)
    ]
    ways = roads(parse, anchored)
    ends = {id(end) for road in ways for end in road.ends}
    around = {name for road in ways for end in road.ends for name in end.mention.containers}
    seen = [
        found
        for place, token in anchored
        if id(place) not in ends
        and place.mention.name not in around
        and (found := _candidate(draft, place, token, others, family)) is not None
    ]
    sides = on_barrier(parse, anchored, draft.frame.governor)
    seen += [
        Candidate(place, OBJECT, _LINE, distance(parse, draft.frame.head, token.i))
        for place, token in sides
    ]
    seen = with_guides(parse, seen, places)
    candidates = [c for c in seen if c.tier < NEVER]
    if ways and all(c.tier >= SENTENCE or c.fineness > _FINENESS["admin1"] for c in candidates):
        own = anchors_of(draft) | {draft.frame.head, draft.frame.governor}
        along = on_road(parse, ways, own)
        if along is not None:
            return (along,), "place.road"
    argued = any(c.tier == ARGUMENT for c in candidates)
    if candidates and not argued and refers_back(draft, anchored):
        told = named_before(draft, candidates)
        return ((told,), "place.clause") if told is not None else ((), "")
    if not candidates:
        told = in_the_town(draft, anchored)
        return ((told,), "place.clause") if told is not None else ((), "")
    best = _finest(min(candidates, key=lambda c: c.rank), candidates)
    chosen = with_coordinated(parse, _named_in(best.place, anchored), anchored)
    if any(best.place is side for side, _ in sides):
        chosen = (best.place,)
    return tuple(located(place, seen, chosen) for place in chosen), _RULES[min(best.tier, 4)]


def _candidate(
    draft: Draft,
    place: ResolvedPlace,
    token: Token,
    others: frozenset[int],
    family: str,
) -> Candidate | None:
    parse = draft.parse
    preposition = preposition_of(parse, place, token)
    if is_of_some(parse, preposition):
        return None
    measured = preposition is not None and is_measured(parse, outer_of(parse, preposition))
    fineness = max(_fineness(parse, place, token), _MEASURED if measured else 0)
    order = _argument_of(draft, place, token, family)
    if order is not None:
        named = place.reason == "unknown" and order < len(draft.spots)
        return Candidate(place, ARGUMENT, _UNKNOWN if named else fineness, order)
    tier = _tier(draft, place, token, preposition, others, family)
    if tier is None or (tier >= SENTENCE and place.location.precision in _VAST):
        return None
    return Candidate(place, tier, fineness, distance(parse, draft.frame.head, token.i))


def _argument_of(draft: Draft, place: ResolvedPlace, token: Token, family: str) -> int | None:
    """The number of the argument of the trigger that names a place or has it in its phrase.

    What is acted on says it better than what the act is merely in.
    """
    topics = ("object", *TOPICS) if family == "protest" else ()
    spots = [spot for spot in draft.spots if spot.relation.key not in topics]
    if family == "protest":
        spots = [spot for spot in spots if not _of_topic(draft, spot)]
    for order, spot in enumerate(spots):
        if _is_person(draft, spot):
            continue
        open_ = spot.place is None or place.reason == "capital"
        if spot.place is place or (open_ and _holds(draft.parse, spot, place, token)):
            return order if spot.relation.key in _ACTED_ON else order + len(spots)
    return None


def _of_topic(draft: Draft, spot: Party) -> bool:
    """Whether a land belongs to what a crowd is for or against: "protest the war in X"."""
    if spot.place is None or spot.place.location.precision not in _VAST:
        return False
    own = frozenset((draft.frame.head, draft.frame.governor))
    return topical(draft, path_to(draft.parse, draft.parse.tokens[spot.head], own))


def _is_person(draft: Draft, spot: Party) -> bool:
    """Whether a bare name that is also a town's can only be a person's: "Jackson was shot"."""
    if spot.place is None or spot.relation.key != "object" or spot.area or spot.site:
        return False
    personal = draft.match.trigger.type in _PERSONAL or draft.match.trigger.id == "shoot"
    known = spot.place.location.precision == "exact" and spot.place.reason != "unknown"
    return personal and known and " " not in spot.text


def _holds(parse: Parse, spot: Party, place: ResolvedPlace, token: Token) -> bool:
    subtree = {t.i for t in parse.subtree(parse.tokens[spot.head])}
    if token.i == spot.head:
        return True
    return token.i in subtree and lies_there(parse, place, token, spot.head)


def _finest(best: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """Return the finest place of the event that lies in `best`, else `best`."""
    inner = [
        c
        for c in candidates
        if c is not best
        and not _said_around(c.place, best.place)
        and (
            (_is_finer(c, best) and _inside(c.place, best.place) and _close(c, best))
            or (_said_inside(c.place, best.place) and (c.tier <= CLAUSE or c.fineness < _NEAR))
        )
    ]
    return min(inner, key=lambda c: (c.fineness, c.tier, c.steps)) if inner else best


def _is_finer(inner: Candidate, outer: Candidate) -> bool:
    known = inner.place.reason != "unknown"
    return inner.fineness < outer.fineness or (known and is_part(inner.place, outer.place))


def _close(inner: Candidate, outer: Candidate) -> bool:
    """Whether an unlocated name belongs to the event as closely as what it would lie in."""
    if inner.tier > max(CLAUSE, outer.tier):
        return False
    if inner.place.location.latitude is not None or inner.tier <= outer.tier:
        return True
    return outer.place.location.precision in _WIDE


def _named_in(
    outer: ResolvedPlace, anchored: Sequence[tuple[ResolvedPlace, Token]]
) -> ResolvedPlace:
    """Return the place behind `outer` that the phrase means: "the *Karachi* suburb of Malir"."""
    places = [place for place, _ in anchored]
    for before, place in pairwise(places):
        if before is outer and _said_inside(place, outer):
            outer = place
    return outer


def _said_inside(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether the text says so: "Kunduz's Imam Sahib district"."""
    unknown = inner.reason == "unknown"
    return outer.mention.name in inner.mention.containers and (
        unknown or inner.location.precision not in ("admin1", "country", "region")
    )


def _said_around(outer: ResolvedPlace, inner: ResolvedPlace) -> bool:
    """Whether the text says that `outer` holds `inner`: "the Ghouta region of rural Damascus"."""
    name = outer.mention.name
    return name != inner.mention.name and name in inner.mention.containers


def _inside(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether `inner` can be a part of `outer`."""
    a, b = inner.location, outer.location
    if a.latitude is None:
        return b.latitude is not None
    if b.precision == "region":
        return True
    if a.country != b.country:
        return False
    if b.precision == "country":
        return True
    if b.precision in ("admin1", "admin2"):
        return a.admin1 == b.admin1
    return is_part(inner, outer)


def _fineness(parse: Parse, place: ResolvedPlace, token: Token) -> int:
    if place.reason != "unknown":
        return _FINENESS.get(place.location.precision or "", _LOOSE)
    last = place.mention.name.split()[-1].lower()
    if last in line_words():
        return _LINE
    if place.mention.cue in place_words().near:
        return _LOOSE
    after = parse.tokens[min(token.i + 1, len(parse.tokens) - 1)].lower
    marked = place.mention.unit_word or last in naming_words() or after in area_words()
    return _UNKNOWN if marked or place.location.latitude is not None else _LOOSE


def _houses(parse: Parse, token: Token, draft: Draft) -> bool:
    """Whether a place names a site that is acted on: "destroyed a Baghdad restaurant"."""
    site = parse.head(token)
    if token.dep not in MODIFYING or site.lower not in site_words() | area_words():
        return False
    verb = parse.tokens[draft.frame.governor]  # "hit an Odesa port as Ukraine strikes a refinery"
    anew = verb.dep == "advcl" and any(parse.kids(verb, "nsubj")) and draft.targets
    verbs = (draft.frame.head, *((verb.i,) if anew else clause_chain(parse, verb)))
    acted_on = site.dep in ("dobj", "nsubjpass") and site.head in verbs
    return acted_on or site.i in {party.head for party in draft.targets}


_REMOVALS = frozenset(("deportation", "expulsion"))
"""Types whose people are sent to a place where nothing of it happened."""


def _tier(
    draft: Draft,
    place: ResolvedPlace,
    token: Token,
    preposition: Token | None,
    others: frozenset[int],
    family: str,
) -> int | None:
    """How closely a place hangs on the event; None where it cannot be the event's."""
    parse = draft.parse
    heads = frozenset((draft.frame.head, draft.frame.governor)) | anchors_of(draft)
    chain = clause_chain(parse, parse.tokens[draft.frame.governor])
    filled = is_filled(parse, token, heads | {*chain})
    if is_behind_semicolon(parse, token, chain[0], others):
        return None
    if is_entered(parse, token, draft.frame.governor) or are_dwellers(draft, token):
        return OBJECT
    if not filled and describes(draft, token, preposition):
        return None
    if preposition is None:
        if _houses(parse, token, draft) or filled:
            return OBJECT
        attached = ("nsubj", "nsubjpass", "dobj", *MODIFYING)
        first = token
        while first.dep == "conj" and parse.head(first).is_noun:
            first = parse.head(first)
        return None if first.dep in attached else MODIFIER
    path = path_to(parse, token, heads)
    own = told_in(parse, token)
    if any(behind_aside(parse, step) for step in (preposition, *path)):
        own = chain[0]
    elif parse.head(preposition).lower in SAYING or (
        parse.tokens[own].lower in SAYING and own != chain[0]
    ):
        return None
    aside = is_aside(draft, token, path, preposition)
    if aside or is_of_other_scene(draft, token, own, path, family):
        return None
    if of_event(parse, token, others | anchors_of(draft) | {draft.frame.head}):
        return None
    if stands_against(draft, place, preposition, family):
        return SENTENCE
    if of_office(parse, token, heads) or is_between(parse, place, preposition):
        return None
    if family == "protest" and not filled and is_topic(draft, path, preposition):
        return None
    removed = draft.type in _REMOVALS and preposition.lower == "to"
    if removed or is_subject_matter(parse, path):
        return None
    if speaks(parse, preposition) or is_elsewhere(parse, path, others, heads):
        return None
    cues = [s.lower for s in (*path, preposition) if s.tag == "IN"]
    passed = passes(parse, preposition)
    if not (passed or may_locate(parse, preposition)):
        return None
    beside = passed or (preposition.lower == "to" and parse.head(preposition).lower in _BESIDE)
    beside |= "over" in cues and family in _OVERHEAD
    outer = outer_of(parse, preposition)
    beside |= leads_in(parse, preposition) or arrives(parse, outer)
    away = outer.lower in AWAY and not (beside or outer.i in draft.match.tokens)
    beside |= is_measured(parse, outer)
    beside |= filled or comes_of((*path, preposition))
    if not beside and not any(cue in LOCATIVE or cue in AWAY for cue in cues):
        return SENTENCE + 1 if away else None
    if led_away(parse, (*path, preposition), heads):
        return None
    if away and parse.head(outer).i not in (draft.frame.head, draft.frame.governor):
        return None
    if of_other_deed(parse, path, others):
        return None
    verb = parse.head(outer)
    beyond = draft.frame.kind == "noun" and verb.i in others and verb.i < draft.frame.head
    if (own == chain[0] and not beyond) or own in heads:
        tier = OBJECT if is_of_subject(draft, token) else CLAUSE
    elif own in chain or (chain[0] in clause_chain(parse, token) and not is_nested(draft, path)):
        tier = OBJECT
    else:
        tier = SENTENCE
    return (SENTENCE if is_of_outcome(path, heads) else tier) + 2 * away
