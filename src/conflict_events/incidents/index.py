"""A growing collection of records and the incidents they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from conflict_events.incidents.blocks import Blocks
from conflict_events.incidents.compare import Agreement, agreement
from conflict_events.incidents.features import Features, features
from conflict_events.incidents.partition import partition
from conflict_events.incidents.united import incident
from conflict_events.schema import Event, ExtractionResult, Incident


class IncidentIndex:
    """Records of many documents, to which more can be added at any time.

    New records are compared with what shares place or actor, and days or toll, never with
    all. The incidents are those that the same records give together, in whatever order and
    however often they were added.

    Example:
        >>> from conflict_events import IncidentIndex
        >>> index = IncidentIndex()
        >>> index.add([])
        >>> index.incidents()
        ()
    """

    def __init__(self) -> None:
        self._clear()

    def __len__(self) -> int:
        """Number of records, repeats not counted."""
        return len(self._records)

    def add(self, results: Iterable[ExtractionResult | Event]) -> None:
        """Take in the records of `results`; what is known already changes nothing.

        Args:
            results: Results of the extractor, or records.
        """
        fresh: dict[str, Event] = {}
        replaced = False
        for event in _events(results):
            known = fresh.get(event.id)
            if known is None and event.id in self._numbers:
                known = self._records[self._numbers[event.id]].event
                replaced |= event.model_dump_json() < known.model_dump_json()
            if known is None or event.model_dump_json() < known.model_dump_json():
                fresh[event.id] = event
        if replaced:
            kept = [r.event for r in self._records if r.event.id not in fresh]
            self._clear()
            fresh |= {event.id: event for event in kept}
        for record in sorted(map(features, fresh.values()), key=lambda r: r.order):
            self._take(record)

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents of all records so far; each record is in exactly one.

        Pairs are compared as they were told, never as merged, strongest agreement first; a
        join that would put contradicting records together is left out.

        Returns:
            Incidents in the order of their founding members.
        """
        numbers = self._founding_order()
        rank = {number: at for at, number in enumerate(numbers)}
        records = [self._records[number] for number in numbers]
        edges = [
            (rank[a], rank[b], found) for a, b, found in self._edges if self._blocks.meet(a, b)
        ]
        return tuple(
            incident(
                [records[n] for n in group.members],
                sorted(_reason(records[a], records[b], found) for a, b, found in group.edges),
            )
            for group in partition(records, edges)
        )

    def _founding_order(self) -> list[int]:
        """Number the records by what they tell, then by what else their documents do.

        Which of two equally good joins comes first must not hang on the names of documents;
        these decide only between documents that tell the same throughout.
        """
        contents: dict[str, list[str]] = defaultdict(list)
        for record in self._records:
            contents[record.event.document_id].append(record.order[-2])
        told = {name: sorted(digests) for name, digests in contents.items()}

        def rank(number: int) -> tuple[object, ...]:
            record = self._records[number]
            return *record.order[:-1], told[record.event.document_id], record.order[-1]

        return sorted(range(len(self._records)), key=rank)

    def _clear(self) -> None:
        self._records: list[Features] = []
        self._numbers: dict[str, int] = {}
        self._edges: list[tuple[int, int, Agreement]] = []
        self._blocks = Blocks()

    def _take(self, record: Features) -> None:
        number = len(self._records)
        self._records.append(record)
        self._numbers[record.event.id] = number
        for other in self._blocks.add(record):
            one, two = sorted((other, number), key=lambda n: self._records[n].order)
            found = agreement(self._records[one], self._records[two])
            if found is not None:
                self._edges.append((one, two, found))


def _events(results: Iterable[ExtractionResult | Event]) -> Iterator[Event]:
    for item in results:
        yield from item.events if isinstance(item, ExtractionResult) else (item,)


def _reason(one: Features, other: Features, found: Agreement) -> str:
    return f"{one.event.id} + {other.event.id}: {'; '.join(found.reasons)}"
