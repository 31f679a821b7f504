"""``conflict-events gazetteer``: a larger gazetteer from a GeoNames dump, and what one holds."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.errors import ExportError
from conflict_events.lexicon.gazetteer import VARIABLE, load_gazetteer
from conflict_events.lexicon.gazetteer_build import extend
from conflict_events.lexicon.gazetteer_geonames import with_units

gazetteer_app = typer.Typer(
    no_args_is_help=True, help="Build a larger gazetteer from a GeoNames dump; look into one."
)
_CHUNK = 1 << 20


@gazetteer_app.command()
def build(
    geonames: Annotated[
        list[Path],
        typer.Option(help="allCountries.txt, or a country's XX.txt; may be given repeatedly."),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write.")] = Path(
        "places.sqlite"
    ),
) -> None:
    """Join the library's places with those of a GeoNames dump that you downloaded.

    Use the file by the environment variable CONFLICT_EVENTS_GAZETTEER or, in Python, by
    `ExtractorConfig(gazetteer=...)`.

    Example: conflict-events gazetteer build --geonames SY.txt -o places.sqlite
    """
    if not output.resolve().parent.is_dir():
        raise ExportError(f"{output}: no such folder", slug="file-unwritable")
    mark = hashlib.blake2b(digest_size=8)
    for path in geonames:
        if path.is_file():
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    mark.update(chunk)
    lines = with_units(geonames, load_gazetteer().towns())
    extend(output.resolve(), lines, mark.hexdigest())
    typer.echo(f"{output}: {load_gazetteer(str(output)).count()} places", err=True)


@gazetteer_app.command()
def show(
    name: Annotated[str, typer.Argument(help="A name as the news prints it.")],
    gazetteer: Annotated[
        Path | None, typer.Option(help=f"A gazetteer of your own; by default ${VARIABLE}.")
    ] = None,
) -> None:
    """Print the places of a name, likeliest first: id, kind, name, country, point."""
    found = load_gazetteer(str(gazetteer) if gazetteer else None)
    for place in found.candidates(name):
        point = "" if place.latitude is None else f"{place.latitude:.4f},{place.longitude:.4f}"
        cells = (place.id, place.feature or place.kind, place.name, place.country or "", point)
        typer.echo("\t".join(map(str, cells)))
