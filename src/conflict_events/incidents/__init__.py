"""The same happening over many documents."""

from conflict_events.incidents.cluster import cluster

__all__ = ["cluster"]
