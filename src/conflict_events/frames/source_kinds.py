"""What sort of source a noun phrase is: official, media, monitor, party, witness, anonymous."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.sources import Sources
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.schema import SourceKind, SourceScale
from conflict_events.text.fold import fold_key

_BEFORE = ("compound", "amod", "nmod", "poss", "nounmod")
_LINKS = ("of", "for", "from", "by", "at", "with", "in")
_UNNAMED = word_class("asks-not-to-be-named")
_NAMELESS = frozenset(("anonymity", "anonymously"))
"""Words that tell it wherever they stand in the sentence."""
_OVERRIDES: dict[str, tuple[str | None, ...]] = {
    # A modifier's kind wins over these kinds of the head ("rebel spokesman", "rights group").
    "party": ("official", "monitor", "anonymous", None),
    "monitor": ("official", "party", "witness", "media", None),
    "media": ("official", "party", "monitor", None),
}


def classify(
    parse: Parse, head: Token, sources: Sources
) -> tuple[SourceKind | None, SourceScale | None]:
    """Return kind and reach of the phrase whose head is `head`; no kind where nothing tells.

    Args:
        parse: The sentence.
        head: Head of the noun phrase.
        sources: Names, nouns and modifiers of sources.
    """
    if _is_unnamed(parse, head):
        return "anonymous", _own(parse, head, sources)[1]
    named = _named(parse, head, sources)
    kind, scale = _own(parse, head, sources)
    masthead = sources.mastheads.get(head.lower)
    if named is None and masthead is not None and _in_long_name(parse, head):
        return masthead.kind, masthead.scale
    if named is not None:
        return named[0], named[1] or (scale if kind == named[0] else None)
    described = _described(parse, head, sources)
    if described is not None:
        return described
    if kind is None:
        for title in _titles(parse, head):
            kind, scale = _own(parse, title, sources)
            if kind is not None:
                break
    if kind == "official":
        # "the head of a rights group", "a spokesman for the rebels" speak for these.
        for behind in _served(parse, head):
            other, reach = classify(parse, behind, sources)
            if other in ("party", "monitor", "media"):
                return other, reach or scale
            scale = scale or reach
        # "the group's military spokesman"
        if any(_own(parse, kid, sources)[0] == "party" for kid in _owners(parse, head)):
            return "party", scale
    if kind in ("official", "anonymous", None) and named is None:
        party = _of_party(parse, head, sources)
        if party:
            return "party", scale
    return kind, scale


def _described(
    parse: Parse, head: Token, sources: Sources
) -> tuple[SourceKind, SourceScale | None] | None:
    """Return what stands beside or in the name of a body that no list knows.

    "DeepState, a monitoring project", "the Centre for Democracy and Human Rights".
    """
    if not head.tag.startswith("NNP"):
        return None
    for kid in parse.kids(head, "appos"):
        article = any(det.lower in _ARTICLES for det in parse.kids(kid, "det"))
        kind, scale = _own(parse, kid, sources) if article and kid.tag == "NN" else (None, None)
        if kind in _BODIES:
            return kind, scale
    noun = sources.nouns.get(head.lower)
    if noun is None or head.lower not in _CAUSED:
        return None
    causes = (
        cause
        for prep in parse.kids(head, "prep")
        if prep.lower in _LINKS[:2] and prep.i == head.i + 1
        for pobj in parse.kids(prep, "pobj")
        for cause in parse.subtree(pobj)
    )
    if any(cause.text[0].isupper() and cause.lower in _CAUSES for cause in causes):
        return "monitor", None
    return None


_ARTICLES = frozenset(("a", "an", "the"))
_BODIES: frozenset[SourceKind] = frozenset(("monitor", "media", "party"))
_CAUSED = word_class("bodies-with-a-cause")
_CAUSES = word_class("causes-of-monitors")


def _owners(parse: Parse, head: Token) -> list[Token]:
    """Return whose spokesman it is, of a title before or beside the name as well."""
    return [kid for title in (head, *_titles(parse, head)) for kid in parse.kids(title, "poss")]


def _in_long_name(parse: Parse, head: Token) -> bool:
    """Whether a capitalised word stands right before, in the same name: "Herald Tribune"."""
    before = parse.tokens[head.i - 1] if head.i else head
    if before.text == "-" and before.i:
        before = parse.tokens[before.i - 1]
    capitals = before.text[0].isupper() and head.text[0].isupper() and before.i < head.i
    return capitals and before.head == head.i and before.lower != "the"


def _served(parse: Parse, head: Token) -> list[Token]:
    found: list[Token] = []
    for prep in parse.kids(head, "prep"):
        if prep.lower in ("of", "for", "from", "with") and prep.i == head.i + 1:
            found += parse.kids(prep, "pobj")
    return found


def _is_unnamed(parse: Parse, head: Token) -> bool:
    """Whether the source asked not to be named, in a relative clause or "on condition of"."""
    for kid in parse.kids(head, "relcl", "acl", "prep", "amod"):
        if kid.i > head.i and any(t.lower in _UNNAMED for t in parse.subtree(kid)):
            return True
    return any(token.lower in _NAMELESS for token in parse.tokens)


def _own(
    parse: Parse, head: Token, sources: Sources
) -> tuple[SourceKind | None, SourceScale | None]:
    """Read the head noun with the words before it."""
    noun = sources.nouns.get(head.lower)
    if noun is None or _is_surname(parse, head, noun.kind):
        return None, None
    kind: SourceKind | None = noun.kind
    scale = noun.scale
    before = _before(parse, head)
    office = _is_press_office(parse, head, before, sources)
    for word in before:
        entry = sources.modifiers.get(word.lower)
        if entry is None or (office and entry.kind == "media"):
            continue
        if entry.scale is not None:
            scale = entry.scale
        if entry.kind is not None and kind in _OVERRIDES.get(entry.kind, ()):
            kind = entry.kind
    if kind == "media" and any(word.lower == "freedom" for word in before):
        kind = "monitor"  # "a press freedom group"
    return kind, scale


def _is_press_office(parse: Parse, head: Token, before: Sequence[Token], sources: Sources) -> bool:
    """Whether it speaks for somebody to the press: "press office", "the army's press service"."""
    if not any(word.lower in _PRESS for word in before):
        return False
    if head.lower in _OFFICES:
        return True
    if head.lower not in _SERVICES:
        return False
    owned = any(
        word.dep == "poss" or ((known := sources.modifiers.get(word.lower)) and known.scale)
        for word in before
    )
    return owned or any(link.lower == "of" for link in parse.kids(head, "prep"))


_PRESS = frozenset(("press", "media"))
_OFFICES = word_class("press-offices")
_SERVICES = frozenset(("service", "services"))


def made_by(
    parse: Parse, paper: Token, sources: Sources
) -> tuple[SourceKind, SourceScale | None] | None:
    """Return who the words before a paper say it is from: "UN report", "police statement".

    Args:
        parse: The sentence.
        paper: The noun ("report").
        sources: Names, nouns and modifiers of sources.
    """
    for word in _before(parse, paper):
        named = sources.names.get(fold_key(word.text)) if word.text[0].isupper() else None
        known = named or sources.nouns.get(word.lower)
        if known is not None:
            return known.kind, known.scale
        entry = sources.modifiers.get(word.lower)
        if entry is not None and (entry.kind is not None or entry.scale == "national"):
            return entry.kind or "official", entry.scale
    return None


def _is_surname(parse: Parse, head: Token, kind: SourceKind) -> bool:
    """Whether a capitalised noun behind a capitalised word is a name ("Julie Bishop")."""
    return (
        kind == "witness"
        and head.tag == "NNP"
        and any(kid.tag == "NNP" for kid in parse.kids(head, "compound"))
    )


def _before(parse: Parse, head: Token) -> list[Token]:
    found: list[Token] = []
    agenda = [head]
    while agenda:
        token = agenda.pop()
        for kid in parse.kids(token, *_BEFORE):
            found.append(kid)
            agenda.append(kid)
    return found


def _named(
    parse: Parse, head: Token, sources: Sources
) -> tuple[SourceKind, SourceScale | None] | None:
    """Return what the longest known name that ends at the phrase's head or tail tells."""
    span = known_name(parse, head, sources)
    if span is None:
        return None
    entry = sources.names[_key(parse, *span)]
    return entry.kind, entry.scale


