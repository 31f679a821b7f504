"""What a court hears was ordered was done; what somebody orders is only planned."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "status", "background"),
    [
        ("Prosecutors say the colonel ordered his men to burn huts in Bor.", "alleged", True),
        ("The captain is accused of ordering troops to shoot nuns in Bor.", "alleged", True),
        ("He was convicted of ordering troops to execute 30 men in Vukovar.", "asserted", True),
        ("The president ordered the army to retake Goma.", "planned", False),
        ("The court ordered police to arrest the mayor of Bor.", "planned", False),
    ],
)
def test_status_of_what_was_ordered(text: str, *, status: str, background: bool) -> None:
    result = Extractor.default().extract(text, published=date(2024, 6, 14))
    deed = next(
        event for event in result.events if event.event_type not in ("conviction", "accusation")
    )
    assert (deed.status, deed.background) == (status, background)
