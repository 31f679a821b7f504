"""Capitals that no name is given to: "the Afghan capital", "Somalia's capital", "the capital".

The text names no town, so the mention is the name of the owner, or null; the evidence holds the
words. The bare word means the capital of the country that the places of the document lie in;
where they lie in several it stays open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from conflict_events.entities.locate import locate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.place_words import demonyms, place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.parses.types import Parse, Token
from conflict_events.records.places.lending import sited
from conflict_events.schema import Evidence, Location
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page

_LEAST, _SHARE = 2, 0.7
_OTHER = word_class("kinds-of-capital")
_BESIDE = word_class("ways-off-a-place")
_NAMING = frozenset((",", "city", "of", "(", "at"))


def with_capitals(
    parse: Parse, places: Sequence[ResolvedPlace], home: str | None
) -> tuple[ResolvedPlace, ...]:
    """Return the places of a sentence with the capitals that it only describes.

    Args:
        parse: The sentence.
        places: Its places, in text order; a country that owns a capital gives way to it.
        home: Country of the document, alpha-3, for the bare word.
    """
    found = list(places)
    for token in parse.tokens:
        if token.lower != "capital":
            continue
        head = parse.head(token) if parse.head(token).lower == "city" else token
        if head is token and token.dep in ("compound", "amod", "nmod"):
            continue  # "capital punishment"
        owner, code, first = _owner(parse, token, head, places)
        if code is None and not _is_bare(parse, token, head):
            continue
        if _is_named(parse, max(token.i, head.i), places, owner):
            continue
        location = _capital(code or home)
        if location is None:
            continue
        if owner is not None:
            found = [place for place in found if place is not owner]
        found.append(_placed(parse, first or token, head, location, owner, home=code is None))
    found.sort(key=lambda place: place.mention.span.start)
    return tuple(found)


def home_of(page: Page, places: Sequence[ResolvedPlace]) -> str | None:
    """Return the country that a document is about, or None where several may be meant.

    Args:
        page: The document.
        places: All its places.
    """
    counted: Counter[str] = Counter()
    for place in places:
        code = place.location.country
        if code is not None:
            counted[code] += 2 if place.location.precision == "country" and sited(place) else 1
    table = demonyms()
    named = set(counted)
    for sentence in page.sentences:
        for word in sentence.text.split():
            code = table.get(word.strip(".,;:'\"()").lower()) if word[:1].isupper() else None
            if code is not None:
                counted[code] += 1
    if not counted:
        return None
    country, number = min(counted.items(), key=lambda item: (-item[1], item[0]))
    certain = number >= _LEAST and number >= _SHARE * sum(counted.values())
    return country if certain and country in named else None


def _owner(
    parse: Parse, token: Token, head: Token, places: Sequence[ResolvedPlace]
) -> tuple[ResolvedPlace | None, str | None, Token | None]:
    """Whose capital the words say it is: the country's place, its code, the first word."""
    for place in places:
        if place.location.precision != "country":
            continue
        inside = [t for t in parse.tokens if place.mention.span.covers(parse.span(t))]
        if not inside:
            continue
        last = inside[-1]
        between = [t.lower for t in parse.tokens[last.i + 1 : token.i]]
        if last.i < token.i and between in ([], ["'s"], ["’s"], ["'"], ["’"]):
            return place, place.location.country, inside[0]
        after = [t.lower for t in parse.tokens[max(token.i, head.i) + 1 : inside[0].i]]
        if after in (["of"], ["of", "the"]):
            return place, place.location.country, token
    before = parse.tokens[token.i - 1] if token.i else token
    code = demonyms().get(fold_key(before.text)) if before.text[:1].isupper() else None
    return None, code, before if code else None


def _is_bare(parse: Parse, token: Token, head: Token) -> bool:
    """Whether it is "the capital", no "provincial capital" or "capital of Anbar"."""
    kids = [*parse.kids(token), *parse.kids(head)]
    if not any(kid.lower in ("the", "this") for kid in kids if kid.dep == "det"):
        return False
    if any(kid.lower == "of" for kid in kids):
        return False
    describing = [
        k for k in kids if k.dep in ("amod", "compound", "nmod", "poss") and k is not token
    ]
    return not any(k.lower in _OTHER or k.text[:1].isupper() for k in describing)


def _is_named(
    parse: Parse, last: int, places: Sequence[ResolvedPlace], owner: ResolvedPlace | None
) -> bool:
    """Whether its name follows: "the Afghan capital, Kabul", or stands before, "Kabul, the ..."."""
    for place in places:
        if place is owner or place.location.precision == "country":
            continue
        inside = [t.i for t in parse.tokens if place.mention.span.covers(parse.span(t))]
        if not inside:
            continue
        between = [t.lower for t in parse.tokens[last + 1 : inside[0]]]
        if inside[0] > last and all(word in _NAMING for word in between):
            return True
        between = [t.lower for t in parse.tokens[inside[-1] + 1 : last]]
        if inside[-1] < last and between[:1] == [","] and between[1:2] in (["the"], ["a"]):
            return True
    return False


@lru_cache(maxsize=256)
def _capital(code: str | None) -> Location | None:
    known = load_registry().countries.get(code or "")
    if known is None or known.capital is None:
        return None
    found = locate(known.capital, country=code)
    return found if found is not None and found.precision == "exact" else None


def _placed(
    parse: Parse,
    first: Token,
    head: Token,
    location: Location,
    owner: ResolvedPlace | None,
    *,
    home: bool,
) -> ResolvedPlace:
    span = parse.span(first, head) if first.i <= head.i else parse.span(head)
    offset = parse.sentence.span.start
    text = parse.sentence.text[span.start - offset : span.end - offset]
    rule = "place.home_capital" if home else "place.capital"
    own = Evidence(
        role="place", part=span.part, start=span.start, end=span.end, text=text, rule=rule
    )
    at = first.i - 1
    while at >= 0 and parse.tokens[at].lower in ("the", "this", "city"):
        at -= 1
    cue = parse.tokens[at].lower if at >= 0 else None
    before = parse.tokens[at - 1].lower if at > 0 else ""
    near = cue in place_words().near or (cue in ("of", "from") and before in _BESIDE)
    owners = owner.location.evidence[:1] if owner else ()
    update = {
        "mention": owner.location.mention if owner else None,
        "evidence": (*owners, own),
        "precision": "near" if near else location.precision,
    }
    mention = PlaceMention(span, text, cue="near" if near else cue)
    return ResolvedPlace(mention, location.model_copy(update=update), "capital")
