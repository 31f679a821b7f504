"""The codebook of event types, as the data files say it.

Written at each build of the documentation site, so that it is never behind the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from conflict_events.lexicon.families import Family, families
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.lexicon.ontology import EventType
from conflict_events.lexicon.triggers import Trigger
from scripts.ontology_page import codes

_MARK = re.compile(r"\[\w+ ([^\]]*)\]")
_CODEBOOK = """# Codebook

What each type of the event ontology is, with the codes that its records can have in other
schemes, the words that tell of it, and sentences that show what counts and what does not. The
sentences are tests of the data; a parser reads them, so that a small, committed share may fail.
A `*` in a verb stands for its object. Written from the data files.

"""


def write_page(folder: Path) -> None:
    """Write the page to `folder`, where it has changed."""
    folder.mkdir(exist_ok=True)
    path, text = folder / "codebook.md", codebook()
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def codebook() -> str:
    """Return the page of the event types."""
    lexicon = load_lexicon()
    triggers: dict[str, list[Trigger]] = {}
    for trigger in lexicon.triggers:
        triggers.setdefault(trigger.type, []).append(trigger)
    parts = [_CODEBOOK]
    for family in families().values():
        mine = [entry for entry in lexicon.types.values() if entry.family == family.id]
        parts += _family(family, mine, triggers)
    return "".join(parts)


def _family(
    family: Family, types: Sequence[EventType], triggers: dict[str, list[Trigger]]
) -> Iterator[str]:
    yield f"## {family.name}\n\n"
    for entry in types:
        yield f"### {entry.name}\n\n`{entry.id}`: {_text(entry.definition)}\n\n"
        facts = ["verbal" if entry.band == "verbal" else "material"]
        if entry.mutual:
            facts.append("both sides act")
        facts.append(f"precedence {entry.precedence} of 100")
        yield f"- {', '.join(facts)}\n"
        for scheme, names in codes(entry).items():
            yield f"- {scheme}: {' · '.join(names) or 'no code'}\n"
        yield "\n"
        mine = triggers.get(entry.id, [])
        yield from _listed("Verbs", (v for t in mine for v in t.verbs))
        yield from _listed("Nouns", (n for t in mine for n in t.nouns))
        yield from _listed("Predicates", (a for t in mine for a in t.adjectives))
        yield from _sentences("Examples", (e for t in mine for e in t.examples))
        yield from _sentences("Not this type", (e for t in mine for e in t.counter_examples))
        if not mine:
            yield "No word tells of it alone: the parties, weapons or place make a record this.\n\n"


def _listed(label: str, words: Iterable[str]) -> Iterator[str]:
    found = sorted(set(words))
    if found:
        yield f"**{label}:** {', '.join(_text(word) for word in found)}\n\n"


def _sentences(label: str, sentences: Iterable[str]) -> Iterator[str]:
    found = list(dict.fromkeys(sentences))
    if found:
        yield f"**{label}**\n\n"
        for sentence in found:
            plain = _MARK.sub(r"\1", sentence)
            yield f"- {_text(plain)}\n"
        yield "\n"


def _text(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#|$~^])", r"\\\1", text)
