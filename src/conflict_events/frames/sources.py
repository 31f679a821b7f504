"""Sources: who says what a sentence tells, and which of its words they vouch for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from conflict_events.frames.clauses import clause_head
from conflict_events.frames.phrases import core, members, phrase, title_phrase
from conflict_events.frames.relatives import taken_up
from conflict_events.frames.source_kinds import (
    behind_commas,
    classify,
    is_scene,
    known_name,
    made_by,
)
from conflict_events.frames.source_nouns import (
    author,
    quoted_as_saying,
    told_by_noun,
    told_in_account,
)
from conflict_events.frames.source_scopes import (
    claim_rejected,
    commented_on,
    not_said,
    spoken_of,
    told_through,
    vouched,
)
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.sources import Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import SourceKind, SourceScale
from conflict_events.text.types import Span

_PRONOUNS = frozenset(("he", "she", "it", "they"))
_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "oprd")
_QUOTES = "\"“”'‘’«»"
_OPENERS = frozenset(("according", "citing", "quoting", "per", "words"))
_EMPTY = frozenset(("nothing", "anything", "little", "something", "more", "much"))
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing"))
_ADDRESSING = frozenset(("told", "tell", "tells", "telling", "informed", "briefed"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SHARES = word_class("shares-that-are-claimed")
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
        for speaker, scope in _of_noun(parse, token, cues):
            reading = _reading(parse, speaker, token.lower, scope, cues, last)
            if reading is not None:
                found.append(reading)
    unique: dict[tuple[str, Span], SourceReading] = {}
    for reading in found:
        key = (reading.name, reading.span)
        before = unique[key].scope if key in unique else frozenset[int]()
        unique[key] = replace(reading, scope=reading.scope | before)
    return tuple(sorted(unique.values(), key=lambda r: (r.span.start, r.span.end)))


def _of_noun(parse: Parse, token: Token, cues: Cues) -> Iterator[tuple[Token, frozenset[int]]]:
    if token.is_noun:
        yield from told_by_noun(parse, token, cues.sources)
        yield from told_in_account(parse, token)
    elif token.dep == "pcomp":
        yield from quoted_as_saying(parse, token)


def _of_verb(
    parse: Parse, verb: Token, cues: Cues, last: SourceReading | None
) -> list[SourceReading]:
    saying = cues.sources.verbs[verb.lower]
    if _is_negated(parse, verb):
        return []
    passive = any(kid.dep == "auxpass" for kid in parse.kids(verb)) or (
        verb.tag == "VBN" and verb.dep in ("acl", "advcl")
    )
    if saying.of:
        scope = spoken_of(parse, verb)
    elif saying.through:
        scope = told_through(parse, verb, cues.sources.through[saying.id])
    else:
        scope = _scope(parse, verb, passive=passive)
    scope = vouched(parse, scope) or claim_rejected(parse, verb, cues.sources)
    if not scope or (saying.clause and not _has_clause(parse, verb)):
        return []
    scope |= commented_on(parse, verb, cues.sources)
    speakers: list[Token] = []
    if passive:
        for agent in parse.kids(verb, "agent"):
            speakers += parse.kids(agent, "pobj")
    else:
        speakers += _subjects(parse, verb)
        if not speakers and verb.dep == "conj":
            # "Police sealed the area and said ...": the first verb's subject speaks.
            speakers += parse.kids(_upper(parse, parse.head(verb), cues.sources), "nsubj")
        if not speakers and verb.dep in ("advcl", "acl") and verb.tag == "VBG":
            speakers += _holders(parse, parse.head(verb), cues.sources)
    if any(_says_nothing(parse, speaker) for speaker in speakers):
        return []
    found: list[SourceReading] = []
    for speaker in speakers:
        if saying.shown and speaker.lower not in cues.sources.papers:
            continue
        meant = taken_up(parse, verb, speaker) or _antecedent(parse, verb, speaker, last)
        for member in members(parse, meant):
            reading = _reading(parse, member, verb.lower, scope, cues, last)
            if reading is not None and (not saying.only or reading.kind in saying.only):
                found.append(reading)
    return found


def _upper(parse: Parse, verb: Token, sources: Sources) -> Token:
    """Return the verb whose subject goes on to speak: "denied that its men had fired and said".

    A simple past is not joined with a perfect but with the verb of saying above it.
    """
    above = parse.head(verb)
    perfect = any(kid.lower == "had" for kid in parse.kids(verb, "aux"))
    return above if verb.dep == "ccomp" and perfect and above.lower in sources.verbs else verb


def _holders(parse: Parse, head: Token, sources: Sources) -> Iterable[Token]:
    """Return who "..., blaming rebels" goes on to say it: who said what it hangs on, if anybody."""
    if not head.is_verb:
        return [head]
    above = parse.head(head)
    if head.dep == "ccomp" and above.lower in sources.verbs:
        return list(parse.kids(above, "nsubj"))
    return parse.kids(head, "nsubj")


def _has_clause(parse: Parse, verb: Token) -> bool:
    """Whether a finite clause is what `verb` has for content, or stands quoted beside it."""
    for kid in parse.kids(verb, "ccomp"):
        helped = [k for k in parse.kids(kid, "aux", "auxpass") if k.tag in _FINITE]
        subject = any(parse.kids(kid, "nsubj", "nsubjpass", "expl"))
        if subject and (kid.tag in _FINITE or helped):
            return True
    return _inserted(parse, verb)


def _says_nothing(parse: Parse, speaker: Token) -> bool:
    """Whether nobody speaks: "no group has claimed", "neither side has explained"."""
    return speaker.lower in _NOBODY or any(
        kid.lower in _NOBODY for kid in parse.kids(speaker, "det", "preconj", "cc", "predet")
    )


def _antecedent(parse: Parse, verb: Token, speaker: Token, last: SourceReading | None) -> Token:
    """Return the subject that "and he said" takes up: "The envoy met chiefs, and he said ..."."""
    if speaker.lower not in _PRONOUNS:
        return speaker
    if speaker.lower == "it" and last is None:
        # "The army killed nine rebels, it said": who acts says so.
        for clause in parse.kids(verb, "ccomp"):
            for first in parse.kids(clause, "nsubj"):
                if clause.i < speaker.i and first.tag in ("NN", "NNP"):
                    return first
    above = [parse.head(verb)] if verb.dep in ("conj", "ccomp") else []
    if speaker.lower in ("he", "she"):
        above += [token for token in parse.tokens if token.head == token.i]
    for head in above:
        for first in parse.kids(head, "nsubj"):
            named = first.tag.startswith("NNP") or head.i == verb.head
            if first.is_noun and named and first.i < speaker.i:
                return first
    return speaker


def _subjects(parse: Parse, verb: Token) -> list[Token]:
    """Return the subjects of `verb`; of two side by side ("the agency SANA") the first."""
    found: list[Token] = []
    for kid in parse.kids(verb, "nsubj"):
        if not found or kid.i != found[-1].i + 1:
            found.append(kid)
    if any(kid.tag == "TO" for kid in parse.kids(verb, "aux")):
        return []  # "before the talks to announce it"
    return [kid for kid in found if kid.i > verb.i] or found


def _is_negated(parse: Parse, verb: Token) -> bool:
    """Whether it is said that nothing was said ("did not confirm", "refused to say")."""
    if any(kid.dep == "neg" for kid in parse.kids(verb)):
        return True
    return verb.dep == "xcomp" and parse.head(verb).lower in ("refused", "declined", "failed")


def _scope(parse: Parse, verb: Token, *, passive: bool) -> frozenset[int]:
    inside: set[int] = set()
    for kid in parse.kids(verb):
        if kid.lower in _EMPTY or (kid.dep == "xcomp" and verb.lower in _ADDRESSING):
            continue  # "told soldiers to fire": an order
        if kid.lower in _SHARES and kid.dep in ("dobj", "nsubjpass"):
            # "Claimed responsibility for the raid", "denied any role in it": of no deed itself.
            return frozenset((kid.i,))
        told = kid.dep in _COMPLEMENTS or (passive and kid.dep == "nsubjpass")
        if told or (kid.dep == "prep" and kid.lower in ("of", "for", "with")):
            inside |= {token.i for token in parse.subtree(kid)}
            if kid.is_noun:
                inside -= not_said(parse, verb, kid)
    head = parse.head(verb)
    if verb.lower in _ADDRESSING:
        # "told reporters" names who listens
        for kid in parse.kids(verb, "dobj"):
            inside -= {token.i for token in parse.subtree(kid)}
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
    top = token
    if token.tag == "VBG" and token.dep == "amod" and parse.head(token).is_noun:
        # "Quoting officials, the agency said": read as a modifier of the officials.
        top = parse.head(token)
        speakers = [top]
    head = parse.tokens[clause_head(parse, parse.head(top))]
    if token.lower == "according" and _closes(parse, top):
        head = _first_of(parse, head)
    own = {t.i for t in parse.subtree(top)}
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


def _closes(parse: Parse, token: Token) -> bool:
    """Whether "according to A" is set off at the end of the sentence."""
    last = max(t.i for t in parse.subtree(token))
    behind = parse.tokens[last + 1 :]
    return (
        token.i > 0
        and parse.tokens[token.i - 1].text == ","
        and all(t.dep == "punct" for t in behind)
    )


def _first_of(parse: Parse, verb: Token) -> Token:
    """Return the first of the clauses joined with that of `verb`, which A tells all."""
    while verb.dep == "conj" and parse.head(verb).is_verb:
        verb = parse.head(verb)
    return verb


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
    paper = cues.sources.papers.get(head.lower)
    if paper is not None:
        # "a statement by the ministry", "the ministry's report": the ministry speaks.
        made_it = author(parse, head, shown=paper.shown)
        if made_it is not None and not is_scene(parse, made_it, cues.sources):
            head = made_it
        if head.lower in _PRONOUNS:
            return None
    kind, scale = classify(parse, head, cues.sources)
    if head.lower in cues.sources.papers:
        kind, scale = made_by(parse, head, cues.sources) or (paper.kind if paper else None, None)
        if kind is None:
            return None
    if kind is None:
        if not head.tag.startswith("NNP"):
            return None
        kind = "witness" if verb in _REMEMBERING else "official"
    words = behind_commas(named(parse, _by_name(parse, head), cues.sources), head)
    if words[0].lower in _OPENERS and len(words) > 1:
        words = words[1:]  # "Quoting officials, ..."
    start, end = words[0].start, words[-1].end
    base = parse.sentence.span.start
    name = " ".join(parse.sentence.text[start - base : end - base].split())
    return SourceReading(name, kind, scale, parse.span(words[0], words[-1]), verb, scope)


def _by_name(parse: Parse, head: Token) -> Token:
    """Return the name set behind a title: "an army spokesman, Captain Jean Lukusa"."""
    if head.tag != "NN" or head.dep == "appos":
        return head
    for kid in parse.kids(head, "appos"):
        comma = parse.tokens[parse.subtree(kid)[0].i - 1].text == ","
        full = any(parse.kids(kid, "compound"))
        if kid.tag == "NNP" and kid.i > head.i and comma and full:
            return kid
    return head


def named(parse: Parse, head: Token, sources: Sources) -> tuple[Token, ...]:
    """Return the tokens of a source's name: its noun phrase with of- and for-phrases."""
    words = phrase(parse, head)
    last = words[-1].i
    known = known_name(parse, head, sources)
    if known is not None and known[1] > last:
        return core(parse.tokens[min(known[0], words[0].i) : known[1] + 1])
    if last + 1 < len(parse.tokens):
        behind = parse.tokens[last + 1]
        if behind.dep == "nsubj" and behind.head == head.head and head.dep == "nsubj":
            last = behind.i
    for kid in parse.kids(head, "prep"):
        if kid.lower in ("of", "for", "without") and kid.i == last + 1:
            for pobj in parse.kids(kid, "pobj"):
                inner = title_phrase(parse, pobj)
                if inner[0].i == kid.i + 1:
                    last = inner[-1].i
    return core(parse.tokens[words[0].i : last + 1])
