"""Series of people read by their commas: "a judge of the high court, her driver and two guards".

The parser often hangs the later members of a long series on a noun inside the first one, or
takes them for appositions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.lexicon.tolls import TollWords
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_DASHES = frozenset(("-", "–", "—"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STOPS = frozenset(
    "by against with between after when while as before who which that whose where because but"
    " including ; : .".split()
)
_INSIDE = frozenset("JJ JJR JJS NN NNS NNP NNPS CD HYPH POS VBN AFX".split())
_INDEFINITE = frozenset(("a", "an", "another"))
_GENERIC = word_class("plain-nouns-for-people")
"""Nouns that a role beside them explains: "a woman, a lawyer, and her son"."""
_LONGEST = 30
"""Tokens between two members of a series."""
_WIDEST = 9
"""Tokens of a member up to its head."""


@dataclass(frozen=True, slots=True)
class Member:
    """A people phrase of a series."""

    head: Token
    first: Token
    titled: bool


def series(
    parse: Parse, words: TollWords, head: Token, joined: Sequence[Token]
) -> tuple[Token, ...]:
    """Return the heads of further people listed behind `head`, which is the first of them.

    The series must be closed by "and"; what only explains the member before it ("the mayor,
    Ana Ruiz, and a guard") is none of its own.

    Args:
        parse: The sentence.
        words: Words that tell tolls.
        head: Head noun of the first member.
        joined: Heads of the members that the parser found itself.
    """
    tokens = parse.tokens
    found: list[Token] = []
    before, placed, explained = head, False, -1
    i = head.i + 1
    while i < len(tokens) and i - before.i < _LONGEST:
        token = tokens[i]
        if token.tag in _FINITE or token.lower in _STOPS or token.dep == "pcomp":
            break
        if token.text == "(":
            i = _behind_bracket(tokens, i)
            continue
        placed = placed or (token.lower in ("in", "at", "near") and _is_name(tokens, i + 1))
        comma = token.text == "," or (token.text in _DASHES and token.tag != "HYPH")
        if not comma and token.lower != "and":
            i += 1
            continue
        start = i + 2 if comma and _lower(tokens, i + 1) == "and" else i + 1
        last = token.lower == "and" or start == i + 2
        member = member_at(tokens, words, start)
        if member is None or not _belongs(
            tokens, words, member, (head, before), last=last, placed=placed
        ):
            explained = -1 if member is None else member.head.i + 1
            i = start
            continue
        if token.lower == "and" and i == explained:
            break  # "Ana Ruiz, a writer and a former judge"
        if last and _new_clause(parse, head, member.head):
            break
        if not any(member.first.i <= own.i <= member.head.i for own in joined):
            found.append(member.head)
        before, placed, i = member.head, False, member.head.i + 1
        if last:
            return tuple(found)
    return ()


def _lower(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if i < len(tokens) else ""


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].tag == "NNP"


def _behind_bracket(tokens: Sequence[Token], opening: int) -> int:
    for i in range(opening + 1, min(opening + 8, len(tokens))):
        if tokens[i].text == ")":
            return i + 1
    return len(tokens)


def member_at(tokens: Sequence[Token], words: TollWords, start: int) -> Member | None:
    """Return the people phrase that starts at `start`: "her son", "two guards", "Captain Vega"."""
    if start >= len(tokens):
        return None
    first = tokens[start]
    i = start + 1 if first.tag in ("DT", "PRP$") else start
    head: Token | None = None
    while i < len(tokens) and i - start < _WIDEST and tokens[i].tag in _INSIDE:
        if tokens[i].tag == "POS" or tokens[i].lower in words.anchors:
            head = None
        elif tokens[i].is_noun:
            head = tokens[i]
        i += 1
    if head is None or head.i + 1 < i:
        return None
    run = [token for token in tokens[start : head.i + 1] if token.is_noun]
    titled = any(token.lower in words.people for token in tokens[start : head.i])
    if head.tag == "NNP":
        person = titled or len(run) > 1
    else:
        person = head.lower in words.people and head.lower not in words.groups
    return Member(head, first, titled) if person else None


def _belongs(
    tokens: Sequence[Token],
    words: TollWords,
    member: Member,
    known: tuple[Token, Token],
    *,
    last: bool,
    placed: bool,
) -> bool:
    """Whether a member of the series starts, and no explanation, other place or bare plural.

    `known` are the first member and the one before.
    """
    head, before = known
    first = member.first
    if first.tag == "PRP$":
        return True
    if placed:
        return False
    if member.head.tag == "NNP":
        if not last:
            return before.tag == "NNP"
        return head.tag == "NNP" or (member.titled and not _bare(tokens, head))
    counted = any(token.tag == "CD" for token in tokens[first.i : member.head.i])
    if last:
        return counted or first.tag == "DT"
    if before.tag == "NNS" and member.head.tag == "NN" and first.lower in _INDEFINITE:
        role = True  # one explains no plural: "three men, a woman and a girl"
    elif before.tag in ("NN", "NNS"):
        role = before.lower not in _GENERIC
    else:
        role = _titled(tokens, words, before)
    explains = _lower(tokens, member.head.i + 1) == "of"
    return counted or (first.lower in _INDEFINITE and role and not explains)


def _bare(tokens: Sequence[Token], head: Token) -> bool:
    """Whether one role has no article: "activist and writer Ana Ruiz" is one person."""
    i = head.i - 1
    while i >= 0 and (tokens[i].is_noun or tokens[i].tag in ("JJ", "HYPH")):
        i -= 1
    return head.tag == "NN" and (i < 0 or tokens[i].tag not in ("DT", "PRP$", "CD"))


def _titled(tokens: Sequence[Token], words: TollWords, name: Token) -> bool:
    """Whether a role stands before the name: nothing behind it needs to explain who it is."""
    i = name.i - 1
    while i >= 0 and (tokens[i].is_noun or tokens[i].tag == "JJ"):
        if tokens[i].lower in words.people:
            return True
        i -= 1
    return False


def _new_clause(parse: Parse, head: Token, last: Token) -> bool:
    """Whether `last` is the subject of a next clause: "killed a guard, and a soldier fired"."""
    behind = parse.tokens[last.i + 1] if last.i + 1 < len(parse.tokens) else None
    if behind is None or behind.tag not in _FINITE:
        return False
    return any(above.is_verb and above.i < head.i for above in parse.ancestors(head))
