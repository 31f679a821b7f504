"""Truecasing of text in capitals."""

import pytest

from conflict_events.text.truecase import acronyms, headline, is_title_case, shouts, truecase


@pytest.mark.parametrize(
    "wanted",
    [
        "The army said that three soldiers were wounded in Usulutan Department.",
        "General Ramirez and President Alfredo Lopez met in San Jose de las Flores.",
        "Guerrillas of the National Liberation Army (ELN) attacked a bridge on 5 May 1989.",
        "U.S. troops left on Friday.",
        "Two guerrillas died near Tegucigalpa, the Honduran capital.",
        "He gave us nothing.",
    ],
)
def test_sentence_case_comes_back(wanted):
    """Names, titles, acronyms, days and nothing else keep capitals."""
    shouted = wanted.upper()
    assert truecase(shouted, frozenset(), acronyms(shouted)) == wanted


def test_length_is_kept():
    """Only case changes that keep the length are made."""
    text = "İSTANBUL IS QUIET. STRASSE ẞ."
    assert len(truecase(text)) == len(text)


def test_words_in_lower_case_stay():
    """What is not shouted is not touched."""
    assert truecase("the army of Mali") == "the army of Mali"


def test_shouting():
    """Text in capitals is told from text with names and acronyms in it."""
    assert shouts("THE ARMY LEFT THE TOWN")
    assert not shouts("The UN and NATO left the town of Goma")
    assert not shouts("UN")


def test_known_names_keep_capitals():
    """Ordinary words that the caller knows as parts of one name stand up together."""
    text = truecase("THE SHINING LIGHT FRONT LEFT QUIDOR LIGHT.", frozenset({"quidor", "light"}))
    assert text == "The shining light front left Quidor Light."


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Syrian Army Takes Qusair From Rebels", "Syrian Army takes Qusair from rebels"),
        (
            "Gunmen Kill Dozens in Village Near Maiduguri",
            "Gunmen kill dozens in village near Maiduguri",
        ),
        (
            "UN Says al-Shabab Leader McGill Killed in Strike",
            "UN says al-Shabab leader McGill killed in strike",
        ),
    ],
)
def test_headlines_become_sentences(given, wanted):
    """In a headline in title case only names keep their capitals."""
    assert is_title_case(given)
    assert headline(given) == wanted


def test_sentences_are_no_title_case():
    """A headline in sentence case is left alone."""
    assert not is_title_case("Syrian army takes Qusair from rebels after three weeks")
