from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.dates import Prefer, parse_day
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking

TODAY = date(2026, 10, 14)  # a Wednesday

FRENCH = {
    "14/10": "2026-10-14",
    "14/10/26": "2026-10-14",
    "14.10.2026": "2026-10-14",
    "14-10-2026": "2026-10-14",
    "2026-10-14": "2026-10-14",
    "20261014": "2026-10-14",
    "14/10/90": "1990-10-14",
    "14 octobre": "2026-10-14",
    "14 oct. 2026": "2026-10-14",
    "14-oct-26": "2026-10-14",
    "le 14 octobre 2026": "2026-10-14",
    "mercredi 14 octobre 2026": "2026-10-14",
    "Oct 14": "2026-10-14",
    "mer. 14": "2026-10-14",
    "mar. 20": "2026-10-20",
    "mar": "2026-10-20",
    "14 mar": "2027-03-14",
    "jeu. 14 oct.": "2027-10-14",
    "mercredi": "2026-10-21",
    "vendredi": "2026-10-16",
    "ce vendredi": "2026-10-16",
    "ce mercredi": "2026-10-14",
    "vendredi prochain": "2026-10-16",
    "vendredi en huit": "2026-10-23",
    "mardi de la semaine prochaine": "2026-10-20",
    "dimanche dernier": "2026-10-11",
    "next friday": "2026-10-23",
    "aujourd'hui": "2026-10-14",
    "aujourd’hui": "2026-10-14",
    "demain": "2026-10-15",
    "DEMAIN": "2026-10-15",
    "après-demain": "2026-10-16",
    "apres demain": "2026-10-16",
    "hier": "2026-10-13",
    "avant-hier": "2026-10-12",
    "+2s": "2026-10-28",
    "+2w": "2026-10-28",
    "+3j": "2026-10-17",
    "+3d": "2026-10-17",
    "-3j": "2026-10-11",
    "+1m": "2026-11-14",
    "+1a": "2027-10-14",
    "dans 3 jours": "2026-10-17",
    "dans trois jours": "2026-10-17",
    "dans quinze jours": "2026-10-28",
    "d'ici 3 jours": "2026-10-17",
    "sous huitaine": "2026-10-21",
    "il y a 3 jours": "2026-10-11",
    "in two weeks": "2026-10-28",
    "fin du mois": "2026-10-31",
    "fin octobre": "2026-10-31",
    "fin de semaine": "2026-10-16",
    "fin de la semaine prochaine": "2026-10-23",
    "fin du mois prochain": "2026-11-30",
    "fin de l'année": "2026-12-31",
    "fin 2027": "2027-12-31",
    "début novembre": "2026-11-01",
    "mi-novembre": "2026-11-15",
    "le 3": "2026-11-03",
    "le 31": "2026-10-31",
    "14": "2026-10-14",
    "1er mars": "2027-03-01",
    "1er": "2026-11-01",
    "29 février": "2028-02-29",
    "octobre prochain": "2027-10-01",
    "14 octobre prochain": "2027-10-14",
    "semaine prochaine": "2026-10-19",
    "S42": "2026-10-12",
    "semaine 1 2027": "2027-01-04",
    "octobre 2026": "2026-10-01",
}
ENGLISH = {
    "10/14": "2026-10-14",
    "14/10": "2026-10-14",
    "10/11": "2026-11-10",
    "10/14/2026": "2026-10-14",
    "October 14th, 2026": "2026-10-14",
    "Oct 14": "2026-10-14",
    "14 Sept 2026": "2026-09-14",
    "the 14th of October 2026": "2026-10-14",
    "the 3rd": "2026-11-03",
    "Wed 14": "2026-10-14",
    "Friday, October 16": "2026-10-16",
    "Thu 14 Oct": "2027-10-14",
    "mar 3": "2027-03-03",
    "friday": "2026-10-16",
    "next friday": "2026-10-23",
    "last tuesday": "2026-10-13",
    "this Friday": "2026-10-16",
    "tuesday next week": "2026-10-20",
    "today": "2026-10-14",
    "tomorrow": "2026-10-15",
    "the day after tomorrow": "2026-10-16",
    "yesterday": "2026-10-13",
    "in a week": "2026-10-21",
    "in 3 months": "2027-01-14",
    "3 days ago": "2026-10-11",
    "two weeks from now": "2026-10-28",
    "end of month": "2026-10-31",
    "end of next month": "2026-11-30",
    "end of October": "2026-10-31",
    "mid-October": "2026-10-15",
    "next month": "2026-11-01",
    "this weekend": "2026-10-17",
    "week 42": "2026-10-12",
    "demain": "2026-10-15",
}


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_a_french_reader_is_understood(text: str, expected: str) -> None:
    assert parse_day(text, TODAY, "fr").isoformat() == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_an_english_reader_is_understood(text: str, expected: str) -> None:
    assert parse_day(text, TODAY, "en").isoformat() == expected


