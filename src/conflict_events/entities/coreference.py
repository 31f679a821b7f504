"""Coreference: plural pronouns to the last compatible party; what is unsafe stays open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflict_events.entities.antecedents import taken_up_by
from conflict_events.entities.own_forces import of_owner, owner_word
from conflict_events.entities.the_group import grouped
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.frames.clauses import SUBJECTS
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_PLURAL = frozenset(("they", "them", "their"))
_SINGULAR = frozenset(("he", "him", "she", "her", "his"))
_OF_OTHER_SEX = {
    **dict.fromkeys(("he", "him", "his"), word_class("are-of-her-sex")),
    **dict.fromkeys(("she", "her"), word_class("are-of-his-sex")),
}
_SUFFERING = frozenset(("them", "him", "her"))
_REACH = 2
"""Sentences that a pronoun may look back."""


_DOER = frozenset(("subject", "by"))
_SUFFERER = frozenset(("object", "of", "on", "against", "at"))
_AUXILIARIES = ("aux", "auxpass")
_NESTED = frozenset(("relcl", "acl"))
_HARMFUL = type_group("crimes-of-violence")
_FORCES = frozenset(("state_forces", "external_forces"))
_FREEING = "peace"
_FOUGHT = frozenset(("combat", "remote"))


@dataclass(frozen=True, slots=True)
class _Named:
    """A party that a pronoun may take up."""

    sentence: int
    party: Party
    plural: bool
    suffered: bool
    """Others did it harm there: it is not who went on to do more."""
    topic: bool
    """It is the subject of its sentence: what the next sentence most likely goes on about."""
    aside: bool
    """A relative clause tells of it, which is about somebody else."""


def link(
    sentences: Sequence[Sequence[ResolvedFrame]],
    lexicon: Lexicon,
    subjects: Sequence[Sequence[Party]],
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames of each sentence with pronouns read as their antecedents.

    "They" takes the last plural party, "he" or "she" the last single person, of this sentence or
    the two before; another party of the same frame is never taken. Who does harm is nobody that
    harm was done to, and who fights or shells no civilian.

    Args:
        sentences: Frames by sentence.
        lexicon: Families of what the triggers propose.
        subjects: Of each sentence the subject, which the next one may go on about.
    """
    salient: list[_Named] = []
    about: Sequence[Party] = ()
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames, subject in zip(sentences, subjects, strict=True):
        linked: list[ResolvedFrame] = []
        named = [p for f in frames for p in f.parties if not p.pronoun and p.place is None]
        for resolved in frames:
            parse = resolved.frame.parse
            others = {p.head for p in resolved.parties if not p.pronoun}
            near = [p for p in named if p.head not in others]
            close = [
                one.party for one in salient if 0 <= parse.sentence.index - one.sentence <= _REACH
            ]
            told = _families(resolved, lexicon)
            harming = not _HARMFUL.isdisjoint(told)
            doers = [p for p in resolved.parties if harming and p.relation.key in _DOER]
            parties = tuple(
                _linked(
                    party,
                    parse,
                    salient,
                    others,
                    told,
                    about,
                    doers,
                )
                if party.pronoun and party.actor is None and not _in_doubt(parse, party, near)
                else _owned(grouped(party, parse, close, about), parse, salient, about)
                for party in resolved.parties
            )
            linked.append(replace(resolved, parties=parties))
        for resolved in linked:
            tokens = resolved.frame.parse.tokens
            harmful = not _HARMFUL.isdisjoint(_families(resolved, lexicon))
            for told_of in resolved.parties:
                party = _named_again(told_of, tokens[told_of.head].lower)
                if party is not None:
                    plural = tokens[party.head].tag in ("NNS", "NNPS")
                    suffered = harmful and party.relation.key in _SUFFERER
                    index = resolved.frame.parse.sentence.index
                    parse = resolved.frame.parse
                    topic = _is_topic(parse, tokens[party.head])
                    aside = _is_aside(parse, tokens[party.head])
                    salient.append(_Named(index, party, plural, suffered, topic, aside))
        done.append(tuple(linked))
        about = subject
    return tuple(done)


def as_linked(party: Party, frames: Sequence[ResolvedFrame]) -> Party:
    """Return a pronoun as whom the linked frames of its sentence take it for.

    Args:
        party: Anybody; who is no open pronoun is returned as it is.
        frames: Frames of the sentence, after `link`.
    """
    if not party.pronoun or party.actor is not None:
        return party
    taken = (p for frame in frames for p in frame.parties if p.head == party.head)
    return next((p for p in taken if p.actor is not None), party)


