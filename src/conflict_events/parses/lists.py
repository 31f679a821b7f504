"""Mending lists: members that the parse hung elsewhere are given back to the list.

"Killed Hector Rojas, leader of the party, and the unionist Gilda Prado": the second name is often
hung on the verb. "The blast killed A, 42; B, 19; and C": what follows a semicolon is often read as
an apposition. "Kidnapped the engineers A, B, and C": the first name is often read as an adverb.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.torn_lists import torn_lists
from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_HEADED = frozenset(("dobj", "nsubjpass", "nsubj", "pobj", "conj", "appos"))
_LOOSE = frozenset(("appos", "conj", "npadvmod", "dep", "dobj", "attr", "oprd"))
_DEEPEST = 12
_AREAS = words("what-a-place-is")
"""Nouns that say what the place before them is."""
_TIMES = CALENDAR | words("times-and-measures")


def relisted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with torn members of lists hung on the member before them."""
    fixed = list(tokens)
    for token in tokens:
        gapped = token.dep == "conj" and fixed[token.head].is_verb
        if token.lower in _EACH and (gapped or token.dep in ("npadvmod", "appos")):
            _give_places(fixed, token)
        if not token.is_noun:
            continue
        if token.dep in ("nsubj", "nsubjpass"):
            _give_subject(fixed, token)
        elif token.dep == "npadvmod":
            _give_named(fixed, token)
        elif token.dep == "appos":
            if token.lower not in _AREAS and any(
                t.head == token.i and t.dep == "cc" for t in fixed
            ):
                _give_people(fixed, token)
            _give_thing(fixed, fixed[token.i])
            _give_counted(fixed, token)
        elif token.dep == "conj" and token.tag in ("NN", "NNS") and not fixed[token.head].is_verb:
            _give_people(fixed, token)
        elif token.dep == "conj" and fixed[token.head].is_verb:
            _give_clause(fixed, token)
            _give_member(fixed, fixed[token.i])
    for token in tokens:
        if fixed[token.i].dep == "conj" and token.is_noun:
            _give_hurt(fixed, fixed[token.i])
    _give_segments(fixed)
    torn_lists(fixed)
    return tuple(fixed)


def _give_subject(tokens: list[Token], noun: Token) -> None:
    """Join the second subject of a verb to the first: "two cooks, six maids and a clerk fled"."""
    end = _first(tokens, noun) - 1
    if end < 1:
        return
    kinds = (noun.dep, "npadvmod")
    first = next(
        (t for t in tokens[:end] if t.head == noun.head and t.dep in kinds and t.is_noun), None
    )
    if first is None or first.lower in _TIMES or (first.dep != noun.dep and first.tag != "NNS"):
        return
    listed = tokens[end].text == "," and any(t.head == noun.i and t.dep == "cc" for t in tokens)
    linked = tokens[end].dep == "cc" and tokens[end].head == first.i
    if not (listed or linked):
        return
    if all(_hangs_on(tokens, t, first) for t in tokens[first.i + 1 : end]):
        tokens[first.i] = replace(first, dep=noun.dep)
        tokens[noun.i] = replace(noun, head=first.i, dep="conj")


def _hangs_on(tokens: list[Token], token: Token, top: Token) -> bool:
    """Whether a token stands in the phrase of `top`."""
    for _ in range(_DEEPEST):
        if token.head == top.i:
            return True
        if token.head == token.i:
            break
        token = tokens[token.head]
    return False


def _give_people(tokens: list[Token], noun: Token) -> None:
    """Hang counted people on the person before them: "the mayor of Tame, two guards and a cook"."""
    town = before = tokens[noun.head]
    while town.dep == "conj" and town.tag.startswith("NNP"):
        town = tokens[town.head]
    link = tokens[town.head]
    if town.dep != "pobj" or not town.tag.startswith("NNP") or not tokens[link.head].is_noun:
        return
    mark = tokens[_first(tokens, noun) - 1]
    listed = mark.text == "," or (mark.dep == "cc" and before.i != town.i)
    if listed and any(
        t.head == noun.i and (t.dep == "nummod" or t.lower in ("a", "an")) for t in tokens
    ):
        owner = tokens[link.head]
        while owner.dep == "pobj" and tokens[tokens[owner.head].head].is_noun:
            owner = tokens[tokens[owner.head].head]
        tokens[noun.i] = replace(noun, head=owner.i, dep="conj")


def _first(tokens: list[Token], token: Token) -> int:
    """Index of the first word of the phrase before its head."""
    return min((t.i for t in tokens if t.head == token.i and t.i < token.i), default=token.i)


def _objects(tokens: list[Token], verb: Token, before: int) -> list[Token]:
    return [t for t in tokens if t.head == verb.i and t.dep == "dobj" and t.i < before]


