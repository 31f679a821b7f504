"""Deeds that a text only refers to: "the Sosa murder case", "he ruled when the nuns were killed".

Where every sentence that names a deed without a day names it so, the text takes it for known: it
is history (design, section 2: background is true "for undated history").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_RULE = "topic"
_VERDICT = "conviction"
_CRIMES = type_group("crimes-of-violence")
_CASES = word_class("cases-of-deeds")
_OFFICES = word_class("hold-an-office")
_TRIED = word_class("call-to-account")
_POSTS = word_class("offices-held")
_ACTUAL = frozenset(("asserted", "alleged"))
_LENT = frozenset(("", "date.narrative"))
_WHEN = frozenset(("when", "while"))
_MODIFIERS = frozenset(("compound", "nmod", "amod", "poss"))
_BE = frozenset(("was", "were", "been", "be", "is"))
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def with_topic(draft: Draft, lexicon: Lexicon) -> Draft:
    """Return the draft of one sentence with a cue where the sentence takes the deed for known."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    if draft.date is None and draft.type == _VERDICT and head.tag == "VBN" and head.dep == "acl":
        # "ruled on the appeal of a minister sentenced to death"
        return replace(draft, cues=(*draft.cues, (_RULE, draft.tellings[0].trigger)))
    if draft.date is not None or lexicon.types[draft.type].family not in _CRIMES:
        return draft
    if not (
        _in_case(parse, head)
        or _of_accused(parse, head)
        or _dates_office(parse, head)
        or _names_the_dead(parse, head)
    ):
        return draft
    return replace(draft, cues=(*draft.cues, (_RULE, draft.tellings[0].trigger)))


def as_history(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts`, those that are only ever taken for known as background.

    Args:
        drafts: The drafts of a document, each with all its tellings.
    """
    return [_settled(draft) for draft in drafts]


def _settled(draft: Draft) -> Draft:
    topics = [span for rule, span in draft.cues if rule == _RULE]
    if not topics:
        return draft
    rest = tuple(cue for cue in draft.cues if cue[0] != _RULE)
    known = all(
        any(telling.sentence.span.covers(span) for span in topics) for telling in draft.tellings
    )
    fresh = draft.date is not None and draft.date_rule not in _LENT
    if not known or fresh or draft.status.status not in _ACTUAL:
        return replace(draft, cues=rest)
    return replace(draft, background=True, date=None, date_rule="")


def _in_case(parse: Parse, head: Token) -> bool:
    """Whether it is part of a case's name: "the Sosa murder case"."""
    noun = parse.head(head)
    return head.dep in _MODIFIERS and noun.lower in _CASES and head.i < noun.i


def _names_the_dead(parse: Parse, head: Token) -> bool:
    """Whether it only says which one is meant: "a statue of the assassinated president"."""
    noun = parse.head(head)
    return (
        head.tag == "VBN"
        and head.dep == "amod"
        and head.i < noun.i
        and any(kid.lower == "the" for kid in parse.kids(noun, "det"))
    )


def _of_accused(parse: Parse, head: Token) -> bool:
    """Whether it describes those called to account: "that those guilty of it be put on trial"."""
    below = head
    for token in parse.ancestors(head):
        if below.dep in _ARGUMENTS and below.i != head.i and _calls(parse, token):
            return True
        if below.dep in ("ccomp", "advcl", "parataxis"):
            return False
        below = token
    return False


def _calls(parse: Parse, verb: Token) -> bool:
    if verb.lower in _TRIED or any(noun.lower == "trial" for noun in parse.kids(verb, "dobj")):
        return True
    return verb.lower in _BROUGHT and any(
        noun.lower in _BENCH
        for preposition in parse.kids(verb, "prep")
        for noun in parse.kids(preposition, "pobj")
    )


_BROUGHT = frozenset("put puts putting brought bring bringing stand go goes stood".split())
_BENCH = frozenset(("trial", "justice", "court", "judge"))


def _dates_office(parse: Parse, head: Token) -> bool:
    """Whether it only says when somebody held an office: "he was minister when A was killed"."""
    verb = parse.tokens[clause_head(parse, head)]
    if verb.dep != "advcl" or not any(
        kid.lower in _WHEN for kid in parse.kids(verb, "advmod", "mark")
    ):
        return False
    main = parse.head(verb)
    ruled = main.lower in _OFFICES and any(parse.kids(main, "dobj", "nsubjpass", "prep"))
    served = main.lower in _BE and any(
        kid.lower in _POSTS for kid in parse.kids(main, "attr", "nsubj")
    )
    return (ruled or served) and not _same_subject(parse, main, verb)


def _same_subject(parse: Parse, main: Token, verb: Token) -> bool:
    """Whether the office holder is who suffered: "he was minister when he was killed"."""
    mine = {kid.lower for kid in parse.kids(main, *_SUBJECTS)}
    yours = {kid.lower for kid in parse.kids(verb, *_SUBJECTS)}
    return bool(yours & {"he", "she", "they", "it"}) or bool(mine & yours)
