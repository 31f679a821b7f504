"""Ties: whose men those who did it were, what they say of themselves, who they are linked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from conflict_events.frames.claim_parts import (
    BE,
    ClaimReading,
    agent_of,
    controller,
    is_passive,
    made,
    object_behind,
)
from conflict_events.frames.phrases import is_bare_group
from conflict_events.lexicon.claims import ClaimCue, load_claims
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import CALENDAR

_CALLED = frozenset(("identified", "named", "known", "called", "dubbed", "described"))
_BELONGING = frozenset(("belonged", "belonging", "belong", "belongs"))
_HELD = frozenset("believed thought suspected said reported understood presumed".split())
_DOUBTED = frozenset(("suspected", "alleged"))
_DOUBTING = word_class("hold-a-belief")
_DEFINITE = _DOUBTED | {"the"}
_PEOPLE = word_class("bare-suspects")
_MEN = word_class("men-of-a-side")
_AIMING = frozenset(("at", "on", "into", "against", "upon"))
_RELATIVE = frozenset(("who", "which", "that"))
_LOOKING_ON = word_class("see-what-happened")
_BEFALLING = word_class("befall-who-tells-of-them")
_REPORTING = _LOOKING_ON | word_class("report-without-a-part")
_OFFICES = word_class("offices-of-one-person")
_TELLERS = word_class("tell-for-themselves")
"""People who say "the militia" of others, and of no side of theirs."""
_OWN = frozenset(("it", "they", "he", "she", "we"))
_ONE = frozenset(("he", "she"))
_NO_PERSON = word_class("bodies-and-no-person")
_DOERS = frozenset(("he", "she", "they"))


def _perpetrator(
    parse: Parse, word: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read who those who did it were: "the attacker, A", "was identified as A", "were A's men"."""
    if not any(kid.lower in _DEFINITE for kid in parse.kids(word, "det", "amod")):
        return
    found = [
        kid for kid in parse.kids(word, "appos") if kid.tag.startswith("NNP") or kid.lower in nouns
    ]
    verb = parse.head(word)
    for clause in parse.kids(word, "relcl"):  # "the attackers, who were members of A"
        found += _membership(parse, clause, cue, nouns)
    if word.dep in ("nsubj", "nsubjpass"):
        joined = [kid for kid in parse.kids(verb, "conj") if kid.lower in _BELONGING]
        for node in (*joined, verb, *_held(parse, verb)):
            found += _membership(parse, node, cue, nouns)
    doubt = verb.lower in _HELD or any(kid.lower in _DOUBTED for kid in parse.kids(word, "amod"))
    doubt = doubt or (verb.dep == "ccomp" and parse.head(verb).lower in _DOUBTING)
    for actor in found[:1]:
        yield from made(parse, word, cue, actor, None, "suspected" if doubt else None)


def _held(parse: Parse, verb: Token) -> list[Token]:
    """Return the verbs behind "are believed to", "are suspected of"."""
    if verb.lower not in _HELD:
        return []
    found = list(parse.kids(verb, "xcomp"))
    for prep in parse.kids(verb, "prep"):
        found += parse.kids(prep, "pcomp")
    return found


def _membership(parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]) -> Iterator[Token]:
    """Yield who the subject of `verb` is: "were members of A", "belonged to A"."""
    if verb.lower in BE:
        yield from (kid for kid in parse.kids(verb, "attr") if kid.lower in nouns)
        return
    if verb.lower in _CALLED | _BELONGING:
        for named in (object_behind(parse, verb, cue.prepositions), *parse.kids(verb, "oprd")):
            if named is not None and (named.lower in nouns or _has_name(parse, named)):
                yield named


def _has_name(parse: Parse, noun: Token) -> bool:
    return any(t.tag.startswith("NNP") for t in (noun, *parse.kids(noun, "compound", "nmod")))


