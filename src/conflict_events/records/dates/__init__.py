"""Dates: when an event was, among the days that its text names."""
