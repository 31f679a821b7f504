"""The tables of the documentation: which codes a type yields, which types yield a code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from conflict_events.lexicon.codings import ANY_TYPE, CodingTables, R, Row, load_codings

_EVERY = "any type"


def coverage_table() -> str:
    """Return a Markdown table of all event types and the codes their rows can yield.

    Statuses are left out of account: rows that need a status other than asserted are those
    of threats, intentions, wishes and refusals, which hold for many types alike.
    """
    tables = load_codings()
    lines = ["| Event type | ACLED | PLOVER | CAMEO |", "|---|---|---|---|"]
    names = sorted((set(tables.acled) | set(tables.plover) | set(tables.cameo)) - {ANY_TYPE})
    for name in names:
        acled = [
            r.sub_event_type
            for r in tables.acled.get(name, ())
            if r.sub_event_type and _actual(r.status)
        ]
        plover = [
            f"{r.type}/{r.mode}" if r.mode else r.type
            for r in tables.plover.get(name, ())
            if r.type and _actual(r.status)
        ]
        cameo = [r.code for r in tables.cameo.get(name, ()) if r.code and _actual(r.status)]
        cells = (", ".join(dict.fromkeys(found)) or "none" for found in (acled, plover, cameo))
        lines.append(f"| `{name}` | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def reach_table() -> str:
    """Return a Markdown table of all codes of the three schemes, with the types that yield them.

    A code that stands for several finer ones ("087, de-escalate") is reached through them
    where the record always tells which; the table names them.
    """
    tables = load_codings()
    lines = ["| Scheme | Code | Reached by |", "|---|---|---|"]
    for scheme, found in reached(tables).items():
        lines += [f"| {scheme} | {code} | {cell} |" for code, cell in found.items()]
    return "\n".join(lines) + "\n"


def reached(tables: CodingTables) -> dict[str, dict[str, str]]:
    """Return for each scheme its codes with the types or finer codes that yield them."""
    acled = _by_code((r.sub_event_type, r) for r in _rows(tables.acled))
    plover = _by_code((r.type, r) for r in _rows(tables.plover) if not r.mode)
    modes = _by_code((f"{r.type} {r.mode}", r) for r in _rows(tables.plover) if r.mode)
    cameo = _by_code((r.code, r) for r in _rows(tables.cameo))
    names = [ident.replace(".", " ") for ident in tables.plover_scores]
    yields = {**plover, **modes}
    return {
        "ACLED": {name: _cell(acled.get(name, ())) for name in tables.acled_kinds},
        "PLOVER": {
            name: _cell(yields.get(name, ())) or _through(f"{name} ", modes) for name in names
        },
        "CAMEO": {
            f"{ident} {entry.name}": _cell(cameo.get(ident, ())) or _through(_stem(ident), cameo)
            for ident, entry in tables.cameo_codes.items()
        },
    }


def _rows(groups: Mapping[str, tuple[R, ...]]) -> Iterable[R]:
    """Return each row once, in table order of its first group."""
    return dict.fromkeys(row for group in groups.values() for row in group)


def _by_code(pairs: Iterable[tuple[str | None, Row]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, row in pairs:
        if code is not None:
            found.setdefault(code, []).extend(_told(row))
    return found


def _told(row: Row) -> list[str]:
    """The types of a row, with the status that it needs."""
    status = "" if _actual(row.status) else f" ({', '.join(row.status)})"
    names = [f"`{name}`" for name in row.types] or [_EVERY]
    return [name + status for name in names]


def _cell(names: Iterable[str]) -> str:
    return ", ".join(sorted(dict.fromkeys(names)))


def _stem(code: str) -> str:
    """CAMEO's codes in 0 stand for their root as a whole (200: all of 20)."""
    return code[:2] if len(code) == 3 and code.endswith("0") else code


def _through(code: str, found: Mapping[str, object]) -> str:
    finer = sorted(name for name in found if name.startswith(code) and name != code)
    return f"through {', '.join(finer)}" if finer else ""


def _actual(status: tuple[str, ...]) -> bool:
    return not status or "asserted" in status
