"""Pages that stand alone: own style, own script, data inside, no network by their own policy."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

ASSETS = Path(__file__).resolve().parent / "assets"


def page(
    template: Path,
    *,
    styles: Sequence[Path],
    scripts: Sequence[Path],
    data: dict[str, Any],
    **values: Any,  # noqa: ANN401 - what the template names
) -> str:
    """Return the page that `template` makes.

    The policy in its head allows this style and this script, by their hashes, and nothing
    else: no network, no script that a text might smuggle in.

    Args:
        template: Template file; every value is escaped.
        styles: Style files, in order.
        scripts: Script files, in order; they share one scope.
        data: JSON values that the script reads.
        values: Values of the template.
    """
    style = "\n".join(asset(path) for path in styles)
    body = "\n".join(asset(path) for path in scripts)
    script = f'"use strict";\n(() => {{\n{body}}})();\n'
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    return environment.from_string(asset(template)).render(
        policy=policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        data=Markup(embedded(data)),  # noqa: S704 - holds no "<"
        **values,
    )


def policy(style: str, script: str) -> str:
    """Return the content security policy of a page with this style and script."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def embedded(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return `value` as JSON that no HTML parser takes for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    # A lone surrogate cannot be written as UTF-8; as an escape it can.
    return "".join(f"\\u{ord(c):04x}" if 0xD800 <= ord(c) < 0xE000 else c for c in text)


@lru_cache(maxsize=32)
def asset(path: Path) -> str:
    """Return the text of the file at `path`."""
    return path.read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