def known_name(parse: Parse, head: Token, sources: Sources) -> tuple[int, int] | None:
    """Return first and last token of the longest known name that holds `head`, if any does."""
    last = max((t.i for t in _tail(parse, head)), default=head.i)
    reach = min(len(parse.tokens), head.i + _AHEAD)
    first = max(0, head.i - sources.longest)
    names = [t.i for t in parse.tokens[first : max(reach, last + 1)] if t.text[0].isupper()]
    if not names:
        return None
    best: tuple[int, int] | None = None
    small = not head.text[0].isupper()
    for end in dict.fromkeys((last, head.i, *range(head.i + 1, reach))):
        for start in range(first, head.i + 1):
            if best is not None and end - start <= best[1] - best[0]:
                break
            # "IS" is a name and "is" is none; of "UN refugee agency" the first word tells.
            if not any(start <= n <= end for n in names) or (end - start == 0 and small):
                continue
            if _key(parse, start, end) in sources.names:
                best = start, end
                break
    return best


_AHEAD = 5
"""Tokens behind the head that a name may hold ("Committee to Protect Journalists")."""


def _key(parse: Parse, start: int, end: int) -> str:
    base = parse.sentence.span.start
    return fold_key(
        parse.sentence.text[parse.tokens[start].start - base : parse.tokens[end].end - base]
    )


