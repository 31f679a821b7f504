"""Independent reports: copies of one agency text count as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conflict_events.schema import Event
from conflict_events.text.fold import fold_key

_WORDS = 8
"""A sentence of so many words is not written twice by chance."""


def support(events: Sequence[Event]) -> int:
    """Return how many independent reports tell of `events`.

    Documents of which a telling sentence of at least eight words is the same, letter case
    and marks apart, are copies of one text.
    """
    owner: dict[str, str] = {}
    tellers: dict[str, list[str]] = defaultdict(list)
    for event in events:
        owner.setdefault(event.document_id, event.document_id)
        for item in event.evidence:
            if item.role == "sentence":
                key = fold_key(item.text)
                if len(key.split()) >= _WORDS:
                    tellers[key].append(event.document_id)
    for documents in tellers.values():
        for document in documents[1:]:
            owner[_root(owner, document)] = _root(owner, documents[0])
    return len({_root(owner, document) for document in owner})


def _root(owner: dict[str, str], name: str) -> str:
    while owner[name] != name:
        owner[name] = owner[owner[name]]
        name = owner[name]
    return name
