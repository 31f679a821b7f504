"""Date rules as data: named pieces, patterns over them, words for bounds and direction.

``dates.toml`` says what a date expression looks like and which production reads it; the
arithmetic of productions is in `conflict_events.entities`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from pydantic import model_validator

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, Pack, load_pack, read_toml, validated

Production = Literal[
    "absolute",
    "ago",
    "ago_period",
    "around_weekday",
    "coming",
    "day_of_month",
    "day_range",
    "decade",
    "duration",
    "edge_of_month",
    "fraction",
    "half_ago",
    "holiday",
    "holiday_part",
    "later",
    "month",
    "month_day",
    "month_part",
    "narrative_month",
    "narrative_unit",
    "narrative_weekday",
    "night_before_weekday",
    "none",
    "nth_day",
    "nth_week",
    "numeric",
    "overnight",
    "past",
    "period",
    "period_told",
    "range",
    "recent",
    "relative_day",
    "saga",
    "season",
    "shifted",
    "vague_ago",
    "vague_later",
    "week_of",
    "weekday",
    "weekday_of_month",
    "weekday_of_week",
    "weekday_pair",
    "weekdays_ago",
    "weekend",
    "year",
    "year_end",
    "year_range",
    "year_to",
]
BoundKind = Literal["since", "until", "by", "before", "after"]
FieldValue = int | str
Example = tuple[str, str, str, str, str]

_REFERENCE = re.compile(r"\{(?:([a-z]\w*):)?([a-z]\w*)\}")
_BEFORE = r"(?<![\w$£€#/])(?:(?<!-)|(?<=\bmid-))(?<!\d[.,:])"
_AFTER = r"(?![\w%]|[.,:/]\d|-\d)"
_CLOCK = r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?,?\s+(?:[a-z]{2,4},?\s+)?(?:on\s+)?"
"""A time of day between bound and day: "until 5 p.m. EST on Friday"."""
_FILE = "dates.toml"


class Piece(Entry):
    """A named part of patterns."""

    id: str
    table: str | None = None
    """Value table that its words are looked up in."""
    only: tuple[str, ...] = ()
    """Words of the table that it is limited to."""
    pattern: str | None = None
    """Regular expression; without one, the words of the table."""
    suffix: str = ""
    """Expression put behind those words of the table that shorten another ("Sept.")."""
    words: tuple[str, ...] = ()
    """Words of which one is in every match; ``#n`` stands for a number of n digits."""
    integer: bool = False
    """Its leading digits are its value."""
    cased: bool = False
    """Must start with a capital: "may" and "march" are no months."""


class DateRule(Entry):
    """One kind of date expression."""

    id: str
    production: Production
    pattern: str
    needs: tuple[str, ...]
    """Of each item (words joined by ``|``, ``{piece}`` for its words) a word must be there."""
    constants: dict[str, FieldValue] = {}
    """Fields that the words imply."""
    examples: tuple[Example, ...] = ()
    """Text, day of publication, start, end, precision; run as tests."""
    counter_examples: tuple[str, ...] = ()
    """Texts in which the rule must not match."""
    source: str | None = None


class Holiday(Entry):
    """A named day or period."""

    id: str
    names: tuple[str, ...]
    kind: Literal["fixed", "once", "easter", "orthodox_easter", "islamic", "hebrew", "moon"]
    """Day of every year, of one year, offset from Easter, day of the tabular Islamic or the Hebrew
    calendar, first new or full moon on or after a day of the year."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int = 0
    days: int = 1
    """How many days it lasts."""
    phase: Literal["new", "full"] | None = None
    """Of the moon, on or after month and day."""
    zone: int = 0
    """Hours east of Greenwich of the calendar that the moon is seen from."""
    source: str | None = None

    @model_validator(mode="after")
    def _complete(self) -> Holiday:
        if "easter" not in self.kind and (self.month is None or self.day is None):
            raise ValueError("needs month and day")
        if (self.kind == "moon") != (self.phase is not None):
            raise ValueError("a phase and the kind `moon` go together")
        if self.kind == "once" and self.year is None:
            raise ValueError("needs a year")
        return self


class Direction(Entry):
    """Words that tell whether the clause of a date is about the future."""

    future: frozenset[str]
    schedules: frozenset[str]
    """Verbs whose present tense tells of the future beside a date."""
    past: frozenset[str]
    not_past: frozenset[str]
    """Forms in -ed that are no past."""
    saying: frozenset[str]
    plans: frozenset[str]
    """Words after which "to" and a verb tells of the future."""
    boundaries: frozenset[str]

    @cached_property
    def future_heads(self) -> frozenset[str]:
        """First words of the cues of the future."""
        return frozenset(cue.split()[0] for cue in self.future)


class DateData(Entry):
    """``dates.toml``."""

    counter_examples: tuple[str, ...] = ()
    values: dict[str, dict[str, FieldValue]]
    bounds: dict[str, BoundKind]
    edges: dict[str, str]
    direction: Direction
    piece: tuple[Piece, ...]
    rule: tuple[DateRule, ...]
    holiday: tuple[Holiday, ...]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its expression expanded; compiled when first needed."""

    rule: DateRule
    source: str
    needs: tuple[frozenset[str], ...]
    pieces: tuple[tuple[str, str], ...]
    """Group name and piece id of every reference."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, over lower-cased text."""
        return _compiled(self.source)


