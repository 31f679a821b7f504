"""Two acts that one sentence tells: "killed nine, a day after soldiers shot a herder dead"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.frames.background import read_aggregate
from conflict_events.frames.running_totals import running_total
from conflict_events.frames.sequence import measured, related, sequel
from conflict_events.frames.speaker_clauses import beside_speech
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.joining.answers import answers
from conflict_events.records.joining.long_fights import GAINS
from conflict_events.records.joining.seeking import sought
from conflict_events.records.merging.another import is_another
from conflict_events.records.parties.sides import compatible, same_actor

_LATER = frozenset(("after", "before"))
_OPENING = 5


def apart(one: Draft, other: Draft) -> bool:
    """Whether two drafts of a sentence are two events: by their sides, or a time between.

    An outcome without a doer belongs to its cause, and who strikes back is in the same fight.

    Args:
        one: A draft.
        other: Another one of the same sentence.
    """
    if _summed(one) != _summed(other) or _past_of(one, other) or _past_of(other, one):
        return True
    tokens = one.parse.tokens
    first, second = tokens[one.frame.head], tokens[other.frame.head]
    if related(one.parse, first, second) or _held_against(one.parse, first, second):
        return True
    if beside_speech(one.parse, first, second) or beside_speech(one.parse, second, first):
        return True
    if _of_the_place(one, other) or _of_the_place(other, one):
        return True
    if answers(one, other) or sought(one, other) or sought(other, one):
        return True
    if _outcome(one, other) or _outcome(other, one):
        return False
    if is_another(one) != is_another(other) and not _done_in(one.parse, first, second):
        return True
    doers, others = _doers(one), _doers(other)
    two_sides = bool(doers and others) and not _struck_back(one, other)
    if two_sides and not any(compatible(a, b) for a in doers for b in others):
        return True
    word = _between(one, other)
    if word is None:
        return False
    return (
        measured(one.parse, word)
        or _two_places(one, other)
        or (two_sides and _named_anew(one, other))
    )


def _held_against(parse: Parse, one: Token, other: Token) -> bool:
    """Whether the one deed is what those who suffer the other are held to have done.

    "Police shot two men suspected of killing a judge", "killed two suspects in his murder".
    """
    for inner, outer in ((one, other), (other, one)):
        between: list[Token] = []
        for above in parse.ancestors(inner):
            if above.i == outer.i:
                return any(token.lower in _AGAINST for token in between)
            between.append(above)
    return False


def _done_in(parse: Parse, one: Token, other: Token) -> bool:
    """Whether the noun of one says what the other was done in: "kill 38 in second massacre"."""
    return any(
        noun.dep == "pobj"
        and parse.head(noun).lower == "in"
        and parse.head(noun).head in (verb.i, *(above.i for above in parse.ancestors(verb)))
        for noun, verb in ((one, other), (other, one))
    )


_AGAINST = word_class("hold-a-deed-against")


def came_first(one: Draft, other: Draft) -> bool:
    """Whether `one`, told without a doer, called forth `other`: "clashed after a boy was killed".

    Args:
        one: A draft.
        other: Another one of the same sentence.
    """
    if one.parse is not other.parse or one.initiators or (other.result and not _doers(other)):
        return False
    parse = one.parse
    verb = parse.tokens[one.frame.governor]
    after = any(kid.lower == "after" for kid in parse.kids(verb, "mark"))
    return after and verb.dep == "advcl" and verb.head == other.frame.governor


def _past_of(draft: Draft, other: Draft) -> bool:
    """Whether a relative clause sums up what somebody did: "X, which has killed thousands"."""
    parse = draft.parse
    clause = parse.tokens[draft.frame.governor]
    if clause.dep != "relcl" or not read_aggregate(parse, draft.frame.head).holds:
        return False
    above = {token.i for token in parse.ancestors(parse.tokens[other.frame.head])}
    return other.frame.head != clause.i and clause.i not in above


def parted(base: Draft, other: Draft) -> bool:
    """Whether a word for time says that one came first, whatever the two have in common.

    Args:
        base: A draft.
        other: Another one of the same sentence.
    """
    return came_first(base, other) or came_first(other, base) or _before_it(base, other)


def _before_it(base: Draft, other: Draft) -> bool:
    """Whether a measured time lies between: "the day after gunmen killed nine, a crowd rioted"."""
    word = _between(base, other)
    if word is not None and measured(base.parse, word):
        return True
    tokens = base.parse.tokens
    after = next((t.i for t in tokens[1:_OPENING] if t.lower in _LATER), None)
    if after is None or not measured(base.parse, after):
        return False
    comma = next((t.i for t in tokens[after:] if t.text == ","), len(tokens))
    return other.frame.head < comma < base.frame.head  # whatever the parser hangs on what


def _of_the_place(gain: Draft, other: Draft) -> bool:
    """Whether a clause about the place tells its fall: "in Sarra, which fell in May, he ..."."""
    parse = gain.parse
    clause = parse.tokens[gain.frame.governor]
    if gain.type not in GAINS or clause.dep != "relcl" or other.type in GAINS:
        return False
    place = parse.head(clause)
    above = {token.i for token in parse.ancestors(place)}
    return place.dep == "pobj" and other.frame.governor in above


def _summed(draft: Draft) -> bool:
    """Whether it stands for a sum that the sentence adds to."""
    return running_total(draft.parse, draft.frame.head) is not None


def _outcome(one: Draft, other: Draft) -> bool:
    """Whether `one` is an outcome without a doer, and nothing else brought it about.

    In "hours after a blast killed five" the blast did.
    """
    if not one.result or _doers(one):
        return False
    parse = one.parse
    verb = parse.tokens[one.frame.governor]
    doers = [kid for kid in parse.kids(_first(parse, verb), "nsubj") if kid.is_noun]
    return not doers or sequel(parse, verb, other.frame.governor) is None


def _first(parse: Parse, verb: Token) -> Token:
    """The verb that shares its subject with `verb`: "shot and killed"."""
    while verb.dep == "conj" and not any(parse.kids(verb, "nsubj", "nsubjpass")):
        above = parse.head(verb)
        if not above.is_verb or above.i == verb.i:
            break
        verb = above
    return verb


def _two_places(one: Draft, other: Draft) -> bool:
    """Whether each is told of a place of its own."""
    mine = {p.head for p in one.spots if p.place is not None}
    yours = {p.head for p in other.spots if p.place is not None}
    return bool(mine and yours) and mine.isdisjoint(yours)


def _between(one: Draft, other: Draft) -> int | None:
    """The word that sets the one after the other, where either depends on the other."""
    parse = one.parse
    for low, high in ((one, other), (other, one)):
        token = parse.tokens[low.frame.head]
        tops = {high.frame.head, high.frame.governor}
        top = next((t.i for t in parse.ancestors(token) if t.i in tops), None)
        if top is not None:
            return sequel(parse, token, top)
    return None


def _doers(draft: Draft) -> list[ActorReading]:
    """Who acts; of an outcome only its own subject or agent, not one taken from around it.

    The subject of a relative clause is what it hangs on: "pursue the *gang* that killed four".
    """
    if not draft.result:
        return _actors(draft.initiators)
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    own = {kid.i for kid in parse.kids(verb, "nsubj")}
    if verb.dep == "relcl" and any(parse.tokens[i].tag in _RELATIVE for i in own):
        own.add(verb.head)
    own |= {kid.i for agent in parse.kids(verb, "agent") for kid in parse.kids(agent, "pobj")}
    return _actors(tuple(p for p in draft.initiators if p.head in own))


_RELATIVE = frozenset(("WDT", "WP"))


def _actors(parties: tuple[Party, ...]) -> list[ActorReading]:
    return [p.actor for p in parties if p.actor is not None and not p.pronoun]


def _struck_back(one: Draft, other: Draft) -> bool:
    """Whether the doers of the one suffer in the other."""
    pairs = ((one.initiators, other.targets), (other.initiators, one.targets))
    return any(
        a.head == b.head
        or same_actor(a.actor, b.actor)
        or (a.actor.armed and b.actor.armed and compatible(a.actor, b.actor))
        for doers, victims in pairs
        for a in doers
        for b in victims
        if a.actor is not None and b.actor is not None
    )


def _named_anew(one: Draft, other: Draft) -> bool:
    """Whether the doers are no words for each other: other heads, and no name in common."""
    heads = {p.head for p in one.initiators} & {p.head for p in other.initiators}
    mine, yours = _actors(one.initiators), _actors(other.initiators)
    return not heads and not any(same_actor(a, b) for a in mine for b in yours)


def one_of_a_sum(
    base: Draft, other: Draft, days: Mapping[int, tuple[date | None, date | None]]
) -> bool:
    """Whether one is of a day and the other a sum: "1,400 have died since April; 12 on Monday"."""
    sums = [read_aggregate(draft.parse, draft.frame.head).holds for draft in (base, other)]
    if sums[0] == sums[1] or base.frame.head == other.frame.head:
        return False
    one = days.get((other if sums[0] else base).frame.head)
    many = days.get((base if sums[0] else other).frame.head)
    return one is not None and one[0] is not None and one[0] == one[1] and one != many
