"""Mending the parse errors that swap roles.

A second clause's subject swallowed: "A strike killed 26 people and warplanes pounded the town" is
often read as if the strike had killed people *and warplanes*. The verb right behind the second
noun gives it away: a finite verb without a subject of its own, directly after a coordinated noun.

A speaker swallowed: "... seized 30 girls, parents and a teacher said"; or hung on the last noun:
"... took the port of Kismayo, the minister told AFP".

A passive whose subject is read as active, and a "which" hung on people rather than on their town.

A name torn from the noun that it names: "the movement Hezbollah has sent fighters".

A participle torn from its noun: "fired on students protesting the fees" is often read as if those
who fired protested.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.addressed import retold
from conflict_events.parses.befallen import befallen, shortened
from conflict_events.parses.blamed import blamed
from conflict_events.parses.both_lost import both_lost
from conflict_events.parses.constructions import construed
from conflict_events.parses.dated import dated, since_a_day, told_on_a_day, torn_by_days
from conflict_events.parses.deed_years import years_of_deeds
from conflict_events.parses.deeds_of import sufferers_given
from conflict_events.parses.described_all import described_all
from conflict_events.parses.doubts import undoubted
from conflict_events.parses.earlier import told_before
from conflict_events.parses.finite import conjugated, freed, unswallowed
from conflict_events.parses.headline_losses import losses
from conflict_events.parses.headlines import (
    closed,
    entitled,
    harmed,
    moved,
    read_commas,
    second_deed,
    subjected,
    verbed,
)
from conflict_events.parses.held import held, held_to_act
from conflict_events.parses.hyphen_deeds import enacted
from conflict_events.parses.lost_subjects import subjects_found
from conflict_events.parses.names import bracketed, hyphenated, welded
from conflict_events.parses.outcomes import reattached, since_when
from conflict_events.parses.prefixes import prefixed
from conflict_events.parses.reduced import reduced
from conflict_events.parses.reported_people import reported
from conflict_events.parses.said_days import said_on_a_day
from conflict_events.parses.semicolons import parted
from conflict_events.parses.told_deeds import told_deeds
from conflict_events.parses.torn_first import torn_first
from conflict_events.parses.trailing_speakers import trailing_speakers
from conflict_events.parses.two_speakers import two_speakers
from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_BETWEEN = frozenset(("aux", "auxpass", "advmod", "neg"))
_SAYING = words("words-of-saying")
_PEOPLE = words("people-and-no-places")
"""Nouns that "which" never takes up."""
_DEEDS = words("nouns-of-harm")
_WITHIN = frozenset(("in", "at", "on", "near", "outside", "around", "across"))
_HARMING = words("do-harm")
_NEAR = words("what-those-hit-were-doing")
"""Participles that tell what those who are acted on were doing, not how it was done."""


def mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with swallowed subjects given back to their verbs."""
    fixed = list(tokens)
    for mend in (
        welded,
        prefixed,
        hyphenated,
        enacted,
        bracketed,
        closed,
        verbed,
        entitled,
        moved,
        conjugated,
        subjected,
        harmed,
        second_deed,
        losses,
        trailing_speakers,
        read_commas,
        construed,
        undoubted,
        held_to_act,
        _give_infinitives,
        told_before,
        dated,
        years_of_deeds,
        since_a_day,
        torn_by_days,
        told_on_a_day,
        said_on_a_day,
        told_deeds,
        blamed,
        parted,
        reported,
        torn_first,
        subjects_found,
        sufferers_given,
        reattached,
        since_when,
        described_all,
        both_lost,
    ):
        mend(fixed)
    freed(fixed)
    unswallowed(fixed)
    retold(fixed)
    shortened(fixed)
    befallen(fixed)
    reduced(fixed)
    for verb in tokens:
        held(fixed, verb)
        if verb.is_verb:
            _give_name(fixed, verb)
            _give_passive(fixed, verb)
            _give_predicate(fixed, fixed[verb.i])
        if verb.dep == "relcl":
            _give_antecedent(fixed, verb)
            if verb.lower in _SAYING:
                _give_insertion(fixed, fixed[verb.i])
        if verb.tag in _FINITE and verb.dep in ("conj", "ccomp"):
            _mend(fixed, verb)
        if verb.lower in _SAYING:
            _give_speaker(fixed, verb)
        if verb.tag == "VBG" and verb.dep in ("csubj", "csubjpass"):
            _give_holder(fixed, verb)
        if verb.tag == "VBG" and verb.dep == "advcl" and verb.lower in _NEAR:
            _give_participle(fixed, verb)
    two_speakers(fixed)
    return tuple(fixed)


