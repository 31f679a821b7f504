"""Background and totals: history told beside the news, sums over many incidents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from conflict_events.frames.clauses import clause_head
from conflict_events.frames.running_totals import running_total
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.background import CueName, TimeCue, load_time_cues
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.types import Span

_FRESH = timedelta(days=30)
_ISLANDS = ("relcl", "advcl", "ccomp", "parataxis")
_PLURAL = ("NNS", "NNPS")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PERFECT = frozenset(("has", "have", "had", "'ve", "’ve"))
_QUANTITY = frozenset("dozens scores hundreds thousands many several more least".split())


@dataclass(frozen=True, slots=True)
class TimeReading:
    """Whether it holds, and what says so."""

    holds: bool
    cues: tuple[CueHit, ...] = ()


def read_background(
    parse: Parse, trigger: int, ended: date | None, published: date | None
) -> TimeReading:
    """Return whether the event is history: over for more than 30 days, or told as the past.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head.
        ended: Last day of the event, where it was resolved; with `published` it decides alone.
        published: Day of publication.
    """
    if ended is not None and published is not None:
        return TimeReading(is_history(ended, published))
    hits = list(_hits(parse, parse.tokens[trigger], "history"))
    year = _year(parse, parse.tokens[trigger], published)
    if year is not None:
        hits.append(year)
    return TimeReading(bool(hits), tuple(hits))


def is_history(ended: date, published: date) -> bool:
    """Whether what ended on that day is history at publication."""
    return published - ended > _FRESH


def read_aggregate(parse: Parse, trigger: int) -> TimeReading:
    """Return whether the trigger sums up many incidents.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head.
    """
    hits = list(_hits(parse, parse.tokens[trigger], "total"))
    if not hits:
        hits += _hits_of_list(parse, parse.tokens[trigger])
    total = running_total(parse, trigger)
    if total is not None:
        hits.append(CueHit(parse.span(parse.tokens[total]), "running-total"))
    return TimeReading(bool(hits), tuple(hits))


@lru_cache(maxsize=256)
def _matches(text: str, kind: CueName) -> tuple[tuple[int, int, TimeCue], ...]:
    """Find the cues of a sentence; kept, as a sentence is asked about once for each trigger."""
    cues = load_time_cues(kind)
    return tuple(
        (match.start(), match.end(), cues.entries[int((match.lastgroup or "g0")[1:])])
        for match in cues.finder.finditer(text.lower())
    )


def _hits(parse: Parse, trigger: Token, kind: CueName) -> Iterator[CueHit]:
    sentence = parse.sentence
    base = sentence.span.start
    for start, end, entry in _matches(sentence.text, kind):
        if not _fits(parse, trigger, entry):
            continue
        inside = [t for t in parse.tokens if base + start < t.end and t.start < base + end]
        if inside and not _strokes(parse, inside) and _reaches(parse, trigger, inside, entry):
            yield CueHit(Span(base + start, base + end, sentence.span.part), entry.id)


def _hits_of_list(parse: Parse, noun: Token) -> Iterator[CueHit]:
    """Yield the cues of many deeds with which others of nobody in particular are listed.

    "They deplored the constant raids and the kidnapping of officials."
    """
    first = noun
    while first.dep == "conj" and parse.head(first).is_noun:
        first = parse.head(first)
    if first.i == noun.i or not noun.is_noun or first.tag not in _PLURAL:
        return
    suffered = [kid for of in parse.kids(noun, "prep") for kid in parse.kids(of, "pobj")]
    if all(kid.tag == "NNS" and not any(parse.kids(kid, "nummod", "det")) for kid in suffered):
        yield from _hits(parse, first, "total")


def _strokes(parse: Parse, cue: list[Token]) -> bool:
    """Whether it counts the strokes of one deed: "fired repeatedly", "was stabbed repeatedly"."""
    return [token.lower for token in cue] == ["repeatedly"] and (
        parse.head(cue[0]).lower in _ONE_DEED
    )


_ONE_DEED = word_class("one-deed-of-many-strokes")


def _fits(parse: Parse, trigger: Token, entry: TimeCue) -> bool:
    if entry.plural and trigger.tag not in _PLURAL:
        return False
    return not entry.perfect or _is_perfect_sum(parse, trigger)


def _is_perfect_sum(parse: Parse, trigger: Token) -> bool:
    """Whether the clause is in the perfect and counts something ("have killed 200")."""
    verb = trigger if trigger.is_verb else parse.tokens[clause_head(parse, trigger)]
    if not any(kid.lower in _PERFECT for kid in parse.kids(verb, "aux")):
        return False
    return any(
        token.tag == "CD" or token.lower in _QUANTITY
        for kid in parse.kids(verb, "nsubj", "nsubjpass", "dobj")
        for token in parse.subtree(kid)
    )


def _reaches(parse: Parse, trigger: Token, inside: list[Token], entry: TimeCue) -> bool:
    ids = {token.i for token in inside}
    if entry.reach == "sentence":
        return True
    if entry.reach == "governed":
        return any(a.i in ids for a in _governors(parse, trigger))
    if entry.reach == "phrase":
        # The word right before is a modifier, even where the parser takes it for an adverb.
        return (
            trigger.i - 1 in ids
            or any(
                kid.i in ids or any(k.i in ids for k in parse.kids(kid))
                for kid in parse.kids(trigger, "amod", "compound", "nmod", "det", "poss", "nummod")
                if kid.i < trigger.i
            )
            or any(a.i in ids for a in _of_heads(parse, trigger))
        )
    tops = [t for t in inside if t.head not in ids or t.head == t.i]
    opening = inside[0].i == 0
    return any(_same_clause(parse, trigger, top, opening=opening) for top in tops)


def _of_heads(parse: Parse, noun: Token) -> list[Token]:
    """Return quantity nouns with the trigger in their of-phrase ("decades of war")."""
    if noun.dep in ("pobj", "pcomp") and parse.head(noun).lower in ("of", "in"):
        return [parse.head(noun), parse.head(parse.head(noun))]
    return []


def _governors(parse: Parse, trigger: Token) -> Iterator[Token]:
    """Yield what governs the trigger through prepositions and objects, up to a clause's verb."""
    below = trigger
    for count, token in enumerate(parse.ancestors(trigger)):
        finite = below.tag in ("VBD", "VBZ", "VBP")
        if below.dep in _ISLANDS or (below.dep == "conj" and finite):
            return
        yield token
        if count > 4 or (count and token.is_verb and token.dep not in ("pcomp", "xcomp")):
            return
        below = token


