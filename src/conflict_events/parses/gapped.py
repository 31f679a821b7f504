"""Sentences that tell two deeds with one verb: "shot two herders on Monday and a monk on Friday".

Each deed is read from a parse of its own, in which the words of the other are blank. Tokens keep
their indices, so that offsets and evidence stay true.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from conflict_events.parses.named_places import hit_through, place_link
from conflict_events.parses.types import Parse, Token, make_parse
from conflict_events.text.calendar_names import CALENDAR, MONTHS

BLANK = "…"
"""What stands in a parse for the words of other deeds."""
_TIMES = frozenset(("yesterday", "today"))
_PREPOSITIONS = frozenset(("on", "in", "at", "near", "outside", "around", "late", "early"))
_WHERE = frozenset(("in", "at", "near", "outside"))
_AGAIN = frozenset(("again", "then", "later", "twice", "more", "once", "also", "early", "late"))
_REPEATS = frozenset(("again", "then", "twice", "once"))
_WEEK = "monday tuesday wednesday thursday friday saturday sunday monday".split()
_YEAR = (
    "january february march april may june july august september october november december january"
).split()
_ROWS = frozenset((*pairwise(_WEEK), *pairwise(_YEAR), ("yesterday", "today")))
"""Days and months that follow each other."""
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_ACTED_ON = ("dobj", "nsubjpass", "nsubj")
_AND, _COMMA = frozenset(("and",)), frozenset((",",))
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LONGEST = 14
"""Words of the second deed at most."""
_DAYS = 31
_YEARS = (1000, 2100)


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed of a sentence."""

    parse: Parse
    heads: frozenset[int] | None
    """Words from which a deed is read; None for all of them."""
    hidden: frozenset[int]
    """Words that belong to the other deed."""
    own: frozenset[int]
    """Words that belong to this one alone."""
    number: Token | None = None
    """A number that counts the people named before the verb."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where a sentence goes on without its verb."""

    verb: Token
    first: range
    """Words that only the first deed has."""
    second: range
    """Words that only the second has, "and" among them."""
    noun: Token | None
    """Whom the second befell."""
    dep: str
    """What that is to the verb."""
    link: Token | None = None
    """The preposition through which the verb reaches it, if any."""


def told_apart(parse: Parse) -> tuple[Deed, ...]:
    """Return the deeds of a sentence: one, with the parse as it is, where no verb is left out.

    Args:
        parse: A parsed sentence.
    """
    gap = _gap(parse, _AND, None)
    if gap is None:
        return (Deed(parse, None, frozenset(), frozenset()),)
    one, other = _parted(parse, gap)
    between = _gap(one.parse, _COMMA, gap.second.start)
    if between is None:
        return (one, other)
    # "Kano on 2 May, Jos on 5 May and Bama on 9 May"
    first, second = _parted(one.parse, between)
    return (
        replace(first, hidden=first.hidden | one.hidden),
        replace(second, hidden=second.hidden | one.hidden),
        other,
    )


def _parted(parse: Parse, gap: _Gap) -> tuple[Deed, Deed]:
    common = _common(parse, gap)
    only_first = frozenset((*_of_first(parse, gap), *gap.first)) - common
    only_second = frozenset(gap.second)
    one = _without(parse, only_second, gap, ())
    blank = only_first | {gap.second.start}
    other = _without(parse, blank, gap, [t for t in _links(parse, gap) if t.i not in blank])
    return (
        Deed(one, None, only_second, only_first),
        Deed(other, told_with(other, gap.verb), blank, only_second, _number(other, gap)),
    )


def _number(parse: Parse, gap: _Gap) -> Token | None:
    moved = parse.tokens[gap.noun.i] if gap.noun is not None else None
    return moved if moved is not None and moved.tag == "CD" and moved.dep == "nummod" else None


def _of_first(parse: Parse, gap: _Gap) -> set[int]:
    """Return the words of the subject, where the second deed has another."""
    if gap.noun is None or gap.dep not in ("nsubj", "nsubjpass"):
        return set()
    subjects = [t for t in parse.kids(gap.verb, gap.dep) if t.i < gap.verb.i]
    return {t.i for noun in subjects for t in parse.subtree(noun) if t.i < gap.verb.i}


def _common(parse: Parse, gap: _Gap) -> frozenset[int]:
    """Return the noun that a mere number goes on counting: "two soldiers ... and four"."""
    if gap.noun is None or gap.noun.is_noun:
        return frozenset()
    counted = _counted(parse, gap)
    if counted is None:
        return frozenset()
    numbers = {t.i for t in parse.kids(counted, "nummod", "det") for t in parse.subtree(t)}
    kept = {t.i for t in parse.subtree(counted) if t.i <= counted.i}
    return frozenset(kept - numbers)


def _counted(parse: Parse, gap: _Gap) -> Token | None:
    kids = (t for t in parse.kids(gap.verb, gap.dep) if t.is_noun and t.i < gap.second.start)
    return next(kids, None)


