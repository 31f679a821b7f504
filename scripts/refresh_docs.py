"""Run the console blocks of README and docs and write what they print.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

from tests.contract.console import DOCUMENTS, blocks, command, run


def main() -> None:
    """Rewrite every console block, last first, so that offsets stay."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for block in reversed(blocks(document)):
            if block.language == "console":
                line = command(block)
                text = text[: block.start] + f"$ {line}\n{run(line)}" + text[block.end :]
        document.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
