"""Label Studio: records as predictions of tasks, and corrected tasks back.

Label Studio counts code points in plain text (since its editor of 2022; before that UTF-16
units), as we do. A file read back says of each span which words it holds: where they do not
stand at the code points given, UTF-16 units are tried, and what fits neither is an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from conflict_events.errors import InputError
from conflict_events.review.offsets import span_of
from conflict_events.review.spans import ROLES, Annotated, Span, Told

MODEL = "conflict_events"


def config(event_types: Iterable[str]) -> str:
    """Return the labelling configuration of a project: types for triggers, roles, relations."""
    types = "\n".join(f"    <Label value={quoteattr(name)}/>" for name in event_types)
    roles = "\n".join(f"    <Label value={quoteattr(name)}/>" for name in ROLES)
    relations = "\n".join(f"    <Relation value={quoteattr(name)}/>" for name in ROLES)
    return (
        "<View>\n"
        "  <Style>.htx-text { white-space: pre-wrap; }</Style>\n"
        '  <Header value="$title"/>\n'
        '  <Labels name="event" toName="text" showInline="false">\n'
        f"{types}\n"
        "  </Labels>\n"
        '  <Labels name="role" toName="text">\n'
        f"{roles}\n"
        "  </Labels>\n"
        "  <Relations>\n"
        f"{relations}\n"
        "  </Relations>\n"
        '  <Text name="text" value="$text"/>\n'
        "</View>\n"
    )


def tasks(documents: Sequence[Annotated], titles: Sequence[str]) -> str:
    """Return the tasks of `documents` as the JSON file that Label Studio imports."""
    made = [
        {
            "data": {"text": d.text, "document_id": d.document_id, "title": title},
            "predictions": [{"model_version": MODEL, "result": _result(d)}],
        }
        for d, title in zip(documents, titles, strict=True)
    ]
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _result(document: Annotated) -> list[dict[str, Any]]:
    regions: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    for number, told in enumerate(document.told):
        head = f"e{number}"
        regions.append(_region(head, "event", told.event_type, told.trigger, document.text))
        for place, (role, span) in enumerate(told.arguments):
            name = f"{head}a{place}"
            regions.append(_region(name, "role", role, span, document.text))
            relations.append(
                {
                    "type": "relation",
                    "from_id": head,
                    "to_id": name,
                    "direction": "right",
                    "labels": [role],
                }
            )
    return regions + relations


def _region(name: str, control: str, label: str, span: Span, text: str) -> dict[str, Any]:
    start, end = span
    return {
        "id": name,
        "from_name": control,
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": text[start:end], "labels": [label]},
    }


def read_tasks(raw: str, name: str) -> tuple[Annotated, ...]:
    """Return the annotated documents of an export (JSON).

    Of several annotations of a task the last that was not cancelled stands. Tasks that
    nobody annotated are left out.

    Raises:
        InputError: The file is no such export, or a span does not hold its words.
    """
    try:
        given: list[dict[str, Any]] = list(json.loads(raw))
        return tuple(_annotated(task) for task in given if _chosen(task) is not None)
    except InputError as error:
        raise InputError(f"{name}: {error}", slug="record-invalid") from error
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        message = f"{name}: is no export of Label Studio; export as JSON, not as JSON-MIN"
        raise InputError(message, slug="record-invalid") from error


def _chosen(task: dict[str, Any]) -> dict[str, Any] | None:
    done = [a for a in task["annotations"] if not a.get("was_cancelled")]
    return done[-1] if done else None


def _annotated(task: dict[str, Any]) -> Annotated:
    text = task["data"]["text"]
    chosen = _chosen(task) or {}
    spans: dict[str, Span] = {}
    types: dict[str, str] = {}
    roles: dict[str, str] = {}
    ties: list[tuple[str, str, str | None]] = []
    for item in chosen.get("result", ()):
        if item["type"] == "relation":
            given = item.get("labels") or [None]
            ties.append((item["from_id"], item["to_id"], given[0]))
        elif item["type"] == "labels":
            value = item["value"]
            spans[item["id"]] = span_of(text, value["start"], value["end"], value.get("text"))
            (types if item["from_name"] == "event" else roles)[item["id"]] = value["labels"][0]
    told = []
    for name, event_type in types.items():
        arguments = set()
        for source, goal, label in ties:
            other = goal if source == name else source if goal == name else None
            if other in roles:
                # The label of the span says what it is; a relation may be drawn without one.
                role = label if label in ROLES else roles[other]
                arguments.add((role, spans[other]))
        told.append(Told(spans[name], event_type, tuple(sorted(arguments))))
    reviewer = chosen.get("completed_by", "")
    return Annotated(
        task["data"]["document_id"], text, tuple(told), str(_name(reviewer) if reviewer else "")
    )


def _name(reviewer: Any) -> str:  # noqa: ANN401 - a number or an object, by export
    return str(reviewer.get("email", "")) if isinstance(reviewer, dict) else str(reviewer)
