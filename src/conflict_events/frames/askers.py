"""Askers: who demands or refuses the act that another trigger tells, and of whom.

"The council urged the army to withdraw" is one record, of a withdrawal that is asked for
(design, section 3); PLOVER and CAMEO code it as the council asking the army.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.frames.subjects import surface_subject
from conflict_events.frames.types import Frame, Relation
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_ASKING = type_group("asked-or-said")
_STEPS = 4
_DOWN = frozenset(
    ("xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "pobj", "prep", "dobj", "acomp")
)
_TO = ("on", "upon", "to", "with", "from", "of")
_PURPOSES = frozenset(("for", "to", "on"))


def with_askers(frames: Sequence[Frame], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Return the frames of a sentence, those that are asked for or refused with who does so."""
    speaking = {
        frame.governor: frame
        for frame in frames
        if frame.kind == "verb" and frame.matches[0].trigger.type in _ASKING
    }
    return tuple(_with_asker(frame, speaking, lexicon) for frame in frames)


def _with_asker(frame: Frame, speaking: dict[int, Frame], lexicon: Lexicon) -> Frame:
    if lexicon.types[frame.matches[0].trigger.type].id in _ASKING:
        return frame
    parse = frame.parse
    asking = _asking(parse, parse.tokens[frame.governor], speaking)
    if asking is None:
        told = _told(parse, parse.tokens[frame.governor])
        return replace(frame, relations=(*frame.relations, *told)) if told else frame
    speaker, child = asking
    found = [
        Relation("asker", r.head, f"asker.{speaker.matches[0].trigger.type}.{r.rule}")
        for r in speaker.relations
        if r.key == "subject"
    ]
    asked = [r for r in speaker.relations if _is_asked(r, child)]
    found += [Relation("asked", r.head, f"asked.{r.rule}") for r in asked]
    return replace(frame, relations=(*frame.relations, *found))


def _asking(parse: Parse, act: Token, speaking: dict[int, Frame]) -> tuple[Frame, Token] | None:
    """Return the verb that asks for `act`, and the word through which it governs it."""
    child = act
    for _ in range(_STEPS):
        if child.head == child.i or child.dep not in _DOWN:
            return None
        governor = parse.head(child)
        if child.dep == "pobj" and governor.lower not in _PURPOSES:
            return None
        if child.dep == "relcl" and child.tag != "VB":
            return None
        if child.dep == "advcl" and child.tag not in ("VB", "VBN"):
            return None
        if governor.i in speaking:
            warned = speaking[governor.i].matches[0].trigger.type == "threat"
            if warned and child.lower != "against":
                return None  # who threatens to strike is who would strike
            if _denied_of(parse, act, speaking[governor.i]):
                return None
            return speaking[governor.i], child
        child = governor
    return None


def _denied_of(parse: Parse, act: Token, speaker: Frame) -> bool:
    """Whether it is denied that another did it: "rejected claims that rebels had shelled Goma"."""
    if speaker.matches[0].trigger.type not in ("denial", "refusal"):
        return False
    verb = parse.head(act)
    if verb.tag == "VBG" and verb.i != speaker.governor and any(parse.kids(verb, "dobj")):
        return True  # "denied ordering soldiers to fire"
    return act.tag in _FINITE and any(parse.kids(act, *SUBJECTS))


_FINITE = frozenset(("VBD", "VBN", "VBZ", "VBP", "VBG"))
_SAYING = word_class("insist-that")
_OBLIGING = frozenset(("must", "should", "ought"))
_ASKS = word_class("nouns-that-ask")


def _told(parse: Parse, act: Token) -> list[Relation]:
    """Read "X said Y must withdraw", "X's demand that Y withdraw", "issued a call for Y to"."""
    governor = parse.head(act)
    doers = [kid for kid in parse.kids(act, *SUBJECTS) if kid.tag != "PRP"]
    if not doers or governor.i == act.i:
        return []
    own: Token | None = None
    if governor.is_verb and act.dep == "ccomp":
        bound = any(kid.lower in _OBLIGING for kid in parse.kids(act, "aux"))
        verb = governor if bound and governor.lower in _SAYING else None
    elif governor.lower in _ASKS and act.dep in ("acl", "advcl", "relcl"):
        verb = parse.head(governor) if governor.dep == "dobj" else None
        own = next((kid for kid in parse.kids(governor, "poss") if kid.tag != "PRP$"), None)
    else:
        verb = None
    found = surface_subject(parse, verb) if verb is not None else None
    asker = own or (found[0] if found else None)
    if asker is None or asker.i in {doer.i for doer in doers}:
        return []
    asked = [Relation("asked", doer.i, "asked.told") for doer in doers]
    return [Relation("asker", asker.i, "asker.told"), *asked]


def _is_asked(relation: Relation, child: Token) -> bool:
    """Whether it names who is asked: the object, "of the army", the subject of the clause."""
    if relation.head == child.i:
        return False
    return relation.key in ("object", "clause") or (
        relation.key in _TO and relation.rule in ("verb.prep", "pattern.preposition")
    )
