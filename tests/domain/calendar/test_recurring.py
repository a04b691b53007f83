import time
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.recurring import _series, occurrences
from tests.domain.calendar.made import moment

TUESDAY = datetime(2026, 10, 6, 10)
FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


def found(
    rule: str, start: datetime = TUESDAY, first: date = FIRST, last: date = LAST
) -> list[str]:
    return [f"{each:%m-%d %H}" for each in occurrences(start, rule, (), first, last)]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("", ["10-06 10"]),
        ("FREQ=MONTHLY;BYDAY=1TU", ["10-06 10", "11-03 10", "12-01 10"]),
        ("FREQ=WEEKLY;INTERVAL=3", ["10-06 10", "10-27 10", "11-17 10", "12-08 10", "12-29 10"]),
        ("FREQ=WEEKLY;COUNT=3", ["10-06 10", "10-13 10", "10-20 10"]),
        ("FREQ=WEEKLY;UNTIL=20261020", ["10-06 10", "10-13 10", "10-20 10"]),
        ("FREQ=WEEKLY;UNTIL=20261020T095959", ["10-06 10", "10-13 10"]),
        ("FREQ=WEEKLY;UNTIL=20201020", ["10-06 10"]),
        # The first counts although the rule does not give it.
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["10-06 10", "10-31 10", "12-31 10"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ["10-06 10"]),
        ("FREQ=SECONDLY", ["10-06 10"]),
        ("nonsense", ["10-06 10"]),
    ],
)
def test_when_it_takes_place(rule: str, days: list[str]) -> None:
    assert found(rule) == days


def test_exceptions_the_window_and_the_limit() -> None:
    rule = "FREQ=WEEKLY"
    left_out = [date(2026, 10, 6), date(2026, 10, 20)]
    october = occurrences(TUESDAY, rule, left_out, FIRST, date(2026, 10, 31))
    assert [each.day for each in october] == [13, 27]
    assert occurrences(TUESDAY, rule, (), date(2026, 9, 1), date(2026, 10, 5)) == []
    later = occurrences(TUESDAY, rule, (), date(2031, 1, 1), date(2031, 12, 31), limit=2)
    assert later == [moment("2031-01-07T10:00"), moment("2031-01-14T10:00")]


def test_an_end_in_utc_is_one_of_the_place() -> None:
    # 23:00 UTC of the 19th is 8:00 of the 20th in Tokyo
    start, rule = datetime(2026, 10, 6, 7), "FREQ=WEEKLY;UNTIL=20261019T230000Z"
    assert len(occurrences(start, rule, (), FIRST, LAST, zone="Asia/Tokyo")) == 3
    assert len(occurrences(start, rule, (), FIRST, LAST, zone="UTC")) == 2
    assert len(occurrences(start, rule, (), FIRST, LAST)) == 2


def test_the_twenty_ninth_of_february_comes_in_leap_years() -> None:
    days = occurrences(datetime(2024, 2, 29, 9), "FREQ=YEARLY", (), FIRST, date(2040, 1, 1))
    assert [each.date().isoformat() for each in days] == [
        "2028-02-29",
        "2032-02-29",
        "2036-02-29",
    ]
    around = occurrences(datetime(1896, 2, 29), "FREQ=YEARLY", (), date(1890, 1, 1), FIRST)
    assert [each.year for each in around[:3]] == [1896, 1904, 1908]
    no_leap = occurrences(datetime(2096, 2, 29), "FREQ=YEARLY", (), FIRST, date(2108, 12, 31))
    assert [each.year for each in no_leap] == [2096, 2104, 2108]


def test_the_same_wall_time_whatever_the_clocks_do() -> None:
    assert found("FREQ=DAILY", first=date(2026, 10, 24), last=date(2026, 10, 26)) == [
        "10-24 10",
        "10-25 10",
        "10-26 10",
    ]


HOSTILE = [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=9",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
    "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=DAILY;COUNT=10000",
    "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
]


@pytest.mark.parametrize("rule", HOSTILE)
@pytest.mark.parametrize("start", [datetime(1, 1, 1), datetime(1950, 1, 1), datetime(2199, 1, 1)])
def test_a_hostile_rule_takes_no_time(rule: str, start: datetime) -> None:
    _series.cache_clear()
    began = time.process_time()
    assert len(occurrences(start, rule, (), date.min, date(2199, 12, 31), limit=500)) <= 500
    assert time.process_time() - began < 1


RULES = st.sampled_from(
    [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=29,31",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=366,-1",
        "FREQ=WEEKLY;COUNT=40",
    ]
)


@given(
    RULES,
    st.datetimes(datetime(1880, 1, 1), datetime(2080, 1, 1)),
    st.integers(-400, 9000),
    st.integers(0, 800),
)
def test_it_is_what_dateutil_finds_and_the_first(
    rule: str, start: datetime, after: int, days: int
) -> None:
    start = start.replace(microsecond=0)
    first = start.date() + timedelta(after)
    last = first + timedelta(days)
    found = occurrences(start, rule, (), first, last)
    begin = datetime.combine(first, datetime.min.time())
    end = datetime.combine(last, datetime.max.time())
    expected = set(rrulestr(rule, dtstart=start).between(begin, end, inc=True))
    if first <= start.date() <= last:
        expected.add(start)
    assert found == sorted(expected)
