"""Assertion: whether a thing told did happen, and who says so."""
