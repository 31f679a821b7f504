"""Who is accused of what: "rebels accused of killing ten", "accuse A and its ally of bombing".

Headlines leave out the auxiliary, and a verb that wants an object then looks active; and what
somebody is accused of is often hung on the last of those who are accused.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_ACCUSED = words("accused-of-deeds")
_ACCUSING = words("accuse-of-deeds")
_STANDING = frozenset(("stand", "stands", "stood"))
_OF = frozenset(("of", "for", "with", "in", "over"))


def accused(tokens: list[Token]) -> None:
    """Mend them in place."""
    for verb in tuple(tokens):
        if verb.lower in _ACCUSED and verb.is_verb:
            _give_passive(tokens, verb)
            _give_auxiliary(tokens, tokens[verb.i])
        if verb.lower in _ACCUSING and verb.is_verb:
            _give_deed(tokens, verb)
            _give_charge(tokens, verb)


def _give_deed(tokens: list[Token], verb: Token) -> None:
    """Make "accused them of bombing civilians", read as two nouns, a deed with its object."""
    for of in tokens[verb.i + 1 :]:
        if of.is_verb or of.text in ",;":
            return
        if of.lower != "of" or of.i + 1 >= len(tokens):
            continue
        deed = tokens[of.i + 1]
        noun = tokens[deed.head]
        read = deed.dep in ("compound", "amod") and deed.tag in ("VBG", "NN")
        if read and deed.lower.endswith("ing") and noun.head == of.i and noun.dep == "pobj":
            tokens[deed.i] = replace(deed, dep="pcomp", head=of.i, tag="VBG")
            tokens[noun.i] = replace(noun, dep="dobj", head=deed.i)
        return


def _give_passive(tokens: list[Token], verb: Token) -> None:
    """Make "the army accused of killing ten" a passive: nobody is accused by it."""
    own = [t for t in tokens if t.head == verb.i]
    subject = next((t for t in own if t.dep == "nsubj" and t.i < verb.i), None)
    charge = tokens[verb.i + 1] if verb.i + 1 < len(tokens) else verb
    if subject is None or charge.head != verb.i or charge.lower not in _OF:
        return
    if any(t.dep in ("aux", "auxpass", "dobj", "dative", "ccomp") for t in own):
        return
    tokens[subject.i] = replace(subject, dep="nsubjpass")
    tokens[verb.i] = replace(verb, tag="VBN")


def _give_auxiliary(tokens: list[Token], verb: Token) -> None:
    """Make "stands accused of killing ten" one passive, with "stands" for its auxiliary."""
    above = tokens[verb.head]
    if verb.tag != "VBN" or verb.dep not in ("xcomp", "acomp", "oprd", "advcl"):
        return
    if above.lower not in _STANDING or above.i > verb.i:
        return
    root = above.head == above.i
    tokens[verb.i] = replace(verb, dep=above.dep, head=verb.i if root else above.head)
    for token in tuple(tokens):
        if token.head == above.i and token.i not in (above.i, verb.i):
            dep = "nsubjpass" if token.dep == "nsubj" else token.dep
            tokens[token.i] = replace(token, head=verb.i, dep=dep)
    tokens[above.i] = replace(above, dep="auxpass", head=verb.i)


def _give_charge(tokens: list[Token], verb: Token) -> None:
    """Hang "of bombing" on the verb that accuses."""
    own = [t for t in tokens if t.head == verb.i]
    whom = next((t for t in own if t.dep == "dobj" and t.i > verb.i), None)
    if whom is None or any(t.dep == "prep" and t.lower == "of" for t in own):
        return
    for of in tokens[whom.i + 1 :]:
        deed = next((t for t in tokens if t.head == of.i and t.dep == "pcomp"), None)
        if of.lower == "of" and deed is not None and deed.tag == "VBG":
            if _is_below(tokens, of, whom):
                tokens[of.i] = replace(of, head=verb.i, dep="prep")
            return


def _is_below(tokens: list[Token], token: Token, above: Token) -> bool:
    for _ in range(len(tokens)):
        if token.head == above.i:
            return True
        if token.head == token.i or tokens[token.head].is_verb:
            return False
        token = tokens[token.head]
    return False
