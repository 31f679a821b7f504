"""Incidents over several outlets: who reports what of the same happening, with which toll.

Run from the root of the repository: python examples/incidents.py
"""

from __future__ import annotations

from pathlib import Path

from conflict_events import Document, Extractor, cluster

ARTICLES = Path(__file__).parent / "articles"
OUTLETS = {"01-goma-morning": "Lakes Wire", "02-goma-capital": "Capital Herald"}


def main() -> None:
    """Print the incidents that two outlets tell, and why their records were joined."""
    documents = [
        Document(
            text=(ARTICLES / f"{name}.txt").read_text(encoding="utf-8"), id=name, source=outlet
        )
        for name, outlet in OUTLETS.items()
    ]
    results = list(Extractor.default().extract_all(documents))
    print(sum(len(result.events) for result in results), "records")
    for incident in cluster(results):
        outlets = ", ".join(OUTLETS[name] for name in incident.document_ids)
        print(f"{incident.summary}  [{incident.support} independent: {outlets}]")
        for toll in incident.tolls:
            print(f"    {toll.kind}: {toll.low} to {toll.high or 'open'}")
        for reason in incident.joined_by:
            print(f"    joined: {reason.split(': ', 1)[1]}")


if __name__ == "__main__":
    main()
