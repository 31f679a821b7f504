"""People that a phrase names: by apposition ("the shopkeeper, Omar Said") or "including X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from conflict_events.entities.actor_words import HEADS, SERVING
from conflict_events.entities.described import described
from conflict_events.entities.listed_names import count_of, listed_names
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party
from conflict_events.frames.phrases import core, members, phrase
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_INCLUDING = frozenset(("including",))
_GAP = 3
"""Tokens between a noun and the name beside it: comma, quote, bracket."""
_DEEPEST = 4
"""Nouns of a title with its of-phrases: "the president of the committee of the town of A"."""
_LONGEST = 5
"""Words of a person's name."""

Reader = Callable[[Token], tuple[Party, ...]]


def with_names(
    parse: Parse, head: Token, parties: tuple[Party, ...], around: Surroundings, read: Reader
) -> tuple[Party, ...]:
    """Return the parties of a phrase with the people that it names.

    One person with one name is one party under that name, printed with what describes it;
    several people with their names are one party each. Those that "including" singles out
    stand beside the whole.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        parties: What the phrase was read as.
        around: Registry, places and days of the document.
        read: Reads the phrase of another noun.
    """
    found = parties
    if len(parties) == 1 and parties[0].actor is not None and parties[0].actor.kind is None:
        found = (described(parse, head, parties[0], around),)
    elif len(parties) == 1 and parties[0].actor is not None and parties[0].actor.person:
        found = _renamed(parse, head, described(parse, head, parties[0], around), around)
    elif len(parties) == 1 and _unarmed_body(parties[0]) and head.tag == "NN":
        found = (_of_the_body(parse, head, parties[0], around),)
    return (*found, *(p for noun in _singled_out(parse, head) for p in read(noun) if _known(p)))


def _renamed(parse: Parse, head: Token, party: Party, around: Surroundings) -> tuple[Party, ...]:
    actor = party.actor
    known = actor is not None and actor.registry_id and not actor.registry_id.startswith("state:")
    if actor is None or known or not (head.tag.startswith("NN") or head.tag in ("CD", "JJ")):
        return (party,)
    one = any(kid.lower in ("a", "an") for kid in parse.kids(head, "det"))
    if head.tag == "NNP" and _is_name(head) and not one:
        return (party,)  # but "a Palestinian, Omar Said"
    names = [words for words in _described_by(parse, head) if _is_person(parse, words, around)]
    if not names:
        listed = listed_names(parse, head)
        every = all(_is_person(parse, words, around) for words in listed)
        names = list(listed) if every else []
    if not names:
        names = [words for words in _names(parse, head) if _is_person(parse, words, around)]
    if not names and head.tag in ("NN", "NNP"):
        names = [words for words in _behind(parse, head) if _is_person(parse, words, around)]
    if not names:
        return (party,)
    if head.tag not in ("NNS", "NNPS", "CD"):
        words = names[0]
        first = party.span.start
        near = words[0].start > party.span.start
        span = parse.span(words[0], words[-1])
        whole = replace(span, start=first) if near else span
        text = _text(parse, whole.start, whole.end)
        name = _text(parse, span.start, span.end)
        return (replace(party, span=whole, text=text, actor=replace(actor, name=name)),)
    return tuple(
        replace(
            party,
            head=words[-1].i,
            span=parse.span(words[0], words[-1]),
            text=_text(parse, words[0].start, words[-1].end),
            actor=replace(actor, name=_text(parse, words[0].start, words[-1].end)),
        )
        for words in names
    )


def _unarmed_body(party: Party) -> bool:
    """Whether it is a known party, union or company to which something was done."""
    actor = party.actor
    if actor is None or actor.registry_id is None or actor.armed or actor.kind != "civilians":
        return False
    return party.relation.key in _SUFFERING


_SUFFERING = frozenset(("object", "of", "on", "against"))


def _of_the_body(parse: Parse, head: Token, party: Party, around: Surroundings) -> Party:
    """Return who leads the body by name: "killed the UNP chairman, Omar Said", with the body."""
    body = party.actor
    if body is None or head.lower not in _HOLDING:
        return party
    person = replace(body, registry_id=None, person=True, choice=None, associated=())
    found = _renamed(parse, head, replace(party, actor=person), around)
    if len(found) != 1 or found[0].actor is None or found[0].actor.name == body.name:
        return party
    return replace(found[0], actor=replace(found[0].actor, associated=(body,)))


_HOLDING = HEADS | SERVING


def _described_by(parse: Parse, head: Token) -> tuple[tuple[Token, ...], ...]:
    """Return the names that the phrase describes: "A and B, two nurses who were seized"."""
    name = parse.head(head)
    if head.dep != "appos" or not name.tag.startswith("NNP") or name.i > head.i:
        return ()
    count = count_of(parse, head) or 1
    if count == 1:
        found: tuple[Token, ...] = () if parse.head(name).lower in _WHENCE else (name,)
    else:
        while name.dep == "conj" and parse.head(name).tag.startswith("NNP"):
            name = parse.head(name)
        found = tuple(one for one in members(parse, name) if one.i < head.i)
    if len(found) != count:
        return ()
    return tuple(core(phrase(parse, one), one) for one in found)


def _text(parse: Parse, start: int, end: int) -> str:
    offset = parse.sentence.span.start
    return parse.sentence.text[start - offset : end - offset]


