from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.week import Block, WeekMetrics, week_layout
from tests.domain.calendar.made import days, some_entries, timed

MONDAY = date(2026, 10, 12)
WEEK = [MONDAY + timedelta(number) for number in range(7)]
METRICS = WeekMetrics(width=750, gutter=50, hour=40, line=10, gap=4)


def placed(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    return [(b.entry.id, *b.rect, b.day.day, b.opens, b.closes) for b in blocks]


def test_a_session_over_midnight_is_one_block_a_day() -> None:
    gala = timed("gala", "2026-10-14T22:00", "2026-10-15T01:30")
    to_midnight = timed("late", "2026-10-16T23:00", "2026-10-17T00:00")
    laid = week_layout([gala, to_midnight], WEEK, METRICS)
    assert placed(laid.blocks) == [
        ("gala", 250, 880, 96, 80, 14, True, False),
        ("gala", 350, 0, 96, 60, 15, False, True),
        ("late", 450, 920, 96, 40, 16, True, True),
    ]


def test_overlaps_stand_side_by_side_and_widen_where_there_is_room() -> None:
    laid = week_layout(
        [
            timed("long", "2026-10-12T09:00", "2026-10-12T12:00"),
            timed("b", "2026-10-12T09:30", "2026-10-12T10:30"),
            timed("c", "2026-10-12T10:00", "2026-10-12T10:30"),
            timed("d", "2026-10-12T10:30", "2026-10-12T12:30"),
            timed("alone", "2026-10-12T12:30", "2026-10-12T13:00"),
        ],
        [MONDAY],
        METRICS._replace(width=350, gap=0),
    )
    assert [(b.entry.id, b.rect.x, b.rect.width) for b in laid.blocks] == [
        ("long", 50, 100),
        ("b", 150, 100),
        ("c", 250, 100),
        ("d", 150, 200),
        ("alone", 50, 300),
    ]


def test_short_entries_keep_a_line_and_do_not_cover_each_other() -> None:
    laid = week_layout(
        [
            timed("first", "2026-10-12T09:00", "2026-10-12T09:00"),
            timed("second", "2026-10-12T09:05", "2026-10-12T09:10"),
            timed("midnight", "2026-10-12T23:59", "2026-10-12T23:59"),
        ],
        [MONDAY],
        METRICS._replace(width=250, gap=0),
    )
    assert [(b.entry.id, b.rect.x, b.rect.y, b.rect.height) for b in laid.blocks] == [
        ("first", 50, 360, 10),
        ("second", 150, pytest.approx(363.333, abs=0.01), 10),
        ("midnight", 50, 950, 10),
    ]


def test_what_lasts_a_day_stands_above_the_hours() -> None:
    entries = [
        days("visit", "2026-10-14", "2026-10-20"),
        days("stay", "2026-10-01", "2026-10-15"),
        timed("night", "2026-10-12T18:00", "2026-10-13T18:00"),
    ]
    laid = week_layout(entries, WEEK, METRICS)
    assert laid.lane_count == 2
    assert [(b.entry.id, b.lane, b.rect, b.opens, b.closes) for b in laid.bars] == [
        ("stay", 0, (50, 0, 396, 10), False, True),
        ("night", 1, (50, 14, 196, 10), True, True),
        ("visit", 1, (250, 14, 496, 10), True, False),
    ]


def test_working_days_only_leave_the_weekend_out() -> None:
    entries = [
        days("weekend", "2026-10-17", "2026-10-18"),
        days("long", "2026-10-16", "2026-10-19"),
        timed("saturday", "2026-10-17T09:00", "2026-10-17T10:00"),
    ]
    both = [*WEEK[:5], MONDAY + timedelta(7)]
    laid = week_layout(entries, both, METRICS._replace(width=650))
    assert [(b.entry.id, b.rect.x, b.rect.width) for b in laid.bars] == [("long", 450, 196)]
    assert laid.blocks == ()


def test_the_shown_hours_bound_what_is_drawn() -> None:
    hours = METRICS._replace(first_hour=8, last_hour=18)
    entries = [
        timed("early", "2026-10-12T06:00", "2026-10-12T07:00"),
        timed("over", "2026-10-12T07:00", "2026-10-12T09:00"),
        timed("late", "2026-10-12T20:00", "2026-10-12T21:00"),
    ]
    laid = week_layout(entries, [MONDAY], hours)
    assert [(b.entry.id, b.rect.y, b.rect.height) for b in laid.blocks] == [
        ("early", 0, 10),
        ("over", 0, 40),
        ("late", 390, 10),
    ]


def test_no_days_hold_nothing() -> None:
    assert week_layout([days("a", "2026-10-14")], [], METRICS) == ((), (), 0, ())


@given(
    some_entries(first=date(2026, 10, 9), spread=10),
    st.sampled_from([METRICS, METRICS._replace(line=25, first_hour=7, last_hour=20)]),
)
def test_blocks_do_not_meet_and_nothing_is_lost(entries: list[Entry], metrics: WeekMetrics) -> None:
    laid = week_layout(entries, WEEK, metrics)
    shrunk = [b.rect._replace(y=b.rect.y + 1e-6, height=b.rect.height - 2e-6) for b in laid.blocks]
    assert not any(a.meets(b) for i, a in enumerate(shrunk) for b in shrunk[i + 1 :])
    assert not any(
        a.rect.meets(b.rect) for i, a in enumerate(laid.bars) for b in laid.bars[i + 1 :]
    )
    for day in WEEK:
        there = {e.id for e in entries if e.first_day <= day <= e.last_day}
        column = laid.columns[WEEK.index(day)]
        middle = column.x + column.width / 2
        over = {b.entry.id for b in laid.bars if b.rect.x <= middle < b.rect.right}
        among = [b.entry.id for b in laid.blocks if b.day == day]
        assert over | set(among) == there
        assert len(among) + len(over) == len(there)


@given(some_entries(first=MONDAY, spread=6))
def test_blocks_lie_in_their_column_at_their_hour(entries: list[Entry]) -> None:
    laid = week_layout(entries, WEEK, METRICS)
    for block in laid.blocks:
        column = laid.columns[WEEK.index(block.day)]
        assert column.x <= block.rect.x
        assert block.rect.right <= column.x + column.width
        assert block.rect.y >= 0
        assert block.rect.bottom <= 24 * 40 + 1e-6
        if block.opens and block.rect.height > METRICS.line + 1e-6:
            hours = block.entry.start - datetime.combine(block.day, datetime.min.time())
            assert block.rect.y == pytest.approx(hours / timedelta(hours=1) * 40)
