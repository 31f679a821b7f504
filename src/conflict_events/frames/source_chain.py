"""Sources over the sentences of a document: "he said", and quotations that go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.frames.labels import read_labels
from conflict_events.frames.narration import goes_on
from conflict_events.frames.sources import SourceReading, find
from conflict_events.frames.speakers import read_speaker
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.schema import SourceKind
from conflict_events.text.types import Sentence

_REACH = 2
"""Sentences over which "he said" or an unattributed quotation refers back."""


def find_all(
    parses: Sequence[Parse], cues: Cues, sentences: Sequence[Sentence] = ()
) -> tuple[tuple[SourceReading, ...], ...]:
    """Return the sources of each parsed sentence of a document, continued across sentences.

    "It added" and "he said" take the name of the last source, an unattributed quotation
    that follows a quoted source is vouched for by that source.

    Args:
        parses: The parsed sentences, in text order.
        cues: The cues, with the table of sources.
        sentences: All sentences of the document; those not parsed are searched for a name
            beside a verb of saying.
    """
    done: list[tuple[SourceReading, ...]] = []
    last: SourceReading | None = None
    where = -1 - _REACH
    person: tuple[SourceReading, int] | None = None
    known: dict[str, SourceReading] = {}
    at = 0
    before: Parse | None = None
    told = False
    labels = read_labels(sentences, cues.sources)
    inside = _inside_quotations(sentences)
    for parse in parses:
        while at < len(sentences) and sentences[at].index <= parse.sentence.index:
            sentence = sentences[at]
            at += 1
            if sentence.index == parse.sentence.index:
                break
            near = last if sentence.index - where <= _REACH else None
            speaker = read_speaker(sentence, cues, near)
            if speaker is not None:
                last, where = _known_again(speaker, known), sentence.index
                known.setdefault(last.name.split()[-1], last)
                person = (last, where) if _is_person(last) else person
        near = last if 0 <= parse.sentence.index - where <= _REACH else None
        on = goes_on(parse, before if told else None, near)
        quoted = parse.sentence.index in inside
        if near is not None and person is not None and _says_he(parse) and not _is_person(near):
            near = person[0] if parse.sentence.index - person[1] <= _REACH else near
        own = continue_sources((near,) if near else (), parse, cues, on=on, quoted=quoted)
        label = labels.get(parse.sentence.index)
        if label is not None:
            everything = frozenset(range(len(parse.tokens)))
            own = (replace(_known_again(label, known), scope=everything), *own)
        before, told = parse, bool(own)
        own = tuple(_meant(_known_again(reading, known), parse, near) for reading in own)
        if own:
            last, where = own[-1], parse.sentence.index
        else:
            # "The minister spoke to reporters." says nothing itself.
            speaker = read_speaker(parse.sentence, cues, None)
            if speaker is not None:
                last, where = _known_again(speaker, known), parse.sentence.index
        if last is not None and where == parse.sentence.index and not own and _is_person(last):
            person = (last, where)
        for reading in own:
            known.setdefault(reading.name.split()[-1], reading)
            if _is_person(reading):
                person = (reading, parse.sentence.index)
        done.append(own)
    return tuple(done)


def _is_person(reading: SourceReading) -> bool:
    """Whether its name ends in a person's: "spokesman Omar Said", no "mediators", no "army".

    A "herder" or "doctor" of no name is one, too.
    """
    words = reading.name.split()
    if words[-1] in _OFFICES:
        return True
    named = len(words) > 1 and all(word[:1].isupper() for word in words[-2:])
    return named and reading.kind not in ("media", "monitor")


def _says_he(parse: Parse) -> bool:
    """Whether "he" or "she" is the subject of a verb."""
    return any(token.lower in ("he", "she") and token.dep == "nsubj" for token in parse.tokens)


_BODIES = word_class("speakers-meant-again")
_OFFICES = word_class("offices-of-one-person") - {"source"}
_HELD: frozenset[SourceKind] = frozenset(("monitor", "media", "official"))


def _meant(reading: SourceReading, parse: Parse, last: SourceReading | None) -> SourceReading:
    """Give "the group" or "the agency" kind and reach of the body by name that spoke last."""
    words = reading.name.split()
    if last is None or last.kind not in _HELD or words[-1] not in _BODIES:
        return reading
    offset = reading.span.start - parse.sentence.span.start
    definite = parse.sentence.text[:offset].lower().endswith(("the ", "this "))
    named = last.name != last.name.lower() and any(word[:1].isupper() for word in last.name.split())
    if not (definite and named) or reading.kind == last.kind:
        return reading
    return replace(reading, kind=last.kind, scale=last.scale)


def _known_again(reading: SourceReading, known: dict[str, SourceReading]) -> SourceReading:
    """Give a bare surname kind and reach of the full name before ("Omar Said ... Said")."""
    words = reading.name.split()
    before = known.get(words[-1])
    if before is None or len(words) > 1 or not words[0][0].isupper():
        return reading
    return replace(reading, kind=before.kind, scale=before.scale)


def _inside_quotations(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the indices of the sentences that begin inside a quotation opened before."""
    found: set[int] = set()
    is_open, paragraph = False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            is_open, paragraph = False, sentence.paragraph
        if is_open:
            found.add(sentence.index)
        for mark in sentence.text:
            if mark in "“”":
                is_open = mark == "“"
            elif mark == '"':
                is_open = not is_open
    return frozenset(found)


def continue_sources(
    previous: Sequence[SourceReading],
    parse: Parse,
    cues: Cues,
    *,
    on: bool = False,
    quoted: bool = False,
) -> tuple[SourceReading, ...]:
    """Return the sources of a sentence, those before it in view.

    Args:
        previous: Sources of the sentences before, the last one last.
        parse: The sentence.
        cues: The cues.
        on: Whether the sentence goes on with what the last of them says.
        quoted: Whether the sentence begins inside a quotation.
    """
    last = previous[-1] if previous else None
    own = find(parse, cues, last)
    if own or last is None:
        return own
    verb = "quote" if quoted or _opens_quote(parse) else "narration" if on else ""
    everything = frozenset(range(len(parse.tokens)))
    return (replace(last, scope=everything, verb=verb),) if verb else ()


def _opens_quote(parse: Parse) -> bool:
    text = parse.sentence.text.strip()
    return len(text) > 1 and text[0] in '"“«'