def _give_named(tokens: list[Token], name: Token) -> None:
    """Hang an "adverb" on the object before it: as a name of it, or as a member after a comma."""
    if name.lower in _TIMES:
        return
    verb = tokens[name.head]
    first = _first(tokens, name)
    before = tokens[first - 1] if first else None
    if before is None or not verb.is_verb or first <= verb.i:
        return
    if before.tag == "NNS" and before.dep == "dobj" and name.tag.startswith("NNP"):
        tokens[name.i] = replace(name, head=before.i, dep="appos")
        return
    listed = any(t.head == name.i and t.dep == "conj" for t in tokens)
    if before.text != "," or not listed or tokens[first - 2].tag.startswith("V"):
        return
    verbs = [verb, *(t for t in tokens if t.head == verb.i and t.dep == "conj" and t.is_verb)]
    objects = [o for v in verbs for o in _objects(tokens, v, first)]
    if objects:
        tokens[name.i] = replace(name, head=objects[-1].i, dep="conj")


_EACH = frozenset(("one", "another", "two", "three", "others"))


def _give_places(tokens: list[Token], one: Token) -> None:
    """Hang on the verb where each was: "bombs went off, one at a bank, another at a school"."""
    verb = tokens[one.head]
    while not verb.is_verb and verb.head != verb.i:
        verb = tokens[verb.head]
    chain = [one]
    for token in chain:
        for kid in tokens:
            if kid.head == token.i and kid.dep in ("appos", "conj") and kid.i > token.i:
                chain.append(kid)
    for token in chain:
        for kid in tuple(tokens):
            if kid.head == token.i and kid.dep == "prep" and kid.lower in _SPOTS:
                tokens[kid.i] = replace(kid, head=verb.i)


_SPOTS = frozenset(("at", "outside", "near", "under", "inside", "behind", "against", "beside"))
_INDEFINITE = frozenset(("a", "an", "another"))


def _give_thing(tokens: list[Token], noun: Token) -> None:
    """Make "a van" in "burned a lorry, a van and a bus" no apposition of the lorry."""
    first = tokens[noun.head]
    if not all(t.tag == "NN" and _is_indefinite(tokens, t) for t in (first, noun)):
        return
    if any(t.head == noun.i and t.dep == "conj" and t.is_noun for t in tokens):
        tokens[noun.i] = replace(noun, dep="conj")


_WHOLES = words("one-of-many-people")
"""Singular nouns whose people an apposition may count: "a family, two parents and a child"."""


def _give_counted(tokens: list[Token], noun: Token) -> None:
    """Make "three sergeants" in "a captain, three sergeants and four men" no apposition.

    Nor what follows: each counted noun is hung on the one before it, and a last one that was
    read as a second subject.
    """
    first = tokens[noun.head]
    apart = _is_indefinite(tokens, noun)
    many = first.tag == "NNS" and apart and _is_counted(tokens, first)
    if first.lower in _WHOLES or not (apart or _is_counted(tokens, noun)):
        return
    if not many and not _is_further(tokens, first, noun):
        one = _is_counted(tokens, first) or any(
            t.head == first.i and (t.lower in _INDEFINITE or t.lower == "the") for t in tokens
        )
        if first.tag != "NN" or not one:
            return
    chain = [noun]
    for member in chain:
        chain += [
            t
            for t in tokens
            if t.head == member.i and t.dep == "appos" and t.i > member.i and _is_counted(tokens, t)
        ][:1]
    ends = [
        t
        for t in tokens
        if t.i > chain[-1].i
        and (_is_counted(tokens, t) or _is_indefinite(tokens, t))
        and (
            (t.dep == "conj" and t.head in (first.i, *(m.i for m in chain)))
            or (t.dep == first.dep and t.head == first.head and t.dep.startswith("nsubj"))
        )
    ]
    if not ends or (apart and not many and not _is_counted(tokens, ends[0])):
        return  # "the victim, a teacher and a father, was shot"
    if many and _adds_up(tokens, first, [*chain, *ends]):
        return
    for member in chain:
        tokens[member.i] = replace(member, dep="conj")
    if first.dep == "appos" and _first(tokens, first) == first.head + 1:
        tokens[noun.i] = replace(tokens[noun.i], head=first.head)  # "the priest A, two cooks and"
    if ends[0].dep != "conj":
        tokens[ends[0].i] = replace(ends[0], head=chain[-1].i, dep="conj")


def _adds_up(tokens: list[Token], whole: Token, parts: list[Token]) -> bool:
    """Whether the parts are as many as the whole: "three people, a priest and two nuns"."""
    counts = [_number(tokens, part) for part in parts]
    return None not in counts and sum(filter(None, counts)) == _number(tokens, whole)


