from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.year import YearDay, YearMetrics, year_layout
from iar_desktop.domain.calendar.load import level, load
from tests.domain.calendar.made import days, some_entries, timed

METRICS = YearMetrics(width=430, height=320, head=20, weekdays=10, gap=10)


def test_twelve_months_four_across() -> None:
    months = year_layout({date(2024, 2, 29): 3}, 2024, 0, METRICS)
    assert [month.rect for month in months[:5]] == [
        Rect(0, 0, 100, 100),
        Rect(110, 0, 100, 100),
        Rect(220, 0, 100, 100),
        Rect(330, 0, 100, 100),
        Rect(0, 110, 100, 100),
    ]
    february = months[1]
    assert february.head == Rect(110, 0, 100, 20)
    assert february.weekdays[0] == Rect(110, 20, 100 / 7, 10)
    assert len(february.days) == 29
    day = february.days[-1]
    assert (day.day, day.load, day.total, day.row) == (date(2024, 2, 29), 3, 3, 4)
    assert [round(each, 3) for each in day.rect] == [152.857, 76.667, 14.286, 11.667]


def test_a_week_that_begins_on_sunday() -> None:
    (first, *_rest) = year_layout({}, 2023, 6, METRICS)
    assert first.days[0] == YearDay(
        date(2023, 1, 1), Rect(0, 30, 100 / 7, 70 / 6), load=0, total=0, row=0
    )


@given(st.integers(1900, 2199), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 6]))
def test_every_day_of_the_year_stands_once_in_its_month(
    year: int, weekday: int, across: int
) -> None:
    metrics = METRICS._replace(height=1200, across=across, week_numbers=12)
    months = year_layout({}, year, weekday, metrics)
    shown = [day.day for month in months for day in month.days]
    assert shown == sorted(set(shown))
    assert (shown[0], shown[-1]) == (date(year, 1, 1), date(year, 12, 31))
    for month in months:
        for day in month.days:
            assert day.rect.right <= month.rect.right + 1e-9
            assert day.rect.bottom <= month.rect.bottom + 1e-9
        letters = {round(each.x, 6) for each in month.weekdays}
        assert {round(day.rect.x, 6) for day in month.days} <= letters


def test_the_load_counts_every_day_touched() -> None:
    entries = [
        days("a", "2026-09-29", "2026-10-02"),
        timed("b", "2026-10-02T22:00", "2026-10-03T01:00"),
        days("c", "2026-11-01"),
    ]
    assert load(entries, date(2026, 10, 1), date(2026, 10, 31)) == {
        date(2026, 10, 1): 1,
        date(2026, 10, 2): 2,
        date(2026, 10, 3): 1,
    }
    assert [level(count) for count in (0, 1, 2, 3, 4, 5, 400)] == [0, 1, 2, 3, 3, 4, 4]


@given(some_entries())
def test_the_load_is_what_a_count_of_each_day_gives(entries: list[Entry]) -> None:
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    found = load(entries, first, last)
    for number in range(1, 32):
        day = date(2026, 10, number)
        assert found.get(day, 0) == sum(e.first_day <= day <= e.last_day for e in entries)
