"""Who confirms what was told before: "the commissioner confirmed the incident"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.records.draft import Draft

_CONFIRMING = word_class("confirm-what-was-told")
_MEANT = word_class("take-up-what-was-told")
"""Nouns that take up a deed and name none."""
_POINTING = frozenset(("the", "this", "that", "these", "both", "such"))
_ACTUAL = frozenset(("asserted", "alleged"))
_NEAR = 2
"""Sentences over which "the incident" refers back."""


def confirmed(
    drafts: Sequence[Draft], sources: Sequence[SourceReading], parse: Parse, lexicon: Lexicon
) -> list[Draft]:
    """Return `drafts` with who confirms the last of them in the sentence `parse`.

    Args:
        drafts: What the sentences before tell, in text order.
        sources: Who speaks in the sentence.
        parse: The sentence.
        lexicon: The lexicon.
    """
    done = list(drafts)
    voices = tuple(source for source in sources if _takes_up(source, parse))
    if not voices:
        return done
    for n in range(len(done) - 1, -1, -1):
        draft = done[n]
        if parse.sentence.index - draft.tellings[-1].sentence.index > _NEAR:
            break
        if lexicon.types[draft.type].band == "material" and draft.status.status in _ACTUAL:
            done[n] = replace(draft, voices=(*draft.voices, *voices))
            break
    return done


def _takes_up(source: SourceReading, parse: Parse) -> bool:
    return any(
        parse.tokens[i].lower in _MEANT
        and parse.head(parse.tokens[i]).lower in _CONFIRMING
        and any(kid.lower in _POINTING for kid in parse.kids(parse.tokens[i], "det"))
        and not any(parse.kids(parse.tokens[i], "prep"))
        for i in sorted(source.scope)
    )