def _number(tokens: list[Token], noun: Token) -> int | None:
    """How many it tells of; None where it is a number that is not written in digits or low."""
    if _is_indefinite(tokens, noun):
        return 1
    number = next((t for t in tokens if t.head == noun.i and t.dep == "nummod"), None)
    if number is None:
        return None
    return int(number.text) if number.text.isdigit() else _LOW.get(number.lower)


_LOW = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}


def _is_further(tokens: list[Token], first: Token, noun: Token) -> bool:
    """Whether the counted are others than who is named first: "A, four other priests and B"."""
    return first.tag in ("NN", "NNP") and any(
        t.head == noun.i and t.lower in ("other", "more", "further", "fellow") for t in tokens
    )


def _is_counted(tokens: list[Token], noun: Token) -> bool:
    return any(t.head == noun.i and t.dep == "nummod" for t in tokens)


def _is_indefinite(tokens: list[Token], noun: Token) -> bool:
    return any(t.head == noun.i and t.lower in _INDEFINITE for t in tokens)


def _give_hurt(tokens: list[Token], noun: Token) -> None:
    """Tell all of a list what its last member has: "there were two women and a boy injured"."""
    first = noun
    while first.dep == "conj":
        first = tokens[first.head]
    if first.i == noun.i or first.dep != "attr":
        return
    if not any(t.head == first.head and t.dep == "expl" for t in tokens):
        return
    for part in tuple(tokens):
        if part.head == noun.i and part.dep == "acl" and part.tag == "VBN":
            tokens[part.i] = replace(part, head=first.i)


def _give_clause(tokens: list[Token], noun: Token) -> None:
    """Give a participle its subject: "a mill was burned and two houses damaged"."""
    verb = tokens[noun.head]
    passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens)
    part = next((t for t in tokens if t.head == noun.i and t.dep == "acl"), None)
    if passive and part is not None and part.tag in ("VBN", "VBD") and noun.i > verb.i:
        tokens[part.i] = replace(part, head=verb.i, dep="conj", tag="VBN")
        tokens[noun.i] = replace(noun, head=part.i, dep="nsubjpass")


def _give_member(tokens: list[Token], noun: Token) -> None:
    """Hang a noun "coordinated" with a verb on the verb's object."""
    verb = tokens[noun.head]
    if noun.dep != "conj" or not verb.is_verb:
        return
    owned = any(
        t.head == noun.i and (t.is_verb or t.dep in ("nsubj", "nsubjpass", "cop")) for t in tokens
    )
    objects = _objects(tokens, verb, noun.i)
    if noun.i > verb.i and objects and not owned:
        tokens[noun.i] = replace(noun, head=objects[-1].i, dep="conj")


def _give_segments(tokens: list[Token]) -> None:
    """Join what semicolons part, where each part is a noun phrase: "A, 42; B, 19; and C"."""
    marks = [t.i for t in tokens if t.text == ";"]
    anchor: Token | None = None
    for number, mark in enumerate(marks):
        end = marks[number + 1] if number + 1 < len(marks) else len(tokens)
        head = _segment_head(tokens, mark + 1, end)
        if head is None:
            anchor = None
            continue
        if anchor is None:
            anchor = _before(tokens, mark)
        if anchor is None or (anchor.tag == "NNS" and head.tag == "NNP"):
            continue  # "dismiss General A for the murder of six priests; General B; Colonel C"
        tokens[head.i] = replace(head, head=anchor.i, dep="conj")


def _segment_head(tokens: list[Token], start: int, end: int) -> Token | None:
    """The noun at the head of the words after a semicolon; None where they are a clause."""
    while start < end and tokens[start].dep in ("cc", "punct", "advmod"):
        start += 1
    if start >= end:
        return None
    head = tokens[start]
    while start <= tokens[head.head].i < end and tokens[head.head].i != head.i:
        head = tokens[head.head]
    named = head.is_noun or (head.tag in ("JJ", "CD") and tokens[start].dep == "det")
    return head if named and head.dep in _LOOSE else None


def _before(tokens: list[Token], mark: int) -> Token | None:
    """The member before the first semicolon: the noun whose phrase reaches up to it."""
    token = tokens[mark - 1] if mark else None
    found: Token | None = None
    seen = 0
    while token is not None and seen < len(tokens):
        if token.is_noun and token.dep in ("dobj", "nsubjpass", "pobj", "nsubj"):
            found = token
            break
        if tokens[token.head].is_verb and token.dep not in _HEADED:
            break
        if token.head == token.i:
            break
        token = tokens[token.head]
        seen += 1
    return found
