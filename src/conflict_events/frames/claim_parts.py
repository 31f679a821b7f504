"""Parts of claims: the reading, and where actor and deed stand around a verb."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.phrases import phrase
from conflict_events.frames.spokesmen import spoken_for
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import ActorAttribution
from conflict_events.text.calendar_names import CALENDAR

BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re"))
_EMPTY = frozenset(("no", "neither", "nobody", "none"))

_OTHERS = word_class("other-deeds")
_MANY = word_class("many-deeds-of-one")


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """An actor tied to a deed by a claim, denial, accusation or suspicion."""

    actor: tuple[int, int] | None
    """Tokens of the actor phrase, half-open; None where nobody has claimed it."""
    actor_head: int | None
    attribution: ActorAttribution
    event: int | None
    """Head token of the deed ("attack", "killing"); None where it is not in the sentence,
    and for "suspected rebels", whose deed is whatever they are said to do."""
    cue: CueHit
    deed: str = ""
    """The word at `event`, lower-case: "killing" is a deed to be accused of, "sheltering" none."""
    whose: str = ""
    """For a tie, the last word of the name of him who has it; empty for "the attacker", "he"."""
    elsewhere: bool = False
    """Whether the deed is another than the one told: "has claimed similar attacks in the past"."""
    accuser: int | None = None
    """Head token of who accuses, arrests or names the doer: he did not do it himself."""


def made(
    parse: Parse,
    token: Token,
    cue: ClaimCue,
    actor: Token | None,
    event: Token | None,
    attribution: ActorAttribution | None = None,
) -> tuple[ClaimReading, ...]:
    """Return the reading, or none; a negated claim ("no group has claimed") names nobody."""
    hit = CueHit(parse.span(token), cue.id)
    negated = any(kid.dep == "neg" for kid in parse.kids(token))
    if actor is None or negated or _is_empty(parse, actor):
        if cue.shape not in ("responsibility", "event_by") or cue.attribution != "claimed":
            return ()
        return (ClaimReading(None, None, "denied", event.i if event else None, hit),)
    how = attribution or cue.attribution
    if how in ("claimed", "denied"):
        actor = spoken_for(parse, actor)
    if actor.lower in _RELATIVE:
        actor = _antecedent(parse, actor)
    words = phrase(parse, actor)
    where = (words[0].i, words[-1].i + 1)
    event = deed_of(parse, event)
    deed = event.lower if event else ""
    other = event is not None and _is_another(parse, token, event)
    at = event.i if event else None
    accuser = _accuser(parse, token, actor)
    return (ClaimReading(where, actor.i, how, at, hit, deed, elsewhere=other, accuser=accuser),)


def _is_another(parse: Parse, verb: Token, deed: Token) -> bool:
    """Whether a claim is of other deeds: "similar attacks", "dozens of raids", "attacks before"."""
    if deed.lower in _MANY:
        return True
    if any(kid.lower in _OTHERS for kid in parse.kids(deed, "amod", "advmod", "nmod", "compound")):
        return True
    if any(kid.lower in ("previously", "before", "formerly") for kid in parse.kids(verb)):
        return True
    for prep in (*parse.kids(verb, "prep"), *parse.kids(deed, "prep")):
        if prep.lower == "in" and any(kid.lower == "past" for kid in parse.kids(prep, "pobj")):
            return True
    marked = any(parse.kids(deed, "det", "poss", "nummod", "predet"))
    perfect = any(kid.lower in ("has", "have", "had") for kid in parse.kids(verb, "aux"))
    return perfect and deed.tag == "NNS" and not marked


_RELATIVE = frozenset(("who", "which", "that", "whom"))


def _antecedent(parse: Parse, pronoun: Token, below: Token | None = None) -> Token:
    """Return the noun of the relative clause that `pronoun` opens; itself where there is none."""
    verb = below or parse.head(pronoun)
    steps = 0
    while verb.dep in ("conj", "xcomp", "ccomp") and steps < _DEPTH:
        verb = parse.head(verb)
        steps += 1
    head = parse.head(verb)
    return head if verb.dep == "relcl" and head.is_noun else pronoun


def _accuser(parse: Parse, verb: Token, actor: Token) -> int | None:
    if not verb.is_verb or is_passive(parse, verb):
        return None
    subject = next(parse.kids(verb, "nsubj"), None)
    return subject.i if subject is not None and subject.i != actor.i else None


_DEPTH = 5
"""Words between a claim and its deed: "being involved in planning the murder"."""
_DOING = word_class("carry-out-a-deed")
"""Verbs between who is accused and the deed itself: "of ordering the murder"."""
_KILLING = word_class("kill-or-carry-out")
_CARRIED_OUT = word_class("carried-out-and-not-killed")
_SHARE = word_class("share-in-a-deed")
"""Nouns between who is accused and the deed itself: "for his role in the murder"."""


def deed_of(parse: Parse, event: Token | None) -> Token | None:
    """Return the deed behind words that only say what share somebody had in it.

    "Accused of ordering the murder", "wanted for his role in the raid", "on charges of being
    implicated in the raid": the murder, the raid.
    """
    node = event
    for _ in range(_DEPTH):
        below = _below(parse, node) if node is not None else None
        if below is None:
            break
        node = below
    return node


def deeds_of(parse: Parse, event: Token | None) -> tuple[Token | None, ...]:
    """Return a deed with those joined to it: "charged with robbing carts and burning huts"."""
    if event is None:
        return (None,)
    found, agenda = [event], [event]
    while agenda:
        for kid in parse.kids(agenda.pop(), "conj"):
            if kid.tag == "VBG" and kid.i > event.i:
                found.append(kid)
                agenda.append(kid)
    return tuple(found)


def _below(parse: Parse, node: Token) -> Token | None:
    if node.lower in _DOING:
        inner = next(parse.kids(node, "dobj", "attr", "xcomp"), None)
        if node.lower in _KILLING and inner is not None and inner.lower not in _CARRIED_OUT:
            return None  # "accused of executing nine clerks", but "of executing the raid"
        if inner is None or inner.lower in _SHARE:
            return _behind_any(parse, node) or (_below(parse, inner) if inner else None)
        return inner
    return _behind_any(parse, node) if node.lower in _SHARE else None


def _behind_any(parse: Parse, node: Token) -> Token | None:
    """Return what stands behind "in", "for", "of", "behind" or "with" under `node`."""
    for prep in parse.kids(node, "prep", "acomp"):
        if prep.lower in ("in", "for", "of", "behind", "with", "to"):
            return next(parse.kids(prep, "pobj", "pcomp"), None)
    return None


def _is_empty(parse: Parse, actor: Token) -> bool:
    return actor.lower in _EMPTY or any(k.lower in _EMPTY for k in parse.kids(actor, "det"))


def is_passive(parse: Parse, verb: Token) -> bool:
    """Return whether `verb` is a passive or a participle behind its noun."""
    if verb.dep == "acl":
        return verb.tag in ("VBN", "VBD")
    return any(kid.dep in ("auxpass", "nsubjpass") for kid in parse.kids(verb))


def sufferer(parse: Parse, verb: Token) -> Token | None:
    """Return the deep object: subject of the passive, noun of the participle, object."""
    if verb.dep == "acl" and verb.tag != "VBG":
        return parse.head(verb)
    if not is_passive(parse, verb):
        return next(parse.kids(verb, "dobj"), None)
    return next(parse.kids(verb, "nsubjpass"), None) or _shared(parse, verb)


def _shared(parse: Parse, verb: Token) -> Token | None:
    """Return the subject that a passive has from the verb above: "fled after being accused"."""
    above = parse.head(verb)
    if verb.dep == "pcomp":
        above = parse.head(above)
    if verb.dep not in ("pcomp", "advcl", "conj", "xcomp") or not above.is_verb:
        return None
    if above.dep == "acl":  # "Mora, removed after being accused of"
        return parse.head(above)
    if any(t.tag in ("VBN", "VBD") for t in parse.tokens[above.i + 1 : verb.i]):
        return None  # "replaces Mora, removed after being accused of": read wrongly
    return next(parse.kids(above, "nsubj", "nsubjpass"), None)


def agent_of(parse: Parse, verb: Token) -> Token | None:
    """Return who did it, by the by-phrase of `verb`."""
    for by in parse.kids(verb, "agent", "prep"):
        if by.lower == "by":
            return next(parse.kids(by, "pobj"), None)
    return None


def object_behind(parse: Parse, token: Token | None, prepositions: tuple[str, ...]) -> Token | None:
    """Return what stands behind one of `prepositions` under `token`."""
    if token is None:
        return None
    for prep in parse.kids(token, "prep", "dative", "agent"):
        if prep.lower in prepositions:
            for kid in parse.kids(prep, "pobj", "pcomp"):
                if kid.lower in CALENDAR:
                    continue
                # "the death of a nun, in which two men are charged"
                return _antecedent(parse, kid, token) if kid.lower == "which" else kid
        if prep.lower == "in":
            # "arrested in connection with the killing"
            for kid in parse.kids(prep, "pobj"):
                if kid.lower in ("connection", "relation"):
                    return object_behind(parse, kid, ("with", "to"))
    return None


def controller(parse: Parse, verb: Token) -> Token | None:
    """Return the subject that a joined or participial verb shares with its head."""
    head = parse.head(verb)
    if verb.dep in ("conj", "xcomp", "advcl") and head.is_verb:
        return next(parse.kids(head, "nsubj"), None)
    return head if verb.dep in ("relcl", "acl") and head.is_noun else None
