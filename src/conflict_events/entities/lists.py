"""Lists of things and people, as the parser hangs them: "the airport, a hospital and a school".

The parser makes a coordination of some lists only. The second item of others becomes an
apposition of the first, or hangs on the verb by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from conflict_events.frames.phrases import members, phrase
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.place_nouns import beside_words, part_words, site_words, struck_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_LOOSE: Final = frozenset(("npadvmod", "dep", "appos"))
"""Relations by which an item hangs on the verb that its list is the object of."""
_TOGETHER: Final = frozenset(("together", "along"))
_WHENCE: Final = frozenset(("of", "from"))
_OWN: Final = frozenset(("his", "her", "their"))
_LONGEST: Final = 12
"""Items of a list, and nouns that a phrase may stand below."""
_PAIR: Final = 2
_NEAR: Final = 10
"""Tokens between a sum and its colon, and between the colon and the first item."""
_MARKS: Final = frozenset((":", "-", "--", "–", "—"))
_SEXES: Final = word_class("sexes-and-ages")
_ANYONE: Final = word_class("counted-people-of-any-sort")
_FEW: Final = frozenset(("several", "various", "some", "many"))


def listed(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return `head` and what is listed with it, in order.

    Things that stand for a sum are given in place of it: "two vehicles, a bus and a lorry".

    Args:
        parse: The sentence.
        head: Head of the first item.
    """
    if head.lower in _LIFE and parse.head(head).lower in ("on", "against"):
        return _whose(parse, head)
    found = _without_parts(parse, _without_whole(parse, members(parse, head)))
    found = (*found, *_companions(parse, head), *_his(parse, head))
    found = _buildings(parse, found)
    if not any(_is_thing(token) for token in found):
        return tuple(sorted(found, key=lambda token: token.i))
    items = _spread(parse, found)
    summed: set[int] = set()
    for token in found:
        parts = _spread(parse, tuple(_itemised(parse, token))) if _is_sum(parse, token) else ()
        if len(parts) >= _PAIR:
            summed.add(token.i)
            items = (*items, *(part for part in parts if part not in items))
    return tuple(sorted((t for t in items if t.i not in summed), key=lambda token: token.i))


def _is_thing(token: Token) -> bool:
    """Whether it is a building, structure or vehicle."""
    word = token.lower
    return word in site_words() or word in struck_words() or word in beside_words()


