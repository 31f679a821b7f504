"""How a place hangs in its sentence: by which preposition, on whose phrase, in whose clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.phrases import BEARING
from conflict_events.lexicon.place_nouns import area_words, office_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

SAYING = frozenset(
    "said says say told reported reports report announced added confirmed claimed claims stated "
    "according reporting saying".split()
)
LOOSER = frozenset("of over off including like".split())
"""Prepositions that place an event by the words before them: "over X", "the hills of X"."""
LOCATIVE = frozenset(
    "in at near on outside inside around across throughout along off within between amid "
    "through atop behind beside beyond opposite down alongside".split()
)
AWAY = frozenset(("from", "to", "toward", "towards", "into", "via"))
MODIFYING = ("compound", "nmod", "amod", "poss")
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern "
    "western kilometers kilometres km miles away".split()
)
_MISSIONS = word_class("missions-abroad")
_POSTS = word_class("posts-of-a-nation")
_WARS = word_class("wars-over-regions")
_LINES = word_class("lines-between-places")
_STANDING = word_class("say-where-it-stands")


def place_token(parse: Parse, place: ResolvedPlace) -> Token | None:
    """Return the head token of the place's mention: its last token."""
    span = place.mention.span
    inside = [t for t in parse.tokens if span.start <= t.start and t.end <= span.end]
    if not inside:
        return next((t for t in parse.tokens if t.start <= span.start < t.end), None)
    indices = {t.i for t in inside}
    return next((t for t in inside if t.head not in indices), inside[-1])


def preposition_of(parse: Parse, place: ResolvedPlace, token: Token) -> Token | None:
    """Return the preposition that governs a place, through appositions and compounds."""
    current = token
    for _ in range(4):
        if current.dep == "pobj":
            return parse.head(current)
        if current.dep not in ("appos", "conj", "npadvmod", *MODIFYING):
            break
        current = parse.head(current)
    return _before(parse, place)


def _before(parse: Parse, place: ResolvedPlace) -> Token | None:
    """The preposition in front of a place that the parser hung astray: "in the capital, X"."""
    first = next((t.i for t in parse.tokens if t.start >= place.mention.span.start), None)
    if first is None:
        return None
    for index in range(first - 1, max(-1, first - 6), -1):
        token = parse.tokens[index]
        if token.lower in LOCATIVE and token.tag == "IN":
            return token
        passable = token.text == "," or token.lower in area_words()
        passable |= token.tag in ("DT", "JJ", "POS") or parse.tokens[index + 1].tag == "POS"
        if not passable:
            return None
    return None


def modified(parse: Parse, token: Token) -> Token | None:
    """Return the noun that a name stands before as its modifier: "a *Kabul* hotel"."""
    current = token
    while current.dep in MODIFYING:
        current = parse.head(current)
        if current.is_noun:
            return current
    return None


def is_owner(parse: Parse, place: ResolvedPlace, token: Token) -> bool:
    """Whether a country only says whose something is: "the US embassy", "a Middle East war"."""
    noun = modified(parse, token)
    if noun is None or place.location.precision not in ("country", "region"):
        return False
    if noun.lower in _WARS and place.location.precision == "region":
        return True
    if noun.dep == "appos" and token.dep == "poss" and noun.lower not in area_words():
        return True
    return noun.lower in _MISSIONS or (token.dep != "poss" and noun.lower in _POSTS)


def is_measured(parse: Parse, preposition: Token) -> bool:
    """Whether a place only serves to find another: "30 miles north of X"."""
    return preposition.lower in ("of", "from") and (
        parse.head(preposition).lower in _DIRECTIONS
        or parse.tokens[max(0, preposition.i - 1)].lower in _DIRECTIONS
    )


def of_event(parse: Parse, token: Token, heads: frozenset[int]) -> bool:
    """Whether a name only says whose event it is: "a US strike"."""
    noun = parse.head(token)
    return token.dep in MODIFYING and noun.is_noun and noun.i in heads


def of_office(parse: Parse, token: Token, own: frozenset[int]) -> bool:
    """Whether a place is that of somebody's office: "the police chief in Mosul was killed".

    What follows the object may as well say where it was: "killed the police chief in Mosul".
    """
    while token.dep in ("compound", "nmod"):
        token = parse.head(token)  # "the emir in *Kidal* region"
    if token.dep != "pobj":
        return False
    preposition = parse.head(token)
    if preposition.dep != "prep":
        return False
    noun = parse.head(preposition)
    if noun.dep == "pobj" and parse.head(noun).lower == "of":
        noun = parse.head(parse.head(noun))
    if parse.head(noun).lower == "in":
        return False  # "shot in the head in Mosul"
    held = noun.lower in office_words() or noun.lower in _SEATED
    return held and not (noun.dep == "dobj" and noun.head in own)


