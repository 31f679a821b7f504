"""Who speaks by a label: "Police: three shot", "three shot: police", the names of an interview."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.sources import Known, Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.schema import SourceKind
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Sentence, Span

_WORD = r"[^\W\d_][\w'’.&-]*"
_BEFORE = re.compile(rf"(?P<name>{_WORD}(?: {_WORD}){{0,5}}):(?=\s|$)")
_BEHIND = re.compile(rf"(?P<sign>[:|–—-])\s(?P<name>{_WORD}(?: {_WORD}){{0,5}})\s*$")
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|al|bin|de|van|von)){0,3}")
_LINKS = frozenset(("for", "of"))
_SEEING = word_class("see-what-happened")
_TAKING_TURNS = 2
"""Speakers, and turns of one of them, in what is printed as questions and answers."""
_TURNS = frozenset(("Q", "A", "QUESTION", "ANSWER", "Question", "Answer", "Interviewer"))
"""Labels that name nobody."""


def tellers(sources: Sources) -> frozenset[str]:
    """Return the keys of all who may stand behind a headline as those who say so."""
    nouns = (noun for noun, known in sources.nouns.items() if _tells(noun, known))
    return frozenset((*sources.names, *nouns))


def _tells(noun: str, known: Known) -> bool:
    """Whether a noun alone may name who says so: of those who suffer, only who saw it."""
    return known.kind != "witness" or noun in _SEEING


def read_labels(sentences: Sequence[Sentence], sources: Sources) -> dict[int, SourceReading]:
    """Return who speaks in the sentences that a label gives to somebody, by their index.

    Args:
        sentences: All sentences of the document.
        sources: Names and nouns of sources.
    """
    found: dict[int, SourceReading] = {}
    titles = [sentence for sentence in sentences if sentence.kind == "title"]
    for part in ("title", "text"):
        line = [sentence for sentence in titles if sentence.span.part == part]
        voice = _of_title(line, sources)
        if voice is not None:
            found |= {sentence.index: voice for sentence in line}
    return found | _of_turns(sentences, sources)


def _of_title(line: Sequence[Sentence], sources: Sources) -> SourceReading | None:
    if len(line) < _TAKING_TURNS:
        return None
    first, last = line[0], line[-1]
    behind = _BEHIND.match(last.text)
    if behind is not None:
        known = _known(behind["name"], sources)
        publisher = behind["sign"] != ":" and fold_key(behind["name"]) in sources.names
        if known is not None and not (publisher and known.kind == "media"):
            return _reading(last, behind, known)
    before = _BEFORE.fullmatch(first.text.strip())
    known = _known(before["name"], sources) if before is not None else None
    # "Boko Haram: army frees 20": a party is what the headline is about.
    if before is None or known is None or known.kind == "party":
        return None
    return _reading(first, before, known)


def _of_turns(sentences: Sequence[Sentence], sources: Sources) -> dict[int, SourceReading]:
    """Return the speakers of questions and answers: a name opens each of their turns.

    Who is no known source is named in full elsewhere: "Location: the market" is no speaker's.
    """
    opened = [(sentence, _BEFORE.match(sentence.text)) for sentence in sentences]
    turns = Counter(match["name"] for _, match in opened if match and _is_name(match["name"]))
    if len(turns) < _TAKING_TURNS or max(turns.values()) < _TAKING_TURNS:
        return {}
    voices = {name: known for name in turns if (known := _voice(name, sentences, sources))}
    found: dict[int, SourceReading] = {}
    voice: SourceReading | None = None
    for sentence, match in opened:
        if match is not None and match["name"] in turns:
            known = voices.get(match["name"])
            voice = _reading(sentence, match, known) if known else None
        if voice is not None:
            found[sentence.index] = voice
    return found


def _voice(label: str, sentences: Iterable[Sentence], sources: Sources) -> Known | None:
    if label in _TURNS:
        return None
    known = _known(label, sources)
    if known is not None:
        return known
    full = re.compile(rf"\b[A-Z][\w.’'-]* {re.escape(label)}\b(?!:)")
    named = " " in label or any(full.search(sentence.text) for sentence in sentences)
    return Known("official") if named else None


def _is_name(label: str) -> bool:
    return _NAME.fullmatch(label) is not None


def _known(label: str, sources: Sources) -> Known | None:
    """Return what a label tells of its source: a name, or a noun with the words before it."""
    whole = sources.names.get(fold_key(label))
    if whole is not None:
        return whole
    words = label.lower().split()
    at = next((n for n, word in enumerate(words) if word in _LINKS), len(words)) - 1
    noun = sources.nouns.get(words[at])
    if noun is None or not _tells(words[at], noun):
        paper = sources.papers.get(words[at])
        if paper is None or paper.kind is None or paper.shown:
            return None
        # "UN report": who stands before it made it.
        return (_known(" ".join(words[:at]), sources) if at else None) or Known(paper.kind)
    kind, scale = noun.kind, noun.scale
    for word in words[:at]:
        entry = sources.modifiers.get(word)
        if entry is not None:
            kind, scale = _modified(kind, entry.kind), entry.scale or scale
    return Known(kind, scale)


def _modified(kind: SourceKind, before: SourceKind | None) -> SourceKind:
    """Return the kind that a word before the noun gives it: "rebel spokesman", "rights group"."""
    if before is None or (kind == "witness" and before != "monitor"):
        return kind
    return before


def _reading(sentence: Sentence, match: re.Match[str], known: Known) -> SourceReading:
    start, end = (sentence.span.start + at for at in match.span("name"))
    return SourceReading(
        name=match["name"],
        kind=known.kind,
        scale=known.scale,
        span=Span(start, end, sentence.span.part),
        verb="label",
        scope=frozenset(),
    )
