"""Merging: the tellings of one incident in a document."""
