"""A sheet for teams who use spreadsheets: one record a row, decisions beside the values.

``verdict`` takes accept, correct or reject (or their first letters). A cell of a column
``... right`` holds the right value; ``-`` says that the field should be empty. A row without
verdict was not reviewed, unless it corrects something.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from conflict_events.errors import InputError
from conflict_events.exports.cells import delimited, unsafe
from conflict_events.review.decisions import FIELDS, Decision, FieldDecision, FieldName
from conflict_events.review.fields import sentence, shown
from conflict_events.schema import Event

_EMPTY = "-"
_VERDICTS = {"a": "accept", "c": "correct", "r": "reject"}
_FIXED = ("event_id", "document_id", "summary", "sentence", "verdict", "note")
HEADER = (*_FIXED, *(name for field in FIELDS for name in (field, f"{field} right")))


def sheet(events: Sequence[Event]) -> bytes:
    """Return the sheet of `events` as CSV, safe for spreadsheets, with a byte order mark."""
    rows = (
        (
            event.id,
            event.document_id,
            event.summary,
            sentence(event),
            "",
            "",
            *(cell for field in FIELDS for cell in (shown(event, field), "")),
        )
        for event in events
    )
    # Excel takes a file without the mark for one of its own old encodings.
    return b"\xef\xbb\xbf" + delimited(HEADER, rows)


def read_sheet(path: Path, *, reviewer: str = "") -> tuple[Decision, ...]:
    """Return the decisions that people wrote into a sheet; comma, semicolon or tab.

    Raises:
        InputError: The file cannot be read, is no such sheet, or a verdict is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8; save the sheet as CSV UTF-8") from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    lacking = [name for name in HEADER if name not in (rows.fieldnames or ())]
    if lacking:
        raise InputError(f"{path}: lacks the column '{lacking[0]}'; keep the header of the sheet")
    found = []
    for row in rows:
        cells = {name: unsafe((row[name] or "").strip()) for name in HEADER}
        decision = _decision(cells, f"{path}:{rows.line_num}", reviewer)
        if decision is not None:
            found.append(decision)
    return tuple(found)


def _decision(cells: dict[str, str], where: str, reviewer: str) -> Decision | None:
    right: dict[FieldName, str] = {f: cells[f"{f} right"] for f in FIELDS if cells[f"{f} right"]}
    given = cells["verdict"].lower()
    if not given and not right:
        return None
    verdict = _VERDICTS.get(given[:1], "") if given else "correct"
    if not verdict or not (verdict.startswith(given) or given == verdict):
        raise InputError(
            f"{where}: '{cells['verdict']}' is no verdict; write accept, correct or reject"
        )
    if right and verdict == "accept":
        verdict = "correct"
    fields: dict[FieldName, FieldDecision] = {}
    if verdict == "correct":
        for field in FIELDS:
            value = right.get(field, "")
            fields[field] = FieldDecision(
                verdict="accept" if not value else "reject" if value == _EMPTY else "correct",
                was=cells[field],
                value=value if value and value != _EMPTY else None,
            )
    return Decision(
        event_id=cells["event_id"],
        document_id=cells["document_id"],
        reviewer=reviewer,
        verdict=verdict,  # type: ignore[arg-type]
        fields=fields,
        note=cells["note"],
    )
