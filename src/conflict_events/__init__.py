"""Typed conflict event records from raw English news text."""

from __future__ import annotations

__version__ = "0.1.0"
