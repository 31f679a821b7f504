"""The extractor: raw text in, records out. Composes the stages and does nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from conflict_events import __version__
from conflict_events.config import ExtractorConfig
from conflict_events.entities import dates as dates_stage
from conflict_events.entities import parties as parties_stage
from conflict_events.entities import places as places_stage
from conflict_events.entities.actor_countries import countries_of_sides
from conflict_events.entities.both_sides import name_both_sides
from conflict_events.entities.coreference import as_linked, link
from conflict_events.entities.dates import DatesOfPage
from conflict_events.entities.known_fighters import name_fighters
from conflict_events.entities.lists import listed
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.places_in_names import outside_names
from conflict_events.entities.places_taken_up import take_up_places
from conflict_events.entities.same_group import take_up_groups
from conflict_events.entities.spoken_of import goes_on, spoken_of
from conflict_events.entities.strangers import part_strangers
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import ResolvedFrame
from conflict_events.frames import build as frames_stage
from conflict_events.frames import source_chain as sources_stage
from conflict_events.frames import tolls as tolls_stage
from conflict_events.frames.claims import ClaimReading, read_claims
from conflict_events.frames.dealt_out import dealt_out
from conflict_events.frames.gapped_tolls import with_number
from conflict_events.frames.labels import tellers
from conflict_events.frames.sources import SourceReading, vouching
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.cues import load_cues
from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.mentions import claims as claim_mentions
from conflict_events.mentions import dates as date_mentions
from conflict_events.mentions import places as place_mentions
from conflict_events.mentions import toll_words as toll_mentions
from conflict_events.mentions import triggers as trigger_mentions
from conflict_events.mentions.actors import proper_words
from conflict_events.parses.gapped import Deed, told_apart
from conflict_events.parses.protocol import Parser
from conflict_events.parses.spacy_parser import SpacyParser
from conflict_events.parses.types import Parse, Token
from conflict_events.records.assertion.claims import Claim
from conflict_events.records.document import SentenceFacts, read_document
from conflict_events.schema import (
    SCHEMA_VERSION,
    DateSpan,
    Diagnostic,
    Document,
    DocumentRef,
    ExtractionResult,
    Location,
    Provenance,
)
from conflict_events.text import document as text_stage
from conflict_events.text.types import Page, Sentence, Span

_CHUNK = 32
_NOTHING = Diagnostic(slug="no-event", message="no sentence tells of a codable event")


class Extractor:
    """Reads documents with one configuration; immutable, safe to share.

    Args:
        config: Settings; defaults suit news text.
        parser: Anything that satisfies `parses.protocol.Parser`; by default the spaCy
            pipeline that the configuration names.

    Raises:
        ModelError: The model is missing or unfit.
        LexiconError: A pack is missing or broken.
    """

    def __init__(
        self, config: ExtractorConfig | None = None, *, parser: Parser | None = None
    ) -> None:
        self.config = config or ExtractorConfig()
        self._lexicon = load_lexicon(self.config.packs)
        self._registry = load_registry(self.config.packs)
        self._cues = load_cues()
        self._tellers = tellers(self._cues.sources)
        self._date_rules = load_date_rules()
        self._gazetteer = load_gazetteer(self.config.gazetteer)
        self._proper = proper_words(self._registry)
        self._parser = parser or SpacyParser(self.config.model, batch_size=self.config.batch_size)
        self.provenance = Provenance(
            library=__version__,
            schema_version=SCHEMA_VERSION,
            lexicon=self._lexicon.fingerprint,
            parser=self._parser.version,
            gazetteer=self._gazetteer.mark,
        )

    @classmethod
    def default(cls) -> Extractor:
        """Return the extractor with default settings, built once a process."""
        return _default()

    def extract(
        self,
        text: str,
        *,
        published: date | None = None,
        title: str | None = None,
        source: str | None = None,
        id: str | None = None,  # noqa: A002 - the contract's name
    ) -> ExtractionResult:
        """Return the records of one text. A text never raises.

        Args:
            text: Raw text as people have it.
            published: Day of publication; relative dates are read against it.
            title: Title, where it is not part of the text.
            source: Publisher.
            id: The caller's id of the document.
        """
        document = Document(text=text, published=published, title=title, source=source, id=id)
        return next(self.extract_all((document,)))

    def extract_all(
        self, documents: Iterable[Document | Mapping[str, Any]]
    ) -> Iterator[ExtractionResult]:
        """Yield one result a document, in order; sentences are parsed in batches."""
        chunk: list[Document] = []
        for given in documents:
            chunk.append(given if isinstance(given, Document) else Document.model_validate(given))
            if len(chunk) >= _CHUNK:
                yield from self._extract_chunk(chunk)
                chunk = []
        if chunk:
            yield from self._extract_chunk(chunk)

    def places(self, text: str) -> tuple[Location, ...]:
        """Return every place mention of the text, resolved, in order."""
        page = self._page(Document(text=text))
        return tuple(resolved.location for resolved in self._places(page))

    def dates(self, text: str, *, published: date | None = None) -> tuple[DateSpan, ...]:
        """Return every date mention of the text that resolves, in order.

        Each is what its own words name: Friday for "by Friday", both ends of "from Monday to
        Friday". The date of an event also reads the words around them.
        """
        page = self._page(Document(text=text, published=published))
        return self._dates(page).named

    def _page(self, document: Document) -> Page:
        return text_stage.read(document, self._proper, self._tellers)

    def _places(self, page: Page) -> tuple[ResolvedPlace, ...]:
        mentions = place_mentions.find(page, self._gazetteer)
        sides = countries_of_sides(page, self._registry)
        return places_stage.resolve(page, mentions, self._gazetteer, sides)

    def _dates(self, page: Page) -> DatesOfPage:
        mentions = date_mentions.find(page, self._date_rules)
        return dates_stage.resolve_page(page, mentions, self._date_rules)

    def _extract_chunk(self, documents: list[Document]) -> Iterator[ExtractionResult]:
        pages = [self._page(document) for document in documents]
        wanted = [self._wanted(page) for page in pages]
        parses = self._parser.parse([sentence for group in wanted for sentence in group])
        for document, page, group in zip(documents, pages, wanted, strict=True):
            own = [next(parses) for _ in group]
            yield self._read(document, page, own)

    def _wanted(self, page: Page) -> list[Sentence]:
        """The sentences with a trigger, and those around them that may tell who it was."""
        found: list[Sentence] = []
        before: Sentence | None = None
        for sentence in page.sentences:
            if trigger_mentions.matters(sentence, self._lexicon) or (
                found and claim_mentions.matters(sentence)
            ):
                if before is not None and goes_on(sentence) and before not in found[-1:]:
                    found.append(before)
                found.append(sentence)
            before = sentence
        return toll_mentions.with_tolls(page.sentences, found)

    def _read(self, document: Document, page: Page, parses: list[Parse]) -> ExtractionResult:
        reference = DocumentRef(
            id=page.document_id,
            title=page.title or _printed_title(page),
            source=document.source or page.source,
            url=document.url,
            published=page.published,
        )
        if not parses:
            return ExtractionResult(
                document_id=page.document_id,
                diagnostics=page.diagnostics or (_NOTHING,),
                provenance=self.provenance,
            )
        named = self._places(page)
        places, about = outside_names(named, (parse.sentence for parse in parses), self._registry)
        dates = self._dates(page)
        around = Surroundings(
            self._lexicon,
            self._registry,
            page.published,
            _countries(about),
            {(p.mention.span.part, p.mention.span.start): p for p in places},
            tuple(d.mention.span for d in dates.dates),
        )
        deeds = [deed for parse in parses for deed in dealt_out(parse) or told_apart(parse)]
        parses = [deed.parse for deed in deeds]
        frames = [self._frames(deed, around) for deed in deeds]
        linked = link(frames, self._lexicon, spoken_of(parses, around))
        placed = take_up_places(linked, self._lexicon)
        known = part_strangers(placed, parses, self._registry)
        named_groups = take_up_groups(name_fighters(known, parses, self._registry))
        resolved = name_both_sides(named_groups)
        sources = sources_stage.find_all(parses, self._cues, page.sentences)
        facts = [
            SentenceFacts(
                deed.parse,
                frames,
                tuple(p for p in places if _inside(p.mention.span, deed)),
                tuple(d for d in dates.dates if _inside(d.mention.span, deed)),
                with_number(tolls_stage.find(deed.parse), deed.parse, deed.number),
                told,
                self._claims(deed.parse, around, told, frames) if deed.heads is None else (),
                own=_own(deed),
            )
            for deed, frames, told in zip(deeds, resolved, sources, strict=True)
        ]
        events, diagnostics = read_document(
            page, reference, facts, self._lexicon, self._cues, dates=dates.dates, places=places
        )
        kept = tuple(
            event
            for event in events
            if event.confidence >= self.config.min_confidence
            and (self.config.keep_verbal or event.codings.acled is not None)
        )
        noted = (*page.diagnostics, *dates.diagnostics, *diagnostics)
        return ExtractionResult(
            document_id=page.document_id,
            events=kept,
            diagnostics=noted if kept or noted else (_NOTHING,),
            provenance=self.provenance,
        )

    def _frames(self, deed: Deed, around: Surroundings) -> tuple[ResolvedFrame, ...]:
        found = trigger_mentions.find(deed.parse, self._lexicon, around.days)
        frames = frames_stage.build(deed.parse, found, self._lexicon)
        if deed.heads is not None:
            frames = tuple(f for f in frames if {f.head, f.governor} & deed.heads)
        return parties_stage.resolve(frames, around)

    def _claims(
        self,
        parse: Parse,
        around: Surroundings,
        told: Sequence[SourceReading],
        frames: Sequence[ResolvedFrame],
    ) -> tuple[Claim, ...]:
        found: list[Claim] = []
        index = parse.sentence.index
        for reading in read_claims(parse):
            if reading.actor_head is None:
                found.append(Claim(reading, None, index))
                continue
            for head in listed(parse, parse.tokens[reading.actor_head]):
                voice = vouching(told, reading.actor_head)
                if voice is None or reading.attribution == "denied":
                    voice = _claimant(told, reading, parse, head) or voice
                found += [
                    Claim(reading, as_linked(party, frames), index, voice)
                    for party in parties_stage.read_phrase(parse, head, around)
                ]
        return tuple(found)


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def _claimant(
    told: Sequence[SourceReading], reading: ClaimReading, parse: Parse, head: Token
) -> SourceReading | None:
    """Return who says that he did it himself, or did not: of several the one with this head."""
    if reading.attribution not in ("claimed", "denied") or reading.actor is None:
        return None
    words = parse.tokens[slice(*reading.actor)]
    for span in (parse.span(head), parse.span(words[0], words[-1])):
        for source in told:
            if source.span.overlaps(span):
                return source
    # "The group's spokesman, Ali Sher, denied any role": he speaks, and the group is meant.
    said = next((t.lower for t in parse.tokens if reading.cue.span.covers(parse.span(t))), None)
    return next((source for source in told if source.verb == said), None)


def _own(deed: Deed) -> tuple[Span, ...] | None:
    if not deed.hidden:
        return None
    return tuple(deed.parse.span(deed.parse.tokens[i]) for i in sorted(deed.own))


def _inside(span: Span, deed: Deed) -> bool:
    if not deed.parse.sentence.span.covers(span):
        return False
    return not any(deed.parse.span(deed.parse.tokens[i]).overlaps(span) for i in deed.hidden)


def _printed_title(page: Page) -> str | None:
    return next((page.raw(b.span).strip() for b in page.blocks if b.kind == "title"), None)


def _countries(places: Iterable[ResolvedPlace]) -> tuple[str, ...]:
    """Countries of the document's places, the most frequent first, ties by first mention."""
    counted = Counter(p.location.country for p in places if p.location.country)
    return tuple(country for country, _ in counted.most_common())
