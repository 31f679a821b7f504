"""Relations of event nouns: possessive, compound, prepositions, light verbs."""

from __future__ import annotations

from conflict_events.frames.clauses import is_passive
from conflict_events.frames.phrases import phrase
from conflict_events.frames.subjects import surface_subject
from conflict_events.frames.types import Relation
from conflict_events.frames.verbs import prepositions, relations
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.patterns import match_at
from conflict_events.lexicon.triggers import LightVerb
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token


def nominal(parse: Parse, noun: Token, taken: tuple[int, ...]) -> list[Relation]:
    """Return the relations inside the noun phrase of `noun`; `taken` belong to the trigger."""
    found: list[Relation] = []
    for kid in parse.kids(noun):
        if kid.i in taken:
            found += _inner_modifiers(parse, kid, taken)
            continue
        if kid.dep == "poss":
            found.append(Relation("possessive", kid.i, "nominal.possessive"))
        elif kid.dep in ("compound", "amod", "nmod") and kid.i < noun.i:
            following = parse.tokens[kid.i + 1]
            if following.i != noun.i == following.head and phrase(parse, following)[0].i <= kid.i:
                continue  # "a Sri Lankan army offensive": the adjective is the army's
            found.append(Relation("compound", kid.i, "nominal.compound"))
        elif kid.dep in ("acl", "relcl") and kid.is_verb:
            found += _participle_agent(parse, kid)
            found += _pitted(parse, kid)
    found += _second_verb(parse, noun)
    found += _staged_behind(parse, noun)
    found += _by_behind(parse, noun)
    found += _met_with(parse, noun)
    found += prepositions(parse, noun, "nominal.prep")
    gathering = gathered(parse, noun)
    if gathering is not None:
        found += [r for r in nominal(parse, gathering, taken) if r.head != noun.i]
    for relation in tuple(found):
        # "attack on a base by rebels", "attack by rebels on a base": the second phrase hangs on
        # the object of the first.
        if relation.rule == "nominal.prep" and relation.key != "between":
            token = parse.tokens[relation.head]
            far = ("against", "on") if relation.key == "by" else ("by", "against", "on")
            found += [
                inner
                for inner in prepositions(parse, token, "nominal.prep.far")
                if inner.key in far
            ]
    return found


_CARRIERS = word_class("carry-a-deed")


def carrier(parse: Parse, noun: Token) -> Token:
    """Return the noun that stands for the event: "incident" in "two shooting incidents in Jos"."""
    head = parse.head(noun)
    return head if noun.dep == "compound" and head.lower in _CARRIERS else noun


def _inner_modifiers(parse: Parse, token: Token, taken: tuple[int, ...]) -> list[Relation]:
    return [
        Relation("possessive" if kid.dep == "poss" else "compound", kid.i, "nominal.inner")
        for kid in parse.kids(token, "compound", "amod", "poss", "nmod")
        if kid.i not in taken
    ]


def _participle_agent(parse: Parse, verb: Token) -> list[Relation]:
    """Read such as "an attack carried out by rebels", "a strike targeting the base"."""
    found = [
        Relation("by", pobj.i, "nominal.participle.agent")
        for agent in parse.kids(verb, "agent")
        for pobj in parse.kids(agent, "pobj")
        if verb.lower not in _REPORTING
    ]
    if verb.lower in ("targeting", "hitting", "against"):
        found += [
            Relation("on", kid.i, "nominal.participle.object") for kid in parse.kids(verb, "dobj")
        ]
    return found


def _pitted(parse: Parse, verb: Token) -> list[Relation]:
    """Read the sides of "a battle that pitted A against B", "fighting pitting A against B"."""
    if verb.lower not in _PITTING:
        return []
    sides = [*parse.kids(verb, "dobj")]
    for holder in (verb, *sides):
        for against in parse.kids(holder, "prep"):
            if against.lower == "against":
                sides += parse.kids(against, "pobj")
    return [Relation("between", side.i, "nominal.pitted") for side in dict.fromkeys(sides)]


_AMID = frozenset(("after", "following", "in", "during", "amid"))


def _met_with(parse: Parse, noun: Token) -> list[Relation]:
    """Read "burned the market after a clash with rebels": the subject is the other side."""
    preposition = parse.head(noun)
    verb = parse.head(preposition)
    if noun.dep != "pobj" or preposition.lower not in _AMID or not verb.is_verb:
        return []
    if is_passive(parse, verb) or verb.lower in _DYING:
        return []  # whom it befell stands on one side or on none
    if not any(kid.lower == "with" for kid in parse.kids(noun, "prep")):
        return []
    subject = surface_subject(parse, verb)
    return [] if subject is None else [Relation("met", subject[0].i, "nominal.met")]


