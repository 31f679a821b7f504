"""Mending parses that take a participle behind the subject for the verb.

"Gunmen thought to belong to the band killed four": those who are thought to belong killed.
"Gunmen suspected to be herders killed nine": the gunmen killed, and no herder was killed.
"Weapons seized at the farm led to the arrest": what was seized led to it.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.sent import is_sent
from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_HELD = words("held-of-people")
"""Participles before "to" that say what is held of a noun."""
_NEVER_PASSIVE = words("never-passive")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def held(tokens: list[Token], verb: Token) -> None:
    """Give the verb that such a participle hides its subject, in place."""
    if verb.tag == "VBN" or (
        verb.tag == "VBD" and (verb.lower in _HELD or _agent(tokens, verb) or is_sent(tokens, verb))
    ):
        _give_main_verb(tokens, tokens[verb.i])


def _give_main_verb(tokens: list[Token], verb: Token) -> None:
    """Hang "thought to ..." on the noun before it where a verb without subject follows.

    So also "fired by ...": who does it stands behind "by", so that the noun before is no doer.
    """
    behind = tokens[verb.i + 1 : verb.i + 2]
    held_to_be = verb.lower in _HELD and bool(behind) and behind[0].tag == "TO"
    noun = _before(tokens, verb) if held_to_be else tokens[verb.i - 1] if verb.i else verb
    if not behind or noun.head != verb.i or noun.dep not in _SUBJECTS:
        return
    agent = _agent(tokens, verb)
    deps = ("ccomp", "conj", "dep", "advcl") if held_to_be else ("ccomp", "conj", "dep")
    main = next((t for t in tokens[verb.i + 2 :] if t.head == verb.i and t.dep in deps), None)
    if main is None and held_to_be:
        main = _beside(tokens, verb)
    if main is None or main.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return
    sent = is_sent(tokens, verb)
    held_back = verb.tag == "VBD" or main.tag == "VBN"
    if behind[0].tag != "TO" and agent is None and held_back and not sent:
        return
    own = [t for t in tokens if t.head == main.i]
    held = [t for t in tokens if t.head == verb.i and t.i < main.i]
    if any(t.dep in ("cc", "aux", "auxpass") for t in held):
        return
    subjects = [t for t in own if t.dep in _SUBJECTS]
    being = next((t for t in held if t.dep == "xcomp" and t.lower == "be"), None)
    if subjects and (being is None or being.i + 1 != _first(tokens, subjects[0]).i):
        return
    if subjects and being is not None:
        # "Believed to be commanders were killed": what they are held to be kills nobody.
        tokens[subjects[0].i] = replace(subjects[0], head=being.i, dep="attr")
    passive = any(t.dep == "auxpass" for t in own)
    root = verb.head == verb.i
    tokens[main.i] = replace(main, head=main.i if root else verb.head, dep=verb.dep)
    tokens[noun.i] = replace(noun, head=main.i, dep="nsubjpass" if passive else "nsubj")
    tokens[verb.i] = replace(verb, head=noun.i, dep="acl", tag="VBN")
    if agent is not None:
        tokens[agent.i] = replace(agent, head=verb.i, dep="agent")
    for token in tokens[main.i :]:
        if token.head == verb.i and token.dep == "punct":
            tokens[token.i] = replace(token, head=main.i)


def _before(tokens: list[Token], verb: Token) -> Token:
    """Return the subject whose phrase ends right before `verb` or its comma, else the verb."""
    subject = next((t for t in tokens[: verb.i] if t.head == verb.i and t.dep in _SUBJECTS), verb)
    last = tokens[verb.i - 1] if verb.i else verb
    if last.text == "," and verb.i > 1:
        last = tokens[verb.i - 2]
    while last.i not in (last.head, subject.i):
        last = tokens[last.head]
        if last.i == verb.i:
            return verb
    return subject if last.i == subject.i else verb


def _beside(tokens: list[Token], verb: Token) -> Token | None:
    """Return the verb behind it that was coordinated with the one that governs it, by nothing.

    "Officials say guerrillas thought to be members of A blew up a bridge" has no "and".
    """
    above = verb.head
    later = [t for t in tokens[verb.i + 2 :] if t.head == above and t.dep in ("conj", "ccomp")]
    if above == verb.i or not later or not later[0].is_verb:
        return None
    own = [t for t in tokens if t.head == later[0].i and t.dep in _SUBJECTS]
    linked = any(t.head == above and verb.i < t.i < later[0].i for t in tokens)
    return None if own or linked else later[0]


def _agent(tokens: list[Token], verb: Token) -> Token | None:
    """The "by" of a participle that no auxiliary makes passive; it may hang on "from a hill"."""
    own = [t for t in tokens if t.head == verb.i]
    if any(t.dep == "auxpass" for t in own) or verb.lower in _NEVER_PASSIVE:
        return None  # "retaliated by shelling the port"
    scene = {t.i for t in tokens if t.dep == "pobj" and tokens[t.head] in own}
    return next(
        (
            t
            for t in tokens[verb.i + 1 :]
            if t.lower == "by" and (t.head in scene or (t.head == verb.i and t.dep == "agent"))
        ),
        None,
    )


def _first(tokens: list[Token], noun: Token) -> Token:
    """Return the first token of the phrase of `noun`, as far as its own modifiers go."""
    return tokens[min((t.i for t in tokens if t.head == noun.i and t.i < noun.i), default=noun.i)]


def held_to_act(tokens: list[Token]) -> None:
    """Give a verb the people of whom something is held: "gunmen suspected to be herders killed"."""
    for held in tuple(tokens[1:-3]):
        to, be = tokens[held.i + 1], tokens[held.i + 2]
        people = tokens[held.i - 1]
        if held.lower not in _HELD or to.lower != "to" or be.lower != "be":
            continue
        verb = next((t for t in tokens[be.i + 2 :] if t.tag in ("VBD", "VBN", "VBZ", "VBP")), None)
        named = tokens[verb.i - 1] if verb is not None else be
        if verb is None or not people.is_noun or not named.is_noun or not _acts(tokens, verb):
            continue
        if verb.head not in (people.i, held.i, named.i, verb.i) and people.head != verb.i:
            continue
        whole = people.dep in _SUBJECTS and people.head in (held.i, verb.i)
        if not whole and people.head != people.i:
            continue  # "a group of men presumed to be rebels": the group did it
        _give_doer(tokens, (people, held, be, named, verb))


def _acts(tokens: list[Token], verb: Token) -> bool:
    """Whether it has an object and nobody does it to its subject."""
    own = [t.dep for t in tokens if t.head == verb.i and t.i > verb.i]
    return ("dobj" in own or verb.tag == "VBD") and "agent" not in own


def _give_doer(tokens: list[Token], parts: tuple[Token, ...]) -> None:
    people, held, be, named, verb = parts
    top = verb
    if people.head != verb.i:
        top = held if people.head == held.i and people.dep in _SUBJECTS else people
    if verb.head != verb.i and top is not verb:
        root = top.head == top.i
        dep = "ROOT" if root else top.dep
        tag = "VBD" if verb.tag == "VBN" else verb.tag
        tokens[verb.i] = replace(verb, head=verb.i if root else top.head, dep=dep, tag=tag)
        for token in tuple(tokens):
            if token.head == top.i and (token.dep == "punct" or token.i > verb.i):
                tokens[token.i] = replace(token, head=verb.i)
    tokens[people.i] = replace(people, head=verb.i, dep="nsubj")
    tokens[held.i] = replace(held, head=people.i, dep="acl", tag="VBN")
    tokens[be.i] = replace(be, head=held.i, dep="xcomp")
    tokens[be.i - 1] = replace(tokens[be.i - 1], head=be.i, dep="aux")
    if named.head in (verb.i, be.i) or named.dep in _SUBJECTS:
        tokens[named.i] = replace(named, head=be.i, dep="attr")
