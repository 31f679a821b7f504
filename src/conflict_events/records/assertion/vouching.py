"""Who speaks of a deed told before as done: "the lawyer said the arrest sent a message".

Where the noun of the deed tells nothing of its own it is no record; who speaks of it still
vouches for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_DEEDS = type_group("disputed-deeds")
_ACTUAL = frozenset(("asserted", "alleged"))
_POINTING = frozenset(("the", "this", "that", "these", "both", "his", "her", "their"))
_PLACES = ("nsubj", "nsubjpass")
_TOPICAL = frozenset(("on", "about", "regarding", "concerning"))
_NEAR = 3
"""Sentences over which "the arrest" refers back."""
_ONLY = 8
"""The same, where one arrest alone was told."""


def vouched_for(
    drafts: Sequence[Draft],
    own: Sequence[Draft],
    sources: Sequence[SourceReading],
    parse: Parse,
    lexicon: Lexicon,
) -> list[Draft]:
    """Return `drafts` with who speaks in the sentence `parse` of the last of them.

    Args:
        drafts: What the sentences before tell, in text order.
        own: What the sentence itself tells.
        sources: Who speaks in it.
        parse: The sentence.
        lexicon: The lexicon.
    """
    done = list(drafts)
    if not sources or parse.sentence.kind == "title":
        return done
    named = {index for draft in own for _, index in draft.anchors}
    for source in sources:
        said = [parse.tokens[i] for i in sorted(source.scope) if i not in named]
        about = (token for token in said if _is_topic(parse, token))
        subject = (token for token in said if not own and _points(parse, token))
        noun = next(chain(about, subject), None)
        if noun is None:
            continue
        families = {
            lexicon.types[pattern.value.type].family
            for pattern in lexicon.trigger_index.by_head.get(noun.lower, ())
            if pattern.size == 1
        }
        at = _last(done, families & _DEEDS, _named(parse, noun), parse, lexicon)
        if at is not None:
            done[at] = replace(done[at], voices=(*done[at].voices, source))
    return done


def _last(
    drafts: Sequence[Draft], families: set[str], name: str | None, parse: Parse, lexicon: Lexicon
) -> int | None:
    found = [
        n
        for n, draft in enumerate(drafts)
        if draft.status.status in _ACTUAL
        and not (draft.aggregate or draft.background)
        and lexicon.types[draft.type].family in families
    ]
    if not found:
        return None
    at, reach = found[-1], _NEAR if len(found) > 1 else _ONLY
    near = parse.sentence.index - drafts[at].tellings[-1].sentence.index <= reach
    return at if near and (name is None or _may_be_of(drafts[at], name)) else None


def _may_be_of(draft: Draft, name: str) -> bool:
    """Whether somebody of a name suffered it: the telling has the name, or none for anybody."""
    if any(name in telling.sentence.text for telling in draft.tellings):
        return True
    return not any(word[:1].isupper() for party in draft.targets for word in party.text.split())


def _points(parse: Parse, noun: Token) -> bool:
    """Whether it is the subject of what is said: "the arrest sent a message", "Dube's arrest"."""
    if noun.tag != "NN" or noun.dep not in _PLACES:
        return False
    owned = any(kid.lower in _POINTING for kid in parse.kids(noun, "det", "poss"))
    links = {kid.lower for kid in parse.kids(noun, "prep")}
    return (owned or _named(parse, noun) is not None) and links <= {"of"}


def _is_topic(parse: Parse, noun: Token) -> bool:
    """Whether it is what somebody comments on: "in a statement on the killings"."""
    if noun.tag not in ("NN", "NNS") or noun.dep not in ("pobj", "dobj"):
        return False
    above = parse.head(noun)
    on = above.lower in _TOPICAL if noun.dep == "pobj" else above.dep == "acl"
    pointing = any(kid.lower in _POINTING for kid in parse.kids(noun, "det", "poss"))
    return on and pointing and not any(parse.kids(noun, "prep"))


def _named(parse: Parse, noun: Token) -> str | None:
    """Return the last name of who suffered it, where the noun names him."""
    owners = list(parse.kids(noun, "poss"))
    for of in parse.kids(noun, "prep"):
        owners += parse.kids(of, "pobj")
    return next((owner.text for owner in owners if owner.tag == "NNP"), None)
