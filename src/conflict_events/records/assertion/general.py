"""General statements: what is said of attacks at large, not of one that happened.

"Armed groups abduct children", "such bombings are war crimes" and "stop killing civilians" tell
of no event (ACLED and UCDP ask for a time and place); "hospitals have been shelled" is a sum of
many. Who is named, numbered or determined, a day and a toll make a statement particular.
"""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.assertion.at_large import (
    at_a_rate,
    is_huge,
    is_standing,
    of_anyone,
    of_many,
    of_numbers,
)
from conflict_events.records.assertion.means_to_ends import by_such_means, feeds_it
from conflict_events.records.assertion.standing_denials import denies_at_all
from conflict_events.records.draft import Draft
from conflict_events.schema import Diagnostic

_FAMILIES = type_group("deeds-of-maxims")
_ACTUAL = frozenset(("asserted", "alleged"))
_PRESENT = frozenset(("VBZ", "VBP"))
_PERFECT = frozenset(("has", "have", "'ve", "’ve"))
_STATES = word_class("tell-what-deeds-are")
"""Verbs that say what attacks are, not that they happen."""
_MANY = word_class("vague-multitudes")
_COARSE = frozenset(("country", "region", "international"))
_BLURRED = frozenset(("such", "any", "all", "these", "more", "most", "other", "some"))


