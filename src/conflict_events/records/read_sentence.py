"""From the resolved frames of one sentence to its drafts: interpreted, joined, placed, dated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import ResolvedFrame
from conflict_events.frames.accidents import follows_accident, read_accident
from conflict_events.frames.animals import of_animals
from conflict_events.frames.answered import is_answered
from conflict_events.frames.fiction import in_fiction
from conflict_events.frames.plans import is_done
from conflict_events.frames.purpose import by_force, is_purpose, stands_ready
from conflict_events.frames.sources import SourceReading
from conflict_events.frames.status import CueHit, StatusReading, read_status
from conflict_events.frames.topics import is_elsewhere
from conflict_events.frames.types import Frame
from conflict_events.lexicon.cues import Cues
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.assertion.attempts import is_begun, tried
from conflict_events.records.assertion.bare import bare_diagnostic, mere_mention, stands_alone
from conflict_events.records.assertion.figurative import is_figure
from conflict_events.records.assertion.general import general_diagnostic, is_general, is_sum
from conflict_events.records.assertion.ordered import ordered
from conflict_events.records.assertion.spared import is_spared
from conflict_events.records.assertion.topics import with_topic
from conflict_events.records.assertion.unreal_relatives import unreal_too
from conflict_events.records.coding.decided import decided
from conflict_events.records.dates.timing import dated, not_to_come, timed
from conflict_events.records.dates.when import own_days
from conflict_events.records.draft import Draft, Telling
from conflict_events.records.interpretation.asked import asked_of, request_of
from conflict_events.records.interpretation.interpret import interpret, refers_back
from conflict_events.records.interpretation.requirements import Context
from conflict_events.records.interpretation.roles import Reading
from conflict_events.records.interpretation.weapons import means_of
from conflict_events.records.joining.crowd_force import excessive
from conflict_events.records.joining.join import join
from conflict_events.records.joining.long_fights import before_the_fall
from conflict_events.records.joining.scenes import without_scenes
from conflict_events.records.joining.two_places import own_places
from conflict_events.records.merging.ranked import only_ranks
from conflict_events.records.parties.counted import named_doers, named_targets
from conflict_events.records.parties.doubted import suspected
from conflict_events.records.places.capitals import with_capitals
from conflict_events.records.places.unknown import unknown_place
from conflict_events.records.places.where import places_of
from conflict_events.records.places.where_clause import taken_up_by_where
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.records.tolls.attach import attach, with_common_tolls
from conflict_events.records.tolls.unhurt import harming, without_attempts
from conflict_events.schema import Diagnostic
from conflict_events.text.types import Span

_HURT = frozenset(("killed", "injured", "missing"))
_REFERRING = frozenset(("the", "this", "that", "these", "those"))


def read_sentence(
    facts: SentenceFacts,
    lexicon: Lexicon,
    cues: Cues,
    *,
    conflict: bool,
    published: date | None = None,
    after_toll: bool = False,
    home: str | None = None,
) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the drafts of a sentence and what was seen and not taken."""
    words = frozenset(token.lower for token in facts.parse.tokens)
    hurt = any(t.kind in _HURT and not (t.unnumbered or t.negative) for t in facts.tolls)
    context = Context(words, has_toll=hurt, conflict=conflict, after_toll=after_toll)
    drafts: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    elsewhere = is_elsewhere(facts.parse.sentence.text)
    for resolved in harming(facts.frames, facts.tolls):
        reading = interpret(resolved, lexicon, context)
        dependent = reading is None
        if reading is None:
            # "Died in the explosion": an outcome whose cause may stand beside it.
            reading = _outcome(resolved, lexicon, replace(context, conflict=True))
        accident = read_accident(facts.parse, resolved.frame.head)
        if reading is None:
            if accident and _tells_harm(resolved.frame, lexicon):
                diagnostics.append(accident_diagnostic(accident[0]))
            continue
        if elsewhere or in_fiction(facts.parse, resolved.frame.head):
            diagnostics.append(_other_sense(resolved.frame))
            continue
        if accident and (
            _harms(reading, lexicon) or follows_accident(facts.parse, resolved.frame.head)
        ):
            diagnostics.append(accident_diagnostic(accident[0]))
            continue
        if lexicon.types[
            reading.match.trigger.type
        ].family in _BODILY | HARM | _GAINS and of_animals(resolved.frame):
            diagnostics.append(_other_sense(resolved.frame))
            continue
        draft = _draft(resolved, reading, facts, lexicon, cues)
        if is_figure(draft, lexicon, hurt=hurt):
            diagnostics.append(_other_sense(resolved.frame))
            continue
        if mere_mention(draft, lexicon) or (
            reading.bare and not draft.definite and not stands_alone(draft, facts.frames, hurt=hurt)
        ):
            diagnostics.append(bare_diagnostic(draft))
            continue
        drafts.append(replace(draft, dependent=dependent))
    own = [decided(draft, lexicon) for draft in unreal_too(_without_carriers(drafts, lexicon))]
    days, where = own_days(own, facts.dates), own_places(own, facts.places)
    whole = without_scenes(join(own, lexicon, days, where, hurt=hurt), lexicon)
    joined = tuple(draft for draft in whole if not draft.dependent)
    heads = frozenset(index for draft in drafts for _, index in draft.anchors)
    described = with_capitals(facts.parse, facts.places, home)
    placed = [
        split
        for draft in joined
        for split in _place(draft, described, heads, _taken(facts, drafts), lexicon)
    ]
    told_when = [
        not_to_come(dated(draft, facts.dates, lexicon, published), facts.dates, published)
        for draft in placed
    ]
    typed = tuple(
        timed(decided(draft, lexicon), facts.dates, published)
        for draft in before_the_fall(tuple(told_when))
    )
    tolls = without_attempts(facts.tolls, typed, facts.parse, cues)
    done, _ = attach(typed, tolls, facts.sources, lexicon)
    done = with_common_tolls(done, facts.own)
    told: list[Draft] = []
    for draft in map(ordered, done):
        if is_general(draft, lexicon):
            diagnostics.append(general_diagnostic(draft))
        elif not is_spared(draft):
            told.append(_sourced(_summed(excessive(draft), lexicon), facts.sources))
    return tuple(told), tuple(diagnostics)


