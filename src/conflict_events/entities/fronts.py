"""Groups that no list knows, by names that go on: "the Army for the Liberation of Azawad"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.renamed import is_registered
from conflict_events.entities.types import Party
from conflict_events.frames.phrases import core, phrase
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_HEADS = word_class("heads-of-unknown-groups") & word_class("bodies-in-names-of-armed-groups")
_INNER = frozenset(("for", "of", "the", "and"))


def as_front(parse: Parse, head: Token, party: Party) -> Party:
    """Return a group with its whole name; nobody knows whose it is.

    Behind "of" a place may stand, so that only a head with a name of its own counts there.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        party: Its reading.
    """
    actor = party.actor
    if not head.text[:1].isupper() or head.lower not in _HEADS or party.means is not None:
        return party
    if actor is not None and is_registered(actor):
        return party
    link = parse.tokens[head.i + 1] if head.i + 1 < len(parse.tokens) else head
    own = any(kid.tag.startswith("NNP") for kid in parse.kids(head, "compound", "nmod"))
    bare = actor is None or actor.kind is None
    if link.lower != "for" and not (link.lower == "of" and own and bare):
        return party
    last = _last(parse, link)
    if last is link:
        return party
    words = core(phrase(parse, head), head)
    first = words[0] if words[0].i <= head.i else head
    offset = parse.sentence.span.start
    name = parse.sentence.text[first.start - offset : last.end - offset]
    made = ActorReading(name, None, None, "unidentified", "UAF", armed=True)
    span = replace(party.span, end=last.end)
    return replace(party, span=span, text=name, actor=made, place=None, area=False, site=False)


def _last(parse: Parse, link: Token) -> Token:
    """Return the last capitalised word behind `link` that small words join with it."""
    last = link
    for word in parse.tokens[link.i + 1 :]:
        if word.text[:1].isupper():
            last = word
        elif word.lower not in _INNER:
            break
    return last
