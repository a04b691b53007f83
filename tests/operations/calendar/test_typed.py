from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.operations.calendar.going import go_to
from iar_desktop.operations.calendar.typed_hours import hours_in
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking

TODAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("text", "start", "end", "rest"),
    [
        ("10h visite", time(10), None, "visite"),
        ("14h-15h30 réunion", time(14), time(15, 30), "réunion"),
        ("de 14h à 16 h GT", time(14), time(16), "GT"),
        ("10-12h atelier", time(10), time(12), "atelier"),
        ("from 2 to 3pm talk", time(14), time(15), "talk"),
        ("11-1pm lunch", time(11), time(13), "lunch"),
        ("à midi déjeuner", time(12), None, "déjeuner"),
        ("14/10 10:30 point", time(10, 30), None, "14/10 point"),
        ("le 14-16/10 congrès", None, None, "le 14-16/10 congrès"),
        ("25h visite", None, None, "25h visite"),
        ("3 hommes", None, None, "3 hommes"),
    ],
)
def test_hours_are_found(text: str, start: time | None, end: time | None, rest: str) -> None:
    found = hours_in(text)
    assert (found.start, found.end, " ".join(found.rest.split())) == (start, end, rest)


def test_lengths_are_found() -> None:
    assert hours_in("appel pendant 20 min à 17h")[:3] == (time(17), None, timedelta(minutes=20))
    assert hours_in("accueil (1h30) 9h")[:3] == (time(9), None, timedelta(minutes=90))


@given(st.text(alphabet="0123456789h:-àamp/ .", max_size=20))
def test_any_line_keeps_its_length(text: str) -> None:
    assert len(hours_in(text).rest) == len(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("14/10", TODAY, TODAY),
        ("mer. 14", TODAY, TODAY),
        ("demain", date(2026, 10, 15), date(2026, 10, 15)),
        ("+2s", date(2026, 10, 28), date(2026, 10, 28)),
        ("semaine 42", date(2026, 10, 12), date(2026, 10, 18)),
        ("octobre 2027", date(2027, 10, 1), date(2027, 10, 31)),
        ("2028", date(2028, 1, 1), date(2028, 12, 31)),
        ("du 14 au 16/10", TODAY, date(2026, 10, 16)),
    ],
)
def test_dates_are_gone_to(text: str, first: date, last: date) -> None:
    assert go_to(text, TODAY) == (first, last)


def test_what_is_no_date_is_said() -> None:
    with pytest.raises(InvalidValue, match="n’est pas une date"):
        go_to("bientôt", TODAY)
    with pytest.raises(InvalidValue, match="calendrier va du"):
        go_to("14/10/1815", TODAY)
    with speaking("en"):
        assert go_to("next Tuesday", TODAY).first == date(2026, 10, 20)
