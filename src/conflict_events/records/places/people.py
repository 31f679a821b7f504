"""Places that belong to those who act or suffer: "Ali Hassan, a trader in Aleppo, was shot"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.place_nouns import area_words, office_words, site_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.syntax import HOMES, is_origin, path_to


def describes(draft: Draft, token: Token, preposition: Token | None) -> bool:
    """Whether a place belongs to what is said of somebody: "Ali Hassan, a trader in Aleppo"."""
    parse = draft.parse
    for party in (*draft.initiators, *draft.targets):
        within = {t.i for t in parse.subtree(parse.tokens[party.head])}
        if token.i not in within or not is_somebody(parse, party):
            continue
        if draft.frame.governor in {t.i for t in path_to(parse, token, frozenset((party.head,)))}:
            continue  # its own clause hangs on the party: "a commander who was held in Mosul"
        if preposition is None or is_origin(parse, preposition, party.head):
            return True
        steps = [*path_to(parse, token, frozenset((party.head,))), parse.tokens[party.head]]
        known = area_words() | site_words()
        if any(s.dep == "appos" and s.is_noun and s.lower not in known for s in steps[1:-1]):
            return True
        if any(step.lower in HOMES for step in steps[:-1]):
            return True
        before = party.head < draft.frame.governor
        if before and any(step.lower in office_words() for step in steps[1:]):
            return True
    return False


def are_dwellers(draft: Draft, token: Token) -> bool:
    """Whether those who suffer are told by where they live: "shot at residents of X"."""
    if token.dep != "pobj":
        return False
    preposition = draft.parse.head(token)
    noun = draft.parse.head(preposition)
    if noun.dep == "pobj" and noun.lower in area_words():  # "residents of the town of X"
        preposition = draft.parse.head(noun)
        noun = draft.parse.head(preposition)
    suffering = any(party.head == noun.i for party in draft.targets)
    return preposition.lower == "of" and noun.lower in _DWELLERS and suffering


_DWELLERS = word_class("dwell-somewhere")


def is_of_subject(draft: Draft, token: Token) -> bool:
    """Whether a place stands in the phrase of who acts or suffers: "prisoners at X were taken"."""
    parse = draft.parse
    return any(
        party.head < draft.frame.governor
        and token.i < draft.frame.governor
        and parse.tokens[party.head] in parse.ancestors(token)
        and is_somebody(parse, party)
        for party in (*draft.initiators, *draft.targets)
    )


def is_somebody(parse: Parse, party: Party) -> bool:
    """Whether a party acts or suffers as a person or body, known or only named."""
    if party.actor is not None:
        return True
    return parse.tokens[party.head].tag == "NNP" and not (party.is_place or party.means)
