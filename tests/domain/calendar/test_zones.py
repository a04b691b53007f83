from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.zones import (
    Change,
    after,
    difference,
    elapsed,
    offset,
    period_in,
    to_zone,
    transitions,
)
from tests.domain.calendar.made import moment

PARIS, TOKYO, NEW_YORK = "Europe/Paris", "Asia/Tokyo", "America/New_York"
KIRITIMATI, PAGO = "Pacific/Kiritimati", "Pacific/Pago_Pago"
HOUR = timedelta(hours=1)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("wall", "zone", "other", "found"),
    [
        ("2026-10-14T09:00", TOKYO, PARIS, "2026-10-14T02:00"),
        ("2026-10-14T09:00", KIRITIMATI, PAGO, "2026-10-13T08:00"),
        ("2026-12-31T23:30", PAGO, KIRITIMATI, "2027-01-02T00:30"),
        ("2026-03-29T02:30", PARIS, PARIS, "2026-03-29T03:30"),  # does not exist
        ("2026-03-29T02:30", PARIS, "UTC", "2026-03-29T01:30"),
        ("2026-10-25T02:30", PARIS, "UTC", "2026-10-25T00:30"),  # exists twice: the first
        ("2026-10-25T01:30", "UTC", PARIS, "2026-10-25T02:30"),
        ("2024-02-28T20:00", NEW_YORK, PARIS, "2024-02-29T02:00"),
        ("2026-10-14T09:00", "Mars/Olympus", PARIS, "2026-10-14T09:00"),
        ("2026-10-14T09:00", "", PARIS, "2026-10-14T09:00"),
        ("0001-01-01T00:00", TOKYO, PARIS, "0001-01-01T00:00"),
        ("9999-12-31T23:59", NEW_YORK, TOKYO, "9999-12-31T23:59"),
    ],
)
def test_what_other_clocks_show(wall: str, zone: str, other: str, found: str) -> None:
    assert to_zone(moment(wall), zone, other) == moment(found)


def test_days_of_23_and_25_hours() -> None:
    assert elapsed(moment("2026-03-29T00:00"), moment("2026-03-30T00:00"), PARIS) == 23 * HOUR
    assert elapsed(moment("2026-10-25T00:00"), moment("2026-10-26T00:00"), PARIS) == 25 * HOUR
    assert after(moment("2026-10-24T12:00"), 24 * HOUR, PARIS) == moment("2026-10-25T11:00")
    assert after(moment("2026-03-28T12:00"), 24 * HOUR, PARIS) == moment("2026-03-29T13:00")


def test_a_period_never_ends_before_it_begins() -> None:
    # 2:45 to 2:15 of the hour that comes twice
    shown = period_in(moment("2026-10-25T00:45"), moment("2026-10-25T01:15"), "UTC", PARIS)
    assert shown == (moment("2026-10-25T02:45"), moment("2026-10-25T02:45"))
    usual = period_in(moment("2026-10-14T23:00"), moment("2026-10-15T01:00"), TOKYO, PARIS)
    assert usual == (moment("2026-10-14T16:00"), moment("2026-10-14T18:00"))


def test_offsets_and_how_far_clocks_are_apart() -> None:
    noon = moment("2026-10-14T12:00")
    assert (offset(noon, PARIS), offset(noon, "Mars/Olympus")) == (2 * HOUR, 0 * HOUR)
    assert difference(noon, PARIS, TOKYO) == 7 * HOUR
    assert difference(noon, TOKYO, PARIS) == -7 * HOUR
    assert difference(noon, PARIS, "") == 0 * HOUR
    assert difference(moment("2026-10-25T03:30"), PARIS, TOKYO) == 8 * HOUR


def test_changes_of_clocks() -> None:
    spring = Change(PARIS, moment("2026-03-29T02:00"), HOUR, 2 * HOUR)
    autumn = Change(PARIS, moment("2026-10-25T03:00"), 2 * HOUR, HOUR)
    assert transitions(PARIS, date(2026, 1, 1), date(2026, 12, 31)) == [spring, autumn]
    assert transitions(PARIS, SPRING, SPRING) == [spring]
    assert transitions(PARIS, SPRING + timedelta(1), AUTUMN - timedelta(1)) == []
    assert transitions(TOKYO, date(2026, 1, 1), date(2026, 12, 31)) == []
    assert transitions("Mars/Olympus", SPRING, AUTUMN) == []
    assert autumn.by == -HOUR


ZONES = st.sampled_from([PARIS, TOKYO, NEW_YORK, KIRITIMATI, PAGO, "Australia/Lord_Howe", "UTC"])
WALLS = st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1))


@given(WALLS, ZONES, ZONES, ZONES)
def test_by_way_of_another_zone_it_is_the_same(
    wall: datetime, zone: str, other: str, third: str
) -> None:
    direct = to_zone(wall, zone, third)
    by_way = to_zone(to_zone(wall, zone, other), other, third)
    # Where the other zone's clocks show an hour twice, the first is meant.
    assert direct - by_way in (timedelta(0), timedelta(minutes=30), HOUR, -HOUR)
    assert to_zone(to_zone(wall, zone, "UTC"), "UTC", third) == direct


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), ZONES)
def test_every_day_is_as_long_as_its_changes_make_it(day: date, zone: str) -> None:
    midnight = datetime.combine(day, datetime.min.time())
    real = elapsed(midnight, midnight + timedelta(1), zone)
    assert real == timedelta(1) - sum((c.by for c in transitions(zone, day, day)), timedelta(0))
