"""Relations of verbs: voice, relative clauses, participles, control, coordination."""

from __future__ import annotations

from conflict_events.frames.among import counted_among
from conflict_events.frames.clauses import SUBJECTS, is_passive
from conflict_events.frames.owners import SIDES, issuer
from conflict_events.frames.relatives import RELATIVE, taken_up
from conflict_events.frames.subjects import hurt_by, surface_subject
from conflict_events.frames.types import Relation
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import WEEKDAYS

_SEXES = word_class("sexes-and-ages")
_WASTING = word_class("lay-waste-behind-killed")


def relations(parse: Parse, verb: Token, *, passive: bool) -> tuple[Relation, ...]:
    """Return the deep relations of `verb`.

    Args:
        parse: The sentence.
        verb: The trigger.
        passive: Whether to read it as passive (see `is_passive`; headlines add to that).
    """
    found: list[Relation] = []
    subject = surface_subject(parse, verb)
    if subject is not None:
        key = "object" if passive else "subject"
        voice = "passive" if passive else "active"
        actor = subject[0] if passive else issuer(parse, subject[0])
        found.append(Relation(key, actor.i, f"{voice}.{subject[1]}"))
        one = counted_among(parse, actor) if passive else None
        if one is not None and one.lower not in _SEXES:  # "two women were among the five rebels"
            found.append(Relation("object", one.i, "passive.among"))
    if passive:
        found += _agents(parse, verb)
    else:
        found += _objects(parse, verb, subject)
    found += prepositions(parse, verb, "verb.prep", without=("by",) if passive else ())
    for kid in parse.kids(verb, "dobj"):
        found += prepositions(parse, kid, "object.prep")
        found += [
            far  # "recaptured the town of Hit from the rebels"
            for of in parse.kids(kid, "prep")
            if of.lower == "of"
            for name in parse.kids(of, "pobj")
            for far in prepositions(parse, name, "object.prep.far")
            if far.key in ("from", "to")
        ]
    for clause in parse.kids(verb, "ccomp", "advcl"):
        # "demanded that Beijing remove its ships", "called for Britain to stay"
        infinitive = any(kid.lower == "for" for kid in parse.kids(clause, "mark"))
        if clause.dep == "ccomp" or infinitive:
            found += [
                Relation("clause", kid.i, "clause.subject") for kid in parse.kids(clause, *SUBJECTS)
            ]
    return tuple(found)


def _objects(parse: Parse, verb: Token, subject: tuple[Token, str] | None) -> list[Relation]:
    objects: list[Relation] = []
    for kid in parse.kids(verb, "dobj", "dative"):
        if kid.dep == "dative" and kid.tag == "IN":
            continue
        meant = taken_up(parse, verb, kid)
        if meant is not None:
            objects.append(Relation("object", meant.i, "relative.object"))
        elif kid.lower == "what" and verb.dep == "csubj":  # "what they hit was the depot"
            objects += [
                Relation("object", noun.i, "cleft.object")
                for noun in parse.kids(parse.head(verb), "attr")
            ]
        else:
            objects.append(Relation("object", kid.i, "active.object"))
    if not objects:
        objects += _before_day(parse, verb)
        objects += [Relation("object", hurt.i, "gerund.agent") for hurt in hurt_by(parse, verb)]
    if not objects and verb.dep == "relcl" and subject is not None:
        head = parse.head(verb)
        pronoun = any(kid.lower in RELATIVE for kid in parse.kids(verb, *SUBJECTS))
        # "the corner where it exploded", "the day when they attacked": no object is missing.
        pronoun = pronoun or any(kid.tag == "WRB" for kid in parse.kids(verb, "advmod"))
        if not pronoun and head.is_noun and subject[0].i != head.i:
            objects.append(Relation("object", head.i, "relative.gap"))
    if not objects and verb.dep == "conj":
        # "seized and looted the town": the object of the last verb serves the first ones.
        objects += _shared_object(parse, verb)
    if not objects:
        for kid in parse.kids(verb, "conj"):
            if kid.is_verb and kid.i == verb.i + 2 and kid.tag == verb.tag:
                for shared in parse.kids(kid, "dobj"):
                    objects.append(Relation("object", shared.i, "coordination.object"))
    return objects


def _before_day(parse: Parse, verb: Token) -> list[Relation]:
    """Read "patrolled Harare Saturday", where the parser makes one name of place and day."""
    return [
        Relation("object", name.i, "object.day")
        for day in parse.kids(verb, "npadvmod")
        if day.lower in WEEKDAYS and day.i > verb.i
        for name in parse.kids(day, "compound", "nmod")
        if name.i == day.i - 1 and name.tag.startswith("NNP")
    ]


