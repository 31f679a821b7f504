"""Settings file of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.cli.settings import FILE, read_settings
from conflict_events.errors import ConfigError
from tests.contract.console import blocks

OPTIONS = {"extract": frozenset({"model", "format"}), "export": frozenset({"format"})}


def written(folder: Path, text: str) -> Path:
    path = folder / "a.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_key_above_holds_for_all_who_have_it(tmp_path: Path) -> None:
    """A key above the tables is for every command with that option; a table's key wins."""
    path = written(tmp_path, 'format = "csv"\nmodel = "m"\n[export]\nformat = "acled"\n')
    assert read_settings(path, OPTIONS) == {
        "extract": {"format": "csv", "model": "m"},
        "export": {"format": "acled"},
    }


def test_no_file_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a named file the working folder's is read, where there is one."""
    monkeypatch.chdir(tmp_path)
    assert read_settings(None, OPTIONS) == {}
    (tmp_path / FILE).write_text('model = "m"\n')
    assert read_settings(None, OPTIONS)["extract"] == {"model": "m"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('modell = "m"\n', "did you mean 'model'"),
        ('[extract]\nformt = "csv"\n', "did you mean 'format'"),
        ("[extrakt]\n", "did you mean 'extract'"),
        ("[extract]\nzzz = 1\n", "known are format, model"),
        ("no toml", "is no TOML"),
    ],
)
def test_what_no_command_knows_is_refused(tmp_path: Path, text: str, words: str) -> None:
    """A wrong name is one line with the nearest right one."""
    with pytest.raises(ConfigError, match=words) as caught:
        read_settings(written(tmp_path, text), OPTIONS)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A file that the caller names must be there."""
    with pytest.raises(ConfigError, match="check the path"):
        read_settings(tmp_path / "none.toml", OPTIONS)


def test_the_settings_shown_in_the_documents_are_lawful(tmp_path: Path) -> None:
    """The example of the documents names only what commands know."""
    from typer.main import get_command  # noqa: PLC0415

    from conflict_events.cli import _options, app  # noqa: PLC0415

    page = Path(__file__).parents[3] / "docs" / "command-line.md"
    (shown,) = [b for b in blocks(page) if b.language == "toml"]
    command = get_command(app)
    with command.make_context("x", ["schema"]) as context:
        _options(context, config=written(tmp_path, shown.text))  # type: ignore[arg-type]
        assert context.default_map is not None
        assert context.default_map["batch"]["jobs"] == 2
        assert context.default_map["extract"]["pack"] == ["packs/my_region"]
