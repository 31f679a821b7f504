"""Parts of claims: the reading, and where actor and deed stand around a verb."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.phrases import phrase
from conflict_events.frames.spokesmen import spoken_for
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import ActorAttribution

BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re"))
_EMPTY = frozenset(("no", "neither", "nobody", "none"))

_OTHERS = frozenset(
    "similar previous past earlier prior other such many several numerous countless multiple "
    "various most recent frequent".split()
)
_MANY = frozenset("dozens scores hundreds many most several number string series spate".split())


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
    words = phrase(parse, actor)
    where = (words[0].i, words[-1].i + 1)
    deed = event.lower if event else ""
    other = event is not None and _is_another(parse, token, event)
    at = event.i if event else None
    return (ClaimReading(where, actor.i, how, at, hit, deed, elsewhere=other),)


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
    dep = "nsubjpass" if is_passive(parse, verb) else "dobj"
    return next(parse.kids(verb, dep), None)


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
                return kid
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