def _give_infinitives(tokens: list[Token]) -> None:
    """Read what stands behind "to" as a verb: "a plot to bomb trains", read as a noun."""
    for to in tokens:
        verb = tokens[to.head]
        if to.tag == "TO" and to.dep == "aux" and verb.i == to.i + 1 and verb.tag in ("NN", "NNP"):
            tokens[verb.i] = replace(verb, tag="VB")


def _give_name(tokens: list[Token], verb: Token) -> None:
    """Make a name right behind the subject its apposition: "the movement Hezbollah has sent"."""
    subjects = [t for t in tokens if t.head == verb.i and t.dep in ("nsubj", "nsubjpass")]
    if len(subjects) != 2 or subjects[0].tag not in ("NN", "NNS", "CD"):
        return
    noun, name = subjects
    if noun.tag == "CD" and name.tag.startswith("NNP") and tokens[noun.i + 1].text == ",":
        tokens[noun.i] = replace(noun, head=name.i, dep="appos")  # "the two, A and B, were held"
        return
    first = min((t.i for t in tokens if t.head == name.i and t.i < name.i), default=name.i)
    if name.tag.startswith("NNP") and first == noun.i + 1:
        tokens[name.i] = replace(name, head=noun.i, dep="appos")


def _first(tokens: list[Token], noun: Token) -> Token:
    """Return the first token of the phrase of `noun`, as far as modifiers go."""
    first = noun
    while before := [t for t in tokens[: first.i] if t.head == first.i]:
        first = before[0]
    return first


def _give_passive(tokens: list[Token], verb: Token) -> None:
    """Make the subject of a passive verb one: "the town remains besieged by the army"."""
    marks = {t.i for t in tokens if t.head == verb.i and t.dep == "auxpass"}
    if verb.tag != "VBN" or not marks:
        return
    for token in tokens:
        if token.head in {verb.i, *marks} and token.dep == "nsubj" and token.i < verb.i:
            tokens[token.i] = replace(token, head=verb.i, dep="nsubjpass")


def _give_predicate(tokens: list[Token], verb: Token) -> None:
    """Make a participle with an agent the verb of its clause: "they were tear-gassed by police"."""
    being = tokens[verb.head]
    if verb.tag != "VBN" or verb.dep != "acomp" or being.lower not in _BEING:
        return
    if not any(t.head == verb.i and t.dep == "agent" for t in tokens):
        return
    root = being.head == being.i
    for token in tuple(tokens):
        if token.head == being.i and token.i not in (being.i, verb.i):
            dep = "nsubjpass" if token.dep == "nsubj" else token.dep
            tokens[token.i] = replace(token, head=verb.i, dep=dep)
    head, dep = (verb.i, "ROOT") if root else (being.head, being.dep)
    tokens[verb.i] = replace(verb, head=head, dep=dep)
    tokens[being.i] = replace(being, head=verb.i, dep="auxpass")


_BEING = frozenset(("was", "were", "is", "are", "been", "be", "being"))


def _give_antecedent(tokens: list[Token], verb: Token) -> None:
    """Hang "which" on the place and not on its people: "residents of Goma, which was shelled"."""
    people = tokens[verb.head]
    which = next((t for t in tokens if t.head == verb.i and t.lower in ("which", "that")), None)
    if which is None:
        return
    if verb.lower in _HARMING and which.dep == "nsubj":
        deed = _deed_above(tokens, people) or _deed_on(tokens, people, verb)
        if deed is not None:
            tokens[verb.i] = replace(verb, head=deed.i)
        return
    if people.lower not in _PEOPLE or which.lower == "that":
        return
    nearest = tokens[which.i - 1] if tokens[which.i - 1].text != "," else tokens[which.i - 2]
    if nearest.is_noun and nearest.dep == "pobj" and nearest.i > people.i:
        tokens[verb.i] = replace(verb, head=nearest.i)


