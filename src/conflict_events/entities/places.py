"""Resolving places: which place each mention means, decided by what the document is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from conflict_events.entities.fronted_units import by_fronted_units
from conflict_events.entities.place_borders import by_border
from conflict_events.entities.place_distances import apart, by_distance
from conflict_events.entities.place_location import filled, inside, location_of, unresolved
from conflict_events.entities.place_nesting import one_way
from conflict_events.entities.place_of_sites import outside_sites
from conflict_events.entities.place_ranking import Ranking, Setting, are_twins, ranked
from conflict_events.entities.place_roads import unit_of_road
from conflict_events.entities.place_surroundings import Surroundings
from conflict_events.lexicon.gazetteer import Gazetteer, Place, is_own_name
from conflict_events.lexicon.place_nouns import opening_words
from conflict_events.lexicon.place_words import demonyms, neighbours, place_words, striking_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_known import known
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.schema import Location
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page

_HUGE: Final = 1_000_000
_SMALL: Final = 200_000
_TOWN: Final = 50_000
_VILLAGE: Final = 10_000
_DEMONYM: Final = frozenset(("",))
"""Stands for the names and demonyms that `_countries` counted."""
_MARGIN: Final = 0.5
"""Difference of scores below which two readings are too close to call."""
_MOST_RIVALS: Final = 5
_FIRM: Final = frozenset("in at near outside inside from to into around dateline".split())
_PARTS: Final = word_class("parts-of-a-town")
_ANYWHERE: Final = word_class("sites-of-any-town")
_CAPITALISED: Final = re.compile(r"\b[A-Z][a-z]+(?!-(?:[a-z]{3,}ed|held|run|led|built|made)\b)\b")
"""Not that by which others stand: a "Russian-installed" mayor is of another country."""


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A mention and the place that it means."""

    mention: PlaceMention
    location: Location
    reason: str
    """What decided: ``container``, ``unit``, ``country``, ``document``, ``prior``, ``unknown``."""
    rivals: tuple[str, ...] = ()
    """Other readings that are too close to call, as "name, country", likeliest first."""


def resolve(
    page: Page,
    mentions: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    sides: Sequence[Sequence[str]] = (),
) -> tuple[ResolvedPlace, ...]:
    """Return `mentions` resolved, in order; tentative ones that nothing supports are left out.

    Args:
        page: The document as read.
        mentions: What `mentions.places.find` found in it.
        gazetteer: Known places.
        sides: Countries in which each side fights that the document names. Of several those count
            that its places speak for, or all where they speak for none of them.
    """
    options = by_distance(page, mentions, [_options(m, gazetteer) for m in mentions])
    options = by_fronted_units(page, mentions, options)
    options, bordered = by_border(page, mentions, options, gazetteer)
    about = _countries(page, mentions, options) + bordered
    told = frozenset(country for country, number in about.items() if number)
    for homes in sides:
        about.update([home for home in homes if home in told] or homes)
    likely = [c for c, _ in about.most_common(3) if c]
    options = [_with_sound(m, o, likely, gazetteer) for m, o in zip(mentions, options, strict=True)]
    asked = [
        (
            m.name,
            m.unit_word,
            o,
            tuple(c for n in m.containers[:2] for c in _containers(n, gazetteer)),
        )
        for m, o in zip(mentions, options, strict=True)
    ]
    alone, setting = _settle(asked, about)
    rankings = {one: ranked(*one, setting) for one in dict.fromkeys(asked)}
    kept = [
        (mention, one, ranking)
        for mention, one in zip(mentions, asked, strict=True)
        if (ranking := _believed(mention, rankings[one], one[3], about, setting)) is not None
    ]
    meant = [ranking[0][1] if ranking else None for _, _, ranking in kept]
    nested = one_way([mention for mention, _, _ in kept], meant)
    done: list[ResolvedPlace] = []
    for mention, (_, one, ranking) in zip(nested, kept, strict=True):
        if ranking:
            _, best, reason = ranking[0]
            location = location_of(page, mention, best, gazetteer, reason)
            rivals = _rivals(alone[one], best) if best.country not in about else ()
            done.append(ResolvedPlace(mention, location, reason, rivals))
        elif not mention.tentative:
            location = unresolved(page, mention)
            around = unit_of_road(mention, gazetteer, about)
            location = inside(location, filled(around, gazetteer)) if around else location
            done.append(ResolvedPlace(mention, location, "unknown"))
    return outside_sites(page, _within_containers(done))


def _believed(
    mention: PlaceMention,
    ranking: Ranking,
    containers: Sequence[Place],
    about: Counter[str | None],
    setting: Setting,
) -> Ranking | None:
    """Return `ranking`, nothing where no reading is likely, None where it is hardly a place."""
    ranking = _brought_near(ranking, about)
    if ranking and (_stray(mention, ranking, about) or _lone(ranking, about, setting)):
        opening = mention.name.split()[0].lower() in opening_words()
        marked = mention.cue in _FIRM or mention.unit_word is not None
        marked |= opening or _is_part(mention)
        return [] if marked else None
    struck = mention.tentative and mention.cue in {*striking_words(), "label"}
    if ranking and struck and setting.countries[ranking[0][1].country] <= 1:
        return []  # only its own reading speaks for that country
    if ranking and mention.unit_word in _PARTS and _in_other_town(ranking[0], containers):
        return []
    return [] if ranking and _outside(ranking[0][1], containers) else ranking


