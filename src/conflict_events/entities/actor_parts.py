"""Parts of an actor phrase: the name, the role noun, the country, what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conflict_events.entities.actor_choice import Choice, by_surname, chosen, ruler_of
from conflict_events.entities.actor_words import BACKED, OPPOSED, QUANTITIES
from conflict_events.lexicon.actors import Registry, RoleNoun
from conflict_events.lexicon.people import Holder
from conflict_events.lexicon.word_classes import word_class
from conflict_events.text.calendar_names import CALENDAR
from conflict_events.text.common_words import is_common
from conflict_events.text.fold import fold_key


def hidden_words(lowers: list[str]) -> frozenset[int]:
    """Return where the words of "pro-X", "anti-X" and "X-backed" stand: no identity."""
    found: set[int] = set()
    for n, word in enumerate(lowers):
        if word in OPPOSED and n + 2 < len(lowers) and lowers[n + 1] == "-":
            found |= {n, n + 1, n + 2}
        if word in BACKED and word != "based" and n >= 2 and lowers[n - 1] == "-":
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
) -> tuple[Choice, int, int] | None:
    """Return the longest named actor in the phrase with its place, the first of equals.

    Where none is named, the first name that may be several actors' stands, left open.

    A name may hold hidden words only as a whole: "anti-balaka", but not the Taliban of
    "anti-Taliban fighters".
    """
    spelling = registry.spelling
    left_open: tuple[Choice, int, int] | None = None
    owner: tuple[Choice, int, int] | None = None
    for start, size, key in windows(keys, registry.openers):
        ids = registry.by_alias.get(key)
        if not ids or (hidden and (_joined(hidden, start) or _joined(hidden, start + size))):
            continue
        printed = words[start : start + size]
        if keys[start] not in spelling.openers and all(map(_is_small, printed)):
            continue
        if not spelling.fits(key, printed):
            continue
        acronym = size == 1 and len(words[start]) <= 4 and words[start].isupper()
        choice = chosen(ids, registry, on, context, past=True, acronym=acronym)
        found = choice.actor
        if isinstance(found, Holder) and found.shared and context:
            known = found.country in context or titles_before(keys, words, start, registry)[0]
            found = found if known else None
        if (
            isinstance(found, Holder)
            and " " not in key
            and is_stranger(keys, words, start, found, registry)
        ):
            found = None
        if found is not None and owner is None:
            owner = choice, start, start + size
            if not isinstance(found, Holder) or "of" not in keys[1:start]:
                return owner
        elif found is not None and owner and "of" in keys[start + size : owner[1]]:
            return choice, start, start + size  # "the A group of B", whoever B is
        if choice.ground == "open" and left_open is None:
            left_open = choice, start, start + size
    return owner or left_open


def is_stranger(
    keys: Sequence[str], words: Sequence[str], at: int, person: Holder, registry: Registry
) -> bool:
    """Whether the surname at `at` follows a first name that is not the person's: "Amadou Biden".

    Titles, posts, trades, countries and peoples are no first names, and nor is a common word that
    opens the phrase with a capital ("Ailing Biden").

    Args:
        keys: Folded words.
        words: The same words as printed.
        at: Index of the surname.
        person: Whom the registry knows by it.
        registry: Titles, roles, peoples.
    """
    before = words[at - 1] if at else ""
    if not before[:1].isupper() or not before.replace("-", "").replace(".", "").isalpha():
        return False
    key = keys[at - 1]
    names = [fold_key(name) for name in (person.name, *person.aliases)]
    own = {part for name in names for part in (*name.split(), name.replace(" ", ""))}
    if any(part.startswith(key) for part in own) or before.isupper() or before.endswith("."):
        return False
    if key in registry.roles or key in registry.by_demonym or key in registry.by_country_name:
        return False
    if any(" ".join(keys[n:at]) in registry.by_title for n in range(max(0, at - 4), at)):
        return False
    return not (at == 1 and is_common(before.lower())) and before.lower() not in CALENDAR


def windows(keys: list[str], openers: dict[str, int]) -> list[tuple[int, int, str]]:
    """Start, number of words and key of all stretches that may be aliases, longest first."""
    found: list[tuple[int, int, str]] = []
    for start, opener in enumerate(keys):
        most = openers.get(opener.split(" ", 1)[0], 0)
        key = ""
        for stop in range(start, len(keys)) if most else ():
            key = f"{key} {keys[stop]}".strip() if keys[stop] else key
            if key.count(" ") >= most:
                break
            found.append((start, stop - start + 1, key))
    found.sort(key=lambda window: (-window[1], window[0]))
    return found


def _joined(hidden: frozenset[int], at: int) -> bool:
    """Whether a word belongs to the hidden ones before it."""
    return at in hidden and at - 1 in hidden


def _is_small(word: str) -> bool:
    return not any(char.isupper() for char in word)


def role_noun(
    keys: list[str], words: Sequence[str], head: int, registry: Registry
) -> tuple[RoleNoun, int] | None:
    """Return the role noun that ends at the head, longest first, and its number of words."""
    for size in range(min(4, head + 1), 0, -1):
        key = " ".join(k for k in keys[head - size + 1 : head + 1] if k)
        role = registry.roles.get(key)
        if role is not None and (not role.proper or words[head][:1].isupper()):
            return None if size == 1 and _is_surname(words, head) else (role, size)
    return None


_SURNAMES = word_class("trades-that-are-surnames")


def _is_surname(words: Sequence[str], head: int) -> bool:
    """Whether a trade is a person's name: "Captain Cook", not "a cook" or "an Army cook"."""
    named = head > 0 and words[head][:1].isupper() and words[head - 1][:1].isupper()
    return named and words[head].lower() in _SURNAMES and not words[head].isupper()


