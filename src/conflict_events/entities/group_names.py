"""The name that a phrase gives a group: "a group calling itself the Red Dawn", "a gang named X"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.fronts import as_front
from conflict_events.entities.renamed import is_registered
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party
from conflict_events.frames.phrases import core, phrase, printed
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import ActorKind

_GROUPS = word_class("heads-of-unknown-groups")
_NEAR = 40
"""Characters between the noun of a group and its name, which are then printed together."""
_MARKS = frozenset("\"“”'()[]")
_NAMING = word_class("give-a-name")
_KNOWN = frozenset(("known", "identified"))
_OWN: frozenset[ActorKind] = frozenset(("rebel_group", "political_militia", "identity_militia"))


def with_name(
    parse: Parse, head: Token, parties: tuple[Party, ...], around: Surroundings
) -> tuple[Party, ...]:
    """Return the party of a phrase under the name that the words behind its noun give the group.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        parties: What the phrase was read as.
        around: Registry, places and days of the document.
    """
    if len(parties) != 1 or parties[0].place is not None or parties[0].means is not None:
        return parties
    party = as_front(parse, head, _unofficial(parse, parties[0]))
    for origin in _origins(parse, head, around):
        return (_named(parse, head, origin, party, around),)
    for noun in (head, *_inner(parse, head)):
        if noun.lower in _GROUPS:
            name = _name_of(parse, noun)
            if name is not None:
                return (_named(parse, noun, name, party, around),)
    return (party,)


_BODIES = word_class("bodies-in-names-of-armed-groups")
"""Last words of the names of armed groups."""


def _origins(parse: Parse, head: Token, around: Surroundings) -> tuple[Token, ...]:
    """Return the group that armed people come from: "gunmen from the Red Dawn Front"."""
    heads = (head, *_inner(parse, head))
    reading = next((r for noun in heads[::-1] if (r := _alone(noun, around))), None)
    if reading is None or not reading.armed or reading.state:
        return ()
    part = parse.sentence.span.part
    return tuple(
        pobj
        for noun in heads
        for prep in parse.kids(noun, "prep")
        if prep.lower == "from"
        for pobj in parse.kids(prep, "pobj")
        if pobj.tag.startswith("NNP")
        and (part, pobj.start) not in around.places
        and pobj.lower in _BODIES
        and any(kid.tag.startswith("NNP") for kid in parse.kids(pobj, "compound", "nmod"))
    )[:1]


def _alone(noun: Token, around: Surroundings) -> ActorReading | None:
    return read_actor([noun.text], 0, around.registry) if noun.tag in ("NN", "NNS") else None


def claimant(parse: Parse, head: Token, party: Party) -> Party:
    """Return the party of a claim; a group that no list knows is somebody.

    "The Red Dawn group" has a name; "a previously unknown group" has none, and did it all the same.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        party: What the phrase was read as.
    """
    if party.place is not None or head.lower not in _GROUPS | _BODIES:
        return party
    if party.actor is not None:
        return _unlisted(parse, head, party)
    if head.lower not in _GROUPS:
        return party
    named = any(kid.tag.startswith("NNP") for kid in parse.kids(head, "compound", "nmod"))
    if not named and not any(kid.lower in _INDEFINITE for kid in parse.kids(head, "det")):
        return party
    actor = ActorReading(party.text, None, None, "unidentified", None, armed=True)
    return replace(party, actor=actor)


def _unlisted(parse: Parse, head: Token, party: Party) -> Party:
    """Take a "Red Dawn Brigade" that claims a deed for no brigade of a state."""
    actor = party.actor
    names = [k for k in parse.kids(head, "compound", "nmod") if k.tag.startswith("NNP")]
    if actor is None or not actor.state or is_registered(actor) or not names:
        return party
    made = ActorReading(actor.name, None, None, "unidentified", None, armed=True)
    return replace(party, actor=made)


_INDEFINITE = frozenset(("a", "an", "another"))


def _inner(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return the group of "members of a gang"."""
    return tuple(
        pobj
        for of in parse.kids(head, "prep")
        if of.lower in ("of", "from")
        for pobj in parse.kids(of, "pobj")
    )


def _name_of(parse: Parse, noun: Token) -> Token | None:
    for verb in parse.kids(noun, "acl", "relcl"):
        found = list(parse.kids(verb, "oprd", "attr")) if verb.lower in _NAMING else []
        if verb.lower in _NAMING and not found:
            found = list(parse.kids(verb, "dobj"))
        if verb.lower in _KNOWN:
            found = [
                pobj
                for kid in parse.kids(verb, "prep")
                if kid.lower == "as"
                for pobj in parse.kids(kid, "pobj")
            ]
        for name in found:
            if name.text[0].isupper() and name.is_noun:
                return name
    return next((k for k in parse.kids(noun, "appos") if _is_apart(parse, noun, k)), None)


def _is_apart(parse: Parse, noun: Token, name: Token) -> bool:
    """Whether a name stands beside an indefinite noun: "a commando unit, the Red Dawn,"."""
    indefinite = any(kid.lower in _INDEFINITE for kid in parse.kids(noun, "det"))
    return indefinite and name.tag.startswith("NNP") and name.i > noun.i


def _named(parse: Parse, noun: Token, name: Token, party: Party, around: Surroundings) -> Party:
    words = core(phrase(parse, name), name)
    named = printed(parse, words[0], _last_of(parse, words[-1]))
    offset = parse.sentence.span.start
    text = parse.sentence.text[named.start - offset : named.end - offset]
    gap = parse.sentence.text[party.span.end - offset : named.start - offset]
    near = 0 <= named.start - party.span.end < _NEAR and _MARKS.isdisjoint(gap)
    span = replace(named, start=party.span.start) if near else named
    known = party.actor
    own = read_actor([name.text], 0, around.registry)
    if own is not None and own.kind == "civilians":
        return party  # "a non-governmental organisation (NGO)": a short form, no armed group
    if known is None or not is_registered(known):
        group = read_actor([noun.text], 0, around.registry)
        whole = known if known is not None and known.kind in _OWN else group
        kind: ActorKind = "unidentified"
        sector = None
        if whole is not None and whole.kind in _OWN:
            kind, sector = whole.kind or kind, whole.sector
        country = known.country if known is not None else None
        attribution = known.attribution if known is not None else "stated"
        known = ActorReading(text, None, country, kind, sector, armed=True, attribution=attribution)
    words_printed = parse.sentence.text[span.start - offset : span.end - offset]
    return replace(party, span=span, text=words_printed, actor=known)


_LINKS = frozenset(("of", "to", "for", "the", "and", "in"))


def _last_of(parse: Parse, token: Token) -> Token:
    """Return the last word of a name that goes on behind `token`: "Death to Traitors"."""
    last = token
    for word in parse.tokens[token.i + 1 :]:
        if word.text[0].isupper() and word.is_noun:
            last = word
        elif word.lower not in _LINKS or word.text[0].isupper():
            break
    return last


def _unofficial(parse: Parse, party: Party) -> Party:
    """Take a "self-styled battalion" for people whose side nobody knows."""
    actor = party.actor
    if actor is None or actor.kind != "state_forces" or is_registered(actor):
        return party
    start = party.span.start - parse.sentence.span.start
    before = parse.sentence.text[max(0, start - 1) : party.span.end - parse.sentence.span.start]
    if not before.strip(' "“').lower().startswith(("self-", "so-called")):
        return party
    reading = ActorReading(actor.name, None, None, "unidentified", None, armed=actor.armed)
    return replace(party, actor=replace(reading, attribution=actor.attribution))
