"""doccano: records as entities and relations of a sequence labelling project, and back.

Entity labels are ``event:TYPE`` for triggers and the role for arguments; relations lead from
trigger to argument. doccano counts code points unless the project counts grapheme clusters:
leave that option off. The project needs "use relation" and "allow overlapping spans" on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from conflict_events.errors import InputError
from conflict_events.review.offsets import span_of
from conflict_events.review.spans import ROLES, Annotated, Span, Told

_EVENT = "event:"


def labels(event_types: Iterable[str]) -> str:
    """Return the span labels of a project as the JSON file that doccano imports."""
    made = [{"text": name} for name in ROLES]
    made += [{"text": f"{_EVENT}{name}"} for name in event_types]
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def lines(documents: Sequence[Annotated], titles: Sequence[str]) -> str:
    """Return `documents` as the JSON Lines that doccano imports."""
    made = []
    number = 0
    for document, title in zip(documents, titles, strict=True):
        entities: list[dict[str, Any]] = []
        relations: list[dict[str, Any]] = []
        for told in document.told:
            number += 1
            head = number
            entities.append(_entity(head, f"{_EVENT}{told.event_type}", told.trigger))
            for role, span in told.arguments:
                number += 1
                entities.append(_entity(number, role, span))
                # Ids are of the whole file: doccano keeps relations and entities apart.
                relations.append({"id": number, "from_id": head, "to_id": number, "type": role})
        made.append(
            {
                "text": document.text,
                "document_id": document.document_id,
                "title": title,
                "entities": entities,
                "relations": relations,
            }
        )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in made)


def _entity(number: int, label: str, span: Span) -> dict[str, Any]:
    return {"id": number, "label": label, "start_offset": span[0], "end_offset": span[1]}


def read_lines(raw: str, name: str) -> tuple[Annotated, ...]:
    """Return the annotated documents of an export (JSONL with relations).

    Raises:
        InputError: A line is no such document.
    """
    found = []
    for number, line in enumerate(raw.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            found.append(_annotated(json.loads(line)))
        except InputError as error:
            raise InputError(f"{where}: {error}", slug="record-invalid") from error
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            message = f"{where}: is no document of doccano; export as JSONL with relations"
            raise InputError(message, slug="record-invalid") from error
    return tuple(found)


def _annotated(line: dict[str, Any]) -> Annotated:
    text = line["text"]
    spans: dict[int, Span] = {}
    labels_: dict[int, str] = {}
    for entity in line["entities"]:
        spans[entity["id"]] = span_of(text, entity["start_offset"], entity["end_offset"])
        labels_[entity["id"]] = entity["label"]
    told = []
    for head, label in labels_.items():
        if not label.startswith(_EVENT):
            continue
        arguments = set()
        for tie in line.get("relations", ()):
            ends = (tie["from_id"], tie["to_id"])
            other = next((e for e in ends if e != head), None) if head in ends else None
            if other is not None and labels_.get(other) in ROLES:
                role = tie["type"] if tie["type"] in ROLES else labels_[other]
                arguments.add((role, spans[other]))
        told.append(Told(spans[head], label.removeprefix(_EVENT), tuple(sorted(arguments))))
    # Metadata come back beside the text, in some versions inside "meta".
    known = line["document_id"] if "document_id" in line else line["meta"]["document_id"]
    return Annotated(known, text, tuple(told))
