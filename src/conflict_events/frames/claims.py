"""Claims: who claims, denies, is accused or suspected of which deed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_events.frames.phrases import phrase
from conflict_events.frames.status import CueHit
from conflict_events.lexicon.claims import ClaimCue, Claims, load_claims
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import ActorAttribution

_EMPTY = frozenset(("no", "neither", "nobody", "none"))
_SUSPECTING = frozenset(("suspect", "suspects", "suspecting"))


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


def read_claims(parse: Parse, claims: Claims | None = None) -> tuple[ClaimReading, ...]:
    """Return the claims of a sentence, in text order.

    Args:
        parse: The sentence.
        claims: Table of cues; the core pack's by default.
    """
    table = (claims or load_claims()).by_form
    nouns = (claims or load_claims()).nouns
    found: list[ClaimReading] = []
    for token in parse.tokens:
        for cue in table.get(token.lower, ()):
            readings = list(_SHAPES[cue.shape](parse, token, cue, nouns[cue.id]))
            if readings:
                found += readings
                break
    return tuple(dict.fromkeys(found))


def _reading(
    parse: Parse, token: Token, cue: ClaimCue, actor: Token | None, event: Token | None
) -> ClaimReading | None:
    """Build a reading; a negated claim ("no group has claimed") names nobody."""
    hit = CueHit(parse.span(token), cue.id)
    negated = any(kid.dep == "neg" for kid in parse.kids(token))
    if actor is None or negated or _is_empty(parse, actor):
        if cue.shape not in ("responsibility", "event_by") or cue.attribution != "claimed":
            return None
        return ClaimReading(None, None, "denied", event.i if event else None, hit)
    words = phrase(parse, actor)
    where = (words[0].i, words[-1].i + 1)
    return ClaimReading(where, actor.i, cue.attribution, event.i if event else None, hit)


def _is_empty(parse: Parse, actor: Token) -> bool:
    return actor.lower in _EMPTY or any(k.lower in _EMPTY for k in parse.kids(actor, "det"))


def _passive(parse: Parse, verb: Token) -> bool:
    if verb.dep == "acl":
        return verb.tag in ("VBN", "VBD")
    return any(kid.dep in ("auxpass", "nsubjpass") for kid in parse.kids(verb))


def _suffering(parse: Parse, verb: Token) -> Token | None:
    """Return the deep object: subject of the passive, noun of the participle, object."""
    if verb.dep == "acl" and verb.tag != "VBG":
        return parse.head(verb)
    dep = "nsubjpass" if _passive(parse, verb) else "dobj"
    return next(parse.kids(verb, dep), None)


def _agent(parse: Parse, verb: Token) -> Token | None:
    for by in parse.kids(verb, "agent", "prep"):
        if by.lower == "by":
            return next(parse.kids(by, "pobj"), None)
    return None


def _behind(parse: Parse, token: Token | None, prepositions: tuple[str, ...]) -> Token | None:
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
                    return _behind(parse, kid, ("with", "to"))
    return None


def _responsibility(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    passive = _passive(parse, verb)
    noun = _suffering(parse, verb)
    if noun is None and verb.tag == "NNS" and parse.head(verb).i == verb.i + 1:
        noun = parse.head(verb)  # "The Front claims responsibility", read as two nouns
    if noun is None or noun.lower not in nouns:
        return
    actor = _agent(parse, verb) if passive else next(parse.kids(verb, "nsubj"), None)
    if actor is None and verb.tag == "NNS":
        actor = _noun_before(parse, verb, noun)
    if actor is None and not passive:
        actor = _controller(parse, verb)
    if actor is None and not passive:
        return
    event = _behind(parse, noun, cue.prepositions) or _behind(parse, verb, cue.prepositions)
    reading = _reading(parse, verb, cue, actor, event)
    if reading is not None:
        yield reading


def _noun_before(parse: Parse, verb: Token, noun: Token) -> Token | None:
    """Return the head of what stands before a claim that was parsed as a noun phrase."""
    if noun.dep == "conj" and parse.head(noun).is_noun:
        return parse.head(noun)
    before = [kid for kid in parse.kids(noun, "compound", "nmod") if kid.i < verb.i]
    return before[-1] if before else None


def _controller(parse: Parse, verb: Token) -> Token | None:
    """Return the subject that a joined or participial verb shares with its head."""
    head = parse.head(verb)
    if verb.dep in ("conj", "xcomp", "advcl") and head.is_verb:
        return next(parse.kids(head, "nsubj"), None)
    return head if verb.dep in ("relcl", "acl") and head.is_noun else None


def _event_by(
    parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    actor, event = _agent(parse, verb), _suffering(parse, verb)
    if actor is None or event is None or not _passive(parse, verb):
        return
    reading = _reading(parse, verb, cue, actor, event)
    if reading is not None:
        yield reading


def _actor_of(
    parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    if not verb.is_verb:
        return
    actor = _suffering(parse, verb)
    event = _behind(parse, verb, cue.prepositions) or _behind(parse, actor, cue.prepositions)
    # "Officials suspect the Front": of what was told before.
    bare = verb.lower in _SUSPECTING and not any(parse.kids(verb, "prep", "xcomp", "ccomp"))
    if actor is None or (event is None and not bare):
        return
    reading = _reading(parse, verb, cue, actor, event)
    if reading is not None:
        yield reading


def _event_on(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    event = _suffering(parse, verb)
    actor = _behind(parse, verb, cue.prepositions) or _behind(parse, event, cue.prepositions)
    if event is None or actor is None:
        return
    if not nouns and event.tag.startswith("NNP"):
        return  # "links the Front to the killing": somebody, no deed
    if nouns:
        if event.lower not in nouns:
            return
        event = None
    reading = _reading(parse, verb, cue, actor, event)
    if reading is not None:
        yield reading


def _believed_behind(
    parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    holder = parse.head(word) if word.dep == "acomp" else word
    actor = next(parse.kids(holder, "nsubjpass", "nsubj"), None)
    if actor is None and word.dep == "acl":
        actor = parse.head(word)
    nodes = [word, *parse.kids(word, "xcomp"), *parse.kids(holder, "xcomp")]
    for node in nodes:
        for kid in parse.kids(node, "prep", "acomp"):
            if kid.lower not in cue.prepositions:
                continue
            event = next(parse.kids(kid, "pobj", "pcomp"), None)
            event = event or _behind(parse, kid, ("for", "in"))
            if actor is not None and event is not None:
                reading = _reading(parse, word, cue, actor, event)
                if reading is not None:
                    yield reading
                return
    # "No group has claimed it, but the Front is suspected": of what was told before.
    bare = not any(kid.dep in ("xcomp", "prep", "ccomp", "acomp") for kid in parse.kids(word))
    if bare and actor is not None and word.lower == "suspected" and _passive(parse, word):
        reading = _reading(parse, word, cue, actor, None)
        if reading is not None and word.dep != "acl":
            yield reading


def _hallmark(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    noun = next((kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns), None)
    actor = _behind(parse, noun, cue.prepositions)
    event = next(parse.kids(verb, "nsubj"), None)
    if actor is None or event is None:
        return
    reading = _reading(parse, verb, cue, actor, event)
    if reading is not None:
        yield reading


def _clause(parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    if not verb.is_verb:
        return
    for event in parse.kids(verb, "ccomp"):
        actor = next(parse.kids(event, "nsubj"), None) or _agent(parse, event)
        if actor is not None and actor.is_noun:
            reading = _reading(parse, verb, cue, actor, event)
            if reading is not None:
                yield reading


def _modifier(
    parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    if word.dep != "amod" or not parse.head(word).is_noun:
        return
    reading = _reading(parse, word, cue, parse.head(word), None)
    if reading is not None:
        yield reading


def _involved(
    parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A is behind E", "held A responsible for E", "the men involved in E"."""
    if word.dep == "prep":
        event = next(parse.kids(word, "pobj"), None)
    else:
        event = _behind(parse, word, cue.prepositions)
    governor = parse.head(word)
    actor = next(parse.kids(word, "nsubj", "nsubjpass"), None)
    if actor is None and word.dep == "acl" and governor.is_noun:
        actor = governor
    elif actor is None and (governor.lower in _BE or word.dep == "acomp"):
        actor = next(parse.kids(governor, "nsubj"), None)
    elif actor is None and word.dep == "oprd":
        actor = next(parse.kids(governor, "dobj", "nsubjpass"), None)
    if actor is not None and actor.lower in _RELATIVE and governor.dep == "relcl":
        actor = parse.head(governor)
    if actor is None or event is None or not actor.is_noun:
        return
    reading = _reading(parse, word, cue, actor, event)
    if reading is not None:
        yield reading


