"""Datelines: place, day and agency printed before the first words of a report."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from conflict_events.text import full_dates
from conflict_events.text.types import Dateline, Span

AGENCIES: Final = (
    "AP|AFP|Reuters|UPI|DPA|dpa|EFE|ANSA|TASS|ITAR-TASS|RIA Novosti|Interfax|Xinhua|Kyodo|PTI|ANI"
    "|IANS|APP|CNN|BBC|VOA|RFE/RL|RFERL|IRIN|Al Jazeera|AA|Anadolu|Anadolu Agency|SANA|IRNA|ISNA"
    "|MENA|NAN|SAPA|GNA|Bernama|Antara|Yonhap|ACAN-EFE|NOTIMEX|TELAM|PRENSA LATINA|NPR|CP|AAP"
    "|The Associated Press|Associated Press|Agence France-Presse|Thomson Reuters Foundation"
    "|Bloomberg|ABC|CBS|NBC|NBC News|CBS News|Fox News|UN News|IPS|Inter Press Service|JTA|Tasnim"
)
"""Agencies and broadcasters that sign datelines, as a regular expression."""

_WORD: Final = r"[A-ZÀ-ÞŁŚŻŽŠČĐ][\w'’.-]*"
_NAME: Final = (
    rf"{_WORD}(?:[ ](?:{_WORD}|de|del|la|las|los|el|al|of|the|and|da|do|dos|du|di|le|es|ez|as|i))"
    r"{0,4}"
)
_DATE: Final = (
    r"(?:(?:on[ ])?(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?,?[ ]?)?"
    r"(?:\d{1,2}[ ][A-Z][A-Za-z]{2,8}\.?(?:[ ,]+(?:\d{4}|['’]?\d{2}))?"
    r"|[A-Z][A-Za-z]{2,8}\.?[ ]\d{1,2}(?:,?[ ]\d{4})?)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_SEPARATOR: Final = r"(?:--+|[—–―]|_|:|-(?=\s))"

_DATELINE: Final = re.compile(
    rf"""\s*
    (?:(?P<place>{_NAME})
       (?:,?[ ]?\((?P<inner>{_NAME})\)(?=[ ]*(?:--|[—–]|,)))?
       (?P<region>(?:\s?[,/][ ]?(?!(?:{_DATE})\b){_NAME}){{0,2}}))?
    (?:(?:,|\s)\s*(?P<date>{_DATE}))?
    \s*,?\s*
    (?P<agencies>(?:[(\[](?:{AGENCIES}|[A-Z][\w .'&/-]{{1,40}}?)[)\]]\s*)?)
    (?P<sep>{_SEPARATOR})?\s*
    (?P<notes>(?:\[[^\]]{{1,90}}\]\s*){{0,4}})
    """,
    re.VERBOSE,
)
_AGENCY_ONLY: Final = re.compile(
    rf"\s*\(?(?P<agency>{AGENCIES})\)?\s*(?:--+|[—–]|-(?=\s)|:)?\s*(?=\S)"
)
_CANDIDATE: Final = re.compile(r"--|[—–―_(]|\s-\s|:\s")
_KNOWN: Final = re.compile(rf"[(\[](?P<agency>{AGENCIES})\b[^)\]]*[)\]]")
_BARE: Final = re.compile(
    r"\s*(?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?):\s+(?=[A-Z0-9])(?!(?:On|In|At|The)\b)"
)
_LABEL: Final = re.compile(r"\s*[A-Z][\w .'’-]{0,30}:\s")
_STOPPED: Final = frozenset(
    """file photo photos video watch read more related also update updated breaking live analysis
    opinion editorial exclusive note editor correction image picture listen the a an but and
    this that these those it he she they we i in on at by for from after before when while
    """.split()
)
_REACH: Final = 200


def find(text: str, start: int, end: int, published: date | None = None) -> Dateline | None:
    """Return the dateline that opens the paragraph ``text[start:end]``, if there is one.

    A place counts only where a separator follows ("NAIROBI, Kenya (AP) —"); a bare hyphen
    ("Islamabad - Officials ...") must be followed by a capital, a digit or a quote. An
    agency in brackets may open a report alone ("(CNN) ...").

    Args:
        text: Text of the part.
        start: First character of the paragraph.
        end: One past its last.
        published: Day of publication; completes a day printed without its year.
    """
    reach = min(end, start + _REACH)
    if _CANDIDATE.search(text, start, reach) is None:
        return None
    match = _DATELINE.match(text, start, reach)
    if match is not None and match["place"] and _holds(text, match, end):
        return _read(text, match, published)
    only = _AGENCY_ONLY.match(text, start, reach)
    if only is not None and text[start : only.start("agency")].strip() == "(":
        return Dateline(Span(start, only.end()), agency=only["agency"])
    return None


def bare(text: str, start: int, end: int) -> Dateline | None:
    """Return the town before a colon that opens the paragraph: "Raipur: Four men were held".

    South Asian papers print datelines so; in digests and interviews each paragraph has one, so
    the caller takes it only where no other paragraph does.

    Args:
        text: Text of the part.
        start: First character of the paragraph.
        end: One past its last.
    """
    match = _BARE.match(text, start, min(end, start + _REACH))
    if match is None or match["place"].split()[0].lower() in _STOPPED:
        return None
    return Dateline(Span(match.start("place"), match.end()), Span(*match.span("place")))


def is_labelled(paragraph: str) -> bool:
    """Whether a paragraph opens with a label: who speaks, or what an entry is about.

    Args:
        paragraph: Its text.
    """
    return _LABEL.match(paragraph) is not None


def _holds(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what looks like a dateline is one."""
    words = match["place"].split()
    if words[0].lower().strip(".'’") in _STOPPED or match.end() >= end:
        return False
    agency, separator = match["agencies"].strip(), match["sep"]
    if not separator:
        # "BEIRUT (AP) Rebels ..." needs an agency that is known.
        return bool(_KNOWN.match(agency)) and match.end("agencies") > match.start("agencies")
    if separator == ":":
        if not agency:
            # "Raipur, June 9: Two constables ..." as South Asian papers print it.
            dated = match["date"] and any(c.isdigit() for c in match["date"])
            return bool(dated) and not text[match.end()].islower()
        return bool(match["date"] or _KNOWN.match(agency))
    following = text[match.end()]
    if match["date"] or _KNOWN.match(agency) or match["notes"]:
        return True
    shouted = match["place"].isupper() and len(match["place"]) > 2
    if agency and not shouted:
        # "Islamic State (ISIS) - ..." explains a name.
        return False
    if following.islower():
        return False
    if shouted:
        return True
    if separator == "_":
        return False
    return len(words) <= 3 and (separator == "-" or len(separator) > 1 or separator in "—–―")


def _read(text: str, match: re.Match[str], published: date | None) -> Dateline:
    place_end = match.end("region") if match["region"] else match.end("place")
    start = match.start("place")
    known = _KNOWN.match(match["agencies"].strip())
    agency = known["agency"] if known else match["agencies"].strip(" ()[]\n\r\t") or None
    return Dateline(
        Span(start, match.end()),
        Span(start, place_end),
        _read_day(text, match, published),
        agency,
    )


def _read_day(text: str, match: re.Match[str], published: date | None) -> date | None:
    if not match["date"]:
        return None
    full = next(full_dates.find(text, match.start("date"), match.end("date")), None)
    if full is not None:
        return full.day
    partial = full_dates.DAY_MONTH.search(text, match.start("date"), match.end("date"))
    if partial is None or published is None:
        return None
    return full_dates.complete(partial, published)
