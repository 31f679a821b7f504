"""Figures of speech: attacks with words, on values and policies, by markets and weather.

A trigger of violence is no figure where a weapon, a toll or an armed side is told.
"""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.types import Relation
from conflict_events.lexicon.figures import FigureRole, figure_words
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_FAMILIES = type_group("crimes-of-violence")
_WORDS = word_class("blows-and-criticism")
"""Triggers that also say that somebody was criticised."""
_MODIFIERS = frozenset(("compound", "amod", "advmod", "nmod"))
_DOING = frozenset(("subject", "by", "role:initiator"))
_SAID_IN = ("in", "during", "at")
_INSIDE = ("in", "within", "inside", "at")
_UPHEAVALS = type_group("upheavals")
_FIGHTS = word_class("contend-for-a-prize")


def is_figure(draft: Draft, lexicon: Lexicon, *, hurt: bool) -> bool:
    """Whether the trigger of the draft is a figure of speech.

    Args:
        draft: A draft of one sentence, before places and tolls are attached.
        lexicon: The lexicon.
        hurt: People are killed or hurt in the sentence.
    """
    parse = draft.parse
    doers = [r.head for r in draft.frame.relations if r.key in _DOING]
    if doers and all(_fits(parse, parse.tokens[i], "cause") for i in doers):
        return True
    if draft.type in _UPHEAVALS and _beside(draft, _INSIDE, "arena"):
        return True
    if _contends(draft) and not hurt and _beside(draft, ("for",), "prize"):
        return True
    if lexicon.types[draft.type].family not in _FAMILIES or _armed_otherwise(draft):
        return False
    head = parse.tokens[draft.frame.head]
    targets = [p for p in draft.targets if p.relation.key != "role:place"]
    if targets and all(_is(parse, p, "object") and p.actor is None for p in targets):
        return True
    things = [r.head for r in draft.frame.relations if r.key == "object" and not _named(draft, r)]
    if not targets and things and all(_fits(parse, parse.tokens[i], "object") for i in things):
        return True
    if hurt or draft.means:
        return False
    if _modified(parse, head) or any(
        _fits(parse, parse.tokens[p.head], "manner") for p in _own(draft)
    ):
        return True
    if doers and all(_fits(parse, parse.tokens[i], "subject") for i in doers):
        return True
    blow = any(parse.tokens[i].lower in _WORDS for i in (head.i, *draft.match.tokens))
    if not blow or any(_armed(p) for p in (*draft.initiators, *draft.targets)):
        return False
    return (
        _beside(draft, ("with",), "instrument")
        or _beside(draft, _SAID_IN, "occasion")
        or _speaks(draft)
    )


def _named(draft: Draft, relation: Relation) -> bool:
    """Whether the trigger itself names it: "cut the nets" of a pack that codes cut nets."""
    return any(relation.head in match.tokens for match in draft.frame.matches)


def _own(draft: Draft) -> list[Party]:
    """Who suffers by the words of the sentence: a misread one may hold the adverb behind it."""
    return [p for p in draft.targets if draft.parse.sentence.span.overlaps(p.span)]


def _contends(draft: Draft) -> bool:
    """Whether nobody armed fights: "students fought for places"."""
    head = draft.parse.tokens[draft.frame.head].lower
    return head in _FIGHTS and not any(_armed(p) for p in (*draft.initiators, *draft.targets))


def _armed_otherwise(draft: Draft) -> bool:
    """Whether a weapon is told by another word than the trigger ("shot down the bill")."""
    own = [telling.trigger for telling in draft.tellings]
    return any(not any(span.overlaps(word) for word in own) for _, span in draft.means)


def _is(parse: Parse, party: Party, role: FigureRole) -> bool:
    """Whether the head of a phrase, alone or with the word before it, has the role."""
    return parse.sentence.span.overlaps(party.span) and _fits(parse, parse.tokens[party.head], role)


def _fits(parse: Parse, token: Token, role: FigureRole) -> bool:
    words = figure_words(role)
    before = parse.tokens[token.i - 1].lower if token.i else ""
    return token.lower in words or f"{before} {token.lower}" in words


def _armed(party: Party) -> bool:
    return party.means is not None or (party.actor is not None and party.actor.armed)


def _modified(parse: Parse, head: Token) -> bool:
    words = figure_words("manner")
    return any(
        kid.lower in words
        for kid in parse.kids(head, *_MODIFIERS)
        # One is attacked in public with words, flogged in public with a whip.
        if kid.dep != "advmod" or head.lower in _WORDS or head.is_noun
    )


def _beside(draft: Draft, prepositions: tuple[str, ...], role: FigureRole) -> bool:
    """Whether such a noun stands behind one of the prepositions in the trigger's clause."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    targets = [p.head for p in _own(draft)]
    words = figure_words(role)
    return any(
        pobj.lower in words
        for index in {head.i, clause_head(parse, head), draft.frame.governor, *targets}
        for prep in parse.kids(parse.tokens[index], "prep")
        if prep.lower in prepositions
        for pobj in parse.kids(prep, "pobj")
    )


def _speaks(draft: Draft) -> bool:
    """Whether only people of words act, and neither a state nor a place suffers."""
    doers = [p for p in draft.initiators if p.actor is not None or not p.pronoun]
    return (
        bool(doers)
        and all(_is(draft.parse, p, "speaker") or _in_office(p) for p in doers)
        and not any(
            p.is_place or (p.actor and p.actor.state and not p.actor.person) for p in draft.targets
        )
    )


_OFFICES = frozenset(("GOV", "LEG"))


def _in_office(party: Party) -> bool:
    return party.actor is not None and party.actor.person and party.actor.sector in _OFFICES
