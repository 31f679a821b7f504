"""Attribution: who says so in the text."""

from __future__ import annotations

from typing import Literal

from conflict_events.schema.base import Model
from conflict_events.schema.evidence import Evidence

SourceKind = Literal["official", "media", "monitor", "party", "witness", "anonymous"]
SourceScale = Literal["local", "subnational", "national", "regional", "international", "other"]


class Attribution(Model):
    """A source that the text names for what it tells."""

    name: str
    """As printed, without article."""
    kind: SourceKind
    """What sort of source it is; ``party`` is a party to the conflict."""
    scale: SourceScale | None = None
    """Reach of the source, as ACLED's source scale has it."""
    evidence: tuple[Evidence, ...] = ()
    """Where it was read."""
