"""Write the parts of README and docs that follow from data or from running commands.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.contract.console import DOCUMENTS, outputs, run

from conflict_events.records.coding.coverage import coverage_table, reach_table
from scripts import actor_pages
from scripts.ontology_page import PAGE, page

_CODINGS = Path("docs/codings.md")
_TABLE = re.compile(r"\| Event type \| ACLED .*?\n(?!\|)", re.DOTALL)
_REACH = re.compile(r"\| Scheme \| Code .*?\n(?!\|)", re.DOTALL)


def main() -> None:
    """Write the pages of ontology and registry and the coverage tables, then every output.

    Outputs are written last first, so that offsets stay.
    """
    PAGE.write_text(page(), encoding="utf-8")
    actor_pages.write()
    codings = _CODINGS.read_text(encoding="utf-8")
    codings = _TABLE.sub(lambda _: coverage_table(), codings)
    _CODINGS.write_text(_REACH.sub(lambda _: reach_table(), codings), encoding="utf-8")
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for line, shown in reversed(outputs(document)):
            text = text[: shown.start] + run(line) + text[shown.end :]
        document.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
