"""Where: the place of an event among the places that its sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_chain, clause_head, distance
from conflict_events.lexicon.place_nouns import area_words, office_words, site_words
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_FINENESS = {
    "exact": 0,
    "near": 1,
    "admin2": 2,
    "admin1": 3,
    "region": 4,
    "country": 5,
    "international": 6,
}
_SAYING = frozenset(
    "said says say told reported reports report announced added confirmed claimed claims stated "
    "according reporting saying".split()
)
_LOCATIVE = frozenset(
    "in at near on outside inside around across throughout along off within between amid "
    "through".split()
)
_BESIDE = frozenset(("close", "next", "adjacent"))
_OVERHEAD = frozenset(("combat", "remote", "attack", "posture"))
_AWAY = frozenset(("from", "to", "toward", "towards", "into", "via"))


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
    anchored = [(place, token) for place in places if (token := _token(parse, place)) is not None]
    if not anchored:
        return (), ""
    argument = _argument(draft, anchored, family)
    if argument is None and _refers_back(draft):
        return (), ""
    candidates = [
        (rank, place)
        for place, token in anchored
        if (rank := _rank(draft, place, token, others, family)) is not None
    ]
    if argument is not None:
        finer = [
            (rank, place)
            for rank, place in candidates
            if rank[0] == 0 and _fineness(place) < _fineness(argument) and _inside(place, argument)
        ]
        if not finer:
            return _with_coordinated(parse, argument, anchored), "place.argument"
        candidates = finer
    if not candidates:
        return (), ""
    rank, best = min(candidates, key=lambda item: item[0])
    rule = ("place.clause", "place.object", "place.sentence", "place.modifier")[min(rank[0], 3)]
    return _with_coordinated(parse, best, anchored), rule


def _argument(
    draft: Draft, anchored: Sequence[tuple[ResolvedPlace, Token]], family: str
) -> ResolvedPlace | None:
    """The place that an argument of the trigger names or has inside its phrase."""
    topics = ("object", *_TOPICS) if family == "protest" else ()
    spots = [spot for spot in draft.spots if spot.relation.key not in topics]
    for spot in spots:
        if spot.place is not None:
            return spot.place
    for spot in spots:
        inside = _within(draft.parse, spot.head, anchored)
        if inside is not None:
            return inside
    return None


def _inside(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether `inner` can be a part of `outer`, a place that is itself made of places."""
    a, b = inner.location, outer.location
    if a.latitude is None or b.precision == "region":
        return b.precision in ("admin2", "admin1", "country", "region")
    if a.country != b.country:
        return False
    if b.precision == "country":
        return True
    if b.precision in ("admin1", "admin2"):
        return a.admin1 == b.admin1
    return inner.reason == "unknown" and (a.latitude, a.longitude) == (b.latitude, b.longitude)


def _refers_back(draft: Draft) -> bool:
    """Whether the area acted on is "the town": a place told before, not another one here."""
    area = draft.territory
    if area is None or not area.area or area.place is not None:
        return False
    if area.relation.key not in ("object", "subject", "of", "on"):
        return False
    parse = draft.parse
    head = parse.tokens[area.head]
    return any(kid.lower in ("the", "this", "that") for kid in parse.kids(head, "det"))


def _token(parse: Parse, place: ResolvedPlace) -> Token | None:
    """The head token of the place's mention: its last token."""
    span = place.mention.span
    inside = [t for t in parse.tokens if span.start <= t.start and t.end <= span.end]
    if not inside:
        return next((t for t in parse.tokens if t.start <= span.start < t.end), None)
    indices = {t.i for t in inside}
    return next((t for t in inside if t.head not in indices), inside[-1])


def _within(
    parse: Parse, head: int, anchored: Sequence[tuple[ResolvedPlace, Token]]
) -> ResolvedPlace | None:
    subtree = {t.i for t in parse.subtree(parse.tokens[head])}
    inside = [place for place, token in anchored if token.i in subtree]
    return min(inside, key=_fineness) if inside else None


def _fineness(place: ResolvedPlace) -> int:
    if place.reason == "unknown" and place.location.latitude is not None:
        return -1  # it lies in a known place, so it is finer than that
    return _FINENESS.get(place.location.precision or "", 3 if place.location.latitude else 1)


def _preposition(parse: Parse, token: Token) -> Token | None:
    """The preposition that governs a place, through appositions and compounds."""
    current = token
    for _ in range(4):
        if current.dep == "pobj":
            return parse.head(current)
        if current.dep in ("appos", "compound", "conj", "nmod", "poss", "npadvmod", "amod"):
            current = parse.head(current)
            continue
        return None
    return None


