"""Interpreting a resolved frame: which of its triggers stands, and who has which role."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.frames.phrases import BEARING
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.triggers import Trigger
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.records.interpretation.requirements import Context, holds
from conflict_events.records.interpretation.roles import Reading, fill

ARMED = frozenset(
    (
        "state_forces",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "external_forces",
        "unidentified",
    )
)


def interpret(resolved: ResolvedFrame, lexicon: Lexicon, context: Context) -> Reading | None:
    """Return the first trigger of the frame whose conditions hold, with its roles; or None.

    Triggers are tried longest pattern first; among equals those with conditions before
    those without, so that the particular reading wins over the general.
    """
    ordered = sorted(
        resolved.frame.matches,
        key=lambda m: (
            -len(m.tokens),
            not (m.trigger.requires or m.trigger.requires_any),
        ),
    )
    for match in ordered:
        if _voided(match, resolved, context):
            continue
        if _dismissal(match, resolved):
            continue
        reading = fill(match, resolved, lexicon)
        if refers_back(resolved) and not (reading.initiators or reading.targets):
            return reading
        if _holds(match.trigger, _wished(reading, lexicon), resolved, context):
            return reading
    return None


def _wished(reading: Reading, lexicon: Lexicon) -> Reading:
    """Return the reading with who asks for talks or aid as who would take part in them."""
    if reading.initiators or lexicon.types[reading.match.trigger.type].band != "verbal":
        return reading
    return replace(reading, initiators=reading.askers)


_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_OCCURRING = "occur"


def refers_back(resolved: ResolvedFrame) -> bool:
    """Whether it takes up an event told before: "the attack took place on 15 January"."""
    frame = resolved.frame
    if frame.kind != "noun" or frame.light is None or frame.light.id != _OCCURRING:
        return False
    parse = frame.parse
    return any(kid.lower in _REFERRING for kid in parse.kids(parse.tokens[frame.head], "det"))


def _dismissal(match: TriggerMatch, resolved: ResolvedFrame) -> bool:
    """Whether people stand between verb and preposition: "fired 300 workers at its plant"."""
    tokens = resolved.frame.parse.tokens
    if match.kind != "verb" or tokens[match.tokens[-1]].tag != "IN":
        return False
    if match.trigger.roles.get("object", "target") != "target":
        return False
    objects = [p for p in resolved.parties if p.relation.key == "object"]
    return any(p.relation.rule == "pattern.preposition" for p in objects) and any(
        p.relation.rule != "pattern.preposition" and p.actor is not None and p.actor.person
        for p in objects
        if match.head < p.head < match.tokens[-1]
    )


def _voided(match: TriggerMatch, resolved: ResolvedFrame, context: Context) -> bool:
    trigger = match.trigger
    if any(word in context.words for word in trigger.not_with if " " not in word):
        return True
    if trigger.only_with and context.words.isdisjoint(trigger.only_with):
        return True
    text = resolved.frame.parse.sentence.text.lower()
    if any(" " in word and word in text for word in trigger.not_with):
        return True
    tokens = resolved.frame.parse.tokens
    behind = tokens[match.tokens[-1] + 1 : match.tokens[-1] + 2]
    if any(token.lower in trigger.not_before for token in behind):
        return True
    for party in resolved.parties:
        key = party.relation.key
        lower = tokens[party.head].lower
        if party.head in match.tokens:
            continue
        if (
            key in ("object", "of", "on", "against")
            and lower in trigger.not_object
            and not _owner_only(party, resolved)
        ):
            return True
        doing = key in ("subject", "compound", "by", "possessive", "role:initiator")
        if doing and (lower in trigger.not_subject or _named(party) in trigger.not_subject):
            return not _in_own_name(party, lower)
    return False


def _named(party: Party) -> str:
    """The last word of who it is: a pronoun stands for somebody told before."""
    return party.actor.name.lower().split()[-1] if party.actor and party.actor.name else ""


def _owner_only(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it only says whose the object of a verb is: "kidnapped the manager of a company"."""
    parse = resolved.frame.parse
    if party.relation.key != "of" or resolved.frame.kind != "verb":
        return False
    noun = parse.head(parse.head(parse.tokens[party.head]))
    return (
        any(other.head == noun.i and other.relation.key == "object" for other in resolved.parties)
        and noun.lower not in _SHARES
    )


_SHARES = word_class("no-owner-follows")
_BODIES = ("IGO", "UNO")


def _in_own_name(party: Party, word: str) -> bool:
    """Whether a body of states is called so: the World Bank is no bank that fails a customer."""
    actor = party.actor
    return actor is not None and actor.sector in _BODIES and word in actor.name.lower().split()


def _bears(party: Party, wanted: tuple[str, ...], resolved: ResolvedFrame) -> bool:
    """Whether the thing holds such a weapon: "a barrel of chlorine", "packed with chlorine"."""
    parse = resolved.frame.parse
    return any(
        ident in wanted and span.end == token.end
        for kid in parse.kids(parse.tokens[party.head], "acl", "prep", "amod")
        if kid.lower in BEARING or kid.lower == "of"
        for token in parse.subtree(kid)
        for ident, span in resolved.means
    )


def _has_subject(nouns: tuple[str, ...], resolved: ResolvedFrame) -> bool:
    """Whether one of `nouns` does it: parties are of no use, for guns and talks are none."""
    tokens = resolved.frame.parse.tokens
    return any(
        tokens[relation.head].lower in nouns
        for relation in resolved.frame.relations
        if relation.key in ("subject", "by")
    )


def _holds(trigger: Trigger, reading: Reading, resolved: ResolvedFrame, context: Context) -> bool:
    light = resolved.frame.light
    if trigger.lights and (light is None or light.id not in trigger.lights):
        return False
    if trigger.object_means and not any(
        party.means in trigger.object_means or _bears(party, trigger.object_means, resolved)
        for party in resolved.parties
        if party.relation.key in ("object", "of")
    ):
        return False
    if trigger.subject_means and not any(
        party.means in trigger.subject_means
        for party in resolved.parties
        if party.relation.key in ("subject", "compound")
    ):
        return False
    if trigger.only_object and not any(
        resolved.frame.parse.tokens[party.head].lower in trigger.only_object
        or resolved.frame.parse.tokens[party.relation.head].lower in trigger.only_object
        for party in resolved.parties
        if party.relation.key in ("object", "of", "on", "against", "role:target")
    ):
        return False
    if trigger.only_subject and not _has_subject(trigger.only_subject, resolved):
        return False
    for name in trigger.requires:
        if not holds(name, reading, resolved, context):
            return False
    return not trigger.requires_any or any(
        holds(name, reading, resolved, context) for name in trigger.requires_any
    )