def _tail(parse: Parse, head: Token) -> list[Token]:
    """Tokens behind the head that may belong to a name ("Observatory for Human Rights")."""
    found: list[Token] = []
    for prep in parse.kids(head, "prep"):
        if prep.i == head.i + 1 and prep.lower in ("of", "for", "without"):
            for pobj in parse.kids(prep, "pobj"):
                if pobj.text[0].isupper():
                    found.append(pobj)
    return found


def _titles(parse: Parse, head: Token) -> list[Token]:
    """Nouns that say who a named person is: "spokesman X", "X, a resident"."""
    near = [kid for kid in parse.kids(head, "compound", "nmod") if kid.is_noun]
    behind = [kid for kid in parse.kids(head, "appos") if kid.is_noun]
    if head.dep == "appos":
        behind.append(parse.head(head))
    return [*reversed(near), *behind]


def _of_party(parse: Parse, head: Token, sources: Sources) -> bool:
    """Whether a named party stands before or behind: "Taliban spokesman", "a leader of Hamas"."""
    near = [*_before(parse, head), *parse.kids(head, "appos")]
    for prep in parse.kids(head, "prep"):
        if prep.lower in _LINKS[:3]:
            near += parse.kids(prep, "pobj")
    for token in near:
        if not token.text[0].isupper():
            continue
        for start in range(max(0, token.i - 3), token.i + 1):
            if start == token.i and _is_personal(parse, token):
                continue
            entry = sources.names.get(_key(parse, start, token.i))
            if entry is not None and entry.kind == "party":
                return True
    return False


def behind_commas(words: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """Return a name without the place before it: "in Saint-Louis, hospital sources said".

    Args:
        words: Tokens of the name.
        head: Its head.
    """
    last = max(
        (n for n, word in enumerate(words) if word.text == "," and word.i < head.i), default=-1
    )
    return words[last + 1 :]


def is_scene(parse: Parse, noun: Token, sources: Sources) -> bool:
    """Return whether papers come from there and nobody speaks: "reports from Tigray".

    Args:
        parse: The sentence.
        noun: Who or what stands behind the paper.
        sources: Names, nouns and modifiers of sources.
    """
    scene = noun.dep == "pobj" and parse.head(noun).lower == "from" and noun.tag == "NNP"
    return scene and classify(parse, noun, sources)[0] is None


def _is_personal(parse: Parse, token: Token) -> bool:
    """Whether it is a short last name spelled as no acronym is: "Amir Mir"."""
    named = any(kid.tag == "NNP" for kid in parse.kids(token, "compound"))
    return named and len(token.text) <= _SHORT and not token.text.isupper()


_SHORT = 4