def _shared_object(parse: Parse, verb: Token) -> list[Relation]:
    head = parse.head(verb)
    if head.is_verb and verb.i == head.i + 2:
        return [
            Relation("object", kid.i, "coordination.object")
            for kid in parse.kids(head, "dobj")
            if kid.i > verb.i
        ]
    return []


def _agents(parse: Parse, verb: Token) -> list[Relation]:
    """By-phrases of a passive, wherever in the clause the parser hung them."""
    found = [
        Relation("subject", pobj.i, "passive.agent")
        for kid in parse.kids(verb, "agent", "prep")
        if kid.lower in ("by", "at")
        for pobj in _agent_objects(parse, kid)
    ]
    found = found or [
        Relation("subject", pobj.i, "passive.agent.far")  # "forced to flee their homes by rebels"
        for led in parse.kids(verb, "xcomp")
        if led.tag == "VB"
        for kid in parse.kids(led, "prep", "agent")
        if kid.lower == "by"
        for pobj in _agent_objects(parse, kid)
    ]
    if found or (found := _shared_agents(parse, verb)):
        return found
    for kid in parse.kids(verb):
        if kid.i < verb.i or kid.is_verb:
            continue
        for token in parse.subtree(kid):
            if token.lower == "by" and token.dep in ("prep", "agent"):
                governor = parse.head(token)
                if not governor.is_verb and not _of_another_time(parse, token, verb):
                    return [
                        Relation("subject", pobj.i, "passive.agent.far")
                        for pobj in parse.kids(token, "pobj")
                    ]
    return []


_TIMES = frozenset(("after", "before", "during", "following", "since", "amid"))


def _of_another_time(parse: Parse, by: Token, verb: Token) -> bool:
    """Whether it says whose another act was: "was hit during a visit by the king"."""
    node = parse.head(by)
    while node.i not in (verb.i, node.head):
        if node.dep == "prep" and node.lower in _TIMES:
            return True
        node = parse.head(node)
    return False


_BEFALLS = word_class("befalls-people")


def _shared_agents(parse: Parse, verb: Token) -> list[Relation]:
    """Read "were ambushed and robbed by bandits": they did both."""
    return [
        Relation("subject", pobj.i, "passive.agent.shared")
        for second in parse.kids(verb, "conj")
        if second.i == verb.i + 2 and second.tag == "VBN" and second.lower in _BEFALLS
        for kid in parse.kids(second, "agent")
        for pobj in _agent_objects(parse, kid)
    ]


_SHOTS = word_class("what-one-comes-under")


def _shooters(parse: Parse, noun: Token) -> list[Token]:
    """Whose shots kill: "by Israeli fire", "by fire from army posts"; else the noun itself."""
    if noun.lower not in _SHOTS:
        return [noun]
    for kid in parse.kids(noun, "prep"):
        if kid.lower == "from":
            return [noun, *parse.kids(kid, "pobj")]
    owners = [
        kid
        for kid in parse.kids(noun, "amod", "compound", "poss")
        # "an Israeli shell", "military fire", not "a stray bullet"
        if kid.i < noun.i and (kid.dep != "amod" or kid.text[0].isupper() or kid.lower in SIDES)
    ]
    return [noun, *owners[-1:]]


def _agent_objects(parse: Parse, preposition: Token) -> list[Token]:
    objects = list(parse.kids(preposition, "pobj"))
    if preposition.lower == "by":
        return [shooter for noun in objects for shooter in _shooters(parse, noun)]
    # "at the hands of the police"
    return [
        inner
        for hands in objects
        if hands.lower == "hands"
        for of in parse.kids(hands, "prep")
        for inner in parse.kids(of, "pobj")
    ]


def prepositions(
    parse: Parse, token: Token, rule: str, *, without: tuple[str, ...] = ()
) -> list[Relation]:
    """Return the prepositional phrases that hang on `token`, keyed by preposition."""
    found: list[Relation] = []
    direct = tuple(parse.kids(token, "prep", "agent", "dative"))
    # "at the house of X and at the office of Y"
    second = (kid for first in direct for kid in parse.kids(first, "conj"))
    for kid in (*direct, *second):
        if kid.lower in without or kid.tag not in ("IN", "TO", "RP", "RB"):
            continue
        for inner in parse.kids(kid, "pobj"):
            agent = _at_the_hands_of(parse, kid, inner)
            whom = parse.head(token) if inner.lower == "whom" and token.dep == "relcl" else inner
            found.append(agent or Relation(kid.lower, whom.i, rule))
            found += _whole_of_part(parse, kid, inner, rule)
            found += _across_border(parse, inner, rule)
        for chained in parse.kids(kid, "prep"):
            for inner in parse.kids(chained, "pobj"):
                found.append(Relation(f"{kid.lower} {chained.lower}", inner.i, rule))
    return found