def _deed_above(tokens: list[Token], place: Token) -> Token | None:
    """Return the deed in whose place `place` lies: "the attack in Kabul, which killed four".

    Behind a list of places it is also the thing that acts or is done there: "a bomb went off in
    Jos, Nigeria, which killed four". A state alone may act itself.
    """
    if not place.tag.startswith("NNP"):
        return None
    listed = place.dep in ("appos", "conj") or any(
        t.head == place.i and t.dep in ("appos", "conj") and t.tag.startswith("NNP") for t in tokens
    )
    token = place
    inner = True
    while token.dep in ("pobj", "appos", "conj", "prep", "nmod", "dobj"):
        if token.dep == "prep":
            if token.lower not in _WITHIN and (inner or token.lower != "of"):
                return None
            inner = False
        token = tokens[token.head]
        if token.lower in _DEEDS:
            return token
        if token.head == token.i:
            break
    if not (token.is_verb and listed and not inner):
        return None
    own = (t for t in tokens if t.head == token.i and t.dep in (*_SUBJECTS, "dobj"))
    return next((t for t in own if t.lower in _DEEDS), None)


def _deed_on(tokens: list[Token], struck: Token, verb: Token) -> Token | None:
    """Return the deed done to `struck`: "attacks on a faction in Jos that killed 80".

    Who "had killed" did so before, and was struck for it.
    """
    if any(t.head == verb.i and t.lower == "had" for t in tokens):
        return None
    token = struck
    for _ in range(_DEEPEST):
        preposition = tokens[token.head]
        if token.dep != "pobj" or preposition.lower not in _ONTO:
            return None
        token = tokens[preposition.head]
        if token.lower in _DEEDS:
            return token
    return None


_DEEPEST = 3
_ONTO = _WITHIN | {"against", "of", "to"}


def _give_insertion(tokens: list[Token], verb: Token) -> None:
    """Hang "..., the minister said" on the main verb: read as a clause about the last noun."""
    own = [t for t in tokens if t.head == verb.i]
    subject = next((t for t in own if t.dep == "nsubj"), None)
    if subject is None or subject.tag in ("WP", "WDT") or any(t.tag == "IN" for t in own[:1]):
        return
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or not root.is_verb or root.i > verb.i or not _after_comma(tokens, subject):
        return
    tokens[verb.i] = replace(verb, head=root.i, dep="parataxis")


def _give_speaker(tokens: list[Token], verb: Token) -> None:
    """Give a verb of saying without subject the coordinated nouns right before it.

    They begin after the last comma, which no list of more members would put there.
    """
    if verb.tag not in _FINITE:
        return
    subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
    if subject is not None and subject.tag != "VBG":
        _give_object(tokens, verb, subject)
        return
    last = _noun_before(tokens, verb)
    if last is None or last.dep != "conj":
        return
    first = last
    while first.dep == "conj" and not _after_comma(tokens, first):
        first = tokens[first.head]
    if first.dep == "conj" and first.i != verb.head:
        tokens[first.i] = replace(first, head=verb.i, dep="nsubj")
        if verb.dep == "conj" and tokens[verb.head].is_verb:
            tokens[verb.i] = replace(verb, dep="parataxis")
        if subject is not None:
            _give_circumstances(tokens, verb, subject)


def _give_circumstances(tokens: list[Token], verb: Token, deed: Token) -> None:
    """Hang "on Monday, killing two" on what was told, not on who tells it."""
    told = next((t for t in tokens if t.head == verb.i and t.dep == "ccomp" and t.i < deed.i), None)
    if told is None:
        return
    for token in tokens[told.i : deed.i]:
        if token.head == verb.i and token.dep in ("prep", "advmod", "npadvmod"):
            tokens[token.i] = replace(token, head=told.i)
    tokens[deed.i] = replace(deed, head=told.i, dep="advcl")