def _before(parse: Parse, place: ResolvedPlace) -> Token | None:
    """The preposition in front of a place that the parser hung astray: "in the capital, X"."""
    first = next((t.i for t in parse.tokens if t.start >= place.mention.span.start), None)
    if first is None:
        return None
    for index in range(first - 1, max(-1, first - 6), -1):
        token = parse.tokens[index]
        if token.lower in _LOCATIVE and token.tag == "IN":
            return token
        passable = token.text == "," or token.lower in area_words() or token.tag in ("DT", "JJ")
        if not passable:
            return None
    return None


def _houses(parse: Parse, token: Token, draft: Draft) -> bool:
    """Whether a place names a site that is acted on: "destroyed a Baghdad restaurant"."""
    site = parse.head(token)
    if token.dep not in _MODIFYING or site.lower not in site_words() | area_words():
        return False
    return site.i in {party.head for party in draft.targets} or (
        site.dep in ("dobj", "nsubjpass") and site.head in (draft.frame.head, draft.frame.governor)
    )


_MODIFYING = ("compound", "nmod", "amod", "poss")


def _of_event(parse: Parse, token: Token, draft: Draft, others: frozenset[int]) -> bool:
    """Whether a name only says whose event it is: "a US strike"."""
    events = others | {draft.frame.head} | _anchors(draft)
    noun = parse.head(token)
    return token.dep in _MODIFYING and noun.is_noun and noun.i in events


def _of_office(parse: Parse, token: Token) -> bool:
    """Whether a place is that of somebody's office: "the police chief in Mosul was killed"."""
    if token.dep != "pobj":
        return False
    preposition = parse.head(token)
    if preposition.dep != "prep":
        return False
    noun = parse.head(preposition)
    if noun.dep == "pobj" and parse.head(noun).lower == "of":
        noun = parse.head(parse.head(noun))
    return noun.lower in office_words()


def _origin(parse: Parse, preposition: Token, participant: int) -> bool:
    """Whether it says where somebody comes from: "the army of X", "a man from the town of X"."""
    steps = [preposition]
    for step in parse.ancestors(preposition):
        if step.i == participant:
            break
        steps.append(step)
    if any(step.lower == "from" for step in steps if step.dep == "prep"):
        return True
    return preposition.lower == "of" and parse.head(preposition).lower not in area_words()


def _anchors(draft: Draft) -> frozenset[int]:
    """Heads of the tellings in this sentence that were joined to `draft`."""
    here = draft.parse.sentence.index
    return frozenset(head for index, head in draft.anchors if index == here)


def _path(parse: Parse, token: Token, draft: Draft) -> list[Token]:
    """Tokens from a place up to the trigger, its governor or the first verb of its clauses."""
    own = {draft.frame.head, draft.frame.governor, *_anchors(draft)}
    found: list[Token] = []
    for ancestor in parse.ancestors(token):
        if ancestor.i in own:
            break
        found.append(ancestor)
    return found


def _rank(
    draft: Draft, place: ResolvedPlace, token: Token, others: frozenset[int], family: str
) -> tuple[int, int, int] | None:
    """Smaller is better: (tier, fineness, distance); None where it cannot be the place."""
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    own = clause_head(parse, token)
    chain = clause_chain(parse, governor)
    steps = distance(parse, draft.frame.head, token.i)
    preposition = _preposition(parse, token) or _before(parse, place)
    for party in (*draft.initiators, *draft.targets):
        within = {t.i for t in parse.subtree(parse.tokens[party.head])}
        if party.actor is None or token.i not in within:
            continue
        if preposition is None or _origin(parse, preposition, party.head):
            return None
    if preposition is None:
        if _houses(parse, token, draft):
            return (1, _fineness(place), steps)
        if token.dep in ("nsubj", "nsubjpass", "dobj", "compound", "amod", "poss", "nmod"):
            return None
        return (3, _fineness(place), steps)
    if parse.head(preposition).lower in _SAYING or (
        parse.tokens[own].lower in _SAYING and own != chain[0]
    ):
        return None
    path = _path(parse, token, draft)
    if _of_event(parse, token, draft, others) or _of_office(parse, token):
        return None
    if (family == "protest" and _topical(draft, (*path, preposition))) or _between(
        parse, preposition
    ):
        return None
    if _speaks(parse, preposition) or any(step.i in others and step.is_noun for step in path):
        return None
    steps_in = (*path, preposition)
    beside = preposition.lower == "to" and parse.head(preposition).lower in _BESIDE
    beside |= preposition.lower == "over" and family in _OVERHEAD
    if not any(
        s.lower in _LOCATIVE or s.lower in _AWAY or beside for s in steps_in if s.tag == "IN"
    ):
        return (3, _fineness(place), steps) if preposition.lower in _AWAY else None
    nested = any(step.dep in ("relcl", "acl") and step.is_verb for step in path)
    away = 1 if preposition.lower in _AWAY and not beside else 0
    if away and parse.head(preposition).i not in (draft.frame.head, draft.frame.governor):
        return None
    if own == chain[0] or own in {draft.frame.head, draft.frame.governor, *_anchors(draft)}:
        tier = 0
    elif own in chain or (chain[0] in clause_chain(parse, token) and not nested):
        tier = 1
    else:
        tier = 2
    return (tier + 2 * away, _fineness(place), steps)


