"""The review loop: people correct machines, and what they say is measured and kept."""

from conflict_events.review.apply import Applied, apply, gold
from conflict_events.review.decisions import (
    FIELDS,
    Decision,
    FieldDecision,
    decisions_text,
    read_decisions,
)
from conflict_events.review.sample import sample
from conflict_events.review.scores import Agreement, Precision, agreement, precision

__all__ = [
    "FIELDS",
    "Agreement",
    "Applied",
    "Decision",
    "FieldDecision",
    "Precision",
    "agreement",
    "apply",
    "decisions_text",
    "gold",
    "precision",
    "read_decisions",
    "sample",
]
