"""Date mentions: which words of a page name days, and in which direction they point.

No parse is needed: every sentence is read by the rules of `lexicon.date_rules`. Overlaps are
settled by length, then by the order of the rules. Words for bounds ("since", "by") and parts
("early", "the end of") in front of a mention belong to it; two mentions with "to" or "and"
between them make a range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.date_rules import BoundKind, CompiledRule, DateRules, FieldValue
from conflict_events.mentions.date_direction import points_ahead, without_names
from conflict_events.mentions.date_joins import join
from conflict_events.mentions.date_mention import DateMention
from conflict_events.mentions.date_zones import local_days
from conflict_events.text.types import Page, Sentence, Span

__all__ = ["DateMention", "find", "find_in", "in_sentence", "plain"]

_TOKEN = re.compile(r"[a-z]+|\d+")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-", "‐": "-", "\u00a0": " "})
_PREFIX_REACH = 48
_LASTING = re.compile(
    r"(?<!\w)(?:for|during|throughout|over|through|all)\s+(?:most of\s+|much of\s+|all of\s+)?$"
)
_DETERMINED = re.compile(r"(?<!\w)(?:the|its|his|her|their)\s+$")
_FIRST_NAME = re.compile(r"\s[A-Z][a-z]")
_IN = re.compile(r"(?i)(?<!\w)(?:in|since|during|until|late|early|mid)[\s-]+$")
_ALTERNATIVE = re.compile(r"_[a-z]$")
_TO_DO = re.compile(
    r"(?:\s+(?:night|morning|evening|noon|midnight))?\s+to\s+(?!the\b|its?\b|a\b)[a-z]"
)
_INDEFINITE = re.compile(r"(?<!\w)an?\s+$")
_NO_NOUN = re.compile(r"\s*(?:$|[,.;:)!?])|\s+(?:and|or|in|at|of|when|after|before|with)\b")
_PLANNED_FOR = re.compile(
    r"(?<!\w)(?:call(?:ed|s|ing)?|announc(?:ed|es)|set|planned|slated|billed|convened)\b"
    r"(?:(?!\b(?:had|for)\b)[^,;.])*\sfor\s+(?:on\s+)?$"
)
_APPOINTS = re.compile(
    r"(?<!\w)(?:set|sets|setting|fixed|named|chose|chosen|picked|declared|proposed|given)\s+$"
)
_AS_A_TERM = re.compile(
    r"\s+as\s+(?:the|a|its|their|an)\s+(?:\w+\s+)?(?:deadline|date|day|cut-?off|target)\b"
)
_HOURS = frozenset(("noon", "midnight", "dawn", "early morning"))
_UNBOUND = frozenset(("duration", "later", "overnight", "past", "recent"))


def find(page: Page, rules: DateRules) -> tuple[DateMention, ...]:
    """Return the date mentions of `page` in order, boilerplate left out."""
    found: list[DateMention] = []
    for sentence in page.sentences:
        if sentence.kind != "boilerplate":
            found.extend(find_in(page.raw(sentence.span), sentence, rules))
    return tuple(found)


def plain(raw: str) -> str:
    """Return `raw` lower-cased with plain quotes and hyphens, one character for one."""
    text = raw.lower()
    if len(text) != len(raw):
        text = "".join(c.lower() if len(c.lower()) == 1 else c for c in raw)
    return text.translate(_PLAIN)


def find_in(raw: str, sentence: Sentence, rules: DateRules) -> list[DateMention]:
    """Return the date mentions of one sentence, whose raw characters are `raw`."""
    text = plain(raw)
    words = {f"#{len(word)}" if word.isdigit() else word for word in _TOKEN.findall(text)}
    tried = {n for word in words & rules.by_word.keys() for n in rules.by_word[word]}
    if not tried:
        return []
    shouted = raw.isupper()
    matches: list[tuple[int, int, CompiledRule, re.Match[str]]] = []
    for n in sorted(tried):
        compiled = rules.rules[n]
        if any(need.isdisjoint(words) for need in compiled.needs):
            continue
        for match in compiled.regex.finditer(text):
            if _cased(compiled, match, raw, rules):
                start, end = _mention_span(match)
                matches.append((start, end, compiled, match))
    matches.sort(key=lambda item: (item[0] - item[1], item[0]))
    taken: list[tuple[int, int, CompiledRule, re.Match[str]]] = []
    occupied = bytearray(len(text))
    for item in matches:
        if not any(occupied[item[0] : item[1]]):
            occupied[item[0] : item[1]] = b"\x01" * (item[1] - item[0])
            taken.append(item)
    taken.sort(key=lambda item: item[0])
    read = [
        _mention(item, raw, text, sentence, rules)
        for item in taken
        if item[2].rule.production != "none"
        and not (item[2].rule.id == "date.weekday" and _one_of_many(item, text))
        and not (shouted and _may_be_verb(item, text))
        and not (item[2].rule.production == "relative_day" and _in_name(item[0], raw, sentence))
    ]
    joined = join(read, raw, text, sentence.span.start, rules)
    return local_days(joined, text, sentence.span.start)


def _one_of_many(item: tuple[int, int, CompiledRule, re.Match[str]], text: str) -> bool:
    """Whether it tells what day of the week it was, not which: "July 18, a Sunday, ..."."""
    return (
        _INDEFINITE.search(text[: item[0]]) is not None
        and _NO_NOUN.match(text, item[1]) is not None
    )


def _may_be_verb(item: tuple[int, int, CompiledRule, re.Match[str]], text: str) -> bool:
    """In capitals "MAY" and "MARCH" before a verb or preposition are hardly months."""
    return text[item[0] : item[1]] in ("this may", "last may", "next may", "last march")


def _in_name(start: int, raw: str, sentence: Sentence) -> bool:
    """Whether "Today" belongs to the name of a paper or show: "USA Today"."""
    if sentence.kind == "title" or not raw[start].isupper() or raw.isupper():
        return False
    return re.search(r"[A-Z][\w.]*\s$", raw[:start]) is not None


def _mention_span(match: re.Match[str]) -> tuple[int, int]:
    for name in ("span0", "span1", "span2"):
        if name in match.re.groupindex and match.start(name) >= 0:
            return match.span(name)
    return match.span()


def _cased(compiled: CompiledRule, match: re.Match[str], raw: str, rules: DateRules) -> bool:
    """Whether every piece that needs a capital has one, and no month is a first name."""
    for group, piece in compiled.pieces:
        start = match.start(group)
        if start < 0:
            continue
        if rules.pieces[piece].cased and not raw[start].isupper():
            return False
        if piece == "name_month" and _FIRST_NAME.match(raw, match.end(group)):
            # "in April Russian troops" is a month, "and April Smith" is none.
            return _IN.search(raw[:start]) is not None
    return True


def _mention(
    item: tuple[int, int, CompiledRule, re.Match[str]],
    raw: str,
    text: str,
    sentence: Sentence,
    rules: DateRules,
) -> DateMention:
    start, end, compiled, match = item
    fields: dict[str, FieldValue] = dict(compiled.rule.constants)
    known = dict(compiled.pieces)
    for group, value in match.groupdict().items():
        if value is not None and not group.startswith("span") and group != "by":
            name = _ALTERNATIVE.sub("", group)
            fields[name] = rules.value(known[group], value) if group in known else value
    part = fields.pop("part", None)
    edge = fields.pop("edge", None)
    edge = rules.data.edges.get(f"the {edge} of", edge)
    bound: BoundKind | None = None
    bound_length = 0
    ahead: bool | None = None
    if compiled.rule.production != "duration":
        ahead = points_ahead(without_names(raw, text), start, end, rules.data.direction)
    before = text[max(0, start - _PREFIX_REACH) : start]
    if compiled.rule.production == "month_day" and _DETERMINED.search(before):
        # "the 19 March vote": the verb of the clause does not date it.
        ahead = None
    lead = rules.prefix.search(before)
    if lead and compiled.rule.production not in _UNBOUND:
        words = {k: " ".join(re.split(r"[\s-]+", v)) for k, v in lead.groupdict().items() if v}
        bound = rules.data.bounds.get(words.get("bound", ""))
        edge = rules.data.edges.get(words.get("edge", ""), edge)
        possessive = text.startswith("'s", end) and bound != "since"
        hour = (edge in _HOURS or "clock" in words) and bound in ("after", "before")
        if possessive or hour or text.startswith(" prayers", end) or _attributive(lead, bound):
            bound = None
        if bound is not None or "edge" in words:
            cut = lead.start() if bound is not None else lead.start("edge")
            before, start = before[:cut], start - (lead.end() - cut)
            if bound is not None:
                bound_length = (lead.start("edge") if "edge" in words else lead.end()) - cut
    day_part = edge if edge not in ("early", "earlier", "mid", "late", "later") else None
    appointed = _APPOINTS.search(before) and _AS_A_TERM.match(text, end)
    if (bound == "until" and _TO_DO.match(text, end)) or _PLANNED_FOR.search(before) or appointed:
        # "has until Friday to leave", "called a strike for Friday", "set Friday as the deadline".
        ahead = True
    future = _future(fields, bound, compiled, ahead=ahead)
    if edge == "later" and fields.get("relative") == 0:
        future = True
    lasting = bool(_LASTING.search(before)) and compiled.rule.production != "weekend"
    span = Span(sentence.span.start + start, sentence.span.start + end, sentence.span.part)
    return DateMention(
        span,
        raw[start:end],
        compiled.rule.id,
        compiled.rule.production,
        tuple((k, v) for k, v in fields.items() if k != "continuous"),
        sentence.index,
        sentence.paragraph,
        future=future,
        past=(ahead is False or fields.get("relative") == -1)
        and not future
        and bound not in ("until", "by"),
        continuous=bound == "since" or bool(fields.get("continuous")) or lasting,
        part_of_day=str(part)
        if part
        else str(day_part)
        if day_part
        else _edge_of_day(edge, compiled),
        edge=str(edge) if edge else None,
        bound=bound,
        bound_length=bound_length,
    )


def _attributive(lead: re.Match[str], bound: BoundKind | None) -> bool:
    """Whether the date describes a noun: "by the June 5 accord", not "by the end of June"."""
    return (
        bound in ("by", "before", "after")
        and re.search(r"\bthe\s+$", lead[0]) is not None
        and not lead["edge"]
    )


def _edge_of_day(edge: FieldValue | None, compiled: CompiledRule) -> str | None:
    """Return "early" of "early Friday": a part of a day, where the mention is a day."""
    days = ("weekday", "month_day", "relative_day")
    return str(edge) if edge and compiled.rule.production in days else None


def _future(
    fields: dict[str, FieldValue],
    bound: BoundKind | None,
    compiled: CompiledRule,
    *,
    ahead: bool | None,
) -> bool:
    relative = fields.get("relative", fields.get("year_relative"))
    coming = compiled.rule.production == "coming" and ahead is not False
    if fields.pop("ahead", None) or relative == 1 or coming:
        return True
    if relative == -1:
        return False
    if ahead is None:
        # "this Friday" and "until Friday" look ahead unless a verb says otherwise.
        return bound in ("until", "by") or (relative == 0 and "weekday" in fields)
    return ahead


def in_sentence(mentions: Sequence[DateMention], index: int) -> tuple[DateMention, ...]:
    """Return the mentions of the sentence `index`."""
    return tuple(mention for mention in mentions if mention.sentence == index)
