"""The command line from outside: output, messages, exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from conflict_events.cli import main

ROOT = Path(__file__).parents[3]


@dataclass
class Done:
    """What a run left behind."""

    returncode: int
    stdout: bytes
    stderr: bytes


@pytest.fixture
def run(monkeypatch, capfdbinary):
    """Run the command in this process, so that models are loaded once."""

    def run_command(*arguments, given=b""):
        monkeypatch.chdir(ROOT)
        monkeypatch.setattr(sys, "argv", ["conflict-events", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return Done(code, captured.out, captured.err)

    return run_command


def _assert_one_line(done, *wanted):
    message = done.stderr.decode().strip()
    assert done.returncode == 2
    assert done.stdout == b""
    assert "\n" not in message
    assert message.startswith("conflict-events: ")
    for words in wanted:
        assert words in message


def test_help_is_light():
    """The help names every command and loads neither spaCy nor data."""
    code = (
        "import sys; from conflict_events.cli import main; sys.argv = ['x', '--help']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print('LOADED', [m for m in ('spacy', 'dateparser') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("LOADED []")
    for command in ("extract", "export", "explain", "doctor", "schema", "lexicon"):
        assert command in done.stdout


def test_the_module_is_the_command():
    """``python -m conflict_events`` is the command."""
    done = subprocess.run(
        [sys.executable, "-m", "conflict_events", "extract", "missing.txt"],
        capture_output=True,
        check=False,
    )
    _assert_one_line(done, "missing.txt")


def test_schema_is_printed(run):
    """``schema`` prints the JSON Schema of a record."""
    done = run("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "Event"


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("extract", "missing.txt"), ("missing.txt", "check the path")),
        (("extract", "README.md", "--format", "xml"), ("'xml'", "table, jsonl, acled")),
        (("extract", "README.md", "--published", "soon"), ("'soon'", "YYYY-MM-DD")),
        (("extract", "README.md", "--pack", "missing"), ("missing", "pack.toml")),
        (("extract", "README.md", "--model", "no_such_model"), ("no_such_model", "pip install")),
        (("extract", "README.md", "--format", "jsonl", "-o", "README.md"), ("--force",)),
        (("extract", "README.md", "-o", "missing/a.jsonl"), ("missing", "--output")),
        (("export", "missing.jsonl"), ("missing.jsonl", "check the path")),
        (("export", "README.md"), ("README.md", ".jsonl")),
        (("export", "a.jsonl", "-o", "a.xyz"), ("a.xyz", "--format")),
        (("explain", "missing.txt"), ("missing.txt", "check the path")),
    ],
)
@pytest.mark.model
def test_bad_input_is_one_clear_line(run, arguments, wanted):
    """Each mistake is one line on standard error that names it and its remedy; exit code 2."""
    _assert_one_line(run(*arguments), *wanted)


@pytest.mark.model
def test_a_broken_pack_is_named(run, tmp_path):
    """A pack that breaks a law is one line with file and entry."""
    (tmp_path / "pack.toml").write_text(
        'name = "x"\nversion = "1"\nlicence = "MIT"\nsource = "x"\n', encoding="utf-8"
    )
    (tmp_path / "triggers").mkdir()
    (tmp_path / "triggers" / "x.toml").write_text(
        '[[trigger]]\nid = "x"\ntype = "no_such_type"\nverbs = ["foo"]\n', encoding="utf-8"
    )
    done = run("extract", "-", "--pack", tmp_path, given=b"Rebels left.")
    _assert_one_line(done, "no_such_type")


@pytest.mark.model
def test_records_go_to_standard_output(run, tmp_path):
    """JSON Lines on standard output or in the file; messages on standard error."""
    text = "Rebels seized the town of Goma from government forces on Friday, officials said."
    done = run("extract", "-", given=text.encode())
    assert done.returncode == 0
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert records
    assert b"date-relative-without-publication" in done.stderr
    target = tmp_path / "a.jsonl"
    again = run("extract", "-", "-o", target, given=text.encode())
    assert (again.returncode, again.stdout) == (0, b"")
    assert target.read_bytes() == done.stdout


@pytest.mark.model
def test_records_become_a_data_set(run, tmp_path):
    """``export`` writes what ``extract`` found as another format, by name or by ending."""
    text = b"Rebels seized the town of Goma from government forces on Friday."
    found = tmp_path / "a.jsonl"
    assert run("extract", "-", "--published", "2020-05-06", "-o", found, given=text).returncode == 0
    printed = run("export", found, "--format", "acled")
    assert printed.returncode == 0
    header, row = printed.stdout.decode().splitlines()[:2]
    assert header.startswith("event_id_cnty,event_date")
    assert "Goma" in row
    written = tmp_path / "a.geojson"
    assert run("export", found, "-o", written).returncode == 0
    assert json.loads(written.read_text(encoding="utf-8"))["type"] == "FeatureCollection"


@pytest.mark.model
def test_table_and_explanation(run):
    """People get a table, and a tree with the words each value comes from."""
    text = b"Rebels seized the town of Goma from government forces on Friday."
    table = run("extract", "-", "--format", "table", "--published", "2020-05-06", given=text)
    assert "Goma" in table.stdout.decode()
    tree = run("explain", "-", "--published", "2020-05-06", given=text).stdout.decode()
    assert "seized" in tree
    assert "evidence" not in tree


@pytest.mark.model
@pytest.mark.parametrize("text", [b"", b"word", b"\x00", b"Der Hund und die Katze sind nicht da."])
def test_odd_texts_are_no_errors(run, text):
    """Odd text gives no record, a message perhaps, and exit code 0."""
    done = run("extract", "-", given=text)
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.model
def test_a_file_has_its_run_beside_it(run, tmp_path):
    """A written file has ``NAME.run.json``: versions, hashes, options, counts, filters."""
    text = b"Rebels seized the town of Goma from government forces on Friday."
    found = tmp_path / "a.jsonl"
    done = run("extract", "-", "-q", "--published", "2020-05-06", "-o", found, given=text)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    told = json.loads((tmp_path / "a.jsonl.run.json").read_text(encoding="utf-8"))
    assert told["counts"] == {"documents": 1, "events": 1}
    assert told["provenance"]["lexicon"]
    assert told["inputs"][0]["sha256"]
    assert run("export", found, "--format", "acled", "-o", tmp_path / "a.csv").returncode == 0
    told = json.loads((tmp_path / "a.csv.run.json").read_text(encoding="utf-8"))
    (output,) = told["outputs"]
    assert output["selection"]["statuses"] == ["asserted", "alleged"]
    assert len(output["columns"]) == 31
    assert output["loses"]
    _assert_one_line(run("export", found, "--format", "acled", "-o", tmp_path / "a.csv"), "--force")
    forced = run("export", found, "--format", "acled", "-o", tmp_path / "a.csv", "--force")
    assert forced.returncode == 0


@pytest.mark.model
def test_selection_by_options(run, tmp_path):
    """Statuses can be named; what no record has is refused."""
    text = b"Rebels threatened to attack the town of Goma on Friday. Gunmen killed two men in Goma."
    records = run("extract", "-", "-q", "--published", "2020-05-06", given=text).stdout
    printed = run("export", "-", "--format", "csv", "--status", "asserted", given=records)
    assert b"asserted" in printed.stdout
    assert b"threatened," not in printed.stdout
    _assert_one_line(run("export", "-", "--status", "sure", given=records), "'sure'", "asserted")


def test_settings_are_read_and_checked(run, tmp_path):
    """A settings file gives defaults; a wrong key is one clear line."""
    path = tmp_path / "a.toml"
    path.write_text('[export]\nformt = "csv"\n', encoding="utf-8")
    done = run("--config", path, "export", "-")
    _assert_one_line(done, "'formt'", "'format'")
    path.write_text('[export]\nformat = "csv"\n', encoding="utf-8")
    done = run("--config", path, "export", "-")
    assert done.stdout.startswith(b"event_id,")


def test_shells_can_complete():
    """Commands and names of formats are completed."""
    code = (
        "import sys; from conflict_events.cli import main; sys.argv = ['conflict-events']; main()"
    )
    for words, wanted in (("ex", "export"), ("export --format ac", "acled")):
        made = subprocess.run(
            [sys.executable, "-c", code],
            env={
                **os.environ,
                "_CONFLICT_EVENTS_COMPLETE": "complete_zsh",
                "_TYPER_COMPLETE_ARGS": f"conflict-events {words}",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert wanted in made.stdout


@pytest.mark.model
def test_a_batch_sets_aside_what_is_no_document(run, tmp_path):
    """A folder of texts becomes a folder of records; what is none is named; exit code 3."""
    texts = tmp_path / "in"
    texts.mkdir()
    story = "Rebels seized the town of Goma from government forces on Friday."
    line = json.dumps({"text": story, "published": "2020-05-06"})
    (texts / "a.jsonl").write_text(f'{line}\n{line}\n{{"te\n', encoding="utf-8")
    (texts / "b.txt").write_text("Nothing happened.", encoding="utf-8")
    out = tmp_path / "out"
    done = run("batch", texts, "-o", out, "--format", "acled")
    assert (done.returncode, done.stdout) == (3, b"")
    (record,) = (out / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(record)["event_type"] == "territory_gain"
    aside = [json.loads(x) for x in (out / "set_aside.jsonl").read_text("utf-8").splitlines()]
    assert [x["reason"] for x in aside] == ["repeat", "no-json"]
    assert len((out / "acled.csv").read_text(encoding="utf-8").splitlines()) == 2
    counts = json.loads((out / "run.json").read_text(encoding="utf-8"))["counts"]
    assert (counts["documents"], counts["set aside"], counts["repeats"]) == (2, 1, 1)
    names = sorted(p.name for p in out.iterdir())
    assert names == [
        "acled.csv",
        "diagnostics.jsonl",
        "events.jsonl",
        "run.json",
        "set_aside.jsonl",
    ]
    _assert_one_line(run("batch", texts, "-o", out), "--force")
    _assert_one_line(run("batch", texts, "-o", texts / "b.txt"), "name a folder")
    _assert_one_line(run("batch", texts, "-o", tmp_path / "x", "--model", "none"), "none")


@pytest.mark.model
def test_records_are_measured_and_compared(run, tmp_path):
    """``evaluate`` reads gold and prints scores; ``diff`` prints what changed between runs."""
    text = "Rebels seized the town of Goma from government forces on Friday."
    gold = tmp_path / "gold.jsonl"
    incident = {
        "event_type": "territory_gain",
        "initiators": [{"names": ["rebels"]}],
        "place": {"names": ["Goma"], "country": "COD"},
        "date": {"start": "2020-05-01", "end": "2020-05-01"},
    }
    document = {"id": "d", "text": text, "published": "2020-05-06", "incidents": [incident]}
    gold.write_text(json.dumps(document) + "\n", encoding="utf-8")
    told = run("evaluate", gold)
    assert told.returncode == 0
    assert "recall     1.000" in told.stdout.decode()
    plain = json.loads(run("evaluate", gold, "--format", "json").stdout)
    assert plain["fields"]["place"]["accuracy"]["value"] == 1.0
    old, new = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    run("extract", "-q", "-", "--published", "2020-05-06", "-o", old, given=text.encode())
    moved = old.read_text(encoding="utf-8").replace('"day"', '"week"')
    new.write_text(moved, encoding="utf-8")
    assert run("diff", old, old).stdout.startswith(b"0 gained, 0 lost, 0 changed, 1 the same")
    told = run("diff", old, new, "--exit-code")
    assert told.returncode == 1
    assert b"date:" in told.stdout
    _assert_one_line(run("evaluate", tmp_path / "none.jsonl"), "check the path")
    _assert_one_line(run("evaluate", old), "a.jsonl:1", "is no gold")


@pytest.mark.model
def test_records_become_incidents(run, tmp_path):
    """``cluster`` joins two reports of one incident, and writes its run beside a file."""
    story = "Rebels seized the town of Goma from government forces on Friday{}."
    folder = tmp_path / "in"
    folder.mkdir()
    lines = [
        json.dumps({"text": story.format(more), "published": "2020-05-06", "id": ident})
        for ident, more in (("a", ""), ("b", ", killing 12 soldiers"))
    ]
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("batch", folder, "-q", "-o", tmp_path / "out").returncode == 0
    (incident,) = run("cluster", tmp_path / "out").stdout.splitlines()
    assert json.loads(incident)["document_ids"] == ["a", "b"]
    target = tmp_path / "incidents.jsonl"
    assert run("cluster", tmp_path / "out", "-o", target).returncode == 0
    assert target.read_bytes().strip() == incident
    assert (tmp_path / "incidents.jsonl.run.json").is_file()
    assert run("cluster", tmp_path / "out" / "events.jsonl").stdout.splitlines() == [incident]
    assert ": same day; same place (Goma)" in json.loads(incident)["joined_by"][0]
    _assert_one_line(run("cluster", tmp_path / "none.jsonl"), "no such file")
    _assert_one_line(run("cluster", tmp_path / "nowhere"), "no such file")
    _assert_one_line(run("cluster", folder), "holds no events.jsonl")


@pytest.mark.model
def test_records_of_other_documents_are_no_measure(run, tmp_path):
    """Records measured against gold of other documents are refused; equal texts match by hash."""
    text = "Rebels seized the town of Goma from government forces on Friday."
    records = tmp_path / "a.jsonl"
    run("extract", "-q", "-", "--published", "2020-05-06", "-o", records, given=text.encode())
    gold = tmp_path / "gold.jsonl"
    incident = {"event_type": "territory_gain"}
    gold.write_text(json.dumps({"id": "d", "text": text, "incidents": [incident]}))
    done = run("evaluate", gold, "--records", records, "--format", "json")
    assert json.loads(done.stdout)["recall"]["hits"] == 1
    gold.write_text(json.dumps({"id": "d", "text": "other", "incidents": [incident]}))
    _assert_one_line(run("evaluate", gold, "--records", records), "ids differ")


@pytest.mark.model
def test_a_stream_of_documents(run, tmp_path):
    """``--lines`` reads documents from a stream; a bad line is told; exit code 3."""
    story = {"text": "Rebels seized the town of Goma from government forces on Friday.", "id": "a"}
    given = f"{json.dumps(story)}\n\nno json\n{json.dumps({**story, 'id': 'b'})}\n".encode()
    done = run("extract", "--lines", "-", "--published", "2020-05-06", given=given)
    assert done.returncode == 3
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["document_id"] for r in records] == ["a", "b"]
    assert {r["date"]["start"] for r in records} == {"2020-05-01"}
    assert b"-:3: no-json" in done.stderr
