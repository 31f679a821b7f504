"""What a side denies doing at all: "both sides deny targeting civilians" tells of no deed."""

from __future__ import annotations

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_DEEDS = type_group("claimed-deeds")
_DENYING = word_class("deny-a-deed")
_ALWAYS = frozenset("repeatedly always consistently routinely previously regularly often".split())
_PRESENT = frozenset(("VBZ", "VBP"))
_ITS_OWN = frozenset(("place.argument", "place.clause"))
_MANY = frozenset(("NNS", "NNPS"))
_WHICH = ("det", "poss", "nummod", "amod", "prep", "relcl", "acl")


def denies_at_all(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether somebody says that he never does such things, to people or things at large.

    Args:
        draft: A draft of one sentence.
        lexicon: The lexicon.
    """
    if draft.status.status != "denied" or lexicon.types[draft.type].family not in _DEEDS:
        return False
    if draft.date is not None or draft.place_rule in _ITS_OWN:
        return False
    parse = draft.parse
    deed = parse.tokens[draft.frame.head]
    verb = parse.head(deed)
    if deed.tag != "VBG" or verb.lower not in _DENYING:
        return False
    standing = verb.tag in _PRESENT or any(
        kid.lower in _ALWAYS for kid in (*parse.kids(verb, "advmod"), *parse.kids(deed, "advmod"))
    )
    objects = [token for token in parse.kids(deed, "dobj") if token.is_noun]
    return (
        standing
        and bool(objects)
        and all(noun.tag in _MANY and not any(parse.kids(noun, *_WHICH)) for noun in objects)
    )
