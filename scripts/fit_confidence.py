"""Fit the factors of confidence so that it means the probability that a record is right.

Usage: python -m scripts.fit_confidence JUDGED.jsonl [--write]

Each line of the file is a text with the ACLED sub-event types that it tells of: ``text``,
``title`` and ``published`` where known, ``right`` (types), ``wrong`` (types that are wrong
where the text does not tell of them; left out: all), ``first`` (true: only the most
prominent record is judged). The data is not part of the project.

A factor is fitted so that what is said of the records that it holds for is right on average
(iterative scaling), and never raises confidence unless it is one of support. The error is
that of the half of the texts that the factors were not fitted on.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from conflict_events import Event, Extractor
from conflict_events.evaluation.intervals import calibration, calibration_error
from conflict_events.lexicon.confidence import load_factors
from conflict_events.lexicon.load import DATA
from conflict_events.records.confidence import BASE, CEILING, holding

ROUNDS = 200
LOWEST = 0.2
WEIGHT = 8
"""Records at the mean that a factor is fitted with, so that rare ones stay near 1."""

Judged = tuple[frozenset[str], bool]


def judged(path: Path) -> list[list[Judged]]:
    """Return, for each text, the factors of its judged records and whether they are right."""
    extractor = Extractor.default()
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        result = extractor.extract(row["text"], published=published, title=row.get("title"))
        own = [event for event in result.events if _counts(event)]
        own = own[:1] if row.get("first") else own
        found.append([judgement for event in own for judgement in _judge(event, row)])
    return found


def _counts(event: Event) -> bool:
    return (
        event.codings.acled is not None
        and event.status in ("asserted", "alleged")
        and event.scope != "criminal"
        and not event.background
    )


def _judge(event: Event, row: dict[str, list[str]]) -> list[Judged]:
    kind = event.codings.acled.sub_event_type if event.codings.acled else None
    right = kind in row["right"]
    if not right and "wrong" in row and kind not in row["wrong"]:
        return []
    return [(frozenset(holding(event)), right)]


def fit(records: Sequence[Judged]) -> dict[str, float]:
    """Return the value of each factor."""
    support = {factor.id for factor in load_factors() if factor.support}
    values = {factor.id: 1.0 for factor in load_factors()}
    for _ in range(ROUNDS):
        for name, value in tuple(values.items()):
            own = [record for record in records if name == BASE or name in record[0]]
            said = sum(product(values, names) for names, _ in own)
            right = sum(right for _, right in own)
            mean = product(values, frozenset())
            top = 1.5 if name in support else 1.0
            scaled = value * (right + WEIGHT * mean) / (said + WEIGHT * mean)
            values[name] = min(top, max(LOWEST, scaled if own else value))
    return {name: round(value, 3) for name, value in values.items()}


def product(values: dict[str, float], names: frozenset[str]) -> float:
    """Return the confidence that `values` give a record with the factors `names`."""
    number = values[BASE]
    for name in names:
        number *= values[name]
    return min(CEILING, number)


def main() -> None:
    """Fit, print the factors, the table and the error, and write the factors if asked."""
    texts = judged(Path(sys.argv[1]))
    records = [record for text in texts for record in text]
    scored: list[tuple[float, bool]] = []
    for half in (0, 1):
        values = fit([record for text in texts[1 - half :: 2] for record in text])
        held = [record for text in texts[half::2] for record in text]
        scored += [(product(values, names), right) for names, right in held]
    values = fit(records)
    for name, value in values.items():
        held = [right for names, right in records if name == BASE or name in names]
        print(f"{name:<20} {value:.3f}  ({len(held)} records, {sum(held)} right)")
    print("\n| confidence | records | said | right |\n|--|--|--|--|")
    table = calibration(scored)
    for entry in table:
        print(
            f"| {entry.low:.1f} to {entry.high:.1f} | {entry.records} | "
            f"{entry.confidence:.2f} | {entry.right:.2f} |"
        )
    print(f"\n{len(records)} records, expected calibration error {calibration_error(table):.3f}")
    if "--write" in sys.argv:
        write(values)


def write(values: dict[str, float]) -> None:
    """Put fitted values into the data file."""
    path = DATA / "core" / "confidence.toml"
    text = path.read_text(encoding="utf-8")
    for name, value in values.items():
        text = re.sub(rf'(id = "{name}"\nvalue = )[\d.]+', rf"\g<1>{value}", text)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