def _summed(draft: Draft, lexicon: Lexicon) -> Draft:
    """Mark what sums up deeds of nobody in particular, and what is only referred to."""
    known = with_topic(draft, lexicon)
    return replace(known, aggregate=True) if is_sum(known, lexicon) else known


def _outcome(resolved: ResolvedFrame, lexicon: Lexicon, context: Context) -> Reading | None:
    """Return the reading of a verb that only tells what befell people, not what was done."""
    if resolved.frame.kind != "verb":
        return None
    reading = interpret(resolved, lexicon, context)
    if reading is None or not reading.match.trigger.result:
        return None
    return reading if reading.targets and not reading.initiators else None


def _draft(
    resolved: ResolvedFrame,
    reading: Reading,
    facts: SentenceFacts,
    lexicon: Lexicon,
    cues: Cues,
) -> Draft:
    frame = resolved.frame
    parse = facts.parse
    first, last = reading.match.tokens[0], reading.match.tokens[-1]
    contiguous = last - first == len(reading.match.tokens) - 1
    head = parse.tokens[frame.head]
    span = parse.span(parse.tokens[first], parse.tokens[last]) if contiguous else parse.span(head)
    read = status = read_status(parse, frame.head, cues, governor=frame.governor)
    if is_answered(parse, head):
        read = status = StatusReading("asserted", (), attempted=False)
    own = reading.match.trigger.status
    light = frame.light.status if frame.light and not is_done(parse, head) else None
    if status.status == "asserted" and (own or light):
        status = StatusReading(own or light or "asserted", status.cues, status.attempted)
    if status.status in ("asserted", "alleged"):
        family = lexicon.types[reading.match.trigger.type].family
        told = family == "protest" or reading.match.trigger.type == _DISPERSAL
        carrier = parse.tokens[frame.governor]
        aimed = carrier if frame.light else head
        forced = told and (aimed.dep == "advcl" or by_force(parse, aimed))
        forced = forced or (frame.light is not None and frame.light.goes_on)
        aim = (is_purpose(parse, aimed) and not forced) or stands_ready(parse, carrier)
        begun = status.attempted and family in _BODILY and is_begun(parse, head)
        if (aim and not begun) or (status.attempted and family not in _TRIED):
            hit = CueHit(parse.span(head), "purpose")
            cues_found = (*status.cues, hit) if aim else status.cues
            status = StatusReading("planned", cues_found, status.attempted)
    definite = (
        frame.kind == "noun"
        and reading.bare
        and any(kid.lower in _REFERRING for kid in parse.kids(head, "det"))
    ) or (refers_back(resolved) and not (reading.initiators or reading.targets))
    initiators, targets = asked_of(reading, status.status)
    family = lexicon.types[reading.match.trigger.type].family
    initiators = named_doers(initiators, family)
    made = Draft(
        parse=parse,
        frame=frame,
        match=reading.match,
        type=reading.match.trigger.type,
        initiators=suspected(parse, initiators),
        targets=named_targets(targets, reading.match.trigger.type),
        lost_by=reading.lost_by,
        territory=reading.territory,
        spots=reading.spots,
        means=means_of(reading, resolved, family),
        mutual=reading.mutual and not (reading.askers and initiators == reading.askers),
        result=reading.match.trigger.result,
        status=status,
        tellings=_tellings(frame, span, reading.match.trigger.id),
        anchors=((parse.sentence.index, frame.head),),
        definite=definite,
        cues=tuple((cue.rule, cue.span) for cue in status.cues),
        scope=lexicon.types[reading.match.trigger.type].scope,
        request=request_of(reading, status.status),
    )
    return tried(made, read)


