"""Status: whether what a clause tells happened, was denied, planned, threatened or supposed.

The cues that govern a trigger (`frames.governors`) are applied from the outermost inwards,
each with the negation, mood and modifiers of its own clause; those of the trigger come last.
"""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.doubted_doers import doubts_doer
from conflict_events.frames.governors import Step, accusing_party, preposition_cue, walk
from conflict_events.frames.supposed import supposed
from conflict_events.lexicon.cues import Cue, Cues
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import Status
from conflict_events.text.types import Span

_RANK: dict[Status, int] = {
    "asserted": 0,
    "alleged": 1,
    "planned": 2,
    "hypothetical": 3,
    "threatened": 4,
    "denied": 5,
}
_UNREAL = frozenset(("planned", "hypothetical", "threatened"))
_NEGATORS = frozenset(("not", "n't", "n’t", "never", "nt"))
_NEVER = frozenset(
    "point time way circumstances circumstance stage moment event case account".split()
)
_NO = frozenset(("no", "neither"))
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_PSEUDO = frozenset(("only", "just", "merely", "simply", "solely", "necessarily", "until", "yet"))
_NO_FEWER = frozenset(("fewer", "less", "more", "longer", "doubt", "later", "sooner", "wonder"))
_SAYING = frozenset(
    "said told announced reported added stated declared claimed warned confirmed promised hinted "
    "indicated insisted".split()
)


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue that bore on the status, and where it stands."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class StatusReading:
    """Status of what a trigger tells."""

    status: Status
    cues: tuple[CueHit, ...] = ()
    attempted: bool = False
    """It was tried or prepared, whatever came of it."""


@dataclass(slots=True)
class _State:
    """What holds at one node of the walk, from the outermost inwards."""

    status: Status
    attempted: bool
    hits: list[CueHit]

    def raise_to(self, status: Status) -> None:
        if _RANK[status] > _RANK[self.status]:
            self.status = status


def read_status(
    parse: Parse, trigger: int, cues: Cues, *, governor: int | None = None
) -> StatusReading:
    """Return the status of the event that the token `trigger` tells.

    Args:
        parse: The sentence.
        trigger: Index of the trigger's head, a verb, noun or predicate.
        cues: Status cues.
        governor: Verb that lends the trigger its clause ("came under attack"), where the
            caller knows one; its status holds too.
    """
    start = parse.tokens[trigger]
    steps = walk(parse, start, cues)
    if governor is not None and governor not in (trigger, *(s.governor.i for s in steps)):
        return _join(read_status(parse, governor, cues), read_status(parse, trigger, cues))
    state = _State("asserted", attempted=False, hits=[])
    outer = steps[-1].governor if steps else start
    if _is_question(parse, outer):
        state.raise_to("hypothetical")
        state.hits.append(CueHit(parse.span(parse.tokens[-1]), "status.question"))
    for step in reversed(steps):
        if step.own:
            _apply_own(parse, step.governor, cues, state)
        _apply_link(parse, step, cues, state)
    _apply_own(parse, start, cues, state)
    if _is_unreal(parse, start) or _hangs_on_nothing(parse, start):
        state.raise_to("hypothetical")
        state.hits.append(CueHit(parse.span(start), "status.unreal-clause"))
    thought = supposed(parse, trigger)
    if thought is not None:
        state.raise_to("hypothetical")
        state.hits.append(CueHit(parse.span(thought), "status.supposed"))
    party = accusing_party(parse, start, cues)
    if party is not None:
        state.raise_to("alleged")
        state.hits.append(CueHit(parse.span(party), "party-says"))
    return StatusReading(state.status, tuple(dict.fromkeys(state.hits)), state.attempted)


