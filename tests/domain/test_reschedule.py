from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.reschedule import lengthened, shifted_with_following, swapped
from iar_desktop.domain.retime import Slot

DAY = date(2026, 10, 14)
HALF = timedelta(minutes=30)


def at(hour: float) -> datetime:
    return datetime.combine(DAY, datetime.min.time()) + timedelta(hours=hour)


def slot(name: str, start: float, end: float, *, fixed: bool = False) -> Slot:
    return Slot(name, at(start), at(end), fixed)


def hours(slots: list[Slot]) -> list[tuple[str, float, float]]:
    hour = timedelta(hours=1)
    return [(s.id, (s.start - at(0)) / hour, (s.end - at(0)) / hour) for s in slots]


OPEN = [
    slot("welcome", 9, 10),
    slot("visit", 10.5, 12),
    slot("lunch", 12, 13.5),
    slot("talk", 14, 15),
]
WITH_LUNCH = [each if each.id != "lunch" else replace(each, fixed=True) for each in OPEN]


def test_what_follows_goes_along_and_keeps_its_pauses() -> None:
    assert hours(shifted_with_following(OPEN, "visit", HALF)) == [
        ("welcome", 9, 10),
        ("visit", 11, 12.5),
        ("lunch", 12.5, 14),
        ("talk", 14.5, 15.5),
    ]
    assert hours(shifted_with_following(OPEN, "talk", -HALF))[-1] == ("talk", 13.5, 14.5)


def test_what_would_run_into_a_fixed_time_comes_after_it() -> None:
    assert hours(shifted_with_following(WITH_LUNCH, "welcome", HALF)) == [
        ("welcome", 9.5, 10.5),
        ("lunch", 12, 13.5),
        ("visit", 13.5, 15),
        ("talk", 15.5, 16.5),
    ]


def test_nothing_is_brought_forward_over_a_fixed_time() -> None:
    assert hours(shifted_with_following(WITH_LUNCH, "visit", -HALF)) == [
        ("welcome", 9, 10),
        ("visit", 10, 11.5),
        ("lunch", 12, 13.5),
        ("talk", 13.5, 14.5),
    ]
    assert hours(shifted_with_following(WITH_LUNCH, "talk", -4 * HALF))[-1][1:] == (13.5, 14.5)


def test_a_fixed_session_moves_when_it_is_the_one_meant() -> None:
    assert hours(shifted_with_following(WITH_LUNCH, "lunch", HALF)) == [
        ("welcome", 9, 10),
        ("visit", 10.5, 12),
        ("lunch", 12.5, 14),
        ("talk", 14.5, 15.5),
    ]


def test_other_days_stay_and_midnight_is_crossed() -> None:
    slots = [slot("gala", 22, 25), slot("bar", 23.5, 24.5), slot("breakfast", 32, 33)]
    assert hours(shifted_with_following(slots, "gala", HALF)) == [
        ("gala", 22.5, 25.5),
        ("bar", 24, 25),
        ("breakfast", 32, 33),
    ]


def test_lengthening_and_shortening_ripple() -> None:
    assert hours(lengthened(OPEN, "welcome", HALF)) == [
        ("welcome", 9, 10.5),
        ("visit", 11, 12.5),
        ("lunch", 12.5, 14),
        ("talk", 14.5, 15.5),
    ]
    assert hours(lengthened(OPEN, "visit", -HALF)) == [
        ("welcome", 9, 10),
        ("visit", 10.5, 11.5),
        ("lunch", 11.5, 13),
        ("talk", 13.5, 14.5),
    ]
    assert hours(lengthened(WITH_LUNCH, "visit", -HALF))[2:] == [
        ("lunch", 12, 13.5),
        ("talk", 13.5, 14.5),
    ]


def test_something_is_left_of_what_is_shortened() -> None:
    found = lengthened(OPEN, "talk", timedelta(hours=-5))
    assert found[-1].lasts == timedelta(minutes=5)
    moment = slot("photo", 9, 9)
    assert lengthened([moment], "photo", -HALF) == [moment]


@pytest.mark.parametrize(("one", "other"), [("welcome", "lunch"), ("lunch", "welcome")])
def test_two_change_places_and_what_lies_between_closes_up(one: str, other: str) -> None:
    assert hours(swapped(OPEN, one, other)) == [
        ("lunch", 9, 10.5),
        ("visit", 11, 12.5),
        ("welcome", 12.5, 13.5),
        ("talk", 14, 15),
    ]


def test_around_a_fixed_time_and_on_other_days_each_begins_where_the_other_did() -> None:
    assert hours(swapped(WITH_LUNCH, "visit", "talk")) == [
        ("welcome", 9, 10),
        ("talk", 10.5, 11.5),
        ("lunch", 12, 13.5),
        ("visit", 14, 15.5),
    ]
    slots = [slot("a", 9, 10), slot("b", 34, 36)]
    assert hours(swapped(slots, "a", "b")) == [("b", 9, 11), ("a", 34, 35)]


def test_two_that_overlap_are_put_one_after_the_other() -> None:
    slots = [slot("table", 9.5, 11.5), slot("transfer", 11.25, 12)]
    assert hours(swapped(slots, "transfer", "table")) == [
        ("transfer", 9.5, 10.25),
        ("table", 10.25, 12.25),
    ]


some_slots = st.lists(
    st.tuples(st.integers(0, 80), st.integers(0, 12), st.booleans()), min_size=2, max_size=9
).map(
    lambda found: [
        slot(str(number), 8 + start / 5, 8 + (start + lasts) / 5, fixed=fixed)
        for number, (start, lasts, fixed) in enumerate(found)
    ]
)
minutes = st.integers(-300, 300).map(lambda number: timedelta(minutes=number))


def meetings(slots: list[Slot]) -> set[frozenset[str]]:
    """Pairs of a fixed and another session that are at the same time."""
    return {
        frozenset({a.id, b.id})
        for a in slots
        for b in slots
        if a.fixed and not b.fixed and a.start < b.end and b.start < a.end
    }


@given(some_slots, minutes)
def test_a_shift_keeps_lengths_fixed_times_and_makes_no_new_meeting(
    slots: list[Slot], by: timedelta
) -> None:
    moved = slots[0] if not slots[0].fixed else replace(slots[0], fixed=False)
    slots = [moved, *slots[1:]]
    found = shifted_with_following(slots, moved.id, by)
    before, after = {s.id: s for s in slots}, {s.id: s for s in found}
    assert before.keys() == after.keys()
    assert all(after[key].lasts == before[key].lasts for key in before)
    assert all(after[key] == before[key] for key in before if before[key].fixed)
    assert meetings(found) <= meetings(slots)


@given(some_slots, minutes)
def test_without_fixed_times_all_that_follow_go_by_the_same(
    slots: list[Slot], by: timedelta
) -> None:
    free = [replace(each, fixed=False) for each in slots]
    own = free[0]
    for found in (shifted_with_following(free, own.id, by), lengthened(free, own.id, by)):
        after = {s.id: s for s in found}
        moves = {after[s.id].start - s.start for s in free if s.id != own.id}
        assert len(moves - {timedelta(0)}) <= 1


@given(some_slots)
def test_swapping_keeps_all_lengths(slots: list[Slot]) -> None:
    found = {each.id: each for each in swapped(slots, slots[0].id, slots[1].id)}
    assert {key: each.lasts for key, each in found.items()} == {e.id: e.lasts for e in slots}
    assert all(found[each.id] == each for each in slots[2:] if each.fixed)
