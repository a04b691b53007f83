from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.dates import parse_days
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking

TODAY = date(2026, 10, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("14–16 octobre 2026", "2026-10-14", "2026-10-16"),
        ("14-16/10", "2026-10-14", "2026-10-16"),
        ("14-16 oct.", "2026-10-14", "2026-10-16"),
        ("10-12", "2026-11-10", "2026-11-12"),
        ("14-10", "2026-10-14", "2026-10-14"),
        ("14-10-2026", "2026-10-14", "2026-10-14"),
        ("14/10-16/10", "2026-10-14", "2026-10-16"),
        ("14/10 - 16/10/2027", "2027-10-14", "2027-10-16"),
        ("du 14 au 16 oct.", "2026-10-14", "2026-10-16"),
        ("du lundi 12 au vendredi 16 octobre", "2026-10-12", "2026-10-16"),
        ("du 14 octobre jusqu'au 16", "2026-10-14", "2026-10-16"),
        ("entre le 14 et le 16 oct.", "2026-10-14", "2026-10-16"),
        ("14 et 15 oct", "2026-10-14", "2026-10-15"),
        ("from 30 Sept to 2 Oct", "2026-09-30", "2026-10-02"),
        ("30 sept. – 2 oct. 2026", "2026-09-30", "2026-10-02"),
        ("30 déc. – 2 janv. 2027", "2026-12-30", "2027-01-02"),
        ("30 déc. – 2 janv.", "2026-12-30", "2027-01-02"),
        ("mercredi 14 – vendredi 16 octobre 2026", "2026-10-14", "2026-10-16"),
        ("1er–3 octobre 2026", "2026-10-01", "2026-10-03"),
        ("2026-10-14/2026-10-16", "2026-10-14", "2026-10-16"),
        ("2026-10-14 – 2026-10-16", "2026-10-14", "2026-10-16"),
        ("14 octobre → 16", "2026-10-14", "2026-10-16"),
        ("lundi - mercredi", "2026-10-19", "2026-10-21"),
        ("demain – vendredi", "2026-10-15", "2026-10-16"),
        ("octobre 2026", "2026-10-01", "2026-10-31"),
        ("octobre - novembre", "2026-10-01", "2026-11-30"),
        ("la semaine prochaine", "2026-10-19", "2026-10-25"),
        ("14/10", "2026-10-14", "2026-10-14"),
        ("demain", "2026-10-15", "2026-10-15"),
        ("28/2 – 1/3/2028", "2028-02-28", "2028-03-01"),
    ],
)
def test_a_period_is_understood(text: str, first: str, last: str) -> None:
    start, end = parse_days(text, TODAY, "fr")

    assert (start.isoformat(), end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "16-14/10/2026",
            "16 Oct 2026 and 14 Oct 2026 make no period: the end must come after the start.",
        ),
        (
            "2 Oct – 30 Sept",
            "2 Oct 2026 and 30 Sept 2026 make no period: the end must come after the start.",
        ),
        (
            "14 and 16 Oct",
            "Only days that follow each other make a period: write for example 14–16/10.",
        ),
        (
            "30 – 31/02/2026",
            "There is no 31/02/2026 in the calendar: write for example 28/02/2026.",
        ),
        (
            "14 to",
            (
                "“14 to” is not a day that can be understood: "
                "write for example 14/10, 14 Oct 2026, Friday, tomorrow or +2w."
            ),
        ),
    ],
)
def test_what_is_no_period_is_said(text: str, sentence: str) -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        parse_days(text, TODAY, "en")

    assert str(caught.value) == sentence


_WORDS = ("14", "16", "10", "oct", "–", "/", "au", "du", "lundi", "2026", "demain", "et", "mars")


@given(st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join)))
def test_any_text_is_a_period_in_order_or_is_refused(text: str) -> None:
    try:
        start, end = parse_days(text, TODAY, "fr")
    except InvalidValue:
        return
    assert start <= end
