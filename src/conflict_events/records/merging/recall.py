"""Nominals that take up what was told: "the blast", "this attack"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.place_nouns import site_words
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import noise
from conflict_events.records.merging.another import OTHER
from conflict_events.records.merging.compare import Likeness
from conflict_events.records.parties.sides import one_object, same_actor

_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_OBJECTS = frozenset(("of", "on", "against", "object"))
_PLANTED = type_group("bombs")
_FIRED = type_group("strikes")
_WEAPONS = word_class("weapons-that-go-off")
_ANY_BOMBS = word_class("bombs-of-any-kind")
_ATTACKERS = word_class("those-who-attacked")


def recalls(draft: Draft) -> bool:
    """Whether its event is a definite noun: "died in the blast", "the raid wounded two".

    A noun with a clause of its own ("the raid that ...") or set apart ("the second blast")
    names an event that need not have been told. "The bomber" of a suicide bombing is that of
    the one told, as nobody blows himself up twice.

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    if draft.frame.kind == "noun":
        return _taken_up(parse, parse.tokens[draft.frame.head])
    if draft.type in _PLANTED | _FIRED and _set_off(draft):
        return True
    if fell_in_fight(draft):
        return True
    if draft.type != "suicide_bombing":
        return False
    # also where a claim has named his group since
    doers = [p.head for p in draft.initiators if parse.sentence.span.covers(p.span)]
    doers += [kid.i for kid in parse.kids(parse.tokens[draft.frame.head], "nsubj")]
    return any(
        parse.tokens[head].lower in _ATTACKERS and _taken_up(parse, parse.tokens[head])
        for head in doers
    )


def is_campaign(draft: Draft) -> bool:
    """Whether its noun is all that was done for long: "the deadliest since the bombing began".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    noun = parse.tokens[draft.frame.head]
    marks = {kid.lower for kid in parse.kids(parse.head(noun), "mark")}
    return draft.frame.kind == "noun" and noun.dep == "nsubj" and "since" in marks


def fell_in_fight(draft: Draft) -> bool:
    """Whether people are told to have died in a fight told before: "died in the fighting".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    told = [p for p in draft.initiators if p.actor is None or p.actor.attribution == "stated"]
    if draft.type != "armed_clash" or told:  # whom one blames in the same breath is no matter
        return False
    nouns = (parse.tokens[index] for _, index in draft.anchors)
    return any(noun.is_noun and noun.dep == "pobj" and _taken_up(parse, noun) for noun in nouns)


def one_of_many(draft: Draft, compared: Likeness) -> bool:
    """Whether it counts one man alone who died in what is taken up: "lost his son in the blast".

    Args:
        draft: A draft that takes up a deed.
        compared: What it has in common with that deed.
    """
    dead = [reading.toll for reading in draft.tolls if reading.toll.kind == "killed"]
    return compared.tolls < 0 and bool(dead) and all(toll.high == 1 for toll in dead)


def site_repeated(earlier: Draft, draft: Draft) -> bool:
    """Whether the noun bears the site that `earlier` told of: "the recruiting centre attack".

    Args:
        earlier: What was told before.
        draft: A draft for which `recalls` holds.
    """
    if draft.frame.kind != "noun":
        return False
    noun = draft.parse.tokens[draft.frame.head]
    site = [
        kid.lower
        for kid in draft.parse.kids(noun, "compound", "nmod")
        if kid.tag in ("NN", "NNS", "VBG")
    ]
    told = " ".join(telling.sentence.text.lower() for telling in earlier.tellings)
    return bool(site) and all(f" {word} " in f" {told} " for word in site)


def fully_told(draft: Draft) -> bool:
    """Whether a noun says itself where, when and to whom: "the murder of X in Y on 2 May".

    It needs nothing told before; where nothing of it was, it is another deed.

    Args:
        draft: A draft of one sentence.
    """
    told = draft.place is not None and draft.date is not None and bool(draft.targets)
    return draft.frame.kind == "noun" and told


def _set_off(draft: Draft) -> bool:
    """Whether a weapon told before goes off: "the device exploded", "fired the shells"."""
    parse = draft.parse
    kids = parse.kids(parse.tokens[draft.frame.head], "nsubj", "nsubjpass", "dobj")
    return any(kid.lower in _WEAPONS and _taken_up(parse, kid) for kid in kids)


def _other_object(earlier: Draft, draft: Draft) -> bool:
    """Whether the noun itself says of whom or what it was, and that is nothing told before.

    "The murder of the mayor" does not take up the murder of a judge.
    """
    if draft.frame.kind != "noun":
        return False
    heads = {r.head for r in draft.frame.relations if r.key in _OBJECTS}
    own = [p for p in draft.targets if p.head in heads and draft.parse.sentence.span.covers(p.span)]
    told = [p for p in earlier.targets if not p.pronoun]
    if own and draft.place is not None and earlier.place is None:
        return True
    if names_other_site(earlier, draft):
        return True
    return bool(own and told) and not any(_one_victim(a, b) for a in told for b in own)


def names_other_site(earlier: Draft, draft: Draft) -> bool:
    """Whether the noun bears the name of a site that is not told there: "the school raid".

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    parse = draft.parse
    named = {
        kid.lower
        for kid in parse.kids(parse.tokens[draft.frame.head], "compound")
        if kid.tag == "NN" and kid.lower in site_words()
    }
    if not named:
        return False
    told = " ".join(telling.sentence.text for telling in earlier.tellings).casefold()
    return not all(word in told for word in named)


def _one_victim(one: Party, other: Party) -> bool:
    if one.actor is not None and other.actor is not None and same_actor(one.actor, other.actor):
        return True
    named = any(word[:1].isupper() for word in other.text.split())
    return one_object(one, other) and not (named and one.text != other.text)


def takes_up(earlier: Draft, draft: Draft) -> bool:
    """Whether a definite nominal can be of what was told before: its sort and object fit.

    Args:
        earlier: What was told before.
        draft: A draft for which `recalls` holds.
    """
    if _other_object(earlier, draft):
        return False
    one, other = earlier.type, draft.type
    if one == other or noise(draft):
        return True
    if one in _FIRED and draft.parse.tokens[draft.frame.head].lower in _ANY_BOMBS:
        return True  # planes bomb as well
    remote = {one, other} & (_PLANTED | _FIRED)
    return len(remote) < 2 or remote <= _PLANTED or remote <= _FIRED


def _taken_up(parse: Parse, head: Token) -> bool:
    kids = tuple(parse.kids(head))
    if not any(kid.dep == "det" and kid.lower in _REFERRING for kid in kids):
        return False
    return not any(kid.lower in OTHER or tells_which(parse, kid) for kid in kids)


def tells_which(parse: Parse, kid: Token) -> bool:
    """Whether a clause says which one is meant; behind a comma it only adds to it.

    Args:
        parse: A sentence.
        kid: A token that hangs on a noun.
    """
    if kid.dep != "relcl":
        return False
    first = parse.subtree(kid)[0]
    return first.i == 0 or parse.tokens[first.i - 1].lower != ","