def _brought_near(ranking: Ranking, about: Counter[str | None]) -> Ranking:
    """Return `ranking` without villages far from all countries that are named, if any is near.

    Beside a country lies what its name alone does not tell: "fled to Tissi" of people of Sudan.
    """
    if not about or not ranking:
        return ranking
    _, best, reason = ranking[0]
    if best.kind not in "P2N" or reason == "container" or best.population >= _VILLAGE:
        return ranking
    near = {code for home in about if home for code in (home, *neighbours().get(home, ()))}
    return (
        ranking if best.country in near else [r for r in ranking if r[1].country in near] or ranking
    )


def _outside(best: Place, containers: Sequence[Place]) -> bool:
    """Whether the text says that it lies elsewhere: "Baghdad's Tahrir Square" is not Cairo's."""
    if not containers or best.kind not in "P2N":
        return False
    if best.population < _HAMLET and _in_other_unit(best, containers):
        return True
    largest = max(place.population for place in containers)
    if best.population >= largest:
        return False  # the smaller one is in doubt
    # Of the container's namesakes a hamlet is no reason: "the Dolores area of San Salvador".
    likely = (p for p in containers if p.kind not in "P2N" or p.population * _TIMES >= largest)
    return best.country not in {place.country for place in likely}


def _in_other_town(reading: tuple[float, Place, str], containers: Sequence[Place]) -> bool:
    """Whether a quarter by that name is another town's: "the Sarra district of Tomba"."""
    _, best, reason = reading
    towns = [place for place in containers if place.kind == "P"]
    if reason == "container" or best.kind not in "P2N" or not towns:
        return False
    largest = max(place.population for place in towns)
    likely = (place for place in towns if place.population * _TIMES >= largest)
    return best.population < largest and all(apart(place, best) > _TOWN_KM for place in likely)


_TOWN_KM: Final = 100.0


def _in_other_unit(best: Place, containers: Sequence[Place]) -> bool:
    """Whether a village lies in none of the units of its country that the text may mean.

    Units are split and renamed, so that only one that is far from the village speaks against it.
    """
    units = [p for p in containers if p.kind in "12" and p.country == best.country]
    return bool(units) and not any(
        unit.id in (best.admin1, best.admin2, best.id)
        or unit.admin1 == best.admin1
        or apart(unit, best) <= _WIDEST_KM
        for unit in units
    )


_WIDEST_KM: Final = 250.0


_HAMLET: Final = 15_000
_TIMES: Final = 20
"""How many times larger a namesake must be to leave the smaller one out of account."""


def _rivals(ranking: Ranking, best: Place) -> tuple[str, ...]:
    """Return the readings elsewhere that by themselves score about as well as the best."""
    own = next(score for score, place, _ in ranking if place.id == best.id)
    return tuple(
        f"{place.name}, {place.country}"
        for score, place, reason in ranking[:_MOST_RIVALS]
        if own - score < _MARGIN and reason != "container" and _elsewhere(place, best)
    )


def _elsewhere(one: Place, other: Place) -> bool:
    """Whether two readings lie in different units: a town and its district are one place."""
    if one.country != other.country:
        return True
    return other.admin1 not in (one.admin1, one.id) and one.admin1 != other.id


def _within_containers(found: Sequence[ResolvedPlace]) -> list[ResolvedPlace]:
    """Locate unknown names in what the text says they lie in: "Baghdad's Adhamiyah district"."""
    done: list[ResolvedPlace] = []
    for n, place in enumerate(found):
        outer = _container(place, found[max(0, n - 1) : n + _NEARBY])
        done.append(replace(place, location=inside(place.location, outer)) if outer else place)
    return done


_NEARBY: Final = 6
"""Places of a list and of what it lies in."""


def _container(place: ResolvedPlace, nearby: Sequence[ResolvedPlace]) -> Location | None:
    """Return the innermost known place that `place`, itself unknown, is said to lie in."""
    if place.reason != "unknown":
        return None
    for name in place.mention.containers:
        for other in nearby:
            if other.mention.name == name and other.location.latitude is not None:
                return other.location
    return None


def _stray(mention: PlaceMention, ranking: Ranking, about: Counter[str | None]) -> bool:
    """Whether the best reading is a small place of a country that the document never names."""
    _, best, reason = ranking[0]
    if best.kind not in "P2N" or reason == "container" or about[best.country]:
        return False
    if best.kind == "2" and mention.unit_word is not None:
        return False
    if best.kind == "N" and _is_of_any_town(mention) and about and not mention.containers:
        return True
    if _is_part(mention):
        return True
    if not is_own_name(best, fold_key(mention.name)):
        return best.population < _least_known(mention, best)
    return best.population < _SMALL and sum(about.values()) >= 3