def _buildings(parse: Parse, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return `found` with buildings for their parts: "the windows and facade of the bank"."""
    wholes = {token.i: _building(parse, token) for token in found}
    if all(wholes[token.i] is token for token in found):
        return found
    bare = {t.i for t in found if t.lower in part_words() and wholes[t.i] is t}
    return tuple(dict.fromkeys(wholes[t.i] for t in found if t.i not in bare))


def _building(parse: Parse, part: Token) -> Token:
    """Return the building that a part belongs to: "windows of the bank", "the bank's door"."""
    if part.lower not in part_words():
        return part
    owners = list(parse.kids(part, "poss"))
    for preposition in parse.kids(part, "prep"):
        if preposition.lower in ("of", "to", "at"):
            owners += parse.kids(preposition, "pobj")
    return next((owner for owner in owners if _is_thing(owner)), part)


def _companions(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield who is named with "together with" or "along with"."""
    for preposition in parse.kids(head, "prep"):
        if preposition.lower != "with":
            continue
        if any(kid.lower in _TOGETHER for kid in parse.kids(preposition, "advmod")):
            for noun in parse.kids(preposition, "pobj"):
                yield from members(parse, noun)


def _his(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield who is listed with a town instead of its mayor: "the mayor of Isnos and his wife"."""
    for preposition in parse.kids(head, "prep"):
        if preposition.lower not in _WHENCE:
            continue
        for town in parse.kids(preposition, "pobj"):
            for other in parse.kids(town, "conj"):
                owners = {kid.lower for kid in parse.kids(other, "poss")}
                if town.tag == "NNP" and owners & _OWN:
                    yield from members(parse, other)


def _without_whole(parse: Parse, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out the sum of people that all have their names: "three nuns, A, B and C"."""
    head, *others = found
    if head.tag != "NNS" or len(others) < _PAIR or any(t.tag != "NNP" for t in others):
        return found
    count = [load_numbers().values.get(kid.lower) for kid in parse.kids(head, "nummod")]
    first = min(token.i for token in parse.subtree(others[0]))
    listed_behind = parse.tokens[first - 1].text in _MARKS | {","}
    return found[1:] if count == [len(others)] and listed_behind else found


def _whose(parse: Parse, life: Token) -> tuple[Token, ...]:
    """Return those on whose life an attack was: "an attempt on the life of the mayor"."""
    owners = tuple(kid for kid in parse.kids(life, "poss") if kid.is_noun)
    for preposition in parse.kids(life, "prep"):
        if preposition.lower == "of":
            owners += tuple(parse.kids(preposition, "pobj"))
    return tuple(one for owner in owners for one in members(parse, owner))


_LIFE: Final = frozenset(("life", "lives"))


def _without_parts(parse: Parse, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out a whole or its parts where they add up: "14 people, nine women and five men".

    Parts that tell who they were stand for the whole: "three people, a priest and two nuns".
    """
    whole = found[0]
    parts = [*found[1:]]
    for kid in parse.kids(whole, "appos"):
        parts += [token for token in members(parse, kid) if token not in parts]
    counts = [_number(parse, token) for token in parts]
    known = [count for count in counts if count is not None]
    if len(known) < max(_PAIR, len(parts)) or sum(known) != _number(parse, whole):
        return found
    told = whole.lower in _ANYONE and any(token.lower not in _SEXES for token in parts)
    return tuple(parts) if told else found[:1]


def _number(parse: Parse, token: Token) -> float | None:
    values = load_numbers().values
    for kid in parse.kids(token, "nummod"):
        if kid.lower in values:
            return values[kid.lower]
        if kid.text.isdigit():
            return int(kid.text)
    one = any(kid.lower in ("a", "an") for kid in parse.kids(token, "det"))
    return 1 if one and token.tag == "NN" else None


def _spread(parse: Parse, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return `found` with the later items of their list, wherever they hang."""
    known = list(found)
    position = 0
    while position < len(known):
        item = known[position]
        position += 1
        for other in (*_appended(parse, item), *_loose(parse, item)):
            if other.i not in {token.i for token in known}:
                known += [t for t in members(parse, other) if t not in known]
    return tuple(known)


def _appended(parse: Parse, item: Token) -> Iterator[Token]:
    """Yield things that follow as appositions in a list that "and" closes."""
    for kid in parse.kids(item, "appos"):
        if kid.i > item.i and _is_thing(item) and _is_thing(kid) and _closes(parse, item, kid):
            yield kid


def _closes(parse: Parse, item: Token, kid: Token) -> bool:
    """Whether "and" closes the list: no description, "the depot, an old building, burned"."""
    if any(other.i > kid.i for other in parse.kids(item, "conj")):
        return True
    steps = 0
    while steps < _LONGEST:
        if any(parse.kids(kid, "conj")):
            return True
        later = [other for other in parse.kids(kid, "appos") if _is_thing(other)]
        if not later:
            return False
        kid = later[0]
        steps += 1
    return False


def _loose(parse: Parse, item: Token) -> Iterator[Token]:
    """Yield the item behind a comma that hangs on the verb: "hit the post, a bank and a shop"."""
    if not _is_thing(item):
        return
    verb = _verb(parse, item)
    if verb is None:
        return
    for kid in parse.kids(verb, *_LOOSE):
        if kid.i < item.i or not kid.is_noun:
            continue
        first = min((token.i for token in parse.subtree(kid)), default=kid.i)
        before = parse.tokens[first - 1]
        chain = members(parse, kid)
        if before.text != "," or len(chain) < _PAIR:
            continue
        if any(_is_thing(other) for other in chain) and _adjoins(parse, item, first - 1):
            yield kid


def _adjoins(parse: Parse, item: Token, comma: int) -> bool:
    """Whether nothing but the phrase of the item stands before the comma."""
    inside = {token.i for token in parse.subtree(item)}
    return all(index in inside for index in range(item.i, comma))


def _verb(parse: Parse, item: Token) -> Token | None:
    """Return the verb that the phrase of `item` belongs to, however deep."""
    token = item
    for _ in range(_LONGEST):
        above = parse.head(token)
        if above.i == token.i:
            return None
        if above.is_verb:
            return above
        token = above
    return None


def _is_sum(parse: Parse, token: Token) -> bool:
    """Whether it counts things: "three vehicles", "several buildings"."""
    if token.tag not in ("NNS", "NNPS") or not _is_thing(token):
        return False
    return any(
        kid.tag == "CD" or kid.lower in _FEW or kid.lower in load_numbers().values
        for kid in parse.kids(token, "nummod", "amod")
    )


def _itemised(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the items that tell what is summed: appositions, or behind the colon or dash."""
    first = _behind_mark(parse, token)
    for kid in (*parse.kids(token, "appos"), *((first,) if first is not None else ())):
        if kid.i > token.i and _is_thing(kid):
            yield from members(parse, kid)


def _behind_mark(parse: Parse, token: Token) -> Token | None:
    """Return the head of the phrase that a colon or dash opens, wherever the parser hung it."""
    near = parse.tokens[token.i + 1 : token.i + _NEAR]
    mark = next((other.i for other in near if other.text in _MARKS), None)
    if mark is None:
        return None
    for noun in parse.tokens[mark + 1 : mark + _NEAR]:
        if noun.is_noun and noun.dep != "compound" and phrase(parse, noun)[0].i == mark + 1:
            return noun
    return None
