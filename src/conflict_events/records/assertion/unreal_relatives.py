"""What a relative clause tells of a denied deed: "denied reports of a raid that killed two".

Who denies that there was a raid denies the deaths, too. Of "the raid that killed two" only the part
that he had is denied: the deed with its article is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_UNREAL = frozenset(("denied", "hypothetical"))
_ACTUAL = frozenset(("asserted", "alleged"))
_KNOWN = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her"))


def unreal_too(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts`, those told in a clause of an unreal deed with its status.

    Args:
        drafts: What a sentence tells, one draft a trigger.
    """
    heads = {draft.frame.head: draft for draft in drafts if draft.status.status in _UNREAL}
    done: list[Draft] = []
    for draft in drafts:
        parse = draft.parse
        noun = _described(parse, parse.tokens[draft.frame.governor])
        deed = heads.get(noun.i) if noun is not None else None
        if noun is not None and deed is not None and draft.status.status in _ACTUAL:
            known = any(kid.lower in _KNOWN for kid in parse.kids(noun, "det", "poss"))
            done.append(draft if known else replace(draft, status=deed.status))
        else:
            done.append(draft)
    return done


def _described(parse: Parse, verb: Token) -> Token | None:
    noun = parse.head(verb)
    return noun if verb.dep == "relcl" and noun.is_noun else None
