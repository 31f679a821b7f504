"""People who were hurt and then died: the dead of a sentence, not its wounded."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.toll_types import Claim
from conflict_events.frames.toll_view import View

_DYING = "die"
"""Id of the verbs that say that somebody who suffered before died of it."""


def died_later(view: View, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims on one number of people; who was hurt and died is one of the dead.

    "Two women who had been wounded died", "a passenger was injured and died later". "Ten were
    killed or wounded" says of nobody that he died.
    """
    dead = [claim for claim in claims if claim.kind == "killed"]
    return [
        claim
        for claim in claims
        if claim.kind != "injured" or not any(_then(view, claim, death) for death in dead)
    ]


def _then(view: View, hurt: Claim, death: Claim) -> bool:
    wound, dying = view.parse.tokens[hurt.anchor], view.parse.tokens[death.anchor]
    if not death.rule.startswith(_DYING) or not wound.i < dying.i:
        return False
    if wound.dep in ("relcl", "acl"):
        noun = death.people.key if death.people.noun is None else death.people.noun
        return wound.head == noun
    if dying.dep == "relcl" and dying.head == hurt.people.noun:
        return True  # "wounded his aide, who died on Tuesday"
    between = view.parse.tokens[wound.i + 1 : dying.i]
    return dying.dep == "conj" and dying.head == wound.i and all(t.lower != "or" for t in between)
