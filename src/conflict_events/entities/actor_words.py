"""Words around a role noun: qualifiers, doubts, quantities, of the core pack."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.lexicon.load import DATA, Entry, read_toml, validated
from conflict_events.schema import ActorAttribution, ActorKind


class Epithet(Entry):
    """What the press of a region calls a state that it does not name."""

    country: str
    context: tuple[str, ...]
    """Countries in whose news the word means it."""


class ActorWords(Entry):
    """``actor_words.toml``."""

    attributions: dict[str, ActorAttribution]
    """Doubt that the words voice ("suspected")."""
    qualifiers: dict[str, ActorKind]
    """Modifiers that settle whose fighters they are ("rebel", "government")."""
    former: tuple[str, ...]
    splinters: tuple[str, ...]
    """Those who fight on after an armed group broke up or split ("dissidents of the FARC")."""
    irregular: tuple[str, ...]
    """Modifiers that make no soldiers of gunmen, though they are on the state's side."""
    factions: tuple[str, ...]
    """Parts of a group, which do so too where it is a former one ("a wing of the former FARC")."""
    opposed: tuple[str, ...]
    """Prefixes: "anti-government", "pro-Russian"."""
    backed: tuple[str, ...]
    """Second halves: "Saudi-backed"."""
    collectives: tuple[str, ...]
    """Nouns that stand for the people in their of-phrase ("a group of gunmen")."""
    arming: tuple[str, ...]
    """Modifiers that make "men" or "youths" people in arms."""
    quantities: tuple[str, ...]
    """Numbers and measures that are no part of a name."""
    heads: tuple[str, ...]
    """Nouns of people who lead or speak for a body ("chairman of the bank")."""
    commanders: tuple[str, ...]
    """Those of them that lead men in arms alone."""
    serving: tuple[str, ...]
    """Nouns of people who take sector and kind from the state's body before them."""
    sending: tuple[str, ...]
    """Participles whose agent used the weapon before them ("fired by rebels")."""
    inert: tuple[str, ...]
    """What is fired or thrown: it neither acts nor is a target."""
    abstract: tuple[str, ...]
    """Crimes and doings, which nobody attacks."""
    epithets: dict[str, Epithet]
    """States by what their foes call them ("the occupation")."""


@lru_cache(maxsize=1)
def actor_words() -> ActorWords:
    """Return the table of the core pack."""
    path = DATA / "core" / "actor_words.toml"
    return validated(path, "actor_words", ActorWords, read_toml(path))


ATTRIBUTIONS = actor_words().attributions
QUALIFIERS = actor_words().qualifiers
FORMER = frozenset(actor_words().former)
SPLINTERS = frozenset(actor_words().splinters)
IRREGULAR = frozenset(actor_words().irregular)
FACTIONS = frozenset(actor_words().factions)
OPPOSED = frozenset(actor_words().opposed)
BACKED = frozenset(actor_words().backed)
COLLECTIVES = frozenset(actor_words().collectives)
ARMING = frozenset(actor_words().arming)
QUANTITIES = frozenset(actor_words().quantities)
HEADS = frozenset((*actor_words().heads, *actor_words().commanders))
COMMANDERS = frozenset(actor_words().commanders)
SERVING = frozenset(actor_words().serving)
SENDING = frozenset(actor_words().sending)
INERT = frozenset((*actor_words().inert, *actor_words().abstract))


def qualified(word: str, kind: ActorKind | None) -> ActorKind | None:
    """Return the kind that a word before a noun of `kind` gives its people.

    "Loyalist troops" are the state's, "loyalist gunmen" are not.
    """
    if word in IRREGULAR and kind == "unidentified":
        return "political_militia"
    return QUALIFIERS.get(word)


def called(word: str, context: tuple[str, ...]) -> str | None:
    """Return the country that a word means in the news of `context`, or None."""
    epithet = actor_words().epithets.get(word)
    if epithet is None or set(epithet.context).isdisjoint(context):
        return None
    return epithet.country