def is_general(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the draft of one sentence tells of no event: a habit, a maxim or a slogan.

    Args:
        draft: A draft with place, day and tolls of its own sentence.
        lexicon: The lexicon.
    """
    if of_anyone(draft, lexicon) or denies_at_all(draft, lexicon) or at_a_rate(draft):
        return True
    if is_standing(draft) or of_many(draft, lexicon):
        return True
    if not _may_be_general(draft, lexicon):
        return False
    if of_numbers(draft) or (_is_loose(draft) and (by_such_means(draft) or feeds_it(draft))):
        return True
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    governor = parse.tokens[draft.frame.governor]
    if _halted(draft):
        return _is_loose(draft)
    if draft.frame.kind == "noun" and _is_maxim(parse, head):
        return _all_general(draft)
    if (draft.frame.kind == "noun" and draft.frame.light is None) or head.dep == "pcomp":
        return _is_loose(draft) and bool(_sufferers(draft)) and _is_topic(draft)
    if governor.tag == "VBN":
        return _is_loose(draft) and _suffered_daily(draft)
    if _goes_on(parse, governor):
        return _is_loose(draft) and _habit(draft)
    return governor.tag in _PRESENT and not _helped(parse, governor) and _habit(draft)


def is_sum(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it sums up many deeds in the perfect: "hospitals have been shelled".

    Args:
        draft: A draft with place, day and tolls of its own sentence.
        lexicon: The lexicon.
    """
    if is_huge(draft):
        return True
    if not _may_be_general(draft, lexicon) or not _is_loose(draft):
        return False
    parse = draft.parse
    if draft.frame.kind == "noun" and _often_struck(parse, parse.tokens[draft.frame.head]):
        return True
    governor = parse.tokens[draft.frame.governor]
    if not any(kid.lower in _PERFECT for kid in parse.kids(_first(parse, governor), "aux")):
        return False
    if draft.frame.kind == "noun":
        return _generic(parse, parse.tokens[draft.frame.head]) and _all_general(draft)
    sufferers = _sufferers(draft)
    return bool(sufferers) and all(_generic(parse, t) or _vast(parse, t) for t in sufferers)


def _often_struck(parse: Parse, noun: Token) -> bool:
    """Whether somebody is what such deeds have been done to: "has been the target of attacks"."""
    of = parse.head(noun)
    struck = parse.head(of)
    if noun.tag != "NNS" or of.lower != "of" or struck.lower not in _STRUCK:
        return False
    verb = parse.tokens[clause_head(parse, noun)]
    return any(kid.lower in _PERFECT for kid in parse.kids(verb, "aux"))


_STRUCK = word_class("struck-again-and-again")


def _may_be_general(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether neither kind, status, day nor toll forbids it; headlines are always particular."""
    return (
        lexicon.types[draft.type].family in _FAMILIES
        and draft.status.status in _ACTUAL
        and draft.date is None
        and all(t.toll.unnumbered or t.toll.wording == "vague" for t in draft.tolls)
        and draft.parse.sentence.kind != "title"
        and draft.parse.sentence.text.rstrip("\"'”’ )]").endswith((".", "!", ";", ":", ",", "?"))
    )


def _is_loose(draft: Draft) -> bool:
    """Whether no place finer than a country is told."""
    return draft.place is None or draft.place.location.precision in _COARSE


def _helped(parse: Parse, verb: Token) -> bool:
    """Whether auxiliaries make another tense of it, or a conjunct shares its own."""
    return any(parse.kids(verb, "aux", "auxpass", "neg"))


def _goes_on(parse: Parse, verb: Token) -> bool:
    """Whether somebody keeps doing it: "continues terrorising and killing the people"."""
    while verb.dep == "conj" and verb.tag == "VBG" and parse.head(verb).tag == "VBG":
        verb = parse.head(verb)
    above = parse.head(verb)
    return verb.tag == "VBG" and above.lower in _KEEPING and above.tag in _PRESENT


_KEEPING = frozenset("continue continues keep keeps go goes".split())


def _first(parse: Parse, verb: Token) -> Token:
    """The verb whose auxiliaries a conjunct shares: "have been shelled and looted"."""
    steps = 0
    while verb.dep == "conj" and verb.tag == "VBN" and steps < 4:
        if any(parse.kids(verb, "aux", "auxpass")):
            break
        verb = parse.head(verb)
        steps += 1
    return verb


def _suffered_daily(draft: Draft) -> bool:
    """Whether it is a passive in the present: "judges are murdered"."""
    parse = draft.parse
    verb = _first(parse, parse.tokens[draft.frame.governor])
    marks = [kid.lower for kid in parse.kids(verb, "aux", "auxpass", "neg")]
    sufferers = _sufferers(draft)
    return marks == ["are"] and bool(sufferers) and all(_generic(parse, t) for t in sufferers)


def _is_topic(draft: Draft) -> bool:
    """Whether such deeds are what somebody speaks of: "we condemn the killing of civilians"."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    verb = parse.tokens[clause_head(parse, parse.head(head) if head.is_verb else head)]
    if any(rule in _TOLD for rule, _ in draft.cues) or verb.lower in _BLAMING:
        return False
    for above in parse.ancestors(head):
        if above.i == verb.i:
            break
        if above.lower in _AFTER or above.lower in _HAPPENINGS:
            return False
    timeless = verb.tag in _PRESENT or any(
        kid.tag == "MD" or kid.lower in ("is", "are") for kid in parse.kids(verb, "aux", "auxpass")
    )
    return timeless and verb.tag != "VBG" and _all_general(draft)


_TOLD = frozenset(("accuse", "report-of", "allegation"))
_AFTER = frozenset("after following since amid amidst before despite from over".split())
_HAPPENINGS = word_class("tell-of-deeds-done")
"""Nouns that say that the deeds did happen: "victims of rape"."""
_BLAMING = word_class("presuppose-the-deed")
"""Verbs of the present whose object did happen."""
_ANYONE = frozenset(("who", "whoever", "anyone", "anybody", "everyone", "everybody", "nobody"))


def _habit(draft: Draft) -> bool:
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    if governor.dep not in ("relcl", "acl") and any(
        kid.lower in _ANYONE for kid in parse.kids(governor, "nsubj")
    ):
        return True
    sufferers = _sufferers(draft)
    doers = [parse.tokens[p.head] for p in draft.initiators if _here(draft, p)]
    blurred = all(_generic(parse, token) for token in doers)
    if blurred and doers and sufferers and _quoted(parse) and _is_loose(draft):
        return True
    if sufferers and not all(_generic(parse, token) for token in sufferers):
        return False
    if not sufferers and not doers:
        return False
    return (blurred and bool(doers)) or (bool(sufferers) and _is_loose(draft))


def _quoted(parse: Parse) -> bool:
    """Whether the sentence is somebody's words: no headline is, which is in the present too."""
    return parse.sentence.text.lstrip().startswith(('"', "“", "‘", "«"))


def _is_maxim(parse: Parse, noun: Token) -> bool:
    """Whether it is said what such deeds are: "such bombings are cowardly"."""
    if not _generic(parse, noun, mass=True) or noun.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = parse.head(noun)
    becoming = verb.tag == "VBN" and verb.lower == "become"
    if verb.lower in _STATES and (verb.tag in _PRESENT or becoming):
        return verb.lower not in ("is", "are", "'s") or any(parse.kids(verb, "attr", "acomp"))
    return verb.lower == "used" and any(kid.lower in ("is", "are") for kid in parse.kids(verb))


def _halted(draft: Draft) -> bool:
    """Whether somebody is told to stop it: "urged them to stop killing", "Stop the bombing!"."""
    parse = draft.parse
    return any(
        token.start == span.start and (token.tag == "VB" or _on_condition(parse, token))
        for rule, span in draft.cues
        if rule == "stop"
        for token in parse.tokens
    ) and all(
        _generic(parse, token) or token.lower == "population" or _on_condition(parse, token)
        for token in _sufferers(draft)
    )


def _on_condition(parse: Parse, token: Token) -> bool:
    """Whether it stands in a clause of what must come first: "unless they stop"."""
    return any(
        mark.lower in _CONDITIONS
        for node in (token, *parse.ancestors(token))
        if node.is_verb
        for mark in parse.kids(node, "mark", "advmod")
    )


_CONDITIONS = frozenset(("unless", "until", "if", "till", "lest", "whether"))


def _all_general(draft: Draft) -> bool:
    return all(
        _generic(draft.parse, draft.parse.tokens[p.head])
        for p in (*draft.initiators, *draft.targets)
        if _here(draft, p)
    )


def _here(draft: Draft, party: Party) -> bool:
    return draft.parse.sentence.span.overlaps(party.span)


def _sufferers(draft: Draft) -> list[Token]:
    return [draft.parse.tokens[p.head] for p in draft.targets if _here(draft, p)]


def _generic(parse: Parse, token: Token, *, mass: bool = False) -> bool:
    """Whether a noun is a bare plural, with `mass` a bare singular too: none in particular."""
    if _whole_people(parse, token):
        return True
    if token.tag != "NNS" and not (mass and token.tag == "NN"):
        return False
    for kid in parse.kids(token, "det", "poss", "nummod", "amod", "compound", "nmod"):
        if kid.dep in ("poss", "nummod") or kid.lower in _COUNTED:
            return False
        if kid.dep == "det" and kid.lower not in _BLURRED:
            return False
        if kid.i and (kid.tag == "NNP" or kid.text[:1].isupper()):
            return False
    return True


def _whole_people(parse: Parse, token: Token) -> bool:
    """Whether it is a people as such: "the Kurdish people", "our people", "the population"."""
    if token.lower not in _PEOPLES or any(parse.kids(token, "nummod", "prep", "acl", "relcl")):
        return False
    own = list(parse.kids(token, "det", "poss", "amod", "compound"))
    named = any(kid.tag == "NNP" or kid.text[:1].isupper() for kid in own if kid.i)
    ours = any(kid.dep == "poss" and kid.tag == "PRP$" for kid in own)
    return ours or (named and any(kid.lower == "the" for kid in own)) or token.lower != "people"


_PEOPLES = frozenset(("people", "population", "citizenry", "nation"))
_COUNTED = frozenset("several two three few dozens latest recent first last".split())


def _vast(parse: Parse, token: Token) -> bool:
    """Whether they are a vague multitude: "countless", "hundreds of"."""
    return any(t.lower in _MANY for t in (token, *parse.kids(token))) and not any(
        t.lower in ("the", "these", "those") for t in parse.kids(token, "det")
    )


def general_diagnostic(draft: Draft) -> Diagnostic:
    """Return the diagnostic for a statement about deeds at large."""
    span = draft.tellings[0].trigger
    return Diagnostic(
        slug="general-statement",
        message=f"'{draft.parse.tokens[draft.frame.head].text}' is said of such deeds at large",
        part=span.part,
        start=span.start,
        end=span.end,
    )
