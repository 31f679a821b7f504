"""Date rules: every example is read, no counter-example is, broken files are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import LexiconError
from conflict_events.lexicon.date_rules import DateRule, load_date_rules
from conflict_events.lexicon.load import DATA
from tests.strategies.date_pages import dates, mentions

RULES = load_date_rules()
EXAMPLES = [(rule, example) for rule in RULES.data.rule for example in rule.examples]
COUNTER = [(rule, text) for rule in RULES.data.rule for text in rule.counter_examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{r.id}-{e[0][:40]}-{e[1]}" for r, e in EXAMPLES]
)
def test_rule_reads_its_example(rule: DateRule, example: tuple[str, str, str, str, str]) -> None:
    """A rule finds the days of its own example (or is the part of a range that does)."""
    text, published, start, end, precision = example
    found = [
        (str(d.span.start or ""), str(d.span.end or ""), d.span.precision)
        for d in dates(text, published).dates
        if d.span is not None and d.mention.rule in (rule.id, "date.range")
    ]
    assert (start, end, precision) in found


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_rule_is_silent_on_its_counter_example(rule: DateRule, text: str) -> None:
    """A rule does not match its counter-example."""
    assert all(mention.rule != rule.id for mention in mentions(text))


@pytest.mark.parametrize("text", RULES.data.counter_examples)
def test_no_date_where_there_is_none(text: str) -> None:
    """Words that look like dates and are none resolve to nothing."""
    assert dates(text, "2013-06-05").spans == ()


def test_every_rule_with_days_has_an_example() -> None:
    """Only rules that give no days may do without an example."""
    silent = ("none", "duration")
    bare = [r.id for r in RULES.data.rule if not r.examples and r.production not in silent]
    assert bare == []


def test_holiday_names_are_read() -> None:
    """Every name of every holiday resolves to days of that holiday."""
    for holiday in RULES.data.holiday:
        for name in holiday.names:
            found = [m.get("holiday") for m in mentions(f"It happened around {name}.")]
            assert found == [holiday.id], name


def test_dotted_and_hyphenated_variants_of_a_name() -> None:
    """Dots and hyphens within a name do not matter."""
    found = mentions("Since the Sept. 11 attacks and before Eid-al-Fitr much has changed.")
    assert [m.get("holiday") for m in found] == ["nine_eleven", "eid_al_fitr"]


def _pack(folder: Path, change: tuple[str, str]) -> str:
    (folder / "pack.toml").write_text(
        'name = "t"\nversion = "1"\nlicence = "MIT"\nsource = "test"\n', encoding="utf-8"
    )
    text = (DATA / "core" / "dates.toml").read_text(encoding="utf-8")
    assert change[0] in text
    (folder / "dates.toml").write_text(text.replace(*change, 1), encoding="utf-8")
    return str(folder)


def test_unknown_piece_is_named(tmp_path: Path) -> None:
    """A pattern over a piece that is not there names file, rule and remedy."""
    name = _pack(tmp_path, ("'''overnight into (?:early )?{weekday}'''", "'''into {wekday}'''"))
    with pytest.raises(LexiconError, match=r"dates\.toml.*overnight_into.*wekday.*name a"):
        load_date_rules((name,))


def test_doubled_id_is_refused(tmp_path: Path) -> None:
    """Two rules may not share an id."""
    name = _pack(tmp_path, ('id = "date.weekday.coming"', 'id = "date.weekday"'))
    with pytest.raises(LexiconError, match=r"date\.weekday.*twice"):
        load_date_rules((name,))


def test_holiday_without_day_is_refused(tmp_path: Path) -> None:
    """A fixed holiday needs month and day."""
    name = _pack(tmp_path, ('kind = "fixed"\nmonth = 12\nday = 24', 'kind = "fixed"\nmonth = 12'))
    with pytest.raises(LexiconError, match="needs month and day"):
        load_date_rules((name,))


def test_pack_adds_a_holiday(tmp_path: Path) -> None:
    """A pack of its own may add named days to the core rules."""
    (tmp_path / "pack.toml").write_text(
        'name = "t"\nversion = "1"\nlicence = "MIT"\nsource = "test"\n', encoding="utf-8"
    )
    (tmp_path / "dates.toml").write_text(
        '[[holiday]]\nid = "x"\nnames = ["liberation day"]\nkind = "fixed"\nmonth = 7\nday = 4\n',
        encoding="utf-8",
    )
    assert "x" in load_date_rules(("core", str(tmp_path))).holidays