def _named_again(party: Party, word: str) -> Party | None:
    """Return a party that a later pronoun may take up; one that "he" or "it" was read as, too."""
    if party.actor is None or not party.pronoun:
        return party if party.actor is not None else None
    if word not in ("it", *_SINGULAR):
        return None
    named = party.antecedent or party.span
    return replace(party, pronoun=False, text=party.actor.name, span=named)


def _in_doubt(parse: Parse, party: Party, near: Sequence[Party]) -> bool:
    """Whether whom it suffers may be somebody the same sentence told of: then it stays open."""
    word = _word(parse, party)
    if word not in _SUFFERING:
        return False
    return any(
        one.head < party.head
        and _may_be_people(one)
        and (parse.tokens[one.head].tag in ("NNS", "NNPS")) is (word == "them")
        for one in near
    )


def _may_be_people(party: Party) -> bool:
    """Whether it is somebody, or is told as whom a deed befell and is no thing that is known."""
    actor = party.actor
    if actor is None:
        return party.relation.key == "object" and party.means is None and not party.site
    return actor.person or actor.kind is not None


def _word(parse: Parse, party: Party) -> str:
    """The pronoun that a party is told by: "them" of "two of them"."""
    head = parse.tokens[party.head]
    pronoun = taken_up_by(parse, head)
    return (head if pronoun is None else pronoun).lower


def _families(resolved: ResolvedFrame, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.types[match.trigger.type].family for match in resolved.frame.matches)


def _may_do(one: _Named, pronoun: Party, told: frozenset[str]) -> bool:
    """Whether who is named before can have done what the pronoun is told to do."""
    if pronoun.relation.key not in _DOER or _HARMFUL.isdisjoint(told):
        return True
    actor = one.party.actor
    if actor is not None and actor.kind in _FORCES and "protest" in told:
        return False
    peaceful = actor is not None and actor.kind == "civilians" and not actor.armed
    return not one.suffered and not (peaceful and not _FOUGHT.isdisjoint(told))


def _is_topic(parse: Parse, token: Token) -> bool:
    """Whether it is a subject, and not of a relative clause."""
    while token.dep == "conj":
        token = parse.head(token)
    return token.dep in SUBJECTS and parse.head(token).dep not in _NESTED


def _is_aside(parse: Parse, token: Token) -> bool:
    """Whether a relative clause tells of it: "caught men who had recruited *children*"."""
    while token.dep != "ROOT" and parse.head(token).i != token.i:
        if token.dep == "relcl":
            return True
        token = parse.head(token)
    return False


def _explains(parse: Parse, pronoun: Token) -> bool:
    """Whether the clause looks back or tells what went on: "They had killed", "were planning".

    Such a clause gives the reason of what was told, and so often goes on about its object.
    """
    verb = parse.head(pronoun)
    auxiliaries = {kid.lower for kid in parse.kids(verb, *_AUXILIARIES)}
    return "had" in auxiliaries or (verb.tag == "VBG" and bool(auxiliaries))


def _by_salience(salient: Sequence[_Named], parse: Parse, pronoun: Token) -> list[_Named]:
    """Return the named parties, most likely first: the last one told, but for a subject the topic.

    A subject of a clause that goes on with the story takes up the subject of the sentence before
    ("Bandits fought officers. They then seized the girls"): centering, Grosz, Joshi and Weinstein
    1995.
    """
    last = list(reversed(salient))
    last.sort(key=lambda one: (-one.sentence, one.aside))
    if not _is_topic(parse, pronoun) or _explains(parse, pronoun):
        return last
    before = parse.sentence.index - 1
    return sorted(last, key=lambda one: not (one.topic and one.sentence == before))


def _linked(
    party: Party,
    parse: Parse,
    salient: Sequence[_Named],
    others: set[int],
    told: frozenset[str],
    about: Sequence[Party],
    doers: Sequence[Party],
) -> Party:
    word, index = _word(parse, party), parse.sentence.index
    shared = word != parse.tokens[party.head].lower
    if word == "it":
        return _body(party, index, salient, told, about)
    likely = _by_salience(salient, parse, parse.tokens[party.head])
    if word in _SUFFERING and _FREEING in told:  # freed are those who were taken
        likely = [one for one in likely if one.suffered] or likely
    for one in likely:
        where, earlier, plural = one.sentence, one.party, one.plural
        if index - where > _REACH:
            break
        if word == "they" and where < index - 1:
            body = _gone_on(party, about)
            if body is not party:
                return body
        bearer = word in _SINGULAR and _is_name(earlier)
        if earlier.actor is None or not (earlier.actor.person or earlier.actor.kind or bearer):
            continue
        if not _may_do(one, party, told) or (shared and not earlier.actor.person):
            continue
        if where == index and earlier.head in others:
            continue
        if earlier.text.casefold().split()[-1] in _OF_OTHER_SEX.get(word, ()):
            continue
        if word == "them" and any(_one_side(earlier, doer) for doer in doers):
            continue
        fits = (word in _PLURAL and plural) or (
            word in _SINGULAR and not plural and (earlier.actor.person or bearer)
        )
        if fits:
            return _taken(party, earlier, one_person=word in _SINGULAR)
    silent = not any(
        one.sentence == index - 1
        and one.party.actor is not None
        and (one.party.actor.person or one.party.actor.kind or _is_name(one.party))
        for one in salient
    )
    if not silent or word not in ("they", *_SINGULAR):
        return party
    if word == "they":
        return _gone_on(party, about)
    return _person_gone_on(party, [one for one in about if _is_one(one)])


