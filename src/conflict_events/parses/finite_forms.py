"""Past tenses read as participles: "villagers armed with sticks *clashed* with bandits".

Some verbs have no passive, so that nobody is ever "clashed" or "retaliated"; and what stands
between a subject and its object is the verb: "police in Bor *used* dogs".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_NEVER_PASSIVE = words("never-passive")
_SUBJECTS = ("nsubj", "nsubjpass")
_MODIFIERS = ("amod", "compound", "nummod", "det", "poss", "conj", "cc", "nmod")


def finite_forms(tokens: list[Token]) -> None:
    """Make such forms the verb of their clause, in place."""
    for form in tuple(tokens):
        if form.tag not in ("VBN", "VBD") or any(_is_aux(t, form) for t in tokens):
            continue
        if form.dep == "acl" and form.lower in _NEVER_PASSIVE:
            _unbound(tokens, form)
        elif form.dep == "amod":
            _before_object(tokens, form)


def _is_aux(token: Token, form: Token) -> bool:
    return token.head == form.i and token.dep in ("aux", "auxpass")


def _unbound(tokens: list[Token], form: Token) -> None:
    """Give a verb without passive the noun that opens its phrase."""
    noun = tokens[form.head]
    bearing = tokens[tokens[noun.head].head]
    if noun.dep == "pobj" and bearing.dep == "acl":
        noun = tokens[bearing.head]
    if not noun.is_noun:
        return
    main = tokens[noun.head]
    if main.i == noun.i:
        _lead(tokens, form, noun)
        return
    later = (t for t in tokens if form.i < t.i < main.i)
    second = next(
        (
            t
            for t in later
            if (t.head, t.dep) == (noun.i, "conj") or (t.head == main.i and t.dep in _SUBJECTS)
        ),
        None,
    )
    if noun.dep in _SUBJECTS and second is not None:
        # "forces retaliated by ..., and two soldiers were killed": two clauses
        tokens[second.i] = replace(second, head=main.i, dep=noun.dep)
        tokens[noun.i] = replace(noun, head=form.i, dep="nsubj")
        tokens[form.i] = replace(form, head=main.i, dep="parataxis", tag="VBD")


def _before_object(tokens: list[Token], form: Token) -> None:
    """Read "police in Bor used dogs" with the verb between both."""
    noun = tokens[form.head]
    subject = next((t for t in tokens if t.head == noun.i and t.dep == "nsubj"), None)
    if subject is None or not noun.is_noun or not subject.i < form.i < noun.i:
        return
    last = tokens[form.i - 1]
    while last.i not in (subject.i, last.head, noun.i):
        last = tokens[last.head]
    if last.i == subject.i:
        _lead(tokens, form, noun)
        tokens[subject.i] = replace(tokens[subject.i], head=form.i, dep="nsubj")


def _lead(tokens: list[Token], form: Token, noun: Token) -> None:
    """Put a verb in the place of a noun of its clause, which is its subject or object."""
    root = noun.head == noun.i
    for token in tuple(tokens):
        if token.head != noun.i or token.i == noun.i or token.i <= form.i:
            continue
        listed = token.dep in ("conj", "cc") or token.i < noun.i
        if token.dep not in _MODIFIERS or not listed:
            tokens[token.i] = replace(token, head=form.i)
    head, dep = (form.i, "ROOT") if root else (noun.head, noun.dep)
    tokens[form.i] = replace(form, head=head, dep=dep, tag="VBD")
    tokens[noun.i] = replace(noun, head=form.i, dep="nsubj" if noun.i < form.i else "dobj")
