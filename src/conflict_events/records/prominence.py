"""Prominence: which record of a text comes first.

What happened comes before what is planned, denied, of the past or a sum. Then title and lead
count, deeds before words, and inside a sentence what its main clause tells.
"""

from __future__ import annotations

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_TIERS = {"title": 0, "lead": 1}
_ACTUAL = frozenset(("asserted", "alleged"))
_MEASURES = type_group("after-an-incident")
"""What is done because something happened: "troops were sent after shops were looted"."""
_LONG_AGO = frozenset(("year", "longer"))
_CIRCUMSTANCES = frozenset("after following amid since despite before during upon".split())
_TOPICS = frozenset(("of", "against", "over", "about", "to", "on", "in", "for", "from"))
_MEASURED = word_class("measure-or-frame-a-deed")
"""Nouns that only measure or frame what stands behind them: "a wave of attacks"."""


def prominence(draft: Draft, lexicon: Lexicon) -> tuple[int, int, int, int, int]:
    """Return the sort key of `draft`: the smaller, the more the text is about it."""
    first = min(draft.tellings, key=lambda t: t.sentence.index)
    kind = lexicon.types[draft.type]
    verbal = int(kind.band == "verbal")
    tier = min(_TIERS.get(first.sentence.kind, 2) + verbal, 2)
    old = draft.date is not None and draft.date.precision in _LONG_AGO
    behind = int(draft.background or draft.aggregate or old)
    actual = int(draft.status.status not in _ACTUAL)
    index = first.sentence.index
    # A title that only speaks does not stand before the deeds that the lead tells.
    place = index if tier == 2 or not verbal else index + 1
    return (behind + actual, tier, place, _rank(draft, index, lexicon), first.trigger.start)


def _rank(draft: Draft, index: int, lexicon: Lexicon) -> int:
    """Rank inside the sentence: deeds, their circumstances, measures taken, words."""
    kind = lexicon.types[draft.type]
    if kind.band == "verbal":
        return 3
    if draft.type in _MEASURES:
        return 2
    return int(_circumstance(draft, index))


def _circumstance(draft: Draft, index: int) -> bool:
    """Whether it is only when or why something else happened: "after a clash", "since he fled".

    What is told in the main clause too ("three died after soldiers opened fire") is none.
    """
    parse = draft.parse
    if parse.sentence.index != index:
        return False
    own = [token for sentence, token in draft.anchors if sentence == index]
    return all(_aside(parse, token) for token in own) or all(_topic(parse, i) for i in own)


def _aside(parse: Parse, anchor: int) -> bool:
    token = parse.tokens[anchor]
    for node in (token, *parse.ancestors(token)):
        if node.dep == "advcl" and any(
            kid.lower in _CIRCUMSTANCES and kid.i < node.i
            for kid in parse.kids(node, "mark", "prep", "advmod")
        ):
            return True
        if node.dep in ("pobj", "pcomp") and parse.head(node).lower in _CIRCUMSTANCES:
            return True
    return False


def _topic(parse: Parse, anchor: int) -> bool:
    """Whether it only says who or what somebody is: "opponents of the coup", "scene of a blast"."""
    noun = parse.tokens[anchor]
    preposition = parse.head(noun)
    if noun.dep != "pobj" or not noun.is_noun or preposition.lower not in _TOPICS:
        return False
    holder: Token = parse.head(preposition)
    return holder.tag in ("NN", "NNS") and holder.lower not in _MEASURED
