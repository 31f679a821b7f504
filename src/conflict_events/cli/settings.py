"""Settings file of the command line: ``conflict-events.toml``.

A table a command, a key an option: ``[extract]`` with ``model = "..."``. Keys above the
tables hold for every command that has the option. An option on the command line wins. What no
command knows is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from conflict_events.errors import ConfigError

FILE = "conflict-events.toml"


def read_settings(path: Path | None, options: Mapping[str, frozenset[str]]) -> dict[str, Any]:
    """Return default values by command and option.

    Args:
        path: File that the caller names; without one, `FILE` of the working folder if there
            is one.
        options: Option names by command.

    Raises:
        ConfigError: The file is missing, no TOML, or names what no command has.
    """
    if path is None:
        path = Path(FILE)
        if not path.is_file():
            return {}
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise ConfigError(f"{path}: {reason}; check the path") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: is no TOML: {error}") from error
    anywhere = frozenset().union(*options.values())
    found: dict[str, Any] = {command: {} for command in options}
    for key, value in given.items():
        if isinstance(value, dict):
            if key not in options:
                raise ConfigError(_unknown(path, f"[{key}]", key, options))
            continue
        name = key.replace("-", "_")
        if name not in anywhere:
            raise ConfigError(_unknown(path, f"'{key}'", name, (*anywhere, *options)))
        for command, names in options.items():
            if name in names:
                found[command][name] = value
    for command, table in given.items():
        if isinstance(table, dict):
            for key, value in table.items():
                name = key.replace("-", "_")
                if name not in options[command]:
                    where = f"'{key}' of [{command}]"
                    raise ConfigError(_unknown(path, where, name, options[command]))
                found[command][name] = value
    return found


def _unknown(path: Path, what: str, name: str, known: Any) -> str:  # noqa: ANN401 - any names
    near = get_close_matches(name, sorted(known), n=1)
    if near:
        return f"{path}: {what} is no setting; did you mean '{near[0]}'?"
    return f"{path}: {what} is no setting; known are {', '.join(sorted(known))}"