def told_with(parse: Parse, verb: Token) -> frozenset[int]:
    """Return the words from which a further deed is read: those below its verb.

    Args:
        parse: The parse of that deed.
        verb: The verb that it shares.
    """
    found: set[int] = set()
    agenda = [verb.i]
    while agenda:
        found.add(at := agenda.pop())
        agenda += [t.i for t in parse.kids(parse.tokens[at]) if t.dep != "conj" or not t.is_verb]
    return frozenset(found)


def _without(parse: Parse, hidden: frozenset[int], gap: _Gap, moved: Iterable[Token]) -> Parse:
    """Return the parse with the words of `hidden` blank and `moved` hung on the verb."""
    tokens = list(parse.tokens)
    for token in moved:
        tokens[token.i] = replace(token, head=gap.verb.i)
    if gap.noun is not None and gap.noun.i not in hidden:
        counted = None if gap.noun.is_noun else _counted(parse, gap)
        head, dep = (gap.link or gap.verb, gap.dep) if counted is None else (counted, "nummod")
        dep = "det" if counted is not None and gap.noun.tag == "DT" else dep
        tokens[gap.noun.i] = replace(tokens[gap.noun.i], head=head.i, dep=dep)
    for i in hidden:
        tokens[i] = replace(
            tokens[i], text=BLANK, lower=BLANK, tag=":", dep="punct", head=gap.verb.i
        )
    for token in tuple(tokens):
        if token.head in hidden and token.i not in hidden:
            tokens[token.i] = replace(token, head=gap.verb.i)
    return make_parse(parse.sentence, tuple(tokens))


def _links(parse: Parse, gap: _Gap) -> list[Token]:
    """Return the prepositions and days of the second deed that hang on no word of their own."""
    inside = set(gap.second)
    if gap.noun is not None:
        inside -= {t.i for t in parse.tokens[gap.second.start : gap.noun.i + 1]}
    found: list[Token] = []
    for i in sorted(inside):
        token = parse.tokens[i]
        if token.lower in _PREPOSITIONS and token.dep == "prep":
            found.append(token)
        elif token.dep in ("npadvmod", "conj") and token.lower in (CALENDAR | _TIMES):
            found.append(replace(token, dep="npadvmod"))
    return found


def _gap(parse: Parse, mark_words: frozenset[str], until: int | None) -> _Gap | None:
    """Return the first gap behind one of the words, of those that end at `until` if given."""
    tokens = parse.tokens
    for mark in tokens:
        if mark.lower not in mark_words or mark.i < 2:
            continue
        at = mark.i - 1
        while at > 0 and tokens[at].text == ",":
            at -= 1
        found = _joined(parse, mark, at)
        if found is not None and (until is None or found.second.stop in (until - 1, until)):
            return found
    return None


def _joined(parse: Parse, mark: Token, last: int) -> _Gap | None:
    """Return the gap at `mark`, where a time or place ends before it and another behind it."""
    tokens = parse.tokens
    timed = _ends_time(tokens, last)
    if timed is None and not _ends_place(parse, last):
        return None
    verb = _verb_of(parse, last)
    if verb is None or verb.i >= last:
        return None
    start = mark.i + 1
    while start < len(tokens) and tokens[start].lower in _AGAIN:
        start += 1
    if start >= len(tokens):
        return None
    end = _end(parse, start, timed=timed is not None)
    if end is None:
        return None
    begin = _begin(tokens, last, timed)
    if tokens[start].lower in _PREPOSITIONS or _is_time(tokens[start]):
        if timed is None:
            return None
        places = any(t.lower in _WHERE and not _is_time(tokens[t.i + 1]) for t in tokens[start:end])
        begin = _with_places(parse, begin) if places else begin
        repeated = tokens[mark.i + 1].lower in ("on", "in")
        again = repeated or any(t.lower in _REPEATS for t in tokens[mark.i + 1 : start])
        if begin <= verb.i or _runs_on(tokens, begin, last):
            return None
        if not (again or places) and _in_a_row(tokens[last - 2 : last + 1], tokens[start:end]):
            return None  # "on Saturday night and early on Sunday" is one stretch
        return _Gap(verb, range(begin, mark.i), range(mark.i, end), None, "")
    return _of_others(
        parse, mark, verb, range(start, end), max(verb.i + 1, _with_places(parse, begin))
    )


