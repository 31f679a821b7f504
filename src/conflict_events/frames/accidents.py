"""Accidents and disasters: deaths and blasts that are nobody's deed give no record."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.frames.crime import find_words
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.place_nouns import site_words
from conflict_events.lexicon.scope import load_scope_words
from conflict_events.parses.types import Parse, Token
from conflict_events.text.types import Page, Span


def read_accident(parse: Parse, trigger: int) -> tuple[CueHit, ...]:
    """Return what makes the harm told by `trigger` an accident's; nothing where it is none.

    An accident word must stand in the sentence, not in a relative clause apart from the
    trigger, and no word of violence anywhere in it. Meant for triggers that tell harm.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head ("killed", "explosion").
    """
    base = parse.sentence.span.start
    own = parse.tokens[trigger]
    hits: list[CueHit] = []
    for start, end, entry in _causes(parse.sentence.text):
        last = next((t for t in reversed(parse.tokens) if t.start - base < end), None)
        if last is not None and (_near(parse, own, last) or _plain_death(parse, own)):
            span = Span(base + start, base + end, parse.sentence.span.part)
            hits.append(CueHit(span, f"accident.{entry}"))
    return (*hits, *_burnt(parse, own))


def _burnt(parse: Parse, verb: Token) -> tuple[CueHit, ...]:
    """Return the fire that killed: a bare one or a building's, which nobody opened."""
    if any(
        e.side == "violent" for *_, e in find_words(parse.sentence.text, load_scope_words().causes)
    ):
        return ()
    return tuple(
        CueHit(Span(fire.start, fire.end, parse.sentence.span.part), "accident.fire")
        for fire in parse.kids(verb, "nsubj")
        if fire.lower == "fire"
        and all(
            kid.lower in site_words() or kid.dep == "det"
            for kid in parse.kids(fire, "compound", "amod", "poss", "nmod", "det")
        )
        and not any(kid.lower in ("from", "by", "on") for kid in parse.kids(fire, "prep"))
    )


_DEATH = frozenset(("killed", "died", "perished", "dead"))


def _plain_death(parse: Parse, verb: Token) -> bool:
    """Whether it only says of people that they died: "the tourists who were killed"."""
    return (
        verb.dep == "relcl"
        and verb.lower in _DEATH
        and not any(parse.kids(verb, "agent", "dobj"))
        and not any(kid.lower == "by" for kid in parse.kids(verb, "prep"))
    )


def follows_accident(parse: Parse, trigger: int) -> bool:
    """Whether what met with an accident is what did the harm: "a jet crashed, killing four".

    Then the doer, armed or not, did no deed. A verb with an object ("sank the boat, killing
    four") tells one.
    """
    own = parse.tokens[trigger]
    if own.dep not in ("advcl", "conj") or any(parse.kids(own, *_SUBJECTS)):
        return False
    verb = parse.head(own)
    base = parse.sentence.span.start
    return (
        verb.is_verb
        and verb.i < own.i
        and not any(parse.kids(verb, "dobj", "auxpass"))
        and any(base + start == verb.start for start, *_ in _causes(parse.sentence.text))
    )


_SUBJECTS = ("nsubj", "nsubjpass")


@lru_cache(maxsize=256)
def _causes(text: str) -> tuple[tuple[int, int, str], ...]:
    """Find the accident words of a sentence that has none of violence.

    Kept, as a sentence is asked about once for each trigger.
    """
    found = find_words(text, load_scope_words().causes)
    if any(entry.side == "violent" for *_, entry in found):
        return ()
    return tuple(
        (start, end, entry.id) for start, end, _, entry in found if entry.side == "accident"
    )


def _near(parse: Parse, trigger: Token, cue: Token) -> bool:
    """Whether neither stands in a relative clause that the other is not in."""
    return _relative(parse, trigger) == _relative(parse, cue)


def _relative(parse: Parse, token: Token) -> int | None:
    """Return the head of the innermost relative clause around `token`."""
    for node in (token, *parse.ancestors(token)):
        if node.dep == "relcl":
            return node.i
    return None


def read_disaster(page: Page) -> tuple[CueHit, ...]:
    """Return what makes the whole document the report of an accident or disaster.

    At least two accident words and none of violence: then a bare "the blast killed three"
    is an accident too. Nothing where the document is no such report.

    Args:
        page: The document as read.
    """
    hits: list[CueHit] = []
    table = load_scope_words().causes
    for sentence in page.sentences:
        base = sentence.span.start
        for start, end, _, entry in find_words(sentence.text, table):
            if entry.side == "violent":
                return ()
            if entry.side == "neither":
                continue
            span = Span(base + start, base + end, sentence.span.part)
            hits.append(CueHit(span, f"accident.{entry.id}"))
    return tuple(hits) if len(hits) > 1 else ()
