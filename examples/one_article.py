"""One article: from raw text to records, the words behind them, and ACLED's codes.

Run from the root of the repository: python examples/one_article.py
"""

from __future__ import annotations

from pathlib import Path

from conflict_events import Document, Extractor

ARTICLE = Path(__file__).parent / "articles" / "01-goma-morning.txt"


def main() -> None:
    """Print what one article tells, and who says so."""
    text = ARTICLE.read_text(encoding="utf-8")
    # The day of publication stands in the dateline, so that "on Monday" is a day.
    (result,) = Extractor.default().extract_all([Document(text=text, source="Lakes Wire")])
    for event in result.events:
        print(f"{event.summary}  [{event.status}]")
        for actor in (*event.initiators, *event.targets):
            for span in actor.evidence[:1]:
                words = text[span.start : span.end]
                print(f"    {span.role}: {actor.name} ({actor.kind}), read from '{words}'")
        for count in event.casualties:
            print(f"    {count.kind}: {count.low} to {count.high or '...'} ({count.wording})")
        if event.codings.acled is not None and event.status in ("asserted", "alleged"):
            print(f"    ACLED: {event.codings.acled.sub_event_type}")
    for note in result.diagnostics:
        print(f"not coded: {note.slug}: {note.message}")


if __name__ == "__main__":
    main()
