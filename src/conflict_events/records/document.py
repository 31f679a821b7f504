"""From what was read of each sentence to the records of the document."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.dates import ResolvedDate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import ResolvedFrame
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.assemble import assemble
from conflict_events.records.assertion.callers import called_in
from conflict_events.records.assertion.claims import apply
from conflict_events.records.assertion.condemned import condemned
from conflict_events.records.assertion.confirmed import confirmed
from conflict_events.records.assertion.contradicted import contradicted
from conflict_events.records.assertion.fact_checks import disproved
from conflict_events.records.assertion.interested import alleged
from conflict_events.records.assertion.life_stories import as_life_story
from conflict_events.records.assertion.origins import with_origins
from conflict_events.records.assertion.rejected_charges import rejected
from conflict_events.records.assertion.retrospect import looked_back
from conflict_events.records.assertion.screen import LONG, screen
from conflict_events.records.assertion.sums import summed
from conflict_events.records.assertion.topics import as_history
from conflict_events.records.assertion.unreal_texts import real
from conflict_events.records.assertion.vouching import vouched_for
from conflict_events.records.coding.decided import decided
from conflict_events.records.coding.disappeared import disappeared
from conflict_events.records.dates.clock import date_by_clock
from conflict_events.records.dates.labels import date_by_label
from conflict_events.records.dates.later import lend_later_dates
from conflict_events.records.dates.lending import lend_dates
from conflict_events.records.dates.old_story import in_old_story
from conflict_events.records.dates.recalled import recall_days
from conflict_events.records.dates.reckoned import marked_before
from conflict_events.records.draft import Draft
from conflict_events.records.interpretation.requirements import FIGHTERS
from conflict_events.records.joining.crowd_force import excessive
from conflict_events.records.merging.merge import merge
from conflict_events.records.merging.transfers import transfers
from conflict_events.records.parties.communal import communal
from conflict_events.records.parties.dated_roles import with_dated_roles
from conflict_events.records.parties.home_sides import home_sides
from conflict_events.records.parties.lending import lend_sides
from conflict_events.records.parties.namesakes import left_open
from conflict_events.records.parties.told_once import told_once
from conflict_events.records.places.capitals import home_of
from conflict_events.records.places.doubts import place_doubts
from conflict_events.records.places.labels import place_by_label
from conflict_events.records.places.lending import inherit_places, place_in_country
from conflict_events.records.places.the_town import place_in_the_town
from conflict_events.records.places.told_later import place_told_later
from conflict_events.records.read_sentence import read_sentence
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.records.tolls.before import take_tolls, tells_toll
from conflict_events.records.tolls.lending import lend_tolls
from conflict_events.schema import Diagnostic, DocumentRef, Event
from conflict_events.text.types import Page

__all__ = ["SentenceFacts", "read_document"]


def read_document(
    page: Page,
    reference: DocumentRef,
    facts: Sequence[SentenceFacts],
    lexicon: Lexicon,
    cues: Cues,
    *,
    dates: Sequence[ResolvedDate] = (),
    places: Sequence[ResolvedPlace] = (),
) -> tuple[tuple[Event, ...], tuple[Diagnostic, ...]]:
    """Return the records of a document, most prominent first, and what was not coded.

    Args:
        page: The document as read.
        reference: What records keep of it.
        facts: What was read from each parsed sentence, in text order.
        lexicon: The lexicon.
        cues: Status, source and background cues.
        dates: All dates of the page, those of sentences that were not parsed among them.
        places: All places of the page, likewise.
    """
    frames = [frame for fact in facts for frame in fact.frames if _telling(frame)]
    conflict = any(frame.means for frame in frames) or any(
        party.actor is not None and party.actor.armed for frame in frames for party in frame.parties
    )
    conflict = conflict or any(
        claim.party is not None and claim.party.actor is not None and claim.party.actor.armed
        for fact in facts
        for claim in fact.claims
    )
    conflict = conflict or any(
        token.lower in FIGHTERS for fact in facts for token in fact.parse.tokens
    )
    home = home_of(page, places)
    drafts: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    toll_before: SentenceFacts | None = None
    for fact in facts:
        if toll_before is not None and not _follows(toll_before, fact):
            toll_before = None
        found, problems = read_sentence(
            fact,
            lexicon,
            cues,
            conflict=conflict,
            published=page.published,
            after_toll=toll_before is not None,
            home=home,
        )
        before, own = apply(drafts, rejected(found), fact.claims, lexicon)
        before, own = contradicted(before, condemned(before, own, lexicon), lexicon)
        own = take_tolls(before, own, toll_before, lexicon, cues)
        toll_before = fact if not own and tells_toll(fact) else None
        told = confirmed(before, fact.sources, fact.parse, lexicon)
        told = vouched_for(told, own, fact.sources, fact.parse, lexicon)
        drafts = [*told, *(called_in(alleged(draft, lexicon)) for draft in own)]
        if not own:
            drafts = lend_tolls(drafts, fact.tolls, fact.parse, fact.sources, lexicon, cues)
        diagnostics += problems
    drafts, unreal = real(page, drafts, lexicon)
    diagnostics += unreal
    drafts = list(marked_before(date_by_label(page, drafts, dates), dates, page.published))
    labelled = place_by_label(page, transfers(drafts, lexicon), places, lexicon, done=False)
    merged, unreferred = merge(labelled, lexicon)
    merged = place_by_label(page, merged, places, lexicon, done=True)
    merged = recall_days(merged, facts, lexicon)
    sided = lend_later_dates(lend_sides(merged, lexicon), dates, page, lexicon)
    merged = in_old_story(lend_dates(sided, facts, dates, page, lexicon), dates, page)
    merged = date_by_clock(page, merged, dates)
    merged = place_in_the_town(page, merged, places, lexicon)
    merged = place_told_later(page, merged, places, lexicon)
    inherited = place_in_country(page, inherit_places(merged, lexicon), facts, lexicon)
    brief = len(page.sentences) < LONG
    placed = tuple(draft for draft in inherited if brief or not _empty(draft))
    if len(placed) < len(inherited):
        diagnostics.append(_empty_diagnostic(len(inherited) - len(placed)))
    then = [with_dated_roles(draft, page.published) for draft in placed]
    typed = [excessive(summed(decided(draft, lexicon), lexicon)) for draft in then]
    typed = [communal(home_sides(told_once(draft, page), lexicon)) for draft in typed]
    typed = disproved(
        page, as_history(looked_back(page, disappeared(page, typed), lexicon)), lexicon
    )
    first = next((s.index for s in page.sentences if s.kind != "title"), 0)
    typed = as_life_story(page, with_origins(typed, first, lexicon), lexicon)
    final, screened = screen(page, typed, lexicon)
    parties = (p for draft in final for p in (*draft.initiators, *draft.targets))
    names = tuple(dict.fromkeys(left_open(parties)))
    diagnostics += screened
    problems = (*diagnostics, *unreferred, *names, *place_doubts(final))
    return assemble(page, reference, final, lexicon), problems


def _follows(one: SentenceFacts, other: SentenceFacts) -> bool:
    """Whether a sentence is the next one."""
    return other.parse.sentence.index - one.parse.sentence.index == 1


def _telling(resolved: ResolvedFrame) -> bool:
    """Whether its words may tell of conflict: "give" and "announce" do so of states alone."""
    return any("public_initiator" not in m.trigger.requires for m in resolved.frame.matches)


_LENT = frozenset(("", "place.inherited", "place.document"))


def _empty(draft: Draft) -> bool:
    """Whether nothing but the word of violence is known: no party, toll or place of its own."""
    known = any(not p.pronoun or p.actor for p in (*draft.initiators, *draft.targets))
    return not (known or draft.tolls) and draft.place_rule in _LENT


def _empty_diagnostic(number: int) -> Diagnostic:
    return Diagnostic(
        slug="no-detail",
        message=f"{number} mentions dropped: no party, toll or place is told of them",
    )
