"""Sentences to dependency parses."""