_PITTING = frozenset(("pit", "pits", "pitted", "pitting"))


def _second_verb(parse: Parse, noun: Token) -> list[Relation]:
    """Read such as "the attack killed six and was carried out by rebels"."""
    if noun.dep not in ("nsubj", "nsubjpass"):
        return []
    return [
        Relation("by", pobj.i, "nominal.second")
        for verb in parse.kids(parse.head(noun), "conj")
        if verb.lower in _STAGED and not any(parse.kids(verb, "nsubj", "nsubjpass"))
        for agent in parse.kids(verb, "agent")
        for pobj in parse.kids(agent, "pobj")
    ]


def _by_behind(parse: Parse, noun: Token) -> list[Relation]:
    """Read "died in an attack on the base by rebels", where "by" hangs on a verb without voice."""
    preposition = parse.head(noun)
    verb = parse.head(preposition)
    if noun.dep != "pobj" or preposition.lower not in _WITHIN or verb.lower not in _DYING:
        return []
    if is_passive(parse, verb):
        return []
    return [
        Relation("by", pobj.i, "nominal.by.far")
        for by in parse.kids(verb, "agent", "prep")
        if by.lower == "by" and by.i > noun.i
        for pobj in parse.kids(by, "pobj")
    ]


def _staged_behind(parse: Parse, noun: Token) -> list[Relation]:
    """Read "the murder of two clerks perpetrated by rebels": the deed was, not the clerks."""
    inner = [
        pobj
        for prep in parse.kids(noun, "prep")
        if prep.lower in ("of", "against", "on")
        for pobj in parse.kids(prep, "pobj")
    ]
    # "of a minister and two of his guards": the parser counts two more murders
    inner += [
        pobj
        for count in parse.kids(noun, "conj")
        if count.tag == "CD"
        for of in parse.kids(count, "prep")
        for pobj in parse.kids(of, "pobj")
    ]
    inner += [
        pobj  # "of two clerks in Bor, which was perpetrated by rebels"
        for held in tuple(inner)
        for prep in parse.kids(held, "prep")
        for pobj in parse.kids(prep, "pobj")
    ]
    inner += [kid for pobj in tuple(inner) for kid in parse.kids(pobj, "conj", "appos")]
    return [
        Relation("by", doer.i, "nominal.staged")
        for held in inner
        for verb in parse.kids(held, "acl", "relcl")
        if verb.lower in _STAGED
        for agent in parse.kids(verb, "agent")
        for doer in parse.kids(agent, "pobj")
    ]


_STAGED = word_class("staged-by")
_WITHIN = frozenset(("in", "during"))
_DYING = frozenset("die dies died dying perish perished fall fell fallen burned burnt".split())
"""Verbs that nobody does to others."""


_REPORTING = word_class("told-by")


def light(
    parse: Parse, noun: Token, lexicon: Lexicon
) -> tuple[LightVerb, Token, list[Relation]] | None:
    """Return the light verb that `noun` leans on, its token and the relations it lends."""
    gathering = gathered(parse, noun)
    if gathering is not None:
        support = light(parse, gathering, lexicon)
        if support is None:
            return None
        entry, verb, lent = support
        return entry, verb, [r for r in lent if r.head not in (noun.i, gathering.i)]
    anchor = _first_conjunct(parse, noun)
    governor = parse.head(anchor)
    place = {"dobj": "object", "nsubj": "subject", "nsubjpass": "object", "attr": "object"}.get(
        anchor.dep
    )
    if anchor.dep == "nsubj" and _headline_agent(parse, governor):
        place = "object"
    if anchor.dep == "pobj":
        preposition = governor
        governor = parse.head(preposition)
        while governor.tag == "IN" and governor.dep == "prep":  # "slipped out of control"
            governor = parse.head(governor)
        governor = _verb_of(parse, governor)
        place = "object" if preposition.dep == "agent" else "prepositional"
        if preposition.dep == "agent":
            place = "subject"
    if place is None and anchor.dep in ("acl", "relcl"):
        return None
    if place == "prepositional" and governor.is_noun and parse.sentence.kind == "title":
        return _verbless(noun, parse.head(anchor), governor, lexicon)
    if place is None or not governor.tag.startswith("VB"):
        return _relative_light(parse, noun, lexicon)
    found = _lookup(parse, governor, place, noun, lexicon)
    if found is None:
        return _relative_light(parse, noun, lexicon)
    return found, governor, _lend(parse, governor, anchor, found)