def _same_clause(parse: Parse, trigger: Token, cue: Token, *, opening: bool) -> bool:
    """Whether the cue hangs on the trigger, or on the verb whose clause the trigger is in.

    What opens the sentence is the clause's own ("This year alone rebels killed 50").
    """
    where = clause_head(parse, cue)
    if parse.tokens[where].dep == "advcl" and (cue.dep == "mark" or where == cue.i):
        # "since the war began": the cue is the whole clause.
        where = clause_head(parse, parse.head(parse.tokens[where]))
    own = clause_head(parse, trigger)
    if where == own:
        return opening or not _inside_other(parse, cue, trigger)
    head = parse.tokens[own]
    # "... that the army shelled the town last year": control verbs share their adverbials.
    return head.dep in ("xcomp", "pcomp", "conj") and clause_head(parse, parse.head(head)) == where


def _inside_other(parse: Parse, cue: Token, trigger: Token) -> bool:
    """Whether the cue belongs to a noun phrase beside the trigger ("the worst raid since May")."""
    for ancestor in parse.ancestors(cue):
        if ancestor.i == trigger.i or ancestor.is_verb:
            return False
        if (
            ancestor.is_noun
            and ancestor.i != trigger.i
            and ancestor.dep not in ("npadvmod", "pobj")
        ):
            return trigger.i not in {t.i for t in parse.subtree(ancestor)}
    return False


def _year(parse: Parse, trigger: Token, published: date | None) -> CueHit | None:
    """Return the year printed before a noun trigger or behind it with "of" or "in"."""
    if published is None:
        return None
    near = list(parse.kids(trigger, "nummod", "amod", "compound", "nmod", "poss"))
    for prep in parse.kids(trigger, "prep"):
        if prep.lower in ("of", "in", "from", "since"):
            near += parse.kids(prep, "pobj")
    for token in near:
        if _YEAR.fullmatch(token.text) and published - date(int(token.text), 12, 31) > _FRESH:
            return CueHit(parse.span(token), "history.year")
    return None