def _tellings(frame: Frame, span: Span, trigger: str) -> tuple[Telling, ...]:
    """The trigger, and the support verb that says it took place ("launched an attack")."""
    parse = frame.parse
    own = Telling(parse.sentence, span, f"{trigger}.{frame.rule}")
    if frame.light is None or frame.governor == frame.head:
        return (own,)
    verb = parse.span(parse.tokens[frame.governor])
    return own, Telling(parse.sentence, verb, f"light.{frame.light.id}")


def _without_carriers(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Drop verbal drafts whose word only gives another draft its status, and mere ranks.

    "Denied that it had shelled the town" is one denied shelling (design, section 3); but who
    urges an end to a siege asks for something, and the siege goes on.
    """
    cues = {span for d in drafts if d.status.status != "asserted" for _, span in d.cues}
    return [
        draft
        for draft in drafts
        if not only_ranks(draft, drafts, lexicon)
        and (
            lexicon.types[draft.type].band != "verbal"
            or not any(span.overlaps(draft.tellings[0].trigger) for span in cues)
        )
    ]


_DISPERSAL = "protest_dispersal"
"""What tear gas is fired for happens when it is fired."""
_TRIED = type_group("attempted-as-such")
"""Families whose mere attempt is an act of its own kind."""
_BODILY = type_group("harm-to-people")
"""Families of which "tried to" tells an act against people that began."""
HARM = type_group("destructive-violence")
_GAINS = type_group("violence-or-gain")
"""Families that tell harm."""


RELIEF = type_group("relief")
"""What authorities do after a disaster, with words of conflict."""


def _harms(reading: Reading, lexicon: Lexicon) -> bool:
    """Whether the reading tells harm that an accident may have done: nobody is named for it."""
    if reading.match.trigger.type in RELIEF:
        return True
    if lexicon.types[reading.match.trigger.type].family not in HARM:
        return False
    # A helicopter that crashes does nothing to those in it.
    return not any(
        p.actor is not None and p.actor.armed and p.means is None for p in reading.initiators
    )


def _tells_harm(frame: Frame, lexicon: Lexicon) -> bool:
    return any(lexicon.types[match.trigger.type].family in HARM for match in frame.matches)


def _other_sense(frame: Frame) -> Diagnostic:
    token = frame.parse.tokens[frame.head]
    return Diagnostic(
        slug="other-sense",
        message=f"'{token.text}' is said of sport, fiction, space or trade, not of conflict",
        part=frame.parse.sentence.span.part,
        start=token.start,
        end=token.end,
    )


def accident_diagnostic(cue: CueHit) -> Diagnostic:
    """Return the diagnostic for harm that nobody did."""
    return Diagnostic(
        slug="accident",
        message="harm by accident or disaster is no conflict event",
        part=cue.span.part,
        start=cue.span.start,
        end=cue.span.end,
    )


def _taken(facts: SentenceFacts, drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Spans that are something else than an unknown place."""
    return (
        *(place.mention.span for place in facts.places),
        *(found.mention.span for found in facts.dates),
        *(source.span for source in facts.sources),
        *(
            party.span
            for draft in drafts
            for party in (*draft.initiators, *draft.targets)
            if party.actor is not None
        ),
    )


def _place(
    draft: Draft,
    places: Sequence[ResolvedPlace],
    heads: frozenset[int],
    taken: tuple[Span, ...],
    lexicon: Lexicon,
) -> list[Draft]:
    own = frozenset(index for _, index in draft.anchors)
    found, rule = taken_up_by_where(
        draft, places, places_of(draft, places, heads - own, lexicon.types[draft.type].family)
    )
    if not found and lexicon.types[draft.type].band == "material":
        unknown = unknown_place(draft, taken, lexicon.types[draft.type].family)
        if unknown is not None:
            return [replace(draft, place=unknown, place_rule="place.unresolved")]
    if not found:
        return [draft]
    if lexicon.types[draft.type].band == "verbal":
        found = found[:1]
    return [replace(draft, place=place, place_rule=rule) for place in found]


def _sourced(draft: Draft, sources: Sequence[SourceReading]) -> Draft:
    own = {token for _, token in draft.anchors}
    named = tuple(source for source in sources if own & source.scope)
    return replace(draft, sources=named) if named else draft
