"""Reading a name that is to be located: its unit noun, "near", further names in parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from conflict_events.lexicon.place_nouns import site_words
from conflict_events.lexicon.place_words import place_words

_NEAR: Final = re.compile(
    r"^(?:.*\b)?(?:near|outside|around|outskirts of|surroundings of|(?:north|south|east|west)"
    r"(?:-?(?:east|west))? of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PARENTHESIS: Final = re.compile(r"\(([^(),]+)\)")
_WANTED: Final = {"admin1": "1", "admin2": "2", "exact": "PN"}
_LONGEST: Final = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as asked for."""

    name: str
    """Without unit noun."""
    full: str
    """With its unit noun or the noun of its site: "Kalma camp"."""
    unit: str | None
    """Unit noun."""
    near: bool
    """Whether the words or the noun of a site put it near the name, not in it."""

    @property
    def wanted(self) -> str:
        """Kinds of the gazetteer that the unit noun asks for; empty for any."""
        return _WANTED.get(place_words().units.get(self.unit or "", ""), "")


def asked_of(name: str) -> Asked:
    """Read one name: "Rami village", "near Hama city", "selo Samashki"."""
    text = " ".join(name.partition("(")[0].split()).partition("/")[0]
    near = bool(_NEAR.match(text))
    text = _bare(_NEAR.sub("", text).strip(" ,."))
    units = place_words().units
    words = text.split()
    unit = None
    while len(words) > 1 and words[-1].lower() in units:
        unit = unit or words.pop().lower()
        if unit and len(words) > 1 and words[-1].lower() in units:
            words.pop()
    if len(words) > 2 and words[0].lower() in units and words[1].lower() == "of":
        unit, words = words[0].lower(), words[2:]
    if unit is None and len(words) > 1 and words[-1].lower() in site_words():
        words, near = words[:-1], True
    return Asked(" ".join(words), text, unit, near)


def further(name: str) -> tuple[Asked, ...]:
    """Return the other names that `name` prints: "Al-Rai (Choban Bey)", "Shusha/Shushi"."""
    first = asked_of(name)
    bare, _, second = name.partition("/")
    others = [second] if second and "(" not in bare else []
    others += _PARENTHESIS.findall(name)
    units = place_words().units
    return tuple(
        Asked(other.strip(), other.strip(), first.unit, first.near)
        for other in others
        if 0 < len(other.split()) <= _LONGEST
        and not any(w.lower() in units or w.isdigit() for w in other.split())
    )


def _bare(text: str) -> str:
    """Drop a foreign noun for a settlement before its name."""
    for noun in place_words().classes:
        if text.lower().startswith(f"{noun} "):
            return text[len(noun) + 1 :]
    return text
