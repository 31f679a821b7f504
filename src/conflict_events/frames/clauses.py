"""Clauses: which verb a token belongs to, which clause lies inside which."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token

_CLAUSAL = frozenset(
    ("ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj", "dep")
)
SUBJECTS = ("nsubj", "nsubjpass")


def clause_head(parse: Parse, token: Token) -> int:
    """Return the index of the verb (or root) whose clause `token` stands in."""
    current = token
    for _ in range(len(parse.tokens)):
        if _heads_clause(current):
            return current.i
        if current.head == current.i:
            return current.i
        current = parse.tokens[current.head]
    return current.i


def _heads_clause(token: Token) -> bool:
    if token.head == token.i:
        return True
    if token.dep == "conj":
        return token.tag.startswith(("VB", "MD"))
    return token.dep in _CLAUSAL and token.tag.startswith(("VB", "MD"))


def clause_chain(parse: Parse, token: Token) -> tuple[int, ...]:
    """Return the clause head of `token` and those of the clauses around it, inside out."""
    chain = [clause_head(parse, token)]
    while True:
        head = parse.tokens[chain[-1]]
        if head.head == head.i:
            return tuple(chain)
        outer = clause_head(parse, parse.tokens[head.head])
        if outer in chain:
            return tuple(chain)
        chain.append(outer)


def distance(parse: Parse, one: int, other: int) -> int:
    """Return the number of arcs between two tokens of the tree."""
    depth: dict[int, int] = {one: 0}
    for steps, token in enumerate(parse.ancestors(parse.tokens[one]), start=1):
        depth.setdefault(token.i, steps)
    if other in depth:
        return depth[other]
    for steps, token in enumerate(parse.ancestors(parse.tokens[other]), start=1):
        if token.i in depth:
            return steps + depth[token.i]
    return len(parse.tokens)


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether `verb` is passive by its own marks or those of the verb it is joined to."""
    if any(kid.dep in ("nsubjpass", "auxpass") for kid in parse.kids(verb)):
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "acl":
        # "said in a statement that they had shot six men": a clause of its own.
        return not any(kid.lower in ("have", "has", "had") for kid in parse.kids(verb, "aux"))
    if any(kid.dep in ("aux", "nsubj", "dobj") for kid in parse.kids(verb)):
        return False
    if any(kid.dep == "agent" for kid in parse.kids(verb)):
        return True
    if verb.dep == "advcl" and verb.i == 0:
        return True  # "Asked whether he had gone, he shrugged"
    if verb.dep == "conj":
        head = parse.tokens[verb.head]
        return head.is_verb and is_passive(parse, head)
    return False