def _deed(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A claimed the bombing", "A claimed it"; a bombing that claimed lives claims no deed."""
    if not verb.is_verb or is_passive(parse, verb):
        return
    event = next(parse.kids(verb, "dobj"), None)
    actor = next(parse.kids(verb, "nsubj"), None) or controller(parse, verb)
    if event is None or actor is None or actor.lower in nouns or not actor.is_noun:
        return
    if event.lower in nouns:
        yield from made(parse, verb, cue, actor, event)
    elif event.lower == "it" and not any(parse.kids(verb, "xcomp", "ccomp", "oprd")):
        yield from made(parse, verb, cue, actor, None)


def _avowal(
    parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]
) -> Iterator[ClaimReading]:
    """Read "A said it carried out the raid", "A said its men were behind the raid"."""
    if not verb.is_verb:
        return
    actor = next(parse.kids(verb, "nsubj"), None)
    if actor is None or not actor.is_noun:
        return
    for told in _said(parse, verb):
        subject = next(parse.kids(told, "nsubj"), None)
        if told.dep == "ccomp" and (subject is None or not _is_own(parse, subject, actor)):
            continue
        if any(kid.dep in ("neg", "aux") and kid.tag in ("RB", "MD") for kid in parse.kids(told)):
            continue
        event = _avowed(parse, told, cue, nouns)
        if event is not None:
            known = None if event.lower == "it" or event.tag == "JJ" else event
            yield from made(parse, verb, cue, actor, known)


