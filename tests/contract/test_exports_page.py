"""The page on exports: it names what there is, and its R code runs where R is installed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from conflict_events.exports import formats, write
from conflict_events.exports.flat import COLUMNS
from conflict_events.records.coding.codings import code
from conflict_events.schema import Location
from tests.contract.console import ROOT, blocks
from tests.strategies.events import event, killed, side

PAGE = ROOT / "docs" / "exports.md"
_KINDS = "killed injured abducted arrested displaced missing released participants".split()


def test_every_format_and_column_is_told():
    """Each format has a row, and each column of the flat table is explained."""
    text = PAGE.read_text(encoding="utf-8")
    for form in formats():
        assert f"| `{form.name}` |" in text
    for column in COLUMNS:
        kind, _, part = column.name.partition("_")
        name = f"KIND_{part}" if kind in _KINDS else column.name
        assert f"`{name}`" in text


def test_r_blocks_run(tmp_path):
    """The R code of the page opens the files that it names, with the types that it promises."""
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed")
    made = event(
        "killing",
        initiators=side("rebel_group"),
        targets=side("civilians"),
        location=Location(name="Rundu", country="NAM", precision="exact"),
        date={"start": "2020-05-05", "end": "2020-05-05", "precision": "day", "basis": "explicit"},
        casualties=(killed(3, 3, side="civilians"),),
    )
    made = made.model_copy(update={"codings": code(made)})
    write([made], tmp_path / "events.csv")
    write([made], tmp_path / "acled.csv", format="acled")
    for block in blocks(PAGE):
        if block.language != "r":
            continue
        done = subprocess.run(
            ["Rscript", "-e", block.text],  # noqa: S607 - found above
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        if "no package called" in done.stderr:
            pytest.skip("readr is not installed")
        assert done.returncode == 0, done.stderr
