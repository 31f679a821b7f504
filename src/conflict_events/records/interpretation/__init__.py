"""Interpretation: which reading of a trigger stands, and which phrase has which role."""
