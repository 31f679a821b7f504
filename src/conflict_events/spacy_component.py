"""spaCy component: ``nlp.add_pipe("conflict_events")`` fills ``doc._.conflict_events``.

The records are those of `Extractor` on ``doc.text``: sentences are parsed again, each
alone, so that a pipeline gives the same records as the library. They are kept as JSON in
``doc.user_data``, which survives ``to_bytes``, ``n_process`` and ``DocBin`` (with
``store_user_data=True``); the extensions are getters. A process that only reads such docs
imports this module, which registers them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.schema import Document, Event, ExtractionResult

if TYPE_CHECKING:
    from conflict_events.extractor import Extractor

_RESULT = "conflict_events"
_PUBLISHED = "conflict_events_published"


@lru_cache(maxsize=256)
def _parsed(stored: str) -> ExtractionResult:
    return ExtractionResult.model_validate_json(stored)


def _result(doc: Doc) -> ExtractionResult | None:
    stored = doc.user_data.get(_RESULT)
    return _parsed(stored) if stored else None


def _events(doc: Doc) -> tuple[Event, ...]:
    found = _result(doc)
    return found.events if found is not None else ()


def _published(doc: Doc) -> date | None:
    stored = doc.user_data.get(_PUBLISHED)
    return date.fromisoformat(stored) if stored else None


def _set_published(doc: Doc, day: date | str | None) -> None:
    """Keep the day as text, which every way of storing a doc can write."""
    text = day.isoformat() if isinstance(day, date) else day
    doc.user_data[_PUBLISHED] = date.fromisoformat(text).isoformat() if text else None


def register() -> None:
    """Register the extensions of ``Doc``; importing this module does so."""
    for name, getter, setter in (
        ("conflict_events", _events, None),
        ("conflict_events_result", _result, None),
        ("published", _published, _set_published),
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=getter, setter=setter)


register()


class ConflictEvents:
    """The component; can be pickled, and builds its extractor where it is first used.

    Args:
        config: Settings of the extractor.
    """

    def __init__(self, config: ExtractorConfig) -> None:
        self.config = config
        self._extractor: Extractor | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Return `doc` with its records."""
        return next(self.pipe((doc,)))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Yield the docs with their records; sentences of a batch are parsed together."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            given = [Document(text=doc.text, published=_day(doc)) for doc in batch]
            for doc, result in zip(batch, self._loaded().extract_all(given), strict=True):
                doc.user_data[_RESULT] = result.model_dump_json()
                yield doc

    def _loaded(self) -> Extractor:
        if self._extractor is None:
            from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps loading light

            self._extractor = Extractor(self.config)
        return self._extractor

    def __getstate__(self) -> dict[str, Any]:
        return {"config": self.config, "_extractor": None}


def _day(doc: Doc) -> date | None:
    """Return ``doc._.published``, also where another component owns that name."""
    given = doc._.published
    return date.fromisoformat(given) if isinstance(given, str) else given


_DEFAULTS = ExtractorConfig()


@Language.factory(
    "conflict_events",
    default_config={
        "model": DEFAULT_MODEL,
        "packs": list(_DEFAULTS.packs),
        "min_confidence": _DEFAULTS.min_confidence,
        "batch_size": _DEFAULTS.batch_size,
        "keep_verbal": _DEFAULTS.keep_verbal,
    },
    assigns=["doc._.conflict_events", "doc._.conflict_events_result"],
)
def make_component(
    nlp: Language,  # noqa: ARG001 - the factory's signature
    name: str,  # noqa: ARG001 - the factory's signature
    model: str,
    packs: list[str],
    min_confidence: float,
    batch_size: int,
    keep_verbal: bool,  # noqa: FBT001 - the factory's signature
) -> ConflictEvents:
    """Return the component; its extractor is built at once, so that a wrong model is told here.

    Args:
        nlp: The pipeline it joins.
        name: Its name there.
        model: See `ExtractorConfig.model`.
        packs: See `ExtractorConfig.packs`.
        min_confidence: See `ExtractorConfig.min_confidence`.
        batch_size: See `ExtractorConfig.batch_size`.
        keep_verbal: See `ExtractorConfig.keep_verbal`.

    Raises:
        ModelError: The model is missing or unfit.
        LexiconError: A pack is missing or broken.
    """
    register()
    made = ConflictEvents(
        ExtractorConfig(
            model=model,
            packs=tuple(packs),
            min_confidence=min_confidence,
            batch_size=batch_size,
            keep_verbal=keep_verbal,
        )
    )
    made._loaded()  # noqa: SLF001 - our own class
    return made
