"""Whoever receives an envoy at home hosts; whoever beats with blows and batons beats."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def _only(text: str) -> Event:
    (event,) = Extractor.default().extract(text, published=date(2024, 9, 20)).events
    return event


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("President Ruto received the Belgian foreign minister in Nairobi on Monday.", "043"),
        ("President Ruto met opposition leaders in Nairobi on Monday.", "046"),
    ],
)
def test_host(text: str, code: str) -> None:
    cameo = _only(text).codings.cameo
    assert cameo is not None
    assert cameo.code == code


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Policemen beat four prisoners with batons in a cell in Harare on Friday.", "beat"),
        ("Policemen tortured four prisoners with electric shocks in Harare on Friday.", "torture"),
    ],
)
def test_blows(text: str, mode: str) -> None:
    plover = _only(text).codings.plover
    assert plover is not None
    assert plover.mode == mode