def body_before(
    keys: list[str], words: Sequence[str], end: int, registry: Registry
) -> RoleNoun | None:
    """Return the state's or armed body before a word: "intelligence agency officer"."""
    found = role_noun(keys, words, end - 1, registry) if end else None
    if found is None or not (found[0].state or found[0].armed):
        return None
    return None if found[0].person and keys[end - 1] != _BODY_AND_PEOPLE else found[0]


_BODY_AND_PEOPLE = "police"
"""The one word for a force that also counts its people: "ten police", "police members"."""


def seat_before(
    keys: list[str], words: Sequence[str], end: int, registry: Registry, context: tuple[str, ...]
) -> str | None:
    """Return the country whose capital or seat stands right before a word: "Kabul police".

    A capital that towns elsewhere are named after counts where the document is about its
    country, or about none.
    """
    for size in (3, 2, 1):
        start = end - size
        if start < 0 or not words[start][:1].isupper():
            continue
        key = " ".join(k for k in keys[start:end] if k)
        code = registry.by_metonym.get(key)
        if code is not None and (not context or code in context):
            return code
    return None


def people_before(
    keys: list[str], words: Sequence[str], end: int, registry: Registry
) -> str | None:
    """Return the country of the people named before a noun: "ethnic Karen rebel fighters"."""
    last = next((n for n in range(end - 1, -1, -1) if words[n][:1].isupper()), None)
    for size in (2, 1) if last is not None else ():
        start = last + 1 - size if last is not None else -1
        code = registry.by_people.get(" ".join(keys[start : start + size])) if start >= 0 else None
        if code is not None:
            return code
    return None


def head_of(lowers: Sequence[str]) -> int:
    """The head of an of-phrase: the last word before another preposition."""
    stop = next((n for n, w in enumerate(lowers) if n and w in _BEHIND), None)
    return (stop or len(lowers)) - 1


_BEHIND = {"of", "in", "from", "at", "by", "who", "that", "which"} | word_class("under-a-leader")
"""What ends a noun with the words before it: "FARC led by X"."""


def country_in(
    keys: list[str], words: Sequence[str], hidden: frozenset[int], registry: Registry
) -> str | None:
    """Return the first country or people that the phrase names, longest name first.

    What follows "to" is another's: "Russia's ambassador to Poland".
    """
    best: tuple[int, int, str] | None = None
    lowers = [word.lower() for word in words]
    stop = lowers.index("to") if "to" in lowers[1:] else len(keys)
    firsts = [n for n, k in enumerate(keys[:stop]) if k.split(" ", 1)[0] in registry.nation_openers]
    for size in (4, 3, 2, 1) if firsts else ():
        for start in firsts:
            if start + size > stop:
                continue
            if any(n in hidden for n in range(start, start + size)):
                continue
            if not words[start][:1].isupper():
                continue
            key = " ".join(k for k in keys[start : start + size] if k)
            if key in registry.nation_acronyms and not words[start].isupper():
                continue
            code = registry.by_country_name.get(key) or registry.by_demonym.get(key)
            if code and (best is None or (start, -size) < best[:2]):
                best = (start, -size, code)
    return best[2] if best else None


def _is_quantity(word: str) -> bool:
    return word in QUANTITIES or word[:1].isdigit()


_OF_WHOM = frozenset(("'s", "\u2019s", "'", "\u2019"))


def printed_name(words: Sequence[str], lowers: list[str]) -> str:
    """The printed words without number and quantity in front."""
    start = 0
    while start < len(words) - 1 and _is_quantity(lowers[start]):
        glued = lowers[start + 1] == "-" and not _is_quantity(
            lowers[start + 2] if start + 2 < len(lowers) else ""
        )
        if glued or lowers[start + 1] in _OF_WHOM:
            break  # "a 12-man patrol", "the group's fighters"
        start += 1
    if start < len(words) - 1 and lowers[start] in ("of", "the"):
        start += 1
    text = " ".join(words[start:])
    for before, after in (
        (" - ", "-"),
        (" 's", "'s"),
        (" ’s", "’s"),
        ("s ' ", "s' "),
        ("s ’ ", "s’ "),
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


def ruled_by(
    keys: list[str], words: Sequence[str], head: int, registry: Registry, on: date | None
) -> str | None:
    """Return the country whose ruler's surname stands before a noun: "Assad forces"."""
    for n in range(head):
        if words[n][:1].isupper() and keys[n] in registry.by_surname:
            ruler = ruler_of(keys[n], registry, on)
            if ruler is not None:
                return ruler.country
    return None


def person_at(
    keys: list[str],
    words: Sequence[str],
    head: int,
    registry: Registry,
    on: date | None,
    context: tuple[str, ...],
    country: str | None,
    *,
    left: bool,
) -> Holder | None:
    """Return the person that a surname at the head means: "President Museveni", "Mnangagwa"."""
    for size in (3, 2, 1):
        start = head - size + 1
        if start < 0 or not words[head][:1].isupper():
            continue
        key = " ".join(part for k in keys[start : head + 1] for part in k.split())
        if key not in registry.by_surname:
            continue
        titles, ready = titles_before(keys, words, start, registry)
        if not ready:
            return None
        return by_surname(
            key,
            registry,
            titles=titles,
            former=left,
            country=country,
            on=on,
            context=context,
        )
    return None


def closes_a_name(words: Sequence[str], start: int) -> bool:
    """Whether a country only ends the name of a body: "Amnesty Kenya", "Harakat Pakistan".

    Args:
        words: A phrase as printed.
        start: Where the name of the country begins in it.
    """
    before = words[start - 1] if start > 0 else ""
    return before[:1].isupper() and before.isalpha() and not is_common(before.lower())
