"""Sums that a word for a sum and a number tell: "the death toll rose to 15", "deaths reached 9"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.frames.toll_people import counted
from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View
from conflict_events.lexicon.tolls import TollNoun
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Token
from conflict_events.schema.counts import CountKind
from conflict_events.text.calendar_names import WEEKDAYS

_TOLL_LINKS = frozenset(
    "to of at is was as be : reached reaches reach hit hits topped tops passed passes above past"
    " exceeded over stands stood climbed climbs rose rises exceeds surpassed".split()
)
_TOLL_KINDS: dict[str, CountKind] = {
    "injury": "injured",
    "injured": "injured",
    "wounded": "injured",
}
_NUMBERED: dict[str, CountKind] = {
    **_TOLL_KINDS,
    **dict.fromkeys(("dead", "deaths", "killed", "fatalities"), "killed"),
    **dict.fromkeys(("injuries", "hurt"), "injured"),
    "missing": "missing",
    **dict.fromkeys(("arrested", "arrests", "detained"), "arrested"),
    **dict.fromkeys(("displaced", "homeless"), "displaced"),
}
_RISING = frozenset(
    "to reached reaches reach hit hits topped tops passed passes past exceeded exceeds"
    " surpassed".split()
)
"""Links behind a plural that is a sum only where it rises or falls ("deaths rose to nine")."""
_MODALS = frozenset("would could may might can will should must".split())
_DEADLY = word_class("words-of-a-toll")
_STANDING = frozenset(
    ("is", "was", "at", "has", "had", *_RISING, "rose", "rises", "stands", "stood")
)
_DAYS = WEEKDAYS | {"yesterday"}
_FAR = 26
"""Tokens from a word for a sum to its number."""
_FORMER = frozenset("earlier previous initial preliminary prior provisional first".split())
_GIVING = word_class("give-a-number")
_WHOSE = frozenset(("the", "own", "its", "their"))
_GIVEN_BACK = 9
"""Tokens from the verb that gives a number to what it counts."""
_NO_TOLL = word_class("tolls-of-no-deed")


def sum_claims(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    """Yield the sum that `token`, a word for a sum, is told with."""
    if _may_come(view, token):
        return  # "they feared the toll would rise to 20"
    match entry.stands:
        case "toll":
            yield from _toll(view, token, entry)
        case "rising":
            yield from _sum(view, token, entry, entry.kind, _RISING)
        case "estimates":
            yield from _estimates(view, token, entry)
        case "losses":
            yield from _losses(view, token, entry)
        case _:
            yield from _number(view, token, entry)


def _may_come(view: View, token: Token) -> bool:
    verb = view.parse.head(token)
    subject = token.dep in ("nsubj", "nsubjpass")
    return subject and any(kid.lower in _MODALS for kid in view.parse.kids(verb, "aux"))


def _number(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    """Yield "the number of dead rose to 15": the of-phrase says what befell them."""
    if token.lower == "count" and view.text(token.i - 1) == "body":
        yield from _sum(view, token, entry, entry.kind, _TOLL_LINKS)
        return
    if view.text(token.i + 1) != "of" and view.text(token.i + 1) not in _NUMBERED:
        return
    told = [
        _NUMBERED[w] for i in range(token.i + 1, token.i + 6) if (w := view.text(i)) in _NUMBERED
    ]
    if view.text(token.i + 2) == "victims" and view.text(token.i + 3) in _STANDING:
        told.append("killed")  # of a deed told before; "victims of abuse" are counted elsewhere
    if told and not _over_time(view, token):
        for claim in _sum(view, token, entry, told[0], _TOLL_LINKS):
            yield _with_noun(view, token, claim)


def _with_noun(view: View, token: Token, claim: Claim) -> Claim:
    """Say whom the number counts: "the number of dead civilians at 12"."""
    if claim.people.noun is not None:
        return claim
    for link in view.parse.kids(token, "prep"):
        for noun in view.parse.kids(link, "pobj"):
            if link.lower == "of" and noun.lower in view.words.people:
                return replace(claim, people=replace(claim.people, noun=noun.i))
    return claim


def _estimates(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    """Yield the bounds of "fatality estimates range from 80 to 150", "vary between 80 and 150"."""
    told = {view.text(i) for i in (*range(token.i - 2, token.i), *range(token.i + 1, token.i + 5))}
    if told.isdisjoint(_DEADLY):
        return
    for i in range(token.i + 1, min(token.i + _FAR, len(view.parse.tokens))):
        low = view.at.get(i)
        if low is None or low.first != i:
            continue
        high = view.at.get(low.last + 2)
        if low.wording == "exact" and high is not None and view.text(i - 1) in ("from", "between"):
            low = replace(low, high=high.high, best=None, wording="between")
        elif low.wording != "between":
            return
        people = counted(view, low, stated=False)
        if people is not None:
            yield Claim(token.i, entry.kind, people, f"{entry.id}.noun", 4, total=True)
        return


def _losses(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    """Yield the number of "put their own losses at two"."""
    found = view.at.get(token.i + 2)
    given = {view.text(i) for i in range(max(token.i - _GIVEN_BACK, 0), token.i)} & _GIVING
    if found is None or view.text(token.i + 1) not in ("at", "as") or not given:
        return
    people = counted(view, found, stated=False)
    if people is not None:
        yield Claim(token.i, entry.kind, people, f"{entry.id}.noun", 1)


def _over_time(view: View, token: Token) -> bool:
    """Whether it sums up many events: "the number of policemen killed since January"."""
    for i in range(token.i + 1, token.i + _FAR):
        after = view.text(i + 1)
        if view.text(i) == "since" and after not in _DAYS:
            return True
        if view.text(i) == "this" and after in ("year", "month"):
            return True
    return False


def _toll(view: View, token: Token, entry: TollNoun) -> Iterator[Claim]:
    before = view.text(token.i - 1)
    summed = view.text(token.i + 1) in ("this", "since")  # "the toll this year": of many events
    if before not in _NO_TOLL and not summed and not _superseded(view, token):
        yield from _sum(view, token, entry, _TOLL_KINDS.get(before, entry.kind), _TOLL_LINKS)


def _superseded(view: View, token: Token) -> bool:
    """Whether it is the former toll beside the new one: "12 died, up from an earlier toll of 9"."""
    former = any(kid.lower in _FORMER for kid in view.parse.kids(token, "amod", "nmod"))
    return former and any(mention.last < token.i for mention in view.mentions)


def put_at(view: View, token: Token) -> CountMention | None:
    """Return the number of "put the dead at 15", "gave the wounded as 40".

    Args:
        view: The sentence.
        token: "dead", "wounded".
    """
    whose = view.text(token.i - 1)
    known = whose in _WHOSE or whose in view.words.people  # "put rebel dead at 20"
    if not known or view.text(token.i + 1) not in ("at", "as"):
        return None
    before = [view.text(i) for i in range(max(token.i - _GIVEN_BACK, 0), token.i)]
    mention = view.at.get(token.i + 2)
    return mention if mention is not None and not _GIVING.isdisjoint(before) else None


def _sum(
    view: View, token: Token, entry: TollNoun, kind: CountKind, links: frozenset[str]
) -> Iterator[Claim]:
    """Yield the number that a verb or preposition links to a word for a sum."""
    found: CountMention | None = None
    for i in range(token.i + 1, min(token.i + _FAR, len(view.parse.tokens))):
        mention = view.at.get(i)
        if view.text(i) in (";", "."):
            break
        if i > token.i + _FAR // 2 and view.text(i - 1) == "of":
            continue
        if mention is not None and mention.first == i and view.text(i - 1) in links:
            found = mention
            break
    back = token.i - 1
    while found is None and back > 0 and view.text(back) in ("the", "death", "overall", "total"):
        back -= 1
    if found is None and back in view.at and view.text(view.at[back].first - 1) in ("to", "at"):
        found = view.at[back]
    if found is None:
        return
    people = counted(view, found, stated=False)
    if people is not None:
        yield Claim(token.i, kind, people, f"{entry.id}.noun", 4, total=True)
