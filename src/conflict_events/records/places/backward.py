"""Places told before: "captured *the town*", "entered Huanta and executed the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.place_nouns import area_words
from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.candidates import Candidate
from conflict_events.records.places.syntax import AWAY, path_to

_ACTED_ON = ("object", "subject", "of", "on")
_LOCAL = frozenset(("exact", "near", "admin2"))
_WIDE = frozenset(("admin1", "country", "region", "international"))
_COMING = word_class("fall-upon-a-place") | word_class("come-into-a-place")
_UPON = frozenset(("in", "into", "on", "upon", "at", "to"))


def refers_back(draft: Draft, anchored: Sequence[tuple[ResolvedPlace, Token]]) -> bool:
    """Whether the area acted on is "the town": a place told before, not another one here.

    Args:
        draft: An event.
        anchored: Places of its sentence with their head tokens.
    """
    area = draft.territory
    if area is None or not area.area or area.place is not None:
        return False
    if area.relation.key not in _ACTED_ON:
        return False
    parse = draft.parse
    head = parse.tokens[area.head]
    if any(kid.lower in ("with", "between", "near", "outside") for kid in parse.kids(head, "prep")):
        return False
    if any(_is_named_by(parse, token, area.head) for _, token in anchored):
        return False
    return any(kid.lower in ("the", "this", "that") for kid in parse.kids(head, "det"))


def _holds(outer: ResolvedPlace, places: Sequence[ResolvedPlace]) -> bool:
    return any(outer.mention.name in place.mention.containers for place in places)


def _is_named_by(parse: Parse, token: Token, head: int) -> bool:
    """Whether a name says which area it is: "the area just south of X"."""
    if token.i <= head:
        return False
    if all(step.i != head for step in parse.ancestors(token)):
        between = parse.tokens[head + 1 : token.i]
        return bool(between) and all(step.tag in ("RB", "IN", "DT", "JJ", "NN") for step in between)
    steps = path_to(parse, token, frozenset((head,)))
    return not any(step.is_verb or step.lower in AWAY for step in steps)


def named_before(draft: Draft, candidates: Sequence[Candidate]) -> ResolvedPlace | None:
    """Return the place of this sentence that "the town" means, or None.

    Args:
        draft: An event that acts on an area told before.
        candidates: Places of its sentence that can be the event's.
    """
    parse = draft.parse
    area = parse.tokens[draft.territory.head] if draft.territory else None
    if area is None or area.tag != "NN":
        return None
    before = [c.place for c in candidates if c.place.mention.span.end <= area.start]
    before = [place for place in before if not _holds(place, before)]
    wide = place_words().units.get(area.lower, "exact") not in ("exact", "admin2")
    fitting = [p for p in before if p.location.precision in (_WIDE if wide else _LOCAL)]
    named = [p for p in before if p.mention.unit_word == area.lower]
    found = named or fitting
    return found[-1] if found else None


def in_the_town(
    draft: Draft, anchored: Sequence[tuple[ResolvedPlace, Token]]
) -> ResolvedPlace | None:
    """Return the place before that "in the village" takes up, for an event without another.

    Args:
        draft: An event.
        anchored: Places of its sentence with their head tokens.
    """
    parse = draft.parse
    for token in parse.tokens:
        settled = place_words().units.get(token.lower) == "exact" and token.tag == "NN"
        if not settled or token.dep != "pobj" or parse.head(token).lower not in _THERE:
            continue
        definite = any(kid.lower in ("the", "that", "this") for kid in parse.kids(token, "det"))
        plain = not any(parse.kids(token, "prep", "compound", "relcl", "acl", "amod"))
        if not (definite and plain) or clause_head(parse, token) != draft.frame.governor:
            continue
        before = [
            place
            for place, name in anchored
            if name.i < token.i and place.location.precision in ("exact", "near")
        ]
        before = [place for place in before if not _holds(place, before)]
        return before[0] if len(before) == 1 else None
    return None


_THERE = frozenset(("in", "at", "near", "outside", "inside"))


def is_entered(parse: Parse, token: Token, governor: int) -> bool:
    """Whether those of the event came to a place and acted there: "entered X and shot the mayor".

    Args:
        parse: The sentence.
        token: Head token of a place.
        governor: Verb of the event.
    """
    verb = _coming(parse, token)
    if verb is None or verb.i >= governor:
        return False
    step = parse.tokens[governor]
    while step.dep == "conj" and step.is_verb:
        if any(kid.i < step.i for kid in parse.kids(step, "nsubj", "nsubjpass")):
            return False
        step = parse.head(step)
        if step.i == verb.i:
            return True
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.head == step.i


def _coming(parse: Parse, token: Token) -> Token | None:
    """Return the verb of coming whose object or goal the place is."""
    noun = token
    if noun.dep == "pobj" and parse.head(noun).lower == "of":
        noun = parse.head(parse.head(noun))
        if noun.lower not in area_words():
            return None
    verb = parse.head(noun)
    if noun.dep == "pobj" and verb.lower in _UPON:
        verb = parse.head(verb)
    elif noun.dep != "dobj":
        return None
    return verb if verb.lower in _COMING else None
