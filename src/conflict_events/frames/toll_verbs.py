"""Tolls that verbs tell: active, passive, participles, shared subjects, headlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.frames.clauses import is_passive
from conflict_events.frames.toll_besides import besides
from conflict_events.frames.toll_company import companions
from conflict_events.frames.toll_people import counted, group, is_person, neither
from conflict_events.frames.toll_times import tells_time
from conflict_events.frames.toll_types import Claim, People
from conflict_events.frames.toll_view import View, noun_after
from conflict_events.lexicon.tolls import TollVerb
from conflict_events.mentions.counts import CountMention
from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import WEEKDAYS

_PRESENT = frozenset("kills wounds injures hurts".split())
_BE = frozenset("be is are was were been being get gets got 's have has had having".split())
_BETWEEN = frozenset(
    "reported reportedly confirmed feared believed thought presumed found left also all already"
    " then later either instantly immediately since allegedly become became becoming gone"
    " went".split()
)
_FINDING = frozenset(("found", "discovered"))
_MODALS = frozenset("would could may might can will should must shall wo ca 'll 'd".split())
_RELATIVES = frozenset(("who", "that", "which", "whom"))
_ANYONE = frozenset(("anyone", "anybody"))
_DAYS = WEEKDAYS | {"today", "yesterday", "overnight"}
_OPENING = 3
"""Tokens among which a verb put in front of its subject stands."""
_INVERTED = ("attr", "nsubjpass", "nsubj", "dobj")
_SAME_SUBJECT = frozenset(("before", "after", "upon", "on", "without", "despite"))
_LEFT_SKIPPED = frozenset(("RB", "``", "''"))
_RIGHT_SKIPPED = frozenset(("RB", "RP"))


def verb_claims(view: View) -> Iterator[Claim]:
    """Yield what the verbs of the sentence tell."""
    for token in view.parse.tokens:
        for entry in view.words.verbs.get(token.lower, ()):
            if _is_verb(view, token) and _completed(view, token, entry) and not _modal(view, token):
                # "Shot five herders dead": the verb tells it, before the adjective does.
                extra = 2 if entry.with_ else 0
                weak = entry.weak or _reduced(view, token)
                for claim in (*_claims(view, token, entry), *besides(view, token, entry)):
                    if view.text(token.i + 1) == "down" and _of_things(view, claim.people):
                        continue  # "launched 14 drones; 11 were shot down"
                    yield replace(claim, strength=claim.strength + extra, weak=weak)


def _of_things(view: View, people: People) -> bool:
    """Whether a bare number takes up things told before it."""
    if people.noun is not None:
        return False
    before = (t for t in reversed(view.parse.tokens[: people.first]) if t.is_noun)
    told = next((t for t in before if t.lower in view.words.things or is_person(view, t)), None)
    return told is not None and told.lower in view.words.things


def _reduced(view: View, token: Token) -> bool:
    """Whether it only says who they are: "freed two of the teachers seized in May"."""
    while token.dep == "conj":
        token = view.parse.head(token)
    return token.dep == "acl" and token.tag == "VBN"


def _is_verb(view: View, token: Token) -> bool:
    if token.is_verb or token.tag == "JJ":
        return True
    # Headlines: "killing 12", "12 injured", "wounds 5" are at times tagged as nouns.
    if token.lower in _PRESENT and token.i + 1 in view.at:
        return True
    return token.lower.endswith(("ing", "ed", "en", "hurt", "shot")) and (
        token.i + 1 in view.at or token.i - 1 in view.ending
    )


def _completed(view: View, token: Token, entry: TollVerb) -> bool:
    """Whether the words that the entry asks for follow ("shot five herders dead")."""
    phrases = view.words.with_phrases[entry.id]
    if not phrases:
        return True
    for i in range(token.i + 1, min(token.i + 9, len(view.parse.tokens))):
        for phrase in phrases:
            if all(view.text(i + n) == word for n, word in enumerate(phrase)):
                return True
        if (i > token.i + 1 and view.text(i) in view.words.verbs) or view.text(i) in (
            ",",
            ".",
            ";",
        ):
            return False
    return False


def _modal(view: View, token: Token) -> bool:
    """Whether what the verb tells has not happened: "could kill", "tried to kill"."""
    kids = [kid.lower for kid in view.parse.kids(token) if kid.dep in ("aux", "auxpass")]
    if "to" in kids and token.tag == "VB" and "have" not in kids:
        outer = view.parse.head(token)
        while outer.dep == "conj" and outer.lower not in view.words.unreal:
            outer = view.parse.head(outer)
        if outer.lower in view.words.unreal:
            return True
    return any(k in _MODALS for k in kids) and "have" not in kids


def _claims(view: View, verb: Token, entry: TollVerb) -> Iterator[Claim]:
    negated = any(kid.dep == "neg" and kid.lower != "only" for kid in view.parse.kids(verb))
    if entry.who == "subject":
        yield from _subject_claims(view, verb, entry, negated=negated)
        return
    passive = _has_auxiliary(view, verb) or (
        is_passive(view.parse, verb) and not _object_follows(view, verb)
    )
    if not passive:
        yield from _active(view, verb, entry, negated=negated)
        passive = not _object_follows(view, verb) and verb.tag in ("VBN", "VBD", "JJ", "NN", "NNP")
    if passive and not negated:
        yield from _passive(view, verb, entry)


def _has_auxiliary(view: View, verb: Token) -> bool:
    return any(kid.dep == "auxpass" for kid in view.parse.kids(verb))


def _object_follows(view: View, verb: Token) -> bool:
    if any(kid.dep == "dobj" and kid.lower not in _RELATIVES and kid.i > verb.i
           and kid.lower not in _DAYS for kid in view.parse.kids(verb)):  # fmt: skip
        return True
    if verb.i + 1 in view.at:
        return True
    after = view.parse.tokens[verb.i + 1] if verb.i + 1 < len(view.parse.tokens) else None
    return after is not None and after.tag in ("DT", "PRP$", "PRP", "NNS")


def _right(view: View, verb: Token) -> CountMention | None:
    i = verb.i + 1
    tokens = view.parse.tokens
    while i < len(tokens) and i < verb.i + 3 and i not in view.at and (
        tokens[i].tag in _RIGHT_SKIPPED or tokens[i].lower in ("dead", "down", "up")
    ):  # fmt: skip
        i += 1
    mention = view.at.get(i)
    return mention if mention is not None and mention.first == i else None


def _active(view: View, verb: Token, entry: TollVerb, *, negated: bool) -> Iterator[Claim]:
    objects = [kid for kid in view.parse.kids(verb, "dobj") if kid.lower not in _RELATIVES]
    without = verb.tag == "VBG" and view.text(verb.i - 1) == "without"
    if negated or without:
        if any(kid.lower in _ANYONE for kid in objects):
            at = objects[0].i
            nobody = People(at, at, at, at, None, negative=True)
            yield Claim(verb.i, entry.kind, nobody, f"{entry.id}.negated", 2)
        return
    mention = _right(view, verb)
    if mention is not None:
        goes_on = entry.own or (verb.dep == "conj" and noun_after(view, mention) is None)
        stated = entry.stated and not (goes_on and _counted_before(view, mention))
        people = counted(view, mention, stated=stated)
        if people is not None:
            yield Claim(verb.i, entry.kind, people, f"{entry.id}.active", 2)
    for head in objects or _shared_objects(view, verb):
        if head.i < verb.i or _parted(view, verb, head) or _of_a_degree(view, head):
            continue
        bare = entry.own and head.i in view.at and _counted_before(view, view.at[head.i])
        for people in group(view, head, stated=entry.stated and not bare):
            yield Claim(verb.i, entry.kind, people, f"{entry.id}.active", 1)
    if objects or mention is not None:
        yield from companions(view, verb, entry.kind, entry.id, joint=True)


def _of_a_degree(view: View, head: Token) -> bool:
    """Whether a number says how badly some were hurt: "wounded 11, two seriously"."""
    behind = view.parse.tokens[head.i + 1 : head.i + 2]
    return head.i in view.at and view.text(head.i - 1) == "," and any(t.tag == "RB" for t in behind)


def _parted(view: View, verb: Token, head: Token) -> bool:
    """Whether a phrase that is no time stands between a verb and its object."""
    return any(
        token.tag == "IN"
        and token.dep != "quantmod"
        and token.i not in view.at
        and view.text(token.i + 1) != "death"
        and not tells_time(view.parse, token)
        for token in view.parse.tokens[verb.i : head.i]
    )


def _counted_before(view: View, mention: CountMention) -> bool:
    """Whether people were counted before: "37 soldiers died; the army said it lost nine"."""
    nouns = [noun_after(view, m) for m in view.mentions if m.number < mention.number]
    return any(n is not None and is_person(view, view.parse.tokens[n]) for n in nouns)


def _shared_objects(view: View, verb: Token) -> list[Token]:
    """Return the object that hangs on the last of the verbs: "killed or wounded 12"."""
    for kid in view.parse.kids(verb, "conj"):
        if kid.i - verb.i <= 3 and kid.is_verb:
            return list(view.parse.kids(kid, "dobj"))
    return []


def _passive(view: View, verb: Token, entry: TollVerb) -> Iterator[Claim]:
    if (pair := _spared_pair(view, verb)) is not None:
        yield Claim(verb.i, entry.kind, pair, f"{entry.id}.passive", 3, passive=True)
        return
    left = left_number(view, verb)
    strength = 3
    for mention in _listed(view, left):
        bare = view.end_of[mention.number] == mention.last
        people = counted(view, mention, stated=entry.stated and not bare)
        if people is not None:
            rule = f"{entry.id}.passive"
            yield Claim(verb.i, entry.kind, people, rule, strength, passive=True)
        strength = 2
    strength = 1
    yield from companions(view, verb, entry.kind, entry.id)
    heads = _sufferers(view, verb)
    if left is not None:
        # "Strike near Jaar, Abyan: 5 killed": what stands before the colon is another clause.
        heads = [h for h in heads if ":" not in {view.text(i) for i in range(h.i, left.first)}]
    among = left is not None and view.text(left.first - 1) == "among"
    if not heads and left is None:
        heads, strength = _inherited(view, verb), 0
    # Without an auxiliary a singular subject may as well be the doer ("the blast killed").
    bare = not is_passive(view.parse, verb) and not _has_auxiliary(view, verb)
    doers = bare and (not _headline(view, verb) or bool(_shared_objects(view, verb)))
    for head in heads:
        for people in group(view, head, stated=entry.stated or bare):
            if people.many and doers:
                continue  # "rebels killed and looted"
            yield Claim(verb.i, entry.kind, people, f"{entry.id}.passive", strength, passive=True,
                        part=among)  # fmt: skip


def _spared_pair(view: View, verb: Token) -> People | None:
    """Return the nobody of "neither the envoy nor his two guards were hurt"."""
    heads = view.parse.kids(verb, "nsubjpass", "nsubj")
    head = next((head for head in heads if neither(view, head)), None)
    return None if head is None else People(head.i, head.i, head.i, head.i, None, negative=True)


def _headline(view: View, verb: Token) -> bool:
    """Whether a verb without object and auxiliary is passive: "Rebels killed in clash"."""
    behind = verb.i + 1
    tokens = view.parse.tokens
    return verb.tag == "VBN" or behind == len(tokens) or tokens[behind].tag == "IN"


def _listed(view: View, last: CountMention | None) -> Iterator[CountMention]:
    """Yield `last` and the numbers listed before it: "four boys, two men and six rebels"."""
    mention = last
    while mention is not None:
        yield mention
        i = mention.first - 1
        if view.text(i) == "and":
            i -= 1
        if view.text(i) == ",":
            i -= 1
        if i == mention.first - 1:
            return
        mention = view.ending.get(i)
        if mention is None:
            return
        before = view.text(mention.first - 1)
        whole = before == "of" and view.text(mention.first) == "the"
        if before in view.words.anchors or whole:
            return  # "of the 23 hostages, two were shot"


def left_number(view: View, verb: Token) -> CountMention | None:
    """Return the number whose people phrase ends right before the verb group."""
    i = verb.i - 1
    tokens = view.parse.tokens
    if view.text(i) == "," and any(end == i for _, end in view.ranges):
        i -= 1
    while i >= 0 and i not in view.ending and (
        tokens[i].lower in _BE
        or tokens[i].lower in _BETWEEN
        or tokens[i].tag in _LEFT_SKIPPED
    ):  # fmt: skip
        if tokens[i].lower in ("not", "n't"):
            return None
        i -= 1
    start = next((first for first, end in view.ranges if end == i + 1), None)
    if start is not None:
        # "12 people, including two children, were killed": the list of parts is leapt over.
        i = start - 2 if view.text(start - 1) == "," else start - 1
    mention = view.ending.get(i)
    if mention is None:
        return None
    before = mention.first - 1
    if view.text(before) in ("a", "an"):
        before -= 1
    if view.text(before) == "of" and _is_one(view, before - 1):
        return None  # "the leader of 200 rebels", "a father of three was killed"
    if verb.i == i + 1 and verb.i + 1 in view.at and view.text(before) in view.words.verbs:
        return None  # "killed 12 wounded 30": both verbs are active
    return mention


def _is_one(view: View, i: int) -> bool:
    """Whether the noun at `i` is somebody, not a body of people."""
    word = view.text(i)
    return word in view.words.people and word not in view.words.groups


def _sufferers(view: View, verb: Token) -> list[Token]:
    parse = view.parse
    heads = [kid for kid in parse.kids(verb, "nsubjpass", "nsubj") if kid.i < verb.i]
    behind = [t for t in (*parse.kids(verb, "auxpass"), *parse.tokens[verb.i + 1 : verb.i + 2])
              if t.i > verb.i and t.lower in ("was", "were")]  # fmt: skip
    if not heads and verb.i < _OPENING and behind:
        # "Killed were a colonel and two guards", "Also killed in it was his driver".
        held = (verb, behind[0])
        return [kid for up in held for kid in parse.kids(up, *_INVERTED) if kid.i > verb.i]
    for clause in parse.kids(verb, "csubjpass", "csubj") if not heads else ():
        # "Nine guards collecting pay were killed": the participle is taken for the subject.
        heads.extend(parse.kids(clause, "nsubj"))
    if verb.dep == "acl" and not heads:
        head = parse.head(verb)
        while view.text(verb.i - 1) == "," and head.dep == "conj" and parse.head(head).is_noun:
            head = parse.head(head)  # "a soldier and two nurses, killed by a mine"
        return [head] if head.i < verb.i else []
    if verb.dep in ("ccomp", "xcomp", "oprd", "acomp") and not heads:
        governor = parse.head(verb)
        if governor.lower in ("left", "leaving", "leave", "leaves"):
            return [kid for kid in parse.kids(governor, "dobj") if kid.i < verb.i]
        if governor.lower in _FINDING and is_passive(parse, governor):
            return list(parse.kids(governor, "nsubjpass"))  # "was found shot dead"
    return [_antecedent(view, verb, head) for head in heads]


def _antecedent(view: View, verb: Token, subject: Token) -> Token:
    if subject.lower in _RELATIVES and verb.dep == "relcl":
        return view.parse.head(verb)
    return subject


def _inherited(view: View, verb: Token) -> list[Token]:
    """Return the subject of the verb it is joined to: "12 were ambushed and killed".

    "The raider wounded a guard before being killed": a participle has the subject around it.
    """
    seen = 0
    if verb.dep == "pcomp" and view.parse.head(verb).lower in _SAME_SUBJECT:
        return _sufferers(view, view.parse.head(view.parse.head(verb)))
    while verb.dep == "conj" and seen < 4:
        outer = view.parse.head(verb)
        if not outer.is_verb or (verb.tag == "VBD" and outer.tag == "VBN"):
            return []
        if not is_passive(view.parse, outer) and outer.lower not in view.words.verbs:
            return []
        heads = _sufferers(view, outer)
        if heads:
            return heads
        verb, seen = outer, seen + 1
    return []


def _subject_claims(view: View, verb: Token, entry: TollVerb, *, negated: bool) -> Iterator[Claim]:
    if negated:
        return
    if entry.kind == "participants" and (_has_auxiliary(view, verb) or verb.tag == "VBN"):
        return
    if (pair := _spared_pair(view, verb)) is not None:
        yield Claim(verb.i, entry.kind, pair, f"{entry.id}.subject", 3)
        return
    single = entry.kind in ("killed", "missing")
    if entry.kind == "killed":
        yield from companions(view, verb, entry.kind, entry.id)
    left = left_number(view, verb)
    if left is not None:
        people = counted(view, left, stated=entry.stated)
        if people is not None:
            yield Claim(verb.i, entry.kind, people, f"{entry.id}.subject", 3)
    heads = [_antecedent(view, verb, kid) for kid in view.parse.kids(verb, "nsubj", "nsubjpass")]
    if not heads and verb.dep == "acl" and verb.tag == "VBG":
        heads = [view.parse.head(verb)]
    if not heads and verb.dep in ("xcomp", "ccomp"):
        heads = [kid for kid in view.parse.kids(view.parse.head(verb), "dobj") if kid.i < verb.i]
    if not heads and verb.dep == "conj" and left is None:
        outer = view.parse.head(verb)
        heads = [_antecedent(view, outer, k) for k in view.parse.kids(outer, "nsubj", "nsubjpass")]
    for head in heads:
        for people in group(view, head, stated=entry.stated, single=single):
            yield Claim(verb.i, entry.kind, people, f"{entry.id}.subject", 1)
