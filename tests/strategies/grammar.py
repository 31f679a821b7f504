"""A clause grammar: text, parse and gold roles, known by construction.

A template writes each token as ``word/tag/dep/head`` where ``head`` counts from 1. Holes
``{I}``, ``{T}`` take a noun phrase of one or two words, ``{V}``, ``{N}`` a form of the
trigger; a two-word phrase adds a compound token in front of its head.
"""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from conflict_events.parses.types import Parse, Token, make_parse
from conflict_events.text.types import Sentence, Span


@dataclass(frozen=True)
class Verb:
    """A transitive trigger verb in the forms that the templates need."""

    past: str
    participle: str
    present: str
    gerund: str
    noun: str


VERBS = (
    Verb("attacked", "attacked", "attack", "attacking", "attack"),
    Verb("ambushed", "ambushed", "ambush", "ambushing", "ambush"),
    Verb("shelled", "shelled", "shell", "shelling", "shelling"),
    Verb("abducted", "abducted", "abduct", "abducting", "abduction"),
)

INITIATORS = ("Gunmen", "Rebels", "Army soldiers", "Taliban fighters", "Militants")
TARGETS = ("villagers", "policemen", "aid workers", "army troops", "traders")

# word/tag/dep/head-number; I, T: heads of the phrases, looked up by hole name.
TEMPLATES: dict[str, str] = {
    "active": "{I}/NNS/nsubj/V {V.past}/VBD/ROOT/V {T}/NNS/dobj/V ././punct/V",
    "headline": "{I}/NNS/nsubj/V {V.present}/VBP/ROOT/V {T}/NNS/dobj/V",
    "passive": "{T}/NNS/nsubjpass/V were/VBD/auxpass/V {V.participle}/VBN/ROOT/V by/IN/agent/V"
    " {I}/NNS/pobj/by ././punct/V",
    "relative": "{I}/NNS/nsubj/fled who/WP/nsubj/V {V.past}/VBD/relcl/I {T}/NNS/dobj/V"
    " fled/VBD/ROOT/fled ././punct/fled",
    "relative_object": "{T}/NNS/nsubj/fled whom/WP/dobj/V {I}/NNS/nsubj/V {V.past}/VBD/relcl/T"
    " fled/VBD/ROOT/fled ././punct/fled",
    "participle": "{I}/NNS/nsubj/fled {V.gerund}/VBG/acl/I {T}/NNS/dobj/V"
    " fled/VBD/ROOT/fled ././punct/fled",
    "reduced_passive": "{T}/NNS/nsubj/fled {V.participle}/VBN/acl/T by/IN/agent/V"
    " {I}/NNS/pobj/by fled/VBD/ROOT/fled ././punct/fled",
    "control": "{I}/NNS/nsubj/tried tried/VBD/ROOT/tried to/TO/aux/V {V.present}/VB/xcomp/tried"
    " {T}/NNS/dobj/V ././punct/tried",
    "object_control": "Leaders/NNS/nsubj/ordered ordered/VBD/ROOT/ordered {I}/NNS/dobj/ordered"
    " to/TO/aux/V {V.present}/VB/xcomp/ordered {T}/NNS/dobj/V ././punct/ordered",
    "coordination": "{I}/NNS/nsubj/arrived arrived/VBD/ROOT/arrived and/CC/cc/arrived"
    " {V.past}/VBD/conj/arrived {T}/NNS/dobj/V ././punct/arrived",
    "nominal_of_by": "The/DT/det/V {V.noun}/NN/nsubj/shocked of/IN/prep/V {T}/NNS/pobj/of"
    " by/IN/prep/V {I}/NNS/pobj/by shocked/VBD/ROOT/shocked many/JJ/dobj/shocked"
    " ././punct/shocked",
}


@dataclass(frozen=True)
class Clause:
    """A generated clause with its parse and who does what to whom."""

    construction: str
    text: str
    parse: Parse
    trigger: int
    initiator: str
    target: str


def clause(construction: str, verb: Verb, initiator: str, target: str) -> Clause:
    """Build the clause of a construction; heads named V, I, T are the holes' heads."""
    rows: list[tuple[str, str, str, str, str]] = []
    for item in TEMPLATES[construction].split():
        word, tag, dep, head = (
            item.rsplit("/", 3) if item != "././punct" else (".", ".", "punct", "")
        )
        if word == "{I}":
            rows += _phrase(initiator, "I", tag, dep, head)
        elif word == "{T}":
            rows += _phrase(target, "T", tag, dep, head)
        elif word.startswith("{V."):
            rows.append((getattr(verb, word[3:-1]), "V", tag, dep, head))
        else:
            rows.append((word, word, tag, dep, head))
    index = {name: n for n, (_, name, *_rest) in enumerate(rows)}
    tokens: list[Token] = []
    text = ""
    for n, (word, _, tag, dep, head) in enumerate(rows):
        if text and word != ".":
            text += " "
        start = len(text)
        text += word
        tokens.append(Token(n, word, word.lower(), tag, dep, index[head], start, len(text)))
    sentence = Sentence(0, Span(0, len(text)), text, "body", 0)
    return Clause(
        construction, text, make_parse(sentence, tuple(tokens)), index["V"], initiator, target
    )


def _phrase(
    words: str, name: str, tag: str, dep: str, head: str
) -> list[tuple[str, str, str, str, str]]:
    *before, last = words.split()
    return [(w, w, "NN", "compound", name) for w in before] + [(last, name, tag, dep, head)]


def clauses(*constructions: str) -> st.SearchStrategy[Clause]:
    """Draw clauses, of all constructions unless some are named."""
    return st.builds(
        clause,
        st.sampled_from(constructions or tuple(TEMPLATES)),
        st.sampled_from(VERBS),
        st.sampled_from(INITIATORS),
        st.sampled_from(TARGETS),
    )