def _said(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the verbs of what is said: "that it did", "to have done", "doing", "of having done"."""
    yield from parse.kids(verb, "ccomp")
    for kid in parse.kids(verb, "xcomp"):
        perfect = any(helper.lower == "have" for helper in parse.kids(kid, "aux"))
        if perfect or kid.tag == "VBG":
            yield kid
    for prep in parse.kids(verb, "prep"):
        if prep.lower in ("of", "to"):
            yield from (kid for kid in parse.kids(prep, "pcomp") if kid.tag in ("VBG", "VBN"))


def _is_own(parse: Parse, subject: Token, speaker: Token) -> bool:
    """Whether the speaker tells of itself: "it", "its fighters"."""
    if subject.lower == "it" and speaker.tag == "NNS":
        return False  # "Residents said it killed 12"
    if subject.lower in _ONE and (speaker.lower in _NO_PERSON or speaker.tag in ("NNS", "NNPS")):
        return False  # "The army said that he had thrown stones"
    if subject.lower == "they" and (
        _is_one(parse, speaker)
        or _is_quoted(parse, subject)
        or (subject.i < speaker.i and speaker.lower in _REPORTING)
    ):
        # "They took people from their beds", the mayor said; "they burned it, residents said".
        return False
    if subject.tag == "CD":
        # "two of its men"
        subject = next(
            (men for of in parse.kids(subject, "prep") for men in parse.kids(of, "pobj")), subject
        )
    group = is_bare_group(parse, subject) and speaker.lower not in _TELLERS
    if subject.lower in _OWN or group or subject.lower == speaker.lower:
        return True
    whose = next((kid.lower for kid in parse.kids(subject, "poss") if kid.tag == "PRP$"), None)
    # "Residents said its fighters fled", "villagers said their men fired": men of somebody else.
    many = speaker.tag in ("NNS", "NNPS") and (whose == "its" or speaker.lower in _LOOKING_ON)
    return whose is not None and subject.lower in _MEN and not many


def _is_one(parse: Parse, speaker: Token) -> bool:
    """Whether a single person speaks, by an office or by title and name."""
    if speaker.tag == "NN":
        return speaker.lower in _OFFICES
    before = parse.tokens[speaker.i - 1] if speaker.i else speaker
    return speaker.tag == "NNP" and before.text in ('"', "”", ",") and before.head != speaker.i


def _is_quoted(parse: Parse, subject: Token) -> bool:
    """Whether a quotation opens right before: the speaker would say "we"."""
    return subject.i > 0 and parse.tokens[subject.i - 1].text[:1] in ('"', "“", "`")


def _avowed(parse: Parse, told: Token, cue: ClaimCue, nouns: frozenset[str]) -> Token | None:
    """Return the deed of "carried out the raid", "was behind the raid", "killed two"."""
    if told.lower in BE:
        for kid in parse.kids(told, "prep", "acomp"):
            if kid.lower not in cue.prepositions:
                continue
            event = next(parse.kids(kid, "pobj"), None) or object_behind(parse, kid, ("for",))
            return event or (kid if kid.dep == "acomp" else None)
        return None
    if told.lower in _BEFALLING:
        return None  # "Chad says it lost 200 soldiers": no deed of Chad's
    if told.lower not in cue.acts:
        # "Its men killed two", "fired on a boat"; but "its men died" is no deed of theirs.
        aimed = any(
            kid.lower in _AIMING and not any(t.lower in CALENDAR for t in parse.kids(kid, "pobj"))
            for kid in parse.kids(told, "prep")
        )
        return told if aimed or any(parse.kids(told, "dobj")) else None
    event = next(parse.kids(told, "dobj"), None)
    return event if event is not None and (event.lower in nouns or event.lower == "it") else None


def _tie(parse: Parse, verb: Token, cue: ClaimCue, nouns: frozenset[str]) -> Iterator[ClaimReading]:
    """Read whom the attacker had links with, was inspired or sent by, acted for."""
    subject = next(parse.kids(verb, "nsubj", "nsubjpass"), None)
    if subject is None and verb.dep in ("conj", "xcomp", "advcl", "acl"):
        head = parse.head(verb)
        subject = head if head.is_noun else next(parse.kids(head, "nsubj", "nsubjpass"), None)
    if subject is not None and subject.lower in _RELATIVE:
        subject = next((parse.head(t) for t in (verb, parse.head(verb)) if t.dep == "relcl"), None)
    if subject is None or not _is_doer(parse, subject) or _of_others(parse, verb):
        return
    if cue.nouns:
        noun = next((kid for kid in parse.kids(verb, "dobj", "pobj") if kid.lower in nouns), None)
        noun = noun or next((k for k in _within(parse, verb) if k.lower in nouns), None)
        actor = object_behind(parse, noun, cue.prepositions) if noun is not None else None
    elif "by" in cue.prepositions:
        actor = agent_of(parse, verb)
    else:
        actor = object_behind(parse, verb, cue.prepositions)
    if actor is not None and actor.is_noun:
        whose = subject.lower if subject.tag == "NNP" else ""
        for reading in made(parse, verb, cue, _bearer(parse, actor), None):
            yield replace(reading, whose=whose)


def _of_others(parse: Parse, verb: Token) -> bool:
    """Whether it is held of those acted on: "killed clerks whom they suspected of membership"."""
    return any(kid.lower == "whom" for kid in parse.kids(verb))


def _within(parse: Parse, verb: Token) -> list[Token]:
    """Nouns one preposition below `verb`: "acting on behalf of A", "charged with membership"."""
    return [noun for prep in parse.kids(verb, "prep") for noun in parse.kids(prep, "pobj", "pcomp")]


def _is_doer(parse: Parse, subject: Token) -> bool:
    """Whether it may be who did what was told before: "he", "the attacker", a name."""
    if subject.lower in _DOERS or subject.tag == "NNP":
        return True
    definite = any(kid.lower in _DEFINITE for kid in parse.kids(subject, "det", "amod"))
    return definite and subject.lower in doers()


@lru_cache(maxsize=1)
def doers() -> frozenset[str]:
    """Return the nouns that take up who did it: "attacker", "gunmen", "suspect"."""
    found = {w for cue in load_claims().entries if cue.shape == "perpetrator" for w in cue.words}
    return frozenset(found | _PEOPLE)


def _bearer(parse: Parse, noun: Token) -> Token:
    """Return whose leader or ideas they are: "sworn loyalty to the leader of A"."""
    if noun.tag.startswith("NNP"):
        return noun
    for kid in parse.kids(noun, "poss", "compound"):
        if kid.tag.startswith("NNP"):
            return kid
    inner = object_behind(parse, noun, ("of", "from"))
    return inner if inner is not None and inner.tag.startswith("NNP") else noun


TIES = {
    "perpetrator": _perpetrator,
    "deed": _deed,
    "avowal": _avowal,
    "tie": _tie,
}
"""Readers by the shape of the cue."""
