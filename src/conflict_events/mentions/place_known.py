"""What the gazetteer knows of a name as printed."""

from __future__ import annotations

from conflict_events.lexicon.gazetteer import Gazetteer, Place, is_own_name
from conflict_events.text.fold import fold_key


def known(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places of a name as printed; a final period and the article may vary."""
    if len(name) < 3 and name not in ("US", "UK", "EU"):
        return ()
    places = gazetteer.candidates(name)
    if not places and name[-1] == ".":
        name = name[:-1]
        places = gazetteer.candidates(name)
    if len(name) <= 4 and name[:2] != "U." and name.isalpha():
        key = fold_key(name)  # short foreign names are mostly codes of airports
        places = tuple(
            p
            for p in places
            if p.kind in "CRS1" or is_own_name(p, key) or fold_key(p.name).startswith(f"{key} ")
        )
    if places:
        return places
    if name[:3].lower() in ("al-", "el-", "al ", "el "):
        return gazetteer.candidates(name[3:])
    return gazetteer.candidates("al " + name) if len(name) > 3 and " " not in name else ()