_TOPICS = frozenset("against about over for support demanding denouncing condemning".split())


def _topical(draft: Draft, steps: Sequence[Token]) -> bool:
    """Whether a place lies in what a crowd protests about, not where: "against the war in X"."""
    own = {draft.frame.head, draft.frame.governor, *_anchors(draft)}
    return any(
        step.lower in _TOPICS
        or (step.dep == "dobj" and step.head in own and draft.parse.head(step).is_verb)
        for step in steps
    )


def _between(parse: Parse, preposition: Token) -> bool:
    """Whether the place is an end of a line: "the road between A and B" lies in neither."""
    return preposition.lower == "between" and parse.head(preposition).lower in _LINES


_LINES = frozenset("border crossing road highway frontier line route boundary fence".split())


def _speaks(parse: Parse, preposition: Token) -> bool:
    """Read such as "police in Kabul said": the place of a speaker."""
    noun = parse.head(preposition)
    verb = parse.head(noun)
    return noun.dep == "nsubj" and verb.lower in _SAYING


def _with_coordinated(
    parse: Parse, chosen: ResolvedPlace, anchored: Sequence[tuple[ResolvedPlace, Token]]
) -> tuple[ResolvedPlace, ...]:
    """The chosen place with those coordinated with it ("in Beirut and Tripoli")."""
    listed = _listed(parse, chosen, [place for place, _ in anchored])
    if len(listed) > 1:
        return listed
    by_token = {token.i: place for place, token in anchored}
    head = next((t for p, t in anchored if p is chosen), None)
    if head is None:
        return (chosen,)
    first = head
    while first.dep == "conj" and first.head in by_token:
        first = parse.head(first)
    group = [by_token.get(first.i, chosen)]
    agenda = [first]
    while agenda:
        for kid in parse.kids(agenda.pop(), "conj"):
            if kid.i in by_token:
                group.append(by_token[kid.i])
                agenda.append(kid)
    containers = [p for p in group if any(_contains(p, other) for other in group if other is not p)]
    kept = tuple(p for p in group if p not in containers)
    return kept if chosen in kept else (chosen,)


def _listed(
    parse: Parse, chosen: ResolvedPlace, places: Sequence[ResolvedPlace]
) -> tuple[ResolvedPlace, ...]:
    """The list that `chosen` opens or stands in: "in Kandahar and eastern Khost provinces"."""
    at = places.index(chosen)
    first = last = at
    while first > 0 and _joined(parse, places[first - 1], places[first]):
        first -= 1
    while last + 1 < len(places) and _joined(parse, places[last], places[last + 1]):
        last += 1
    group = places[first : last + 1]
    if not any(_anded(parse, a, b) for a, b in pairwise(group)):
        return (chosen,)
    kept = [p for p in group if not any(_contains(p, other) for other in group if other is not p)]
    return tuple(kept) if chosen in kept else (chosen,)


def _link(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> str | None:
    """The words between two places, in lower case, without what only describes the second."""
    offset = parse.sentence.span.start
    end = (one.mention.printed or one.mention.span).end
    text = parse.sentence.text[end - offset : other.mention.span.start - offset].lower()
    words = [w for w in _WORD.findall(text) if w not in _DESCRIBING and w not in area_words()]
    return " ".join(words)


_WORD = re.compile(r"[^\W\d_]+|\S")
_DESCRIBING = frozenset(
    "the of north south east west northern southern eastern western central nearby neighboring "
    "neighbouring in".split()
)


def _joined(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> bool:
    return _link(parse, one, other) in ("and", ",", ", and", "or")


def _anded(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> bool:
    return _link(parse, one, other) in ("and", ", and", "or")


def _contains(outer: ResolvedPlace, inner: ResolvedPlace) -> bool:
    a, b = outer.location, inner.location
    if a.precision == "country":
        return a.country == b.country and b.precision != "country"
    return (
        a.precision == "admin1" and b.admin1 == a.name and b.precision not in ("admin1", "country")
    )
