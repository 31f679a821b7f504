"""The same happening over many documents."""

from conflict_events.incidents.cluster import cluster
from conflict_events.incidents.index import IncidentIndex

__all__ = ["IncidentIndex", "cluster"]
