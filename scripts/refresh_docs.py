"""Run the commands of README and docs and write what they print below them.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

from tests.contract.console import DOCUMENTS, outputs, run


def main() -> None:
    """Rewrite every output, last first, so that offsets stay."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for line, shown in reversed(outputs(document)):
            text = text[: shown.start] + run(line) + text[shown.end :]
        document.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
