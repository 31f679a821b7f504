"""Who is no doer, though the grammar says so: victims, bodies, forces of a blast, adjectives."""

from __future__ import annotations

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.triggers import Role, Trigger
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.interpretation.scene_countries import names_scene

_SUFFERED = type_group("suffered")
_BURIED = word_class("lie-in-wait")
_LEFT = word_class("left-to-go-off")
_BURSTING = word_class("burst-or-fall")
_CRAFT = word_class("craft-that-are-blown-up")
_CROWD_POLICE = type_group("force-on-crowds")
_ANIMALS = word_class("animals")
_REMAINS = word_class("remains-of-people")
_JUDGING = word_class("judge-a-deed-before-its-noun")
_NOBODY = word_class("say-only-that-there-was-a-doer")
_VIGOUR = word_class("vigour-of-a-burst")
_UNMOVED = word_class("sites-that-no-order-moves")
_EXPULSION = "expulsion"
_RIDDEN = word_class("ridden-by-doers")
_THROWN = word_class("thrown-by-hand")
_BURST = word_class("bursts")
_WIELDERS = tuple(sorted(word_class("arms-that-fly")))
_BOMBS = type_group("bombs")
_STRIKES = type_group("strikes")
_MEN = word_class("men-of-a-side")
_OWNERS = frozenset(("its", "their"))


def done_role(role: Role, party: Party, trigger: Trigger, resolved: ResolvedFrame) -> Role:
    """Return the role of a party; what cannot have done the deed suffers it or has no role.

    "A police killing", but "the Kennedy assassination"; "the body of a man murdered on Friday";
    "the force of the explosion"; "the criminal attacks"; "in Boqueron, between Yopal and Pajarito";
    "hurt by fireworks"; "Hamas announced the killing of two of its fighters".

    Args:
        role: What the grammar gives.
        party: The related phrase.
        trigger: The trigger that it is related to.
        resolved: Their frame.
    """
    token = resolved.frame.parse.tokens[party.head]
    if role == "mutual" and party.relation.rule == "light.prep":
        bursts = trigger.type in _BOMBS  # "the bomb went off between a shop and a bank"
        role = "place" if bursts or _is_unknown(party) else role
    if trigger.type in _BOMBS | _STRIKES and _is_wielder(party):
        return "initiator"
    if (
        role == "target"
        and trigger.type in _CROWD_POLICE
        and (_is_issue(party) or token.lower in _ANIMALS)
    ):
        return "none"  # "used dogs to break up the rally"
    if role == "means" and (
        _sets_off(party, trigger, resolved) or _bursts(party, trigger, resolved)
    ):
        return "target"
    if role in ("initiator", "target") and token.lower in _THROWN:
        return "none"
    lent = party.relation.rule.startswith("light.")
    if role == "target" and lent and party.relation.key == "on" and token.lower in _RIDDEN:
        return "none"  # "carried out by men on motorbikes"
    if role == "target" and trigger.type == _EXPULSION and _is_thing(party):
        return "none" if token.tag in ("NN", "NNS") else role  # "forced from their homes"
    if role == "forces" and token.lower in _UNMOVED:
        return "none"  # "targets stationed in the hills"
    if role != "initiator":
        return role
    if party.relation.rule == "nominal.met" and not (party.actor and party.actor.armed):
        return "none"  # "two nurses died in a clash with rebels"
    if _sets_off(party, trigger, resolved):
        return "target"
    if _burst_before(party, resolved):
        return "none"
    if token.lower in _REMAINS:
        return "target" if trigger.type in _SUFFERED else "none"
    if _is_vigour(party) or _is_somebody(party) or _is_asked_for(party, resolved):
        return "none"
    if trigger.type in _SUFFERED and _tells_own_loss(party, resolved):
        return "none"
    if party.relation.key != "compound":
        return role
    if token.lower in _JUDGING and token.tag.startswith("JJ"):
        return "none"
    if names_scene(party, trigger.type, resolved):
        return "place"
    return _before_noun(role, party, trigger)


