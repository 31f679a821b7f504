"""Parties: what each related phrase of a frame is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.actor_words import COLLECTIVES
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.antecedents import antecedent_of, spoken_for, taken_up_by
from conflict_events.entities.counted_on import counted_before
from conflict_events.entities.followers import follower
from conflict_events.entities.group_names import claimant, with_name
from conflict_events.entities.held_sites import holder_of
from conflict_events.entities.holders import owner, possessed, sender, with_backers
from conflict_events.entities.lists import listed
from conflict_events.entities.long_names import in_name, is_one_name, whole_name
from conflict_events.entities.name_phrases import capital_by_place, read_named
from conflict_events.entities.named_people import with_names
from conflict_events.entities.nationals import as_national, as_own_guard, contingents
from conflict_events.entities.own_leaders import as_own_leader
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.renamed import is_registered, renamed
from conflict_events.entities.seats import seated
from conflict_events.entities.shared_nouns import shared_noun
from conflict_events.entities.shares import whole_of
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.nouns import gathered
from conflict_events.frames.phrases import BEARING, core, phrase, printed
from conflict_events.frames.sequence import sequel
from conflict_events.frames.types import Frame, Relation
from conflict_events.lexicon.actors import Registry
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.patterns import match_at
from conflict_events.lexicon.place_nouns import area_words, site_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.types import Span

_PRONOUNS = frozenset(
    "they them he him she her it we us i me you who which that this these those their his its our "
    "my your whose themselves himself".split()
)


def resolve(frames: Sequence[Frame], around: Surroundings) -> tuple[ResolvedFrame, ...]:
    """Return the frames of one sentence with their parties read."""
    frames = [
        f for f in frames if f.kind != "noun" or not in_name(f.parse, f.head, around.registry)
    ]
    if not frames:
        return ()
    parse = frames[0].parse
    named = means_in(parse, around.lexicon)
    heads = {frame.head for frame in frames if frame.kind == "noun"}
    cache: dict[int, tuple[Party, ...]] = {}
    done: list[ResolvedFrame] = []
    for frame in frames:
        parties: list[Party] = []
        for relation in frame.relations:
            for found in listed(parse, parse.tokens[relation.head]):
                member = _beside_day(parse, found, around)
                if member is None or member.i == frame.head:
                    continue
                if member.i not in cache:
                    cache[member.i] = _read_all(parse, member, relation, around, named, heads)
                parties += [replace(party, relation=relation) for party in cache[member.i]]
        done.append(ResolvedFrame(frame, tuple(parties), _near_means(frame, named)))
    return tuple(done)


def read_phrase(parse: Parse, head: Token, around: Surroundings) -> tuple[Party, ...]:
    """Return the readings of the noun phrase of `head` outside any frame ("... claimed it").

    Several where it names people: "two nurses, A and B".
    """
    meant = spoken_for(parse, head)
    relation = Relation("subject", meant.i, "claim")
    first, *others = _read_all(parse, meant, relation, around, {}, set())
    return (claimant(parse, meant, first), *others)


def _read_all(
    parse: Parse,
    head: Token,
    relation: Relation,
    around: Surroundings,
    named: dict[int, tuple[str, int, int]],
    events: set[int],
) -> tuple[Party, ...]:
    pronoun = taken_up_by(parse, head)

    def is_somebody(noun: Token) -> bool:
        if _in_date(parse, noun, around):
            return False
        found = _read_all(parse, noun, relation, around, named, events)
        actors = [party.actor for party in found if party.place is None]
        one = pronoun is not None and pronoun.lower in _OF_ONE
        unknown = noun.tag in ("NNP", "NNPS") and (one or noun.tag == "NNPS")
        return any(
            (actor is None and unknown)
            or (actor is not None and (actor.person or actor.kind or unknown))
            for actor in actors
        )

    meant = antecedent_of(parse, pronoun, is_somebody) if pronoun is not None else None
    if meant is not None:
        parties = _read_all(parse, meant, relation, around, named, events)
        if _takes_another(head.lower, parties):
            return (_read(parse, head, (head,), relation, around, named, events),)
        span, text = parse.span(head), head.text
        return tuple(
            replace(p, head=head.i, span=span, text=text, pronoun=True, antecedent=p.span)
            for p in parties
        )
    if pronoun is not None and pronoun is not head:
        return (Party(relation, head.i, parse.span(head), head.text, pronoun=True),)
    counted = counted_before(parse, head)
    if counted is not None:
        told = _read_all(parse, counted, relation, around, named, events)
        if all(p.actor is not None and p.actor.person and p.actor.kind for p in told):
            span = parse.span(head)
            return tuple(
                replace(p, head=head.i, span=span, text=head.text, antecedent=p.span) for p in told
            )
    words = whole_name(parse, head, core(phrase(parse, head), head), around.registry)
    parties = tuple(
        _read(parse, head, part, relation, around, named, events)
        for part in _split(parse, head, words, around.registry)
    )
    noun = shared_noun(parse, head)
    if noun is not None and all(_is_nobody(party) for party in parties):
        whole = _read(parse, noun, (head, noun), relation, around, named, events)
        parties = (replace(whole, head=head.i),)
    parties = contingents(parse, head, parties, around)

    def read(noun: Token) -> tuple[Party, ...]:
        return _read_all(parse, noun, relation, around, named, events)

    return with_names(parse, head, with_name(parse, head, parties, around), around, read)


_OF_ONE = frozenset(("he", "him", "she", "her"))


def _is_nobody(party: Party) -> bool:
    """Whether a name is neither a place nor anybody that the registry knows."""
    actor = party.actor
    return party.place is None and not (actor is not None and (actor.registry_id or actor.kind))


def _takes_another(pronoun: str, parties: tuple[Party, ...]) -> bool:
    """Whether a pronoun cannot mean who speaks: a nurse is no "it", a capital no "they"."""
    if pronoun == "it":
        return any(_is_somebody(party) for party in parties)
    bare = (
        p.actor is not None and p.actor.registry_id == f"state:{p.actor.country}" for p in parties
    )
    return pronoun == "they" and len(parties) == 1 and all(bare)


def _is_somebody(party: Party) -> bool:
    """Whether it is a private person, whom "it" never takes up: "a nurse said it had"."""
    actor = party.actor
    return actor is not None and actor.person and actor.kind == "civilians"


_CLOCK = frozenset(
    "noon midnight dawn dusk sunrise sunset a.m. p.m. am pm a.m p.m gmt hours".split()
)


def _beside_day(parse: Parse, token: Token, around: Surroundings) -> Token | None:
    """Return the token, or the name that a day is said behind ("patrolled *Harare* Saturday").

    None for a day or hour by itself.
    """
    if not _in_date(parse, token, around):
        return None if token.lower in _CLOCK else token
    names = [
        kid
        for kid in parse.kids(token, "compound", "nmod")
        if kid.tag.startswith("NNP") and not _in_date(parse, kid, around)
    ]
    return names[-1] if names and names[-1].i == token.i - 1 else None


def _in_date(parse: Parse, token: Token, around: Surroundings) -> bool:
    part = parse.sentence.span.part
    return any(d.part == part and d.start <= token.start < d.end for d in around.days)


_SIDES = word_class("fighting-sides")


def _split(
    parse: Parse, head: Token, words: tuple[Token, ...], registry: Registry
) -> tuple[tuple[Token, ...], ...]:
    """Split "Russian and Syrian jets" by its coordinated capitalised modifiers, but no name."""
    for modifier in parse.kids(head, "amod", "compound", "nmod"):
        others = [t for t in parse.kids(modifier, "conj") if t.i < head.i]
        sides = all(t.text[:1].isupper() or t.lower in _SIDES for t in (modifier, *others))
        if others and sides:
            if is_one_name(words, modifier.i, others[-1].i, registry):
                continue
            chain = (modifier, *others)
            dropped = set(range(modifier.i, others[-1].i + 1))
            return tuple(
                tuple(w for w in words if w.i not in dropped or w.i == one.i) for one in chain
            )
    return (words,)


def _read(
    parse: Parse,
    head: Token,
    words: tuple[Token, ...],
    relation: Relation,
    around: Surroundings,
    named: dict[int, tuple[str, int, int]],
    events: set[int],
) -> Party:
    span = printed(parse, words[0], words[-1])
    offset = parse.sentence.span.start
    text = parse.sentence.text[span.start - offset : span.end - offset]
    torn = "[" in text
    if torn or words[-1].i - words[0].i >= len(
        words
    ):  # "Sunni groups" of "Sunni and Shiite groups"
        text = " ".join(token.text for token in words if token.text not in "[]")
    core_noun = whole_of(parse, _of_collective(parse, head))
    place = _place_at(span.part, words, core_noun, around)
    if head.lower in _PRONOUNS and not head.tag.startswith("NN"):  # the US is no "us"
        return Party(relation, head.i, span, text, pronoun=True)
    means = named.get(head.i) or _counted(parse, head, named)
    country = place is not None and place.location.precision == "country"
    area = core_noun.lower in area_words() and not (country and core_noun.tag.startswith("NNP"))
    site = core_noun.lower in site_words()
    event = head.i in events or any(gathered(parse, parse.tokens[i]) is head for i in events)
    actor: ActorReading | None = None
    if not event:
        actor = read_named(words, words.index(head), around)
    if actor is not None and capital_by_place(parse, head, actor, armed=means is not None):
        actor = None
    actor = seated(parse, head, as_national(parse, head, actor, around), around)
    actor = as_own_guard(parse, head, actor)
    if means is not None and actor is None:
        actor = owner(parse, words, means, around)
    if not event and means is None and (actor is None or not (actor.kind or actor.registry_id)):
        actor = holder_of(parse, head, words, relation, around) or actor
    antecedent: Span | None = None
    if means is not None and actor is None:
        actor, antecedent = sender(parse, head, around)
    if means is not None or (actor is not None and not is_registered(actor)):
        actor = possessed(parse, head, actor, around)
    if place is not None and actor is not None:
        share = core_noun.i != head.i and whole_of(parse, head).i == core_noun.i
        unknown = share or not (actor.kind or actor.registry_id)
        if unknown or (area and not is_registered(actor)):
            actor = None  # a name that only the gazetteer knows, or an area named after it
    other = renamed(parse, head, around)
    if other is not None and (actor is None or actor.registry_id is None):
        actor = other
    actor = as_own_leader(parse, head, actor, around)
    if actor is not None:
        actor = with_backers(parse, head, follower(parse, head, actor, around), around)
    return Party(
        relation,
        head.i,
        span,
        text,
        actor,
        place,
        area,
        site,
        means[0] if means else None,
        event,
        antecedent=antecedent,
    )


def _counted(
    parse: Parse, head: Token, named: dict[int, tuple[str, int, int]]
) -> tuple[str, int, int] | None:
    """Return the weapon that `head` only counts: "dozens of shells", "rounds of artillery"."""
    return next((named[i] for i in named if gathered(parse, parse.tokens[i]) is head), None)


def _of_collective(parse: Parse, head: Token) -> Token:
    """The noun that "a series of towns" is about."""
    if head.lower in COLLECTIVES:
        for preposition in parse.kids(head, "prep"):
            if preposition.lower == "of":
                for pobj in parse.kids(preposition, "pobj"):
                    return pobj
    return head


def _place_at(
    part: str, words: tuple[Token, ...], head: Token, around: Surroundings
) -> ResolvedPlace | None:
    """The resolved place whose mention covers the head, or stands in "town of X"."""
    found: ResolvedPlace | None = None
    for token in words:
        place = around.places.get((part, token.start))
        if place is None:
            continue
        if place.mention.span.start <= head.start < place.mention.span.end:
            return place
        if head.lower in area_words() or head.lower in site_words():
            if place.mention.span.end + 1 == head.start:
                return place
            found = place
    return found


def means_in(parse: Parse, lexicon: Lexicon) -> dict[int, tuple[str, int, int]]:
    """Return the weapons named in a sentence: head index to (id, first, last index)."""
    lowers = tuple(token.lower for token in parse.tokens)
    index = lexicon.means_index.by_head
    found: dict[int, tuple[str, int, int]] = {}
    covered: set[int] = set()
    for token in reversed(parse.tokens):
        patterns = index.get(token.lower)
        if not patterns or token.i in covered or token.is_verb:
            continue
        for pattern in patterns:
            taken = match_at(pattern, lowers, token.i)
            if taken is not None and not (len(taken) == 1 and _is_scene(parse, token)):
                found[token.i] = (pattern.value.id, taken[0], taken[-1])
                covered.update(taken)
                break
    return found


def _is_scene(parse: Parse, noun: Token) -> bool:
    """Whether a word for a weapon is that of a site here: "killed at a mine"."""
    over = parse.head(noun)
    return noun.lower in site_words() and noun.dep == "pobj" and over.lower in _AT


_AT = frozenset(("at", "in", "inside", "near", "outside"))
_EMPLOYING = word_class("use-a-weapon")


def _employs(parse: Parse, verb: int, clause: int) -> bool:
    """Whether a clause says what the act was done with: "attacked the post using mortars"."""
    token = parse.tokens[verb]
    return token.lower in _EMPLOYING and token.dep in ("advcl", "acl") and token.head == clause


def _bears(parse: Parse, verb: int, clause: int) -> bool:
    """Whether a noun of the clause holds the weapon: "a truck packed with explosives"."""
    token = parse.tokens[verb]
    if token.lower not in BEARING or token.dep != "acl":
        return False
    return clause_head(parse, parse.head(token)) == clause


def _made_there(parse: Parse, head: Token) -> bool:
    """Whether it only tells what a site is for: "factories of chemical weapons"."""
    of = parse.head(head)
    return head.dep == "pobj" and of.lower in ("of", "for") and parse.head(of).lower in site_words()


def _of_sequel(frame: Frame, head: int) -> bool:
    """Whether the weapon is that of an act told before or after: "hit the port after a raid"."""
    parse = frame.parse
    trigger = parse.tokens[frame.head]
    clause = clause_head(parse, parse.tokens[frame.governor])
    weapon, act = (sequel(parse, token, clause) for token in (parse.tokens[head], trigger))
    if weapon == act:
        return False
    return act is not None or (trigger.is_verb and any(parse.kids(trigger, "dobj")))


def _near_means(
    frame: Frame, named: dict[int, tuple[str, int, int]]
) -> tuple[tuple[str, Span], ...]:
    """Weapons inside the trigger's own words, its phrase or its clause."""
    parse = frame.parse
    if not named:
        return ()
    trigger = set(frame.matches[0].tokens)
    clause = clause_head(parse, parse.tokens[frame.governor])
    kept: list[tuple[str, Span]] = []
    for head, (ident, first, last) in sorted(named.items()):
        own = clause_head(parse, parse.tokens[head])
        inside = (
            head in trigger
            or own == clause
            or _employs(parse, own, clause)
            or _bears(parse, own, clause)
        )
        if inside and not _made_there(parse, parse.tokens[head]) and not _of_sequel(frame, head):
            kept.append((ident, parse.span(parse.tokens[first], parse.tokens[last])))
    return tuple(kept)
