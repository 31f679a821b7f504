"""Building frames: every trigger head of a parse with its relations, whatever the voice."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.frames.askers import with_askers
from conflict_events.frames.nouns import carrier, light, nominal
from conflict_events.frames.owners import fought, owned
from conflict_events.frames.phrases import BACKING
from conflict_events.frames.types import Frame, Relation
from conflict_events.frames.verbs import prepositions, reads_as_passive, relations
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.parses.types import Parse, Token


def build(
    parse: Parse, found: tuple[tuple[TriggerMatch, ...], ...], lexicon: Lexicon
) -> tuple[Frame, ...]:
    """Return the frames of a sentence, one for each trigger head, in text order.

    A head that lies inside a longer trigger pattern of another head is left out ("attack"
    in "suicide bomb attack" when the pattern's head is elsewhere), and so is a noun that the
    pattern of a verb shares ("ceasefire agreement" beside "signed a ceasefire").
    """
    longest: dict[int, int] = {}
    for matches in found:
        size = len(matches[0].tokens)
        for index in matches[0].tokens:
            longest[index] = max(longest.get(index, 0), size)
    shared = {
        (index, matches[0].trigger.type)
        for matches in found
        if matches[0].kind == "verb"
        for index in matches[0].tokens
        if index != matches[0].head
    }
    frames: list[Frame] = []
    events = frozenset(matches[0].head for matches in found if matches[0].kind == "noun")
    for matches in found:
        head = parse.tokens[matches[0].head]
        if longest[head.i] > len(matches[0].tokens):
            continue
        own = {(index, matches[0].trigger.type) for index in matches[0].tokens}
        if matches[0].kind == "noun" and own & shared:
            continue
        frames += _frames_of(parse, head, matches, lexicon, events)
    return with_askers(frames, lexicon)


def _frames_of(
    parse: Parse,
    head: Token,
    matches: tuple[TriggerMatch, ...],
    lexicon: Lexicon,
    events: frozenset[int],
) -> list[Frame]:
    made: list[Frame] = []
    if head.dep == "acl" and head.lower in BACKING:
        return made  # "forces backed by Russia" names an associated actor, no event
    for kind in ("verb", "noun", "adjective"):
        own = tuple(match for match in matches if match.kind == kind)
        if not own:
            continue
        if kind == "verb":
            frame = _verb_frame(parse, head, own)
            told = lexicon.types[own[0].trigger.type]
            if told.band == "verbal":
                kept = owned(parse, frame.relations, events)
                frame = replace(frame, relations=_unique(kept))
            elif told.family == "combat":
                kept = fought(parse, frame.relations, events)
                frame = replace(frame, relations=_unique(kept))
            made.append(frame)
        elif kind == "noun":
            made.append(_noun_frame(parse, head, own, lexicon))
        else:
            made.append(_adjective_frame(parse, head, own))
    return made


def _verb_frame(parse: Parse, head: Token, matches: tuple[TriggerMatch, ...]) -> Frame:
    transitive = matches[0].trigger.roles.get("object", "target") in ("target", "place")
    intransitive = (
        "subject" in matches[0].trigger.roles and "object" not in matches[0].trigger.roles
    )
    passive = reads_as_passive(
        parse,
        head,
        transitive=transitive and not intransitive,
        outcome=matches[0].trigger.result,
        words=matches[0].tokens,
    )
    found = list(relations(parse, head, passive=passive))
    # Objects of a pattern's last word: "opened fire on the crowd", "took control of the town".
    for index in matches[0].tokens:
        token = parse.tokens[index]
        if token.i == head.i:
            continue
        if token.is_verb and token.i > head.i:
            # "vowed to punish aid workers"
            found += [
                Relation("object", kid.i, "pattern.verb") for kid in parse.kids(token, "dobj")
            ]
        if token.tag in ("IN", "TO", "RP"):
            for preposition in (token, *parse.kids(token, "conj")):
                for kid in parse.kids(preposition, "pobj"):
                    found.append(Relation("object", kid.i, "pattern.preposition"))
                    far = prepositions(parse, kid, "pattern.prep.far")  # "... of Hit to the army"
                    found += [relation for relation in far if relation.key in ("from", "to")]
        if token.lower in _LIFE:
            found += _whose(parse, token)
        found += prepositions(parse, token, "pattern.prep")
        whole = parse.head(token)
        if token.dep == "compound" and whole.is_noun and whole.i not in matches[0].tokens:
            found += prepositions(parse, whole, "pattern.prep")  # "signed a ceasefire deal with"
    # A word that every reading takes is no phrase beside it; `records.roles` sees to the rest.
    taken = set.intersection(*(set(match.tokens) for match in matches))
    kept = _unique([r for r in found if r.head not in taken])
    rule = "passive" if passive else "active"
    return Frame(parse, head.i, "verb", matches, kept, rule, head.i)


_LIFE = word_class("taken-from-the-killed")


def _whose(parse: Parse, life: Token) -> list[Relation]:
    """Read "claimed the lives of a judge and a nun", "slit the guard's throat": who dies."""
    owners = [kid for kid in parse.kids(life, "poss") if kid.is_noun]
    owners += [
        n for of in parse.kids(life, "prep") if of.lower == "of" for n in parse.kids(of, "pobj")
    ]
    return [Relation("object", owner.i, "pattern.whose") for owner in owners]


def _noun_frame(
    parse: Parse, head: Token, matches: tuple[TriggerMatch, ...], lexicon: Lexicon
) -> Frame:
    taken = matches[0].tokens
    whole = carrier(parse, head)
    found = nominal(parse, whole, (*taken, head.i))
    for index in taken:
        token = parse.tokens[index]
        if token.i > head.i:
            found += prepositions(parse, token, "pattern.prep")
    support = light(parse, whole, lexicon)
    governor, entry = head.i, None
    if support is not None:
        entry, verb, lent = support
        governor = verb.i
        found += lent
    kept = _unique([r for r in found if r.head not in taken])
    rule = "light" if entry else "nominal"
    return Frame(parse, head.i, "noun", matches, kept, rule, governor, entry)


def _adjective_frame(parse: Parse, head: Token, matches: tuple[TriggerMatch, ...]) -> Frame:
    """Read such as "left 12 dead", "12 people are dead", "the town is under siege"."""
    found: list[Relation] = []
    governor = parse.head(head)
    if head.dep == "prep" and governor.is_noun:  # a headline: "Nurses on strike in Lagos"
        found.append(Relation("object", governor.i, "adjective.verbless"))
    elif head.dep == "amod" and governor.is_noun:
        found.append(Relation("object", governor.i, "adjective.attributive"))
    elif head.dep in ("acomp", "oprd", "ccomp", "attr", "prep", "advmod") and governor.is_verb:
        for kid in parse.kids(governor, "dobj", "nsubj", "nsubjpass"):
            if kid.dep == "dobj" or governor.lower in _COPULAS:
                found.append(Relation("object", kid.i, "adjective.predicate"))
    elif head.dep == "pobj" and governor.lower == "among":
        found += _among(parse, governor)
    for kid in parse.kids(head, "nsubj", "nummod"):
        found.append(Relation("object", kid.i, "adjective.subject"))
    found += prepositions(parse, head, "adjective.prep")
    kept = _unique([r for r in found if r.head not in matches[0].tokens])
    verb = governor.i if governor.is_verb else head.i
    return Frame(parse, head.i, "adjective", matches, kept, "predicate", verb)


def _among(parse: Parse, among: Token) -> list[Relation]:
    """Read those who are named of all: "three commanders were among the dead in Idlib"."""
    outer = parse.head(among)
    if not outer.is_verb:
        return [Relation("object", outer.i, "adjective.among")] if outer.is_noun else []
    kids = parse.kids(outer, "nsubj", "attr")
    found = [Relation("object", kid.i, "adjective.among") for kid in kids]
    return [*found, *prepositions(parse, outer, "adjective.prep")]


_COPULAS = frozenset("is are was were be been being remain remains remained lay lie lies".split())


def _unique(found: list[Relation]) -> tuple[Relation, ...]:
    """Drop repeated (key, head) pairs, keeping the first."""
    seen: set[tuple[str, int]] = set()
    kept: list[Relation] = []
    for relation in found:
        pair = (relation.key, relation.head)
        if pair not in seen:
            seen.add(pair)
            kept.append(relation)
    return tuple(kept)
