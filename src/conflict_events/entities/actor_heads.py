"""Who a person leads or speaks for: "rebel leader", "company spokesman", "head of the army"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.actor_parts import body_before, role_noun
from conflict_events.entities.actor_words import COMMANDERS, HEADS, SERVING
from conflict_events.lexicon.actors import Registry, RoleNoun

_LINKS = frozenset(("of", "for"))
_ENDS = frozenset(("in", "from", "at", "on", "to", "with", "against", "near", "after", "who"))
_HOLDING = ("'s", "\u2019s", "'", "\u2019")
_LONGEST = 4


def noun_at(
    keys: list[str], words: Sequence[str], head: int, registry: Registry
) -> tuple[RoleNoun, int] | None:
    """Return the role noun at the head and its number of words, bodies that are led included.

    A trade without a role of its own is that of the state's body before it ("army accountant").
    """
    noun = role_noun(keys, words, head, registry)
    lowers = [word.lower() for word in words]
    if noun is not None and noun[1] > 1:
        # "the secretary general of the growers' union" leads no state.
        led = _body_of(keys, lowers, head, registry) if lowers[head - 1] in HEADS else None
        private = led is not None and not led.state and not led.armed
        return (led.model_copy(update={"person": True}), 1) if led and private else noun
    led = headed(keys, lowers, head, registry)
    if led is None and noun is None and lowers[head] in SERVING:
        led = body_before(keys, words, head, registry) or _served(keys, lowers, head, registry)
    return noun if led is None else (led.model_copy(update={"person": True}), 1)


def headed(
    keys: list[str], lowers: Sequence[str], head: int, registry: Registry
) -> RoleNoun | None:
    """Return the body whose head or voice stands at `head`, or None where none is named.

    Common bodies count here that name nobody by themselves ("a bank", "the school"). A private
    person's noun is no body: a woman president is a president.

    Args:
        keys: Folded words of the phrase.
        lowers: Its words in small letters.
        head: Where the noun of the person stands.
        registry: Role nouns.
    """
    if lowers[head] not in HEADS:
        return None
    held = head > 1 and lowers[head - 1] in _HOLDING  # "the gang's leader"
    before = _ending_at(keys, head - 1 - held, registry)
    if held and before is not None and before.kind == "identity_militia":
        return None  # a tribe's chief is no fighter
    body = before or _body_of(keys, lowers, head, registry)
    if body is None or (lowers[head] in COMMANDERS and not body.armed):
        return None
    return body


def _body_of(
    keys: list[str], lowers: Sequence[str], head: int, registry: Registry
) -> RoleNoun | None:
    """The body in the of-phrase right behind the head."""
    if lowers[head + 1 : head + 2] == [] or lowers[head + 1] not in _LINKS:
        return None
    stop = next((n for n in range(head + 2, len(keys)) if lowers[n] in _ENDS), len(keys))
    found = (_ending_at(keys, n, registry, start=head + 2) for n in range(head + 2, stop))
    return next((role for role in found if role is not None), None)


def _served(
    keys: list[str], lowers: Sequence[str], head: int, registry: Registry
) -> RoleNoun | None:
    """The state's or armed body at the end of an of-phrase: "agents of the police command"."""
    if lowers[head + 1 : head + 2] != ["of"]:
        return None
    stop = next((n for n in range(head + 2, len(keys)) if lowers[n] in _ENDS), len(keys))
    found = _ending_at(keys, stop - 1, registry, start=head + 2) if stop > head + 2 else None
    return found if found is not None and (found.state or found.armed) else None


def _ending_at(keys: list[str], last: int, registry: Registry, start: int = 0) -> RoleNoun | None:
    for first in range(max(start, last - _LONGEST + 1), last + 1):
        role = registry.roles.get(" ".join(k for k in keys[first : last + 1] if k))
        if role is not None:
            return None if role.person and role.sector in ("CVL", "REF", "GOV") else role
    return None
