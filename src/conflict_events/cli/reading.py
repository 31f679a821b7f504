"""Files and standard input to documents, with one clear line for what cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO

from conflict_events.errors import InputError
from conflict_events.schema import Document

_HTML = (".html", ".htm")


def parse_day(text: str | None) -> date | None:
    """Return the ISO day `text`.

    Raises:
        InputError: It is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"'{text}' is no day; write --published as YYYY-MM-DD"
        raise InputError(message) from error


def documents(
    paths: Sequence[str],
    *,
    published: date | None,
    title: str | None,
    source: str | None,
    encoding: str,
) -> Iterator[tuple[str, Document]]:
    """Yield each path with its document; ``-`` is standard input.

    Documents get the default id, a hash of their text, so that a file may be moved or renamed.

    Raises:
        InputError: A path is missing, a folder, or not text in `encoding`.
        MissingExtraError: A page needs the extra ``web``.
    """
    for path in paths:
        raw = _bytes(path)
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError) as error:
            raise InputError(
                f"{path}: is not {encoding} text; name its encoding, such as --encoding cp1252"
            ) from error
        if path.lower().endswith(_HTML):
            from conflict_events.text.web import from_html  # noqa: PLC0415 - needs an extra

            page = from_html(text)
            stated = {
                "published": published or page.published,
                "title": title or page.title,
                "source": source or page.source,
            }
            yield path, page.model_copy(update=stated)
        else:
            text = text.removeprefix("\ufeff")
            yield path, Document(text=text, published=published, title=title, source=source)


def _bytes(path: str) -> bytes:
    with opened(path) as stream:
        return stream.read()


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """Give the bytes of a file, or of standard input for ``-``, as a stream.

    Raises:
        InputError: The path is missing, a folder, or cannot be read.
    """
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; name the files in it, or use `batch`") from error
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(f"{path}: {reason}; check the path") from error
    with stream:
        yield stream
