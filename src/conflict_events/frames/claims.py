"""Claims: who claims, denies, is accused or suspected of which deed."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_charges import CHARGES
from conflict_events.frames.claim_deeds import DEEDS
from conflict_events.frames.claim_denials import DENIALS
from conflict_events.frames.claim_parts import (
    BE,
    ClaimReading,
    agent_of,
    controller,
    deeds_of,
    is_passive,
    made,
    object_behind,
    sufferer,
)
from conflict_events.frames.claim_ties import TIES
from conflict_events.frames.claim_victims import VICTIMS
from conflict_events.frames.relatives import RELATIVE
from conflict_events.lexicon.claims import ClaimCue, Claims, load_claims
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

__all__ = ["ClaimReading", "read_claims"]

_SUSPECTING = frozenset("suspect suspects suspected suspecting blame blames blamed blaming".split())
_DOUBTING = word_class("hold-a-belief")
_DENYING = word_class("disclaim-a-share")
_PAPERS = word_class("carry-a-claim")


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


def _responsibility(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    passive = is_passive(parse, verb)
    noun = sufferer(parse, verb)
    if noun is None and verb.tag == "NNS" and parse.head(verb).i == verb.i + 1:
        noun = parse.head(verb)  # "The Front claims responsibility", read as two nouns
    if noun is None or noun.lower not in nouns:
        return
    actor = agent_of(parse, verb) if passive else next(parse.kids(verb, "nsubj"), None)
    if actor is None and verb.tag == "NNS":
        actor = _noun_before(parse, verb, noun)
    if actor is None and not passive:
        actor = _spliced(parse, verb) or controller(parse, verb)
    actor = _writer(parse, verb, actor)
    if actor is None and not passive:
        return
    event = object_behind(parse, noun, cue.prepositions) or object_behind(
        parse, verb, cue.prepositions
    )
    yield from made(parse, verb, cue, actor, event)


def _noun_before(parse: Parse, verb: Token, noun: Token) -> Token | None:
    """Return the head of what stands before a claim that was parsed as a noun phrase."""
    if noun.dep == "conj" and parse.head(noun).is_noun:
        return parse.head(noun)
    before = [kid for kid in parse.kids(noun, "compound", "nmod") if kid.i < verb.i]
    return before[-1] if before else None


def _spliced(parse: Parse, verb: Token) -> Token | None:
    """Return the name right before a second verb: "shot two in Loralai, the Front claimed ..."."""
    before = parse.tokens[verb.i - 1] if verb.i else verb
    torn = before.dep in ("appos", "conj") and verb.dep in ("conj", "ccomp")
    return before if torn and before.tag.startswith("NNP") else None


def _writer(parse: Parse, verb: Token, actor: Token | None) -> Token | None:
    """Return whose paper claims it: "they handed out leaflets claiming the murder"."""
    paper = parse.head(verb)
    own = actor is None or actor.i == paper.i or actor.lower in _SELF | _RELATIVE
    if verb.dep not in ("acl", "relcl") or paper.lower not in _PAPERS or not own:
        return actor
    sent = parse.head(paper)
    if is_passive(parse, sent) or paper.dep != "dobj":
        return actor
    return next((kid for kid in parse.kids(sent, "nsubj") if kid.is_noun), actor)


def _event_by(
    parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    actor, event = agent_of(parse, verb), sufferer(parse, verb)
    if actor is None:
        # "thought to have been carried out by A"
        done = next((kid for kid in parse.kids(verb, "xcomp") if kid.lower in cue.acts), None)
        actor = agent_of(parse, done) if done is not None else None
    if actor is None or event is None or not is_passive(parse, verb):
        return
    yield from made(parse, verb, cue, actor, event)


def _actor_of(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    if not verb.is_verb:
        return
    actor = sufferer(parse, verb)
    event = object_behind(parse, verb, cue.prepositions) or object_behind(
        parse, actor, cue.prepositions
    )
    if event is None and actor is not None:  # "blamed the party, its chief and the army for it"
        event = next(
            (
                found
                for kid in parse.kids(actor, "appos", "conj")
                for last in (kid, *parse.kids(kid, "conj"))
                if last.i > actor.i
                and "for" in cue.prepositions
                and (found := object_behind(parse, last, ("for",))) is not None
            ),
            None,
        )
    if nouns and event is not None and event.lower not in nouns and event.tag != "VBG":
        return  # "fighters linked to the Front"
    # "Officials suspect the Front", "blamed the Front": of what was told before.
    bare = verb.lower in _SUSPECTING and not any(parse.kids(verb, "prep", "xcomp", "ccomp"))
    if verb.lower == "suspected":
        bare = bare and not is_passive(parse, verb) and any(parse.kids(verb, "nsubj"))
    if actor is not None and _is_each_other(parse, actor):
        bare = bare or not any(parse.kids(verb, "prep", "xcomp", "ccomp"))
        actor = next(parse.kids(verb, "nsubj"), None)
    if actor is None or (event is None and not bare):
        return
    for deed in deeds_of(parse, event):
        yield from made(parse, verb, cue, actor, deed)


_REACH = 4
"""Words from "each" to "the other": "each has accused the other"."""


def _is_each_other(parse: Parse, noun: Token) -> bool:
    """Whether two sides do it to one another: "accused each other of shelling a dam"."""
    before = {kid.lower for kid in parse.kids(noun)}
    if noun.lower == "other" and "the" in before:
        start = max(noun.i - _REACH, 0)
        before |= {token.lower for token in parse.tokens[start : noun.i]} & {"each"}
    return (noun.lower == "other" and "each" in before) or (
        noun.lower == "another" and "one" in before
    )


def _quarrel(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A and B traded blame for E": each says that the other did it."""
    noun = next((kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns), None)
    actor = next(parse.kids(verb, "nsubj"), None)
    if noun is None or actor is None or not verb.is_verb:
        return
    event = object_behind(parse, noun, cue.prepositions)
    event = event or object_behind(parse, verb, cue.prepositions)
    yield from made(parse, verb, cue, actor, event)


