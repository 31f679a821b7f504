"""Version of the record schema, counted apart from the package version."""

from __future__ import annotations

SCHEMA_VERSION = "1.1"
"""``MAJOR.MINOR``: a new optional field raises the minor, anything else the major."""