_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re"))
_RELATIVE = frozenset(("who", "which", "that"))
_CALLED = frozenset(("identified", "named", "known", "called", "dubbed"))
_BELONGING = frozenset(("belonged", "belonging", "belong", "belongs"))


def _perpetrator(
    parse: Parse, word: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read who those who did it were: "the attacker, A", "was identified as A", "were A's men"."""
    if not any(kid.lower in _DEFINITE for kid in parse.kids(word, "det", "amod")):
        return
    found = [kid for kid in parse.kids(word, "appos") if kid.tag.startswith("NNP")]
    verb = parse.head(word)
    if word.dep == "nsubj" and verb.lower in _BE:
        for kid in parse.kids(verb, "attr"):
            if kid.lower in nouns:
                found.append(kid)
    elif word.dep in ("nsubj", "nsubjpass") and verb.lower in _CALLED | _BELONGING:
        for named in (_behind(parse, verb, cue.prepositions), *parse.kids(verb, "oprd")):
            if named is not None and named.tag.startswith("NNP"):
                found.append(named)
    for actor in found[:1]:
        reading = _reading(parse, word, cue, actor, None)
        if reading is not None:
            yield reading


_DEFINITE = frozenset(("the", "suspected", "alleged"))


def _victim(parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "the victims were identified as A and B", "the dead are A and B"."""
    verb = parse.head(word)
    if word.dep not in ("nsubj", "nsubjpass"):
        return
    found = list(parse.kids(verb, "attr")) if verb.lower in _BE else []
    if verb.lower in _CALLED:
        found = [*parse.kids(verb, "oprd"), *_pobjs(parse, verb, cue.prepositions)]
    for actor in found[:1]:
        if actor.tag.startswith("NNP"):
            reading = _reading(parse, word, cue, actor, None)
            if reading is not None:
                yield reading


def _pobjs(parse: Parse, verb: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for prep in parse.kids(verb, "prep"):
        if prep.lower in prepositions:
            yield from parse.kids(prep, "pobj")


_SHAPES = {
    "responsibility": _responsibility,
    "event_by": _event_by,
    "actor_of": _actor_of,
    "event_on": _event_on,
    "behind": _believed_behind,
    "hallmark": _hallmark,
    "clause": _clause,
    "modifier": _modifier,
    "involved": _involved,
    "perpetrator": _perpetrator,
    "victim": _victim,
}
