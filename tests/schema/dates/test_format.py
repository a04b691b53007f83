import timeit
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.dates import (
    Style,
    format_day,
    format_days,
    format_deadline,
    format_relative,
    format_time,
    parse_day,
    parse_days,
)
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking

TODAY = date(2026, 10, 14)  # a Wednesday
EVERY_DAY = [date(1990, 1, 1) + timedelta(days=n) for n in range(111 * 365 + 27)]
WHOLE_STYLES: tuple[Style, ...] = ("numeric", "medium", "long", "full")


@pytest.mark.parametrize(
    ("style", "french", "english"),
    [
        ("numeric", "14/10/2026", "14/10/2026"),
        ("short", "14 oct.", "14 Oct"),
        ("medium", "14 oct. 2026", "14 Oct 2026"),
        ("long", "14 octobre 2026", "14 October 2026"),
        ("full", "mercredi 14 octobre 2026", "Wednesday 14 October 2026"),
        ("weekday", "mer. 14 oct.", "Wed 14 Oct"),
        ("month", "octobre 2026", "October 2026"),
    ],
)
def test_a_day_in_every_style(style: Style, french: str, english: str) -> None:
    with speaking("fr"):
        assert format_day(TODAY, style) == french
    with speaking("en"):
        assert format_day(TODAY, style) == english


def test_the_first_of_the_month_is_ordinal_in_french() -> None:
    with speaking("fr"):
        assert format_day(date(2026, 10, 1), "long") == "1er octobre 2026"
        assert format_days(date(2026, 10, 1), date(2026, 10, 3)) == "1er–3 octobre 2026"


@pytest.mark.parametrize(
    ("start", "end", "style", "french", "english"),
    [
        ("2026-10-14", "2026-10-16", "long", "14–16 octobre 2026", "14–16 October 2026"),
        ("2026-09-30", "2026-10-02", "long", "30 sept. – 2 oct. 2026", "30 Sept – 2 Oct 2026"),
        (
            "2026-12-30", "2027-01-02", "long",
            "30 déc. 2026 – 2 janv. 2027", "30 Dec 2026 – 2 Jan 2027",
        ),
        (
            "2026-10-14", "2026-10-16", "full",
            "mercredi 14 – vendredi 16 octobre 2026", "Wednesday 14 – Friday 16 October 2026",
        ),
        (
            "2026-09-30", "2026-10-02", "full",
            "mercredi 30 septembre – vendredi 2 octobre 2026",
            "Wednesday 30 September – Friday 2 October 2026",
        ),
        ("2026-10-19", "2026-10-21", "short", "19–21 oct.", "19–21 Oct"),
        ("2026-10-14", "2026-10-14", "long", "14 octobre 2026", "14 October 2026"),
        ("2026-10-14", "2026-10-16", "medium", "14–16 oct. 2026", "14–16 Oct 2026"),
        (
            "2026-10-14", "2026-10-16", "numeric",
            "14/10/2026 – 16/10/2026", "14/10/2026 – 16/10/2026",
        ),
        (
            "2026-10-14", "2026-11-16", "weekday",
            "mer. 14 oct. – lun. 16 nov.", "Wed 14 Oct – Mon 16 Nov",
        ),
        (
            "2026-10-01", "2026-11-30", "month",
            "octobre 2026 – novembre 2026", "October 2026 – November 2026",
        ),
        ("2026-10-01", "2026-10-30", "month", "octobre 2026", "October 2026"),
    ],
)  # fmt: skip
def test_a_period_says_once_what_its_days_share(
    start: str, end: str, style: Style, french: str, english: str
) -> None:
    days = date.fromisoformat(start), date.fromisoformat(end)

    with speaking("fr"):
        assert format_days(*days, style) == french
    with speaking("en"):
        assert format_days(*days, style) == english


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        format_days(date(2026, 10, 16), date(2026, 10, 14))

    assert str(caught.value) == (
        "16 Oct 2026 and 14 Oct 2026 make no period: the end must come after the start."
    )


@pytest.mark.parametrize("style", ["numeric", "long", "full"])
@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_day_of_111_years_is_read_back(style: Style, code: str) -> None:
    days = EVERY_DAY[:: {"numeric": 1, "long": 7, "full": 11}[style]]

    with speaking(code):
        wrong = [day for day in days if parse_day(format_day(day, style), TODAY, code) != day]

    assert EVERY_DAY[-1] == date(2100, 12, 31)
    assert wrong == []


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_leap_day_and_month_end_is_read_back(code: str) -> None:
    ends = [day for day, following in pairwise(EVERY_DAY) if following.day == 1]

    with speaking(code):
        wrong = [
            (day, style)
            for day in ends
            for style in WHOLE_STYLES
            if parse_day(format_day(day, style), TODAY, code) != day
        ]

    assert wrong == []


@given(
    st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    st.integers(0, 800),
    st.sampled_from(WHOLE_STYLES),
    st.sampled_from(("fr", "en")),
)
def test_a_shown_period_is_read_back(start: date, length: int, style: Style, code: str) -> None:
    end = start + timedelta(days=length)

    with speaking(code):
        assert parse_days(format_days(start, end, style), TODAY, code) == (start, end)


@given(st.integers(-60, 300), st.sampled_from(("short", "weekday")), st.sampled_from(("fr", "en")))
def test_a_day_shown_without_its_year_is_read_back_near_today(
    days: int, style: Style, code: str
) -> None:
    day = TODAY + timedelta(days=days)

    with speaking(code):
        assert parse_day(format_day(day, style), TODAY, code) == day


@pytest.mark.parametrize(
    ("days", "english"),
    [
        (-2, "the day before yesterday"), (-1, "yesterday"), (0, "today"), (1, "tomorrow"),
        (2, "the day after tomorrow"), (3, "in 3 days"), (13, "in 13 days"), (14, "in 2 weeks"),
        (59, "in 8 weeks"), (60, "in 2 months"), (365, "in 12 months"), (800, "in 2 years"),
        (-5, "5 days ago"), (-21, "3 weeks ago"), (-90, "3 months ago"), (-1100, "3 years ago"),
    ],
)  # fmt: skip
def test_a_day_seen_from_today(days: int, english: str) -> None:
    with speaking("en"):
        assert format_relative(TODAY + timedelta(days=days), TODAY) == english


@pytest.mark.parametrize(
    ("days", "english"), [(-1, "late"), (0, "today"), (2, "D-2"), (30, "D-30")]
)
def test_what_is_left_until_a_deadline(days: int, english: str) -> None:
    with speaking("en"):
        assert format_deadline(TODAY + timedelta(days=days), TODAY) == english


def test_the_hour_in_prose() -> None:
    with speaking("fr"):
        assert [format_time(time(9, 30), "prose"), format_time(time(9), "prose")] == [
            "9\u00a0h\u00a030",
            "9\u00a0h",
        ]
    with speaking("en"):
        assert [format_time(time(0, 5), "prose"), format_time(time(14), "prose")] == [
            "12:05\u00a0am",
            "2:00\u00a0pm",
        ]
    assert format_time(time(9, 5)) == "09:05"


def test_showing_days_again_is_quick_enough_for_long_lists() -> None:
    format_day(TODAY)
    each = min(timeit.repeat(lambda: format_day(TODAY), number=2000, repeat=5)) / 2000

    assert each < 20e-6
