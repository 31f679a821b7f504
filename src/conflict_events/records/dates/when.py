"""When: which date mention of the sentence belongs to the event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_chain, clause_head, distance
from conflict_events.frames.running_totals import of_running_total, running_total
from conflict_events.frames.sequence import between
from conflict_events.lexicon.date_holders import DateHolders, load_date_holders
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.dates.asides import clause_of_day
from conflict_events.records.dates.durations import counts_back, in_clause, lasting, still
from conflict_events.records.dates.offsets import moved, offset_over
from conflict_events.records.dates.stretches import begun
from conflict_events.records.dates.syntax import (
    AGENTIVE,
    as_of,
    counts_times,
    described,
    fronts,
    in_phrase,
    of_another,
    of_topic,
    of_wounds,
    opens_in_bracket,
    token_of,
)
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan

_FRESH_DAYS = 6
_ORDERS = type_group("standing-orders")
_RULES = ("date.clause", "date.inner", "date.outer")
_TIMELESS = frozenset(("since", "until", "till", "before", "because", "although", "though"))
"""Conjunctions whose clause lies at another time than the clause around it."""
_VAGUE = frozenset(("overnight", "saga"))
_REASONS = frozenset(("for", "over"))
_CHARGES = word_class("accused-of-a-past-deed")
_ITS_OWN = frozenset(("since", "the"))
"""First words of dates that stand right behind their event: "an attack the day before"."""
_TALLIES = frozenset(("toll", "tolls", "tally"))


def date_of(
    draft: Draft,
    dates: Sequence[ResolvedDate],
    *,
    announced: bool = False,
    verbal: bool = False,
    published: date | None = None,
) -> tuple[DateSpan | None, str]:
    """Return the date of `draft` among those of its sentence, and the rule that chose it.

    The nearest clause decides: a date in the phrase or clause of the event, then one in a
    clause inside it, then one in the clause around it. A date that hangs on a verb of saying
    or answering dates the statement, not the event; only what is `announced` (control,
    agreements, decisions) is dated by its announcement.

    Args:
        draft: An event of one sentence.
        dates: Dates of that sentence.
        announced: Whether the day of the announcement is the event's.
        verbal: Whether it is words about what was done: "condemned Monday's attack".
        published: Day of publication, for durations ("for three weeks").
    """
    holders = load_date_holders()
    parse = draft.parse
    wounds = frozenset(head for head in draft_heads(draft) if of_wounds(parse, head))
    ranked: list[tuple[int, int, DateSpan]] = []
    for resolved in dates:
        token = token_of(parse, resolved)
        if _of_death(draft, token, wounds):
            continue  # the day of the death, not of the deed
        if token is None:
            if resolved.span is not None and opens_in_bracket(parse, resolved):
                ranked.append((len(_RULES) - 1, 0, resolved.span))
            continue
        if resolved.span is None:
            if between(parse, token, parse.tokens[draft.frame.head]):
                continue
            lasted = lasting(resolved, published)
            clause = clause_head(parse, parse.tokens[draft.frame.governor])
            counted = lasted is not None and in_clause(parse, token, clause)
            if lasted is not None and counted and counts_back(draft, resolved, dates):
                ranked.append((0, 0, lasted))
            continue
        named = frozenset(
            t.i for t in parse.tokens if token.start <= t.start < resolved.mention.span.end
        )
        apart = _counted(draft, token, resolved.span, published)
        if apart is not None:
            if apart[0] is not None:
                ranked.append((1, distance(parse, draft.frame.head, token.i), apart[0]))
            continue
        if between(parse, token, parse.tokens[draft.frame.head]) or (
            running_total(parse, draft.frame.head) is None
            and of_running_total(parse, token)
            and not any(in_phrase(parse, token, head) for head in draft_heads(draft))
        ):
            continue
        tier = _tier(draft, token, named, holders, announced=announced)
        if tier is not None and resolved.mention.production in _VAGUE:
            # "for a third day on Monday", "an overnight raid on Monday": the day decides.
            tier = len(_RULES) - 1
        if as_of(parse, token) and draft.type not in _ORDERS:
            continue  # until when it was counted
        if verbal and of_topic(parse, token, named, draft_heads(draft)):
            continue
        if tier is None and resolved.mention.bound == "since" and still(draft, token):
            tier = 1
        if tier is not None:
            span = begun(resolved.span, resolved) if _tells_of_day(draft, named) else resolved.span
            ranked.append((tier, distance(parse, draft.frame.head, token.i), span))
    if not ranked:
        return None, ""
    tier, _, span = min(ranked, key=lambda item: item[:2])
    return span, _RULES[tier]


def own_days(
    drafts: Sequence[Draft], dates: Sequence[ResolvedDate]
) -> dict[int, tuple[date | None, date | None]]:
    """Return first and last day of the drafts whose own clause dates them, by their heads."""
    if len(dates) < 2 or len(drafts) < 2:
        return {}
    found: dict[int, tuple[date | None, date | None]] = {}
    for draft in drafts:
        span, rule = date_of(draft, dates)
        if span is not None and rule == _RULES[0]:
            found[draft.frame.head] = (span.start, span.end)
    return found


def _of_death(draft: Draft, token: Token | None, deaths: frozenset[int]) -> bool:
    """Whether it is the day of a death from what was done before: "died on Friday of wounds".

    In "died of wounds from Friday's raid" it is the raid's.
    """
    if token is None:
        return False
    heads = draft_heads(draft)
    clause = clause_head(draft.parse, token)
    own = clause in deaths or (clause not in heads and of_wounds(draft.parse, clause))
    return own and not any(
        in_phrase(draft.parse, token, head) for head in heads if head not in deaths
    )


def draft_heads(draft: Draft) -> tuple[int, ...]:
    """Return the indices of the heads of the frame and of those joined to it."""
    sentence = draft.parse.sentence.index
    own = (i for at, i in draft.anchors if at == sentence)
    return tuple(dict.fromkeys((draft.frame.head, draft.frame.governor, *own)))


def _tier(
    draft: Draft, token: Token, named: frozenset[int], holders: DateHolders, *, announced: bool
) -> int | None:
    """Return how close the date stands: 0 own clause, 1 inside, 2 around; None if elsewhere."""
    parse = draft.parse
    heads = draft_heads(draft)
    if of_another(parse, token, named, heads, holders) or counts_times(parse, token):
        return None
    tier = _standing(draft, token, named, holders, announced=announced)
    noun = described(parse, token, named)
    if tier is None or noun is None or noun.i in heads or draft.frame.kind != "noun":
        return tier
    # "Sunday's shelling followed the capture": the day of the first, if no other is told.
    below = any(above.i == noun.i for above in parse.ancestors(parse.tokens[heads[0]]))
    return tier if below else len(_RULES) - 1


def _standing(
    draft: Draft, token: Token, named: frozenset[int], holders: DateHolders, *, announced: bool
) -> int | None:
    parse = draft.parse
    heads = draft_heads(draft)
    if any(in_phrase(parse, token, head) or fronts(parse, named, head, holders) for head in heads):
        return 0
    chain = clause_chain(parse, parse.tokens[draft.frame.governor])
    if _tells_of_day(draft, named):
        # "on Monday, when the fighting began".
        return 0
    if announced and _dates_announcement(parse, token, draft.frame.governor):
        return 1
    own = clause_of_day(parse, token)
    if _holds(parse, token, own, heads, holders):
        if _follows(draft, token, own):
            return 1
        speaks = parse.tokens[own].lower in holders.speech
        return 2 if announced and speaks and own in chain else None
    found = (_clause_tier(parse, token, own, head, holders) for head in heads)
    tiers = [tier for tier in found if tier is not None]
    if not tiers and _follows(draft, token, own):
        return 1
    return min(tiers, default=None)


def _tells_of_day(draft: Draft, named: frozenset[int]) -> bool:
    """Whether the event is told in a clause about the day: "on Monday, when it began"."""
    parse = draft.parse
    chain = clause_chain(parse, parse.tokens[draft.frame.governor])
    return any(
        parse.tokens[verb].dep == "relcl" and parse.tokens[verb].head in named for verb in chain
    )


def _counted(
    draft: Draft, token: Token, span: DateSpan, published: date | None
) -> tuple[DateSpan | None] | None:
    """Return the event's days, counted from `span` over words such as "two days after".

    None where no such words stand between them.
    """
    parse = draft.parse
    governor = clause_head(parse, parse.tokens[draft.frame.governor])
    outwards = offset_over(parse, token, governor)
    own = offset_over(parse, parse.tokens[draft.frame.head], governor)
    if outwards is not None and outwards != own and not outwards.side < governor < token.i:
        return (moved(span, outwards, outwards=True, published=published),)
    inwards = offset_over(parse, parse.tokens[draft.frame.head], clause_head(parse, token))
    if inwards is not None and not inwards.side < token.i < draft.frame.head:
        behind = {t.i for t in parse.subtree(parse.head(parse.tokens[inwards.side]))}
        if token.i < inwards.side or token.i not in behind:
            return (moved(span, inwards, outwards=False, published=published),)
    return None


def _holds(
    parse: Parse, day: Token, own: int, heads: tuple[int, ...], holders: DateHolders
) -> bool:
    """Whether the verb at `own` keeps its date from the event."""
    verb = parse.tokens[own]
    if own in heads or verb.lower not in holders.verbs:
        return False
    if verb.dep == "conj" and verb.head in heads:
        # "was arrested and sentenced in 2011".
        return False
    if verb.lower in holders.attempts and any(parse.kids(verb, "xcomp")):
        return False
    speaks = verb.lower in holders.speech
    tried = [kid for kid in parse.kids(verb, "xcomp") if kid.i in heads]
    if any(day.i > kid.i or not speaks for kid in tried):
        return False  # "tried to storm it on Friday", before no court
    # "Clashes were reported on Monday".
    told = any(kid.i in heads for kid in parse.kids(verb, "nsubjpass"))
    return not (told and speaks)


def _dates_announcement(parse: Parse, token: Token, governor: int) -> bool:
    """Whether the date describes the noun that has the event for its content.

    "Tuesday's announcement that the rebels had agreed".
    """
    verb = parse.tokens[clause_head(parse, parse.tokens[governor])]
    noun = parse.head(verb)
    return verb.dep in ("acl", "ccomp") and noun.is_noun and in_phrase(parse, token, noun.i)


def _clause_tier(
    parse: Parse, token: Token, own: int, head: int, holders: DateHolders
) -> int | None:
    """Return the tier of a date in the clause `own` for the event at `head`."""
    chain = clause_chain(parse, parse.tokens[head])
    if own == chain[0]:
        return None if _apart(parse, head, own, holders) else 0
    around = clause_chain(parse, token)
    if chain[0] in around[:2]:
        return None if _other_time(parse, around[0], head, holders) else 1
    if own in chain[1:3]:
        between = chain[: chain.index(own)]
        dealt = chain[0] != head and parse.tokens[chain[0]].lower in holders.verbs
        if dealt and not parse.tokens[head].is_verb:
            # "a judge who investigates the killings was threatened on Monday"
            return None
        if any(_other_time(parse, verb, head, holders) for verb in between):
            return None
        below = parse.tokens[between[-1]]
        return None if _apart(parse, head, own, holders) or _had(parse, below) else 2
    participle = parse.tokens[chain[0]]
    if participle.dep == "advcl" and participle.tag == "VBG" and chain[1:2] == around[1:2]:
        # "hit a bus carrying pilgrims on Friday, killing two": all of it was on that day
        return None if _other_time(parse, around[0], head, holders) else 2
    return None


def _apart(parse: Parse, head: int, own: int, holders: DateHolders) -> bool:
    """Whether the event is only the topic of the clause: "marched over the killing"."""
    if head == own:
        return False  # "held for killing two nuns on Friday": the clause is the event's own
    below = parse.tokens[head]
    for above in _up_to(parse, head, own):
        if above.dep == "prep" and above.lower in holders.topics:
            return True
        if above.lower in _TALLIES:
            return True  # "the toll of the attack rose on Monday"
        measured = above.lower in holders.quantities or above.tag == "CD"
        if above.is_noun and below.dep in ("prep", "acl", "relcl") and not measured:
            return below.dep == "prep" and below.lower in ("of", "in", "behind", "to")
        below = above
    return False


def _up_to(parse: Parse, head: int, own: int) -> Iterator[Token]:
    for above in parse.ancestors(parse.tokens[head]):
        if above.i == own:
            return
        yield above


def _other_time(parse: Parse, verb: int, head: int, holders: DateHolders) -> bool:
    """Whether the clause of `verb` may lie at another time than the clause that it hangs on."""
    token = parse.tokens[verb]
    if token.dep == "pcomp" and any(kid.lower == "where" for kid in parse.kids(token, "advmod")):
        return True  # "near where a mayor was shot in May"
    if token.dep == "relcl" and token.tag == "VBG":
        return False  # "shot a farmer who was picking olives on Tuesday": it went on then
    if token.dep == "relcl" or (token.dep == "acl" and token.tag == "VBN"):
        events = token.lower in holders.of_events
        if token.lower in holders.occurrences and _describes(parse, token, head, events=events):
            return False
        if parse.tokens[parse.subtree(token)[0].i - 1].text == "," and (
            token.lower not in holders.occurrences or _personal(parse, token)
        ):
            return True  # "the mayor, who took office on Monday, was shot"
        # "the man who attacked the shop was held on Monday"; an agent acts at the same time.
        return parse.head(token).dep not in AGENTIVE or token.dep == "acl"
    if token.dep == "pcomp":
        # "Held for killing two nuns on Friday": the reason is of its own time.
        link = parse.head(token)
        charged = link.lower == "of" and parse.head(link).lower in _CHARGES
        return link.lower in _TIMELESS or link.lower in _REASONS or charged
    return token.dep == "advcl" and any(
        kid.lower in _TIMELESS for kid in parse.kids(token, "mark", "advmod")
    )


def _personal(parse: Parse, verb: Token) -> bool:
    return any(kid.lower == "who" for kid in parse.kids(verb, *AGENTIVE))


def _describes(parse: Parse, verb: Token, head: int, *, events: bool) -> bool:
    """Whether the relative clause of `verb` stands in the noun phrase of the event."""
    noun = parse.tokens[head]
    if noun.is_verb or noun.i > verb.i:
        return False
    # "the attack, in which two died, perpetrated on Monday": the verb fits nothing else.
    return events or any(above.i == noun.i for above in parse.ancestors(verb))


def _had(parse: Parse, verb: Token) -> bool:
    """Whether the verb is in the past perfect, before the time of the clause around it."""
    return any(kid.lower == "had" for kid in parse.kids(verb, "aux"))


def _follows(draft: Draft, token: Token, own: int) -> bool:
    """Whether the date ends the phrase of an event: "reports the killing of X today"."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    if head.is_verb or head.i > token.i or (own > head.i and own < token.i):
        return False
    if not any(above.i == own for above in parse.ancestors(head)):
        return False
    between = parse.tokens[head.i + 1 : token.i]
    return (bool(between) or token.lower in _ITS_OWN) and not any(
        (t.is_verb and t.dep not in ("amod", "compound")) or t.dep in AGENTIVE for t in between
    )


def fresh(published: date | None) -> DateSpan | None:
    """Return the date of what is told as fresh: the six days before publication to it."""
    if published is None:
        return None
    return DateSpan(
        start=published - timedelta(days=_FRESH_DAYS),
        end=published,
        precision="week",
        basis="publication",
    )
