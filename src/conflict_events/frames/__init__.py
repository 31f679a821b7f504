"""Frames: who does what to whom in a clause, with scope, status, tolls and sources."""