_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_GATHERING = word_class("gather-deeds")


def gathered(parse: Parse, noun: Token) -> Token | None:
    """Return the noun that only counts or sorts happenings: "a *string* of attacks"."""
    if noun.dep != "pobj":
        return None
    preposition = parse.head(noun)
    counting = parse.head(preposition)
    if preposition.lower != "of" or counting.lower not in _GATHERING:
        return None
    return counting


def _verbless(
    noun: Token, preposition: Token, holder: Token, lexicon: Lexicon
) -> tuple[LightVerb, Token, list[Relation]] | None:
    """Read a headline without its "is": "Town in rebel hands", "Army in control of port"."""
    for pattern in lexicon.light_index.by_head.get("is", ()):
        entry = pattern.value
        if noun.lower in entry.nouns and pattern.after == (frozenset((preposition.lower,)),):
            lent = Relation(f"role:{entry.subject}", holder.i, "light.verbless")
            return entry, holder, [lent]
    return None


def _verb_of(parse: Parse, token: Token) -> Token:
    """The verb that a complement belongs to: "was the target of", "emerged unhurt from"."""
    steps = 0
    while token.dep in ("attr", "acomp", "oprd", "advmod", "dobj") and steps < 2:
        token = parse.head(token)
        steps += 1
    return token


def _relative_light(
    parse: Parse, noun: Token, lexicon: Lexicon
) -> tuple[LightVerb, Token, list[Relation]] | None:
    """Read such as "the attack that rebels launched", "an assault launched by rebels"."""
    for kid in parse.kids(noun, "relcl", "acl"):
        if not kid.is_verb:
            continue
        deep = relations(parse, kid, passive=kid.tag == "VBN" and kid.dep == "acl")
        # "for which they hold the army responsible": another object is what is held
        own = any(parse.kids(kid, "ccomp", "oprd")) or len(list(parse.kids(kid, "dobj"))) > 1
        if not own and any(r.key == "object" and r.head == noun.i for r in deep):
            found = _lookup(parse, kid, "object", noun, lexicon)
            if found is not None:
                return found, kid, _lend(parse, kid, noun, found)
    return None


def _first_conjunct(parse: Parse, noun: Token) -> Token:
    steps = 0
    while noun.dep == "conj" and parse.head(noun).is_noun and steps < 6:
        noun = parse.head(noun)
        steps += 1
    return noun


def _lookup(
    parse: Parse, verb: Token, place: str, noun: Token, lexicon: Lexicon
) -> LightVerb | None:
    """The light verb that `verb` is for `noun`; one that names its nouns comes first."""
    lowers = tuple(token.lower for token in parse.tokens)
    general: LightVerb | None = None
    for pattern in lexicon.light_index.by_head.get(verb.lower, ()):
        entry = pattern.value
        if entry.noun != place or match_at(pattern, lowers, verb.i) is None:
            continue
        if noun.lower in entry.nouns:
            return entry
        if not entry.nouns and general is None:
            general = entry
    return general


def _headline_agent(parse: Parse, verb: Token) -> bool:
    """Read such as "Attack carried out by rebels kills 5": a participle read as the main verb."""
    return verb.tag in ("VBN", "VBD") and any(kid.dep == "agent" for kid in parse.kids(verb))


def _lend(parse: Parse, verb: Token, noun: Token, entry: LightVerb) -> list[Relation]:
    found: list[Relation] = []
    passive = is_passive(parse, verb) or _headline_agent(parse, verb)
    for relation in relations(parse, verb, passive=passive):
        if relation.head == noun.i:
            continue
        if relation.key == "subject" and entry.subject != "none":
            found.append(Relation(f"role:{entry.subject}", relation.head, "light.subject"))
        elif relation.key == "object" and entry.noun == "prepositional" and passive:
            found.append(Relation(f"role:{entry.subject}", relation.head, "light.passive"))
        elif relation.key == "object" and entry.object != "none":
            found.append(Relation(f"role:{entry.object}", relation.head, "light.object"))
        elif relation.rule == "verb.prep":
            found.append(Relation(relation.key, relation.head, "light.prep"))
    if not found and entry.subject != "none":
        subject = surface_subject(parse, verb)
        if subject is not None and subject[0].i != noun.i and not passive:
            found.append(Relation(f"role:{entry.subject}", subject[0].i, "light.subject"))
    return found


def is_given(parse: Parse, noun: Token) -> bool:
    """Whether a determiner makes the noun one that is known: "the attack", "this blast"."""
    return any(kid.lower in _REFERRING for kid in parse.kids(noun, "det"))
