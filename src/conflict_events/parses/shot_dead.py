"""A verb taken for a noun: "two men on a scooter *shot* dead a notary" tells of no scooter shot."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_NOUNS = ("NN", "NNS", "NNP")
_SUBJECTS = ("nsubj", "nsubjpass")


def shot_dead(tokens: list[Token]) -> None:
    """Make "shot" the verb, in place, where "dead" was taken for one behind it.

    Where it was taken for a subject, it is what befell the noun before it.
    """
    for dead in tuple(tokens):
        if dead.lower != "dead" or dead.i == 0:
            continue
        shot = tokens[dead.i - 1]
        if shot.lower == "shot" and shot.dep in _SUBJECTS and dead.dep == "oprd":
            _describe(tokens, shot)
        own = [t for t in tokens if t.head == dead.i and t.i != dead.i]
        if shot.lower != "shot" or shot.tag not in _NOUNS or shot.dep != "pobj":
            continue
        if not any(t.dep == "dobj" for t in own) or not any(t.dep == "nsubj" for t in own):
            continue
        vehicle = tokens[shot.i - 1]
        if vehicle.head != shot.i or vehicle.tag not in _NOUNS:
            continue
        top = shot.i if dead.head == dead.i else dead.head
        for kid in [t for t in tokens if t.head == shot.i and t.i not in (shot.i, vehicle.i)]:
            tokens[kid.i] = replace(kid, head=vehicle.i)
        for kid in own:
            tokens[kid.i] = replace(kid, head=shot.i)
        tokens[vehicle.i] = replace(vehicle, head=shot.head, dep="pobj")
        tokens[shot.i] = replace(shot, tag="VBD", head=top, dep=dead.dep)
        tokens[dead.i] = replace(dead, head=shot.i, dep="oprd")


def _describe(tokens: list[Token], shot: Token) -> None:
    """Read who was shot right before it: "friends of an activist *shot* dead wept"."""
    first = next((t for t in tokens if t.head == shot.i and t.dep in _SUBJECTS), None)
    people = tokens[shot.i - 1]
    if first is None or not people.is_noun or people.i < first.i:
        return
    tokens[first.i] = replace(first, head=shot.head, dep=shot.dep)
    tokens[shot.i] = replace(shot, tag="VBN", head=people.i, dep="acl")
