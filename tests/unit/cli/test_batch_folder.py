"""The folder of a batch."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conflict_events.cli.batch_folder import BatchFolder, check_folder
from conflict_events.cli.inputs import Item
from conflict_events.cli.workers import Outcome
from conflict_events.errors import ExportError, InputError
from conflict_events.exports.run import Run
from conflict_events.schema import Diagnostic, ExtractionResult
from tests.strategies.events import event
from tests.strategies.poison import ORIGIN


def outcome(number: int) -> Outcome:
    note = Diagnostic(slug="no-event", message="x")
    found = event("killing", id=f"ev_{number}", document_id=f"d{number}")
    result = ExtractionResult(
        document_id=f"d{number}", events=(found,), diagnostics=(note,), provenance=ORIGIN
    )
    return Outcome(result)


def write(folder: Path, *, stop: int = 0, resume: bool = False, options: str = "a") -> Run:
    """Write 250 inputs, every tenth of them no document; stop with an error at `stop`."""
    run = Run("batch", {"o": options})
    with BatchFolder(folder, run, resume=resume) as made:
        for number in range(made.done, 250):
            if stop and number == stop:
                raise KeyboardInterrupt
            if number % 10 == 3:
                made.set_aside(Item(f"a:{number}", reason="no-json"))
            else:
                made.take(f"a:{number}", outcome(number))
    return run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_batch_that_goes_on_is_the_whole_batch(tmp_path: Path) -> None:
    """Interrupted anywhere and gone on from, the files and counts are those of one run."""
    whole = write(tmp_path / "whole")
    for stop in (1, 100, 137):
        folder = tmp_path / str(stop)
        with pytest.raises(KeyboardInterrupt):
            write(folder, stop=stop)
        assert "events.jsonl" not in contents(folder)
        run = write(folder, resume=True)
        assert contents(folder) == contents(tmp_path / "whole")
        assert run.counts == whole.counts


def test_what_a_crash_left_is_cut_off(tmp_path: Path) -> None:
    """Lines after the last state, half-written ones too, are written anew."""
    whole = write(tmp_path / "whole")
    folder = tmp_path / "killed"
    with pytest.raises(KeyboardInterrupt):
        write(folder, stop=150)
    part = folder / ".events.jsonl.part"
    part.write_bytes(part.read_bytes() + b'{"id": "ev_half')
    assert write(folder, resume=True).counts == whole.counts
    assert contents(folder) == contents(tmp_path / "whole")


def test_other_inputs_are_no_continuation(tmp_path: Path) -> None:
    """A state of other options, a broken state and lost parts are refused in one line."""
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, stop=120)
    with pytest.raises(InputError, match="--force"):
        write(tmp_path, resume=True, options="b")
    with pytest.raises(ExportError, match="--resume"):
        check_folder(tmp_path, [], force=False, resume=False)
    state = tmp_path / ".batch.state"
    told = json.loads(state.read_text())
    state.write_text(json.dumps({**told, "done": None}))
    with pytest.raises(InputError, match="--force"):
        write(tmp_path, resume=True)


def test_nothing_done_leaves_nothing(tmp_path: Path) -> None:
    """A batch that fails before its first input leaves no parts behind."""
    with pytest.raises(RuntimeError), BatchFolder(tmp_path, Run("batch", {}), resume=False):
        raise RuntimeError
    assert contents(tmp_path) == {}