@dataclass(frozen=True, slots=True)
class DateRules:
    """Everything that finding and resolving dates reads; built by `load_date_rules`."""

    data: DateData
    rules: tuple[CompiledRule, ...]
    pieces: dict[str, Piece]
    holidays: dict[str, Holiday]
    by_word: dict[str, tuple[int, ...]]
    """Rules by the words (and ``#n``) of which one must be in the sentence."""
    prefix: re.Pattern[str]
    """Bound and edge at the end of the text before a mention."""

    def value(self, piece: str, text: str) -> FieldValue:
        """Return what `text`, matched by `piece`, stands for; the text where nothing else."""
        entry = self.pieces.get(piece)
        key = _key(text)
        if entry is None:
            return key
        if entry.integer and text[:1].isdigit():
            return int(re.match(r"\d+", text)[0])  # type: ignore[index]
        if entry.table is None:
            return key
        table = self.data.values[entry.table]
        if key in table:
            return table[key]
        # "twenty four": the sum of its words.
        return sum(int(table.get(word, 0)) for word in key.split())


@lru_cache(maxsize=1024)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _key(text: str) -> str:
    """Return `text` as tables have it: without dots, one blank for blanks and hyphens."""
    return " ".join(re.split(r"[\s-]+", text.replace(".", "")))


def _blanks(pattern: str) -> str:
    return pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*").replace(r"[\s+-]", r"[\s-]")


def _words(data: DateData, piece: Piece) -> tuple[str, ...]:
    words = piece.only or tuple(data.values[piece.table or ""])
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _piece_pattern(data: DateData, piece: Piece) -> str:
    if piece.pattern is not None:
        return _blanks(piece.pattern)
    table = data.values[piece.table or ""]
    alternatives: list[str] = []
    for word in _words(data, piece):
        short = any(w != word and w.startswith(word) and table[w] == table[word] for w in table)
        escaped = re.escape(word).replace(r"\ ", r"\.?[\s-]+")
        alternatives.append(escaped + (piece.suffix if short else ""))
    return f"(?:{'|'.join(alternatives)})"


def _hints(data: DateData, piece: Piece) -> frozenset[str]:
    if piece.words or piece.table is None:
        return frozenset(piece.words)
    return frozenset(_first_word(word) for word in _words(data, piece))


def _first_word(text: str) -> str:
    found = re.search(r"[a-z]+|\d+", text)
    word = found[0] if found else text
    return f"#{len(word)}" if word.isdigit() else word


def _rarest(name: str) -> str:
    """Return the longest word of a name: "ramadan" of "the month of ramadan"."""
    return _first_word(max(re.findall(r"[a-z]+|\d+", name), key=len))


def _need(item: str, pieces: dict[str, Piece], data: DateData) -> frozenset[str]:
    words: set[str] = set()
    for part in item.split("|"):
        if part.startswith("{"):
            words |= _hints(data, pieces[part.strip("{}")])
        else:
            words.add(part)
    return frozenset(words)


