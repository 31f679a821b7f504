"""Attaching tolls to the drafts of their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from conflict_events.frames.background import read_aggregate
from conflict_events.frames.clauses import clause_chain, distance
from conflict_events.frames.sources import SourceReading, vouching
from conflict_events.frames.speaker_clauses import beside_speech
from conflict_events.frames.tolls import Toll
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft, TollReading
from conflict_events.schema.counts import CountKind
from conflict_events.text.types import Span

_FITTING: dict[CountKind, frozenset[str]] = {
    kind: type_group(f"tolls-{kind}") for kind in get_args(CountKind)
}
"""Families whose records bear a count of each kind."""


def attach(
    drafts: Sequence[Draft],
    tolls: Sequence[Toll],
    sources: Sequence[SourceReading],
    lexicon: Lexicon,
) -> tuple[tuple[Draft, ...], tuple[Toll, ...]]:
    """Return the drafts of a sentence with their tolls, and the tolls that fit none."""
    found: list[list[TollReading]] = [[] for _ in drafts]
    voices: list[list[SourceReading]] = [[] for _ in drafts]
    loose: list[Toll] = []
    for toll in tolls:
        owner = _owner(drafts, toll, lexicon)
        if owner is None:
            loose.append(toll)
            continue
        # "He blames them for the murder of the six nuns": how many is known, and not his word.
        known = toll.taken_up and toll.rule.endswith(".of")
        source = None if known else vouching(sources, toll.anchor)
        index = drafts[owner].parse.sentence.index
        twins = [n for n, draft in enumerate(drafts) if _one_verb(draft, drafts[owner])]
        for number in twins:
            if source is not None:
                voices[number].append(source)
            name = source.name if source else None
            found[number].append(TollReading(toll, name, index, shared=len(twins) > 1))
    done = tuple(
        replace(draft, tolls=(*draft.tolls, *own), voices=(*draft.voices, *said)) if own else draft
        for draft, own, said in zip(drafts, found, voices, strict=True)
    )
    return done, tuple(loose)


def _one_verb(one: Draft, other: Draft) -> bool:
    """Whether they are one, or one deed told of two places: "killed 30 in Kala and Mora"."""
    return one.anchors == other.anchors and one.type == other.type


def with_common_tolls(drafts: tuple[Draft, ...], own: tuple[Span, ...] | None) -> tuple[Draft, ...]:
    """Mark tolls as shared that stand outside the words of this deed alone.

    Args:
        drafts: The drafts of a sentence with their tolls.
        own: Words that only this deed has; None where the sentence tells of no other with the
            same verb.
    """
    if own is None:
        return drafts

    def marked(told: TollReading) -> TollReading:
        here = any(span.overlaps(seen) for seen, _ in told.toll.evidence for span in own)
        return told if here else replace(told, shared=True)

    return tuple(replace(d, tolls=tuple(marked(t) for t in d.tolls)) for d in drafts)


def _owner(drafts: Sequence[Draft], toll: Toll, lexicon: Lexicon) -> int | None:
    families = _FITTING[toll.kind]
    ranked: list[tuple[bool, int, int, int]] = []
    total = bool(drafts) and read_aggregate(drafts[0].parse, toll.anchor).holds
    for number, draft in enumerate(drafts):
        sentence = draft.parse.sentence.index
        if (sentence, toll.anchor) in draft.anchors:
            return number
        if lexicon.types[draft.type].family not in families:
            continue
        parse = draft.parse
        if beside_speech(parse, parse.tokens[draft.frame.head], parse.tokens[toll.anchor]):
            continue
        if total and not draft.aggregate:
            continue  # "the raid brings to 41 the number of those killed since January"
        chain = clause_chain(parse, parse.tokens[toll.anchor])
        own = clause_chain(parse, parse.tokens[draft.frame.governor])
        close = 0 if own[0] in chain[:2] or chain[0] in own[:2] else 1
        far = distance(parse, draft.frame.head, toll.anchor)
        ranked.append((not _counts_doers(draft, toll), close, far, number))
    return min(ranked)[-1] if ranked else None


def _counts_doers(draft: Draft, toll: Toll) -> bool:
    """Whether a crowd is counted where it acts: "300 people took part in a march; 14 were held"."""
    if toll.kind != "participants" or toll.who is None:
        return False
    return any(toll.who.overlaps(party.span) for party in draft.initiators)