def _event_on(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    event = sufferer(parse, verb)
    if event is not None and event.lower in RELATIVE and verb.dep == "relcl":
        event = parse.head(verb)  # "the raid, which the army blamed on rebels"
    actor = object_behind(parse, verb, cue.prepositions) or object_behind(
        parse, event, cue.prepositions
    )
    if actor is None:  # "blamed the murder of two clerks on rebels", hung on the clerks
        actor = object_behind(parse, object_behind(parse, event, ("of",)), cue.prepositions)
    if event is None or actor is None or object_behind(parse, verb, ("for", "of")) is not None:
        return
    if (not nouns and event.tag.startswith("NNP")) or (nouns and event.lower not in nouns):
        return  # "links the Front to the killing": somebody, no deed
    yield from made(parse, verb, cue, actor, event)


def _laid(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "laid the blame for the raid on A"."""
    blame = sufferer(parse, verb)
    if blame is None or blame.lower not in nouns:
        return
    actor = object_behind(parse, verb, cue.prepositions) or object_behind(
        parse, blame, cue.prepositions
    )
    event = object_behind(parse, blame, ("for",)) or object_behind(parse, verb, ("for",))
    if actor is not None and event is not None:
        yield from made(parse, verb, cue, actor, event)


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
            event = event or object_behind(parse, kid, ("for", "in"))
            if actor is not None and event is not None:
                yield from made(parse, word, cue, actor, event)
                return
    # "No group has claimed it, but the Front is suspected": of what was told before.
    bare = not any(kid.dep in ("xcomp", "prep", "ccomp", "acomp") for kid in parse.kids(word))
    bare = bare and word.lower == "suspected" and word.dep != "acl" and is_passive(parse, word)
    if bare and actor is not None:
        yield from made(parse, word, cue, actor, None)


def _hallmark(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    noun = next((kid for kid in parse.kids(verb, "dobj") if kid.lower in nouns), None)
    actor = object_behind(parse, noun, cue.prepositions)
    event = next(parse.kids(verb, "nsubj"), None)
    if actor is None or event is None:
        return
    yield from made(parse, verb, cue, actor, event)


def _clause(parse: Parse, verb: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    if not verb.is_verb:
        return
    for event in parse.kids(verb, "ccomp"):
        actor = next(parse.kids(event, "nsubj"), None) or agent_of(parse, event)
        if actor is not None and actor.is_noun:
            yield from made(parse, verb, cue, actor, event)


def _modifier(
    parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    if word.dep != "amod" or not parse.head(word).is_noun:
        return
    yield from made(parse, word, cue, parse.head(word), None)


def _involved(
    parse: Parse, word: Token, cue: ClaimCue, _: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A is behind E", "held A responsible for E", "the men involved in E"."""
    if word.dep == "prep":
        event = next(parse.kids(word, "pobj"), None)
    else:
        event = object_behind(parse, word, cue.prepositions)
    governor = parse.head(word)
    if any(kid.tag == "MD" or kid.dep == "neg" for kid in parse.kids(governor)):
        return  # "may be responsible", "was not behind it"
    actor = next(parse.kids(word, "nsubj", "nsubjpass"), None)
    if actor is not None and word.dep == "ccomp":
        event = event or _relative_of(parse, governor, cue)
    if actor is None and word.dep == "acl" and governor.is_noun:
        actor = governor
    elif actor is None and (governor.lower in BE or word.dep == "acomp"):
        found = "dobj" if word.dep == "acomp" and any(parse.kids(governor, "dobj")) else "nsubj"
        actor = next(parse.kids(governor, found), None)  # "found two captains guilty of it"
    elif actor is None and word.dep == "amod" and governor.lower in ("those", "people", "ones"):
        actor = _equal(parse, governor)
    elif actor is None and word.dep == "oprd":
        actor = next(parse.kids(governor, "dobj", "nsubjpass"), None)
        event = event or _relative_of(parse, governor, cue)
    elif word.is_verb and word.lower == "implicated" and not is_passive(parse, word):
        actor = next(parse.kids(word, "dobj"), None)  # "the judge implicated two captains in it"
        named = () if actor is None else (actor, *parse.kids(actor, "conj"))
        behind = (object_behind(parse, noun, cue.prepositions) for noun in named)
        event = event or next((found for found in behind if found is not None), None)
    if actor is not None and actor.lower in _RELATIVE and governor.dep == "relcl":
        actor = parse.head(governor)
    speaker = _of_itself(parse, actor, governor)
    if governor.dep in ("ccomp", "acl") and parse.head(governor).lower in _DENYING:
        actor, cue = speaker or actor, cue.model_copy(update={"attribution": "denied"})
    elif speaker is not None:
        actor, cue = speaker, cue.model_copy(update={"attribution": "claimed"})
    elif _is_believed(parse, governor):
        cue = cue.model_copy(update={"attribution": "suspected"})
    if actor is None or not actor.is_noun:
        return
    if word.dep in ("acomp", "prep") and any(k.tag == "PRP$" for k in parse.kids(actor)):
        return  # "Its men were behind it" is what they say of themselves
    if event is None and word.dep != "acomp":
        return  # "The Front was responsible" is of what was told before
    yield from made(parse, word, cue, actor, event)


def _is_believed(parse: Parse, verb: Token) -> bool:
    """Whether somebody only believes what the clause of `verb` says: "think A was behind it"."""
    return verb.dep == "ccomp" and parse.head(verb).lower in _DOUBTING


def _equal(parse: Parse, noun: Token) -> Token | None:
    """Return who "those" are: "those responsible for it are soldiers"."""
    copula = parse.head(noun)
    if noun.dep != "nsubj" or copula.lower not in BE:
        return None
    return next(parse.kids(copula, "attr"), None)


def _relative_of(parse: Parse, verb: Token, cue: ClaimCue) -> Token | None:
    """Return the deed of "the raid, for which A is held responsible"."""
    for prep in parse.kids(verb, "prep"):
        if prep.lower in cue.prepositions and any(
            kid.lower == "which" for kid in parse.kids(prep, "pobj")
        ):
            return parse.head(verb) if verb.dep == "relcl" else None
    return None


_RELATIVE = frozenset(("who", "which", "that"))
_SELF = frozenset(("it", "they", "we"))


def _of_itself(parse: Parse, actor: Token | None, verb: Token) -> Token | None:
    """Return who says of itself that it did it: "the Front said that it was behind the raid"."""
    if actor is None or actor.lower not in _SELF or verb.dep not in ("ccomp", "acl"):
        return None
    said = parse.head(verb)
    while said.is_noun and said.dep in ("pobj", "dobj"):
        said = parse.head(said)  # "said in a statement that it ..."
        said = parse.head(said) if said.dep == "prep" else said
    return next((kid for kid in parse.kids(said, "nsubj") if kid.is_noun), None)


_SHAPES = {
    "responsibility": _responsibility,
    "event_by": _event_by,
    "actor_of": _actor_of,
    "event_on": _event_on,
    "laid": _laid,
    "behind": _believed_behind,
    "hallmark": _hallmark,
    "clause": _clause,
    "modifier": _modifier,
    "involved": _involved,
    "quarrel": _quarrel,
    **DENIALS,
    **TIES,
    **DEEDS,
    **CHARGES,
    **VICTIMS,
}
