"""``conflict-events explain``: the derivation of records as a tree."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from conflict_events.cli.reading import documents, parse_day
from conflict_events.errors import InputError
from conflict_events.schema import Event, Evidence


def explain(
    file: Annotated[str, typer.Argument(help="Text or HTML file; - is standard input.")],
    record: Annotated[
        str | None, typer.Option(help="Id or number (from 1) of one record; else all.")
    ] = None,
    published: Annotated[str | None, typer.Option(help="Day of publication.")] = None,
    title: Annotated[str | None, typer.Option(help="Title, if it is not in the text.")] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the file.")] = "utf-8",
) -> None:
    """Show which words and rules each value of a record comes from."""
    day = parse_day(published)
    given = list(documents([file], published=day, title=title, source=None, encoding=encoding))
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

    result = next(Extractor.default().extract_all(document for _, document in given))
    chosen = [
        event
        for number, event in enumerate(result.events, start=1)
        if record in (None, event.id, str(number))
    ]
    if not chosen and record is not None:
        raise InputError(
            f"{file}: has no record '{record}', it has {len(result.events)}; "
            "give an id or a number from 1"
        )
    console = Console()
    for event in chosen:
        console.print(tree(event))


def tree(event: Event) -> Tree:
    """Return the derivation of `event`: each value, the words it was read from, the rule."""
    root = Tree(f"[bold]{escape(event.summary)}[/bold]  {event.id}")
    told = root.add(f"type: {event.event_type} ({event.status}, {event.scope})")
    _evidence(told, event.evidence)
    for label, actors in (("initiator", event.initiators), ("target", event.targets)):
        for actor in actors:
            node = root.add(
                f"{label}: {escape(actor.name)} ({actor.kind or 'thing'}, "
                f"{actor.country or '-'}, {actor.sector or '-'}, {actor.attribution})"
            )
            _evidence(node, actor.evidence)
    if event.location is not None:
        place = event.location
        node = root.add(
            f"place: {escape(place.name)}, {escape(place.admin1 or '-')}, {place.country or '-'} "
            f"({place.precision}; {place.latitude}, {place.longitude})"
        )
        _evidence(node, place.evidence)
    if event.date is not None:
        day = event.date
        node = root.add(f"date: {day.start} to {day.end} ({day.precision}, {day.basis})")
        _evidence(node, day.evidence)
    for count in event.casualties:
        bounds = f"{_number(count.low)} to {_number(count.high)}, best {_number(count.best)}"
        node = root.add(f"{count.kind}: {bounds} ({count.wording}, {count.side})")
        _evidence(node, count.evidence)
    if event.territory is not None:
        land = event.territory
        gained, lost = land.gained_by or "-", land.lost_by or "-"
        root.add(escape(f"territory: {land.place or '-'}, gained by {gained}, lost by {lost}"))
    if event.means:
        root.add(escape(f"means: {', '.join(event.means)}"))
    for source in event.sources:
        _evidence(root.add(f"source: {escape(source.name)} ({source.kind})"), source.evidence)
    codes = root.add("codings")
    for name, coding in event.codings:
        if coding is not None:
            values = ", ".join(f"{k} {v}" for k, v in coding if v not in (None, (), False))
            codes.add(escape(f"{name}: {values}"))
    return root


def _evidence(node: Tree, spans: tuple[Evidence, ...]) -> None:
    for span in spans:
        words = span.text if len(span.text) < 90 else f"{span.text[:86]} ..."
        quoted = " ".join(words.split())
        node.add(
            escape(f"{span.role} {span.part}:{span.start}-{span.end} “{quoted}” [{span.rule}]")
        )


def _number(value: int | None) -> str:
    return "?" if value is None else f"{value:,}"