def _is_unreal(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells of what has not come: "leave before it attacks", "had they fired".

    The first hangs in the present on a verb with a modal; the second has its auxiliary before
    the subject and no question mark.
    """
    above = parse.head(verb)
    if verb.dep != "advcl" or above.i == verb.i:
        return False
    modal = any(kid.tag == "MD" for kid in parse.kids(above, "aux"))
    if not modal:
        return False
    marks = {kid.lower for kid in parse.kids(verb, "mark", "advmod")}
    if verb.tag in ("VBZ", "VBP") and marks & _COMING:
        return True
    subject = next(parse.kids(verb, "nsubj", "nsubjpass"), None)
    return subject is not None and any(
        kid.lower in ("had", "were") and kid.i < subject.i
        for kid in parse.kids(verb, "aux", "auxpass")
    )


def _hangs_on_nothing(parse: Parse, verb: Token) -> bool:
    """Whether an infinitive is all the sentence says: "To kill the people." is no report."""
    if verb.tag != "VB" or verb.head != verb.i or any(parse.kids(verb, "nsubj", "nsubjpass")):
        return False
    return verb.i > 0 and any(kid.tag == "TO" for kid in parse.kids(verb, "aux"))


_COMING = frozenset(("before", "until", "till", "when", "once", "after"))


def _join(outer: StatusReading, inner: StatusReading) -> StatusReading:
    status = max(outer.status, inner.status, key=_RANK.__getitem__)
    cues = tuple(dict.fromkeys((*outer.cues, *inner.cues)))
    return StatusReading(status, cues, outer.attempted or inner.attempted)


# --- What the nodes say --------------------------------------------------------------------


def _apply_link(parse: Parse, step: Step, cues: Cues, state: _State) -> None:
    if step.link == "preposition" and step.preposition is not None:
        cue = preposition_cue(parse, step.preposition, cues)
        if cue is not None and cue.status is not None:
            state.status = cue.status
            state.attempted = state.attempted or cue.attempted
            state.hits.append(CueHit(parse.span(step.preposition), cue.id))
        return
    cue = step.cue
    if cue is None:
        return
    purpose = _is_purpose(parse, step.governor)
    before = state.status
    if cue.status is None:
        if before != "asserted":
            state.hits.append(CueHit(parse.span(step.governor), cue.id))
        return
    if before == "denied":
        state.status = cue.negated or "denied"
    elif cue.status == "denied" and (
        purpose or before in ("planned", "hypothetical", "threatened")
    ):
        state.status = "hypothetical"
    elif cue.status == "asserted":
        # What is stopped went on; what is tried under a plan is still only planned.
        state.status = before if cue.attempted else "asserted"
    else:
        state.raise_to(cue.status)
    kept = state.attempted and not (cue.status == "asserted" and not cue.attempted)
    state.attempted = (cue.attempted or kept) and state.status != "hypothetical"
    state.hits.append(CueHit(parse.span(step.governor), cue.id))


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Whether `verb` is an infinitive of purpose ("deployed to prevent attacks")."""
    return (
        verb.tag == "VB"
        and verb.dep in ("advcl", "xcomp", "acl", "relcl")
        and any(kid.tag == "TO" for kid in parse.kids(verb, "aux"))
    )


def _apply_own(parse: Parse, node: Token, cues: Cues, state: _State) -> None:
    negator = _negation(parse, node)
    mood = _mood(parse, node, cues)
    if negator is not None:
        status: Status = "denied"
        if mood is not None:
            status = mood[0].negated or "denied"
            state.hits.append(CueHit(parse.span(mood[1]), mood[0].id))
        elif _is_supposed(parse, node, cues):
            status = "hypothetical"  # "if the hostages are not freed"
        state.raise_to(status)
        state.hits.append(CueHit(parse.span(negator), "status.negation"))
    elif mood is not None and mood[0].status is not None:
        status = mood[0].status
        reported = mood[0].reported
        if reported and _is_reported(parse, node):
            status = reported
        if status == "planned" and _has_condition(parse, node, cues):
            status = "threatened" if _is_ultimatum(parse, node) else "hypothetical"
        state.raise_to(status)
        state.hits.append(CueHit(parse.span(mood[1]), mood[0].id))
    for kid in (*parse.kids(node), *_predicates(parse, node)):
        _apply_kid(parse, node, kid, cues, state)


def _predicates(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """What is said of a noun that a clause hangs on: "the report that ... is unfounded"."""
    verb = parse.head(noun)
    if not (noun.is_noun and noun.dep == "nsubj" and verb.lower in _BE):
        return ()
    if not any(parse.kids(noun, "acl", "relcl")) or any(parse.kids(verb, "neg")):
        return ()
    return tuple(parse.kids(verb, "acomp"))


_BE = frozenset("is are was were be been being".split())


def _apply_kid(parse: Parse, node: Token, kid: Token, cues: Cues, state: _State) -> None:
    cue: Cue | None = None
    if kid.dep == "mark" or (kid.dep == "advmod" and kid.lower in ("whether", "lest")):
        cue = cues.marks.get(kid.lower)
    elif kid.dep == "aux" and kid.tag == "TO":
        words = " ".join(t.lower for t in parse.tokens[max(0, kid.i - 2) : kid.i + 1])
        cue = cues.modifiers.get(words) or cues.modifiers.get(words.split(" ", 1)[-1])
        if cue is not None and cue.id == "in-order-to" and _in_past(parse, node):
            cue = None
    elif kid.dep in ("amod", "advmod", "compound", "det", "nmod", "acomp") and (
        kid.dep != "det" or kid.lower == "any"
    ):
        cue = cues.modifiers.get(kid.lower)
    elif kid.dep == "prep" and kid.lower in ("in", "during"):
        for pobj in parse.kids(kid, "pobj"):
            setting = cues.settings.get(pobj.lower)
            # "In a series of attacks" is no fiction.
            if setting is not None and not any(k.lower == "of" for k in parse.kids(pobj, "prep")):
                if kid.lower == "during" and not _is_played(parse, pobj):
                    continue
                cue, kid = setting, pobj
    elif kid.dep == "prep" and kid.lower == "as":
        drill = _part_of_drill(parse, kid)
        if drill is not None:
            cue, kid = cues.settings.get(drill.lower), drill
    if cue is None or cue.status is None:
        return
    if kid.dep == "advmod" and doubts_doer(parse, kid):
        state.hits.append(CueHit(parse.span(kid), "status.doubted-doer"))
        return
    state.raise_to(cue.status)
    state.attempted = state.attempted or cue.attempted
    state.hits.append(CueHit(parse.span(kid), cue.id))


_DRILLS = word_class("drills-of-forces")
_HURT = frozenset("killed killing dead died wounded wounding injured injuring hurt".split())


def _part_of_drill(parse: Parse, preposition: Token) -> Token | None:
    """Return the drill that something is done as part of, unless people are hurt."""
    for part in parse.kids(preposition, "pobj"):
        for of in parse.kids(part, "prep"):
            for occasion in parse.kids(of, "pobj"):
                if part.lower == "part" and _is_played(parse, occasion):
                    return occasion
    return None


def _is_played(parse: Parse, occasion: Token) -> bool:
    """Whether what is done during it is part of it: in drills, unless people are hurt."""
    return occasion.lower in _DRILLS and _HURT.isdisjoint(token.lower for token in parse.tokens)


def _in_past(parse: Parse, node: Token) -> bool:
    return parse.head(node).tag == "VBD"


def _negation(parse: Parse, node: Token) -> Token | None:
    """Return the word that negates `node`: "not", "no", "nobody" as its subject or object."""
    for kid in parse.kids(node):
        follower = parse.tokens[kid.i + 1].lower if kid.i + 1 < len(parse.tokens) else ""
        if kid.dep == "neg" or kid.lower in _NEGATORS:
            if kid.dep in ("neg", "preconj", "advmod") and follower not in _PSEUDO:
                if node.is_noun and kid.i > node.i:
                    continue
                return kid
        elif kid.lower == "nor" and kid.i < node.i and node.is_verb:
            return kid
        elif kid.dep == "det" and kid.lower in _NO and node.is_noun:
            if follower not in _NO_FEWER:
                return kid
        elif kid.dep == "prep" and kid.i < node.i and kid.lower in ("at", "in", "under", "on"):
            # "At no point did the troops fire"
            for pobj in parse.kids(kid, "pobj"):
                if pobj.lower in _NEVER and any(k.lower == "no" for k in parse.kids(pobj, "det")):
                    return kid
        elif kid.dep in ("nsubj", "nsubjpass", "dobj") and node.is_verb:
            found = _empty(parse, kid)
            if found is not None:
                return found
    if node.dep == "conj" and node.is_verb:
        # "nor are we attacking": the word hangs on the verb before.
        for kid in parse.kids(parse.head(node), "cc"):
            behind = parse.tokens[kid.i + 1] if kid.i + 1 < len(parse.tokens) else kid
            if kid.lower == "nor" and kid.i < node.i and behind.head == node.i:
                return kid
    if node.dep == "acl" and node.tag == "VBN":
        return _empty(parse, parse.head(node))
    return None


def _empty(parse: Parse, noun: Token) -> Token | None:
    """Return the word by which `noun` names nobody ("nothing but" names somebody)."""
    if noun.lower in _NOBODY:
        behind = parse.tokens[noun.i + 1 : noun.i + 2]
        return None if behind and behind[0].lower in ("but", "except") else noun
    for kid in parse.kids(noun, "det"):
        follower = parse.tokens[kid.i + 1].lower if kid.i + 1 < len(parse.tokens) else ""
        if kid.lower in _NO and follower not in _NO_FEWER:
            return kid
    return None


def _is_supposed(parse: Parse, node: Token, cues: Cues) -> bool:
    """Whether a clause only supposes what it negates."""
    marks = (cues.marks.get(kid.lower) for kid in parse.kids(node, "mark"))
    return any(cue is not None and cue.status == "hypothetical" for cue in marks)


def _mood(parse: Parse, node: Token, cues: Cues) -> tuple[Cue, Token] | None:
    for kid in parse.kids(node, "aux"):
        cue = cues.auxiliaries.get(kid.lower)
        if cue is not None and kid.tag == "MD":
            return cue, kid
    return None


def _is_reported(parse: Parse, node: Token) -> bool:
    """Whether "would" is the future of past reported speech ("said it would")."""
    perfect = any(kid.lower == "have" for kid in parse.kids(node, "aux"))
    return node.dep == "ccomp" and parse.head(node).lower in _SAYING and not perfect


def _has_condition(parse: Parse, node: Token, cues: Cues) -> bool:
    return any(
        mark.lower in cues.marks
        for clause in parse.kids(node, "advcl")
        for mark in parse.kids(clause, "mark")
    )


def _is_ultimatum(parse: Parse, node: Token) -> bool:
    """Whether a side says what it will do "unless" somebody gives in."""
    subject = next(parse.kids(node, "nsubj"), None)
    own = subject is not None and (
        subject.tag == "PRP" or any(kid.tag == "PRP$" for kid in parse.kids(subject, "poss"))
    )
    if not own or node.dep != "ccomp" or parse.head(node).lower not in _SAYING:
        return False
    return any(
        mark.lower == "unless"
        for clause in parse.kids(node, "advcl")
        for mark in parse.kids(clause, "mark")
    )


def _is_question(parse: Parse, outer: Token) -> bool:
    """Whether the sentence asks whether it happened: no other question doubts the event."""
    if outer.head != outer.i or parse.tokens[-1].text != "?":
        return False
    first = parse.tokens[0]
    return first.dep in ("aux", "auxpass") or (first.head == first.i and first.tag == "MD")
