"""Deeds that a court hears were ordered: they were done, as prosecutors allege or judges found.

"Prosecutors said the colonel ordered his men to burn the huts", "convicted of ordering the
execution of prisoners" are of a trial; "the colonel ordered his men to burn the huts" says only
what he wants done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from conflict_events.frames.status import StatusReading
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.schema.event import Status

_ORDERS = frozenset(("order", "order-noun"))
_COURTS = word_class("who-speaks-at-a-trial")
_HEARD = word_class("is-said-at-a-trial")
_FOUND = word_class("found-guilty")
_CHARGED = word_class("held-to-answer")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def ordered(draft: Draft) -> Draft:
    """Return a planned deed as alleged or done where a trial is about the order to do it.

    What has no date of its own is of the time before the trial: history.

    Args:
        draft: With its status and date.
    """
    rules = {hit.rule for hit in draft.status.cues}
    if draft.status.status != "planned" or not rules & _ORDERS:
        return draft
    parse = draft.parse
    orders = [hit.span for hit in draft.status.cues if hit.rule in _ORDERS]
    deed = parse.tokens[draft.frame.governor]
    above = [verb for verb in parse.ancestors(deed) if parse.span(verb) not in orders]
    at_trial = _at_trial(parse, above)
    if at_trial is None:
        return draft
    past = draft.background or draft.date is None
    return replace(draft, status=StatusReading(at_trial, draft.status.cues), background=past)


def _at_trial(parse: Parse, above: Iterable[Token]) -> Status | None:
    """Return the status of a deed ordered, by the words above it; None where no court speaks."""
    for word in above:
        if word.lower in _FOUND:
            return "asserted"
        if word.lower in _CHARGED or (word.lower in _HEARD and word.is_verb):
            return "alleged"
        speakers = parse.kids(word, "nsubj", "nsubjpass") if word.tag in _FINITE else ()
        if any(kid.lower in _COURTS for kid in speakers):
            return "alleged"
    return None
