"""What is said of anyone, of numbers and of habits: "whoever kills", "fewer are abducted".

Neither says that something happened on a day. Codebooks ask for an event in one place.
"""

from __future__ import annotations

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_ANYONE = word_class("stand-for-anyone")
_CHANGES = word_class("change-in-number")
_QUANTITIES = word_class("quantities-that-change")
_KNOWN = word_class("known-for-a-deed")
_SPANS = word_class("short-spans")
_PRESENT = frozenset(("VBZ", "VBP"))
_COMPARED = frozenset(("fewer", "more", "less"))
_BE = frozenset(("are", "being"))
_COARSE = frozenset(("country", "region", "international"))
_FAMILIES = type_group("deeds-of-maxims")
_HUGE = 5000
"""More people than any deed of one day has killed or carried off in the news of our time."""


def of_anyone(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it tells what anybody would do, or what somebody is known for, and no event.

    Args:
        draft: A draft of one sentence, with its day.
        lexicon: The lexicon.
    """
    if lexicon.types[draft.type].family not in _FAMILIES:
        return False
    if _known_for(draft):
        return True
    if draft.date is not None or draft.parse.sentence.kind == "title":
        return False
    return _anyone(draft) or _each_other(draft) or _of_its_kind(draft)


def of_numbers(draft: Draft) -> bool:
    """Whether it tells how often such deeds are done: "the number of people killed doubled".

    Args:
        draft: A draft without day or number, of a violent kind.
    """
    if draft.place is not None and draft.place.location.precision not in _COARSE:
        return False
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    return (
        _in_change(parse, head)
        or _compared(parse, parse.tokens[draft.frame.governor])
        or any(_shared_out(parse, party.head) for party in draft.targets)
    )


def is_standing(draft: Draft) -> bool:
    """Whether it tells what somebody is or does at all times: "the Union, which mediates".

    "Soldiers patrol the road" too; in a headline the present is what happened.

    Args:
        draft: A draft of one sentence, with its day.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    if draft.type not in _STANDING or draft.date is not None or verb.tag not in _PRESENT:
        return False
    if draft.parse.sentence.kind == "title" or any(parse.kids(verb, "aux", "auxpass", "neg")):
        return False
    return verb.dep == "relcl" or (verb.tag == "VBP" and draft.type == _PATROL)


def of_many(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it only says which people others help: "treats people who were hurt by mines".

    Args:
        draft: A draft of one sentence, with its day and tolls.
        lexicon: The lexicon.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    people = parse.head(verb)
    if lexicon.types[draft.type].family not in _FAMILIES or verb.dep not in ("relcl", "acl"):
        return False
    if draft.date is not None or draft.initiators or not _bare(draft, people.i):
        return False
    if draft.place is not None and draft.place.location.precision not in _COARSE:
        return False
    main = next((t for t in parse.ancestors(people) if t.is_verb), None)
    return (
        main is not None
        and main.tag in _PRESENT
        and main.lower in _CARING
        and not any(parse.kids(main, "aux", "neg"))
        and parse.sentence.kind != "title"
    )


_CARING = word_class("care-for-people")
_STANDING = type_group("standing-relations")
_PATROL = "show_of_force"


def at_a_rate(draft: Draft) -> bool:
    """Whether it tells how fast people suffer it: "82 murders a day", "killed every two minutes".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    words = {kid.lower for span in _spans(parse, head) for kid in parse.kids(span, "det")}
    return ("every" in words and head.is_verb) or (
        draft.frame.kind == "noun" and not words.isdisjoint(("a", "an", "every", "each"))
    )


def _spans(parse: Parse, head: Token) -> list[Token]:
    return [kid for kid in parse.kids(head, "npadvmod", "nmod") if kid.lower in _SPANS]


def is_huge(draft: Draft) -> bool:
    """Whether so many suffered that no one event is told: "40,000 have been abducted".

    Args:
        draft: A draft with its tolls.
    """
    if draft.date is not None and draft.date.precision in ("day", "days", "week"):
        return False
    return any(
        (reading.toll.low or reading.toll.high or 0) >= _HUGE
        for reading in draft.tolls
        if reading.toll.kind in ("killed", "abducted", "missing")
    )


def _anyone(draft: Draft) -> bool:
    parse = draft.parse
    return any(
        kid.lower in _ANYONE
        for _, i in draft.anchors
        if parse.tokens[i].is_verb and parse.tokens[i].tag in _PRESENT
        for clause in (parse.tokens[i], *parse.kids(parse.tokens[i], "csubj"))
        if clause.dep not in ("relcl", "acl")
        for kid in parse.kids(clause, "nsubj")
    )


def _of_its_kind(draft: Draft) -> bool:
    """Whether some government or other is told by what it does: "a state that jails judges"."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    while verb.dep == "conj" and verb.tag in _PRESENT and parse.head(verb).is_verb:
        verb = parse.head(verb)
    noun = parse.head(verb)
    if verb.dep != "relcl" or verb.tag not in _PRESENT or noun.lower not in _POWERS:
        return False
    if any(parse.kids(verb, "aux", "auxpass")):
        return False
    return any(kid.lower in ("a", "an", "any") for kid in parse.kids(noun, "det"))


_POWERS = word_class("powers-in-general")


def _each_other(draft: Draft) -> bool:
    """Whether bare plurals do it to their own kind: "brothers killing brothers"."""
    doers = {party.text.lower() for party in draft.initiators if party.text.islower()}
    words = doers | {p.text.lower() for p in draft.initiators if not p.text.isupper()}
    return any(party.text.lower() in words and _bare(draft, party.head) for party in draft.targets)


def _bare(draft: Draft, index: int) -> bool:
    noun = draft.parse.tokens[index]
    plural = noun.tag in ("NNS", "NNPS")
    return plural and not any(draft.parse.kids(noun, "det", "poss", "nummod", "amod"))


def _known_for(draft: Draft) -> bool:
    """Whether it only says who somebody is: "known for kidnapping", "specialises in ambushing"."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    while verb.dep == "conj" and parse.head(verb).tag == "VBG":
        verb = parse.head(verb)
    link = parse.head(verb)
    noun = draft.frame.kind == "noun" and verb.dep == "pobj"
    if not noun and (verb.dep != "pcomp" or verb.tag != "VBG"):
        return False
    return link.lower in ("for", "in", "at") and parse.head(link).lower in _KNOWN


def _in_change(parse: Parse, head: Token) -> bool:
    """Whether it stands in the subject of a verb of change, counted by a noun or as a plural."""
    counted = head.tag == "NNS"
    below = head
    for above in parse.ancestors(head):
        if below.dep in ("nsubj", "nsubjpass") and above.is_verb:
            return counted and above.lower in _CHANGES
        if above.is_verb and above.i != head.i:
            return False
        counted = counted or above.lower in _QUANTITIES
        below = above
    return False


def _shared_out(parse: Parse, noun: int) -> bool:
    """Whether it is a share of people: "one in three women", "seven out of ten women"."""
    return any(
        kid.lower in ("in", "out")
        for number in parse.kids(parse.tokens[noun], "nummod")
        for kid in parse.kids(number, "quantmod")
    )


def _compared(parse: Parse, verb: Token) -> bool:
    """Whether fewer or more people than before suffer it: "fewer farmers are being killed"."""
    marks = {kid.lower for kid in parse.kids(verb, "aux", "auxpass")}
    if not marks or not marks <= _BE:
        return False
    return any(
        word.lower in _COMPARED and kid.tag == "NNS" and parse.tokens[word.i + 1].lower != "than"
        for kid in parse.kids(parse.tokens[clause_head(parse, verb)], "nsubjpass", "nsubj")
        for word in parse.kids(kid, "amod", "det", "nummod")
    )
