"""Groups told of before: "the same gang", and "the Front" where one with that word in its name was.

"The same" takes up whoever did harm in the sentences before; a bare "the movement" the one body
that the document has called by a name with that word in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse

_GROUPS = word_class("heads-of-unknown-groups")
_NAMED = word_class("groups-that-may-pledge") | _GROUPS
_NEVER = frozenset(("army", "unit", "column", "cell", "branch", "wing", "commando"))
"""Words that many bodies of one story bear: no name is meant by them."""
_MEMBERS = ["members", "of", "the", "same"]
_REACH = 3
"""Sentences that "the same" looks back."""
_DOER = frozenset(("subject", "by"))


def take_up_groups(
    sentences: Sequence[Sequence[ResolvedFrame]],
) -> tuple[tuple[ResolvedFrame, ...], ...]:
    """Return the frames with such phrases read as whom they take up.

    Args:
        sentences: Frames by sentence, other mentions of named groups read.
    """
    harmful: list[tuple[int, Party, bool]] = []
    named: dict[str, dict[str, Party]] = {}
    done: list[tuple[ResolvedFrame, ...]] = []
    for frames in sentences:
        read: list[ResolvedFrame] = []
        for frame in frames:
            parse = frame.frame.parse
            parties = tuple(_read(party, parse, harmful, named) for party in frame.parties)
            read.append(replace(frame, parties=parties))
        for frame in read:
            parse = frame.frame.parse
            for party in frame.parties:
                _note(party, parse, harmful, named)
        done.append(tuple(read))
    return tuple(done)


def _note(
    party: Party,
    parse: Parse,
    harmful: list[tuple[int, Party, bool]],
    named: dict[str, dict[str, Party]],
) -> None:
    actor = party.actor
    if actor is None or party.pronoun:
        return
    plural = parse.tokens[party.head].tag in ("NNS", "NNPS")
    if actor.armed and not actor.state and party.relation.key in _DOER:
        harmful.append((parse.sentence.index, party, plural))
    words = [word for word in party.text.split() if word[:1].isupper()]
    if len(words) > 1 and not actor.state:
        for word in words:
            if word.lower() in _NAMED:
                key = actor.registry_id or actor.name
                named.setdefault(word.lower(), {}).setdefault(key, party)


def _read(
    party: Party,
    parse: Parse,
    harmful: Sequence[tuple[int, Party, bool]],
    named: dict[str, dict[str, Party]],
) -> Party:
    if party.pronoun or (party.actor is not None and party.actor.registry_id is not None):
        return party
    head = parse.tokens[party.head]
    words = party.text.lower().split()
    if words[:-1] in (["same"], _MEMBERS):
        return _same(party, parse, harmful)
    bare = len(words) == 1 and any(kid.lower == "the" for kid in parse.kids(head, "det"))
    if not bare or head.lower not in _NAMED or head.lower in _NEVER:
        return party
    if any(parse.kids(head, "prep", "relcl", "acl", "appos")):
        return party
    found = named.get(head.lower, {})
    if len(found) != 1:
        return party
    (earlier,) = found.values()
    return replace(party, actor=earlier.actor, named_at=earlier.span, place=None, area=False)


def _same(party: Party, parse: Parse, harmful: Sequence[tuple[int, Party, bool]]) -> Party:
    """Read "the same gang" as whoever did harm before it, "the same men" as several."""
    head = parse.tokens[party.head]
    index = parse.sentence.index
    near = [
        (earlier, plural)
        for where, earlier, plural in harmful
        if 0 < index - where <= _REACH and (plural or head.tag != "NNS")
    ]
    people = party.actor is not None and party.actor.person
    fits = head.lower in _NAMED or people or " " in party.text.partition("same ")[0]
    if not fits:
        return party
    if not near:  # far back, where the document tells of one organisation alone
        known = {one.actor.registry_id: one for _, one, _ in harmful if one.actor is not None}
        near = [(one, True) for one in known.values() if None not in known and len(known) == 1]
    if not near:
        return party
    earlier = near[-1][0]
    return replace(party, actor=earlier.actor, named_at=earlier.antecedent or earlier.span)
