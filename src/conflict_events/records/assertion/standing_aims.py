"""What a group stands for: "which has been fighting to topple the government" is no event.

Agencies add it to a name to say who the group is; it dates and places nothing.
"""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_STRIVING = word_class("strive-for-a-cause")
_PRESENT = frozenset(("VBP", "VBZ"))
_HAVING = frozenset(("has", "have", "had"))
_BESIDE = frozenset(("alongside", "beside", "for"))
_AIMS = frozenset(("xcomp", "advcl"))
_CAUSES = word_class("causes-of-a-group")
_OVERTHROWS = frozenset(("coup",))


def standing_aim(draft: Draft) -> bool:
    """Whether the draft only says what its group fights for, or on whose side it fights.

    Args:
        draft: An event of one sentence.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    if draft.type in _OVERTHROWS and draft.status.status in ("planned", "hypothetical"):
        above = parse.head(verb)
        lasting = _goes_on(parse, above) or above.tag in _PRESENT
        return verb.dep in _AIMS and lasting and above.lower in _STRIVING
    if draft.type != "armed_clash" or draft.frame.kind != "verb" or draft.targets:
        return False
    if verb.tag in _PRESENT and parse.sentence.kind != "title" and _beside_others(parse, verb):
        return True
    if draft.spots:
        return False
    return _goes_on(parse, verb) and verb.lower in _STRIVING and _for_a_cause(parse, verb)


def _goes_on(parse: Parse, verb: Token) -> bool:
    """Whether it is told as lasting: "is fighting", "has fought since 2007"."""
    if verb.tag == "VBG":
        return True
    return verb.tag == "VBN" and any(kid.lower in _HAVING for kid in parse.kids(verb, "aux"))


def _beside_others(parse: Parse, verb: Token) -> bool:
    """Whether it says on whose side somebody fights: "Rwandan troops fight alongside the group"."""
    return any(kid.lower in _BESIDE for kid in parse.kids(verb, "prep"))


def _for_a_cause(parse: Parse, verb: Token) -> bool:
    """Whether an aim follows: "fighting to impose its rule", "fighting for independence"."""
    for kid in parse.kids(verb, *_AIMS):
        if kid.tag == "VB" and any(aux.tag == "TO" for aux in parse.kids(kid, "aux")):
            return True
    return any(
        pobj.lower in _CAUSES
        for kid in parse.kids(verb, "prep")
        if kid.lower == "for"
        for pobj in parse.kids(kid, "pobj")
    )
