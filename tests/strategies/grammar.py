"""A clause grammar: text, parse and gold roles, known by construction.

A template writes each token as ``word/tag/dep/head`` where ``head`` counts from 1. Holes
``{I}``, ``{T}`` take a noun phrase of one or two words, ``{V}``, ``{N}`` a form of the
trigger; a two-word phrase adds a compound token in front of its head. A word that stands twice
takes a digit behind it in the name of its second place (``of2``), which is not printed.
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
    "passive": "{T}/NNS/nsubjpass/V were/VBD/auxpass/V {V.participle}/VBN/ROOT/V"
    " by/IN/agent/V {I}/NNS/pobj/by ././punct/V",
    "relative": "{I}/NNS/nsubj/fled who/WP/nsubj/V {V.past}/VBD/relcl/I {T}/NNS/dobj/V"
    " fled/VBD/ROOT/fled ././punct/fled",
    "relative_object": "{T}/NNS/nsubj/fled whom/WP/dobj/V {I}/NNS/nsubj/V"
    " {V.past}/VBD/relcl/T fled/VBD/ROOT/fled ././punct/fled",
    "participle": "{I}/NNS/nsubj/fled {V.gerund}/VBG/acl/I {T}/NNS/dobj/V"
    " fled/VBD/ROOT/fled ././punct/fled",
    "reduced_passive": "{T}/NNS/nsubj/fled {V.participle}/VBN/acl/T by/IN/agent/V"
    " {I}/NNS/pobj/by fled/VBD/ROOT/fled ././punct/fled",
    "control": "{I}/NNS/nsubj/tried tried/VBD/ROOT/tried to/TO/aux/V"
    " {V.present}/VB/xcomp/tried {T}/NNS/dobj/V ././punct/tried",
    "object_control": "Leaders/NNS/nsubj/ordered ordered/VBD/ROOT/ordered"
    " {I}/NNS/dobj/ordered to/TO/aux/V {V.present}/VB/xcomp/ordered {T}/NNS/dobj/V"
    " ././punct/ordered",
    "coordination": "{I}/NNS/nsubj/arrived arrived/VBD/ROOT/arrived and/CC/cc/arrived"
    " {V.past}/VBD/conj/arrived {T}/NNS/dobj/V ././punct/arrived",
    "nominal_of_by": "The/DT/det/V {V.noun}/NN/nsubj/shocked of/IN/prep/V {T}/NNS/pobj/of"
    " by/IN/prep/V {I}/NNS/pobj/by shocked/VBD/ROOT/shocked many/JJ/dobj/shocked"
    " ././punct/shocked",
    "apposition": "{I}/NNS/nsubj/V ,/,/punct/I members/NNS/appos/I of/IN/prep/members"
    " a/DT/det/militia militia/NN/pobj/of ,/,/punct/I {V.past}/VBD/ROOT/V {T}/NNS/dobj/V"
    " ././punct/V",
    "apposition_object": "{I}/NNS/nsubj/V {V.past}/VBD/ROOT/V {T}/NNS/dobj/V ,/,/punct/T"
    " members/NNS/appos/T of/IN/prep/members a/DT/det/party party/NN/pobj/of ././punct/V",
    "possessive": "The/DT/det/I {I}/NNS/poss/V '/POS/case/I {V.noun}/NN/nsubj/shocked"
    " of/IN/prep/V {T}/NNS/pobj/of shocked/VBD/ROOT/shocked many/JJ/dobj/shocked"
    " ././punct/shocked",
    "nominal_on": "The/DT/det/V {V.noun}/NN/nsubj/shocked on/IN/prep/V {T}/NNS/pobj/on"
    " by/IN/prep/V {I}/NNS/pobj/by shocked/VBD/ROOT/shocked many/JJ/dobj/shocked"
    " ././punct/shocked",
    "nominal_against": "The/DT/det/V {V.noun}/NN/nsubj/shocked against/IN/prep/V"
    " {T}/NNS/pobj/against by/IN/prep/V {I}/NNS/pobj/by shocked/VBD/ROOT/shocked"
    " many/JJ/dobj/shocked ././punct/shocked",
    "nominal_hands": "The/DT/det/V {V.noun}/NN/nsubj/shocked of/IN/prep/V {T}/NNS/pobj/of"
    " at/IN/prep/V the/DT/det/hands hands/NNS/pobj/at of2/IN/prep/hands {I}/NNS/pobj/of2"
    " shocked/VBD/ROOT/shocked many/JJ/dobj/shocked ././punct/shocked",
    "light_verb": "{I}/NNS/nsubj/carried carried/VBD/ROOT/carried out/RP/prt/carried"
    " an/DT/det/V {V.noun}/NN/dobj/carried on/IN/prep/V {T}/NNS/pobj/on ././punct/carried",
    "light_verb_passive": "An/DT/det/V {V.noun}/NN/nsubjpass/carried on/IN/prep/V"
    " {T}/NNS/pobj/on was/VBD/auxpass/carried carried/VBN/ROOT/carried out/RP/prt/carried"
    " by/IN/agent/carried {I}/NNS/pobj/by ././punct/carried",
    "support_passive": "{T}/NNS/nsubj/fell fell/VBD/ROOT/fell victim/NN/acomp/fell"
    " to/IN/prep/fell an/DT/det/V {V.noun}/NN/pobj/to by/IN/prep/V {I}/NNS/pobj/by"
    " ././punct/fell",
    "gerund": "{I}/NNS/nsubj/began began/VBD/ROOT/began {V.gerund}/VBG/xcomp/began"
    " {T}/NNS/dobj/V ././punct/began",
    "having": "Having/VBG/aux/V {V.participle}/VBN/advcl/fled {T}/NNS/dobj/V"
    " ,/,/punct/fled {I}/NNS/nsubj/fled fled/VBD/ROOT/fled ././punct/fled",
    "accused_of": "Leaders/NNS/nsubj/accused accused/VBD/ROOT/accused"
    " {I}/NNS/dobj/accused of/IN/prep/accused {V.gerund}/VBG/pcomp/of {T}/NNS/dobj/V"
    " ././punct/accused",
    "raising": "{I}/NNS/nsubjpass/believed are/VBP/auxpass/believed"
    " believed/VBN/ROOT/believed to/TO/aux/V have/VB/aux/V {V.participle}/VBN/xcomp/believed"
    " {T}/NNS/dobj/V ././punct/believed",
    "raising_passive": "{T}/NNS/nsubjpass/reported were/VBD/auxpass/reported"
    " reported/VBN/ROOT/reported to/TO/aux/V have/VB/aux/V been/VBN/auxpass/V"
    " {V.participle}/VBN/xcomp/reported by/IN/agent/V {I}/NNS/pobj/by ././punct/reported",
    "after_being": "{T}/NNS/nsubj/fled fled/VBD/ROOT/fled after/IN/prep/fled"
    " being/VBG/auxpass/V {V.participle}/VBN/pcomp/after by/IN/agent/V {I}/NNS/pobj/by"
    " ././punct/fled",
    "passive_coordination": "{T}/NNS/nsubjpass/surrounded were/VBD/auxpass/surrounded"
    " surrounded/VBN/ROOT/surrounded and/CC/cc/surrounded {V.participle}/VBN/conj/surrounded"
    " by/IN/agent/V {I}/NNS/pobj/by ././punct/surrounded",
    "get_passive": "{T}/NNS/nsubjpass/V got/VBD/auxpass/V {V.participle}/VBN/ROOT/V"
    " by/IN/agent/V {I}/NNS/pobj/by ././punct/V",
    "headline_passive": "{T}/NNS/nsubj/V {V.participle}/VBN/ROOT/V by/IN/agent/V {I}/NNS/pobj/by",
    "headline_nominal": "{I}/NNS/poss/V '/POS/case/I {V.noun}/NN/ROOT/V on/IN/prep/V"
    " {T}/NNS/pobj/on",
    "fronted": "In/IN/prep/V the/DT/det/north north/NN/pobj/In ,/,/punct/V"
    " {I}/NNS/nsubj/V {V.past}/VBD/ROOT/V {T}/NNS/dobj/V ././punct/V",
    "reported": "Police/NNS/nsubj/said said/VBD/ROOT/said {I}/NNS/nsubj/V"
    " {V.past}/VBD/ccomp/said {T}/NNS/dobj/V ././punct/said",
    "saw": "Witnesses/NNS/nsubj/saw saw/VBD/ROOT/saw {I}/NNS/nsubj/V"
    " {V.present}/VB/ccomp/saw {T}/NNS/dobj/V ././punct/saw",
    "verb_hands": "{T}/NNS/nsubjpass/V were/VBD/auxpass/V {V.participle}/VBN/ROOT/V"
    " at/IN/prep/V the/DT/det/hands hands/NNS/pobj/at of/IN/prep/hands {I}/NNS/pobj/of"
    " ././punct/V",
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
            rows.append((word.rstrip("0123456789"), word, tag, dep, head))
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