def _is_of_any_town(mention: PlaceMention) -> bool:
    """Whether it is what many towns have, under a name of their own: "Tahrir Square"."""
    return mention.name.split()[-1].lower() in _ANYWHERE


def _is_part(mention: PlaceMention) -> bool:
    """Whether it is what many towns have: "the Old City"."""
    return mention.name.lower().startswith("old ")


def _lone(ranking: Ranking, about: Counter[str | None], setting: Setting) -> bool:
    """Whether the best reading is a village of a country in which nothing else here lies.

    "Cantonment station" in a story of Karachi and Quetta is none of Cantonment, Florida.
    """
    _, best, reason = ranking[0]
    if best.kind not in "P2N" or reason == "container" or about[best.country]:
        return False
    others = sum(setting.countries.values()) - setting.countries[best.country]
    alone = setting.countries[best.country] == 1
    return alone and others >= _OTHERS and best.population < _TOWN


_OTHERS: Final = 3
"""Readings elsewhere that make a village by itself unlikely."""


def _least_known(mention: PlaceMention, place: Place) -> int:
    """People from which on a place is meant by a name that is not its own: "in Palmyra"."""
    if mention.cue and place.country in place_words().embattled:
        return _VILLAGE
    return _TOWN if mention.cue in _FIRM else _HUGE


_Asked = tuple[str, str | None, tuple[Place, ...], tuple[Place, ...]]


def _settle(
    asked: Sequence[_Asked], about: Counter[str | None]
) -> tuple[dict[_Asked, Ranking], Setting]:
    """Rank all mentions once to learn what the document is about.

    Returns:
        The rankings before any reading supports another, and what they tell of the document.
    """
    names: dict[str, list[Place]] = {}
    for name, _, places, _ in asked:
        key = fold_key(name)
        if key not in names:
            names[key] = [p for p in places if p.kind in "P2N" and fold_key(p.name) == key]
    surroundings = Surroundings(names)
    first = Setting(about, surroundings=surroundings)
    rankings = {one: ranked(*one, first) for one in dict.fromkeys(asked)}
    countries, units = Counter(about), Counter[int]()
    settled: dict[str, int] = {}
    read: dict[str | None, frozenset[str]] = dict.fromkeys(about, _DEMONYM)
    for one in asked:
        if not rankings[one]:
            continue
        _, best, reason = rankings[one][0]
        read[best.country] = read.get(best.country, frozenset()) | {fold_key(one[0])}
        countries[best.country] += 2 if best.kind in "C1" else 1
        units[best.id if best.kind == "1" else best.admin1] += 1
        if reason == "container" and best.kind != "1":
            settled.setdefault(fold_key(one[0]), best.id)
    del units[0]
    return rankings, Setting(countries, units, read, settled, surroundings)


def _options(mention: PlaceMention, gazetteer: Gazetteer) -> tuple[Place, ...]:
    if mention.key is not None:
        return gazetteer.candidates(mention.key)
    return known(mention.name, gazetteer)


def _containers(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    postal = gazetteer.candidates("," + name) if len(name) == 2 else ()
    return postal or known(name, gazetteer)[:12]


def _with_sound(
    mention: PlaceMention,
    options: tuple[Place, ...],
    countries: Sequence[str],
    gazetteer: Gazetteer,
) -> tuple[Place, ...]:
    """Add what sounds alike in the document's countries where none of `options` lies there."""
    key = fold_key(mention.name)
    if any(
        p.kind in "CRS1"
        or (is_own_name(p, key) and (p.country in countries or p.population >= _SMALL))
        for p in options
    ):
        return options
    known_ids = {p.id for p in options}
    heard = _by_sound(mention, countries, gazetteer)
    return (*options, *(p for p in heard if p.id not in known_ids))


def _by_sound(
    mention: PlaceMention, countries: Sequence[str], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """Look a name up by sound in the countries of the document, the likeliest first."""
    if mention.name.isupper() or len(mention.name) < 4:
        return ()
    for country in countries:
        found = gazetteer.sounding(mention.name, country)
        if found:
            return found
    return ()


def _countries(
    page: Page, mentions: Sequence[PlaceMention], options: Sequence[tuple[Place, ...]]
) -> Counter[str | None]:
    """Count the countries that the document names, demonyms and sole candidates included."""
    counted: Counter[str | None] = Counter()
    for mention, places in zip(mentions, options, strict=True):
        if not places or are_twins(places):
            continue
        if places[0].kind == "C":
            counted[places[0].country] += 2
        elif (places[0].kind == "R" and places[0].country) or (
            len({p.country for p in places}) == 1
            and places[0].population >= _TOWN
            and is_own_name(places[0], fold_key(mention.name))
            and not _is_of_any_town(mention)
        ):
            counted[places[0].country] += 1
    table = demonyms()
    for sentence in page.sentences:
        for word in _CAPITALISED.findall(sentence.text):
            country = table.get(word.lower())
            if country:
                counted[country] += 1
    for former, heirs in place_words().heirs.items():
        if counted[former]:
            counted.update(dict.fromkeys(heirs, counted[former]))
    return +counted
