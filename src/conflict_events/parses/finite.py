"""Finite verbs that a parser hangs on an infinitive or takes for nouns.

"Tried to free the hostages and *killed* two gunmen": "to" governs no past tense, so that what was
done is told by the verb above the infinitive, and not merely tried or planned. "Gunmen on a
motorcycle *shot* dead a chief": a noun has no subject and object.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.shot_dead import shot_dead
from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_FINITE = ("VBD", "VBZ")
_STEPS = 6
_CLAUSES = ("ROOT", "ccomp", "conj", "advcl", "relcl")
_TIMES = CALENDAR | words("times-and-measures")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_MOVING = words("moving-or-angry-people")
_NAMED = ("nsubj", "nsubjpass", "compound")
_INSIDE = ("pobj", "prep", "acl", "dobj", "pcomp")
"""How words stand inside a noun phrase: "men *armed* *with* *guns*"."""
_ALONE = words("done-by-their-subject-alone")
"""Verbs without a passive."""
_UPON = ("upon", "about")
"""Behind "set" they tell of an attack: "neighbours set upon a thief"."""
_GIVING = words("given-to-somebody")
_NOMINAL = ("det", "poss", "cop", "nummod")
_TAKEN = words("done-to-their-subject")


def freed(tokens: list[Token]) -> None:
    """Coordinate such verbs with the finite verb above the infinitive, in place."""
    for verb in tokens:
        if verb.dep != "conj" or verb.tag not in _FINITE:
            continue
        above = tokens[verb.head]
        if above.tag != "VB" or above.i > verb.i or not _has_to(tokens, above):
            continue
        for _ in range(_STEPS):
            if above.head == above.i or (above.is_verb and above.tag in (*_FINITE, "VBN", "VBP")):
                break
            above = tokens[above.head]
        if above.is_verb and above.tag != "VB":
            tokens[verb.i] = replace(verb, head=above.i)


def conjugated(tokens: list[Token]) -> None:
    """Read as past verbs, in place, what the parser took for nouns and passive participles.

    A word with a subject before it and an object behind it is neither.
    """
    shot_dead(tokens)
    for word in tuple(tokens):
        if word.tag in ("VB", "VBP") and word.dep in _NAMED and word.head > word.i:
            tokens[word.i] = replace(word, tag="NN")  # "Bomb at market kills nine"
        if word.dep == "csubj" and word.lower in _MOVING:
            _describe(tokens, word)
        if word.dep == "acl" and word.tag in ("VBD", "VBN"):
            _raise(tokens, word)
        if word.dep == "ROOT" and word.tag == "VBD":
            _lower(tokens, word)
    for word in tokens:
        if word.tag not in ("NN", "NNP", "VBN", "VBD") or word.dep not in _CLAUSES:
            continue
        own = [t for t in tokens if t.head == word.i]
        if any(t.dep in _NOMINAL or t.dep in ("aux", "auxpass") for t in own):
            continue
        if not any(t.dep == "nsubj" and t.i < word.i and t.tag != "CD" for t in own):
            continue
        if any(t.dep == "oprd" or (t.dep == "prep" and t.lower == "to") for t in own):
            _give_object(tokens, own)
        if any(tokens[t.i].dep in ("dobj", "oprd") and t.i > word.i for t in own):
            tokens[word.i] = replace(word, tag="VBD")


def _raise(tokens: list[Token], verb: Token) -> None:
    """Make a participle with an object the verb of a sentence without one.

    "Masked men with knives *stabbed* to death a baker": no participle of the passive has an object.
    """
    own = [t for t in tokens if t.head == verb.i]
    upon = any(t.dep == "prep" and t.i == verb.i + 1 and t.lower in _UPON for t in own)
    alone = verb.lower in _ALONE or (verb.lower == "set" and upon)
    alone = alone and not any(t.dep == "agent" for t in own)
    if not alone and not any(t.dep == "dobj" and t.i > verb.i for t in own):
        if verb.tag == "VBD" and not any(t.dep == "nsubj" for t in own):
            tokens[verb.i] = replace(verb, tag="VBN")
        return
    chain = _up_to_root(tokens, verb)
    if not chain or not chain[-1].is_noun or chain[-1].i > verb.i or verb.lower in _GIVING:
        return
    root = chain[-1]
    if not alone and any(t.dep in ("prep", "agent") and t.lower == "by" for t in own):
        return
    tokens[verb.i] = replace(verb, tag="VBD", head=verb.i, dep="ROOT")
    tokens[root.i] = replace(root, head=verb.i, dep="nsubj")
    between = {t.i for t in chain}
    for t in tuple(tokens):
        in_front = t.head == root.i and t.dep in ("prep", "npadvmod", "punct") and t.i < root.i
        behind = t.head == root.i and t.i > verb.i
        second = t.head in between and t.dep in ("cc", "conj") and t.i > verb.i
        if in_front or behind or second:
            tokens[t.i] = replace(t, head=verb.i)


def _up_to_root(tokens: list[Token], verb: Token) -> list[Token]:
    """Return what stands above a participle up to the root: "militants", "armed", "with"."""
    chain: list[Token] = []
    above = tokens[verb.head]
    for _ in range(_STEPS):
        chain.append(above)
        if above.dep == "ROOT":
            return chain
        if above.dep not in _INSIDE or above.i > verb.i:
            return []
        above = tokens[above.head]
    return []


def _lower(tokens: list[Token], verb: Token) -> None:
    """Make a verb between commas a participle: "the mayor, shot dead in May, was buried"."""
    own = [t for t in tokens if t.head == verb.i]
    subject = next((t for t in own if t.dep == "nsubj" and t.i < verb.i), None)
    after = next((t for t in own if t.dep == "conj" and t.tag in ("VBD", "VBZ", "VBN")), None)
    if subject is None or after is None or any(t.dep in ("cc", "dobj", "ccomp") for t in own):
        return
    left = [t.i for t in tokens if t.head == after.i and t.i < after.i and t.dep != "punct"]
    first = min([after.i, *left])
    if tokens[verb.i - 1].text != "," or tokens[first - 1].text != ",":
        return
    if any(t.head == after.i and t.dep in _SUBJECTS for t in tokens):
        return
    passive = any(t.head == after.i and t.dep == "auxpass" for t in tokens)
    tokens[after.i] = replace(after, head=after.i, dep="ROOT")
    tokens[subject.i] = replace(subject, head=after.i, dep="nsubjpass" if passive else "nsubj")
    tokens[verb.i] = replace(verb, tag="VBN", head=subject.i, dep="acl")


def _describe(tokens: list[Token], word: Token) -> None:
    """Make the people behind a participle the subject: "*retreating* soldiers looted shops"."""
    people = next((t for t in tokens if t.head == word.i and t.dep == "dobj"), None)
    if people is None or people.i != word.i + 1 or people.tag != "NNS":
        return
    tokens[people.i] = replace(people, head=word.head, dep="nsubj")
    tokens[word.i] = replace(word, head=people.i, dep="amod")


def _give_object(tokens: list[Token], own: list[Token]) -> None:
    """Make whom the deed befell the object: "shot dead a priest", "beat to death three men"."""
    if any(t.dep == "dobj" for t in own):
        return
    found = ("npadvmod", "oprd") if any(t.lower == "dead" for t in own) else ("npadvmod",)
    person = next((t for t in own if t.dep in found and t.is_noun), None)
    if person is not None and person.lower not in _TIMES:
        tokens[person.i] = replace(person, dep="dobj")


def _has_to(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.tag == "TO" for t in tokens)


def unswallowed(tokens: list[Token]) -> None:
    """Make a verb read inside a phrase the verb of its sentence, in place.

    "Men in a white van *kidnapped* union leader A": neither "van" nor "kidnapped" is said of A.
    """
    for part in tokens:
        if part.dep != "amod" or part.tag != "VBN" or part.lower not in _TAKEN or part.i < _SCENE:
            continue
        before, top = tokens[part.i - 1], tokens[part.head]
        if not before.is_noun or before.head != part.head or top.i < part.i:
            continue
        while top.dep == "compound":
            top = tokens[top.head]
        link = tokens[top.head]
        root = tokens[link.head]
        if top.dep != "pobj" or root.dep != "ROOT" or not root.is_noun or link.i > part.i:
            continue
        _part_from(tokens, part, before, (top, link, root))
        return


_SCENE = 3
"""Words before such a verb, at least: "Men in vans"."""


def _part_from(
    tokens: list[Token], verb: Token, place: Token, above: tuple[Token, Token, Token]
) -> None:
    top, link, root = above
    for t in tuple(tokens):
        if link.i < t.i < place.i and t.head == verb.head:
            tokens[t.i] = replace(t, head=place.i)
        elif t.head == root.i and t.i > verb.i:
            tokens[t.i] = replace(t, head=verb.i)
    tokens[place.i] = replace(place, head=link.i, dep="pobj")
    tokens[top.i] = replace(top, head=verb.i, dep="dobj")
    tokens[root.i] = replace(root, head=verb.i, dep="nsubj")
    tokens[verb.i] = replace(verb, tag="VBD", head=verb.i, dep="ROOT")
