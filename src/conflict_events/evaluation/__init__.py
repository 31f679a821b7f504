"""Measuring against gold, comparing two runs."""
