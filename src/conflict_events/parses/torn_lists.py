"""Lists of people torn apart: members hung on the deed, on the verb, or on the name before.

"The murders of Ana Ruiz, Colonel Vega, and Senator Pardo": the last is often hung on "murders".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_LIVES = frozenset(("life", "lives"))
_DEEDS = words("done-to-people") | _LIVES
_OTHER_DEEDS = words("done-to-people") | words("nouns-of-harm")
_TIMES = CALENDAR | words("times-and-measures")
_KIN = words("kin-of-somebody")
_ANYBODY = words("somebody-in-general")
_OFFICES = words("held-by-the-named")
"""Nouns in capitals that say what somebody is: "Ana Ruiz, Party Leader, and Luis Mora"."""


def torn_lists(tokens: list[Token]) -> None:
    """Give such members back to their lists, in place."""
    nouns = [token for token in tokens if token.is_noun]
    for token in nouns:
        if token.dep == "conj":
            _give_to_sufferer(tokens, token)
            _give_past_name(tokens, tokens[token.i])
        elif token.dep == "npadvmod" and not (
            _give_to_last(tokens, token) or _give_to_neighbour(tokens, token)
        ):
            _give_to_verb(tokens, token)
    for token in nouns:
        if token.dep == "conj":
            _give_as_names(tokens, tokens[token.i])
        if token.dep == "appos":
            _give_kin(tokens, token)
            _give_to_name(tokens, token)
            _give_to_neighbour(tokens, token)


def _give_to_sufferer(tokens: list[Token], member: Token) -> None:
    """Hang it on whom the deed was done to: "claimed the lives of Ana Ruiz, a clerk and a nun"."""
    deed = tokens[member.head]
    if deed.lower not in _DEEDS or not _is_somebody(tokens, member):
        return
    if member.lower in _OTHER_DEEDS or tokens[_first(tokens, member) - 1].lower not in (",", "and"):
        return
    for of in tokens[deed.i : member.i]:
        if of.lower == "of" and of.head == deed.i:
            for whom in tokens[of.i : member.i]:
                if whom.head == of.i and whom.dep == "pobj" and _is_somebody(tokens, whom):
                    tokens[member.i] = replace(member, head=whom.i)
                    return


def _give_past_name(tokens: list[Token], member: Token) -> None:
    """Hang it on the noun whose name it follows: "the leader Ali Omar and two guards"."""
    name = tokens[member.head]
    noun = tokens[name.head]
    close = name.dep == "appos" and _first(tokens, name) == noun.i + 1
    if close and noun.tag == "NN" and member.tag in ("NN", "NNS") and name.tag == "NNP":
        tokens[member.i] = replace(member, head=noun.i)


def _give_as_names(tokens: list[Token], name: Token) -> None:
    """Make names appositions of whom they count up to: "two guards, Ana Ruiz and Juan Mora"."""
    people = tokens[name.head]
    if people.tag != "NNS" or tokens[_first(tokens, name) - 1].text != ",":
        return
    if not _is_named(tokens, name):
        return
    chain = [name]
    for one in chain:
        chain += [t for t in tokens if t.head == one.i and t.dep == "conj" and t.i > one.i]
    number = next((t.lower for t in tokens if t.head == people.i and t.dep == "nummod"), "")
    if _COUNTS.get(number) == len(chain) and all(_is_named(tokens, t) for t in chain):
        tokens[name.i] = replace(name, dep="appos")


_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5}


def _give_to_last(tokens: list[Token], name: Token) -> bool:
    """Hang a name that was read as an adverb on the name before it: "were A, B, C, and D"."""
    first = _first(tokens, name)
    before = tokens[first - 2]
    if tokens[first - 1].text != "," or before.dep not in _LISTED:
        return False
    if not (_is_named(tokens, name) and _is_named(tokens, before) and _is_closed(tokens, name)):
        return False
    tokens[name.i] = replace(name, head=before.i, dep="conj")
    return True


def _give_to_verb(tokens: list[Token], name: Token) -> None:
    """Make the first of a list behind a time the object: "shot in two days, Ana Ruiz and B"."""
    verb = tokens[name.head]
    before = tokens[_first(tokens, name) - 1]
    if not _is_named(tokens, name) or name.lower in _TIMES:
        return
    if before.text != "," or not verb.is_verb or tokens[before.i - 1].lower not in _TIMES:
        return
    if not any(t.head == name.i and t.dep in ("conj", "appos") for t in tokens):
        return
    if any(t.head == verb.i and t.dep in ("dobj", "auxpass", "ccomp") for t in tokens):
        return
    if not any(t.tag in _FINITE and t.dep != "relcl" for t in tokens[name.i :]):
        tokens[name.i] = replace(name, dep="dobj")


def _give_to_name(tokens: list[Token], name: Token) -> None:
    """Make it a member: the second of "the engineers Ana Ruiz, Juan Vega, and Luis Mora"."""
    first = tokens[name.head]
    if not (_is_named(tokens, first) and _is_named(tokens, name)) or name.lower in _OFFICES:
        return
    if tokens[_first(tokens, name) - 1].text != ",":
        return
    ends = [
        t
        for t in tokens[name.i :]
        if t.dep == "conj" and t.head in (first.i, name.i) and _is_named(tokens, t)
    ]
    if ends and _is_closed(tokens, ends[-1]):
        tokens[name.i] = replace(name, dep="conj")


def _is_closed(tokens: list[Token], member: Token) -> bool:
    """Whether a comma and "and" stand before it, or before a later member of its list."""
    for mark in tokens[_first(tokens, member) - 1 :]:
        if mark.dep == "cc" and tokens[mark.i - 1].text == ",":
            return mark.i < member.i or any(
                t.dep == "conj" and t.is_noun and _first(tokens, t) == mark.i + 1
                for t in tokens[mark.i + 1 : mark.i + _LONGEST]
            )
        if mark.is_verb:
            break
    return False


def _give_kin(tokens: list[Token], kin: Token) -> None:
    """Make it a member: "his wife" in "the dead are A, his wife, B, C and D"."""
    if kin.lower not in _KIN or not any(t.head == kin.i and t.tag == "PRP$" for t in tokens):
        return
    names = [t for t in tokens if t.head == kin.i and t.dep == "appos" and _is_named(tokens, t)]
    if not _is_named(tokens, tokens[kin.head]) or len(names) != 1:
        return
    bearer = tokens[tokens[kin.head].head]
    if any(t.head == bearer.i and t.dep == "conj" and t.i > kin.i for t in tokens):
        if tokens[kin.head].dep == "appos" and _is_closed(tokens, kin):
            tokens[kin.i] = replace(kin, head=bearer.i, dep="conj")
        return
    further = [t for t in tokens if t.head == names[0].i and t.dep == "conj"]
    if further:
        tokens[kin.i] = replace(kin, dep="conj")
        for member in further:
            tokens[member.i] = replace(member, head=kin.i)


def _give_to_neighbour(tokens: list[Token], member: Token) -> bool:
    """Hang it on whom it follows as a member: "the killing of a judge, a clerk, and Ana Ruiz"."""
    first = _first(tokens, member)
    before = tokens[first - 2]
    if tokens[first - 1].text != "," or not before.is_noun or before.lower in _ANYBODY:
        return False
    if before.i == member.head or before.dep not in _ENDS:
        apart = before.i == member.head and before.dep != "conj"
    else:
        apart = any(t.is_verb for t in tokens[member.head : before.i + 1])
    if not apart or not (_is_indefinite(tokens, before) and _is_indefinite(tokens, member)):
        return False
    if not _is_closed(tokens, member):
        return False
    tokens[member.i] = replace(member, head=before.i, dep="conj")
    return True


_LISTED = frozenset(("pobj", "dobj", "attr", "conj", "appos", "npadvmod"))
_LONGEST = 9
"""Tokens of a phrase before its head."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ENDS = frozenset(("pobj", "dobj"))


def _first(tokens: list[Token], noun: Token) -> int:
    """Index of the first word of the phrase before its head."""
    first = noun.i
    while True:
        before = [t.i for t in tokens[:first] if first <= t.head <= noun.i]
        if not before:
            return first
        first = min(before)


def _is_somebody(tokens: list[Token], noun: Token) -> bool:
    """Whether it has a name of two words and more, or is told as people are: "two nuns"."""
    kids = [t for t in tokens[: noun.i] if t.head == noun.i]
    return _is_named(tokens, noun) or any(t.lower in ("a", "an") or t.tag == "CD" for t in kids)


def _is_named(tokens: list[Token], noun: Token) -> bool:
    """Whether it is a name of two words and more ("Juan Mora", "Juan Luis Mora junior")."""
    before = [t for t in tokens[: noun.i] if t.head == noun.i and t.dep == "compound"]
    proper = sum(t.tag == "NNP" for t in before)
    return proper > 1 or (noun.tag == "NNP" and bool(before))


def _is_indefinite(tokens: list[Token], noun: Token) -> bool:
    return any(t.head == noun.i and t.lower in ("a", "an") for t in tokens[: noun.i])