def test_an_american_reads_the_month_first() -> None:
    assert parse_day("10/11", TODAY, "en_US") == date(2026, 10, 11)
    assert parse_day("14/10", TODAY, "en_US") == date(2026, 10, 14)


def test_the_end_of_a_month_is_kept_when_months_are_added() -> None:
    assert parse_day("+1m", date(2027, 1, 31), "fr") == date(2027, 2, 28)
    assert parse_day("+1m", date(2028, 1, 31), "fr") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "prefer", "expected"),
    [
        ("1/10", "future", "2027-10-01"),
        ("1/10", "past", "2026-10-01"),
        ("1/10", "nearest", "2026-10-01"),
        ("15/8", "nearest", "2026-08-15"),
        ("14/8", "nearest", "2027-08-14"),
        ("15/11", "past", "2025-11-15"),
        ("14/10", "future", "2026-10-14"),
        ("14/10", "past", "2026-10-14"),
        ("mercredi", "past", "2026-10-07"),
        ("mardi", "past", "2026-10-13"),
        ("le 20", "past", "2026-09-20"),
        ("29/2", "past", "2024-02-29"),
        ("mars", "past", "2026-03-01"),
        ("1/10/2020", "future", "2020-10-01"),
    ],
)
def test_what_is_left_open_is_taken_as_preferred(text: str, prefer: Prefer, expected: str) -> None:
    assert parse_day(text, TODAY, "fr", prefer).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "bientôt",
            (
                "“bientôt” is not a day that can be understood: "
                "write for example 14/10, 14 Oct 2026, Friday, tomorrow or +2w."
            ),
        ),
        (
            "31/02/2026",
            "There is no 31/02/2026 in the calendar: write for example 28/02/2026.",
        ),
        (
            "Thursday 14 October 2026",
            "14 October 2026 is a Wednesday, not a Thursday: correct one or the other.",
        ),
        (
            "x" * 50,
            (
                f"“{'x' * 40}…” is not a day that can be understood: "
                "write for example 14/10, 14 Oct 2026, Friday, tomorrow or +2w."
            ),
        ),
    ],
)
def test_what_is_no_day_is_said(text: str, sentence: str) -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        parse_day(text, TODAY, "en")

    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "+", "/", "14/13", "32", "0/1", "10/14", "14/10/", "9999999999", "+99999d",
        "demain demain", "14 octobre 2026 x", "le", "a\x00b", "🙂", "1" * 5000, "00000101",
        "14/10/0000", "semaine 54", "+9999a", "fin", "mi-",
    ],
)  # fmt: skip
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_day(text, TODAY, "fr")


@given(st.text(max_size=30), st.sampled_from(("fr", "en", "en_US")))
def test_any_text_is_a_day_or_is_refused(text: str, language: str) -> None:
    try:
        day = parse_day(text, TODAY, language)
    except InvalidValue:
        return
    assert type(day) is date


_WORDS = (
    "14", "10", "2026", "29", "/", "-", ".", "le", "du", "au", "mars", "oct", "fin", "de", "la",
    "semaine", "prochaine", "next", "friday", "mer", "in", "two", "weeks", "+", "s", "d", "ici",
    "il", "y", "a", "ago", "mi", "end", "of", "month", "1er", "dernier", "this", "year", "week",
)  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=7))
def test_any_order_of_the_words_of_dates_is_a_day_or_is_refused(said: list[str]) -> None:
    try:
        day = parse_day(" ".join(said), TODAY, "fr")
    except InvalidValue:
        return
    assert type(day) is date


@given(
    st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    st.dates(date(1990, 1, 1), date(2100, 12, 31)),
)
def test_a_day_without_its_year_lies_where_it_is_preferred(day: date, today: date) -> None:
    typed = f"{day.day}/{day.month}"

    assert parse_day(typed, today, "fr", "future") >= today
    assert parse_day(typed, today, "fr", "past") <= today
    assert parse_day(typed, today, "fr", "nearest") >= today - timedelta(days=60)
