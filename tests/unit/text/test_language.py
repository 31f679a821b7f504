"""English or not."""

import pytest

from conflict_events.text.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "El ejército sirio retomó la ciudad de Qusair el miércoles tras tres semanas de combates.",
        "Die Armee hat die Stadt nach drei Wochen wieder unter ihre Kontrolle gebracht und bleibt.",
        "L'armée a repris la ville de Qousseir mercredi après trois semaines de combats.",
        "Сирийская армия взяла город.",
        "الجيش السوري يسيطر على القصير",
    ],
)
def test_other_languages(text):
    """Function words and scripts of other languages are told."""
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunners shelled the al-Khawkha area, al-Hayma district (Al Hudaydah), wounding two men.",
        "Gunmen shot two in Boca del Monte, San Luis de la Paz, El Oro, Los Altos.",
        "Soldiers fought rebels near Al Qaim, Al Bukamal, Al Mayadin and Al Ashara yesterday.",
    ],
)
def test_articles_in_names_are_none_of_the_language(text):
    """Names of places bring their own small words."""
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "Rebels seize town",
        "Maoists kill 3 policemen in Bastar district Chhattisgarh police say",
    ],
)
def test_short_texts_are_given_the_benefit(text):
    """A headline is too short to be refused."""
    assert is_english(text)