def _one_side(party: Party, doer: Party) -> bool:
    """Whether both are one group, or forces of one state: who acts does not shell its own."""
    first, second = party.actor, doer.actor
    if first is None or second is None:
        return False
    if first.state and second.state:
        return first.country == second.country
    return first.registry_id is not None and first.registry_id == second.registry_id


def _is_name(party: Party) -> bool:
    """Whether it is a bare name that nobody knows: "Okello"."""
    actor = party.actor
    if actor is None or actor.kind is not None or actor.registry_id is not None:
        return False
    return party.place is None and all(word[:1].isupper() for word in party.text.split())


_MANY = re.compile(r"(?:s|men|people|police)$")


def _is_one(party: Party) -> bool:
    """Whether a subject is a name or a noun in the singular."""
    last = party.text.split()[-1]
    return last[:1].isupper() or _MANY.search(last) is None


def _person_gone_on(party: Party, about: Sequence[Party]) -> Party:
    """Read "he" or "him" as the one person that the sentence before was about."""
    if len(about) != 1:
        return party
    (earlier,) = about
    actor = earlier.actor
    if actor is None or not (actor.person or _is_name(earlier)):
        return party
    return _taken(party, earlier, one_person=True)


def _taken(party: Party, earlier: Party, *, one_person: bool) -> Party:
    """Return the pronoun as whom it takes up; who is "he" or "she" is a person."""
    actor = earlier.actor
    if actor is not None and one_person and not actor.person and _is_name(earlier):
        actor = replace(actor, person=True)
    return replace(party, actor=actor, antecedent=earlier.antecedent or earlier.span)


def _gone_on(party: Party, about: Sequence[Party]) -> Party:
    """Read a pronoun as the side or body that the sentence before was about, if there is one."""
    if party.relation.key not in _DOER or len(about) != 1:
        return party
    (earlier,) = about
    actor = earlier.actor
    if actor is None or not _acts_as_one(earlier):
        return party
    return replace(party, actor=actor, antecedent=earlier.antecedent or earlier.span)


def _acts_as_one(party: Party) -> bool:
    actor = party.actor
    if actor is None or actor.person:
        return actor is not None and actor.armed
    return actor.armed or actor.state or (party.text[:1].isupper() and actor.kind != "civilians")


_BODIES = word_class("bodies-that-it-takes-up")


def _is_body(party: Party) -> bool:
    """Whether it is a body or bears a name: "the army", "France", no "convoy" or "patrol"."""
    return party.text[:1].isupper() or party.text.split()[-1].lower() in _BODIES


def _body(
    party: Party,
    index: int,
    salient: Sequence[_Named],
    told: frozenset[str],
    about: Sequence[Party],
) -> Party:
    """Read "it" as the one body that acted in the sentence before: an army, a group, a state."""
    if party.relation.key not in _DOER:
        return party
    bodies = [one for one in _bodies(index, salient) if _may_do(one, party, told)]
    if len(bodies) != 1:
        one = [p for p in about if p.actor is not None and not p.actor.person and _is_body(p)]
        return party if bodies else _gone_on(party, one)
    earlier = bodies[0].party
    return replace(party, actor=earlier.actor, antecedent=earlier.antecedent or earlier.span)


def _bodies(index: int, salient: Sequence[_Named]) -> list[_Named]:
    """Return the bodies that acted in the sentence before, each once."""
    found = {
        one.party.actor.registry_id: one
        for one in salient
        if one.sentence == index - 1
        and one.party.actor is not None
        and one.party.actor.registry_id is not None
        and one.party.relation.key in _DOER
        and not one.party.actor.person
        and _is_body(one.party)
    }
    return list(found.values())


def _owned(party: Party, parse: Parse, salient: Sequence[_Named], about: Sequence[Party]) -> Party:
    """Read "its fighters" as those of the one body that the sentence before tells of."""
    if owner_word(parse, party) is None:
        return party
    bodies = [one.party for one in _bodies(parse.sentence.index, salient)]
    owners = bodies or [one for one in about if _is_body(one)]
    return of_owner(party, owners[0]) if len(owners) == 1 else party
