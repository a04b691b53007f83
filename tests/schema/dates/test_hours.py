from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.dates import format_moment, format_time, parse_moment, parse_time
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking

TODAY = date(2026, 10, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9h", "09:00"), ("9h30", "09:30"), ("9 h 30", "09:30"), ("9H30", "09:30"),
        ("14:30", "14:30"), ("14.30", "14:30"), ("14:30:59", "14:30"), ("2:30 pm", "14:30"),
        ("2 p.m.", "14:00"), ("12 am", "00:00"), ("12:15 pm", "12:15"), ("8 heures", "08:00"),
        ("7h du soir", "19:00"), ("7h du matin", "07:00"), ("midi", "12:00"), ("minuit", "00:00"),
        ("noon", "12:00"), ("midnight", "00:00"), ("1430", "14:30"), ("930", "09:30"),
        ("9", "09:00"), ("  9h30 ", "09:30"),
    ],
)  # fmt: skip
def test_a_time_is_understood(text: str, expected: str) -> None:
    assert parse_time(text) == time.fromisoformat(expected)


@pytest.mark.parametrize("text", ["", "25h", "14:65", "24:00", "h", "9h3", "99999", "x", "9" * 999])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_time(text)


def test_the_refusal_of_a_time_shows_what_could_be_typed() -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        parse_time("25h")

    assert str(caught.value) == (
        "“25h” is not a time that can be understood: "
        "write for example 9:30, 14:30, 2:30 pm or noon."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14/10 9h30", "2026-10-14T09:30"),
        ("demain à 14h", "2026-10-15T14:00"),
        ("vendredi à midi", "2026-10-16T12:00"),
        ("2:30 pm on Friday", "2026-10-16T14:30"),
        ("9h le 14/10", "2026-10-14T09:00"),
        ("2026-10-14T09:30", "2026-10-14T09:30"),
        ("14 oct 14h30", "2026-10-14T14:30"),
        ("14 oct. 2026 09:30", "2026-10-14T09:30"),
        ("9h30", "2026-10-14T09:30"),
    ],
)
def test_a_day_with_its_time_is_understood(text: str, expected: str) -> None:
    assert parse_moment(text, TODAY, "fr") == datetime.fromisoformat(expected)


def test_a_day_without_a_time_asks_for_it() -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        parse_moment("14 Oct", TODAY, "en")

    assert str(caught.value) == "“14 Oct” lacks the time: write for example 14/10 9:30."


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_is_refused(text: str) -> None:
    for parse in (parse_time, lambda typed: parse_moment(typed, TODAY, "fr")):
        try:
            found = parse(text)
        except InvalidValue:
            continue
        assert found.second == 0


@given(st.times(), st.sampled_from(("fr", "en")))
def test_a_shown_time_is_read_back(moment: time, code: str) -> None:
    moment = moment.replace(second=0, microsecond=0)

    with speaking(code):
        assert parse_time(format_time(moment)) == moment
        assert parse_time(format_time(moment, "prose")) == moment


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31)), st.sampled_from(("fr", "en")))
def test_a_shown_moment_is_read_back(moment: datetime, code: str) -> None:
    moment = moment.replace(second=0, microsecond=0)

    with speaking(code):
        assert parse_moment(format_moment(moment), TODAY, code) == moment
