"""Who is one of those whom it befell: "the governor was among those *killed* in the blast"."""

from __future__ import annotations

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.parses.types import Parse, Token

_AMONG = frozenset(("among", "amongst"))
_BE = frozenset(("is", "are", "was", "were", "been", "be"))


def counted_among(parse: Parse, sufferers: Token) -> Token | None:
    """Return the one who is said to be among those whom a participle is about.

    Args:
        parse: The sentence.
        sufferers: Whom the participle stands behind: "those", "five people".
    """
    among = parse.head(sufferers)
    being = parse.head(among)
    if sufferers.dep != "pobj" or among.lower not in _AMONG or being.lower not in _BE:
        return None
    told = (kid for kid in parse.kids(being, *SUBJECTS, "attr") if kid.is_noun)
    return next(told, None)
