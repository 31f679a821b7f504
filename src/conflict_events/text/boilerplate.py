"""What is on a page beside its story: navigation, credits, bylines, signatures, date lines."""

from __future__ import annotations

import re
from typing import Final

from conflict_events.text import full_dates, furniture
from conflict_events.text.dateline import AGENCIES

_ITEM: Final = r"(?:\d{1,2}[.)]\s+|[•*·▪–»>|-]\s*)?"
_NAVIGATION: Final = re.compile(
    _ITEM + "(?:" + "|".join((*furniture.NAVIGATION, *furniture.NOTICES)) + ")", re.IGNORECASE
)
_NOTICE: Final = re.compile(_ITEM + "(?:" + "|".join(furniture.NOTICES) + ")", re.IGNORECASE)
_TRAIL: Final = re.compile(r"[^|»›>•·]{1,24}(?:[|»›>•·][^|»›>•·]{1,26}){1,12}")
_SENTENCE_WORDS: Final = 12
"""A longer sentence with a full stop is a link only where it is a notice."""
_SIGNATURE: Final = re.compile("|".join(furniture.SIGNATURES))
_CREDIT: Final = re.compile("|".join(furniture.CREDITS), re.IGNORECASE)
_CAPTION_HEAD: Final = re.compile(
    r"\W{0,2}(?:" + "|".join(furniture.CAPTION_HEADS) + ")", re.IGNORECASE
)
_CAPTION_PHRASE: Final = re.compile("|".join(furniture.CAPTION_PHRASES), re.IGNORECASE)
_CREDIT_ONLY: Final = re.compile(
    rf"\W*(?:(?i:{furniture.CREDIT_WORDS})\b[\s:/,.()©|-]*)+"
    r"(?:[A-Z][\w.'’-]*[\s:/,.()©|-]*){0,6}"
)
_DATE_WORDS: Final = re.compile(rf"\b{furniture.DATE_WORDS}\b|[\W\d_]+", re.IGNORECASE)
_LINK: Final = (
    r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#][\w/]+"
    r"|[\w.-]+\.(?:com|org|net|de|co\.uk)(?:/\S*)?)"
)
_ADDRESS: Final = re.compile(rf"{_LINK}(?:[\s,|·]+{_LINK})*")
_BYLINE: Final = re.compile(
    r"(?:(?:(?i:story|text|report|words|analysis|written|published|posted|compiled|updated)\s+)?"
    r"(?:By|BY|by):?|[Aa]uthors?:)\s+(?=[A-Z])"
    r"(?:[A-Z][\w.'’-]*(?:,|\s+and|\s+in|\s+for|\s+with|\s+of|\s+the)*\s*){1,14}"
    r"(?:[|,·•–—-]\s*.{0,60})?"
)
CREDIT_HEAD: Final = re.compile(
    r"(?!\()\W{0,2}(?:gettyimages[\s-]*\d*\s+|(?:file(?: photo| picture| image)?|photo|image"
    r"|picture|caption)\s*(?::|[-–—](?=\s))\s*)",
    re.IGNORECASE,
)
"""Credit words at the head of a caption, before its sentences."""
CREDIT_TAIL: Final = re.compile(
    r"\s*(?:AFP PHOTO\b[^().]{0,60}|AP Photo/[^()]{0,60}|REUTERS/[^().]{0,60}"
    r"|\(?(?:(?:AP|AFP|EPA|Reuters|File) [Pp]hoto"
    r"|(?:Photo|Image|Picture|Credit)(?: credit| by)?\s*:)"
    r"[^()]{0,100}\)?"
    rf"|[(\[](?:(?:Photo|Image|Picture|Credit) |(?:{AGENCIES})\b)[^()\[\]]{{0,100}}[)\]]"
    r"|(?<=[.!?] )[A-Z][\w ]{0,60}/(?:AFP|AP|Getty|Reuters|EPA)\b[^().]{0,60})"
)
"""A credit that ends the caption; a story may follow in the same paragraph."""
_UPDATED: Final = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_TERMINAL: Final = re.compile(r"""[.!?…]\s?["'”’»)\]`]*$""")


def is_navigation(text: str) -> bool:
    """Whether a paragraph is a link, a button, a notice or an address of the page."""
    if len(text) > 300:
        return False
    told = ends_sentence(text) and len(text.split()) > _SENTENCE_WORDS
    pattern = _NOTICE if told else _NAVIGATION
    return (
        pattern.fullmatch(text) is not None
        or _ADDRESS.fullmatch(text) is not None
        or (not ends_sentence(text) and _TRAIL.fullmatch(text) is not None)
        or not any(c.isalnum() for c in text)
    )


def is_byline(text: str) -> bool:
    """Whether a paragraph only names its author ("By JOHN SMITH, Associated Press")."""
    return len(text) <= 160 and not text.endswith(".") and _BYLINE.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a paragraph only signs ("kms/mz (AP, AFP, Reuters)")."""
    return len(text) <= 240 and bool(_SIGNATURE.fullmatch(text))


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption or the credit of a picture."""
    if len(text) > 900:
        return False
    return bool(
        _CAPTION_HEAD.match(text) or _CREDIT.search(text) or _CAPTION_PHRASE.search(text[:200])
    )


def is_credit_only(text: str) -> bool:
    """Whether a caption has no sentence, only who made the picture."""
    return len(text) <= 160 and bool(_CREDIT_ONLY.fullmatch(text))


def printed_date(text: str, start: int, end: int) -> full_dates.PrintedDate | None:
    """Return the date of a line that has nothing but a date, times and such words."""
    if end - start > 120:
        return None
    found = list(full_dates.find(text, start, end))
    if not found:
        return None
    rest = list(text[start:end])
    for one in found:
        rest[one.start - start : one.end - start] = " " * (one.end - one.start)
    words = _DATE_WORDS.sub(" ", "".join(rest)).split()
    byline = text[start : start + 3].lower() == "by "
    if len(words) > (6 if byline else 1) or any(len(w) > 20 for w in words):
        return None
    return found[0]


def says_updated(text: str) -> bool:
    """Whether a date line tells when the page was changed, not when it appeared."""
    return bool(_UPDATED.search(text))


def ends_sentence(text: str) -> bool:
    """Whether a paragraph ends as sentences do."""
    return bool(_TERMINAL.search(text))