def _is_wielder(party: Party) -> bool:
    """Whether it is whose bombs they were: "the bombings of the government's air force"."""
    relation = party.relation
    return (
        relation.key == "of"
        and relation.rule == "nominal.prep"
        and party.text.lower().endswith(_WIELDERS)
    )


def _is_issue(party: Party) -> bool:
    """Whether it is what a crowd is against: "broke up a rally against the government"."""
    actor = party.actor
    return party.relation.key in ("against", "over") and (actor is None or actor.state)


def _sets_off(party: Party, trigger: Trigger, resolved: ResolvedFrame) -> bool:
    """Whether it is who sets a mine off by accident: "the farmers set off a landmine"."""
    own = party.relation.key == "subject"
    if trigger.type != "bombing" or not (own or party.relation.rule == "light.subject"):
        return False
    actor = party.actor
    if actor is not None and (actor.armed or actor.state) and party.means is None:
        return False
    parse = resolved.frame.parse
    head = parse.tokens[resolved.frame.head]
    return any(
        token.lower in _BURIED or _is_left(parse, token)
        for token in (parse.kids(head, "dobj") if own else (head,))
    )


def _bursts(party: Party, trigger: Trigger, resolved: ResolvedFrame) -> bool:
    """Whether it is a craft that blew up: "an airliner exploded in mid-air"."""
    token = resolved.frame.parse.tokens[party.head]
    own = party.relation.key == "subject" and trigger.type == "bombing"
    return own and token.lower in _CRAFT


def _burst_before(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it only exploded or fell: "a helicopter crashed, killing four"."""
    parse = resolved.frame.parse
    verb = parse.tokens[resolved.frame.head]
    above = parse.head(verb)
    burst = verb.dep == "advcl" and verb.tag == "VBG" and above.lower in _BURSTING
    return burst and parse.tokens[party.head].lower in _CRAFT


def _is_left(parse: Parse, weapon: Token) -> bool:
    """Whether others left it: "a grenade abandoned by soldiers", "an unexploded rocket"."""
    return any(
        kid.lower in _LEFT and (kid.dep == "amod" or any(parse.kids(kid, "agent")))
        for kid in parse.kids(weapon, "acl", "amod")
    )


def _before_noun(role: Role, party: Party, trigger: Trigger) -> Role:
    """Whom the word before a killing names: who bears no arms suffers it."""
    actor = party.actor
    if trigger.type not in _SUFFERED or actor is None or party.means is not None:
        return role
    unarmed = not (actor.armed or actor.state)
    return "target" if unarmed and actor.kind in (None, "civilians") else role


def _is_unknown(party: Party) -> bool:
    actor = party.actor
    return actor is None or not (actor.kind or actor.registry_id)


def _tells_own_loss(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it only tells what befell its men: "announced the killing of two of its fighters"."""
    if party.relation.rule != "light.subject":
        return False
    parse = resolved.frame.parse
    harm = parse.tokens[resolved.frame.head]
    inside = (t for t in parse.subtree(harm) if t.dep == "poss" and t.lower in _OWNERS)
    return any(parse.head(owner).lower in _MEN for owner in inside)


def _is_vigour(party: Party) -> bool:
    """Whether it is "the force of the explosion"."""
    words = party.text.lower().split()
    return words[0] in _VIGOUR and len(words) > 1 and words[-1] in _BURST


def _is_somebody(party: Party) -> bool:
    """Whether people told to be involved are nobody in particular: "the persons involved"."""
    return party.relation.rule == "light.passive" and party.text.lower() in _NOBODY


def _is_asked_for(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it is asked who did it: "it is not clear which group carried out the attack"."""
    parse = resolved.frame.parse
    return parse.sentence.span.overlaps(party.span) and any(
        kid.lower in ("which", "what") for kid in parse.kids(parse.tokens[party.head], "det")
    )


def _is_thing(party: Party) -> bool:
    """Whether it is neither somebody nor a place."""
    return party.actor is None and not (party.place or party.area or party.pronoun)
