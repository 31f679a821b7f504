"""A spaCy pipeline, then Parquet and DuckDB: records beside other annotations, asked by SQL.

Needs the extra `duckdb`. Run from the root of the repository:
python examples/spacy_tables.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import spacy
from spacy.tokens import DocBin

from conflict_events import read, write

ARTICLES = Path(__file__).parent / "articles"
DEATHS = """
    select p.name, sum(c.best) as killed
    from casualties c join participants p using (event_id)
    where c.kind = 'killed' and p.side = 'initiator'
    group by all order by 2 desc, 1
"""


def main(folder: Path) -> None:
    """Write Parquet and DuckDB files to `folder` and query them."""
    folder.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("conflict_events")
    texts = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    # Docs are stored and come back with their records.
    stored = DocBin(docs=nlp.pipe(texts), store_user_data=True).to_bytes()
    docs = list(DocBin().from_bytes(stored).get_docs(nlp.vocab))
    events = [event for doc in docs for event in doc._.conflict_events]
    print(f"{len(docs)} docs, {len(events)} records")

    # Parquet keeps records whole: nested, typed, and read back equal.
    write(events, folder / "events.parquet", force=True)
    print("read back equal:", read(folder / "events.parquet") == tuple(events))
    query = """
        select country, count(*) as records
        from read_parquet(?) where country is not null group by all order by 2 desc, 1
    """
    print("records by country, from Parquet")
    for country, number in duckdb.execute(query, [str(folder / "events.parquet")]).fetchall():
        print(f"    {country} {number}")

    # DuckDB holds events, actors, tolls and evidence as tables with keys.
    write(events, folder / "events.duckdb", force=True)
    with duckdb.connect(str(folder / "events.duckdb"), read_only=True) as base:
        shown = base.execute("show tables").fetchall()
        print("tables:", ", ".join(sorted(name for (name,) in shown)))
        print("killed, by who is said to have acted")
        for name, killed in base.execute(DEATHS).fetchall():
            print(f"    {name}: {killed}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("out"))