def _compile(rule: DateRule, data: DateData, pieces: dict[str, Piece]) -> CompiledRule:
    """Expand the pattern of `rule`.

    Raises:
        KeyError: It names a piece that is not there.
        re.error: It is no regular expression.
    """
    groups: list[tuple[str, str]] = []

    def expand(match: re.Match[str]) -> str:
        piece = pieces[match[2]]
        if match[2] == "to":
            return _piece_pattern(data, piece)
        group = match[1] or match[2]
        groups.append((group, piece.id))
        return f"(?P<{group}>{_piece_pattern(data, piece)})"

    # The separator that a pattern repeats (\1) is named so that groups before it do not count.
    body = _blanks(rule.pattern).replace("([-/.])", "(?P<by>[-/.])").replace(r"\1", "(?P=by)")
    body = body.replace("([/-])", "(?P<by>[/-])")
    body = _REFERENCE.sub(expand, body)
    n = body.count("«")
    for k in range(n):
        body = body.replace("«", f"(?P<span{k}>", 1).replace("»", ")", 1)
    source = f"{_BEFORE}(?:{body}){_AFTER}"
    return CompiledRule(
        rule, source, tuple(_need(item, pieces, data) for item in rule.needs), tuple(groups)
    )


def _prefix(data: DateData) -> re.Pattern[str]:
    def either(words: dict[str, str] | dict[str, BoundKind]) -> str:
        ordered = sorted(words, key=lambda word: (-len(word), word))
        return "|".join(word.replace(" ", r"[\s-]+") for word in ordered)

    return re.compile(
        rf"(?<![\w-])(?:(?P<bound>{either(data.bounds)})\s+(?:the\s+|(?P<clock>{_CLOCK}))?)?"
        rf"(?:(?P<edge>{either(data.edges)})(?:[\s-]+|,\s+)(?:the\s+|on\s+)?)?$"
    )


def _by_word(rules: list[CompiledRule]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for n, compiled in enumerate(rules):
        for word in min(compiled.needs, key=len):
            found.setdefault(word, []).append(n)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _check_ids(data: DateData, path: Path) -> None:
    seen: set[str] = set()
    idents = (
        *(f"piece {entry.id}" for entry in data.piece),
        *(f"rule {entry.id}" for entry in data.rule),
        *(f"holiday {entry.id}" for entry in data.holiday),
    )
    for ident in idents:
        if ident in seen:
            remedy = "give each entry an id of its own"
            raise LexiconError(str(path), ident, "id is used twice", remedy=remedy)
        seen.add(ident)


def _merged(packs: tuple[Pack, ...]) -> tuple[DateData, Path]:
    """Return the first pack's file; later packs may add rules, holidays and words."""
    found: dict[str, object] = {}
    path = packs[0].folder / _FILE
    for pack in packs:
        for file in pack.files(_FILE):
            for key, value in read_toml(file).items():
                if isinstance(value, list) and isinstance(old := found.get(key), list):
                    found[key] = [*old, *value]
                elif isinstance(value, dict) and isinstance(was := found.get(key), dict):
                    found[key] = {**was, **value}
                else:
                    found[key] = value
    return validated(path, _FILE, DateData, found), path


@lru_cache(maxsize=4)
def load_date_rules(names: tuple[str, ...] = ("core",)) -> DateRules:
    """Load the date rules of the packs `names`.

    Raises:
        LexiconError: A file is missing or broken, or a rule cannot be compiled.
    """
    data, path = _merged(tuple(load_pack(name) for name in names))
    _check_ids(data, path)
    names_of = {_key(name): holiday.id for holiday in data.holiday for name in holiday.names}
    data = data.model_copy(update={"values": {**data.values, "holiday": dict(names_of)}})
    pieces = {piece.id: piece for piece in data.piece}
    hints = tuple(sorted({_rarest(name) for name in names_of}))
    pieces["holiday"] = Piece(id="holiday", table="holiday", words=hints)
    rules: list[CompiledRule] = []
    for rule in data.rule:
        try:
            rules.append(_compile(rule, data, pieces))
        except KeyError as error:
            remedy = "name a [[piece]] or a [values] table"
            raise LexiconError(
                str(path), rule.id, f"unknown piece {error}", remedy=remedy
            ) from error
    return DateRules(
        data,
        tuple(rules),
        pieces,
        {holiday.id: holiday for holiday in data.holiday},
        _by_word(rules),
        _prefix(data),
    )
