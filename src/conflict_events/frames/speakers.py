"""Who speaks in a sentence that is not parsed: a name beside a verb of saying.

Only so that "he said" in a later, parsed sentence finds the name it stands for; such a
reading vouches for nothing itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from conflict_events.frames.sources import SourceReading
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.sources import Sources
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Sentence, Span

_WORD = r"[A-Z][\w.’'-]*\w"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:al-|bin|de|van|von|ul)?\s?{_WORD}){{0,4}})"
_ASIDE = r"(?:,(?:[^,\"“”]{2,90},)?)?"
_VERBS = (
    "said|says|told|added|wrote|announced|explained|stated|warned|noted|continued|confirmed|spoke|"
    "briefed|tweeted|posted|claimed|testified|recalled|acknowledged|admitted|recounted|described|"
    "disputed|rejected|dismissed|contradicted|denied|refuted|contested|criticised|criticized"
)
_BEFORE = re.compile(rf"{_NAME}{_ASIDE}\s(?:also\s|later\s|then\s|has\s)?(?:{_VERBS})\b")
_BEHIND = re.compile(rf"[,”\"]\s(?:said|added|says|explained|warned)\s{_NAME}")
_PRONOUN = re.compile(rf"\b(?:he|she|they|it)\s(?:also\s)?(?:{_VERBS})\b", re.IGNORECASE)


def read_speaker(
    sentence: Sentence, cues: Cues, last: SourceReading | None
) -> SourceReading | None:
    """Return who speaks in an unparsed sentence; `last` where a pronoun stands for it.

    Args:
        sentence: The sentence.
        cues: The cues, with the table of sources.
        last: The source before.
    """
    text = sentence.text
    if not _saying().search(text):
        return _briefing(sentence, cues.sources)
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(text):
            reading = _named(sentence, match, cues.sources)
            if reading is not None:
                return reading
    office = _briefing(sentence, cues.sources)
    if office is not None:
        return office
    return last if last is not None and _PRONOUN.search(text) else None


def _briefing(sentence: Sentence, sources: Sources) -> SourceReading | None:
    """Return the office at the head of "The mayor met survivors and then briefed reporters"."""
    text = sentence.text
    article = _ARTICLE.match(text)
    if article is None or not _AUDIENCE.search(text):
        return None
    words = list(_PLAIN.finditer(text, article.end()))[:_LONGEST]
    at = next((n for n, word in enumerate(words) if word[0].lower() in sources.nouns), None)
    if at is None or words[at].end() - article.end() != len(
        " ".join(w[0] for w in words[: at + 1])
    ):
        return None
    while at + 1 < len(words) and words[at + 1][0].lower() in sources.nouns:
        at += 1
    return _reading(sentence, article.end(), words[at].end(), sources)


_ARTICLE = re.compile(r"(?:The|An?)\s")
_PLAIN = re.compile(r"[\w’'-]+")
_AUDIENCE = re.compile(
    r"\b(?:briefed|addressed|told|met|spoke (?:to|with)|talked to|faced) "
    r"(?:the |local |foreign |waiting )?(?:reporters|journalists|press|media|newsmen)\b"
    r"|\b(?:held|gave|addressed|called) a (?:news|press) (?:conference|briefing)\b"
)
_LONGEST = 4


@lru_cache(maxsize=1)
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_VERBS})\b")


def _named(sentence: Sentence, match: re.Match[str], sources: Sources) -> SourceReading | None:
    start, end = match.span("name")
    name = match["name"].removeprefix("The ")
    start = end - len(name)
    words = name.lower().split()
    known = sources.names.get(fold_key(name))
    noun = sources.nouns.get(words[-1])
    # A capital at the head of the sentence or of a quotation proves no name.
    first = match.start("name")
    opens = first == 0 or sentence.text[first - 1] in "\"“'‘"
    if known is None and noun is None and opens and len(words) == 1:
        return None
    return _reading(sentence, start, end, sources)


def _reading(sentence: Sentence, start: int, end: int, sources: Sources) -> SourceReading:
    name = sentence.text[start:end]
    entry = sources.names.get(fold_key(name)) or sources.nouns.get(name.lower().split()[-1])
    base = sentence.span.start
    return SourceReading(
        name=name,
        kind=entry.kind if entry is not None else "official",
        scale=entry.scale if entry is not None else None,
        span=Span(base + start, base + end, sentence.span.part),
        verb="said",
        scope=frozenset(),
    )
