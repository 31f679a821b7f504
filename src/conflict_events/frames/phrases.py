"""Noun phrases: their extent, their coordinated members, their determiner-free words."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.types import Span

_INSIDE = frozenset(
    ("compound", "amod", "nummod", "nmod", "quantmod", "advmod", "det", "poss", "case", "punct",
     "predet", "npadvmod", "nounmod", "prt", "neg")
)  # fmt: skip
_DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your whose some any all both "
    "each".split()
)
BACKING = frozenset(
    ("backed", "supported", "aided", "assisted", "helped", "accompanied", "joined", "reinforced")
)
"""Participles whose agent stands with the noun they follow ("forces backed by Russia")."""
BEARING = word_class("hold-a-weapon")
"""Participles that say what weapon a thing holds ("a truck packed with explosives")."""
_LINKING_PREPOSITIONS = frozenset(("of", "from"))


def phrase(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return the contiguous tokens of the noun phrase of `head`.

    Modifiers before it and of-phrases after it belong to it; relative clauses,
    appositions, coordinated members and other prepositional phrases do not.
    """
    last = head.i
    first = _with_sibling(parse, head)
    agenda = [head]
    while agenda:
        token = agenda.pop()
        for kid in parse.kids(token):
            if kid.dep in _INSIDE and kid.i < head.i and kid.lower not in (",", '"', "“", "”"):
                first = min(first, kid.i)
                agenda.append(kid)
            elif kid.dep == "prep" and kid.lower in _LINKING_PREPOSITIONS and token.i == head.i:
                if kid.lower == "of" and kid.i == last + 1:
                    last = _of_phrase(parse, kid, last)
            elif kid.dep == "appos" and _is_acronym(parse, kid, last):
                last = kid.i + 1 if _closed(parse, kid) else kid.i
            elif kid.dep == "appos" and token.i == head.i and _is_close_name(parse, kid, last):
                last = kid.i
    while first < head.i and parse.tokens[first].dep == "punct":
        first += 1
    return parse.tokens[first : _with_in_law(parse, last) + 1]


def title_phrase(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return the phrase of `head`, in a name with what is joined: "Democracy and Human Rights"."""
    words = phrase(parse, head)
    for kid in parse.kids(head, "conj"):
        behind = phrase(parse, kid)
        gap = parse.tokens[words[-1].i + 1 : behind[0].i]
        if head.text[0].isupper() and kid.text[0].isupper() and [t.dep for t in gap] == ["cc"]:
            words = (*words, *gap, *behind)
    return words


def _with_in_law(parse: Parse, last: int) -> int:
    """Index of the last word with the kinship told behind it: "the judge's brother-in-law"."""
    behind = [token.lower for token in parse.tokens[last + 1 : last + 5]]
    return last + 4 if behind in (["-", "in", "-", "law"], ["-", "in", "-", "laws"]) else last


_SIDES = word_class("fighting-sides")


def _with_sibling(parse: Parse, modifier: Token) -> int:
    """Index of the first word of a side that modifies a noun: "a Sri Lankan army offensive".

    The parser hangs the adjective on the offensive, as a sister of the army.
    """
    first = modifier.i
    if modifier.dep not in ("compound", "nmod") or modifier.lower not in _SIDES:
        return first
    heads = {modifier.head}
    while first > 0:
        sister = parse.tokens[first - 1]
        heads.add(first)
        if sister.head not in heads or sister.dep not in _SISTERS:
            break
        if not sister.text[:1].isupper() and sister.text != "-":
            break
        first -= 1
    return first


_SISTERS = frozenset(("compound", "nmod", "amod", "punct"))


def _of_phrase(parse: Parse, preposition: Token, last: int) -> int:
    for pobj in parse.kids(preposition, "pobj"):
        inner = phrase(parse, pobj)
        if inner[0].i == preposition.i + 1:
            return inner[-1].i
    return last


def _is_acronym(parse: Parse, token: Token, last: int) -> bool:
    """Whether `token` is an acronym in brackets right behind the phrase."""
    return (
        token.i == last + 2
        and parse.tokens[last + 1].text in ("(", "[")
        and token.text.isupper()
        and len(token.text) > 1
    )


def _is_close_name(parse: Parse, name: Token, last: int) -> bool:
    """Whether a name follows without a comma: "the state news agency SANA"."""
    first = min((kid.i for kid in parse.kids(name) if kid.i < name.i), default=name.i)
    return name.tag.startswith("NNP") and first == last + 1


def _closed(parse: Parse, token: Token) -> bool:
    return token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].text in (")", "]")


def core(tokens: tuple[Token, ...], head: Token | None = None) -> tuple[Token, ...]:
    """Return the phrase without leading determiners, possessives and quotes; never its head."""
    start = 0
    while (
        start < len(tokens) - 1
        and tokens[start] is not head
        and (tokens[start].lower in _DETERMINERS or not tokens[start].text[0].isalnum())
    ):
        start += 1
    return _without_age(tokens[start:], head)


def _without_age(tokens: tuple[Token, ...], head: Token | None) -> tuple[Token, ...]:
    """Leave out an age ("a 16-year-old student") and the "dead" of "shot dead seven men"."""
    words = [token.lower for token in tokens]
    if len(words) > 1 and words[0] == "dead" and tokens[0] is not head:
        return tokens[1:]
    if len(words) > 5 and words[1:5] in (["-", "year", "-", "old"], ["-", "month", "-", "old"]):
        return tokens[5:]
    return tokens


def printed(parse: Parse, first: Token, last: Token) -> Span:
    """Return the span of a phrase with the bracket right beside it: "[former] rector"."""
    span = parse.span(first, last)
    text, offset = parse.sentence.text, parse.sentence.span.start
    start, end = span.start - offset, span.end - offset
    balance = text.count("[", start, end) - text.count("]", start, end)
    if balance < 0 and text[start - 1 : start] == "[":
        return replace(span, start=span.start - 1)
    if balance > 0 and text[end : end + 1] == "]":
        return replace(span, end=span.end + 1)
    return span


def members(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return `head` and the nouns coordinated with it, in order."""
    found = [head]
    position = 0
    while position < len(found):
        for kid in parse.kids(found[position], "conj"):
            if kid.is_noun or kid.tag in ("PRP", "CD", "JJ", "DT"):
                found.append(kid)
        position += 1
    return tuple(sorted(found, key=lambda token: token.i))


_GROUPS = frozenset(("group", "movement", "organisation", "organization", "militia", "faction"))


def is_bare_group(parse: Parse, head: Token) -> bool:
    """Return whether a phrase is "the group" and no more: one that was named before."""
    kids = [kid for kid in parse.kids(head) if kid.dep != "punct"]
    return head.lower in _GROUPS and len(kids) == 1 and kids[0].lower == "the"
