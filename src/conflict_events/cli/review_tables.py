"""Precision and agreement as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.evaluation.intervals import Share
from conflict_events.review import Agreement, Precision


def precision_lines(found: Precision) -> str:
    """Return the tables of `review report`."""
    return "\n".join(_precision(found)) + "\n"


def _precision(found: Precision) -> Iterator[str]:
    yield f"{'':24}{'right':>11}  {'share':>6}  95 % interval"
    yield _line("an event of the text", found.records)
    yield _line("nothing to change", found.exact)
    yield ""
    yield "by field, of values given"
    for name, share in found.by_field:
        yield _line(name, share)
    yield ""
    yield "an event, by type"
    for name, share in found.by_type:
        yield _line(name, share)
    if found.missing:
        yield ""
        yield "values that were missing"
        for name, number in found.missing:
            yield f"{name:24}{number:>11}"
    if found.missed:
        yield ""
        yield f"{'records added':24}{found.missed:>11}"


def agreement_lines(found: Agreement) -> str:
    """Return the tables of `review agreement`."""
    return "\n".join(_agreement(found)) + "\n"


def _agreement(found: Agreement) -> Iterator[str]:
    yield (
        f"{found.records} records judged by both, {found.only_first} by the first alone, "
        f"{found.only_second} by the second alone"
    )
    yield ""
    yield f"{'':24}{'same':>11}  {'share':>6}  95 % interval   kappa"
    yield _line("an event of the text", found.kept) + _kappa(found.kappa)
    for name, share, kappa in found.by_field:
        yield _line(name, share) + _kappa(kappa)
    if found.disputes:
        yield ""
        yield "disputes ('=' is the machine's value)"
        for event, field, first, second in found.disputes:
            yield f"{event}  {field}: '{first}' against '{second}'"


def _line(name: str, share: Share) -> str:
    counted = f"{share.hits} of {share.of}"
    if share.value is None or share.low is None or share.high is None:
        return f"{name:24}{counted:>11}"
    return f"{name:24}{counted:>11}  {share.value:>6.2f}  {share.low:.2f} to {share.high:.2f}"


def _kappa(value: float | None) -> str:
    return "" if value is None else f"    {value:>6.2f}"
