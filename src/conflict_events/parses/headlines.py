"""Mending parses of headlines, which leave out their verbs."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_DOERS = words("doers-in-headlines")
"""Who acts in headlines, in the plural or a collective."""
_DEEDS = words("deeds-in-headlines")
"""Verbs of the present, most of them nouns or adjectives too, or taken for a name."""
_FORCES = words("one-force-in-headlines")
"""Who acts in headlines in the singular."""
_DOES = words("deeds-of-one-in-headlines")
"""Verbs of one that acts, many of them plurals of nouns too."""
_HARMS = words("harm-in-headlines")
_NOUNS = words("nouns-of-harm")
_AS_NOUN = {"csubj": "nsubj", "pcomp": "pobj"}
"""What a gerund without an object is: "fighting left nine dead", "displaced by fighting"."""
_AIMED = frozenset(("on", "against", "at", "in", "near"))
_FLYING = words("projectiles-in-headlines")
_MOVES = words("moves-in-headlines")
"""Deeds without an object that are nouns too."""
_BEFORE = frozenset(("JJ", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "POS", "DT"))


_COMMON = ("NN", "NNS")
_STOPS = (".", "!", "?")


def verbed(tokens: list[Token]) -> None:
    """Make the deed of a headline its verb: "Kenyan police fire tear gas", no "fire gas".

    Only at the beginning of a line, and not before a verb of the past or third person, whose
    subject the words would be ("Police fire chief resigns").
    """
    at = next((t.i for t in tokens if t.i and _misread(tokens, t)), None)
    if at is None:
        return
    deed, doer = tokens[at], tokens[at - 1]
    if doer.head == at and any(t.head == at and t.dep == "dobj" for t in tokens):
        _give_modifiers(tokens, doer, (at,))
        tokens[doer.i] = replace(doer, dep="nsubj")
        tokens[at] = replace(deed, tag=_present(deed))
        return
    thing = tokens[deed.head]
    while thing.dep in ("compound", "amod", "nmod") and thing.head > thing.i:
        thing = tokens[thing.head]
    if not (thing.is_noun and thing.i > at and thing.head != at):
        return
    later = tokens[thing.head] if thing.head > thing.i else None
    if later is not None and not (later.tag == "VBP" and thing.tag in ("NN", "NNP")):
        return
    top = later if later is not None else (doer if thing.head == doer.i else thing)
    root = top.head == top.i
    head, dep = (at, "ROOT") if root else (top.head, top.dep)
    _give_modifiers(tokens, doer, (thing.i, at, deed.head))
    tokens[doer.i] = replace(doer, head=at, dep="nsubj")
    tokens[thing.i] = replace(thing, head=at, dep="dobj")
    tokens[at] = replace(deed, tag=_present(deed), head=head, dep=dep)
    if later is not None:
        tokens[later.i] = replace(later, head=at, dep="conj")


def entitled(tokens: list[Token]) -> None:
    """Make a deed that opens a note a noun: "Strike on a house in Wana. Four killed".

    Nobody is told to strike or attack: news give no orders.
    """
    for deed in tuple(tokens):
        # "Coalition strikes near Hajin destroyed two lorries"
        if deed.tag == "VBZ" and deed.dep == "nsubj" and deed.lower in _NOUNS:
            tokens[deed.i] = replace(deed, tag="NNS")
            for owner in tuple(tokens[: deed.i]):
                if owner.head == deed.i and owner.dep == "nsubj":
                    tokens[owner.i] = replace(owner, dep="compound")
        gerund = deed.tag == "VBG" and deed.dep in _AS_NOUN and deed.lower in _NOUNS
        if gerund and not any(t.head == deed.i and t.dep in ("dobj", "nsubj") for t in tokens):
            tokens[deed.i] = replace(deed, tag="NN", dep=_AS_NOUN[deed.dep])
    if len(tokens) < 3 or tokens[0].tag not in ("VB", "VBP") or tokens[0].lower not in _NOUNS:
        return
    if tokens[1].lower in _AIMED and tokens[1].head == 0:
        tokens[0] = replace(tokens[0], tag="NN")


def moved(tokens: list[Token]) -> None:
    """Make a deed without an object the verb of its headline: "Rockets land in Haifa".

    Only at the beginning of a line that has no other verb.
    """
    for deed in tuple(tokens[1:-1]):
        doer = tokens[deed.i - 1]
        if (
            (deed.lower in _MOVES or _fires(tokens, deed))
            and deed.dep == "ROOT"
            and deed.tag in ("NN", "RB", "JJ")
            and doer.dep in ("compound", "nsubj")
            and doer.head == deed.i
            and doer.lower in (_DOERS | _FLYING)
            and tokens[deed.i + 1].dep == "prep"
            and all(t.tag in _BEFORE for t in tokens[: deed.i])
            and not any(t.tag in ("VBZ", "VBD", "VBP", "MD") for t in tokens[deed.i :])
        ):
            _give_modifiers(tokens, doer, (deed.i,))
            tokens[doer.i] = replace(doer, dep="nsubj")
            tokens[deed.i] = replace(deed, tag="VBP")


def _fires(tokens: list[Token], deed: Token) -> bool:
    """Whether shots are fired at somebody: "Police fire on crowd", but "Police fire in Bor"."""
    return deed.lower == "fire" and tokens[deed.i + 1].lower in ("on", "at", "into")


def _present(deed: Token) -> str:
    return "VBZ" if deed.lower in _DOES else "VBP"


def _give_modifiers(tokens: list[Token], doer: Token, heads: tuple[int, ...]) -> None:
    for token in tokens[: doer.i]:
        if token.head in heads:
            tokens[token.i] = replace(token, head=doer.i)


def _misread(tokens: list[Token], deed: Token) -> bool:
    doer = tokens[deed.i - 1]
    many = deed.lower in _DEEDS and doer.lower in _DOERS and deed.tag in ("NN", "JJ", "NNP", "VBP")
    one = deed.lower in _DOES and doer.lower in _FORCES and deed.tag in ("NNS", "NNPS")
    finite = ("VBZ", "VBD", "MD") if many else ("VBZ", "VBD", "VBP", "MD")
    return (
        (many or one)
        and (deed.dep in ("compound", "amod", "nmod") or doer.dep == "compound")
        and all(t.tag in _BEFORE for t in tokens[: deed.i])
        and not any(t.tag in finite and _governs(tokens, t, deed) for t in tokens[deed.i :])
    )


def closed(tokens: list[Token]) -> None:
    """Give a preposition the noun that closes the line: "Five dead in Quetta blast".

    Parsers take that noun for the root and the name before it for all of the object.
    """
    noun = next((t for t in tokens if t.dep == "ROOT" and t.tag in ("NN", "NNS")), None)
    if noun is None or noun.i < 3 or any(t.i > noun.i and t.text[0].isalnum() for t in tokens):
        return
    name = tokens[noun.i - 1]
    preposition = tokens[name.head]
    subject = next((t for t in tokens if t.head == noun.i and t.dep == "nsubj"), None)
    if name.dep != "pobj" or not name.tag.startswith("NNP") or subject is None:
        return
    if preposition.dep != "prep" or not subject.i < preposition.i < name.i:
        return
    for token in tokens:
        if token.head == noun.i and token.i not in (noun.i, subject.i):
            tokens[token.i] = replace(token, head=subject.i)
    tokens[subject.i] = replace(subject, head=subject.i, dep="ROOT")
    tokens[noun.i] = replace(noun, head=preposition.i, dep="pobj")
    tokens[name.i] = replace(name, head=noun.i, dep="compound")


def _governs(tokens: list[Token], verb: Token, deed: Token) -> bool:
    """Whether the words around `deed` are the subject of `verb`."""
    node = deed
    while node.i not in (node.head, verb.i):
        if node.head == verb.i:
            return node.dep in ("nsubj", "nsubjpass")
        node = tokens[node.head]
    return False


def subjected(tokens: list[Token]) -> None:
    """Give verbs their neighbours: a noun joined to one as its subject, a name as its object."""
    for noun in tuple(tokens[:-1]):
        verb = tokens[noun.i + 1]
        if noun.dep != "compound" or noun.head != verb.i or not noun.is_noun:
            continue
        if verb.tag != "VBZ" or any(t.head == verb.i and t.dep.startswith("nsubj") for t in tokens):
            continue
        tokens[noun.i] = replace(noun, dep="nsubj")
        _give_modifiers(tokens, tokens[noun.i], (verb.i,))
    _give_names(tokens)


def _give_names(tokens: list[Token]) -> None:
    """Make a name right behind a verb its object: "Rebels grab Goma"; no name is an adverb."""
    for name in tuple(tokens[1:]):
        verb = tokens[name.i - 1]
        if name.dep != "advmod" or not name.tag.startswith("NNP") or name.head != verb.i:
            continue
        if verb.tag not in ("VBP", "VBZ", "VBD") or name.lower in CALENDAR:
            continue
        if not any(t.head == verb.i and t.dep == "dobj" for t in tokens):
            tokens[name.i] = replace(name, dep="dobj")


def harmed(tokens: list[Token]) -> None:
    """Make a second deed of a headline its verb: "Bomb kills 12, wounds 30"."""
    for deed in tuple(tokens):
        behind = tokens[deed.i + 1] if deed.i + 1 < len(tokens) else None
        if deed.lower not in _HARMS or deed.tag != "NNS" or behind is None or behind.tag != "CD":
            continue
        first = next((t for t in tokens[: deed.i] if t.tag == "VBZ"), None)
        if first is None or tokens[deed.i - 1].lower not in (",", "and"):
            continue
        tokens[deed.i] = replace(deed, tag="VBZ", dep="conj", head=first.i)
        if behind.head in (deed.i, deed.head):
            tokens[behind.i] = replace(behind, dep="dobj", head=deed.i)


def second_deed(tokens: list[Token]) -> None:
    """Make a second deed behind a comma a verb: "Bandits kill 11, abduct women", no "abduct women".

    The line begins with a doer and what he does, with its object.
    """
    for deed in tuple(tokens[3:-1]):
        thing = tokens[deed.head]
        if deed.lower not in _DEEDS or tokens[deed.i - 1].text != ",":
            continue
        if deed.dep not in ("compound", "amod", "nmod") or not thing.i > deed.i:
            continue
        first = next((t for t in tokens[: deed.i] if t.tag == "VBP"), None)
        if first is None or not _acts(tokens[: deed.i], first):
            continue
        tokens[deed.i] = replace(deed, tag="VBP", dep="conj", head=first.i)
        tokens[thing.i] = replace(thing, dep="dobj", head=deed.i)


def _acts(tokens: list[Token], verb: Token) -> bool:
    own = {t.dep for t in tokens if t.head == verb.i}
    return "nsubj" in own and "dobj" in own


def read_commas(tokens: list[Token]) -> None:
    """Read the commas of a line that stand for "in" or "and", in place."""
    placed(tokens)
    beside(tokens)
    counted(tokens)


def placed(tokens: list[Token]) -> None:
    """Take no place behind a comma for an object: "12 rebels killed in raid on camp, Mandera".

    A verb whose place or circumstances follow at once has its object before a comma or none.
    """
    for verb in tuple(tokens):
        if verb.tag not in ("VBD", "VBN") or verb.i + 1 >= len(tokens):
            continue
        if tokens[verb.i + 1].tag != "IN":
            continue
        for name in tuple(tokens[verb.i + 2 :]):
            if name.head != verb.i or name.dep != "dobj" or name.tag != "NNP":
                continue
            first = min((t.i for t in tokens if t.head == name.i and t.i > verb.i), default=name.i)
            comma = tokens[min(first, name.i) - 1]
            if comma.text == "," or tokens[min(first, name.i)].text == ",":
                tokens[name.i] = replace(name, dep="npadvmod")


def beside(tokens: list[Token]) -> None:
    """Join a noun behind a comma to the one before it: "Army blamed for bombing, school raid".

    A headline writes a comma for "and"; a verb whose "for" or "in" follows at once has no object
    behind a comma.
    """
    for verb in tuple(tokens):
        if verb.tag not in ("VBD", "VBN") or tokens[-1].text in _STOPS:
            continue
        preposition = tokens[verb.i + 1] if verb.i + 1 < len(tokens) else verb
        noun = next((t for t in tokens if t.head == preposition.i and t.dep == "pobj"), None)
        if preposition.tag != "IN" or noun is None or noun.tag not in _COMMON:
            continue
        for other in tuple(tokens[noun.i + 1 :]):
            if other.head != verb.i or other.dep != "dobj" or other.tag not in _COMMON:
                continue
            first = min(
                (t.i for t in tokens if t.head == other.i and t.i > verb.i), default=other.i
            )
            if tokens[min(first, other.i) - 1].text == ",":
                tokens[other.i] = replace(other, head=noun.i, dep="conj")


def counted(tokens: list[Token]) -> None:
    """Join two subjects that a comma parts: "Four soldiers, seven rebels die in clash"."""
    for second in tuple(tokens):
        if second.dep not in ("nsubj", "nsubjpass") or second.tag not in _COMMON:
            continue
        first = next(
            (
                t
                for t in tokens[: second.i]
                if t.head == second.head and t.dep == second.dep and t.tag in _COMMON
            ),
            None,
        )
        opening = min((t.i for t in tokens if t.head == second.i), default=second.i)
        comma = tokens[min(opening, second.i) - 1]
        if first is not None and comma.text == "," and comma.i > first.i:
            tokens[second.i] = replace(second, head=first.i, dep="conj")
