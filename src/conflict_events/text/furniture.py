"""Patterns of page furniture: links, buttons, notices, credits. Data, kept as tuples.

Each pattern is a regular expression; those of `NAVIGATION` must match a whole line, case
ignored. A line break inside a pattern is none in the expression.
"""

from __future__ import annotations

from typing import Final

from conflict_events.text.dateline import AGENCIES

NAVIGATION: Final = (
    # links inside the page and its menus
    r"(?:skip to|jump to|go to|back to (?:top|home))\b.*",
    r"(?:main )?(?:menu|navigation|home(?:page)?|search|sections?|topics?)",
    r"(?:tags?|topics?|categories|filed under):.*|tags?",
    r"(?:contact|about) us|feedback|help|advertise with us.*",
    r"end of (?:article|story|list).*|list \d+ of \d+.*|keep reading.*|continue reading.*",
    r"(?:story|article) continues (?:below|after).*",
    # sharing
    r"share(?: (?:this|on|via|with|the|by)\b.*|:)?",
    r"(?:tweet|like|pin|print|e-?mail|save|copy link|link copied|bookmark)(?: this.*)?",
    r"(?:share|send|post|follow)\b.*\b(?:facebook|twitter|whatsapp|telegram|linkedin|reddit)\b.*",
    r"(?:share|send|post|follow)\b.*\b(?:e-?mail|x|instagram|google news)\b.*",
    (
        r"facebook|twitter|whatsapp|telegram|linkedin|reddit|messenger|instagram|youtube|rss|x"
        r"|pinterest|flipboard"
    ),
    r"follow us\b.*|follow \w+ on\b.*|\d+ (?:shares?|views?|likes?|replies)",
    # other stories
    r"(?:read|see|find|show|load|view|watch|learn) (?:more|also|all|next|less)\b.{0,120}",
    r"also (?:read|see|watch)\b.*",
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|news|content|links?|coverage|posts?))?(?::.*)?",
    r"more (?:on|from|about|in|stories|news|coverage|like)\b(?: \S+){0,6}",
    (
        r"(?:most|top|latest|trending|popular)"
        r"(?: (?:read|viewed|popular|stories|news|now|headlines|shared|videos?))+(?: \S+){0,4}"
    ),
    r"recommended(?: .{0,40})?|you (?:may|might) (?:also )?(?:like|be interested).*",
    r"don['’]t miss:?.{0,60}|editors?['’]?s? picks?.*",
    # comments
    r"(?:\d+\s+)?comments?(?:\s*\(?\d+\)?)?|leave a (?:comment|reply).*|join the conversation.*",
    # players and pictures
    r"listen(?: to (?:this )?(?:article|story).*)?",
    (
        r"(?:play|pause|mute|close|next|previous|expand|loading|live|video|photos?|gallery|audio"
        r"|podcast|transcript)(?: (?:video|audio|gallery|slideshow|caption|article))?\.{0,3}"
    ),
    r"\d{1,3}\s?min(?:ute)?s?\s(?:read|listen)",
    r"(?:scroll|click|tap|swipe|press) (?:for|here|to|down)\b.*",
    r"enlarge this image.*|toggle caption.*|hide caption.*|(?:media|image) caption",
    (
        r"(?:this (?:video|image|content|page)|your browser)\b.*"
        r"\b(?:supported?|available|loaded|expired|removed)\b.*"
    ),
    # labels
    r"breaking|developing|exclusive|analysis|opinion|explainer|live updates?|in pictures|watch",
)

NOTICES: Final = (
    r"advertis(?:e)?ment.{0,40}|sponsored(?: content)?|promoted(?: content| by .*)?",
    r"sign (?:up|in)\b.*|log ?in\b.*|register\b (?:now|for|here|to)\b.*|subscribe\b.*",
    r"(?:\S+ )?newsletters?(?: \S+){0,5}|get the latest.*|download (?:the|our) app.*",
    r".*\b(?:accept|use[sd]?|our)\b.{0,20}\bcookies?\b.*",
    r"cookie (?:policy|settings|notice|preferences).*",
    r"privacy(?: (?:policy|notice|settings).*)?|terms (?:of (?:use|service)|and conditions)\b.*",
    r"(?:©|\(c\)|copyright\b).*|.*\ball rights reserved\b.*",
    r"bbc is not responsible.*|(?:have|got) a (?:news )?tip\b.*",
    r"with files from\b.*|with (?:reporting|contributions) (?:by|from)\b.*",
    r"(?:additional )?reporting by\b.*|edit(?:ing|ed) by\b.*|writing by\b.*",
    r"the-cnn-wire.*",
)
"""Advertising, accounts, law and shared credits: may be whole sentences; case ignored."""

