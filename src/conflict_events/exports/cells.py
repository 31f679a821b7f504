"""Cells of delimited files: safe for spreadsheets and readers, and back.

A text cell that a spreadsheet would run as a formula gets an apostrophe in front, and so
does one that readers take for missing ("NA", "None") or that begins with an apostrophe:
taking one away gives the text back. Characters
that break readers of delimited files (NUL, other controls, line ends) become blanks;
this is stated as a loss of every delimited format.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from conflict_events.exports.protocol import Cell

_RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "'")
_MISSING = frozenset(
    (
        "NA N/A n/a #N/A #NA #N/A N/A <NA> NaN -NaN nan -nan NULL null None "
        "1.#IND 1.#QNAN -1.#IND -1.#QNAN"
    ).split()
)
"""Cells that readr, base R or pandas take for missing: a place or a name may be spelt so."""
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_LONGEST = 32_000
"""Characters; spreadsheets cut cells at 32,767 and Python's reader refuses 131,073."""


def plain(text: str) -> str:
    """Return `text` on one line without control characters, cut to what readers take."""
    return _CONTROLS.sub(" ", text)[:_LONGEST]


def safe(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula and no reader for missing."""
    return f"'{text}" if text.startswith(_RISKY) or text in _MISSING else text


def unsafe(cell: str) -> str:
    """Return the text that `safe` was given."""
    return cell.removeprefix("'")


def written(cell: Cell) -> str:
    """Return the characters of a cell: empty for missing, ``true`` and ``false``, dot decimals."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return safe(plain(cell))
    return repr(cell)


def delimited(
    header: Iterable[str], rows: Iterable[Iterable[Cell]], *, delimiter: str = ","
) -> bytes:
    """Return a delimited file: UTF-8, LF, quoted where needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(list(header))
    for row in rows:
        writer.writerow([written(cell) for cell in row])
    return out.getvalue().encode("utf-8")
