"""A worker that stands for the extractor and obeys the text: crash, hang, raise, or answer."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from conflict_events.config import ExtractorConfig
from conflict_events.schema import ExtractionResult, Provenance

ORIGIN = Provenance(library="0", schema_version="1.0", lexicon="x", parser="none")


def obey(pipe: Connection, config: ExtractorConfig) -> None:
    """Answer chunks of documents until the pipe is closed."""
    pipe.send(("ready", ORIGIN))
    while True:
        try:
            chunk = pipe.recv()
        except EOFError:
            return
        results = []
        for _, document in chunk:
            if document.text == "crash":
                os._exit(9)
            if document.text == "hang":
                time.sleep(60)
            if document.text == "raise":
                pipe.send(("raised", "ValueError: told to"))
                break
            results.append(ExtractionResult(document_id=document.text, provenance=ORIGIN))
        else:
            pipe.send(("done", results))


def refuse(pipe: Connection, config: ExtractorConfig) -> None:
    """Say that the model is missing."""
    pipe.send(("error", "model-missing", "no such model"))


def die(pipe: Connection, config: ExtractorConfig) -> None:
    """End without a word."""
    os._exit(3)
