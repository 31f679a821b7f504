"""In which tense a sentence tells an event."""

from __future__ import annotations

from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.records.draft import Draft

_WITHOUT_TENSE = ("advcl", "xcomp", "conj", "pcomp")
"""Clauses that take the tense of the clause around them."""


def told_tense(draft: Draft) -> str:
    """Return "past" or "perfect" where the clause tells the event in it, else ""."""
    parse = draft.parse
    verb = parse.tokens[clause_head(parse, parse.tokens[draft.frame.governor])]
    if draft.frame.kind == "noun" and verb.lower in load_date_holders().verbs:
        return ""
    while verb.tag in ("VB", "VBG", "VBN") and verb.dep in _WITHOUT_TENSE and verb.head != verb.i:
        if any(parse.kids(verb, "aux", "auxpass")):
            break
        verb = parse.tokens[clause_head(parse, parse.head(verb))]
    auxiliaries = {kid.lower for kid in parse.kids(verb, "aux", "auxpass")}
    if auxiliaries & {"has", "have", "'ve"}:
        return "perfect"
    told = verb.tag == "VBD" or auxiliaries & {"was", "were"}
    return "past" if told and verb.dep not in ("relcl", "acl") and "had" not in auxiliaries else ""