def is_origin(parse: Parse, preposition: Token, participant: int) -> bool:
    """Whether it says where somebody comes from: "the army of X", "a man from the town of X"."""
    steps = [preposition]
    for step in parse.ancestors(preposition):
        if step.i == participant:
            break
        steps.append(step)
    if any(step.lower == "from" for step in steps if step.dep == "prep"):
        return True
    return preposition.lower == "of" and parse.head(preposition).lower not in area_words()


def is_between(parse: Parse, place: ResolvedPlace, preposition: Token) -> bool:
    """Whether the place is an end of a line: "the road between A and B" lies in neither."""
    line = parse.head(preposition).lower in _LINES
    if preposition.lower != "between":
        return line and preposition.lower == "with"
    area = parse.head(preposition).lower in area_words()
    return line or not area or place.location.precision == "country"


def speaks(parse: Parse, preposition: Token) -> bool:
    """Read such as "police in Kabul said": the place of a speaker."""
    noun = parse.head(preposition)
    verb = parse.head(noun)
    return noun.dep == "nsubj" and verb.lower in SAYING


def is_subject_matter(parse: Parse, steps: Sequence[Token]) -> bool:
    """Whether a place lies in what is spoken of: "protests over the war in X", "a step toward".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event.
    """
    for step in steps:
        if step.dep != "prep":
            continue
        if step.lower in ("toward", "towards"):
            return any(k.tag == "NN" and k.lower not in area_words() for k in parse.kids(step))
        if step.lower in ("over", "about"):
            return any(kid.lower in _WARS for kid in parse.kids(step, "pobj"))
    return False


def told_in(parse: Parse, token: Token) -> int:
    """Return the head of the clause that a place is told in.

    A participle that only says what a thing holds is no clause: "a hall packed with guests in X".
    """
    own = parse.tokens[clause_head(parse, token)]
    if own.dep == "acl" and own.lower in _HOLDING:
        return clause_head(parse, parse.head(own))
    return own.i


_HOLDING = BEARING | frozenset(("crowded", "belonging", "located", "situated", "lined", "teeming"))


def behind_aside(parse: Parse, preposition: Token) -> bool:
    """Whether a phrase goes on behind "police said," and tells of what was said, not of them."""
    verb = preposition.i - 2
    return (
        verb >= 0
        and parse.tokens[preposition.i - 1].text == ","
        and parse.tokens[verb].lower in SAYING
        and preposition.lower in LOCATIVE
        and any(token.text == "," for token in parse.tokens[:verb])
    )


HOMES = word_class("belong-somewhere")
"""Verbs that say where somebody belongs, not where something happened."""


def may_locate(parse: Parse, preposition: Token) -> bool:
    """Whether what a preposition governs can be a place: "in X", "the battle for X", not "by X"."""
    if preposition.lower in LOCATIVE | AWAY | LOOSER:
        return True
    if preposition.lower == "as":
        return parse.tokens[max(0, preposition.i - 1)].lower == "such"
    return preposition.lower == "for" and parse.head(preposition).lower in _FOUGHT


_SEATED = word_class("bodies-seated-somewhere")
_FIGHTS = word_class("fights-that-end-in-arrest")
_FOUGHT = word_class("fought-for-a-place")


def outer_of(parse: Parse, preposition: Token) -> Token:
    """Return the preposition before "the town of X": "to" in "marched to the town of X"."""
    noun = parse.head(preposition)
    if preposition.lower == "of" and noun.dep == "pobj" and noun.lower in area_words():
        return parse.head(noun)
    return preposition


def led_away(parse: Parse, steps: Sequence[Token], own: frozenset[int]) -> bool:
    """Whether another verb takes somebody to or from a place: "was caught and sent to a camp in X".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event, its own preposition among them.
        own: Heads of the event.
    """
    for step in steps:
        if step.lower == "according":
            return True  # it is where the source is
        verb = parse.head(step)
        if step.lower not in AWAY or verb.lower not in _LEADING or verb.i in own:
            continue
        later = verb.dep in ("conj", "xcomp") and verb.i > max(own)
        later |= step.lower == "to" and any(_is_after(parse, verb, head) for head in own)
        inner = verb.dep in ("acl", "relcl")
        named = any(kid.tag.startswith("NNP") for kid in parse.kids(step, "pobj"))
        if later or (inner and not named):
            return True
    return False


def _is_after(parse: Parse, verb: Token, head: int) -> bool:
    """Whether somebody is taken somewhere after an event: "were taken to X after a raid"."""
    for step in (parse.tokens[head], *parse.ancestors(parse.tokens[head])):
        if step.head != verb.i or step.i == verb.i:
            continue
        marks = parse.kids(step, "mark", "prep") if step.dep == "advcl" else (step,)
        return any(mark.lower in ("after", "following") for mark in marks)
    return False


