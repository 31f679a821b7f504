"""The laws of the data files that reach across files, and how much they hold."""

from __future__ import annotations

import re
from collections.abc import Callable

from conflict_events.errors import ConflictEventsError
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.background import load_time_cues
from conflict_events.lexicon.claims import load_claims
from conflict_events.lexicon.confidence import load_factors
from conflict_events.lexicon.cues import load_cues
from conflict_events.lexicon.date_holders import load_date_holders
from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.lexicon.figures import load_figures
from conflict_events.lexicon.issues import load_issues
from conflict_events.lexicon.lexicon import Lexicon, load_lexicon
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.regimes import load_regimes
from conflict_events.lexicon.scope import load_scope_words
from conflict_events.lexicon.sources import load_sources
from conflict_events.lexicon.states import load_states
from conflict_events.lexicon.tolls import load_toll_words
from conflict_events.lexicon.type_groups import load_type_groups
from conflict_events.lexicon.word_classes import load_word_classes

_MARK = re.compile(r"\[[a-z_]+ [^\[\]]+\]")
_LOADERS: tuple[Callable[[], object], ...] = (
    lambda: load_time_cues("history"),
    lambda: load_time_cues("total"),
    load_claims,
    load_factors,
    load_cues,
    load_date_holders,
    load_date_rules,
    load_figures,
    load_issues,
    load_numbers,
    load_regimes,
    load_scope_words,
    load_sources,
    load_states,
    load_toll_words,
    load_type_groups,
    load_word_classes,
)
"""What reads the files that the lexicon and the registry do not hold."""
_HOLES = {"initiator", "target", "place", "place_in"}


def breaches(packs: tuple[str, ...] = ("core",)) -> list[str]:
    """Return every breach of a law, one line each; empty where all hold.

    Args:
        packs: Names or folders of the packs, in order.
    """
    try:
        lexicon = load_lexicon(packs)
        load_registry(packs)
        for load in _LOADERS:
            load()
    except ConflictEventsError as error:
        return [str(error)]
    return [*_types(lexicon), *_triggers(lexicon), *_references(lexicon)]


def _types(lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    triggered = {trigger.type for trigger in lexicon.triggers}
    decided = {row.to for row in lexicon.decisions}
    for entry in lexicon.types.values():
        if entry.id not in triggered | decided:
            found.append(f"type {entry.id}: no trigger and no decision reaches it")
        holes = set(re.findall(r"\{(\w+)\}", entry.summary))
        for hole in sorted(holes - _HOLES):
            found.append(f"type {entry.id}: summary names an unknown hole {{{hole}}}")
    return found


def _triggers(lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for trigger in lexicon.triggers:
        if not (trigger.verbs or trigger.nouns or trigger.adjectives):
            found.append(f"trigger {trigger.id}: has no words")
        if not trigger.examples:
            found.append(f"trigger {trigger.id}: has no example")
        for example in trigger.examples:
            if "[trigger " not in example:
                found.append(f"trigger {trigger.id}: example marks no trigger: {example}")
            if "[" in _MARK.sub("", example):
                found.append(f"trigger {trigger.id}: unbalanced marks: {example}")
    return found


def _references(lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for trigger in lexicon.triggers:
        if trigger.means and trigger.means not in lexicon.means:
            found.append(f"trigger {trigger.id}: unknown means '{trigger.means}'")
    for means in lexicon.means.values():
        if means.type and means.type not in lexicon.types:
            found.append(f"means {means.id}: unknown type '{means.type}'")
    for row in lexicon.decisions:
        for wanted in row.means:
            stem = wanted.rstrip("*")
            if not any(ident.startswith(stem) for ident in lexicon.means):
                found.append(f"decision {row.id}: no means fits '{wanted}'")
    return found


def counts(packs: tuple[str, ...] = ("core",)) -> dict[str, int]:
    """Return how many entries and words the lexicon holds."""
    lexicon = load_lexicon(packs)
    return {
        "event types": len(lexicon.types),
        "trigger entries": len(lexicon.triggers),
        "trigger patterns": sum(
            len(t.verbs) + len(t.nouns) + len(t.adjectives) for t in lexicon.triggers
        ),
        "examples": sum(len(t.examples) for t in lexicon.triggers),
        "counter-examples": sum(len(t.counter_examples) for t in lexicon.triggers),
        "decisions": len(lexicon.decisions),
        "weapons and tactics": len(lexicon.means),
    }
