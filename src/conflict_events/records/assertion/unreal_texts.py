"""Records of stories, drills and scenarios: what is on a stage is dropped, the rest is supposed.

A story is told in the present, the news in the past; headlines, which are in the present too,
are dropped only where the whole text is a review.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.clauses import clause_head
from conflict_events.frames.status import StatusReading
from conflict_events.frames.stories import Stories, read_stories
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.schema import Diagnostic
from conflict_events.text.types import Page

_ACTUAL = frozenset(("asserted", "alleged"))
_PRESENT = frozenset(("VBZ", "VBP"))
_HAVE = frozenset(("has", "have"))
_TOLD = 2
_REVIEW = 4
_SHOWN = frozenset(("show_of_force", "deployment", "mobilization"))
"""What a drill itself is."""


def real(
    page: Page, drafts: Sequence[Draft], lexicon: Lexicon
) -> tuple[list[Draft], tuple[Diagnostic, ...]]:
    """Return the drafts without those of a story, those of a drill as only supposed.

    Args:
        page: The document as read.
        drafts: Its drafts before they are merged.
        lexicon: The lexicon.
    """
    stories = read_stories(page)
    kept = [draft for draft in drafts if not _on_stage(draft, stories, lexicon)]
    dropped = len(drafts) - len(kept)
    notes = (_diagnostic(dropped),) if dropped else ()
    return [_staged(draft, stories, lexicon) for draft in kept], notes


def _on_stage(draft: Draft, stories: Stories, lexicon: Lexicon) -> bool:
    sentence = draft.parse.sentence
    if stories.since is None or stories.score < _TOLD or lexicon.types[draft.type].band == "verbal":
        return False
    if sentence.kind == "title":
        return stories.score >= _REVIEW and draft.date is None
    if sentence.index < stories.since and stories.score < _REVIEW:
        return False
    dated = draft.date is not None and draft.date.precision in ("day", "days")
    return not dated and (sentence.index in stories.scenes or _in_present(draft))


def _in_present(draft: Draft) -> bool:
    return _is_present(draft.parse, _clause(draft))


def _untold(draft: Draft) -> bool:
    """Whether no past is told: "within days both armies have mobilised"."""
    clause = _clause(draft)
    helpers = draft.parse.kids(clause, "aux", "auxpass")
    return clause.tag != "VBD" and not any(kid.tag == "VBD" for kid in helpers)


def _clause(draft: Draft) -> Token:
    """Return the verb that says when it is, of which conjuncts share the helpers."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    clause = verb if verb.is_verb else parse.tokens[clause_head(parse, verb)]
    while clause.dep == "conj" and parse.head(clause).is_verb and not _tensed(parse, clause):
        clause = parse.head(clause)
    return clause


def _tensed(parse: Parse, verb: Token) -> bool:
    return verb.tag in ("VBD", *_PRESENT) or any(parse.kids(verb, "aux", "auxpass"))


def _is_present(parse: Parse, verb: Token) -> bool:
    helpers = [kid for kid in parse.kids(verb, "aux", "auxpass") if kid.tag != "TO"]
    if helpers:
        return helpers[0].tag in _PRESENT and helpers[0].lower not in _HAVE
    return verb.tag in _PRESENT


def _staged(draft: Draft, stories: Stories, lexicon: Lexicon) -> Draft:
    index = draft.parse.sentence.index
    if draft.status.status not in _ACTUAL:
        return draft
    thought = index in stories.supposed and draft.date is None and _untold(draft)
    if thought or (index in stories.drills and _is_play(draft, lexicon)):
        status = StatusReading("hypothetical", draft.status.cues, draft.status.attempted)
        return replace(draft, status=status)
    return draft


def _is_play(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a drill may have staged it: no words, not the drill itself, nothing that hurt."""
    if lexicon.types[draft.type].band == "verbal" or draft.type in _SHOWN:
        return False
    return not any(t.toll.kind in ("killed", "injured") and t.toll.low for t in draft.tolls)


def _diagnostic(number: int) -> Diagnostic:
    return Diagnostic(
        slug="other-sense",
        message=f"{number} mentions dropped: the text tells them of a play, film, book or game",
    )
