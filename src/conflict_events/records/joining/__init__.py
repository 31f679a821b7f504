"""Joining: what one sentence tells of one event."""
