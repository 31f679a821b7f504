"""Tables in R: readr and base R, where R is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from conflict_events.exports import write
from conflict_events.exports.run import Run
from conflict_events.records.coding.codings import code
from conflict_events.schema import DocumentRef, Event, Location
from tests.strategies.events import event, killed, side

_HAS_READR = (
    shutil.which("Rscript") is not None
    and subprocess.run(
        ["Rscript", "-e", "library(readr)"],  # noqa: S607 - found above
        capture_output=True,
        check=False,
    ).returncode
    == 0
)
pytestmark = pytest.mark.skipif(not _HAS_READR, reason="R with readr is not installed")

_SCRIPT = """
suppressMessages(library(readr))
x <- read_csv("{path}", col_types = "{types}")
stopifnot(nrow(problems(x)) == 0, nrow(x) == 2)
stopifnot(x$document_id[1] == "0012", x$cameo_code[1] == "1823", x$country[1] == "NAM")
stopifnot(sub("^'", "", x$place[1]) == "NA", is.na(x$place[2]))
stopifnot(sub("^'", "", x$document_title[1]) == "=1+1", nchar(x$summary[2]) == 5)
stopifnot(inherits(x$published, "Date"), is.logical(x$background), is.integer(x$killed_low))
y <- read_csv("{path}", show_col_types = FALSE)
stopifnot(nrow(problems(y)) == 0, nrow(y) == 2, inherits(y$published, "Date"))
z <- read.csv("{path}", colClasses = c(document_id = "character", cameo_code = "character"))
stopifnot(z$document_id[1] == "0012", z$cameo_code[1] == "1823", z$country[1] == "NAM")
"""


def record(ident: str, **fields: object) -> Event:
    made = event(
        "killing",
        id=ident,
        initiators=side("rebel_group"),
        targets=side("civilians"),
        casualties=(killed(3, 3),),
        **fields,
    )
    return made.model_copy(update={"codings": code(made)})


def test_the_traps_of_r(tmp_path: Path) -> None:
    """Namibia, leading zeros, NUL, formulas, partial dates: types and values are right."""
    told = DocumentRef(id="0012", title="=1+1", published="2020-05-06")  # type: ignore[arg-type]
    records = [
        record(
            "ev_a",
            document_id="0012",
            document=told,
            location=Location(name="NA", country="NAM", precision="exact"),
        ),
        record("ev_b", summary="a\0b\nc"),
    ]
    path = tmp_path / "a.csv"
    run = Run("test", {})
    run.wrote(write(records, path))
    script = _SCRIPT.format(path=path, types=run.outputs[0]["readr"])
    done = subprocess.run(
        ["Rscript", "-e", script],  # noqa: S607 - found above
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
