"""Pages that the data files say: the codebook of event types, families, and the actor registry.

Written at each build of the documentation site, so that they are never behind the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from conflict_events.lexicon.actors import NamedActor, load_registry
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
_ACTORS = """# Actor registry

Groups, forces and organisations that the registry names, by the country they are at home in.
Years are those in which a text may mean them. States, their armies, police and offices are read
by rule and are not listed. Written from the data files; a pack of one's own adds to it.

"""


def write_pages(folder: Path) -> None:
    """Write the pages to `folder`."""
    folder.mkdir(exist_ok=True)
    for name, text in (("codebook.md", codebook()), ("actors.md", actors())):
        path = folder / name
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


def actors() -> str:
    """Return the page of the actor registry."""
    registry = load_registry(("core",))
    names = {country.id: country.names[0] for country in registry.countries.values()}
    groups: dict[str, list[NamedActor]] = {}
    for actor in registry.actors.values():
        if not isinstance(actor, NamedActor):
            continue  # holders of offices are persons of a day, not parties
        groups.setdefault(names.get(actor.country or "", "No single country"), []).append(actor)
    total = sum(len(group) for group in groups.values())
    parts = [_ACTORS, f"{total:,} actors.\n\n"]
    for country in sorted(groups):
        parts.append(f"## {_text(country)}\n\n| actor | kind | sector | years | also called |\n")
        parts.append("|--|--|--|--|--|\n")
        for actor in sorted(groups[country], key=lambda a: (a.name.casefold(), a.id)):
            others = [alias for alias in actor.aliases if alias != actor.name][:8]
            parts.append(
                f"| {_cell(actor.name)} | {actor.kind.replace('_', ' ')} | {actor.sector} | "
                f"{_years(actor)} | {_cell(', '.join(others))} |\n"
            )
        parts.append("\n")
    return "".join(parts)


def _years(actor: NamedActor) -> str:
    if actor.first_year is None and actor.last_year is None:
        return ""
    return f"{actor.first_year or '?'}–{actor.last_year or ''}"


def _text(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#|$~^])", r"\\\1", text)


def _cell(text: str) -> str:
    return _text(" ".join(text.split()))
