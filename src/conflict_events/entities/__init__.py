"""Resolving what frames mention: actors, places, dates, earlier mentions."""
