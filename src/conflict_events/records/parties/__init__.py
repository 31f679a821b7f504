"""Parties: the sides of an event, by name, kind and day."""