_BORDERS = frozenset(("border", "borders", "frontier", "frontiers", "boundary"))


def _across_border(parse: Parse, border: Token, rule: str) -> list[Relation]:
    """Read "to its border with China": who lies behind it."""
    if border.lower not in _BORDERS:
        return []
    return [
        Relation("border", neighbour.i, rule)
        for kid in parse.kids(border, "prep")
        if kid.lower == "with"
        for neighbour in parse.kids(kid, "pobj")
    ]


_PARTS = {
    "front": "in front of",
    "top": "on top of",
    **dict.fromkeys(("floor", "lobby", "basement", "toilet", "toilets"), "inside"),
    **dict.fromkeys(("entrance", "gate", "gates", "door", "doors", "back", "rear"), "at"),
}
"""Parts of a building, and the relation that what is there has to the whole."""
_BEFORE_PARTS = {"front": "in", "top": "on"}
"""The preposition that such a part needs."""


def _whole_of_part(parse: Parse, preposition: Token, part: Token, rule: str) -> list[Relation]:
    """Read "in front of the bank", "on the second floor of the hotel": the building."""
    key = _PARTS.get(part.lower)
    if key is None or preposition.lower != _BEFORE_PARTS.get(part.lower, preposition.lower):
        return []
    return [
        Relation(key, whole.i, rule)
        for of in parse.kids(part, "prep")
        if of.lower in ("of", "to")
        for whole in parse.kids(of, "pobj")
    ]


def _at_the_hands_of(parse: Parse, preposition: Token, hands: Token) -> Relation | None:
    """Read "killed at the hands of rebels": the hands' owner acts."""
    if hands.lower not in ("hands", "hand") or preposition.lower not in ("at", "by"):
        return None
    owners = (
        owner for of in parse.kids(hands, "prep") if of.lower == "of" for owner in parse.kids(of)
    )
    owner = next((o for o in owners if o.dep == "pobj"), None)
    return Relation("role:initiator", owner.i, "hands.of") if owner is not None else None


def reads_as_passive(
    parse: Parse,
    verb: Token,
    *,
    transitive: bool,
    outcome: bool = False,
    words: tuple[int, ...] = (),
) -> bool:
    """Whether `verb` is passive, headline ellipsis included ("12 killed in blast").

    A participle without auxiliary and object is passive where the trigger is `transitive`:
    what stands before it suffers. A form tagged as past tense is so only for an `outcome`
    ("killed", "wounded") or in a title. `words` are those of its pattern ("shot dead").
    """
    if is_passive(parse, verb) or (transitive and _is_garden_path(parse, verb)):
        return True
    if not transitive or verb.tag not in ("VBN", "VBD"):
        return False
    if any(parse.kids(verb, "agent")) and not any(parse.kids(verb, "dobj", "aux")):
        return True  # "most of them shot by police"
    if verb.tag == "VBD" and not outcome and parse.sentence.kind != "title":
        return False
    taken = ("dobj", "dative", "aux", "ccomp", "xcomp")
    own = verb.i + 1 if verb.i + 1 in words else None  # "set ablaze": no object
    if any(kid.dep in taken and kid.i != own for kid in parse.kids(verb)):
        return False
    if verb.dep == "relcl" or any(kid.dep == "prt" for kid in parse.kids(verb)):
        return False
    if any(list(parse.kids(kid, "dobj")) for kid in parse.kids(verb, "conj")):
        return False
    if any(kid.tag == "VBD" and kid.lower in _WASTING for kid in parse.kids(verb, "conj")):
        return False  # "Soldiers killed and looted for two days"
    if verb.dep == "conj":
        head = parse.head(verb)
        return head.is_verb and reads_as_passive(parse, head, transitive=True, outcome=outcome)
    after = max(verb.i, *words, -1) + 1
    follows = parse.tokens[after] if after < len(parse.tokens) else None
    return follows is None or follows.tag in ("IN", ".", ",", "CC", "TO", ":", "-RRB-", "RB", "NNP")


def _is_garden_path(parse: Parse, verb: Token) -> bool:
    """Whether a participle behind the subject was parsed as a clause before its own verb.

    "Two engineers, kidnapped in May, were freed": the main verb has no other subject.
    """
    head = parse.head(verb)
    return (
        verb.tag in ("VBD", "VBN")
        and verb.dep in ("ccomp", "csubj", "parataxis")
        and head.i > verb.i
        and head.is_verb
        and not any(parse.kids(head, *SUBJECTS))
        and any(parse.kids(verb, "nsubj"))
        and not any(parse.kids(verb, "dobj", "aux", "ccomp", "xcomp"))
        and not any(t.text in ('"', "\u201d", "''") for t in parse.tokens[verb.i : head.i])
    )
