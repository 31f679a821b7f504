"""A pack of one's own: actors and words of a region, without touching the library.

`examples/packs/lakes` names two invented groups and a local way to do harm, cutting fishing nets. A
pack is a folder of TOML files; `conflict-events lexicon check --pack FOLDER` checks its laws.

Run from the root of the repository: python examples/custom_pack.py
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from conflict_events import Extractor, ExtractorConfig, identify

PACK = str(Path(__file__).parent / "packs" / "lakes")
TEXT = (
    "GOMA, Congo -- Umoja fighters killed three soldiers near Goma on Tuesday, the army said. "
    "The Shore Guard cut the nets of fishermen in Sake on Monday, residents said."
)


def main() -> None:
    """Print the records with and without the pack."""
    day = date(2024, 5, 8)
    for packs in (("core",), ("core", PACK)):
        print("with", " and ".join(Path(pack).name for pack in packs))
        extractor = Extractor(ExtractorConfig(packs=packs))
        for event in extractor.extract(TEXT, published=day).events:
            known = [a.registry_id or "-" for a in event.initiators]
            print(f"    {event.event_type}: {event.summary}; registry: {', '.join(known)}")
    found = identify("Lakeside Brigade", packs=("core", PACK))
    print("Lakeside Brigade is", found.name if found else "unknown")


if __name__ == "__main__":
    main()
