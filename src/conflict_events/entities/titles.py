"""What the title before a name makes of its bearer: "Mayor Omar Said", "Hamas leader Omar Said"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conflict_events.entities.actor_words import COMMANDERS, HEADS
from conflict_events.lexicon.actors import NamedActor, Registry, RoleNoun
from conflict_events.lexicon.people import Holder

_LEADING = HEADS | COMMANDERS


def title_of(
    words: Sequence[str],
    keys: Sequence[str],
    head: int,
    group: tuple[NamedActor | Holder, int, int] | None,
    registry: Registry,
    on: date | None,
) -> tuple[RoleNoun, str | None] | None:
    """Return what the title before the name at `head` says, and whose country it adds.

    Who leads a known group is of its kind; who leads what only an acronym names ("PNX leader")
    leads no state, of which the word by itself would speak.

    Args:
        words: Tokens of the phrase as printed.
        keys: Their folded forms.
        head: Index of the last word of the name.
        group: A known name within the phrase, with its first word and the one behind its last.
        registry: Role nouns and what they say.
        on: Day on which dated roles are read.
    """
    for n in range(head - 1, -1, -1):
        # "Attorney General Soto" is no general.
        for key in (" ".join(keys[max(0, n - 1) : n + 1]), keys[n]):
            title = registry.roles.get(key)
            leads = words[n].lower() in _LEADING
            led = group is not None and group[2] == n and isinstance(group[0], NamedActor)
            if leads and led and group is not None and isinstance(group[0], NamedActor):
                return _led(group[0], registry, on), group[0].country
            if title is not None and not title.person:
                continue
            stately = title is None or title.state
            if leads and stately and n and _acronym(words[n - 1], keys[n - 1], registry):
                return _OF_A_PARTY, None
            body = registry.roles.get(keys[n - 1]) if n > 1 else None
            if leads and stately and body is not None and body.kind == "civilians":
                return body.model_copy(update={"person": True}), None
            if title is not None:
                return title, None
    return None


_OF_A_PARTY = RoleNoun(id="leads-a-party", kind="civilians", sector="PTY", person=True, nouns=())


def _led(group: NamedActor, registry: Registry, on: date | None) -> RoleNoun:
    kind, sector = registry.role_on(group, on)
    armed = kind != "civilians" and sector not in ("IGO", "NGO", "PTY", "GOV")
    return RoleNoun(
        id=group.id,
        kind=kind,
        sector=sector,
        armed=armed,
        person=True,
        state=kind == "state_forces",
        nouns=(group.name,),
    )


def _acronym(word: str, key: str, registry: Registry) -> bool:
    """Whether it abbreviates a body: "PNX", not "US" or "UN"."""
    country = key in registry.by_country_name or key in registry.by_demonym
    return word.isalpha() and word.isupper() and len(word) > 1 and not country
