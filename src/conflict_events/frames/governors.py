"""Governors: the chain of words that govern a trigger, as far as their status reaches it.

A relative clause, an adverbial clause and any link that no cue names end the chain:
status passes down to complements, never up or across.
"""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.frames.clauses import clause_head
from conflict_events.frames.nouns import gathered
from conflict_events.frames.phrases import is_bare_group, members
from conflict_events.frames.source_kinds import classify
from conflict_events.lexicon.cues import Cue, Cues, governed_forms
from conflict_events.parses.types import Parse, Token

_STEPS = 8
_PRONOUNS = frozenset(("it", "they", "he", "she", "we", "i"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_TRANSPARENT = frozenset(("infinitive", "gerund", "predicate", "dep"))
_VAGUE = frozenset(("group", "movement", "opposition", "people"))
"""Nouns that may stand for a party or for a charity: too weak to doubt what they say."""
_OWN_MARKS = frozenset(("aux", "auxpass", "nsubj", "nsubjpass", "neg"))


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the chain."""

    child: Token
    governor: Token
    link: str
    """``infinitive``, ``clause``, ``object`` ..., or a preposition."""
    preposition: Token | None
    own: bool
    """Whether negation and mood of the governor bear on the child (not for "A attacked
    and B fled", where both only share what governs them)."""
    cue: Cue | None


def walk(parse: Parse, start: Token, cues: Cues) -> list[Step]:
    """Return the steps from `start` outwards, at most eight."""
    steps: list[Step] = []
    child = start
    for _ in range(_STEPS):
        step = _step(parse, child, cues)
        if step is None:
            break
        steps.append(step)
        child = step.governor
    return steps


def _step(parse: Parse, child: Token, cues: Cues) -> Step | None:
    if child.head == child.i:
        return None
    governor = parse.head(child)
    preposition: Token | None = None
    link = _link(parse, child)
    own = True
    if link == "pobj":
        preposition = governor
        while governor.dep in ("prep", "pcomp", "advmod") and parse.head(governor).tag == "IN":
            governor = parse.head(governor)
        if preposition_cue(parse, preposition, cues) is not None:
            return Step(child, preposition, "preposition", preposition, own, None)
        if _is_example(parse, preposition):
            return Step(child, parse.head(preposition), "example", preposition, own, None)
        governor = parse.head(governor)
        link = preposition.lower
        above = parse.head(governor)
        if child.tag == "VBG" and governor.is_noun and governor.dep in ("dobj", "nsubjpass"):
            # "accused the rebels of burning", hung on the rebels
            cue = _governor_cue(parse, child, above, link, cues)
            if cue is not None and above.is_verb:
                return Step(child, above, link, preposition, own, cue)
    elif link == "conj":
        own = _shares(parse, child, governor)
        return Step(child, governor, "conj", None, own, None)
    elif not link:
        return None
    cue = _governor_cue(parse, child, governor, link, cues)
    if cue is None and link == "clause":
        # "Rumours spread that ...": the clause is of the subject.
        for noun in parse.kids(governor, "nsubj", "nsubjpass"):
            cue = _governor_cue(parse, child, noun, link, cues) if noun.is_noun else None
            if cue is not None and noun.i < governor.i:
                return Step(child, noun, link, None, own, cue)
        # "It is not true that ...": the clause is of the predicate.
        for word in parse.kids(governor, "acomp"):
            cue = _governor_cue(parse, child, word, link, cues)
            if cue is not None and word.i < child.i:
                return Step(child, word, link, None, own, cue)
    if cue is None and link not in _TRANSPARENT and gathered(parse, child) is None:
        return None
    return Step(child, governor, link, preposition, own, cue)


def _is_example(parse: Parse, preposition: Token) -> bool:
    """Whether what follows only exemplifies a noun: "acts such as burning buses"."""
    if not parse.head(preposition).is_noun:
        return False
    before = parse.tokens[preposition.i - 1].lower if preposition.i else ""
    return preposition.lower == "including" or (preposition.lower == "as" and before == "such")


def _link(parse: Parse, child: Token) -> str:
    """Name the link of `child` to its head; empty where status does not pass it."""
    match child.dep:
        case "dobj" | "nsubjpass":
            return "object"
        case "nsubj" | "csubj":
            return "subject"
        case "ccomp":
            # "ordered 1,500 men to be sent": no clause of its own either
            untensed = any(kid.tag == "TO" for kid in parse.kids(child, "aux"))
            return "infinitive" if untensed else "clause"
        case "acl":
            if child.tag == "VB":
                return "infinitive"
            return "clause" if any(parse.kids(child, "mark")) else ""
        case "xcomp" | "advcl":
            if child.dep == "advcl" and child.tag != "VB":
                return ""
            if child.dep == "advcl" and any(parse.kids(child, "mark")):
                return ""
            being = any(kid.lower == "being" for kid in parse.kids(child, "auxpass"))
            return "gerund" if child.tag == "VBG" or being else "infinitive"
        case "pobj" | "pcomp":
            # "close to where they were killed": a finite clause stands for its own.
            finite = child.tag != "VBG" and any(parse.kids(child, "nsubj", "nsubjpass"))
            return "" if finite else "pobj"
        case "conj":
            return "conj"
        case "attr":
            return "attr"
        case "compound" | "nmod" | "amod" | "poss":
            return "compound" if child.is_noun else ""
        case "acomp" | "oprd":
            return "predicate"
        case "relcl" if any(k.lower == "that" for k in parse.kids(child, "mark")):
            return "clause"  # "the report that the general was wounded"
        case "relcl":
            # "the plan to attack": an infinitive is no clause with a scope of its own.
            if child.tag == "VB" and any(k.tag == "TO" for k in parse.kids(child, "aux")):
                return "infinitive"
            return ""
        case "dep":
            return "dep"
        case _:
            return ""


def _shares(parse: Parse, second: Token, first: Token) -> bool:
    """Whether a coordinated member stands under the negation and mood of the first."""
    if second.is_noun:
        return not any(kid.dep in ("det", "poss") for kid in parse.kids(second))
    if any(
        kid.dep in ("aux", "auxpass", "nsubj", "nsubjpass", "neg") for kid in parse.kids(second)
    ):
        return False
    return second.tag == first.tag and second.tag in ("VB", "VBN", "VBG")


def _governor_cue(parse: Parse, child: Token, governor: Token, link: str, cues: Cues) -> Cue | None:
    table = cues.noun_governors if governor.is_noun else cues.verb_governors
    for cue in table.get(governor.lower, ()):
        if link not in cue.links:
            continue
        if cue.particle and not any(k.lower == cue.particle for k in parse.kids(governor)):
            continue
        if cue.before and parse.head(governor).lower != cue.before:
            continue
        if cue.indefinite and child.is_noun and _is_definite(parse, child, cue):
            continue
        if cue.future and not any(k.tag == "MD" for k in parse.kids(child, "aux")):
            continue
        if cue.same_subject and not _same_subject(parse, child):
            continue
        if cue.open and _is_done(parse, governor):
            continue
        if cue.governed and child.lower not in governed_forms(cue):
            continue
        if cue.speaker == "party" and not _party_speaks(parse, governor, child, cues):
            continue
        if cue.speaker == "interested" and _bystander_speaks(parse, governor, cues):
            continue
        return cue
    return None


def _is_done(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in an active past: "allowed", "has allowed"."""
    if any(parse.kids(verb, "auxpass", "neg")):
        return False
    perfect = verb.tag == "VBN" and any(k.lower in _HAVE for k in parse.kids(verb, "aux"))
    return verb.tag == "VBD" or perfect


_HAVE = frozenset(("have", "has", "had", "'ve", "’ve"))


def _is_definite(parse: Parse, noun: Token, cue: Cue) -> bool:
    """Whether a noun is known already; "called for the assassination of the mayor" is not."""
    wished = cue.status == "hypothetical" and any(kid.lower == "of" for kid in parse.kids(noun))
    return not wished and any(
        (kid.dep == "det" and kid.lower in _DEFINITE) or kid.dep == "poss"
        for kid in parse.kids(noun)
    )


def _same_subject(parse: Parse, verb: Token) -> bool:
    """Whether the clause tells of the speaker: no subject, a pronoun, "its fighters"."""
    subjects = list(parse.kids(verb, "nsubj", "nsubjpass"))
    return (
        not subjects
        or subjects[0].lower in _PRONOUNS
        or is_bare_group(parse, subjects[0])
        or any(kid.tag == "PRP$" for kid in parse.kids(subjects[0], "poss"))
    )


def _party_speaks(parse: Parse, governor: Token, child: Token, cues: Cues) -> bool:
    """Whether a party to the conflict tells of others; of itself it is believed as others are."""
    if _same_subject(parse, child) or _suffers_itself(parse, child):
        return False
    speakers = [one for kid in parse.kids(governor, "nsubj") for one in members(parse, kid)]
    return bool(speakers) and all(
        speaker.lower not in _VAGUE and classify(parse, speaker, cues.sources)[0] == "party"
        for speaker in speakers
    )


def _suffers_itself(parse: Parse, verb: Token) -> bool:
    """Whether the speaker tells of its own dead: "killed two of its members"."""
    return any(
        token.tag == "PRP$" and token.lower in ("its", "their")
        for kid in parse.kids(verb, "dobj", "nsubjpass")
        for token in parse.subtree(kid)
    )


def _bystander_speaks(parse: Parse, governor: Token, cues: Cues) -> bool:
    return any(
        classify(parse, subject, cues.sources)[0] in ("witness", "monitor", "media")
        for subject in parse.kids(governor, "nsubj")
    )


def preposition_cue(parse: Parse, preposition: Token, cues: Cues) -> Cue | None:
    """Return the cue that `preposition`, alone or with up to two words before it, is."""
    phrase = ""
    for token in reversed(parse.tokens[max(0, preposition.i - 2) : preposition.i + 1]):
        phrase = f"{token.lower} {phrase}".strip()
        if phrase in cues.prepositions:
            return cues.prepositions[phrase]
    return None


def accusing_party(parse: Parse, start: Token, cues: Cues) -> Token | None:
    """Return the party to the conflict that alone vouches by "according to" for another's deed."""
    verb = parse.tokens[clause_head(parse, start)]
    for prep in parse.kids(verb, "prep", "advmod"):
        if prep.lower != "according" or _same_subject(parse, verb):
            continue
        for to in parse.kids(prep, "prep"):
            for speaker in parse.kids(to, "pobj"):
                own = any(kid.lower == speaker.lower for kid in parse.kids(verb, "nsubj"))
                if not own and classify(parse, speaker, cues.sources)[0] == "party":
                    return prep
    return None
