"""What is on a page beside its story: navigation, credits, bylines, signatures, date lines."""

from __future__ import annotations

import re
from typing import Final

from conflict_events.text import full_dates
from conflict_events.text.dateline import AGENCIES

_NAVIGATION: Final = re.compile(
    r"""^(?:\d{1,2}[.)]\s+|[•*·▪–»>|]\s*)?(?:
      skip\ to\b.*|jump\ to\b.*|back\ to\ (?:top|home).*|go\ to\b.*
    | (?:main\ )?(?:menu|navigation|home(?:page)?|search|sections?|topics?|tags?:?.*|categories:?.*)
    | share(?:\ (?:this|on|via|with|the|by)\b.*|:)?|(?:tweet|like|pin|print|e-?mail|save|copy\ link|link\ copied|bookmark)(?:\ this.*)?
    | (?:share|send|post|follow)\b.*\b(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|e-?mail|x|instagram|google\ news)\b.*
    | (?:facebook|twitter|whatsapp|telegram|linkedin|reddit|messenger|instagram|youtube|rss|pinterest|x|flipboard)
    | (?:read|see|find|show|load|view|watch|learn)\ (?:more|also|all|next|full\ story|less)\b.{0,120}
    | also\ (?:read|see|watch)\b.*|related(?:\ (?:articles?|stor(?:y|ies)|topics?|news|content|links?|coverage|posts?))?:?.{0,100}
    | more\ (?:on|from|about|in|stories|news|coverage|like)\b.{0,80}|(?:most|top|latest|trending|popular)(?:\ (?:read|viewed|popular|stories|news|now|headlines|shared|videos?))+.{0,40}
    | recommended(?:\ .{0,40})?|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested).*|don['’]t\ miss.*|editors?['’]?s?\ picks?.*
    | (?:story|article)\ continues\ (?:below|after).*|continue\ reading.*|advertis(?:e)?ment.{0,40}|sponsored(?:\ content)?|promoted.*
    | sign\ (?:up|in)\b.*|log\ ?in\b.*|register\b.{0,60}|subscribe\b.*|newsletters?\b.{0,80}|get\ the\ latest.*|download\ (?:the|our)\ app.*
    | .*\b(?:accept|use[sd]?|our)\b.{0,20}\bcookies?\b.*|cookie\ (?:policy|settings|notice|preferences).*|privacy(?:\ (?:policy|notice|settings))?.{0,40}|terms\ (?:of|and)\b.*
    | (?:©|\(c\)|copyright\b).*|.*\ball\ rights\ reserved\b.*|(?:contact|about)\ us|feedback|help|advertise\ with\ us.*
    | (?:\d+\s+)?comments?(?:\s*\(?\d+\)?)?|leave\ a\ (?:comment|reply).*|join\ the\ conversation.*|\d+\ (?:shares?|views?|likes?|replies)
    | listen(?:\ to\ (?:this\ )?(?:article|story).*)?|(?:play|pause|mute|close|next|previous|expand|loading|live|video|photos?|gallery|audio|podcast|transcript)(?:\ (?:video|audio|gallery|slideshow|caption|article))?\.{0,3}
    | \d{1,3}\s?min(?:ute)?s?\s(?:read|listen)|(?:scroll|click|tap|swipe|press)\ (?:for|here|to|down|on)\b.*|enlarge\ this\ image.*|toggle\ caption.*|hide\ caption.*
    | (?:this\ (?:video|image|content|page)|your\ browser)\b.*\b(?:supported?|available|loaded|expired|removed)\b.*|media\ caption.*|image\ caption.*
    | follow\ us\b.*|follow\ \w+\ on\b.*|with\ files\ from\b.*|with\ (?:reporting|contributions)\ (?:by|from)\b.*|report(?:ing|s)?\ by\b.*|edit(?:ing|ed)\ by\b.*|writing\ by\b.*
    | the-cnn-wire.*|(?:breaking|developing|exclusive|analysis|opinion|explainer|live\ updates?|in\ pictures|watch|photos?|videos?)
    | (?:have|got)\ a\ (?:news\ )?tip\b.*|keep\ reading.*|end\ of\ (?:article|story|list).*|list\ \d+\ of\ \d+.*|bbc\ is\ not\ responsible.*
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"^(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#][\w/]+|[\w.-]+\.(?:com|org|net|de|co\.uk)(?:/\S*)?)"
    r"(?:[\s,|·]+(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+))*$"
)
_BYLINE: Final = re.compile(
    r"^(?:(?:story|text|report|words|analysis|written|published|posted|compiled|updated)?\s*by:?|[Aa]uthors?:?)\s+"
    r"(?=[A-Z])(?:[\w.'’-]+(?:,|\s+and|\s+in|\s+for|\s+with|\s+of)?\s*){1,14}(?:[|,·•–—-]\s*.{0,60})?$"
)
_SIGNATURE: Final = re.compile(
    rf"""^(?:
      [a-z]{{2,4}}(?:\s?[/,]\s?[a-z]{{2,4}}){{0,4}}(?:\s*\([\w ,./&'-]+\))?
    | (?:[a-z]{{2,4}}[/,\s-]*)*\((?:\s*(?:with\s+)?(?:{AGENCIES}|[A-Z]{{2,5}})\s*[,;/&]?\s*(?:and\ )?)+\)
    | (?:--?|—|–)\s*(?:{AGENCIES}|with\b.*)[\w ,/&]*
    | (?:{AGENCIES})(?:\s*[,/&|]\s*(?:{AGENCIES}))*
    | \(?(?:(?:additional\s+)?report(?:ing|s)|writing|edit(?:ing|ed)|compiled)\s+(?:by|from)\b.*
    | source(?:s)?:\s*.{{1,80}}
    | -?\s*(?:ends|30|-30-|\#\#\#|\*\*\*+|={{3,}}|-{{3,}}|_{{3,}}|/+)\s*-?
    )$""",
    re.VERBOSE,
)
_CREDIT: Final = re.compile(
    rf"""
      (?:getty\ ?images?\s*\d*|gettyimages[\s-]*\d*|afp\ photo\b[^.]{{0,40}}|ap\ photo\b|reuters/\w|via\ (?:ap|afp|reuters|getty)\b
    | \(\s*(?:photo|image|picture|credit|photograph)s?\b[^)]*\)
    | \((?:{AGENCIES}|EPA|Getty)(?:\ Photo)?/[^)]*\)
    | /(?:ap|afp|epa|reuters|getty|shutterstock|anadolu|xinhua|tass|sipa)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION_START: Final = re.compile(
    r"^\W{0,2}(?:gettyimages[\s-]*\d*|(?:file\ ?(?:photo|picture|image)?|photo|image|picture|pictured|caption|credit|photograph|illustration|copyright|image\ (?:source|credit|caption)|photo\ (?:credit|caption|by))(?:\s*[:–—]|\s+-\s|\s+(?:via|by|courtesy)\b)|file\ photo\b)",
    re.IGNORECASE,
)
_CAPTION_PHRASE: Final = re.compile(
    r"\b(?:in\ this\ (?:\w+\s){0,2}(?:file\ )?(?:photo|image|picture|frame\ grab|screen\ ?grab|still|handout)|file\ (?:photo|picture)|(?:is|are)\ (?:seen|pictured|shown)\ (?:in|here|at|after|during|on)\b.{0,80}\b(?:photo|image|picture)|photo\ (?:taken|released|provided)|screenshot)\b".replace(
        "\\ ", " "
    ),
    re.IGNORECASE,
)
_CREDIT_ONLY: Final = re.compile(
    rf"^\W*(?:(?:photo|image|picture|credit|source|copyright|file|by|courtesy|via|of|the|and|handout|getty|images?|pool|epa|shutterstock|picture[ -]alliance|dpa|imago|stringer|str|{AGENCIES}|[A-Z]\.)[\s:/,.()©|-]*)+(?:[A-Z][\w.'’-]*[\s:/,.()©|-]*){{0,6}}$",
    re.IGNORECASE,
)
CREDIT_HEAD: Final = re.compile(
    r"\W{0,2}(?:gettyimages[\s-]*\d*\s+|(?:file(?: photo| picture| image)?|photo|image|picture|caption)\s*(?::|[-–—](?=\s))\s*)",
    re.IGNORECASE,
)
"""Credit words at the head of a caption, before its sentences."""
CREDIT_TAIL: Final = re.compile(
    rf"(?:\s*(?:AFP PHOTO\b.*|AP Photo/.*|\((?:(?:AP|AFP|EPA|Reuters)? ?Photo|Photo credit|Image|Picture|Credit|{AGENCIES})\b[^)]*\)?\W*|(?:Photo|Image|Picture|Credit)(?: credit| by)?:.*|REUTERS/.*|[A-Z][\w ]+/(?:AFP|AP|Getty|Reuters|EPA)\b.*))$",
    re.DOTALL,
)
"""Credits at the tail of a caption, after its sentences."""
_DATE_WORDS: Final = re.compile(
    r"\b(?:last\s+)?(?:published|updated|posted|modified|created|date|issued|first|last|on|at|by|the|of|am|pm|gmt|utc|bst|est|edt|et|pst|pdt|cet|cest|eat|ist|pkt|local|time|hours?|hrs|ago"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|min(?:ute)?s?|read)\b|[\W\d_]+",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_TERMINAL: Final = re.compile(r"""[.!?…]["'”’»)\]]*$""")


def is_navigation(text: str) -> bool:
    """Whether a paragraph is a link, a button, a notice or an address of the page."""
    if len(text) > 300:
        return False
    return bool(_NAVIGATION.match(text) or _ADDRESS.match(text)) or not any(
        c.isalnum() for c in text
    )


def is_byline(text: str) -> bool:
    """Whether a paragraph only names its author ("By JOHN SMITH, Associated Press")."""
    return (
        len(text) <= 160
        and _TERMINAL.search(text[:-1] + "x") is None
        and bool(_BYLINE.match(text))
        and not text.endswith(".")
    )


def is_signature(text: str) -> bool:
    """Whether a paragraph only signs ("kms/mz (AP, AFP, Reuters)")."""
    return len(text) <= 240 and bool(_SIGNATURE.match(text))


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption or the credit of a picture."""
    if len(text) > 900:
        return False
    return bool(
        _CAPTION_START.match(text) or _CREDIT.search(text) or _CAPTION_PHRASE.search(text[:200])
    )


def is_credit_only(text: str) -> bool:
    """Whether a caption has no sentence, only who made the picture."""
    return len(text) <= 160 and bool(_CREDIT_ONLY.match(text))


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
