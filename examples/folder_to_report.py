"""A folder of mixed news to a data set and a report.

Political violence, protest, a truce, a burglary and a football match go in; an ACLED-like table
of what belongs there and a page for people come out. The same from the command line:

    conflict-events batch examples/articles -o out --format acled
    conflict-events report out --texts examples/articles -o out/report.html

Run from the root of the repository: python examples/folder_to_report.py [FOLDER]
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from conflict_events import Document, Extractor, write
from conflict_events.report import write_report

ARTICLES = Path(__file__).parent / "articles"


def main(folder: Path) -> None:
    """Write records, table and report to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = [
        Document(text=path.read_text(encoding="utf-8"), id=path.stem)
        for path in sorted(ARTICLES.glob("*.txt"))
    ]
    results = list(Extractor.default().extract_all(documents))
    events = [event for result in results for event in result.events]
    write(events, folder / "events.jsonl", force=True)
    # The table takes what was asserted or alleged, is political, and is no history.
    written = write(events, folder / "acled.csv", format="acled", force=True)
    write_report(
        results, folder / "report.html", documents=documents, title="Eight articles", force=True
    )

    empty = [document.id for document, r in zip(documents, results, strict=True) if not r.events]
    print(f"{len(documents)} articles, {len(events)} records, {written.selected} in the table")
    print("without records:", ", ".join(str(name) for name in empty))
    with (folder / "acled.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for name, number in sorted(Counter(row["sub_event_type"] for row in rows).items()):
        print(f"{number:3} {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("out"))
