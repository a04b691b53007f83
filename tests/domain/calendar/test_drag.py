from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.drag import QUARTER, Drawn, drawn, moved, resized, snapped
from iar_desktop.domain.calendar.entry import Entry
from tests.domain.calendar.made import days, moment, some_entries, timed

PARIS = "Europe/Paris"
TALK = timed("talk", "2026-10-14T09:10", "2026-10-14T10:10")
VISIT = days("visit", "2026-10-14", "2026-10-16")
TOKYO = timed(
    "tokyo",
    "2026-10-23T02:00",
    "2026-10-23T03:00",
    zone="Asia/Tokyo",
    own_start=moment("2026-10-23T09:00"),
    own_end=moment("2026-10-23T10:00"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-10-14T09:07", "2026-10-14T09:00"),
        ("2026-10-14T09:07:30", "2026-10-14T09:15"),
        ("2026-10-14T23:59", "2026-10-15T00:00"),
    ],
)
def test_the_nearest_quarter_hour(text: str, found: str) -> None:
    assert snapped(moment(text)) == moment(found)


def test_a_move_ends_on_a_quarter_hour_and_keeps_the_length() -> None:
    later = moved(TALK, 1, 22)
    assert (later.start, later.end) == (moment("2026-10-15T09:30"), moment("2026-10-15T10:30"))
    assert moved(TALK, 7).start == moment("2026-10-21T09:10")
    assert moved(VISIT, -2, 300) == days("visit", "2026-10-12", "2026-10-14")


def test_a_move_by_days_keeps_the_hour_of_its_place() -> None:
    later = moved(TOKYO, 5, zone=PARIS)
    assert (later.own_start, later.own_end) == (
        moment("2026-10-28T09:00"),
        moment("2026-10-28T10:00"),
    )
    assert (later.start, later.end) == (moment("2026-10-28T01:00"), moment("2026-10-28T02:00"))


def test_a_move_by_minutes_goes_where_it_is_dropped() -> None:
    later = moved(TOKYO, 5, 30, PARIS)
    assert (later.start, later.end) == (moment("2026-10-28T02:30"), moment("2026-10-28T03:30"))
    assert (later.own_start, later.own_end) == (
        moment("2026-10-28T10:30"),
        moment("2026-10-28T11:30"),
    )


def test_an_edge_leaves_a_quarter_hour_or_a_day() -> None:
    assert resized(TALK, "end", 0, 20).end == moment("2026-10-14T10:30")
    assert resized(TALK, "end", 0, -600).lasts == QUARTER
    assert resized(TALK, "start", 0, 600).start == moment("2026-10-14T09:55")
    assert resized(VISIT, "end", -9) == days("visit", "2026-10-14")
    assert resized(VISIT, "start", -1) == days("visit", "2026-10-13", "2026-10-16")
    longer = resized(TOKYO, "end", 0, 60, PARIS)
    assert (longer.end, longer.own_end) == (moment("2026-10-23T04:00"), moment("2026-10-23T11:00"))
    assert longer.own_start == TOKYO.own_start


def test_a_time_is_drawn_in_either_direction() -> None:
    morning = Drawn(moment("2026-10-14T09:00"), moment("2026-10-14T10:15"))
    assert drawn(moment("2026-10-14T08:57"), moment("2026-10-14T10:18")) == morning
    assert drawn(moment("2026-10-14T10:15"), moment("2026-10-14T09:07")) == morning


def test_a_press_that_goes_nowhere_draws_a_quarter() -> None:
    at = moment("2026-10-14T09:05")
    assert drawn(at, at) == Drawn(moment("2026-10-14T09:00"), moment("2026-10-14T09:15"))


@given(some_entries(), st.integers(-400, 400), st.floats(-3000, 3000))
def test_moves_keep_lengths_and_edges_never_cross(
    entries: list[Entry], by: int, minutes: float
) -> None:
    for entry in entries:
        assert moved(entry, by, minutes).lasts == entry.lasts
        for edge in ("start", "end"):
            found = resized(entry, edge, by, minutes)
            least = timedelta(days=1) if entry.all_day else QUARTER
            assert found.lasts >= min(entry.lasts, least)
