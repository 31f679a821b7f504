"""Warnings of what may come about by itself: "warned that the toll could rise" threatens nobody.

Who threatens says what he or his will do, or what somebody shall suffer; "could", "may" and
"might" with another subject only foretell (PLOVER: THREATEN is a threat by the actor).
"""

from __future__ import annotations

from conflict_events.frames.clauses import SUBJECTS
from conflict_events.records.draft import Draft

_POSSIBLE = frozenset(("could", "may", "might"))


def foretells(draft: Draft) -> bool:
    """Return whether a threat is none, for somebody only says what might come about.

    Args:
        draft: An event of one sentence.
    """
    if draft.type != "threat" or draft.frame.kind != "verb":
        return False
    parse = draft.parse
    verb = parse.tokens[draft.frame.head]
    for told in parse.kids(verb, "ccomp"):
        subject = next(parse.kids(told, *SUBJECTS), None)
        possible = any(kid.lower in _POSSIBLE for kid in parse.kids(told, "aux"))
        if possible and subject is not None and subject.tag != "PRP":
            return True
    return False
