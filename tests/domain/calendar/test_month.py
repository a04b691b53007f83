from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.month import (
    DayCell,
    MonthLayout,
    MonthMetrics,
    month_days,
    month_layout,
    weeks_layout,
)
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.limits import EARLIEST, LATEST, showable
from tests.domain.calendar.made import days, some_entries, timed

METRICS = MonthMetrics(width=700, height=500, head=20, line=18, gap=2, inset=3)
OCTOBER = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("month", "weekday", "first", "last"),
    [
        (date(2026, 10, 31), 0, date(2026, 9, 28), date(2026, 11, 1)),
        (date(2026, 10, 1), 6, date(2026, 9, 27), date(2026, 10, 31)),
        (date(2027, 2, 1), 0, date(2027, 2, 1), date(2027, 2, 28)),
        (date(2024, 2, 29), 0, date(2024, 1, 29), date(2024, 3, 3)),
        (date(2026, 12, 1), 0, date(2026, 11, 30), date(2027, 1, 3)),
        (date(2026, 8, 1), 0, date(2026, 7, 27), date(2026, 9, 6)),
    ],
)
def test_the_weeks_of_a_month(month: date, weekday: int, first: date, last: date) -> None:
    found = month_days(month, weekday)
    assert (found[0], found[-1], len(found)) == (first, last, (last - first).days + 1)


@given(st.dates(EARLIEST, LATEST), st.integers(0, 6))
def test_every_month_is_in_whole_weeks(day: date, weekday: int) -> None:
    found = month_days(day, weekday)
    assert len(found) in (28, 35, 42)
    assert found[0].weekday() == weekday
    assert day in found
    assert all(b - a == timedelta(1) for a, b in pairwise(found))


def test_a_visit_over_two_weeks_is_one_bar_a_week() -> None:
    laid = month_layout([days("visit", "2026-10-16", "2026-10-20")], OCTOBER, 0, METRICS)
    assert [(bar.rect, bar.row, bar.lane, bar.opens, bar.closes) for bar in laid.bars] == [
        (Rect(403, 220, 297, 18), 2, 0, True, False),
        (Rect(0, 320, 197, 18), 3, 0, False, True),
    ]


def test_cells_stand_beside_the_week_numbers_and_know_their_month() -> None:
    laid = month_layout([], OCTOBER, 0, METRICS._replace(width=740, week_numbers=40))
    assert laid.days[0] == DayCell(
        date(2026, 9, 28),
        Rect(40, 0, 100, 100),
        inside=False,
        hidden=0,
        hidden_rect=Rect(40, 0, 0, 0),
    )
    assert laid.days[-2].rect == Rect(540, 400, 100, 100)
    assert [cell.day for cell in laid.days if not cell.inside] == [
        date(2026, 9, 28),
        date(2026, 9, 29),
        date(2026, 9, 30),
        date(2026, 11, 1),
    ]


def test_what_does_not_fit_is_counted_on_each_day() -> None:
    # four lines fit: the fourth is left to "+n" where more are needed
    crowd = [days(f"{number}", "2026-10-14", "2026-10-15") for number in range(5)]
    alone = [timed(f"t{number}", "2026-10-16T09:00", "2026-10-16T10:00") for number in range(4)]
    laid = month_layout([*crowd, *alone], OCTOBER, 0, METRICS)
    assert [(bar.entry.id, bar.lane) for bar in laid.bars] == [
        ("0", 0),
        ("t0", 0),
        ("1", 1),
        ("t1", 1),
        ("2", 2),
        ("t2", 2),
        ("t3", 3),
    ]
    assert {c.day.day: (c.hidden, c.hidden_rect) for c in laid.days if c.hidden} == {
        14: (2, Rect(203, 280, 94, 18)),
        15: (2, Rect(303, 280, 94, 18)),
    }


