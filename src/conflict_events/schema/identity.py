"""Ids: hashes of an injective encoding, so that different parts never collide by joining."""

from __future__ import annotations

import base64
import hashlib
import json


def digest(prefix: str, *parts: str | int) -> str:
    """Return a stable id for `parts`.

    The parts are encoded as a canonical JSON array, which is injective for strings and
    integers, and hashed with BLAKE2b to 80 bits.

    Args:
        prefix: Put in front, such as ``ev_``.
        parts: What the id stands for.
    """
    canonical = json.dumps(list(parts), ensure_ascii=True, separators=(",", ":"))
    raw = hashlib.blake2b(canonical.encode("ascii"), digest_size=10).digest()
    return prefix + base64.b32encode(raw).decode("ascii").lower()


def document_id(text: str, title: str | None = None) -> str:
    """Return the default id of a document: a hash of its newline-normalised text."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    return digest("doc_", normal) if title is None else digest("doc_", normal, title)


def event_id(document: str, part: str, start: int, ordinal: int) -> str:
    """Return the id of the record told at code point `start`, `ordinal`-th of its trigger."""
    return digest("ev_", document, part, start, ordinal)
