"""Web pages: the article of an HTML page as a document, through trafilatura."""

from __future__ import annotations

from datetime import date

from conflict_events.errors import InputError, MissingExtraError
from conflict_events.schema import Document


def from_html(html: str, url: str | None = None) -> Document:
    """Return the article of a page, with the title, day and publisher that it states.

    Offsets of records refer to the text that was extracted, ``document.text``.

    Args:
        html: Source of the page.
        url: Where it was read.

    Raises:
        MissingExtraError: trafilatura is not installed (extra ``web``).
        InputError: The page holds no article.
    """
    try:
        import trafilatura  # noqa: PLC0415 - optional
    except ImportError as error:
        raise MissingExtraError("reading HTML", "web") from error
    found = trafilatura.bare_extraction(
        html,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise InputError(f"{url or 'the page'}: holds no article; give its text as a text file")
    return Document(
        text="\n\n".join(line for line in found.text.split("\n") if line.strip()),
        title=found.title or None,
        source=found.sitename or None,
        url=url or found.url or None,
        published=_day(found.date),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
