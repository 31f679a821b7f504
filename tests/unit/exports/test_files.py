"""Writing and reading files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conflict_events.errors import ExportError, InputError
from conflict_events.exports import formats, read, read_table, to_dataframe, write
from conflict_events.exports.flat import COLUMNS, rows
from conflict_events.exports.selection import Selection
from conflict_events.records.coding.codings import code
from conflict_events.schema import Event, Location
from tests.strategies.events import event, evidence, killed, side


def coded(name: str = "killing", **fields: object) -> Event:
    made = event(name, initiators=side("rebel_group"), targets=side("civilians"), **fields)
    return made.model_copy(update={"codings": code(made)})


def test_format_by_ending(tmp_path: Path) -> None:
    """The ending of the file names the format."""
    for name, expected in (("a.jsonl", "jsonl"), ("a.csv", "csv"), ("a.geojson", "geojson")):
        assert write([coded()], tmp_path / name).format == expected


def test_no_overwriting_unasked(tmp_path: Path) -> None:
    """An existing file stays unless forced."""
    path = tmp_path / "a.jsonl"
    path.write_text("mine")
    with pytest.raises(ExportError, match="exists") as caught:
        write([coded()], path)
    assert caught.value.slug == "file-exists"
    assert path.read_text() == "mine"
    write([coded()], path, force=True)
    assert read(path) == (coded(),)
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]


@pytest.mark.parametrize(
    ("name", "format_", "slug"),
    [
        ("a.xyz", None, "format-unknown"),
        ("a.csv", "shapefile", "format-unknown"),
        ("no/such/a.csv", None, "file-unwritable"),
        ("", "csv", "file-unwritable"),
    ],
)
def test_unusable_targets(tmp_path: Path, name: str, format_: str | None, slug: str) -> None:
    """Unknown formats, missing folders and folders are told in one line."""
    with pytest.raises(ExportError) as caught:
        write([coded()], tmp_path / name, format=format_)
    assert caught.value.slug == slug
    assert "\n" not in str(caught.value)


def test_selection(tmp_path: Path) -> None:
    """Event tables take what happened; others are left out unless asked for."""
    events = [
        coded(),
        coded(id="ev_b", status="denied"),
        coded(id="ev_c", scope="criminal"),
        coded(id="ev_d", background=True),
        coded(id="ev_e", aggregate=True),
    ]
    done = write(events, tmp_path / "a.csv", format="acled")
    assert (done.given, done.selected) == (5, 1)
    wide = Selection(statuses=None, scopes=None, background=True, aggregate=True)
    assert write(events, tmp_path / "b.csv", format="acled", selection=wide).selected == 5
    assert write(events, tmp_path / "c.jsonl").selected == 5
    assert json.dumps(done.manifest())


@pytest.mark.parametrize(
    ("content", "slug", "words"),
    [
        (b'{"id": "ev_a", "sum', "record-invalid", "half-written"),
        (b'{"id": 3}\n', "record-invalid", "is no record"),
        (b"[1, 2]\n", "record-invalid", "is no record"),
        (b'{"schema_version": "99.0"}\n', "schema-version", "newer"),
    ],
)
def test_broken_lines(tmp_path: Path, content: bytes, slug: str, words: str) -> None:
    """A bad line is named with file, line number and cause."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words) as caught:
        read(path)
    assert caught.value.slug == slug
    assert "a.jsonl:1" in str(caught.value)


def test_unreadable_sources(tmp_path: Path) -> None:
    """Missing files, folders and lossy formats are refused."""
    (tmp_path / "dir.jsonl").mkdir()
    for name in ("none.jsonl", "dir.jsonl", "a.csv"):
        with pytest.raises(InputError):
            read(tmp_path / name)


def test_broken_parquet(tmp_path: Path) -> None:
    """A file that is no Parquet is told apart from a bug."""
    pytest.importorskip("pyarrow")
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1nonsense")
    with pytest.raises(InputError, match="no Parquet"):
        read(path)


def test_frames_have_types() -> None:
    """Codes stay text, numbers nullable integers, Namibia a value."""
    pd = pytest.importorskip("pandas")
    place = Location(name="Town", country="NAM", precision="exact")
    frame = to_dataframe([coded(location=place, casualties=(killed(2, 2),))])
    assert frame.loc[0, "cameo_code"] == "1823"
    assert frame.loc[0, "country"] == "NAM"
    assert frame.loc[0, "killed_best"] == 2
    assert str(frame["latitude"].dtype) == "Float64"
    assert pd.isna(frame.loc[0, "latitude"])
    acled = to_dataframe([coded(location=place)], format="acled")
    assert str(acled["event_date"].dtype).startswith("datetime64")
    assert acled.loc[0, "country"] == "Namibia"


def test_each_format_says_what_it_loses() -> None:
    """Only lossless formats lose nothing."""
    for form in formats():
        assert (form.loses == "nothing") == form.lossless


def test_cells_that_readers_take_for_missing(tmp_path: Path) -> None:
    """A place spelt like a missing value stays a place, in pandas' own reader too."""
    pd = pytest.importorskip("pandas")
    place = Location(name="None", country="THA", admin1="NaN", precision="exact")
    path = tmp_path / "a.csv"
    write([coded(location=place)], path)
    assert pd.read_csv(path).loc[0, "place"] == "'None"
    frame = read_table(path)
    assert (frame.loc[0, "place"], frame.loc[0, "admin1"]) == ("None", "NaN")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "columns"),
        (b"a,b\n1,2\n", "columns"),
        (b"\xff\xfe", "UTF-8"),
        (None, "check the path"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, content: bytes | None, words: str) -> None:
    """Other columns, other encodings and missing files are told in one line."""
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=f"(?i){words}"):
        read_table(path)


def test_a_cut_table_is_told(tmp_path: Path) -> None:
    """A row with too few or wrong cells is named by its line."""
    path = tmp_path / "a.csv"
    write([coded()], path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(InputError, match=r"a\.csv:2"):
        read_table(path)


def test_lists_of_a_side_run_in_step() -> None:
    """The second country is that of the second actor, also where the first has none."""
    actors = (*side("rebel_group"), *side("state_forces", country="SYR"))
    row = dict(zip([c.name for c in COLUMNS], next(rows([event(initiators=actors)])), strict=True))
    assert row["initiators"] == "rebel_group; state_forces"
    assert row["initiator_countries"] == "; SYR"


def test_half_a_surrogate_pair_stops_nothing(tmp_path: Path) -> None:
    """A broken character of a scraped page is kept where a format can, replaced elsewhere."""
    broken = coded(summary="a \ud83d b", evidence=(evidence("x\ud800y"),))
    for name in ("a.jsonl", "a.parquet", "a.duckdb"):
        write([broken], tmp_path / name)
        assert read(tmp_path / name) == (broken,)
    for form in formats():
        write([broken], tmp_path / form.name, format=form.name)
    assert len(to_dataframe([broken], library="polars")) == 1