def _give_object(tokens: list[Token], verb: Token, subject: Token) -> None:
    """Give the verb right before the subject its object, and let those after the comma speak."""
    first = min((t.i for t in tokens if t.head == subject.i and t.i < subject.i), default=subject.i)
    before = tokens[first - 1] if first else None
    while before is not None and before.dep in ("advmod", "quantmod") and before.i:
        before = tokens[before.i - 1]
    if before is None or before.tag not in ("VBD", "VBG") or before.i == verb.i:
        return
    speaker = next((t for t in tokens if t.head == subject.i and t.dep == "conj"), None)
    speaker = speaker or _noun_before(tokens, verb)  # "shot men near Jos, Human Rights Watch said"
    if speaker is None or speaker.dep != "conj" or not _after_comma(tokens, speaker):
        return
    own = (t for t in tokens if t.head == before.i and t.i != verb.i)
    if not any(t.dep in ("dobj", "ccomp", "xcomp") for t in own):
        tokens[subject.i] = replace(subject, head=before.i, dep="dobj")
        tokens[speaker.i] = replace(speaker, head=verb.i, dep="nsubj")
        if verb.head == before.i:
            tokens[verb.i] = replace(verb, dep="parataxis")


def _after_comma(tokens: list[Token], noun: Token) -> bool:
    """Whether the phrase of `noun` begins right after a comma."""
    first = _first(tokens, noun).i
    return first > 0 and tokens[first - 1].text == ","


def _give_holder(tokens: list[Token], verb: Token) -> None:
    """Make the noun before a gerund the subject: "two caches holding rifles were found"."""
    nouns = [t for t in tokens if t.head == verb.i and t.dep == "nsubj" and t.i == verb.i - 1]
    if nouns and nouns[0].tag == "NNS":
        subject = "nsubjpass" if verb.dep == "csubjpass" else "nsubj"
        tokens[nouns[0].i] = replace(nouns[0], head=verb.head, dep=subject)
        tokens[verb.i] = replace(verb, head=nouns[0].i, dep="acl")


def _give_participle(tokens: list[Token], verb: Token) -> None:
    """Hang a participle on the noun right before it."""
    noun = tokens[verb.i - 1] if verb.i else None
    if noun is not None and noun.tag in ("NN", "NNS") and noun.dep in ("dobj", "pobj", "nsubjpass"):
        tokens[verb.i] = replace(verb, head=noun.i, dep="acl")


def _mend(tokens: list[Token], verb: Token) -> None:
    first = tokens[verb.head]
    if first.i >= verb.i or not first.is_verb:
        return
    second = _noun_before(tokens, verb)
    if second is None or second.dep != "conj":
        return
    noun = tokens[second.head]
    subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
    swallowed = noun.dep == "dobj" and noun.head == first.i
    if noun.dep == "pobj" and second.i > 1 and verb.tag in ("VBD", "VBZ"):
        joined = [t.text for t in tokens[_first(tokens, second).i - 2 : _first(tokens, second).i]]
        # "near Avdiivka, and Kyiv accused", "in Quetta and police arrested"
        swallowed = joined == [",", "and"] or second.tag == "NNS" != noun.tag
    if verb.dep == "conj" and subject is None and swallowed:
        tokens[second.i] = replace(second, head=verb.i, dep="nsubj")
    elif (
        verb.dep == "ccomp"
        and first.lower not in _SAYING
        and subject is not None
        and subject.i == noun.i
        and not any(t.head == first.i and t.dep == "dobj" for t in tokens)
        and not any(t.head == verb.i and t.dep == "mark" for t in tokens)
    ):
        tokens[noun.i] = replace(noun, head=first.i, dep="dobj")
        tokens[second.i] = replace(second, head=verb.i, dep="nsubj")
        tokens[verb.i] = replace(verb, dep="conj")


def _noun_before(tokens: list[Token], verb: Token) -> Token | None:
    """The noun directly before `verb`, its auxiliaries and adverbs skipped."""
    i = verb.i - 1
    while i >= 0 and tokens[i].head == verb.i and tokens[i].dep in _BETWEEN:
        i -= 1
    return tokens[i] if i >= 0 and tokens[i].is_noun else None
