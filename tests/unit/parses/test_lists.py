"""Tests of `conflict_events.parses.lists`: members of lists that the parse tore off."""

from __future__ import annotations

from conflict_events.parses.lists import relisted
from conflict_events.parses.types import Token


def _tokens(*rows: tuple[str, str, str, int]) -> tuple[Token, ...]:
    """Tokens from (text, tag, dependency, head), one blank apart."""
    made: list[Token] = []
    at = 0
    for i, (text, tag, dep, head) in enumerate(rows):
        made.append(Token(i, text, text.lower(), tag, dep, head, at, at + len(text)))
        at += len(text) + 1
    return tuple(made)


def test_a_noun_coordinated_with_the_verb_joins_its_object() -> None:
    tokens = _tokens(
        ("They", "PRP", "nsubj", 1),
        ("shot", "VBD", "ROOT", 1),
        ("Rojas", "NNP", "dobj", 1),
        ("and", "CC", "cc", 1),
        ("Prado", "NNP", "conj", 1),
    )
    assert (relisted(tokens)[4].head, relisted(tokens)[4].dep) == (2, "conj")


def test_what_semicolons_part_is_one_list() -> None:
    tokens = _tokens(
        ("It", "PRP", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        ("Ana", "NNP", "dobj", 1),
        (";", ":", "punct", 2),
        ("Bea", "NNP", "appos", 2),
        (";", ":", "punct", 2),
        ("and", "CC", "cc", 4),
        ("Carla", "NNP", "conj", 4),
    )
    fixed = relisted(tokens)
    assert [(fixed[i].head, fixed[i].dep) for i in (4, 7)] == [(2, "conj"), (2, "conj")]


def test_a_clause_behind_a_semicolon_is_no_member() -> None:
    tokens = _tokens(
        ("It", "PRP", "nsubj", 1),
        ("killed", "VBD", "ccomp", 5),
        ("Ana", "NNP", "dobj", 1),
        (";", ":", "punct", 5),
        ("Bea", "NNP", "nsubj", 5),
        ("fled", "VBD", "ROOT", 5),
    )
    assert relisted(tokens) == tokens


def test_names_behind_a_plural_name_it() -> None:
    tokens = _tokens(
        ("They", "PRP", "nsubj", 1),
        ("seized", "VBD", "ROOT", 1),
        ("engineers", "NNS", "dobj", 1),
        ("Demir", "NNP", "npadvmod", 1),
        ("and", "CC", "cc", 3),
        ("Kaya", "NNP", "conj", 3),
    )
    assert (relisted(tokens)[3].head, relisted(tokens)[3].dep) == (2, "appos")


def test_a_day_behind_the_object_is_no_name() -> None:
    tokens = _tokens(
        ("They", "PRP", "nsubj", 1),
        ("seized", "VBD", "ROOT", 1),
        ("engineers", "NNS", "dobj", 1),
        ("Monday", "NNP", "npadvmod", 1),
    )
    assert relisted(tokens) == tokens


def test_each_of_several_bombs_hangs_where_it_went_off() -> None:
    tokens = _tokens(
        ("Bombs", "NNS", "nsubj", 1),
        ("exploded", "VBD", "ROOT", 1),
        (",", ",", "punct", 1),
        ("one", "CD", "npadvmod", 1),
        ("at", "IN", "prep", 3),
        ("banks", "NNS", "pobj", 4),
        (",", ",", "punct", 3),
        ("another", "DT", "appos", 3),
        ("near", "IN", "prep", 7),
        ("schools", "NNS", "pobj", 8),
    )
    fixed = relisted(tokens)
    assert (fixed[4].head, fixed[8].head) == (1, 1)


def test_a_participle_after_a_passive_takes_the_noun_before_it() -> None:
    tokens = _tokens(
        ("mills", "NNS", "nsubjpass", 2),
        ("were", "VBD", "auxpass", 2),
        ("burned", "VBN", "ROOT", 2),
        ("and", "CC", "cc", 2),
        ("houses", "NNS", "conj", 2),
        ("damaged", "VBN", "acl", 4),
    )
    fixed = relisted(tokens)
    assert (fixed[4].dep, fixed[4].head) == ("nsubjpass", 5)
    assert (fixed[5].dep, fixed[5].head) == ("conj", 2)


def test_a_second_thing_is_no_apposition_of_the_first() -> None:
    tokens = _tokens(
        ("They", "PRP", "nsubj", 1),
        ("burned", "VBD", "ROOT", 1),
        ("a", "DT", "det", 3),
        ("lorry", "NN", "dobj", 1),
        (",", ",", "punct", 3),
        ("a", "DT", "det", 6),
        ("van", "NN", "appos", 3),
        ("and", "CC", "cc", 6),
        ("buses", "NNS", "conj", 6),
    )
    assert relisted(tokens)[6].dep == "conj"


def test_a_second_subject_before_an_and_is_a_member() -> None:
    """ "Two cooks, six maids and a clerk died": the maids are no other subject."""
    fixed = relisted(
        _tokens(
            ("Two", "CD", "nummod", 1),
            ("cooks", "NNS", "nsubj", 8),
            (",", ",", "punct", 1),
            ("six", "CD", "nummod", 4),
            ("maids", "NNS", "nsubj", 8),
            ("and", "CC", "cc", 4),
            ("a", "DT", "det", 7),
            ("clerk", "NN", "conj", 4),
            ("died", "VBD", "ROOT", 8),
        )
    )
    assert (fixed[4].head, fixed[4].dep) == (1, "conj")
    assert fixed[1].dep == "nsubj"


def test_counted_people_are_no_part_of_a_town() -> None:
    """ "The mayor of Tame, two guards and a cook": the guards are beside the mayor."""
    fixed = relisted(
        _tokens(
            ("mayor", "NN", "nsubjpass", 10),
            ("of", "IN", "prep", 0),
            ("Tame", "NNP", "pobj", 1),
            (",", ",", "punct", 2),
            ("two", "CD", "nummod", 5),
            ("guards", "NNS", "conj", 2),
            ("and", "CC", "cc", 5),
            ("a", "DT", "det", 8),
            ("cook", "NN", "conj", 5),
            ("were", "VBD", "auxpass", 10),
            ("shot", "VBN", "ROOT", 10),
        )
    )
    assert fixed[5].head == 0


def test_what_a_town_is_stays_with_it() -> None:
    """ "A market in Kano, a city of traders and a hub": no further market."""
    sound = _tokens(
        ("market", "NN", "ROOT", 0),
        ("in", "IN", "prep", 0),
        ("Kano", "NNP", "pobj", 1),
        (",", ",", "punct", 2),
        ("a", "DT", "det", 5),
        ("city", "NN", "appos", 2),
        ("and", "CC", "cc", 5),
        ("a", "DT", "det", 8),
        ("hub", "NN", "conj", 5),
    )
    assert relisted(sound)[5] == sound[5]