_LEADING = word_class("take-people-somewhere")
"""Verbs that take people or things somewhere, or from there."""


def is_elsewhere(
    parse: Parse, steps: Sequence[Token], others: frozenset[int], own: frozenset[int]
) -> bool:
    """Whether a place is that of another event: "rebels wanted for the attack in X were killed".

    What happens in the course of the other one, or ends a fight, happens there: "captured in a
    raid in X", "captured after a shootout in X".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event.
        others: Heads of the other events.
        own: Heads of the event.
    """
    events = [step for step in steps if step.i in others and step.is_noun]
    if not events:
        return False
    course = parse.head(events[-1])
    ended = course.lower in ("after", "following") and events[-1].lower in _FIGHTS
    definite = any(kid.lower in ("the", "this", "that") for kid in parse.kids(events[-1], "det"))
    if course.lower not in ("in", "during", "amid", "at") and (definite or not ended):
        return True
    verb = parse.head(course)
    while verb.i not in own and verb.dep == "conj" and verb.is_verb:
        verb = parse.head(verb)
    return verb.i not in own


def anchors_of(draft: Draft) -> frozenset[int]:
    """Return the heads of the tellings in this sentence that were joined to `draft`."""
    here = draft.parse.sentence.index
    return frozenset(head for index, head in draft.anchors if index == here)


def path_to(parse: Parse, token: Token, own: frozenset[int]) -> list[Token]:
    """Return the tokens from a place up to the first of `own`, it left out."""
    found: list[Token] = []
    for ancestor in parse.ancestors(token):
        if ancestor.i in own:
            break
        found.append(ancestor)
    return found


def lies_there(parse: Parse, place: ResolvedPlace, token: Token, head: int) -> bool:
    """Whether the phrase of `head` says by `place` where it is: "a shop in X", no "a man from X".

    Args:
        parse: The sentence.
        place: A place inside the phrase.
        token: Its head token.
        head: Head of the phrase.
    """
    steps = path_to(parse, token, frozenset((head,)))
    if any(step.is_verb and step.lower not in _STANDING for step in steps):
        return False
    prepositions = [step for step in steps if step.tag == "IN" or step.dep == "prep"]
    if any(p.lower in ("from", "to", "against", "by", "into") for p in prepositions):
        beside = [p for p in prepositions if p.lower == "to" and _adjoins(parse, p)]
        if not beside:
            return False
    return not any(is_between(parse, place, p) for p in prepositions)


def _adjoins(parse: Parse, preposition: Token) -> bool:
    return parse.head(preposition).lower in ("close", "next", "adjacent")


def guides(parse: Parse, place: ResolvedPlace, places: Sequence[ResolvedPlace]) -> bool:
    """Whether a place only says where the one before it is: "Baqubah, 35 miles north of X"."""
    before = _last_before(place, places)
    return before is not None and _GUIDING.fullmatch(_between(parse, before, place)) is not None


def is_beside(parse: Parse, place: ResolvedPlace, places: Sequence[ResolvedPlace]) -> bool:
    """Whether the village before it is told to be near it: "in Sarra, near X"."""
    before = _last_before(place, places)
    if before is None or before.mention.containers:
        return False
    small = before.reason == "unknown" or before.location.precision in ("exact", "near")
    return small and _BESIDE.fullmatch(_between(parse, before, place)) is not None


def _last_before(place: ResolvedPlace, places: Sequence[ResolvedPlace]) -> ResolvedPlace | None:
    before = [p for p in places if p.mention.span.end <= place.mention.span.start]
    return before[-1] if before else None


def _between(parse: Parse, one: ResolvedPlace, other: ResolvedPlace) -> str:
    offset = parse.sentence.span.start
    start, end = one.mention.span.end, other.mention.span.start
    return parse.sentence.text[start - offset : end - offset]


_BESIDE = re.compile(
    r" ?[,(] ?(?:(?:which|that) (?:is|lies) )?(?:a (?:[a-z]+ )?(?:town|village|suburb) )?"
    r"(?:near|close to|outside|not far from|on the (?:[a-z]+ )?(?:outskirts|edge) of) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:(?:city|town|port) of )?"
)
_GUIDING = re.compile(
    r"(?! ?(?:and|or|but)\b) ?(?:[a-z]+ ?)?(?:[,(-]+ ?)?(?:a \w+ |in the \w+ )?"
    r"(?:some |about |around |roughly |just |only )*"
    r"(?:[\d.,]+ ?(?:km|kilomet\w+|miles?)\b ?(?:\([^()]*\) ?)?)?"
    r"(?:(?:to the )?(?:north|south|east|west)[\w-]*|away) (?:of|from) "
    r"(?:the )?(?:capital,? |city of |town of )*"
)