def _of_others(parse: Parse, mark: Token, verb: Token, behind: range, begin: int) -> _Gap | None:
    """Return the gap where the second deed befell somebody else."""
    tokens = parse.tokens
    start, end = behind.start, behind.stop
    if start != mark.i + 1:
        return None
    stop = next((t.i for t in tokens[start:end] if t.tag in ("IN", "TO") or _is_time(t)), end)
    nouns = [t for t in tokens[start:stop] if t.is_noun or t.tag == "CD" or t.lower == "another"]
    if not nouns or any(t.tag.startswith("PRP") and t.tag != "PRP$" for t in tokens[start:stop]):
        return None
    noun = next((t for t in reversed(nouns) if t.is_noun), nouns[-1])
    reached = hit_through(parse, verb, mark.i - 1)
    if reached is not None:
        site, link = reached
        begin = min(t.i for t in parse.subtree(site) if verb.i < t.i <= site.i)
        return _Gap(verb, range(begin, mark.i), range(mark.i, end), noun, "pobj", link)
    held = [t for t in parse.kids(verb, *_ACTED_ON) if t.dep == "dobj" or t.i < verb.i]
    whom = next((t for t in held if t.dep == "dobj" and verb.i < t.i < mark.i), None)
    if whom is None:
        passive = any(True for _ in parse.kids(verb, "auxpass"))
        whom = next((t for t in held if t.dep == ("nsubjpass" if passive else "nsubj")), None)
        if whom is None or any(t.dep == "dobj" for t in held):
            return None
    named, other = (t.tag.startswith("NNP") and t.text[:1].isupper() for t in (whom, noun))
    if named != other and not (_is_counted(parse, whom) and _is_counted(parse, noun)):
        return None
    if whom.dep == "dobj":
        begin = min(t.i for t in parse.subtree(whom) if verb.i < t.i <= whom.i)
    return _Gap(verb, range(begin, mark.i), range(mark.i, end), noun, whom.dep)


def _is_counted(parse: Parse, noun: Token) -> bool:
    """Whether people are counted, or introduced one by one: "two herders", "a monk", "four"."""
    if not noun.is_noun:
        return True
    return any(
        t.dep == "nummod" or (t.dep == "det" and t.lower in ("a", "an", "another"))
        for t in parse.kids(noun)
    ) or any(
        t.tag == "CD" or t.lower in ("a", "an") for t in parse.tokens[max(0, noun.i - 3) : noun.i]
    )


def _is_time(token: Token) -> bool:
    return token.lower in _TIMES or (token.lower in CALENDAR and token.text[:1].isupper())


def _ends_time(tokens: Sequence[Token], last: int) -> int | None:
    """Return where the name of the day that ends at `last` begins."""
    at = last
    if tokens[at].lower in _PARTS:
        at -= 1
    while at > 0 and tokens[at].text.isdigit() and at > last - 3:
        number = int(tokens[at].text)
        if not (number <= _DAYS or _YEARS[0] < number < _YEARS[1]):
            return None
        at -= 1
    if not _is_time(tokens[at]):
        return None
    if tokens[at].lower in MONTHS and tokens[at - 1].text.isdigit():
        at -= 1
    return at


def _ends_place(parse: Parse, last: int) -> bool:
    """Whether a named place ends at `last`: "two herders in Kuru and three ..."."""
    return not _is_time(parse.tokens[last]) and place_link(parse, last) is not None


def _verb_of(parse: Parse, last: int) -> Token | None:
    return next((t for t in parse.ancestors(parse.tokens[last]) if t.is_verb), None)


def _begin(tokens: Sequence[Token], last: int, timed: int | None) -> int:
    """Return where the time that ends at `last` begins, with its preposition."""
    at = last if timed is None else timed
    while at > 0 and tokens[at - 1].lower in _PREPOSITIONS:
        at -= 1
    return at


def _placed_before(parse: Parse, begin: int) -> int | None:
    """Return where a named place that ends before `begin` begins, with its preposition."""
    if begin < 3 or not _ends_place(parse, begin - 1):
        return None
    return place_link(parse, begin - 1)


def _with_places(parse: Parse, begin: int) -> int:
    """Return where the named places that end before `begin` begin."""
    while (before := _placed_before(parse, begin)) is not None:
        begin = before
    return begin


def _in_a_row(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether the second names the day or month that follows the first."""
    one, two = ([t.lower for t in part if _is_time(t)] for part in (first, second))
    return any((a, b) in _ROWS for a in one for b in two)


def _runs_on(tokens: Sequence[Token], begin: int, last: int) -> bool:
    """Whether the two are ends of one stretch: "between Monday and Tuesday"."""
    return any(t.lower in ("between", "from") for t in tokens[max(0, begin - 1) : last])


def _end(parse: Parse, start: int, *, timed: bool) -> int | None:
    """Return where the second deed ends: with its time, or its place where none has a time."""
    tokens = parse.tokens
    ended: int | None = None
    for at in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[at]
        if token.is_verb and token.dep not in ("amod", "compound"):
            break
        if token.tag == "MD" or token.text in (";", ":") or token.lower in ("and", "or", "but"):
            break
        if token.text == ",":
            break
        if _is_time(token):
            if not timed:
                return None
            ended = _time_end(tokens, at)
            break
        if not timed and _ends_place(parse, at):
            ended = at + 1
            break
    if ended is None or ended >= len(tokens):
        return ended
    return None if _goes_on(tokens, ended) else ended


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before `at` belongs to a verb behind it: "and on Tuesday rebels fled"."""
    for token in tokens[at:]:
        if token.tag in _FINITE or token.dep in ("aux", "auxpass"):
            return True
        if token.text in (",", ".", ";", ":", BLANK) or token.tag in (
            "IN",
            "WRB",
            "WDT",
            "WP",
            "CC",
        ):
            return False
    return False


def _time_end(tokens: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and (
        tokens[end].lower in _PARTS or (tokens[end].text.isdigit() and end < at + 3)
    ):
        end += 1
    return end
