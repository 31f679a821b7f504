"""Small documents with records by construction: each sentence is marked, each is one record."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from conflict_events.records.coding.codings import code
from conflict_events.schema import (
    Actor,
    Attribution,
    Count,
    DateSpan,
    Document,
    DocumentRef,
    Event,
    Evidence,
    Location,
)
from conflict_events.schema.identity import document_id, event_id

PLACES = {"Homs": (34.73, 36.72), "Goma": (-1.67, 29.22), "Kabul": (34.53, 69.17)}


def story(
    *sentences: str,
    published: date = date(2020, 3, 5),
    title: str | None = None,
    **fields: Any,
) -> tuple[Document, tuple[Event, ...]]:
    """Return a document and its records, one a sentence.

    Marks are ``[role:words]``; the type stands in front, ``armed_clash| [initiator:Rebels] ...``.
    A count is ``[killed:12]``.
    """
    text = ""
    marked: list[tuple[str, int, list[tuple[str, int, int]]]] = []
    for sentence in sentences:
        kind, _, rest = sentence.partition("|")
        text += "\n\n" if text else ""
        start, spans = len(text), []
        for role, words, plain in re.findall(r"\[(\w+):([^\]]*)\]|([^\[]+|\[)", rest.strip()):
            if role:
                spans.append((role, len(text), len(text) + len(words)))
            text += words or plain
        marked.append((kind, start, [("sentence", start, len(text)), *spans]))
    known = document_id(text)
    document = Document(text=text, published=published, title=title, source="The Post")
    ref = DocumentRef(id=known, title=title, source="The Post", published=published)
    made = tuple(_event(ref, text, *one, **fields) for one in marked)
    return document.model_copy(update={"id": known}), made


def _event(
    ref: DocumentRef,
    text: str,
    kind: str,
    start: int,
    spans: list[tuple[str, int, int]],
    **fields: Any,
) -> Event:
    def seen(*roles: str, of: str | None = None) -> list[Evidence]:
        return [
            Evidence(role=of or role, start=a, end=b, text=text[a:b], rule=f"test.{role}")  # type: ignore[arg-type]
            for role, a, b in spans
            if role in roles
        ]

    def actors(role: str, actor_kind: str) -> tuple[Actor, ...]:
        return tuple(
            Actor(name=e.text, mention=e.text, kind=actor_kind, evidence=(e,))  # type: ignore[arg-type]
            for e in seen(role)
        )

    place = next(
        (
            Location(
                name=e.text,
                mention=e.text,
                country="SYR" if e.text == "Homs" else "COD",
                latitude=PLACES.get(e.text, (None, None))[0],
                longitude=PLACES.get(e.text, (None, None))[1],
                precision="exact" if e.text in PLACES else None,
                evidence=(e,),
            )
            for e in seen("place")
        ),
        None,
    )
    day = date.fromisoformat(f"2020-03-0{1 + start % 5}")
    when = next(
        (
            DateSpan(
                start=day,
                end=day,
                precision="day",
                basis="relative",
                mention=e.text,
                evidence=(e,),
            )
            for e in seen("date")
        ),
        None,
    )
    tolls = tuple(
        Count(
            kind=role,  # type: ignore[arg-type]
            low=int(e.text),
            high=int(e.text),
            best=int(e.text),
            wording="exact",
            who="people",
            side="civilians",
            evidence=(e,),
        )
        for role in ("killed", "injured")
        for e in seen(role, of="count")
    )
    made = Event(
        id=event_id(ref.id, "text", start, 0),
        document_id=ref.id,
        document=ref,
        summary=text[spans[0][1] : spans[0][2]],
        event_type=kind,
        initiators=actors("initiator", "rebel_group"),
        targets=actors("target", "state_forces"),
        location=place,
        date=when,
        casualties=tolls,
        sources=tuple(
            Attribution(name=e.text, kind="official", evidence=(e,)) for e in seen("source")
        ),
        evidence=(*seen("trigger"), *seen("sentence")),
        **fields,
    )
    return made.model_copy(update={"codings": code(made)})


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("%%"))


WAR = _lines("""
armed_clash| [initiator:Rebels] [trigger:fought] [target:soldiers] near [place:Homs] on
[date:Tuesday], [source:the army] said. %%
air_strike| [initiator:Jets] [trigger:bombed] a market in [place:Homs] and killed [killed:12]. %%
protest| [initiator:Nurses] [trigger:marched] in [place:Goma] on [date:Monday].
""")
ODD = _lines("""
killing| <script>alert('x')</script> [initiator:Men 😀 <b>bold</b>] [trigger:killed]
[target:"the & one"] 💥 in [place:Kabul]. %%
arrest| אמש [initiator:המשטרה] [trigger:עצרה] [target:شاب] ב[place:חיפה].
""")
