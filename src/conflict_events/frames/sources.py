"""Sources: who says what a sentence tells, and which of its words they vouch for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from conflict_events.frames.clauses import clause_head
from conflict_events.frames.phrases import core, members, phrase
from conflict_events.frames.source_kinds import classify
from conflict_events.lexicon.cues import Cues
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import SourceKind, SourceScale
from conflict_events.text.types import Span

_PRONOUNS = frozenset(("he", "she", "it", "they"))
_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "oprd")
_CARRIED = frozenset(
    ("statement", "report", "communique", "communiqué", "release", "account", "post")
)
_QUOTES = "\"“”'‘’«»"
_OPENERS = frozenset(("according", "citing", "quoting", "per", "words"))
_EMPTY = frozenset(("nothing", "anything", "little", "something", "more", "much"))
_REMEMBERING = frozenset("recall recalls recalled recounts recounted testified".split())


@dataclass(frozen=True, slots=True)
class SourceReading:
    """A source and what it vouches for."""

    name: str
    """As printed, without article; for a pronoun the name it stands for."""
    kind: SourceKind
    scale: SourceScale | None
    span: Span
    """Where it was read: the name, or the pronoun."""
    verb: str
    """Word that links it to what it says, lower case."""
    scope: frozenset[int]
    """Indices of the tokens that it vouches for."""


def vouching(sources: Iterable[SourceReading], token: int) -> SourceReading | None:
    """Return the source closest around `token`: "X said 12 died, while Y said 20 did"."""
    around = [source for source in sources if token in source.scope]
    return min(around, key=lambda source: len(source.scope), default=None)


def find(parse: Parse, cues: Cues, last: SourceReading | None = None) -> tuple[SourceReading, ...]:
    """Return the sources that a sentence names, in text order.

    Args:
        parse: The sentence.
        cues: The cues, with the table of sources.
        last: Source that a pronoun ("he said") stands for; without it pronouns are no source.
    """
    found: list[SourceReading] = []
    for token in parse.tokens:
        if token.lower in cues.sources.verbs and token.is_verb:
            found += _of_verb(parse, token, cues, last)
        elif token.lower in _OPENERS:
            found += _of_preposition(parse, token, cues)
    unique: dict[tuple[str, Span], SourceReading] = {}
    for reading in found:
        key = (reading.name, reading.span)
        before = unique[key].scope if key in unique else frozenset[int]()
        unique[key] = replace(reading, scope=reading.scope | before)
    return tuple(sorted(unique.values(), key=lambda r: (r.span.start, r.span.end)))


def _of_verb(
    parse: Parse, verb: Token, cues: Cues, last: SourceReading | None
) -> list[SourceReading]:
    if _is_negated(parse, verb):
        return []
    passive = any(kid.dep == "auxpass" for kid in parse.kids(verb)) or (
        verb.tag == "VBN" and verb.dep in ("acl", "advcl")
    )
    scope = _scope(parse, verb, passive=passive)
    if not scope:
        return []
    speakers: list[Token] = []
    if passive:
        for agent in parse.kids(verb, "agent"):
            speakers += parse.kids(agent, "pobj")
    else:
        speakers += _subjects(parse, verb)
        if not speakers and verb.dep == "conj":
            # "Police sealed the area and said ...": the first verb's subject speaks.
            speakers += parse.kids(parse.head(verb), "nsubj")
        if not speakers and verb.dep in ("advcl", "acl") and verb.tag == "VBG":
            head = parse.head(verb)
            speakers += parse.kids(head, "nsubj") if head.is_verb else [head]
    found: list[SourceReading] = []
    for speaker in speakers:
        for member in members(parse, speaker):
            reading = _reading(parse, member, verb.lower, scope, cues, last)
            if reading is not None:
                found.append(reading)
    return found


def _subjects(parse: Parse, verb: Token) -> list[Token]:
    """Return the subjects of `verb`; of two side by side ("the agency SANA") the first."""
    found: list[Token] = []
    for kid in parse.kids(verb, "nsubj"):
        if not found or kid.i != found[-1].i + 1:
            found.append(kid)
    return found


def _is_negated(parse: Parse, verb: Token) -> bool:
    """Whether it is said that nothing was said ("did not confirm", "refused to say")."""
    if any(kid.dep == "neg" for kid in parse.kids(verb)):
        return True
    return verb.dep == "xcomp" and parse.head(verb).lower in ("refused", "declined", "failed")


def _scope(parse: Parse, verb: Token, *, passive: bool) -> frozenset[int]:
    inside: set[int] = set()
    for kid in parse.kids(verb):
        if kid.lower in _EMPTY:
            continue
        told = kid.dep in _COMPLEMENTS or (passive and kid.dep == "nsubjpass")
        if told or (kid.dep == "prep" and kid.lower in ("of", "for", "with")):
            inside |= {token.i for token in parse.subtree(kid)}
    head = parse.head(verb)
    if head.i != verb.i and not inside and _inserted(parse, verb):
        own = {token.i for token in parse.subtree(verb)}
        inside |= {t.i for t in parse.subtree(head)} - own
    if inside and min(inside) < verb.i:
        # "..., police said, killing three": what follows belongs to what is said.
        for kid in parse.kids(verb, "advcl", "conj", "dep", "parataxis"):
            if kid.i > verb.i:
                inside |= {token.i for token in parse.subtree(kid)}
    if not inside and verb.head == verb.i and _has_quote(parse):
        inside |= {t.i for t in parse.tokens}
    return frozenset(inside - {verb.i})


def _inserted(parse: Parse, verb: Token) -> bool:
    """Whether the clause of `verb` is set off: "..., police said, ...", "as police said"."""
    if verb.dep not in ("parataxis", "advcl", "dep", "conj"):
        return False
    if verb.dep == "conj" and any(kid.i < verb.i for kid in parse.kids(parse.head(verb), "cc")):
        return False
    clause = [token for token in parse.subtree(verb) if token.dep != "punct"]
    first = clause[0] if clause else verb
    if first.lower == "as":
        return True
    subject = next(parse.kids(verb, "nsubj"), verb)
    start = min(parse.subtree(subject)[0].i, verb.i)
    return start > 0 and parse.tokens[start - 1].text in (",", *_QUOTES)


def _has_quote(parse: Parse) -> bool:
    return any(token.text[:1] in '"“' for token in parse.tokens)


def _of_preposition(parse: Parse, token: Token, cues: Cues) -> list[SourceReading]:
    words = tuple(t.lower for t in parse.tokens[token.i : token.i + 2])
    governor = token
    if token.lower == "according":
        if words != ("according", "to"):
            return []
        governor = parse.tokens[token.i + 1]
    elif token.lower == "words":
        follower = parse.tokens[token.i + 1 : token.i + 2]
        if not follower or follower[0].lower != "of":
            return []
        governor = follower[0]
    speakers = [*parse.kids(governor, "pobj", "dobj"), *parse.kids(token, "pobj", "dobj")]
    head = parse.tokens[clause_head(parse, parse.head(token))]
    own = {t.i for t in parse.subtree(token)}
    scope = frozenset(t.i for t in parse.subtree(head) if t.i not in own)
    found: list[SourceReading] = []
    seen: set[int] = set()
    for speaker in speakers:
        for member in members(parse, speaker):
            if member.i in seen:
                continue
            seen.add(member.i)
            reading = _reading(parse, member, token.lower, scope, cues, None)
            if reading is not None:
                found.append(reading)
    return found


def _reading(
    parse: Parse,
    head: Token,
    verb: str,
    scope: frozenset[int],
    cues: Cues,
    last: SourceReading | None,
) -> SourceReading | None:
    if head.lower in _PRONOUNS:
        if last is None:
            return None
        return replace(last, span=parse.span(head), verb=verb, scope=scope)
    if not head.is_noun and head.tag not in ("JJ", "NNP", "FW"):
        return None
    if head.lower in _CARRIED:
        # "a statement by the ministry", "the ministry's report": the ministry speaks.
        head = _carrier(parse, head) or head
    kind, scale = classify(parse, head, cues.sources)
    if kind is None:
        if not head.tag.startswith("NNP"):
            return None
        kind = "witness" if verb in _REMEMBERING else "official"
    words = named(parse, head)
    start, end = words[0].start, words[-1].end
    base = parse.sentence.span.start
    name = " ".join(parse.sentence.text[start - base : end - base].split())
    return SourceReading(name, kind, scale, parse.span(words[0], words[-1]), verb, scope)


def _carrier(parse: Parse, paper: Token) -> Token | None:
    for kid in parse.kids(paper, "poss"):
        return kid
    for kid in parse.kids(paper, "prep"):
        if kid.lower in ("by", "from", "of"):
            for pobj in parse.kids(kid, "pobj"):
                return pobj
    verb = parse.head(paper)
    if paper.dep == "dobj" and verb.is_verb:
        # "The minister issued a statement saying ..."
        return next(parse.kids(verb, "nsubj"), None)
    for kid in parse.kids(paper, "acl"):
        for agent in parse.kids(kid, "agent"):
            for pobj in parse.kids(agent, "pobj"):
                return pobj
    return None


def named(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return the tokens of a source's name: its noun phrase with of- and for-phrases."""
    words = phrase(parse, head)
    last = words[-1].i
    if last + 1 < len(parse.tokens):
        behind = parse.tokens[last + 1]
        if behind.dep == "nsubj" and behind.head == head.head and head.dep == "nsubj":
            last = behind.i
    for kid in parse.kids(head, "prep"):
        if kid.lower in ("of", "for", "without") and kid.i == last + 1:
            for pobj in parse.kids(kid, "pobj"):
                inner = phrase(parse, pobj)
                if inner[0].i == kid.i + 1:
                    last = inner[-1].i
    return core(parse.tokens[words[0].i : last + 1])
