"""Write the parts of README and docs that follow from data or from running commands.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

from tests.contract.console import DOCUMENTS, outputs, run

from scripts.ontology_page import PAGE, page


def main() -> None:
    """Write the ontology page, then every output, last first, so that offsets stay."""
    PAGE.write_text(page(), encoding="utf-8")
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for line, shown in reversed(outputs(document)):
            text = text[: shown.start] + run(line) + text[shown.end :]
        document.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
