"""Places that the gazetteer does not know: a printed name after a preposition of place.

They keep name and mention, with null coordinates (design, section 2, Location).
"""

from __future__ import annotations

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.place_nouns import area_words, site_words
from conflict_events.lexicon.place_words import demonyms, place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.syntax import path_to
from conflict_events.records.places.topics import is_topic
from conflict_events.schema import Evidence, Location
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Span

_PARTIES = word_class("bodies-behind-a-name")
_BUILT = frozenset(("center", "centre", "court", "hospital"))
_LOCATIVE = frozenset("in at near outside inside around".split())


def unknown_place(draft: Draft, taken: tuple[Span, ...], family: str = "") -> ResolvedPlace | None:
    """Return the first unresolved place that the clause of `draft` names, or None.

    Args:
        draft: An event of one sentence.
        taken: Spans of dates, known places and known actors, which are no unknown place.
        family: Family of the event's type.
    """
    parse = draft.parse
    clause = clause_head(parse, parse.tokens[draft.frame.governor])
    for token in parse.tokens:
        if token.lower not in _LOCATIVE or token.dep != "prep":
            continue
        if clause_head(parse, token) != clause:
            continue
        if family == "protest" and is_topic(draft, path_to(parse, token, frozenset()), token):
            continue
        for pobj in parse.kids(token, "pobj"):
            found = _named(parse, pobj, token, taken)
            if found is not None:
                return found
    return None


def _named(
    parse: Parse, noun: Token, preposition: Token, taken: tuple[Span, ...]
) -> ResolvedPlace | None:
    words = core(phrase(parse, noun), noun)
    proper = [w for w in words if w.tag.startswith("NNP") and w.text[:1].isupper()]
    common = noun.lower in area_words() or noun.lower in site_words()
    if noun.lower in place_words().bodies and noun.lower not in site_words() | _BUILT:
        return None  # "an editor at the Sarra News Agency"
    body = parse.head(preposition)
    if body.tag.startswith("NNP") and body.lower in _PARTIES:
        return None  # "the Workers' Party in Sarra"
    if not proper or not (noun.tag.startswith("NNP") or common):
        return None
    if len(words) > 5 or any(w.tag in ("CD", "PRP", "PRP$", "POS") for w in words):
        return None
    span = parse.span(words[0], words[-1])
    if any(span.overlaps(other) for other in taken):
        return None
    offset = parse.sentence.span.start
    text = parse.sentence.text[span.start - offset : span.end - offset]
    # The name alone is the mention: "Sarra" of "the Sarra residence", as of known sites.
    named = parse.span(proper[0], proper[-1])
    name = parse.sentence.text[named.start - offset : named.end - offset]
    if fold_key(name) in demonyms() and parse.sentence.text[named.end - offset :][:1] == "-":
        return None  # "the Serb-held suburbs"
    evidence = Evidence(
        role="place",
        part=named.part,
        start=named.start,
        end=named.end,
        text=name,
        rule="place.unresolved",
    )
    location = Location(name=text, mention=evidence.text, evidence=(evidence,))
    mention = PlaceMention(span, text, cue=preposition.lower)
    return ResolvedPlace(mention, location, "unknown")
