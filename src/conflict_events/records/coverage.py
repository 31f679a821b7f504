"""The table of the documentation: what each event type becomes in the other schemes."""

from __future__ import annotations

from conflict_events.lexicon.codings import ANY_TYPE, load_codings


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


def _actual(status: tuple[str, ...]) -> bool:
    return not status or "asserted" in status
