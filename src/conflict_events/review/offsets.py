"""Offsets as other programs count them: code points, UTF-16 units."""

from __future__ import annotations

from conflict_events.errors import InputError


def span_of(text: str, start: int, end: int, words: str | None = None) -> tuple[int, int]:
    """Return a span in code points.

    Where `words` are known and stand there when offsets are read as UTF-16 units, but not
    as code points, they were UTF-16 units.

    Raises:
        InputError: The span holds neither way what it should, or lies outside the text.
    """
    readings = [(start, text[start:end])] if 0 <= start < end <= len(text) else []
    units = text.encode("utf-16-le", "surrogatepass")
    if 0 <= start < end <= len(units) // 2:
        before = _decoded(units[: 2 * start])
        inside = _decoded(units[2 * start : 2 * end])
        if before is not None and inside is not None:
            readings.append((len(before), inside))
    for alike in (_exact, _plain):
        for first, held in readings:
            if words is None or alike(held) == alike(words):
                return first, first + len(held)
    held = text[max(0, start) : end]
    raise InputError(f"the span {start}-{end} holds '{held}', not '{words}'; is it another text?")


def _exact(text: str) -> str:
    return text


def _plain(text: str) -> str:
    """Tools show line ends their own way and may save them as a backslash and n."""
    return " ".join(text.replace("\\n", " ").split())


def _decoded(units: bytes) -> str | None:
    try:
        return units.decode("utf-16-le")
    except UnicodeDecodeError:
        return None