def test_a_cell_without_room_counts_all() -> None:
    low = METRICS._replace(height=100)
    laid = month_layout([days("a", "2026-10-14")], OCTOBER, 0, low)
    assert laid.bars == ()
    assert [(c.hidden, c.hidden_rect) for c in laid.days if c.hidden] == [
        (1, Rect(203, 42, 94, 18))
    ]


def test_an_entry_over_the_year_s_end_is_in_both_months() -> None:
    long = days("stay", "2026-12-20", "2027-01-10")
    december = month_layout([long], date(2026, 12, 1), 0, METRICS)
    january = month_layout([long], date(2027, 1, 1), 0, METRICS)
    assert [(bar.row, bar.opens, bar.closes) for bar in december.bars] == [
        (2, True, False),
        (3, False, False),
        (4, False, False),
    ]
    assert [(bar.row, bar.opens, bar.closes) for bar in january.bars] == [
        (0, False, False),
        (1, False, True),
    ]


def shown_or_counted(laid: MonthLayout, entries: list[Entry], width: float) -> None:
    """Every entry is, on each of its days, either under a bar or counted."""
    for index, cell in enumerate(laid.days):
        middle = cell.rect.x + cell.rect.width / 2
        over = [
            bar
            for bar in laid.bars
            if bar.row == index // 7 and bar.rect.x <= middle < bar.rect.right
        ]
        there = [each for each in entries if each.first_day <= cell.day <= each.last_day]
        assert len(over) + cell.hidden == len(there)
        assert {bar.entry.key for bar in over} <= {each.key for each in there}
        assert cell.hidden == 0 or not any(bar.rect.meets(cell.hidden_rect) for bar in over)


@given(some_entries(), st.sampled_from([0, 5, 6]), st.sampled_from([60, 130, 250, 500, 900]))
def test_every_entry_is_shown_or_counted(entries: list[Entry], weekday: int, height: int) -> None:
    metrics = METRICS._replace(height=height)
    laid = month_layout(entries, OCTOBER, weekday, metrics)
    shown_or_counted(laid, entries, metrics.width)
    bars = list(laid.bars)
    assert not any(a.rect.meets(b.rect) for i, a in enumerate(bars) for b in bars[i + 1 :])
    seen = {(bar.row, bar.lane, bar.rect.x) for bar in bars}
    assert len(seen) == len(bars)


@given(some_entries())
def test_a_week_looks_the_same_when_the_view_moves_by_a_week(entries: list[Entry]) -> None:
    shown = month_days(OCTOBER, 0)
    later = [day + timedelta(7) for day in shown]
    before = weeks_layout(entries, shown, OCTOBER, METRICS)
    after = weeks_layout(list(reversed(entries)), later, OCTOBER, METRICS)

    def rows(laid: MonthLayout, shift: int) -> list[tuple[object, ...]]:
        return sorted(
            (b.row + shift, b.lane, b.rect.x, b.rect.width, b.entry.id)
            for b in laid.bars
            if 1 <= b.row + shift <= 4
        )

    assert rows(before, 0) == rows(after, 1)


def test_four_hundred_entries_are_all_shown_or_counted() -> None:
    crowd = [
        days(f"{number}", f"2026-10-{number % 31 + 1:02}", kind="task")
        if number % 3
        else timed(f"{number}", f"2026-10-{number % 31 + 1:02}T09:00", "2026-11-02T10:00")
        for number in range(400)
    ]
    shown_or_counted(month_layout(crowd, OCTOBER, 6, METRICS), crowd, METRICS.width)


def test_the_farthest_days_have_a_month() -> None:
    assert [showable(date.min), showable(date.max), showable(OCTOBER)] == [
        EARLIEST,
        LATEST,
        OCTOBER,
    ]
    for day in (EARLIEST, LATEST):
        assert day in [cell.day for cell in month_layout([], day, 6, METRICS).days]


def test_a_point_is_in_a_rectangle_or_beside_it() -> None:
    rect = Rect(10, 20, 30, 40)
    inside = [rect.contains(*point) for point in ((10, 20), (39, 59), (40, 20), (10, 60), (9, 30))]
    assert inside == [True, True, False, False, False]