def _is_name(head: Token) -> bool:
    """Whether a head tagged as a name is printed as one: in capitals at its beginning."""
    return head.text[:1].isupper()


def _names(parse: Parse, head: Token) -> Iterator[tuple[Token, ...]]:
    """Yield the names that stand in apposition to `head` or to the end of its of-phrase."""
    nouns = [head]
    for noun in nouns:
        if len(nouns) > _DEEPEST:
            break  # "the head of the union of the town of A, B C"
        for preposition in parse.kids(noun, "prep"):
            if preposition.lower in ("of", "for"):
                nouns += parse.kids(preposition, "pobj")
    for noun in nouns:
        for kid in parse.kids(noun, "appos"):
            if not kid.tag.startswith("NNP") or kid.i < head.i:
                continue
            for name in _coordinates(parse, kid):
                if any(parse.kids(name, "det", "nummod")):
                    continue  # "three reporters, two Peruvians and a Dane"
                words = _without_town(core(phrase(parse, name), name), name)
                if name is kid and words[0].i - phrase(parse, noun)[-1].i > _GAP:
                    continue
                if head.tag in ("NNS", "NNPS") and parse.tokens[words[0].i - 1].tag == "NN":
                    continue  # one man's name: "followers of the cleric A B"
                yield words


def _behind(parse: Parse, head: Token) -> Iterator[tuple[Token, ...]]:
    """Yield the name between commas behind a title with an of-phrase, wherever it hangs.

    "The head of the growers' union of A, B C, and a driver": the parser lists B C with A.
    """
    words = phrase(parse, head)
    start = words[-1].i + 2
    if not any(word.lower == "of" for word in words) or start >= len(parse.tokens):
        return
    if parse.tokens[start - 1].text != ",":
        return
    stop = start
    while stop < len(parse.tokens) and parse.tokens[stop].tag == "NNP":
        stop += 1
    after = parse.tokens[stop].lower if stop < len(parse.tokens) else "."
    if stop - start > 1 and after in _ENDS:
        yield parse.tokens[start:stop]


_ENDS = frozenset(
    (",", ".", ";", "and", "was", "were", "is", "has", "in", "on", "at", "(", "-", "--")
)


def _without_town(words: tuple[Token, ...], name: Token) -> tuple[Token, ...]:
    """Return a name of two words and more without whence its bearer comes: "A B of Hamburg"."""
    own = tuple(word for word in words if word.i <= name.i)
    return own if len(own) > 1 else words


def _coordinates(parse: Parse, name: Token) -> tuple[Token, ...]:
    """Return a name and those listed with it: "A of Hamburg and B of Bremen" are A and B.

    The parser lists the second person with the first one's town.
    """
    found = members(parse, name)
    for preposition in parse.kids(name, "prep"):
        for town in parse.kids(preposition, "pobj"):
            for other in parse.kids(town, "conj"):
                own = (kid for of in (town, other) for kid in parse.kids(of, "prep"))
                parallel = any(kid.i > other.i and kid.lower == preposition.lower for kid in own)
                if preposition.lower in _WHENCE and parallel and any(parse.kids(other, "compound")):
                    found = (*found, *_coordinates(parse, other))
    return found


_WHENCE = frozenset(("of", "from"))


def _is_person(parse: Parse, words: tuple[Token, ...], around: Surroundings) -> bool:
    """Whether the words can be a person's name: no place, group, acronym or day."""
    words = tuple(word for word in words if word.text not in _PARTICLES)
    named = [word for word in words if word.tag.startswith("NNP")]
    # The parser takes the second half of some names for a common noun: "Yaw Darko".
    if len(words) > _LONGEST or not named or not all(word.text[:1].isupper() for word in words):
        return False
    if any(word.tag not in ("NN", "NNS", "JJ") for word in words if word not in named):
        return False
    if any(word.text.isupper() and len(word.text) > 1 for word in words):
        return False
    part = parse.sentence.span.part
    if any((part, word.start) in around.places for word in words[:1]):
        return False
    return not any(day.start <= words[0].start < day.end for day in around.days)


_PARTICLES = word_class("particles-of-names") | {"-"}


def _singled_out(parse: Parse, head: Token) -> Iterator[Token]:
    for preposition in parse.kids(head, "prep"):
        if preposition.lower not in _INCLUDING:
            continue
        for noun in parse.kids(preposition, "pobj"):
            yield from members(parse, noun)
    yield from _told_behind(parse, head)


def _told_behind(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield who is one of them: "among the traders who were seized is Omar Said"."""
    among = parse.head(head)
    being = parse.head(among)
    if head.dep != "pobj" or among.lower not in _AMONG or being.lower not in _BE:
        return
    for noun in parse.kids(being, "nsubj", "attr"):
        if noun.i > being.i:
            yield from members(parse, noun)


_AMONG = frozenset(("among", "amongst"))
_BE = frozenset(("is", "are", "was", "were"))


def _known(party: Party) -> bool:
    """Whether it is somebody with a name of their own."""
    if party.actor is None or party.place is not None or party.pronoun:
        return False
    capitals = sum(word[:1].isupper() for word in party.text.split())
    named = party.actor.person or party.actor.kind is not None
    return party.actor.registry_id is not None or (named and capitals > 1)
