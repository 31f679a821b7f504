"""Parts of an actor phrase: the name, the role noun, the country, what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conflict_events.entities.actor_choice import Known, choose
from conflict_events.entities.actor_words import BACKED, OPPOSED, QUANTITIES
from conflict_events.lexicon.actors import Registry, RoleNoun
from conflict_events.lexicon.people import Holder


def hidden_words(lowers: list[str]) -> frozenset[int]:
    """Positions of words that belong to "pro-X", "anti-X" and "X-backed": no identity."""
    found: set[int] = set()
    for n, word in enumerate(lowers):
        if word in OPPOSED and n + 2 < len(lowers) and lowers[n + 1] == "-":
            found |= {n, n + 1, n + 2}
        if word in BACKED and n >= 2 and lowers[n - 1] == "-":
            found |= {n - 2, n - 1, n}
            if n >= 3 and lowers[n - 3].endswith("."):
                found.add(n - 3)
    return frozenset(found)


def named(
    keys: list[str],
    words: Sequence[str],
    hidden: frozenset[int],
    registry: Registry,
    on: date | None,
    context: tuple[str, ...],
) -> tuple[Known, int, int] | None:
    """Return the longest named actor in the phrase with its place, the first of equals."""
    for size in range(min(registry.longest, len(keys)), 0, -1):
        for start in range(len(keys) - size + 1):
            if any(n in hidden for n in range(start, start + size)):
                continue
            if not any(word[:1].isupper() for word in words[start : start + size]):
                continue
            key = " ".join(part for k in keys[start : start + size] for part in k.split())
            ids = registry.by_alias.get(key)
            if not ids or (
                size == 1
                and len(key) <= 4
                and not words[start].isupper()
                and words[start] != words[start].capitalize()
            ):
                continue
            acronym = size == 1 and len(words[start]) <= 5 and words[start].isupper()
            found = choose(ids, registry, on, context, past=True, acronym=acronym)
            if isinstance(found, Holder) and found.shared and context:
                known = found.country in context or titles_before(keys, words, start, registry)[0]
                found = found if known else None
            if found is not None:
                return found, start, start + size
    return None


def role_noun(keys: list[str], head: int, registry: Registry) -> RoleNoun | None:
    """The role noun that ends at the head, longest first."""
    for size in range(min(4, head + 1), 0, -1):
        key = " ".join(k for k in keys[head - size + 1 : head + 1] if k)
        if key in registry.roles:
            return registry.roles[key]
    return None


def head_of(lowers: Sequence[str]) -> int:
    """The head of an of-phrase: the last word before another preposition."""
    stop = next((n for n, w in enumerate(lowers) if n and w in ("of", "in", "from", "at")), None)
    return (stop or len(lowers)) - 1


def country_in(
    keys: list[str], words: Sequence[str], hidden: frozenset[int], registry: Registry
) -> str | None:
    """The first country or people that the phrase names, longest name first."""
    best: tuple[int, int, str] | None = None
    for size in (4, 3, 2, 1):
        for start in range(len(keys) - size + 1):
            if any(n in hidden for n in range(start, start + size)):
                continue
            if not words[start][:1].isupper():
                continue
            key = " ".join(k for k in keys[start : start + size] if k)
            code = registry.by_country_name.get(key) or registry.by_demonym.get(key)
            if code and (best is None or (start, -size) < best[:2]):
                best = (start, -size, code)
    return best[2] if best else None


def printed_name(words: Sequence[str], lowers: list[str]) -> str:
    """The printed words without number and quantity in front."""
    start = 0
    while start < len(words) - 1 and (lowers[start] in QUANTITIES or lowers[start][:1].isdigit()):
        start += 1
    if start < len(words) - 1 and lowers[start] in ("of", "the"):
        start += 1
    text = " ".join(words[start:])
    for before, after in (
        (" - ", "-"),
        (" 's", "'s"),
        (" ’s", "’s"),
        (" ,", ","),
        ("( ", "("),
        (" )", ")"),
    ):
        text = text.replace(before, after)
    return text


def titles_before(
    keys: list[str], words: Sequence[str], start: int, registry: Registry
) -> tuple[tuple[str, ...], bool]:
    """Return the offices whose title stands right before a name, and whether it may be a surname.

    Another capitalised word that is neither title, country nor people is a first name: then the
    surname alone says nothing.
    """
    for size in (4, 3, 2, 1):
        if start - size < 0:
            continue
        key = " ".join(part for k in keys[start - size : start] for part in k.split())
        if key in registry.by_title:
            return registry.by_title[key], True
    if start == 0:
        return (), True
    before = words[start - 1]
    known = keys[start - 1] in registry.by_demonym or keys[start - 1] in registry.by_country_name
    return (), not before[:1].isupper() or known