SIGNATURES: Final = (
    r"[a-z]{2,4}(?:\s?[/,]\s?[a-z]{2,4}){0,4}(?:\s*\([\w ,./&'-]+\))?",
    (
        rf"(?:[a-z]{{2,4}}[/,\s-]*)*\((?:(?:with )?(?:{AGENCIES}|[A-Z]{{2,5}})"
        r"(?:\s*[,;/&]\s*| and |(?=\))))+\)"
    ),
    rf"(?:--?|—|–)\s*(?:{AGENCIES}|with\b.*)[\w ,/&]*",
    rf"(?:{AGENCIES})(?:\s*[,/&|]\s*(?:{AGENCIES}))*",
    (
        r"\(?(?:(?:[Aa]dditional )?[Rr]eporting|[Ww]riting|[Ee]dit(?:ing|ed)|[Cc]ompiled)"
        r" (?:by|from)\b.*"
    ),
    rf"[Ss]ources?:\s*(?:(?:{AGENCIES}|[\w-]+\.[\w.-]+)[,;&/ ]*(?:and )?)+",
    r"-?\s*(?:ends|ENDS|30|-30-|#{3,}|\*{3,}|={3,}|-{3,}|_{3,}|/+)\s*-?",
)
"""Lines that only sign; case matters ("kms/mz", "(AP, AFP)")."""

CREDITS: Final = (
    r"getty ?images?\s*\d*",
    r"gettyimages[\s-]*\d*",
    r"afp photo\b[^.]{0,40}",
    r"ap photo\b",
    r"reuters/\w",
    r"via (?:ap|afp|reuters|getty)\b",
    r"\(\s*(?:photo|image|picture|credit|photograph|file photo)s?\b[^)]*\)",
    rf"\((?:{AGENCIES}|EPA|Getty)(?: Photo)?/[^)]*\)",
    r"/(?:ap|afp|epa|reuters|getty|shutterstock|anadolu|xinhua|tass|sipa)\b",
)
"""Words anywhere in a paragraph that make it the caption of a picture; case ignored."""

CAPTION_HEADS: Final = (
    r"gettyimages[\s-]*\d*",
    (
        r"(?:file ?(?:photo|picture|image)?|photo|image|picture|pictured|caption|credit|photograph"
        r"|illustration|image (?:source|credit|caption)|photo (?:credit|caption|by))"
        r"(?:\s*[:–—]|\s+-\s|\s+(?:via|by|courtesy)\b)"
    ),
    r"file photo\b",
)
"""Words at the head of a paragraph that make it a caption; case ignored."""

CAPTION_PHRASES: Final = (
    r"in this (?:\w+ ){0,2}(?:file )?(?:photo|image|picture|frame grab|screen ?grab|still|handout)",
    r"\(file (?:photo|picture)\)",
    (
        r"(?:is|are) (?:seen|pictured|shown) (?:in|here|at|after|during|on)\b"
        r".{0,80}\b(?:photo|image|picture)"
    ),
    r"photo (?:taken|released|provided) (?:on|by|in)",
)
"""Phrases near the head of a paragraph that make it a caption; case ignored."""

CREDIT_WORDS: Final = (
    r"photo|image|picture|credit|source|copyright|file|by|courtesy|via|of|the|and|handout|getty"
    rf"|images?|pool|epa|shutterstock|picture[ -]alliance|dpa|imago|stringer|str|{AGENCIES}|[A-Z]\."
)
"""Words that a credit consists of, beside a name; case ignored."""

DATE_WORDS: Final = (
    r"(?:last\s+)?(?:published|updated|posted|modified|created|date|issued|first|last|on|at|by|the"
    r"|of|am|pm|gmt|utc|bst|est|edt|et|pst|pdt|cet|cest|eat|ist|pkt|local|time|hours?|hrs|ago"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|min(?:ute)?s?|read"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
"""Words that stand beside the date in a line that prints the day; case ignored."""
